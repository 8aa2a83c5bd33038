"""Stories of mentees: a wish, a short list, and the request to a mentor."""

import pytest

from bot.domain.pairs import PairStatus
from tests.chat import Chat, text_of
from tests.features.matched import KEES, offers, paired, pairs_in, seeks, three_more
from tests.people import BRAM, ILSE, NOOR, SANNE, TOM
from tests.prepared import Moments


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Noor, Kees and Tom take part as well."""
    return await moments.after(three_more, community)


@pytest.fixture
def everybody_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.frame.context.LARGE", 0)


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


async def test_a_mentee_sees_mentors_with_reasons_at_once_where_there_are_no_rounds(
    lcop: Chat,
) -> None:
    await offers(lcop, SANNE, "toetsing, learning analytics")
    await seeks(lcop, NOOR, "Mijn tentamens beter ontwerpen")
    shown = lcop.last_to(NOOR)

    assert "Ik heb een mentor voor je gevonden" in shown
    assert "kan je helpen met tentamens, spreekt Nederlands, vrij op donderdagochtend" in shown
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

    assert "Sanne kan er nu niemand bij hebben" in lcop.last_to(NOOR)
    assert "Ik heb Kees gevraagd" in lcop.last_to(NOOR)
    assert "Noor zoekt een mentor" in lcop.last_to(KEES)


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

    assert "Je staat op de wachtlijst" in lcop.last_to(KEES)
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
    assert "Ook Noor zoekt een mentor" in lcop.last_to(KEES)
    await lcop.presses(KEES, "Ja, stel ons voor")
    assert "Ook Kees zoekt een mentor" in lcop.last_to(NOOR)
    assert not lcop.rooms_of(NOOR)

    await lcop.presses(NOOR, "Ja, stel ons voor")
    assert lcop.rooms_of(NOOR)
    assert lcop.rooms_of(NOOR) == lcop.rooms_of(KEES)


async def test_whoever_is_named_in_confidence_is_not_proposed(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(NOOR, "mentor find")
    answers = {"goal": "toetsing", "languages": ("nl",), "slots": ("thu-am", "thu-pm")}
    await lcop.fills(NOOR, answers, picked={"apart": (SANNE.account,)})

    assert "Je staat op de wachtlijst" in lcop.last_to(NOOR)


async def test_a_request_to_somebody_who_rests_goes_to_the_next(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.says(SANNE, "pauze 2 weken")

    assert "Noor zoekt een mentor" in lcop.last_to(KEES)
    assert "niet meer open" in "".join(lcop.messages_to(SANNE))


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
    told = next(text for text in said if "Sanne kan er nu niemand bij hebben" in text)

    assert "Kees is nu niet beschikbaar." in told
    assert "Ilse heeft geen plek meer." in told
    assert "Niemand van je lijst kan nu nog. Ik zoek verder voor je." in told


async def test_d30_a_place_that_somebody_else_is_choosing_is_said_to_be_so(lcop: Chat) -> None:
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await seeks(lcop, TOM, "toetsing", languages=("nl", "en"))  # offered Ilse, and not chosen yet
    assert "Ask Ilse first" in lcop.last_to(TOM)
    await lcop.presses(SANNE, "Nu niet")
    told = next(t for t in lcop.messages_to(NOOR) if "Sanne kan er nu niemand bij hebben" in t)

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
