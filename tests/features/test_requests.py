"""Stories of mentees: a wish, a short list, and the request to a mentor."""

import pytest

from bot.domain.pairs import PairStatus
from bot.domain.people import Profile
from tests.chat import Chat, text_of
from tests.features.matched import (
    KEES,
    offers,
    paired,
    pairs_in,
    seeks,
    three_more,
    three_more_in_english,
)
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM
from tests.prepared import Moments


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Noor, Kees and Tom take part as well."""
    return await moments.after(three_more, community)


@pytest.fixture
async def inquiry(circle: Chat, moments: Moments) -> Chat:
    """In English: Kofi and Lena take part as well, and Noor, who is told everything in Dutch."""
    return await moments.after(three_more_in_english, circle)


@pytest.fixture
def everybody_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.frame.context.LARGE", 0)


async def three_mentors(
    chat: Chat,
    mentee: Profile = NOOR,
    mentors: tuple[Profile, ...] = (SANNE, KEES, ILSE),
    topic: str = "toetsing",
) -> None:
    """Each for one; the mentee asks them in this order."""
    for who in mentors:
        await offers(chat, who, topic, capacity=1)
    await seeks(chat, mentee, topic)
    await chat.presses(mentee, "choose-order")
    form = chat.form
    assert form
    ids = {o.label: o.value for o in form.inputs[0].options}  # type: ignore[union-attr]
    order = {f"place{n}": ids[who.name] for n, who in enumerate(mentors, 1)}
    await chat.fills(mentee, order)


async def three_mentors_in_english(chat: Chat) -> None:
    await three_mentors(chat, KOFI, (PRIYA, LENA, AMARA), "assessment")


async def test_a_mentee_sees_mentors_with_reasons_at_once_where_there_are_no_rounds(
    inquiry: Chat,
) -> None:
    await offers(inquiry, PRIYA, "assessment, learning analytics")
    await seeks(inquiry, KOFI, "Designing better exams")
    shown = inquiry.last_to(KOFI)

    assert "I've found a mentor for you" in shown
    assert "can help you with exams, speaks English, free on Thursday morning" in shown
    assert "is looking for" not in inquiry.last_to(PRIYA)


async def test_a_goal_is_required(inquiry: Chat) -> None:
    await seeks(inquiry, KOFI, "  ", slots=("mon-am",), languages=())

    assert inquiry.form
    errors = dict(inquiry.form.errors)
    assert "Without a goal" in errors["goal"]
    assert "at least two mornings or afternoons" in errors["slots"]
    assert "at least one language" in errors["languages"]


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


async def test_declining_needs_no_reason_and_the_next_is_asked(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await offers(inquiry, LENA, "assessment")
    await seeks(inquiry, KOFI, "I want to get better at assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    await inquiry.presses(PRIYA, "Not now")

    assert "Priya can't take anybody on now" in inquiry.last_to(KOFI)
    assert "I've asked Lena" in inquiry.last_to(KOFI)
    assert "Kofi is looking for a mentor" in inquiry.last_to(LENA)


async def test_the_mentor_may_ask_something_first(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    await inquiry.presses(PRIYA, "Ask something first")
    await inquiry.fills(PRIYA, {"text": "Which course is it?"})
    assert "Which course is it?" in inquiry.last_to(KOFI)
    await inquiry.presses(KOFI, "Answer")
    await inquiry.fills(KOFI, {"text": "Clinical reasoning"})
    assert "Answer to your question: Clinical reasoning" in inquiry.last_to(PRIYA)

    await inquiry.presses(PRIYA, "Yes, I will")
    assert [p.status for p in await pairs_in(inquiry)] == [PairStatus.INTRODUCED]


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
    inquiry: Chat,
) -> None:
    await paired(inquiry, KOFI, PRIYA, capacity=1)
    await seeks(inquiry, LENA, "assessment")
    assert "You're number 1" in inquiry.last_to(LENA)
    await inquiry.says(KOFI, "mentor end")
    await inquiry.fills(KOFI, {"reason": "We don't get on"})

    assert "I've found a mentor for you" in "".join(inquiry.messages_to(LENA)[-2:])


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


async def test_whoever_is_named_in_confidence_is_not_proposed(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await inquiry.says(KOFI, "mentor find")
    answers = {"goal": "assessment", "languages": ("en",), "slots": ("thu-am", "thu-pm")}
    await inquiry.fills(KOFI, answers, picked={"apart": (PRIYA.account,)})

    assert "You're on the waiting list" in inquiry.last_to(KOFI)


async def test_a_request_to_somebody_who_rests_goes_to_the_next(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.says(SANNE, "pauze 2 weken")

    assert "Noor zoekt een mentor" in lcop.last_to(KEES)
    assert "niet meer open" in "".join(lcop.messages_to(SANNE))


async def test_the_choice_is_reminded_once_and_then_closes_kindly(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.travels(days=20)
    said = inquiry.messages_to(KOFI)

    assert sum("A choice is waiting for you" in text for text in said) == 1
    assert sum("the list is closed" in text for text in said) == 1


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


async def test_surprise_me_asks_the_best_for_all(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment and feedback")
    await offers(inquiry, LENA, "assessment")
    await seeks(inquiry, KOFI, "assessment and feedback")
    await inquiry.presses(KOFI, "Surprise me")

    assert "Kofi is looking for a mentor" in inquiry.last_to(PRIYA)


async def test_a_list_closes_while_its_reader_rests(inquiry: Chat) -> None:
    """R2: their place is not kept from others; a new list comes after the rest."""
    await offers(inquiry, PRIYA, "assessment", capacity=1)
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.says(KOFI, "pause 2 weeks")
    assert "I'm closing your list of mentors" in "".join(inquiry.messages_to(KOFI))
    await seeks(inquiry, LENA, "assessment")
    assert "I've found a mentor for you" in inquiry.last_to(LENA)
    await inquiry.says(LENA, "mentor cancel")
    seen = len(inquiry.messages_to(KOFI))
    await inquiry.travels(days=15)

    assert "I've found a mentor for you" in "".join(inquiry.messages_to(KOFI)[seen:])


async def test_x06_in_a_large_community_nobodys_press_waits_for_everybodys_lists(
    inquiry: Chat, everybody_is_many: None
) -> None:
    """The lists are the next minute's work, and whoever asked hears as much as in a small one."""
    await seeks(inquiry, LENA, "I want to learn about assessment")
    assert "mentor" in inquiry.last_to(LENA)
    assert "I've found a mentor for you" not in inquiry.last_to(LENA)
    await offers(inquiry, PRIYA, "assessment, learning analytics", capacity=1)
    await inquiry.travels(days=0.001)

    assert "Priya" in inquiry.last_to(LENA)


async def test_x06_the_planned_match_does_nothing_once_there_are_rounds(
    lcop: Chat, everybody_is_many: None
) -> None:
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {"rounds": "weekly"})
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "Ik wil leren over toetsing")
    await lcop.travels(days=0.001)

    assert "Ik heb een mentor voor je gevonden" not in lcop.last_to(NOOR)


async def test_d30_each_of_the_list_is_asked_in_turn(inquiry: Chat) -> None:
    await three_mentors_in_english(inquiry)
    for who, after in ((PRIYA, LENA), (LENA, AMARA)):
        await inquiry.presses(who, "Not now")
        assert f"I've asked {after.name}" in inquiry.last_to(KOFI)
        assert "Kofi is looking for a mentor" in inquiry.last_to(after)
    await inquiry.presses(AMARA, "Not now")

    assert "There was nobody else on your list. I keep looking" in "".join(
        inquiry.messages_to(KOFI)
    )


async def test_d30_who_cannot_be_asked_any_more_is_passed_over_with_the_reason(lcop: Chat) -> None:
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await lcop.presses(SANNE, "Nu niet")

    assert "Kees is nu niet beschikbaar." in lcop.last_to(NOOR)
    assert "Ik heb Ilse gevraagd" in lcop.last_to(NOOR)


async def test_d30_when_nobody_of_the_list_can_each_reason_is_said(inquiry: Chat) -> None:
    """It was: "there is nobody else who can", while two stood on the card."""
    await three_mentors_in_english(inquiry)
    await inquiry.says(LENA, "pause 2 weeks")
    await seeks(inquiry, NOOR, "assessment", languages=("nl", "en"))
    await inquiry.presses(NOOR, "Vraag Amara eerst")
    await inquiry.presses(PRIYA, "Not now")
    said = inquiry.messages_to(KOFI)
    told = next(text for text in said if "Priya can't take anybody on now" in text)

    assert "Lena isn't available now." in told
    assert "Amara has no place left." in told
    assert "Nobody on your list can be asked now. I keep looking for you." in told


async def test_d30_a_place_that_somebody_else_is_choosing_is_said_to_be_so(lcop: Chat) -> None:
    await three_mentors(lcop)
    await lcop.says(KEES, "pauze 2 weken")
    await seeks(lcop, TOM, "toetsing", languages=("nl", "en"))  # offered Ilse, and not chosen yet
    assert "Ask Ilse first" in lcop.last_to(TOM)
    await lcop.presses(SANNE, "Nu niet")
    told = next(t for t in lcop.messages_to(NOOR) if "Sanne kan er nu niemand bij hebben" in t)

    assert "De laatste plek bij Ilse is nu aan iemand anders aangeboden." in told


async def test_d30_a_lapse_keeps_the_promise_too(inquiry: Chat) -> None:
    await three_mentors_in_english(inquiry)
    await inquiry.says(LENA, "pause 2 weeks")
    await inquiry.travels(days=4)
    told = next(t for t in inquiry.messages_to(KOFI) if "Priya didn't answer in time" in t)

    assert "Lena isn't available now." in told
    assert "I've asked Amara" in told


async def test_d30_the_card_promises_only_what_happens(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    assert "dan zoek ik verder" in lcop.last_to(NOOR)
    assert "volgende" not in lcop.last_to(NOOR)
    await offers(lcop, ILSE, "toetsing")
    await seeks(lcop, KEES, "toetsing")

    assert "de volgende van deze lijst die dan nog plek heeft" in lcop.last_to(KEES)
