"""D20: "not with X" and *do not pair* hold in every meeting, also when they are said afterwards."""

import pytest

from bot.domain.people import Profile
from tests.chat import CHANNEL, Chat
from tests.features.matched import (
    KEES,
    TERMS,
    joins_open,
    offers,
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


async def seeks_without(chat: Chat, who: Profile, goal: str, not_with: Profile) -> None:
    terms = {**TERMS, "languages": (who.language or "nl",)}
    await chat.says(who, "mentor find")
    await chat.fills(who, {"goal": goal, **terms}, picked={"apart": (not_with.account,)})  # type: ignore[arg-type]


async def test_d20_who_is_named_in_confidence_is_not_proposed_to_wait_together(
    inquiry: Chat,
) -> None:
    await seeks_without(inquiry, KOFI, "assessment", LENA)
    await seeks(inquiry, LENA, "assessment")

    assert "You're on the waiting list" in inquiry.last_to(LENA)
    assert "Kofi" not in "".join(inquiry.messages_to(LENA))
    assert "Lena is looking" not in "".join(inquiry.messages_to(KOFI))


async def test_d20_peers_who_were_proposed_before_are_not_brought_together(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "toetsing")
    await seeks(lcop, KEES, "toetsing en feedback")
    await lcop.presses(KEES, "Ja, stel ons voor")
    assert "Ook Kees" in lcop.last_to(NOOR)
    await lcop.says(BRAM, "koppel apart Noor, Kees")
    assert "zoekt op dit moment niet meer" in lcop.last_to(NOOR)
    assert "stel ons voor" not in lcop.last_to(NOOR)
    await lcop.presses(KEES, "Ja, stel ons voor")  # on what he was told of his place in the line

    assert not lcop.rooms_of(NOOR)
    assert "zoekt op dit moment niet meer" in lcop.last_to(KEES)


async def test_d20_of_three_who_wait_those_meet_who_may(lcop: Chat) -> None:
    """Noor and Tom are kept apart after the three were proposed to each other."""
    for who, language in ((NOOR, "nl"), (TOM, "nl"), (KEES, "nl")):
        await seeks(lcop, who, "toetsing", languages=(language,))
    await lcop.presses(KEES, "Ja, stel ons voor")
    await lcop.says(BRAM, "koppel apart Noor, Tom")
    await lcop.presses(NOOR, "Ja, stel ons voor")
    await lcop.travels(days=0.1)

    rooms = {tuple(address.split(",")) for address in lcop.postbox.messages if "," in address}
    assert rooms == {("kees", "noor")}


async def test_d20_a_newcomers_buddy_is_nobody_they_are_kept_apart_from(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.says(TOM, "match apart Kofi, Priya")
    await circle.presses(KOFI, "Tell me about yourself")
    await circle.fills(KOFI, {"brings": "statistics", "learns": "assessment"})
    await circle.travels(days=2)

    assert "Will you be Kofi's buddy" not in "".join(circle.messages_to(PRIYA))
    assert "Will you be Kofi's buddy" in "".join(circle.messages_to(AMARA))
    assert "Priya" not in "".join(circle.messages_to(KOFI))  # nor as somebody to get to know


async def test_d20_a_buddy_who_was_asked_before_makes_room_for_another(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "Tell me about yourself")
    await circle.fills(KOFI, {"brings": "statistics", "learns": "assessment"})
    assert "Will you be Kofi's buddy" in circle.last_to(PRIYA)
    await circle.says(TOM, "match apart Kofi, Priya")

    assert "no longer needed" in circle.last_to(PRIYA)
    assert "Will you be Kofi's buddy" in circle.last_to(AMARA)
    assert "apart" not in "".join(circle.messages_to(KOFI))


async def test_d20_buddies_who_know_each_other_go_on_and_the_facilitator_hears_it(
    community: Chat,
) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Vertel iets over jezelf")
    await community.fills(NOOR, {"brings": "statistiek", "learns": "toetsen"})
    await community.presses(SANNE, "Ja, graag")
    await community.travels(days=2)
    assert "Je buddy is Sanne" in "".join(community.messages_to(NOOR))
    await community.says(BRAM, "koppel apart Noor, Sanne")

    assert "Zij zijn al buddy van elkaar" in community.last_to(BRAM)


async def test_d20_a_request_to_a_mentor_is_over_and_the_next_is_asked(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await offers(inquiry, AMARA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    await inquiry.says(TOM, "match apart Kofi, Priya")

    assert "no longer open" in inquiry.last_to(PRIYA)
    assert "Kofi is looking for a mentor" in inquiry.last_to(AMARA)
    assert "confiden" not in "".join(inquiry.messages_to(KOFI))


async def test_d20_a_question_is_not_offered_to_whom_the_asker_is_kept_apart_from(
    circle: Chat,
) -> None:
    await joins_open(circle, AMARA, "portfolios and reflection")
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.says(TOM, "match apart Kofi, Amara")
    await circle.says(KOFI, "ask who knows about portfolios?")

    assert "Amara" not in circle.last_to(KOFI)


async def test_a_list_that_was_sent_comes_again_without_who_is_kept_apart(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, ILSE, "toetsing")
    await seeks(lcop, NOOR, "toetsing")
    assert "Vraag Sanne eerst" in lcop.last_to(NOOR)
    await lcop.says(BRAM, "koppel apart Noor, Sanne")

    told = lcop.messages_to(NOOR)
    assert "Deze lijst geldt niet meer" in "".join(told)
    assert "Sanne" not in "".join(told)
    assert "Vraag Ilse eerst" in lcop.last_to(NOOR)


async def test_a_list_of_one_makes_room_for_a_place_in_the_line(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.says(TOM, "match apart Kofi, Priya")

    assert "Priya" not in "".join(inquiry.messages_to(KOFI))
    assert "You're on the waiting list" in inquiry.last_to(KOFI)


async def test_a_question_that_was_put_to_the_other_goes_back(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's en reflectie")
    await community.says(NOOR, "start", place=CHANNEL)
    await community.says(NOOR, "vraag wie weet iets over portfolio's?")
    await community.presses(NOOR, "Vragen")
    assert "Antwoorden" in community.last_to(ILSE)
    await community.says(BRAM, "koppel apart Noor, Ilse")

    assert "Deze vraag is al afgerond" in community.last_to(ILSE)
    assert "Ilse kan hier nu niet op antwoorden" in community.last_to(NOOR)
