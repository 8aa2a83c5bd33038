"""Whoever is gone by the platform's word is missed only after a day; their own word holds at once."""

from dataclasses import replace

import pytest

from bot.domain.pairs import TOGETHER, PairStatus
from bot.domain.welcome import JourneyStatus
from tests.chat import Chat
from tests.features.matched import paired, pairs_in, three_more
from tests.features.test_welcome import joins_and_tells
from tests.features.test_welcome_ends import journey_of
from tests.people import BRAM, ILSE, NOOR, SANNE
from tests.prepared import Moments

MINUTES = 15 / 24 / 60
A_DAY = 1.05


@pytest.fixture
async def pair(community: Chat, moments: Moments) -> Chat:
    """Noor learns from Sanne."""
    return await moments.after(_pair, community)


async def _pair(chat: Chat) -> None:
    await three_more(chat)
    await paired(chat, NOOR, SANNE)


async def closes(chat: Chat, who=SANNE) -> None:  # type: ignore[no-untyped-def]
    await chat.changes(replace(who, active=False))


async def is_together(chat: Chat) -> bool:
    return (await pairs_in(chat))[-1].status in TOGETHER


async def test_d19_an_account_closed_for_a_quarter_of_an_hour_loses_nothing(pair: Chat) -> None:
    heard = len(pair.messages_to(NOOR))
    await closes(pair)
    await pair.travels(days=MINUTES)
    await pair.changes(SANNE)
    await pair.travels(days=A_DAY)

    assert await is_together(pair)
    assert "weer open. Alles is gebleven zoals het was" in "".join(pair.messages_to(SANNE))
    assert "vertrokken" not in "".join(pair.messages_to(NOOR)[heard:])


async def test_d19_after_a_day_what_ended_is_told_to_the_others(pair: Chat) -> None:
    await closes(pair)
    await pair.travels(days=0.5)
    assert await is_together(pair)
    await pair.travels(days=2)

    assert [p.status for p in await pairs_in(pair)] == [PairStatus.ENDED]
    assert "Sanne is vertrokken" in "".join(pair.messages_to(NOOR))
    await pair.changes(SANNE)
    assert "Alles is gebleven" not in "".join(pair.messages_to(SANNE))


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


async def test_d19_a_welcome_goes_on_where_it_was(community: Chat) -> None:
    await joins_and_tells(community)
    await community.presses(SANNE, "Ja, graag")
    await community.travels(days=0.7)
    await closes(community, NOOR)
    await community.travels(days=0.5)  # the first step would have come by now
    await community.changes(NOOR)
    await community.travels(days=2)

    assert (await journey_of(community, NOOR)).status is JourneyStatus.RUNNING
    assert "Je buddy is Sanne" in "".join(community.messages_to(NOOR))


async def test_d19_who_acts_again_is_back_whatever_the_platform_says(pair: Chat) -> None:
    await closes(pair)
    await pair.travels(days=0.3)
    await pair.says(SANNE, "help")
    await pair.travels(days=A_DAY)

    assert await is_together(pair)


async def test_d19_who_is_removed_from_the_channel_and_added_again_loses_nothing(
    pair: Chat,
) -> None:
    await pair.leaves(SANNE)
    assert "Tot morgen blijft alles staan" in pair.last_to(SANNE)
    await pair.travels(days=0.3)
    await pair.joins(SANNE)
    await pair.presses(SANNE, "Ja, ik doe weer mee")
    await pair.travels(days=A_DAY)

    assert await is_together(pair)
    assert "vertrokken" not in "".join(pair.messages_to(NOOR))


async def test_d19_a_facilitator_removed_by_mistake_still_steers(pair: Chat) -> None:
    await pair.says(ILSE, "help")
    await pair.leaves(BRAM)
    await pair.travels(days=0.3)
    await pair.joins(BRAM)
    await pair.presses(BRAM, "Ja, ik doe weer mee")
    await pair.says(BRAM, "newcomers")

    assert "Nieuwkomers in" in pair.last_to(BRAM)


async def test_d19_ones_own_stop_holds_at_once(pair: Chat) -> None:
    await pair.says(SANNE, "stop")
    await pair.presses(SANNE, "Stoppen")

    assert [p.status for p in await pairs_in(pair)] == [PairStatus.ENDED]
    assert "Tot morgen" not in pair.last_to(SANNE)
