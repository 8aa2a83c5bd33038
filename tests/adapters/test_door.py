"""X18: nobody can make Kring wait, fill its memory or fill its log."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import aiohttp
import pytest
import structlog
from aiohttp import web

from adapters import connections, door
from tests import raw

SLOW = 0.2  # seconds that these tests call long


@pytest.fixture
async def address(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """A page, a door that reads what it gets, one that never looks, a socket, and one that stumbles."""
    monkeypatch.setattr(door, "seldom", door.Seldom())
    app = connections.application()

    async def read(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await door.body(request))))

    async def unread(_: web.Request) -> web.Response:
        return web.Response(status=401, text="no")

    async def stumbles(_: web.Request) -> web.Response:
        raise LookupError("a secret")

    async def socket(request: web.Request) -> web.WebSocketResponse:
        heard = web.WebSocketResponse()
        await heard.prepare(request)
        connections.known(request)
        async for message in heard:
            await heard.send_str(message.data)
        return heard

    app.router.add_post("/read", read)
    app.router.add_post("/unread", unread)
    app.router.add_get("/stumbles", stumbles)
    app.router.add_get("/socket", socket)

    async def asks_the_database(request: web.Request) -> web.Response:
        async with connections.turn(request, "page"):
            await asyncio.sleep(SLOW)
        return web.Response(text="asked")

    async def signed(request: web.Request) -> web.Response:
        connections.known(request)
        await asyncio.sleep(3 * SLOW)
        return web.Response(text="signed")

    app.router.add_get("/page", asks_the_database)
    app.router.add_get("/signed", signed)
    runner = connections.Runner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_x18_half_a_head_is_not_waited_for(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_IN", SLOW)

    assert await raw.answer(address, b"POST /read HTTP/1.1\r\nHost: x\r\n") == ""
    assert await raw.answer(address) == ""


async def test_x18_a_head_that_drips_is_not_waited_for(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_IN", SLOW)
    reader, writer = await raw.opened(address)
    writer.write(b"GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\n")
    drips = 0
    while not reader.at_eof():
        writer.write(b"X: y\r\n")
        await asyncio.wait([asyncio.ensure_future(reader.read(4096))], timeout=30)
        drips += 1
    writer.close()

    assert drips < 10


async def test_x18_a_head_without_end_is_not_kept(address: str) -> None:
    lines = [
        b"POST /read HTTP/1.1\r\n",
        *(b"X-%d: " % n + b"y" * 4000 + b"\r\n" for n in range(40)),
    ]
    said = ""
    with contextlib.suppress(ConnectionError):
        said = await raw.answer(address, *lines)

    assert said == "" or raw.status(said) == 400


async def test_x18_a_body_that_drips_is_408(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "BODY_IN", SLOW)
    said = await raw.answer(address, raw.head("/read", "Content-Length: 10"), b"a")

    assert raw.status(said) == 408
    assert raw.line(said)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "x", "gzip, identity"])
async def test_x18_a_content_encoding_is_415_unread(address: str, coding: str) -> None:
    said = await raw.answer(
        address, raw.head("/read", f"Content-Encoding: {coding}", "Content-Length: 100")
    )

    assert raw.status(said) == 415
    assert raw.line(said)


async def test_x18_identity_is_none(address: str) -> None:
    headers = ("Content-Encoding: identity", "Content-Length: 1")

    assert raw.status(await raw.answer(address, raw.head("/read", *headers), b"a")) == 200


async def test_x14_a_large_body_is_413_unread(address: str) -> None:
    said = await raw.answer(address, raw.head("/read", "Content-Length: 262145"))

    assert raw.status(said) == 413
    assert raw.line(said)


async def test_x14_a_body_in_chunks_is_413_once_it_is_large(address: str) -> None:
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    said = await raw.answer(
        address, raw.head("/read", "Transfer-Encoding: chunked"), *([chunk] * 5)
    )

    assert raw.status(said) == 413
    assert raw.line(said)


async def test_x14_a_body_of_256_kb_is_read(address: str) -> None:
    said = await raw.answer(address, raw.head("/read", "Content-Length: 262144"), b"x" * 262144)

    assert said.endswith("262144")


async def test_x22_half_a_body_and_broken_chunks_are_400(address: str) -> None:
    broken = raw.head("/read", "Transfer-Encoding: chunked")

    assert raw.status(await raw.answer(address, broken, b"zz\r\nabc\r\n")) == 400


@pytest.mark.parametrize("kind", ["text/plain; charset=klingon", "text/plain; charset=utf-16"])
async def test_x22_another_charset_is_415(address: str, kind: str) -> None:
    said = await raw.answer(
        address, raw.head("/read", f"Content-Type: {kind}", "Content-Length: 1"), b"a"
    )

    assert raw.status(said) == 415


async def test_x18_who_waits_longest_makes_place(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "CONNECTIONS", 20)
    halves = [await raw.opened(address) for _ in range(60)]
    said = [await raw.answer(address, raw.head("/unread")) for _ in range(5)]
    await asyncio.sleep(0)
    gone = [reader for reader, _ in halves if reader.at_eof()]
    for _, writer in halves:
        writer.close()

    assert [raw.status(one) for one in said] == [401] * 5
    assert gone


async def test_x18_a_socket_is_nobody_who_makes_us_wait(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_IN", SLOW)
    monkeypatch.setattr(connections, "CONNECTIONS", 5)
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{address}/socket") as ws:
        halves = [await raw.opened(address) for _ in range(30)]
        await asyncio.sleep(2 * SLOW)
        await ws.send_str("x" * 100_000)
        heard = await ws.receive_str()
        for _, writer in halves:
            writer.close()

    assert len(heard) == 100_000


async def test_x18_who_asks_for_a_page_makes_place_and_who_signed_does_not(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """500 connections that asked for `/exports/guess` were all being answered: nobody else came in."""
    monkeypatch.setattr(connections, "CONNECTIONS", 20)
    signed = asyncio.create_task(raw.answer(address, raw.head("/signed", method="GET")))
    await asyncio.sleep(SLOW / 2)
    askers = [await raw.opened(address) for _ in range(60)]
    for _, writer in askers:
        writer.write(raw.head("/page", method="GET"))
    await asyncio.sleep(SLOW / 2)
    said = [await raw.answer(address, raw.head("/unread")) for _ in range(5)]
    for _, writer in askers:
        writer.close()

    assert [raw.status(one) for one in said] == [401] * 5
    assert (await signed).endswith("signed")


async def test_x18_bodies_together_are_bounded(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever began first, and is not done, makes room."""
    monkeypatch.setattr(door.bodies, "most", 300_000)
    slow = asyncio.create_task(
        raw.answer(address, raw.head("/read", "Content-Length: 200000"), b"x" * 190_000)
    )
    await asyncio.sleep(SLOW)
    honest = await raw.answer(address, raw.head("/read", "Content-Length: 200000"), b"x" * 200_000)

    assert honest.endswith("200000")
    assert raw.status(await slow) == 408


async def test_x22_a_fault_of_ours_is_one_line(address: str) -> None:
    with structlog.testing.capture_logs() as logs:
        said = await raw.answer(address, raw.head("/stumbles", method="GET"))

    assert raw.status(said) == 500
    assert "secret" not in raw.line(said)
    assert [entry["event"] for entry in logs] == ["door.failed"]


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        b"POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST /read HTTP/9.9\r\nHost: x\r\n\r\n",
        b"GET /%00%ff\xff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"BREW /read HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"POST /read HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"POST /read HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 9000 + b"\r\n\r\n",
    ],
)
async def test_x22_what_is_no_request_is_4xx_with_one_line(address: str, sent: bytes) -> None:
    said = await raw.answer(address, sent)

    assert 400 <= raw.status(said) < 500
    assert raw.line(said)


def test_x18_the_log_has_one_line_of_a_kind_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(door.time, "monotonic", lambda: now[0])
    seldom = door.Seldom()
    with structlog.testing.capture_logs() as logs:
        for _ in range(10_000):
            seldom.tell("door.slow")
        now[0] += door.TOLD_EVERY
        seldom.tell("door.slow")

    assert [entry.get("not_written") for entry in logs] == [None, 9999]
