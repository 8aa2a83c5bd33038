"""Whoever is gone by the platform's word is missed only after a day; their own word holds at once."""

from dataclasses import replace

import pytest

from bot.domain.pairs import TOGETHER, PairStatus
from bot.domain.welcome import JourneyStatus
from tests.chat import Chat
from tests.features.matched import paired, pairs_in, three_more, three_more_in_english
from tests.features.test_welcome import joins_and_tells
from tests.features.test_welcome_ends import journey_of
from tests.people import AMARA, BRAM, KOFI, NOOR, PRIYA, SANNE, TOM
from tests.prepared import Moments

MINUTES = 15 / 24 / 60
A_DAY = 1.05


@pytest.fixture
async def pair(community: Chat, moments: Moments) -> Chat:
    """Noor learns from Sanne."""
    return await moments.after(_pair, community)


@pytest.fixture
async def duo(circle: Chat, moments: Moments) -> Chat:
    """In English: Kofi learns from Priya."""
    return await moments.after(_duo, circle)


async def _pair(chat: Chat) -> None:
    await three_more(chat)
    await paired(chat, NOOR, SANNE)


async def _duo(chat: Chat) -> None:
    await three_more_in_english(chat)
    await paired(chat, KOFI, PRIYA)


async def closes(chat: Chat, who=SANNE) -> None:  # type: ignore[no-untyped-def]
    await chat.changes(replace(who, active=False))


async def is_together(chat: Chat) -> bool:
    return (await pairs_in(chat))[-1].status in TOGETHER


async def test_d19_an_account_closed_for_a_quarter_of_an_hour_loses_nothing(duo: Chat) -> None:
    heard = len(duo.messages_to(KOFI))
    await closes(duo, PRIYA)
    await duo.travels(days=MINUTES)
    await duo.changes(PRIYA)
    await duo.travels(days=A_DAY)

    assert await is_together(duo)
    assert "is open again. Everything is as it was" in "".join(duo.messages_to(PRIYA))
    assert "has left" not in "".join(duo.messages_to(KOFI)[heard:])


async def test_d19_after_a_day_what_ended_is_told_to_the_others(duo: Chat) -> None:
    await closes(duo, PRIYA)
    await duo.travels(days=0.5)
    assert await is_together(duo)
    await duo.travels(days=2)

    assert [p.status for p in await pairs_in(duo)] == [PairStatus.ENDED]
    assert "Priya has left" in "".join(duo.messages_to(KOFI))
    await duo.changes(PRIYA)
    assert "Everything is as it was" not in "".join(duo.messages_to(PRIYA))


async def test_d19_closing_twice_is_no_longer_day(pair: Chat) -> None:
    await closes(pair)
    await pair.travels(days=0.6)
    await closes(pair)
    await pair.travels(days=0.6)

    assert not await is_together(pair)


async def test_d19_letters_wait_for_a_day_and_then_are_skipped(community: Chat) -> None:
    await joins_and_tells(community)
    await closes(community, NOOR)
    async with community.stored() as kept:
        before = await kept.here.deliveries.ledger()
    await community.says(BRAM, "role give @Noor expert", about=replace(NOOR, active=False))
    heard = len(community.messages_to(NOOR))
    await community.travels(days=0.2)
    async with community.stored() as kept:
        ledger = await kept.here.deliveries.ledger()
    assert ledger.waiting == 1
    assert ledger.skipped == before.skipped
    await community.changes(NOOR)
    await community.travels(days=0.1)
    assert "expert" in "".join(community.messages_to(NOOR)[heard:])


async def test_d19_a_letter_to_an_account_that_stays_closed_is_settled(community: Chat) -> None:
    await joins_and_tells(community)
    await closes(community, NOOR)
    await community.says(BRAM, "role give @Noor expert", about=replace(NOOR, active=False))
    await community.travels(days=3)
    async with community.stored() as kept:
        ledger = await kept.here.deliveries.ledger()

    assert ledger.waiting == 0
    assert ledger.balances()


async def test_d19_a_welcome_goes_on_where_it_was(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.presses(PRIYA, "Yes, gladly")
    await circle.travels(days=0.7)
    await closes(circle, KOFI)
    await circle.travels(days=0.5)  # the first step would have come by now
    await circle.changes(KOFI)
    await circle.travels(days=2)

    assert (await journey_of(circle, KOFI)).status is JourneyStatus.RUNNING
    assert "Your buddy is Priya" in "".join(circle.messages_to(KOFI))


async def test_d19_who_acts_again_is_back_whatever_the_platform_says(pair: Chat) -> None:
    await closes(pair)
    await pair.travels(days=0.3)
    await pair.says(SANNE, "help")
    await pair.travels(days=A_DAY)

    assert await is_together(pair)


async def test_d19_who_is_removed_from_the_channel_and_added_again_loses_nothing(
    duo: Chat,
) -> None:
    await duo.leaves(PRIYA)
    assert "Until tomorrow everything stays as it was" in duo.last_to(PRIYA)
    await duo.travels(days=0.3)
    await duo.joins(PRIYA)
    await duo.presses(PRIYA, "Yes, I'm back")
    await duo.travels(days=A_DAY)

    assert await is_together(duo)
    assert "has left" not in "".join(duo.messages_to(KOFI))


async def test_d19_a_facilitator_removed_by_mistake_still_steers(duo: Chat) -> None:
    await duo.says(AMARA, "help")
    await duo.leaves(TOM)
    await duo.travels(days=0.3)
    await duo.joins(TOM)
    await duo.presses(TOM, "Yes, I'm back")
    await duo.says(TOM, "newcomers")

    assert "Newcomers in" in duo.last_to(TOM)


async def test_d19_ones_own_stop_holds_at_once(pair: Chat) -> None:
    await pair.says(SANNE, "stop")
    await pair.presses(SANNE, "Stoppen")

    assert [p.status for p in await pairs_in(pair)] == [PairStatus.ENDED]
    assert "Tot morgen" not in pair.last_to(SANNE)
