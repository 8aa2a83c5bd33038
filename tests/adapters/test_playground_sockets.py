"""P1: one page that is closed, or does not read, stops nobody else's. Real sockets."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from adapters import connections
from adapters.clock import TravellingClock
from adapters.playground.app import Playground
from adapters.playground.people import CHANNEL
from bot.domain.people import AccountKey
from bot.frame.effects import Answer
from bot.frame.events import Event
from tests import raw
from tests.e2e.conftest import MONDAY


@dataclass
class Stage:
    """The page's door, with a month to travel that takes as long as a test wants."""

    address: str = ""
    lines: list[dict[str, Any]] = field(default_factory=list)
    travels: list[datetime] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    page: Playground | None = None

    async def handle(self, _: Event) -> Answer:
        return Answer()

    async def travel(self, to: datetime) -> None:
        self.travels.append(to)
        await self.arrived.wait()

    async def restart(self) -> None:
        self.lines.clear()

    async def add(self, *where: Any) -> int:
        self.write(str(where[2]))
        return len(self.lines)

    async def rooms(self, _: str) -> Sequence[str]:
        return ()

    async def of(self, _: Sequence[str]) -> Sequence[dict[str, Any]]:
        return self.lines

    async def letters(self, _: str) -> dict[str, int]:
        return {}

    def write(self, text: str) -> None:
        line = {"conversation": CHANNEL.channel, "author": "kring", "at": MONDAY}
        self.lines.append({"id": len(self.lines), "body": {"text": text}, **line})
        assert self.page
        self.page.changed()


async def nobody(_: AccountKey) -> None:
    """No language is known of anybody."""


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    made = Stage()
    clock = TravellingClock(MONDAY)
    made.page = Playground(
        made.handle,
        made,  # type: ignore[arg-type]  # of the lines' verbs those that are used here
        clock,
        made.travel,
        made.restart,
        lambda _: [],
        (),
        nobody,
    )
    app = connections.application()
    app.add_routes(made.page.routes())
    runner = connections.Runner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    showing = asyncio.create_task(made.page.run())
    yield made
    made.arrived.set()
    showing.cancel()
    await runner.cleanup()


async def until_shown(page: aiohttp.ClientWebSocketResponse, text: str) -> None:
    async with asyncio.timeout(10):
        while text not in await page.receive_str():
            pass


def opened(session: aiohttp.ClientSession, stage: Stage) -> Any:
    headers = {"Origin": stage.address}
    return session.ws_connect(f"{stage.address}/playground/socket", headers=headers)


async def test_p1_a_page_that_is_closed_while_travelling_stops_nobody(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session, opened(session, stage) as other:
        closed = await opened(session, stage)
        await closed.send_json({"do": "travel", "days": 7})
        while not stage.travels:
            await asyncio.sleep(0.01)
        transport = closed._response.connection.transport
        transport.abort()
        for moment in ("at once", "during", "later", "after"):
            stage.write(moment)
            await until_shown(other, moment)


async def test_p1_a_page_that_comes_back_is_who_it_was(stage: Stage) -> None:
    headers = {"Origin": stage.address}
    url = f"{stage.address}/playground/socket?be=bram"
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(url, headers=headers) as page,
    ):
        assert (await page.receive_json())["me"] == "bram"


async def test_p1_a_page_that_does_not_read_keeps_nobody_waiting(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.playground.app.READS_IN", 0.3)
    asked = (
        "GET /playground/socket HTTP/1.1",
        "Host: localhost",
        "Origin: http://localhost",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "\r\n",
    )
    deaf = [await raw.opened(stage.address) for _ in range(5)]
    for reader, writer in deaf:
        writer.write("\r\n".join(asked).encode())
        assert b" 101 " in await reader.readline()
    async with aiohttp.ClientSession() as session, opened(session, stage) as other:
        await until_shown(other, "people")
        stage.write("x" * 3_000_000)
        stage.write("read by others")
        await until_shown(other, "read by others")
    for _, writer in deaf:
        writer.close()


@pytest.mark.parametrize("days", ["1" + "0" * 400, "1e999", "NaN", "-5", "true", '"7"', "[7]"])
async def test_a_journey_of_no_length_is_one_of_none(stage: Stage, days: str) -> None:
    stage.arrived.set()
    async with aiohttp.ClientSession() as session, opened(session, stage) as page:
        await page.send_str('{"do": "travel", "days": %s}' % days)  # noqa: UP031 - braces
        await until_shown(page, json.dumps({"journey": None}))

    assert 0 <= (stage.travels[0] - MONDAY).days <= 200


async def test_a_flood_of_nonsense_leaves_the_page_as_it_was(stage: Stage) -> None:
    frames = ["", "null", "[]", "[" * 50_000, '{"do": "say", "text": "\\ud800\\u0000"}', "{" * 9]
    async with aiohttp.ClientSession() as session, opened(session, stage) as page:
        for frame in frames * 50:
            await page.send_str(frame)
        await page.send_bytes(b"\x00" * 10_000)
        await page.send_json({"do": "say", "text": "still here", "where": "channel"})
        await until_shown(page, "still here")


async def test_a_giant_frame_closes_its_own_page_only(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session, opened(session, stage) as other:
        giant = await opened(session, stage)
        with contextlib.suppress(ConnectionError):
            await giant.send_str("x" * 1_000_000)
        async with asyncio.timeout(10):
            while (await giant.receive()).type is aiohttp.WSMsgType.TEXT:
                pass
        stage.write("still here")

        await until_shown(other, "still here")
