"""Offering, seeking, choosing, asking, meeting and ending, as conversations."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from bot.domain.pairs import PairStatus
from bot.domain.people import Language
from bot.domain.proposals import Round
from bot.domain.rounds import plan_round
from bot.domain.snapshot import Snapshot
from bot.frame.delivery import BlockedError, UnreachableError
from bot.frame.words import words
from tests.chat import CHANNEL, Chat, text_of
from tests.features.mentoring import KEES, offers, paired, pairs_in, seeks, three_more
from tests.people import BRAM, EVA, ILSE, NOOR, SANNE, TOM, profile
from tests.prepared import Moments


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Noor, Kees and Tom take part as well."""
    return await moments.after(three_more, community)


async def test_a_mentee_sees_mentors_with_reasons_at_once_where_there_are_no_rounds(
    lcop: Chat,
) -> None:
    await offers(lcop, SANNE, "toetsing, learning analytics")
    await seeks(lcop, NOOR, "Mijn tentamens beter ontwerpen")
    shown = lcop.last_to(NOOR)

    assert "Ik heb een mentor voor je gevonden" in shown
    assert "deelt je leerdoel tentamens, spreekt Nederlands, vrij op donderdagochtend" in shown
    assert "gevraagd" not in lcop.last_to(SANNE)


async def test_a_goal_is_required(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "  ", slots=("mon-am",), languages=())

    assert lcop.form
    errors = dict(lcop.form.errors)
    assert "Zonder leerdoel" in errors["goal"]
    assert "minstens twee dagdelen" in errors["slots"]
    assert "minstens één taal" in errors["languages"]


async def test_the_mentor_judges_a_thick_request_and_accepts(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "Ik wil beter worden in toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    assert "Ik heb Sanne gevraagd" in lcop.last_to(NOOR)
    request = lcop.last_to(SANNE)
    assert "Wil leren: Ik wil beter worden in toetsing" in request
    assert "Waarom nu: Volgend blok" in request

    await lcop.presses(SANNE, "Ja, dat doe ik")
    assert "jullie zijn gekoppeld" in text_of(lcop.rooms_of(NOOR)[-1].message)
    assert lcop.rooms_of(NOOR) == lcop.rooms_of(SANNE)


async def test_declining_needs_no_reason_and_the_next_is_asked(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "Ik wil beter worden in toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.presses(SANNE, "Nu niet")

    assert "Sanne kan het er nu niet bij hebben" in lcop.last_to(NOOR)
    assert "Ik heb Kees gevraagd" in lcop.last_to(NOOR)
    assert "Noor zoekt een mentor" in lcop.last_to(KEES)


async def test_a_silent_mentor_makes_room_for_the_next_after_three_working_days(
    lcop: Chat,
) -> None:
    """R21."""
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "Ik wil beter worden in toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.travels(days=2)
    assert "Noor zoekt" not in lcop.last_to(KEES)
    await lcop.travels(days=2)

    assert "Sanne antwoordde niet op tijd" in "".join(lcop.messages_to(NOOR))
    assert "Ik hoorde niets, dus ik vraag iemand anders" in "".join(lcop.messages_to(SANNE))
    assert "Noor zoekt een mentor" in lcop.last_to(KEES)


async def test_a_mentor_who_never_answers_is_asked_and_then_no_longer_listed(lcop: Chat) -> None:
    """R21: inactive mentors are asked whether they are there, then their offer closes."""
    await offers(lcop, SANNE, "toetsing")
    for mentee in (NOOR, TOM):
        await seeks(lcop, mentee, "toetsing", languages=("nl", "en"))
        await lcop.presses(mentee, "Vraag Sanne eerst" if mentee is NOOR else "Ask Sanne first")
        await lcop.travels(days=7)
    assert "Ben je nog beschikbaar als mentor?" in "".join(lcop.messages_to(SANNE))
    await lcop.travels(days=8)
    await seeks(lcop, KEES, "toetsing")

    assert "Ik heb je aanbod gesloten" in "".join(lcop.messages_to(SANNE))
    assert "Je staat in de rij" in lcop.last_to(KEES)


async def test_the_mentor_may_ask_something_first(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.presses(SANNE, "Vraag eerst iets")
    await lcop.fills(SANNE, {"text": "Welk vak is het?"})
    assert "Welk vak is het?" in lcop.last_to(NOOR)
    await lcop.presses(NOOR, "Antwoord")
    await lcop.fills(NOOR, {"text": "Klinisch redeneren"})
    assert "Antwoord op je vraag: Klinisch redeneren" in lcop.last_to(SANNE)

    await lcop.presses(SANNE, "Ja, dat doe ik")
    assert [p.status for p in await pairs_in(lcop)] == [PairStatus.INTRODUCED]


async def test_capacity_is_hard(lcop: Chat) -> None:
    """R24: a mentor with one place is asked by one, and accepts one."""
    await offers(lcop, SANNE, "toetsing", capacity=1)
    await seeks(lcop, NOOR, "toetsing")
    await seeks(lcop, KEES, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")

    assert "Je staat in de rij" in lcop.last_to(KEES)
    await lcop.presses(SANNE, "Ja, dat doe ik")
    assert len([p for p in await pairs_in(lcop) if p.status is PairStatus.INTRODUCED]) == 1


async def test_somebody_left_over_waits_with_a_place_and_is_first_when_one_is_free(
    lcop: Chat,
) -> None:
    await paired(lcop, NOOR, SANNE, capacity=1)
    await seeks(lcop, KEES, "toetsing")
    assert "Je staat op plek 1" in lcop.last_to(KEES)
    await lcop.says(NOOR, "mentor stop")
    await lcop.fills(NOOR, {"reason": "Het klikt niet"})

    assert "Ik heb een mentor voor je gevonden" in "".join(lcop.messages_to(KEES)[-2:])


async def test_two_left_over_may_meet_each_other_when_both_say_yes(lcop: Chat) -> None:
    """R6: whoever is left over gets something, and is told."""
    await seeks(lcop, NOOR, "toetsing")
    await seeks(lcop, KEES, "toetsing en feedback")
    assert "Noor wacht ook op een mentor" in lcop.last_to(KEES)
    await lcop.presses(KEES, "Ja, stel ons voor")
    assert "Kees wacht ook op een mentor" in lcop.last_to(NOOR)
    assert not lcop.rooms_of(NOOR)

    await lcop.presses(NOOR, "Ja, stel ons voor")
    assert lcop.rooms_of(NOOR)
    assert lcop.rooms_of(NOOR) == lcop.rooms_of(KEES)


async def test_whoever_is_named_in_confidence_is_not_proposed(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(NOOR, "mentor find")
    answers = {"goal": "toetsing", "languages": ("nl",), "slots": ("thu-am", "thu-pm")}
    await lcop.fills(NOOR, answers, picked={"apart": (SANNE.account,)})

    assert "Je staat in de rij" in lcop.last_to(NOOR)


async def test_a_paused_mentor_is_in_no_proposal(lcop: Chat) -> None:
    """R2, R3: by their own pause or the mentor's; both end by themselves."""
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(SANNE, "mentor pauze tot 8 december")
    await seeks(lcop, NOOR, "toetsing")
    assert "Je staat in de rij" in lcop.last_to(NOOR)

    await lcop.travels(days=16)
    assert "Je pauze als mentor is voorbij" in "".join(lcop.messages_to(SANNE))
    assert "Ik heb een mentor voor je gevonden" in "".join(lcop.messages_to(NOOR))


async def test_who_leaves_two_pairs_makes_one_matching(
    lcop: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pair's end, and the leaving itself, make a place free: they are told of at last, and once."""
    await paired(lcop, NOOR, SANNE)
    await seeks(lcop, KEES, "toetsing")
    await lcop.presses(KEES, "Vraag Sanne eerst")
    await lcop.says(SANNE, "ja")
    await lcop.presses(SANNE, "Ja, dat doe ik")
    looks = 0

    def counted(at: Snapshot) -> Round:
        nonlocal looks
        looks += 1
        return plan_round(at)

    monkeypatch.setattr("bot.domain.rounds.plan_round", counted)
    await lcop.says(SANNE, "stop")
    await lcop.presses(SANNE, "Ja, ik stop")

    assert [p.status for p in await pairs_in(lcop)] == [PairStatus.ENDED] * 2
    assert looks == 1


async def test_a_mentor_who_leaves_frees_the_mentee(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.leaves(SANNE)
    await lcop.travels(days=1.1)

    assert "Sanne is vertrokken" in lcop.last_to(NOOR)
    assert [p.status for p in await pairs_in(lcop)] == [PairStatus.ENDED]


async def test_a_request_to_somebody_who_rests_goes_to_the_next(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.says(SANNE, "pauze 2 weken")

    assert "Noor zoekt een mentor" in lcop.last_to(KEES)
    assert "niet meer open" in "".join(lcop.messages_to(SANNE))


async def test_a_pair_rests_with_a_member_and_goes_on_by_itself(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "pauze 3 weken")
    await lcop.travels(days=0.1)
    assert "Noor neemt pauze tot" in lcop.last_to(SANNE)
    asked = len([m for m in lcop.messages_to(SANNE) if "jij en " in m])
    await lcop.travels(days=20)
    assert len([m for m in lcop.messages_to(SANNE) if "jij en " in m]) == asked

    await lcop.travels(days=16)
    assert "De pauze is voorbij: jij en Noor" in "".join(lcop.messages_to(SANNE))
    assert (await pairs_in(lcop))[0].status is PairStatus.ACTIVE


async def test_the_choice_is_reminded_once_and_then_closes_kindly(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.travels(days=20)
    said = lcop.messages_to(NOOR)

    assert sum("Er wacht een keuze op je" in text for text in said) == 1
    assert sum("de lijst is gesloten" in text for text in said) == 1


async def test_an_order_can_be_given(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Kies een volgorde")
    assert lcop.form
    ids = [option.value for option in lcop.form.inputs[0].options]  # type: ignore[union-attr]
    await lcop.fills(NOOR, {"place1": ids[1], "place2": ids[0]})
    second = lcop.last_to(KEES) + lcop.last_to(SANNE)

    assert second.count("Noor zoekt een mentor") == 1


async def test_surprise_me_asks_the_best_for_all(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing en feedback")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "toetsing en feedback")
    await lcop.presses(NOOR, "Verras me")

    assert "Noor zoekt een mentor" in lcop.last_to(SANNE)


async def test_a_first_meeting_is_proposed_and_agreed(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.presses(NOOR, "do 26 nov 10:00")
    assert "Noor stelt voor om elkaar te spreken op donderdag 26 november 10:00" in (
        lcop.last_to(SANNE)
    )
    await lcop.presses(SANNE, "Dat past mij")

    assert "Afgesproken: je spreekt Sanne op donderdag 26 november 10:00" in lcop.last_to(NOOR)
    assert "[Zet in je agenda]" in lcop.last_to(NOOR)


async def test_another_moment_in_words_is_echoed_first(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "afspraak volgende week dinsdag half drie")
    assert "Ik stel dinsdag 1 december 14:30 voor. Klopt dat?" in lcop.last_to(NOOR)
    await lcop.presses(NOOR, "Ja, stel het voor")

    assert "dinsdag 1 december 14:30" in lcop.last_to(SANNE)


async def test_a_moment_that_is_not_understood_gets_the_picker(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "afspraak ergens in de lente")
    assert lcop.form
    await lcop.fills(NOOR, {"words": "ergens", "day": "", "at": ""})

    assert lcop.form
    assert "begrijp ik niet" in dict(lcop.form.errors)["words"]


async def test_the_mentor_gets_a_preparation_once(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.travels(days=10)

    assert sum("Je eerste gesprek met Noor" in m for m in lcop.messages_to(SANNE)) == 1


async def test_did_they_reach_out_is_one_press(lcop: Chat) -> None:
    """R22."""
    await paired(lcop, NOOR, SANNE)
    await lcop.travels(days=8)
    assert "Hebben jullie al contact?" in "".join(lcop.messages_to(SANNE))
    await lcop.presses(SANNE, "Nog niet")
    await lcop.travels(days=7)

    assert "Sanne hoort graag van je" in "".join(lcop.messages_to(NOOR))


async def test_if_one_side_cannot_be_reached_the_other_and_the_facilitator_hear_it(
    lcop: Chat,
) -> None:
    """R7: with the name and the reason."""
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    lcop.postbox.faults["noor,sanne"] = UnreachableError("unreachable")
    lcop.postbox.faults["noor"] = UnreachableError("unreachable")
    await lcop.presses(SANNE, "Ja, dat doe ik")
    await lcop.travels(days=0.1)

    assert "Je bent gekoppeld aan Noor" in "".join(lcop.messages_to(SANNE))
    assert "Ik kan Noor niet bereiken" in "".join(lcop.messages_to(SANNE))
    assert "Ik kan Noor niet bereiken" in "".join(lcop.messages_to(BRAM))


async def test_ending_is_quiet_and_only_the_facilitator_sees_why(lcop: Chat) -> None:
    """R23."""
    await paired(lcop, NOOR, SANNE)
    await lcop.says(SANNE, "mentor stop")
    await lcop.fills(SANNE, {"reason": "Te druk met mijn eigen vak"})
    await lcop.travels(days=0.1)

    assert "Sanne heeft jullie samenwerking afgesloten" in lcop.last_to(NOOR)
    assert "[Zoek een andere mentor]" in lcop.last_to(NOOR)
    assert "Te druk" not in "".join(lcop.messages_to(NOOR))
    assert "Te druk met mijn eigen vak" in lcop.last_to(BRAM)


async def test_a_rematch_goes_on_looking_without_the_same_mentor(lcop: Chat) -> None:
    """R1."""
    await paired(lcop, NOOR, SANNE)
    await offers(lcop, KEES, "toetsing")
    await lcop.says(NOOR, "herkoppel")
    await lcop.fills(NOOR, {"reason": ""})
    shown = "".join(lcop.messages_to(NOOR)[-2:])

    assert "Kees" in shown
    assert "Vraag Sanne eerst" not in shown


async def lives_on(chat: Chat, weeks: int, *, checks_in: bool = False) -> None:
    """Both do something every week; of their pair they say nothing, unless they check in."""
    for _ in range(weeks):
        await chat.travels(days=7)
        for who in (NOOR, SANNE):
            await chat.says(who, "profile")
            if checks_in and "Check-in" in (said := chat.last_to(who)) and "[Doe" in said:
                await chat.presses(who, "Sla over")


async def test_a_silent_pair_is_nudged_asked_warned_and_closed(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lives_on(lcop, 17)
    said = "".join(lcop.messages_to(NOOR))

    assert "hoorde ik sinds maandag 23 november niets. Hebben jullie" in said
    assert "Gaan jullie door, nemen jullie pauze, of stoppen jullie?" in said
    assert "Over een week sluit ik dit koppel" in said
    assert "Opnieuw beginnen kan altijd" in said
    assert (await pairs_in(lcop))[0].status is PairStatus.ENDED


async def test_d21_a_pair_of_two_who_react_to_nothing_is_left_in_peace_and_then_closed(
    lcop: Chat,
) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.travels(days=120)
    about = [m for m in lcop.messages_to(NOOR) if "Sanne" in m]

    assert "Je hebt een tijdje niet gereageerd" in "".join(lcop.messages_to(NOOR))
    assert (await pairs_in(lcop))[0].status is PairStatus.ENDED
    assert "Opnieuw beginnen kan altijd" in about[-1]
    assert "stoppen jullie" not in "".join(about)


async def test_a_sign_of_life_begins_the_silence_anew(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lives_on(lcop, 6)
    asked = sum("Gaan jullie door" in text for text in lcop.messages_to(SANNE))
    await lcop.presses(NOOR, "We gaan door")
    await lives_on(lcop, 3)
    assert asked == 1
    assert sum("Gaan jullie door" in text for text in lcop.messages_to(SANNE)) == asked

    await lives_on(lcop, 3)
    assert sum("Gaan jullie door" in text for text in lcop.messages_to(SANNE)) == 2


async def test_a_pair_may_pause_for_four_weeks(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lives_on(lcop, 6)
    await lcop.presses(NOOR, "Vier weken pauze")
    assert (await pairs_in(lcop))[0].status is PairStatus.PAUSED
    await lcop.travels(days=30)

    assert (await pairs_in(lcop))[0].status is PairStatus.ACTIVE


async def test_an_old_button_says_so(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    request = lcop.postbox.messages["sanne"][-1]
    card = request.message
    await lcop.presses(SANNE, "Nu niet")
    request.message = card
    await lcop.presses(SANNE, "Ja, dat doe ik")

    assert "niet meer open" in lcop.last_to(SANNE)
    assert [p.status for p in await pairs_in(lcop)] == [PairStatus.DECLINED]


async def test_nobody_answers_for_somebody_else(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    lcop.postbox.messages["ilse"].append(lcop.postbox.messages["sanne"][-1])
    await lcop.presses(ILSE, "Ja, dat doe ik")

    assert [p.status for p in await pairs_in(lcop)] == [PairStatus.ASKED]


async def test_mentor_shows_how_it_stands(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "mentor")

    assert "Je mentor: Sanne" in lcop.last_to(NOOR)


async def test_a_long_rest_ends_no_pair_and_turns_in_no_circles(lcop: Chat) -> None:
    """The silence of a pair at rest is not counted, and its timers wait for the rest's end."""
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "pauze 5 maanden")
    await lcop.travels(days=140)

    assert "weken niets" not in "".join(lcop.messages_to(SANNE))
    assert (await pairs_in(lcop))[0].status is PairStatus.PAUSED


async def test_when_both_rest_the_later_end_counts(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "pauze 6 weken")
    await lcop.says(SANNE, "pauze 2 weken")
    await lcop.travels(days=30)
    assert (await pairs_in(lcop))[0].status is PairStatus.PAUSED

    await lcop.travels(days=20)
    assert (await pairs_in(lcop))[0].status is PairStatus.ACTIVE


@pytest.mark.parametrize("value", ["²", "-1", "9" * 400, "x", "", "1.5"])
async def test_strange_values_are_no_numbers(lcop: Chat, value: str) -> None:
    await offers(lcop, SANNE, "toetsing", capacity=1)
    await seeks(lcop, NOOR, "toetsing")
    await lcop.says(SANNE, "mentor offer")
    terms = {"languages": ("nl",), "slots": ("thu-am", "thu-pm")}
    await lcop.fills(SANNE, {"topics": "toetsing", "capacity": value, **terms}, forged=True)

    assert "Je aanbod als mentor" in lcop.last_to(SANNE)


async def test_only_who_takes_part_can_seek_or_offer(lcop: Chat) -> None:
    """R5: an invitation is no yes."""
    newcomer = profile("nieuw")
    await lcop.joins(newcomer)
    await lcop.says(newcomer, "mentor zoek toetsing")
    assert lcop.form is None
    assert "Typ start" in lcop.last_to(newcomer)

    await lcop.says(NOOR, "pauze 2 weken")
    await lcop.says(NOOR, "mentor aanbied")
    assert "Typ hervat" in lcop.last_to(NOOR)


async def test_a_list_closes_while_its_reader_rests(lcop: Chat) -> None:
    """R2: their place is not kept from others; a new list comes after the rest."""
    await offers(lcop, SANNE, "toetsing", capacity=1)
    await seeks(lcop, NOOR, "toetsing")
    await lcop.says(NOOR, "pauze 2 weken")
    assert "Je lijst met mentoren sluit ik" in "".join(lcop.messages_to(NOOR))
    await seeks(lcop, KEES, "toetsing")
    assert "Ik heb een mentor voor je gevonden" in lcop.last_to(KEES)
    await lcop.says(KEES, "mentor annuleer")
    seen = len(lcop.messages_to(NOOR))
    await lcop.travels(days=15)

    assert "Ik heb een mentor voor je gevonden" in "".join(lcop.messages_to(NOOR)[seen:])


async def test_who_blocked_kring_is_told_about_to_the_other(lcop: Chat) -> None:
    """R7, R9."""
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    lcop.postbox.faults["noor"] = BlockedError("blocked")
    async with lcop.engine._begin() as uow:
        await uow.people.reachable(NOOR.account, problem="blocked")
    await lcop.presses(SANNE, "Ja, dat doe ik")
    await lcop.travels(days=0.1)

    assert "Je bent gekoppeld aan Noor" in "".join(lcop.messages_to(SANNE))
    assert "Ik kan Noor niet bereiken" in "".join(lcop.messages_to(SANNE))
    assert "Ik kan Noor niet bereiken" in "".join(lcop.messages_to(BRAM))


async def test_one_persons_timers_are_not_anothers(lcop: Chat) -> None:
    """Person 1 and person 10: a prefix of a key is not a person."""
    others = [profile(f"extra{n}") for n in range(6)]
    for other in others:
        await lcop.says(other, "start", place=CHANNEL)
    await offers(lcop, SANNE, "toetsing", capacity=4)
    for mentee in (BRAM, *others):
        await seeks(lcop, mentee, "toetsing")
        if "Vraag Sanne eerst" not in lcop.last_to(mentee):
            await lcop.says(mentee, "mentor annuleer")
    chosen = [other for other in others if "Vraag Sanne eerst" in lcop.last_to(other)]
    await lcop.presses(BRAM, "Vraag Sanne eerst")
    await lcop.travels(days=4)

    assert chosen
    assert all("Er wacht een keuze op je" in lcop.last_to(other) for other in chosen)


async def test_another_length_holds_for_pairs_under_way(lcop: Chat) -> None:
    """R15."""
    await paired(lcop, NOOR, SANNE)
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {"months": "1"})
    await lcop.travels(days=35)

    assert "Jullie tijd zit erop" in "".join(lcop.messages_to(NOOR))


@pytest.fixture
def everybody_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.frame.context.LARGE", 0)


async def test_x06_in_a_large_community_nobodys_press_waits_for_everybodys_lists(
    lcop: Chat, everybody_is_many: None
) -> None:
    """The lists are the next minute's work, and whoever asked hears as much as in a small one."""
    await seeks(lcop, TOM, "Ik wil leren over toetsing")
    assert "mentor" in lcop.last_to(TOM)
    assert "Ik heb een mentor voor je gevonden" not in lcop.last_to(TOM)
    await offers(lcop, SANNE, "toetsing, learning analytics", capacity=1)
    await lcop.travels(days=0.001)

    assert "Sanne" in lcop.last_to(TOM)


async def test_x06_the_planned_match_does_nothing_once_there_are_rounds(
    lcop: Chat, everybody_is_many: None
) -> None:
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {"rounds": "weekly"})
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "Ik wil leren over toetsing")
    await lcop.travels(days=0.001)

    assert "Ik heb een mentor voor je gevonden" not in lcop.last_to(NOOR)


async def test_d09_tuesday_is_the_writers_tuesday(lcop: Chat) -> None:
    """Eva, New York, Monday 19:30: in Amsterdam it is Tuesday, and her Tuesday was a week later."""
    await lcop.says(EVA, "start", place=CHANNEL)
    await offers(lcop, SANNE, "toetsing", languages=("nl", "en"))
    await seeks(lcop, EVA, "I want to learn about toetsing", languages=("nl", "en"))
    await lcop.presses(EVA, "Ask Sanne first")
    await lcop.presses(SANNE, "Ja, dat doe ik")
    await lcop.travels(to=datetime(2026, 12, 1, 0, 30, tzinfo=UTC))
    await lcop.says(EVA, "meeting Tuesday 10:00")

    assert "Tuesday 1 December 10:00" in lcop.last_to(EVA)


@pytest.mark.parametrize("label", ["Trek het in", "Ja, ik stop als mentor"])
async def test_a12_a_withdrawn_offer_keeps_no_buttons(lcop: Chat, label: str) -> None:
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(SANNE, "ik wil geen mentor meer zijn")
    await lcop.presses(SANNE, label)
    shown = "\n".join(lcop.messages_to(SANNE))

    assert "Je aanbod is ingetrokken" in shown
    assert label not in shown


async def test_a_yes_in_words_withdraws_the_offer_and_is_answered(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(SANNE, "ik wil geen mentor meer zijn")
    await lcop.says(SANNE, "ja")

    assert "Je aanbod is ingetrokken" in lcop.last_to(SANNE)


async def three_mentors(chat: Chat, capacity: int = 1) -> None:
    for who in (SANNE, KEES, ILSE):
        await offers(chat, who, "toetsing", capacity)
    await seeks(chat, NOOR, "toetsing")
    await chat.presses(NOOR, "Kies een volgorde")
    form = chat.form
    assert form
    ids = {o.label: o.value for o in form.inputs[0].options}  # type: ignore[union-attr]
    order = {"place1": ids["Sanne"], "place2": ids["Kees"], "place3": ids["Ilse"]}
    await chat.fills(NOOR, order)


async def test_d30_each_of_the_list_is_asked_in_turn(lcop: Chat) -> None:
    await three_mentors(lcop)
    for who, after in ((SANNE, KEES), (KEES, ILSE)):
        await lcop.presses(who, "Nu niet")
        assert f"Ik heb {after.name} gevraagd" in lcop.last_to(NOOR)
        assert "Noor zoekt een mentor" in lcop.last_to(after)
    await lcop.presses(ILSE, "Nu niet")

    assert "Er stond niemand anders op je lijst. Ik zoek verder" in "".join(lcop.messages_to(NOOR))


async def test_d30_who_cannot_be_asked_any_more_is_passed_over_with_the_reason(lcop: Chat) -> None:
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await lcop.presses(SANNE, "Nu niet")

    assert "Kees is nu niet beschikbaar." in lcop.last_to(NOOR)
    assert "Ik heb Ilse gevraagd" in lcop.last_to(NOOR)


async def test_d30_when_nobody_of_the_list_can_each_reason_is_said(lcop: Chat) -> None:
    """It was: "there is nobody else who can", while two stood on the card."""
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await seeks(lcop, TOM, "toetsing", languages=("nl", "en"))
    await lcop.presses(TOM, "Ask Ilse first")
    await lcop.presses(SANNE, "Nu niet")
    said = lcop.messages_to(NOOR)
    told = next(text for text in said if "Sanne kan het er nu niet bij hebben" in text)

    assert "Kees is nu niet beschikbaar." in told
    assert "Ilse heeft geen plek meer." in told
    assert "Van je lijst kan nu niemand meer. Ik zoek verder voor je." in told


async def test_d30_a_place_that_somebody_else_is_choosing_is_said_to_be_so(lcop: Chat) -> None:
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await seeks(lcop, TOM, "toetsing", languages=("nl", "en"))  # offered Ilse, and not chosen yet
    assert "Ask Ilse first" in lcop.last_to(TOM)
    await lcop.presses(SANNE, "Nu niet")
    told = next(t for t in lcop.messages_to(NOOR) if "Sanne kan het er nu niet bij hebben" in t)

    assert "De laatste plek bij Ilse is nu aan iemand anders aangeboden." in told


async def test_d30_a_lapse_keeps_the_promise_too(lcop: Chat) -> None:
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await lcop.travels(days=4)
    told = next(t for t in lcop.messages_to(NOOR) if "Sanne antwoordde niet op tijd" in t)

    assert "Kees is nu niet beschikbaar." in told
    assert "Ik heb Ilse gevraagd" in told


async def test_d30_the_card_promises_only_what_happens(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    assert "dan zoek ik verder" in lcop.last_to(NOOR)
    assert "volgende" not in lcop.last_to(NOOR)
    await offers(lcop, ILSE, "toetsing")
    await seeks(lcop, KEES, "toetsing")

    assert "de volgende van deze lijst die dan nog plek heeft" in lcop.last_to(KEES)


async def answers_all(chat: Chat, weeks: int) -> None:
    """Both answer every check-in that came that week; they say nothing else."""
    for _ in range(weeks):
        await chat.travels(days=7)
        for who in (NOOR, SANNE):
            if "[Doe de check-in]" in "".join(chat.messages_to(who)):
                await chat.presses(who, "Doe de check-in")
                await chat.fills(who, {"met": "yes", "progress": "6"})


@pytest.mark.parametrize("rhythm", [{"every": "2", "first": "8"}, {"every": "4", "first": "0"}])
async def test_d21_a_pair_that_answers_whatever_is_asked_is_never_called_silent(
    lcop: Chat, rhythm: dict[str, str]
) -> None:
    """It heard "three weeks nothing", and on a check-in's own morning "five weeks: stop?"; after the
    holidays every pair did."""
    await lcop.says(BRAM, "instellingen mentoring")
    await lcop.fills(BRAM, rhythm)
    await lcop.says(BRAM, "settings")
    await lcop.fills(
        BRAM, {"name": "LCOP", "purpose": "x", "quiet": "2026-12-14 - 2027-01-10 Kerst"}
    )
    await paired(lcop, NOOR, SANNE)
    await answers_all(lcop, 17)
    said = "".join(lcop.messages_to(NOOR) + lcop.messages_to(SANNE))
    await lcop.says(BRAM, "koppels")

    assert "hoorde ik sinds" not in said
    assert "stil" not in lcop.last_to(BRAM)
    assert (await pairs_in(lcop))[0].status is PairStatus.ACTIVE


async def test_d21_no_card_of_a_pair_counts_weeks_that_it_does_not_know() -> None:
    for language in Language:
        for text in ("silent-nudge", "silent-ask", "silent-warn"):
            said = words(language)(text, who="Sanne", since="1 december")
            assert "1 december" in said
            assert not {"drie weken", "vijf weken", "three weeks", "five weeks"} & {
                " ".join(two) for two in pairwise(said.split())
            }
