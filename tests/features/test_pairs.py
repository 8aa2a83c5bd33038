"""Stories of pairs: the first talk, silence, rest, and the end."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from bot.domain.pairs import PairStatus
from bot.domain.people import Language, Profile
from bot.domain.proposals import Round
from bot.domain.rounds import plan_round
from bot.domain.snapshot import Snapshot
from bot.frame.delivery import BlockedError, UnreachableError
from bot.frame.words import words
from tests.chat import CHANNEL, Chat
from tests.features.matched import (
    offers,
    paired,
    pairs_in,
    seeks,
    three_more,
    three_more_in_english,
)
from tests.people import BRAM, EVA, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile
from tests.prepared import Moments


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Noor, Kees and Tom take part as well."""
    return await moments.after(three_more, community)


@pytest.fixture
async def inquiry(circle: Chat, moments: Moments) -> Chat:
    """In English: Kofi and Lena take part as well, and Noor, who is told everything in Dutch."""
    return await moments.after(three_more_in_english, circle)


async def lives_on(chat: Chat, weeks: int, pair: tuple[Profile, ...] = (NOOR, SANNE)) -> None:
    """Both do something every week; of their pair they say nothing."""
    for _ in range(weeks):
        await chat.travels(days=7)
        for who in pair:
            await chat.says(who, "profile")


async def answers_all(chat: Chat, weeks: int) -> None:
    """Both answer every check-in that came that week; they say nothing else."""
    for _ in range(weeks):
        await chat.travels(days=7)
        for who in (NOOR, SANNE):
            if "[Check-in doen]" in "".join(chat.messages_to(who)):
                await chat.presses(who, "Check-in doen")
                await chat.fills(who, {"met": "yes", "progress": "6"})


async def test_who_leaves_two_pairs_makes_one_matching(
    inquiry: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pair's end, and the leaving itself, make a place free: they are told of at last, and once."""
    await paired(inquiry, KOFI, PRIYA)
    await seeks(inquiry, LENA, "assessment")
    await inquiry.presses(LENA, "Ask Priya first")
    await inquiry.says(PRIYA, "yes")
    await inquiry.presses(PRIYA, "Yes, I will")
    looks = 0

    def counted(at: Snapshot) -> Round:
        nonlocal looks
        looks += 1
        return plan_round(at)

    monkeypatch.setattr("bot.domain.rounds.plan_round", counted)
    await inquiry.says(PRIYA, "stop")
    await inquiry.presses(PRIYA, "Leave")

    assert [p.status for p in await pairs_in(inquiry)] == [PairStatus.ENDED] * 2
    assert looks == 1


async def test_a_mentor_who_leaves_frees_the_mentee(inquiry: Chat) -> None:
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.leaves(PRIYA)
    await inquiry.travels(days=1.1)

    assert "Priya has left the community" in inquiry.last_to(KOFI)
    assert [p.status for p in await pairs_in(inquiry)] == [PairStatus.ENDED]


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


async def test_a_first_meeting_is_proposed_and_agreed(inquiry: Chat) -> None:
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.presses(KOFI, "Thu 26 Nov 10:00")
    assert "Kofi suggests that you talk on Thursday 26 November 10:00" in inquiry.last_to(PRIYA)
    await inquiry.presses(PRIYA, "That suits me")

    assert "Agreed: you'll talk to Priya on Thursday 26 November 10:00" in inquiry.last_to(KOFI)
    assert "[Put it in your calendar]" in inquiry.last_to(KOFI)


async def test_another_moment_in_words_is_echoed_first(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "afspraak volgende week dinsdag half drie")
    assert "Ik stel Sanne dinsdag 1 december 14:30 voor. Klopt dat?" in lcop.last_to(NOOR)
    await lcop.presses(NOOR, "Ja, stel het voor")

    assert "dinsdag 1 december 14:30" in lcop.last_to(SANNE)


async def test_a_moment_that_is_not_understood_gets_the_picker(inquiry: Chat) -> None:
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.says(KOFI, "meeting some time in spring")
    assert inquiry.form
    await inquiry.fills(KOFI, {"words": "some time", "day": "", "at": ""})

    assert inquiry.form
    assert "I don't quite understand" in dict(inquiry.form.errors)["words"]


async def test_the_mentor_gets_a_preparation_once(inquiry: Chat) -> None:
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.travels(days=10)

    assert sum("Your first conversation with Kofi" in m for m in inquiry.messages_to(PRIYA)) == 1


async def test_did_they_reach_out_is_one_press(inquiry: Chat) -> None:
    """R22."""
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.travels(days=8)
    assert "Are you in touch?" in "".join(inquiry.messages_to(PRIYA))
    await inquiry.presses(PRIYA, "Not yet")
    await inquiry.travels(days=7)

    assert "Priya would like to hear from you" in "".join(inquiry.messages_to(KOFI))


async def test_if_one_side_cannot_be_reached_the_other_and_the_facilitator_hear_it(
    inquiry: Chat,
) -> None:
    """R7: with the name and the reason."""
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    inquiry.postbox.faults["kofi,priya"] = UnreachableError("unreachable")
    inquiry.postbox.faults["kofi"] = UnreachableError("unreachable")
    await inquiry.presses(PRIYA, "Yes, I will")
    await inquiry.travels(days=0.1)

    assert "You're matched with Kofi" in "".join(inquiry.messages_to(PRIYA))
    assert "I can't reach Kofi" in "".join(inquiry.messages_to(PRIYA))
    assert "I can't reach Kofi" in "".join(inquiry.messages_to(TOM))


async def test_ending_is_quiet_and_only_the_facilitator_sees_why(lcop: Chat) -> None:
    """R23."""
    await paired(lcop, NOOR, SANNE)
    await lcop.says(SANNE, "mentor stop")
    await lcop.fills(SANNE, {"reason": "Te druk met mijn eigen vak"})
    await lcop.travels(days=0.1)

    assert "Sanne is gestopt met jullie koppel" in lcop.last_to(NOOR)
    assert "[Zoek een andere mentor]" in lcop.last_to(NOOR)
    assert "Te druk" not in "".join(lcop.messages_to(NOOR))
    assert "Te druk met mijn eigen vak" in lcop.last_to(BRAM)


async def test_a_rematch_goes_on_looking_without_the_same_mentor(inquiry: Chat) -> None:
    """R1."""
    await paired(inquiry, KOFI, PRIYA)
    await offers(inquiry, LENA, "assessment")
    await inquiry.says(KOFI, "another mentor")
    await inquiry.fills(KOFI, {"reason": ""})
    shown = "".join(inquiry.messages_to(KOFI)[-2:])

    assert "Lena" in shown
    assert "Ask Priya first" not in shown


async def test_a_silent_pair_is_nudged_asked_warned_and_closed(inquiry: Chat) -> None:
    await paired(inquiry, KOFI, PRIYA)
    await lives_on(inquiry, 17, (KOFI, PRIYA))
    said = "".join(inquiry.messages_to(KOFI))

    assert "I haven't heard from you and Priya since Monday 23 November. Have you talked?" in said
    assert "Will you go on, take a break, or stop?" in said
    assert "In a week I'll close this pair" in said
    assert "You can always begin again" in said
    assert (await pairs_in(inquiry))[0].status is PairStatus.ENDED


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


async def test_a_sign_of_life_begins_the_silence_anew(inquiry: Chat) -> None:
    await paired(inquiry, KOFI, PRIYA)
    await lives_on(inquiry, 6, (KOFI, PRIYA))
    asked = sum("Will you go on" in text for text in inquiry.messages_to(PRIYA))
    await inquiry.presses(KOFI, "We'll carry on")
    await lives_on(inquiry, 3, (KOFI, PRIYA))
    assert asked == 1
    assert sum("Will you go on" in text for text in inquiry.messages_to(PRIYA)) == asked

    await lives_on(inquiry, 3, (KOFI, PRIYA))
    assert sum("Will you go on" in text for text in inquiry.messages_to(PRIYA)) == 2


async def test_a_pair_may_pause_for_four_weeks(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lives_on(lcop, 6)
    await lcop.presses(NOOR, "Vier weken pauze")
    assert (await pairs_in(lcop))[0].status is PairStatus.PAUSED
    await lcop.travels(days=30)

    assert (await pairs_in(lcop))[0].status is PairStatus.ACTIVE


async def test_an_old_button_says_so(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    request = inquiry.postbox.messages["priya"][-1]
    card = request.message
    await inquiry.presses(PRIYA, "Not now")
    request.message = card
    await inquiry.presses(PRIYA, "Yes, I will")

    assert "no longer open" in inquiry.last_to(PRIYA)
    assert [p.status for p in await pairs_in(inquiry)] == [PairStatus.DECLINED]


async def test_nobody_answers_for_somebody_else(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    lcop.postbox.messages["ilse"].append(lcop.postbox.messages["sanne"][-1])
    await lcop.presses(ILSE, "Ja, dat doe ik")

    assert [p.status for p in await pairs_in(lcop)] == [PairStatus.ASKED]


async def test_a_long_rest_ends_no_pair_and_turns_in_no_circles(inquiry: Chat) -> None:
    """The silence of a pair at rest is not counted, and its timers wait for the rest's end."""
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.says(KOFI, "pause 5 months")
    await inquiry.travels(days=140)

    assert "heard from you and" not in "".join(inquiry.messages_to(PRIYA))
    assert (await pairs_in(inquiry))[0].status is PairStatus.PAUSED


async def test_when_both_rest_the_later_end_counts(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "pauze 6 weken")
    await lcop.says(SANNE, "pauze 2 weken")
    await lcop.travels(days=30)
    assert (await pairs_in(lcop))[0].status is PairStatus.PAUSED

    await lcop.travels(days=20)
    assert (await pairs_in(lcop))[0].status is PairStatus.ACTIVE


async def test_who_blocked_kring_is_told_about_to_the_other(inquiry: Chat) -> None:
    """R7, R9."""
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    inquiry.postbox.faults["kofi"] = BlockedError("blocked")
    async with inquiry.engine._begin() as uow:
        await uow.people.reachable(KOFI.account, problem="blocked")
    await inquiry.presses(PRIYA, "Yes, I will")
    await inquiry.travels(days=0.1)

    assert "You're matched with Kofi" in "".join(inquiry.messages_to(PRIYA))
    assert "I can't reach Kofi" in "".join(inquiry.messages_to(PRIYA))
    assert "I can't reach Kofi" in "".join(inquiry.messages_to(TOM))


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


async def test_another_length_holds_for_pairs_under_way(inquiry: Chat) -> None:
    """R15."""
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.says(TOM, "settings mentoring")
    await inquiry.fills(TOM, {"months": "1"})
    await inquiry.travels(days=35)

    assert "Your time is complete" in "".join(inquiry.messages_to(KOFI))


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
