"""The clock: each occasion once, over restarts, replicas and both changes of the hour."""

import asyncio
from datetime import UTC, datetime, timedelta

from adapters.clock import Ticker, TravellingClock
from bot.effects import Answer
from bot.events import Event
from tests.chat import Chat
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, NOOR


async def test_two_clocks_make_each_occasion_happen_once(community: Chat) -> None:
    await joins_and_tells(community)
    community.clock.forward(community.clock.now() + timedelta(days=1))
    ticker = community.ticker
    other = Ticker(ticker._appointments, community.clock, community.engine.handle)
    await asyncio.gather(ticker.tick(), other.tick())
    await community.machine.settle()

    assert sum("Je buddy, en mensen" in text for text in community.messages_to(NOOR)) == 1


async def test_a_day_asleep_is_caught_up(community: Chat) -> None:
    """R11, R12: the step comes late, and once."""
    await joins_and_tells(community)
    community.clock.forward(datetime(2026, 11, 25, 10, 0, tzinfo=UTC))
    await community.machine.settle()
    await community.machine.settle()

    assert sum("Je buddy, en mensen" in text for text in community.messages_to(NOOR)) == 1


async def test_a_stumbling_occasion_is_given_up_visibly(community: Chat) -> None:
    await joins_and_tells(community)
    ticker = Ticker(community.ticker._appointments, community.clock, _broken)
    for _ in range(6):
        community.clock.forward(community.clock.now() + timedelta(days=2))
        await ticker.tick()
    await community.says(BRAM, "next")

    assert "gemist" in community.last_to(BRAM)


async def test_what_plans_itself_in_the_past_cannot_spin(community: Chat) -> None:
    """One key, once a tick; a defect costs a minute, not the process."""
    times = 0

    async def again(event: Event) -> Answer:
        nonlocal times
        times += 1
        assert times < 5
        return Answer()

    await joins_and_tells(community)
    community.clock.forward(community.clock.now() + timedelta(days=2))
    await Ticker(community.ticker._appointments, community.clock, again).tick()

    assert times == 1


async def _broken(_: Event) -> Answer:
    raise RuntimeError("a defect of ours")


async def test_the_heartbeat_shows_in_next(community: Chat) -> None:
    await community.says(BRAM, "next")

    assert "maandag 23 november 10:0" in community.last_to(BRAM)


async def test_messages_keep_their_hour_over_the_change_of_the_clock(community: Chat) -> None:
    """R14: 9:30 in Amsterdam, in winter and in summer."""
    community.clock.forward(datetime(2027, 3, 1, 9, 0, tzinfo=UTC))
    await joins_and_tells(community)
    await community.travels(days=60)
    hours = {m.at.strftime("%m %H:%M") for m in community.postbox.messages["noor"][2:]}

    assert "03 08:30" in hours
    assert any(h.endswith("07:30") for h in hours)


def test_time_only_goes_forward() -> None:
    clock = TravellingClock(datetime(2026, 1, 1, tzinfo=UTC))
    clock.forward(datetime(2025, 1, 1, tzinfo=UTC))

    assert clock.now() >= datetime(2026, 1, 1, tzinfo=UTC)
