"""The clock: each occasion once, over restarts, replicas and both changes of the hour."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from adapters import clock
from adapters.clock import Ticker, TravellingClock
from adapters.travel import TimeMachine
from bot.domain.agenda import Occasion
from bot.domain.communities import CommunityId, Place
from bot.frame.effects import Answer
from bot.frame.events import Due, Event
from bot.frame.moments import Moment, moment, occasion_of
from tests.chat import Chat
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, NOOR, PLATFORM, TOM, WORKSPACE


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
    for _ in range(6):
        await community.travels(days=10)
        await community.opens_chat(NOOR)
        await community.says(NOOR, "profile")
    hours = {m.at.strftime("%m %H:%M") for m in community.postbox.messages["noor"][2:]}

    assert "03 08:30" in hours
    assert any(h.endswith("07:30") for h in hours)


def test_time_only_goes_forward() -> None:
    clock = TravellingClock(datetime(2026, 1, 1, tzinfo=UTC))
    clock.forward(datetime(2025, 1, 1, tzinfo=UTC))

    assert clock.now() >= datetime(2026, 1, 1, tzinfo=UTC)


@moment("test.errand", useful_for=timedelta(days=1))
class Errand(Moment):
    called: str


def errand(called: str, at: datetime, here: int = 1) -> Occasion:
    return occasion_of(Errand(called=called), at, CommunityId(here))


class Hands:
    """Claims what is due, as the engine does: "slow" takes until `done` is set."""

    def __init__(self, chat: Chat) -> None:
        self._begin_uow = chat.engine._begin
        self.done = asyncio.Event()
        self.begun: list[str] = []
        self.ended: list[str] = []

    async def handle(self, event: Event) -> Answer:
        assert isinstance(event, Due) and isinstance(event.moment, Errand)
        called = event.moment.called
        self.begun.append(called)
        if called == "slow":
            await self.done.wait()
        async with self._begin_uow() as uow:
            assert await uow.of(event.community).agenda.begin(event.key, "done")
        self.ended.append(called)
        return Answer()


async def planned(chat: Chat, *keys: tuple[int, str]) -> None:
    """Due now, in this order, each in the community of that number."""
    async with chat.engine._begin() as uow:
        for number, (here, key) in enumerate(keys):
            at = chat.clock.now() - timedelta(hours=1) + timedelta(seconds=number)
            await uow.of(CommunityId(here)).agenda.plan([errand(key, at, here)])


@pytest.fixture
async def two(community: Chat, monkeypatch: pytest.MonkeyPatch) -> Chat:
    """A second community, and little patience."""
    monkeypatch.setattr(clock, "PATIENCE", 0.05)
    other = Place(PLATFORM, WORKSPACE, "priya")
    await community.says(TOM, "setup", place=other)
    charter = {"name": "Reading", "purpose": "x", "goals": "x", "agreements": "x"}
    charter |= {"language": "en", "zone": "Europe/Amsterdam", "send_at": "9:30"}
    await community.fills(TOM, charter, picked={"facilitator": (TOM.account,)}, place=other)
    return community


async def test_x06_what_takes_long_in_one_community_keeps_no_other_waiting(two: Chat) -> None:
    """For five minutes, nothing was due anywhere."""
    hands = Hands(two)
    ticker = Ticker(two.ticker._appointments, two.clock, hands.handle)
    await planned(two, (1, "slow"), (1, "after it"), (2, "swift"))
    ticking = asyncio.create_task(ticker.tick())
    async with asyncio.timeout(5):
        while "swift" not in hands.ended:
            await asyncio.sleep(0.01)
        assert hands.begun == ["slow", "swift"]
        await planned(two, (2, "later"))
        await ticker.tick()
        assert hands.ended[-1] == "later"
        hands.done.set()
        await ticking

    assert hands.ended[-2:] == ["slow", "after it"]
    assert hands.begun.count("slow") == 1


async def test_x06_what_takes_long_fills_no_batch(
    two: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "BATCH", 3)
    hands = Hands(two)
    ticker = Ticker(two.ticker._appointments, two.clock, hands.handle)
    await planned(two, (1, "slow"), *((1, f"after {n}") for n in range(3)), (2, "swift"))
    ticking = asyncio.create_task(ticker.tick())
    async with asyncio.timeout(5):
        while "swift" not in hands.ended:
            await asyncio.sleep(0.01)
        hands.done.set()
        assert await ticking == 5


async def test_x06_kring_stops_though_something_takes_long_and_it_stays_due(two: Chat) -> None:
    hands = Hands(two)
    ticker = Ticker(two.ticker._appointments, two.clock, hands.handle)
    await planned(two, (1, "slow"))
    ticker.start()
    async with asyncio.timeout(5):
        while not hands.begun or ticker._slow == {}:
            await asyncio.sleep(0.01)
        await ticker.stop()

    assert hands.ended == []
    due = await two.ticker._appointments.due(two.clock.now(), 10)
    assert "slow" in [occasion.slot for occasion, _ in due]


class Diary:
    """Two occasions, a hundredth of a second apart; the first takes longer than that."""

    def __init__(self, clock: TravellingClock) -> None:
        first = clock.now() + timedelta(days=1)
        self.left = {"first": first, "second": first + timedelta(milliseconds=10)}
        self.happened: dict[str, datetime] = {}
        self._clock = clock

    async def due(self, now: datetime, *_: object, **__: object) -> list[tuple[Occasion, bool]]:
        found = [(key, at) for key, at in self.left.items() if at <= now]
        return [(errand(key, at), False) for key, at in found]

    async def next_moment(self, **_: object) -> datetime | None:
        return min(self.left.values(), default=None)

    async def beat(self, *_: object) -> None: ...

    async def handle(self, event: Event) -> Answer:
        assert isinstance(event, Due) and isinstance(event.moment, Errand)
        self.happened[event.moment.called] = self._clock.now()
        del self.left[event.moment.called]
        await asyncio.sleep(0.05)
        return Answer()


async def test_what_falls_due_while_travelling_settles_is_not_left_for_the_end() -> None:
    """On a busy machine a Monday's worklist came on the Tuesday."""
    travelling = TravellingClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    diary = Diary(travelling)
    ticker = Ticker(diary, travelling, diary.handle)  # type: ignore[arg-type]
    machine = TimeMachine(travelling, ticker, [], diary, None)  # type: ignore[arg-type]
    await machine.travel(travelling.now() + timedelta(days=30))

    assert diary.happened["second"] - diary.happened["first"] < timedelta(hours=1)
