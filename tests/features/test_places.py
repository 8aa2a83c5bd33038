"""Every place that comes free goes to whoever waits for one, and nobody is kept by an old timer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.communities import Place
from bot.domain.pairs import PairStatus
from bot.domain.wishes import Wish, WishStatus
from bot.features.worklist.handlers import WorklistDue
from tests.chat import Chat
from tests.features.matched import (
    KEES,
    offers,
    paired,
    pairs_in,
    seeks,
    three_more,
    three_more_in_english,
)
from tests.people import AMARA, BRAM, KOFI, LENA, NOOR, PRIYA, SANNE, TOM
from tests.prepared import Moments

BOTH = ("nl", "en")


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Noor, Kees and Tom take part and may look for a mentor; there are no rounds."""
    return await moments.after(three_more, community)


@pytest.fixture
async def inquiry(circle: Chat, moments: Moments) -> Chat:
    """In English: Kofi and Lena take part as well, and Noor, who is told everything in Dutch."""
    return await moments.after(three_more_in_english, circle)


async def wish_of(chat: Chat, who=NOOR) -> Wish:  # type: ignore[no-untyped-def]
    async with chat.stored() as kept:
        person = await kept.person(who)
        wishes = await kept.here.wishes.all()
        return next(wish for wish in wishes if wish.mentee == person.id)


async def test_a_list_that_is_cancelled_goes_to_the_next(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment", capacity=1)
    await seeks(inquiry, KOFI, "assessment")
    await seeks(inquiry, LENA, "assessment")
    assert "You're on the waiting list" in inquiry.last_to(LENA)
    await inquiry.says(KOFI, "mentor cancel")

    assert "Ask Priya first" in inquiry.last_to(LENA)


async def test_a_list_that_expires_goes_to_the_next(inquiry: Chat) -> None:
    await offers(inquiry, PRIYA, "assessment", capacity=1)
    await seeks(inquiry, KOFI, "assessment")
    await seeks(inquiry, LENA, "assessment")
    await inquiry.travels(days=11)

    assert "the list is closed" in inquiry.last_to(KOFI)
    assert "Ask Priya first" in inquiry.last_to(LENA)


async def test_a_no_of_the_mentor_frees_the_place_for_another(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing", capacity=1)
    await seeks(lcop, NOOR, "toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await seeks(lcop, KEES, "toetsing")
    await lcop.presses(SANNE, "Nu niet")

    assert "Vraag Sanne eerst" in lcop.last_to(KEES)
    assert (await wish_of(lcop, NOOR)).status is WishStatus.WAITING


@pytest.mark.parametrize("how", ["leaves", "rests"])
async def test_whoever_goes_frees_the_place_they_chose_from(inquiry: Chat, how: str) -> None:
    await offers(inquiry, PRIYA, "assessment", capacity=1)
    await seeks(inquiry, KOFI, "assessment")
    await seeks(inquiry, LENA, "assessment")
    if how == "leaves":
        await inquiry.leaves(KOFI)
    else:
        await inquiry.says(KOFI, "pause 2 weeks")
    await inquiry.travels(days=1)

    assert "Ask Priya first" in inquiry.last_to(LENA)


async def _two_requests_without_a_word(chat: Chat) -> None:
    await offers(chat, SANNE, "toetsing")
    for mentee in (NOOR, TOM):
        await seeks(chat, mentee, "toetsing", languages=BOTH)
        await chat.presses(mentee, "Vraag Sanne eerst" if mentee is NOOR else "Ask Sanne first")
        await chat.travels(days=7)
    assert "Ben je nog beschikbaar" in "".join(chat.messages_to(SANNE))


@pytest.mark.parametrize("sign", ["accepts", "offers"])
async def test_a_mentor_who_gave_a_sign_is_not_closed(lcop: Chat, sign: str) -> None:
    """R21."""
    await _two_requests_without_a_word(lcop)
    if sign == "accepts":
        await seeks(lcop, KEES, "toetsing")
        await lcop.presses(KEES, "Vraag Sanne eerst")
        await lcop.presses(SANNE, "Ja, dat doe ik")
    else:
        await offers(lcop, SANNE, "toetsing, feedback", 4)
    await lcop.travels(days=9)

    assert "Ik heb je aanbod gesloten" not in "".join(lcop.messages_to(SANNE))


async def test_a_late_yes_opens_the_offer_again(lcop: Chat) -> None:
    await _two_requests_without_a_word(lcop)
    await lcop.travels(days=9)
    assert "Ik heb je aanbod gesloten" in lcop.last_to(SANNE)
    await lcop.presses(SANNE, "Ja, vraag me gerust")
    await seeks(lcop, KEES, "toetsing")

    assert "Vraag Sanne eerst" in lcop.last_to(KEES)


async def test_a_wish_after_a_mentor_waits_from_its_own_day(inquiry: Chat) -> None:
    """Months with a mentor are no months in the line."""
    await paired(inquiry, KOFI, PRIYA, capacity=1)
    await inquiry.travels(days=60)
    await inquiry.says(PRIYA, "mentor withdraw")
    await inquiry.says(KOFI, "mentor stop")
    await inquiry.fills(KOFI, {"reason": "done"})
    await seeks(inquiry, LENA, "assessment")
    await inquiry.travels(days=20)
    await seeks(inquiry, KOFI, "assessment")

    assert (await wish_of(inquiry, KOFI)).since > (await wish_of(inquiry, LENA)).since


@pytest.mark.parametrize("how", ["mentor cancel", "pause 8 weeks"])
async def test_nobody_is_brought_together_with_who_waits_no_longer(inquiry: Chat, how: str) -> None:
    await seeks(inquiry, KOFI, "assessment")
    await seeks(inquiry, LENA, "assessment")
    await inquiry.presses(LENA, "Yes, introduce us")
    await inquiry.says(LENA, how)
    await inquiry.presses(KOFI, "Yes, introduce us")

    assert "The other person is no longer looking" in inquiry.last_to(KOFI)
    assert not inquiry.rooms_of(KOFI)


async def test_who_is_deactivated_is_gone_from_every_community(lcop: Chat) -> None:
    """R2: also from those that are not their home."""
    other = Place("test", "fontys", "tweede")
    await lcop.says(BRAM, "setup", place=other)
    about = {"name": "Twee", "purpose": "x", "goals": "x", "agreements": "x", "language": "nl"}
    picked = {"facilitator": (BRAM.account,)}
    zone = {"zone": "Europe/Amsterdam", "send_at": "9:30"}
    await lcop.fills(BRAM, {**about, **zone}, picked=picked, place=other)
    await paired(lcop, NOOR, SANNE)
    await lcop.says(SANNE, "start", place=other)
    await lcop.changes(replace(SANNE, active=False))
    await lcop.travels(days=1)

    assert [pair.status for pair in await pairs_in(lcop)] == [PairStatus.ENDED]
    assert "Sanne" in lcop.last_to(NOOR)


async def test_who_blocked_kring_before_the_introduction_is_told_about(inquiry: Chat) -> None:
    """R7: what the gate refuses is told as well as what the platform refuses."""
    await offers(inquiry, PRIYA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.presses(KOFI, "Ask Priya first")
    inquiry.clock.forward(datetime(2026, 11, 24, 18, 0, tzinfo=UTC))
    await inquiry.presses(PRIYA, "Yes, I will")
    async with inquiry.stored() as kept:
        await kept.everybody.people.reachable(KOFI.account, problem="blocked")
    await inquiry.travels(days=2)

    assert "I can't reach Kofi" in "".join(inquiry.messages_to(PRIYA))
    assert "I can't reach Kofi" in "".join(inquiry.messages_to(TOM))


async def test_without_rounds_any_more_nobody_is_left_behind(inquiry: Chat) -> None:
    """Whoever waits for a round, or skips one, is matched when rounds are switched off."""
    await inquiry.says(TOM, "settings mentoring")
    await inquiry.fills(TOM, {"rounds": "weekly"})
    await offers(inquiry, PRIYA, "assessment")
    await offers(inquiry, AMARA, "assessment")
    await seeks(inquiry, KOFI, "assessment")
    await seeks(inquiry, LENA, "assessment")
    await inquiry.travels(days=4)
    await inquiry.presses(KOFI, "Not this round")
    await inquiry.says(TOM, "settings mentoring")
    await inquiry.fills(TOM, {"rounds": "off"})

    assert "first]" in inquiry.last_to(KOFI) and "first]" in inquiry.last_to(LENA)
    assert all(pair.status is not PairStatus.ENDED for pair in await pairs_in(inquiry))


async def test_the_worklist_after_a_holiday_stays_on_its_tuesday(lcop: Chat) -> None:
    """Easter Monday 2027: what happens on it does not put Tuesday's list off for a week."""
    await lcop.travels(to=datetime(2027, 3, 29, 10, 0, tzinfo=UTC))
    await seeks(lcop, NOOR, "toetsing")
    async with lcop.stored() as kept:
        planned = await kept.here.agenda.waiting(kinds=[WorklistDue.name])

    assert [occasion.at.day for occasion in planned] == [30]
