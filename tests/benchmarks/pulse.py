"""`python -m tests.benchmarks.pulse`: a digest over a million facts, and a pulse to ten thousand people."""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import and_, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import Ticker, TravellingClock
from adapters.courier import Courier
from bot.catalog import SUBJECTS
from bot.domain.deliveries import Fate
from bot.domain.participation import Activity, week_of
from bot.domain.people import PersonId
from bot.features.community.cards import Found
from bot.features.pulse.actions import SetSchedule
from bot.frame.effects import Answer
from bot.frame.engine import Engine
from bot.frame.events import Said, Submitted
from storage.frame.agenda import SqlAppointments, agenda
from storage.frame.database import open_database
from storage.frame.outbox import outbox
from storage.frame.outbox_sender import SqlMail
from storage.frame.people import accounts
from storage.frame.people import people as people_table
from storage.frame.schema import whole_schema
from storage.frame.unit_of_work import unit_of_work
from storage.membership import members
from storage.participation import activity, participation
from tests.benchmarks.drain import CountingPlatform, VirtualTime
from tests.chat import CHANNEL
from tests.people import BRAM

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FACTS = 1_000_000
ROUNDS = 7


async def community(database: AsyncEngine, clock: TravellingClock) -> Engine:
    """Bram founds a community."""
    async with database.begin() as db:
        await db.run_sync(whole_schema().create_all)
    engine = Engine(SUBJECTS, unit_of_work(database, clock), clock)
    form = {"name": "LCOP", "purpose": "x", "send_at": "09:30", "zone": "Europe/Amsterdam"}
    setup = Found(community=0)  # type: ignore[arg-type]
    founding = Submitted(id="setup", actor=BRAM, action=setup, values=form, place=CHANNEL)
    await engine.handle(founding)
    return engine


async def fill(database: AsyncEngine, count: int) -> None:
    """So many members, as Teams knows them."""
    first = 1000
    ids = range(first, first + count)
    async with database.begin() as db:
        await db.execute(insert(people_table), [{"id": n, "name": f"P{n}", "language": "nl",
            "language_chosen": True, "zone": "Europe/Amsterdam", "kind": "person"} for n in ids])  # fmt: skip
        await db.execute(insert(accounts), [{"platform": "teams", "workspace": "tenant",
            "user": f"u{n}", "person": n, "deactivated": False, "seen": MONDAY} for n in ids])  # fmt: skip
        await db.execute(insert(members), [{"community": 1, "person": n, "status": "active",
            "since": date(2025, 1, 1), "roles": [], "brings": "", "learns": "", "available": [],
            "open_to": []} for n in ids])  # fmt: skip


async def facts(database: AsyncEngine, people: int) -> None:
    """A million facts, on the latest days; and the weeks that they make."""
    days = FACTS // people
    today = MONDAY.date()
    async with database.begin() as db:
        for person in range(1000, 1000 + people):
            rows = [
                {"community": 1, "person": person, "day": today - timedelta(days=n), "count": 1}
                for n in range(days)
            ]
            await db.execute(insert(participation), rows)
        marks = []
        for person in range(1000, 1000 + people):
            marked = Activity(PersonId(person), week_of(today), 0)
            for n in range(0, days, 7):
                marked = marked.active(week_of(today - timedelta(days=n)))
            marks.append(
                {"community": 1, "person": person, "week": marked.week,
                 "weeks": marked.weeks & (2**62 - 1)}
            )  # fmt: skip
        await db.execute(insert(activity), marks)


async def digest_bar(people: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite+aiosqlite:///{folder}/kring.db")
        clock = TravellingClock(MONDAY)
        engine = await community(database, clock)
        await fill(database, people)
        await facts(database, people)
        ratios = []
        for number in range(ROUNDS):
            begun = time.perf_counter()
            async with database.begin() as db:
                found = await db.scalar(select(func.count()).select_from(participation))
            scan = time.perf_counter() - begun
            begun = time.perf_counter()
            said = Said(id=f"d{number}", actor=BRAM, text="digest now", place=CHANNEL, inline=True)
            answer = await engine.handle(said)
            took = time.perf_counter() - begun
            ratios.append(took / scan)
            assert found and found >= FACTS - people
            assert "Weekbericht" in answer.replies[0].summary
        print(
            f"digest of {people} members with {found} facts: {took * 1000:.0f} ms, scan "
            f"{scan * 1000:.0f} ms, median ratio {statistics.median(ratios):.2f} (bar: 5)"
        )
        await database.dispose()


class CountedMail:
    """The real outbox; time stands still while the database works."""

    def __init__(self, mail: SqlMail) -> None:
        self._mail = mail
        self.busy = 0
        self.sent_count = 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._mail, name)

        async def counted(*args: Any, **more: Any) -> Any:
            self.busy += 1
            try:
                return await method(*args, **more)
            finally:
                self.busy -= 1
                self.sent_count += name == "sent"

        return counted


class PatientTime(VirtualTime):
    """Jumps only once nothing else is going on, the database included."""

    def __init__(self, mail: CountedMail) -> None:
        super().__init__()
        self._mail = mail

    async def drive(self) -> None:
        while True:
            for _ in range(20):
                await asyncio.sleep(0)
            if self._mail.busy:
                await asyncio.sleep(0.0005)
                continue
            if self._sleepers:
                self._sleepers.sort(key=lambda s: s[:2])
                at, _, future = self._sleepers.pop(0)
                self.now = max(self.now, at)
                if not future.done():
                    future.set_result(None)


async def pulse_bar(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite+aiosqlite:///{folder}/kring.db")
        clock = TravellingClock(MONDAY)
        engine = await community(database, clock)
        await fill(database, count)
        schedule = SetSchedule(community=1)  # type: ignore[arg-type]
        values, chosen = {"every": "2", "weekday": "1"}, {"bank": ("belonging",)}
        await engine.handle(
            Submitted(id="on", actor=BRAM, action=schedule, values=values, chosen=chosen)
        )
        clock.forward(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
        begun = time.perf_counter()
        await Ticker(SqlAppointments(database), clock, engine.handle).tick()
        planned = time.perf_counter() - begun
        async with database.begin() as db:
            letters = await db.scalar(select(func.count()).where(outbox.c.occasion == "poll.ask"))
            batches = await db.scalar(select(func.count()).where(agenda.c.kind == "poll.ask"))
        print(f"pulse to {letters} people planned in {batches} transactions, {planned:.1f} s")
        await _drain(database, clock, letters or 0)
        await database.dispose()


async def _drain(database: AsyncEngine, clock: TravellingClock, letters: int) -> None:
    mail = CountedMail(SqlMail(database))
    virtual = PatientTime(mail)
    platform = CountingPlatform(virtual)

    async def handle(_: object) -> Answer:
        return Answer()

    courier = Courier(
        mail,  # type: ignore[arg-type]
        platform,
        clock,
        handle,
        "only",
        sleep=virtual.sleep,
        monotonic=lambda: virtual.now,
    )
    driver = asyncio.create_task(virtual.drive())
    carrying = asyncio.create_task(courier.run())
    while await _is_under_way(database, clock):
        await asyncio.sleep(0.2)
    carrying.cancel()
    driver.cancel()
    limit = platform.pace.workspace[0]
    reached = mail.sent_count / platform.last / (limit.count / limit.seconds)
    print(
        f"drained {mail.sent_count} of {letters} at {reached:.1%} of the published rate, "
        f"{platform.refused} refused (bar: 95%, 0)"
    )


async def _is_under_way(database: AsyncEngine, clock: TravellingClock) -> bool:
    due = and_(outbox.c.fate == Fate.WAITING, outbox.c.not_before <= clock.now())
    ours = outbox.c.platform == CountingPlatform.platform
    query = select(outbox.c.id).where(ours, or_(due, outbox.c.fate == Fate.SENDING)).limit(1)
    async with database.begin() as db:
        return await db.scalar(query) is not None


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    asyncio.run(digest_bar(300))
    asyncio.run(digest_bar(3000))
    asyncio.run(digest_bar(10_000))
    asyncio.run(pulse_bar(10_000))


if __name__ == "__main__":
    main()
