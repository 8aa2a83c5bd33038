"""Nobody stops another: `python -m tests.benchmarks.pressure [presses|neighbours|planning|doors …]`.

Kring in a process of its own, over signed HTTP, beside stand-ins for Slack; each line says its bar.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import structlog
from sqlalchemy import func, select

from adapters.clock import TravellingClock
from adapters.installation import Kring
from adapters.main import build
from adapters.settings import read_settings
from adapters.slack.deliver import SlackDeliverer
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.snapshot import Snapshot
from bot.frame import wire
from bot.frame.cards import Card
from bot.frame.delivery import Pace
from storage.frame.database import open_database
from storage.frame.migrate import upgrade
from storage.frame.outbox import outbox
from storage.pollrows import ballots
from tests.benchmarks.doors import doors
from tests.benchmarks.planning import BARS, HERE, community, measure
from tests.benchmarks.serving import running
from tests.crowd import meet, take_part
from tests.e2e.conftest import World
from tests.e2e.voting import SCHEDULE, join
from tests.postgres import PostgresServer, server
from tests.standins.slack import SECRET, TEAM, Fault, SlackClient, SlackStandIn, buttons, text_of

PRESSES = 300
IN_TIME = 3.0  # seconds; then Slack tells whoever pressed that it failed
REPLY = 2.0  # seconds until a message stands in Slack
PILE = 5000
REPLIES = 60
FORM = "application/x-www-form-urlencoded"


def _settings(url: str, slack: SlackStandIn, **more: object) -> dict[str, object]:
    return {
        "slack_bot_token": "xoxb-1",
        "slack_signing_secret": SECRET,
        "slack_api_url": slack.api,
        "database_url": url,
        "port": 0,
        **more,
    }


@asynccontextmanager
async def stand_in() -> AsyncIterator[SlackStandIn]:
    slack = SlackStandIn()
    await slack.start()
    slack.person("UBRAM", "Bram")
    yield slack
    await slack.stop()


async def _prepared(url: str, slack: SlackStandIn, *users: str) -> tuple[Kring, SlackClient]:
    """A community with these members, begun on the Monday before the last Tuesday that is over."""
    yesterday = datetime.now(UTC).replace(hour=9) - timedelta(days=1)
    monday = yesterday - timedelta(days=(yesterday.weekday() - 1) % 7 + 1)
    kring = await build(read_settings(**_settings(url, slack)), TravellingClock(monday))
    client = SlackClient(await kring.start(), slack)
    await client.command("UBRAM", "setup")
    await client.fills("UBRAM", {"name": "LCOP", "purpose": "Leren"})
    await join(kring, slack, *users)
    return kring, client


async def presses(url: str) -> None:
    """`PRESSES` votes within a second: how long until each is acknowledged, and whether all are kept."""
    SlackDeliverer.pace = Pace(
        (), ()
    )  # for the asking; the process that is measured keeps its pace
    voters = tuple(f"UV{n:03}" for n in range(PRESSES))
    async with stand_in() as slack:
        kring, client = await _prepared(url, slack, *voters)
        await client.command("UBRAM", "pulse on")
        await client.fills("UBRAM", SCHEDULE)
        await World(kring, "").travels(1.2)
        await slack.until(lambda: all(map(slack.direct, voters)), 60)
        await kring.stop()
        bodies = [_vote(client, slack, voter) for voter in voters]
        async with running(_settings(url, slack)) as (port, _):
            took = await _pressed(f"http://127.0.0.1:{port}", bodies)
        kept = await _count(url)
    late = sum(seconds > IN_TIME for seconds in took)
    name = url.partition("+")[0]
    print(
        f"{PRESSES} presses in a second, {name}: p50 {_at(took, 50):.2f} s, p99 {_at(took, 99):.2f} s,"
        f" {late} after {IN_TIME:.0f} s, {kept} kept (bar: 0, {PRESSES})",
        flush=True,
    )


def _vote(client: SlackClient, slack: SlackStandIn, voter: str) -> str:
    asked = next(m for m in slack.direct(voter) if "Ik hoor erbij" in text_of(m))
    button = next(b for b in buttons(asked["blocks"]) if b["text"]["text"][0] == "4")
    return client.pressing(voter, button, asked)


async def _pressed(address: str, bodies: list[str]) -> list[float]:
    connections = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connections) as session:
        signer = SlackClient(address, SlackStandIn())

        async def press(number: int, body: str) -> float:
            await asyncio.sleep(number / len(bodies))
            begun = time.perf_counter()
            headers = signer.signed(body, FORM)
            async with session.post(f"{address}/slack/events", data=body, headers=headers) as reply:
                assert reply.status == 200, reply.status
                await reply.read()
            return time.perf_counter() - begun

        return list(await asyncio.gather(*(press(n, body) for n, body in enumerate(bodies))))


async def _count(url: str) -> int:
    database = open_database(url)
    async with database.begin() as db:
        kept = (await db.execute(select(func.count()).select_from(ballots))).scalar_one()
    await database.dispose()
    return kept


def _at(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]


async def neighbours(trouble: str, fault: Callable[[dict], Fault] | None) -> None:  # type: ignore[type-arg]
    """T1 is in trouble with a pile of letters; how long until T2's people see their replies?"""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/kring.db"
        async with stand_in() as slack:
            kring, client = await _prepared(url, slack)
            await kring.stop()
            await _pile(url)
            if fault:
                slack.judged = lambda _, given: (
                    fault(given) if str(given.get("channel", "")).startswith("UPILE") else None
                )
            async with running(_settings(url, slack)) as (port, _):
                client.address = f"http://127.0.0.1:{port}"
                await asyncio.sleep(3)
                took = [await _replied(client, slack, n) for n in range(REPLIES)]
    print(
        f"T2's replies while T1 {trouble}: p50 {_at(took, 50):.2f} s, p99 {_at(took, 99):.2f} s"
        f" (bar: {REPLY:.0f} s)",
        flush=True,
    )


async def _replied(client: SlackClient, slack: SlackStandIn, number: int) -> float:
    user = f"UT2{number:03}"
    slack.person(user, "Tom", "nl-NL")
    begun = time.perf_counter()
    said = {"type": "message", "channel_type": "im", "user": user, "channel": f"D{user}"}
    said |= {"text": "help", "ts": f"{number}.5"}
    authorized = [{"team_id": "T2", "user_id": "UKRING", "is_bot": True}]
    await client.event(said, team_id="T2", authorizations=authorized)
    await slack.until(lambda: slack.direct(user), 120)
    return time.perf_counter() - begun


async def _pile(url: str) -> None:
    """A broadcast of T1: one letter each to `PILE` people."""
    database = open_database(url)
    row = {
        "platform": "slack",
        "workspace": TEAM,
        "to_channel": False,
        "message": wire.dump(Card("Dag", ())),
        "purpose": Purpose.OFFER,
        "occasion": "pile",
        "fate": Fate.WAITING,
        "attempts": 0,
        "not_before": datetime.now(UTC) - timedelta(hours=1),
    }
    async with database.begin() as db:
        rows = [row | {"key": f"pile{n}", "address": f"UPILE{n}"} for n in range(PILE)]
        await db.execute(outbox.insert(), rows)
    await database.dispose()


async def previewed(mentees: int) -> None:
    """A new round over HTTP until it stands in Slack, and `/healthz` meanwhile."""
    at = community(mentees)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/kring.db"
        async with stand_in() as slack:
            await upgrade(url)
            await _people(url, at)
            kring, client = await _prepared(url, slack)
            await take_part(kring.engine._begin, HERE, at)
            await kring.stop()
            async with running(_settings(url, slack)) as (port, process):
                client.address = f"http://127.0.0.1:{port}"
                await slack.until(lambda: slack.direct("UBRAM"), 30)
                started = await _ahead(process.pid)
                first = await _preview(client, slack, "match run", process.pid)
                probing = asyncio.create_task(_probed(f"{client.address}/healthz"))
                warm = await _preview(client, slack, "match run", process.pid)
                probing.cancel()
                probes = await probing
    print(
        f"match run of {mentees} x {len(at.offers)} over HTTP: {warm[0]:.1f} s ({warm[1]:.2f} s of one core"
        f" in the other process), the first {first[0]:.1f} s ({first[1]:.2f}), its start ahead of that"
        f" ({started:.2f}) (bar: {BARS[mentees][0]:.0f} s); /healthz meanwhile p99"
        f" {_at(probes, 99) * 1000:.0f} ms, {max(probes) * 1000:.0f} ms at most (bar: 100 ms);"
        f" load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


async def _ahead(pid: int) -> float:
    """Wait until the other process has nothing to do; the processor time that its start took."""
    spent = -1.0
    while not 0 < spent == _spent(pid):
        spent = _spent(pid)
        await asyncio.sleep(1)
    return spent


def _spent(pid: int) -> float:
    """Seconds of the processor that the children of this process had so far."""
    ticks = 0
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


async def _people(url: str, at: Snapshot) -> None:
    database = open_database(url)
    await meet(database, at, "slack", TEAM)
    await database.dispose()


async def _preview(
    client: SlackClient, slack: SlackStandIn, text: str, pid: int
) -> tuple[float, float]:
    """Seconds until it stands in Slack, and of the processor in the other process."""
    before, begun, spent = len(slack.direct("UBRAM")), time.perf_counter(), _spent(pid)
    await client.command("UBRAM", text)
    await slack.until(lambda: len(slack.direct("UBRAM")) > before, 300)
    return time.perf_counter() - begun, _spent(pid) - spent


async def _probed(url: str) -> list[float]:
    took: list[float] = []
    async with aiohttp.ClientSession() as session:
        with suppress(asyncio.CancelledError):
            while True:
                begun = time.perf_counter()
                async with session.get(url) as reply:
                    await reply.read()
                took.append(time.perf_counter() - begun)
                await asyncio.sleep(0.02)
    return took


async def all_previews() -> None:
    for mentees in BARS:
        await previewed(mentees)


async def pressed_on_both() -> None:
    with tempfile.TemporaryDirectory() as folder:
        await presses(f"sqlite+aiosqlite:///{folder}/kring.db")
        with server() as url:
            await presses(PostgresServer(url).upgraded())


async def all_neighbours() -> None:
    await neighbours("is quiet and broadcasts", None)
    await neighbours("answers 429", lambda _: Fault(429, headers={"Retry-After": "3600"}))
    await neighbours("takes 9 s a call", lambda _: Fault(slow=9.0))


async def planned() -> None:
    for mentees in BARS:
        print(await asyncio.to_thread(measure, mentees), flush=True)


async def leaned_on() -> None:
    await doors()


PARTS: dict[str, Callable[[], Awaitable[None]]] = {
    "presses": pressed_on_both,
    "neighbours": all_neighbours,
    "planning": planned,
    "previews": all_previews,
    "doors": leaned_on,
}


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    for name in sys.argv[1:] or PARTS:
        asyncio.run(PARTS[name]())


if __name__ == "__main__":
    main()
