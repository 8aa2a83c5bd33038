"""X18: who takes a file slowly, or never, keeps nobody waiting and no memory. Real sockets."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
import structlog

from adapters import connections, downloads
from bot.domain.exports import Format
from tests import raw

SIZE = 8_000_000  # bytes: more than the kernel takes off our hands


class Kept:
    async def fetch(self, token: str) -> tuple[str, Format, str] | None:
        return ("all", Format.RECORDS, "x" * SIZE) if token == "good" else None


@pytest.fixture
async def address() -> AsyncIterator[str]:
    app = connections.application()
    app.router.add_get("/exports/{token}", downloads.Downloads(Kept()).fetch)
    runner = connections.Runner(app)
    await runner.setup()
    await connections.Site(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def begun(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Asks for the file, and takes its first line only."""
    url = urlsplit(address)
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    made.connect((url.hostname, url.port))
    reader, writer = await asyncio.open_connection(sock=made)
    writer.write(raw.head("/exports/good", method="GET"))
    assert b" 200 " in await reader.readline()
    return reader, writer


async def rest(reader: asyncio.StreamReader) -> int:
    """How many bytes still come."""
    got = 0
    with suppress(ConnectionError):
        while piece := await reader.read(2**20):
            got += len(piece)
    return got


async def nobody_is_waited_for() -> None:
    async with asyncio.timeout(10):
        while downloads.files._sizes:
            await asyncio.sleep(0.01)


async def test_x18_who_does_not_take_a_file_is_let_go(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "TAKEN_IN", 0.2)
    slow = [await begun(address) for _ in range(3)]
    await nobody_is_waited_for()

    assert [await rest(reader) < SIZE for reader, _ in slow] == [True] * 3
    for _, writer in slow:
        writer.close()


async def test_x18_files_together_are_bounded_and_others_get_theirs(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fifty that take a byte now and then; whoever began first makes room."""
    monkeypatch.setattr(downloads.files, "most", 2 * SIZE)
    slow = [await begun(address) for _ in range(4)]
    held = sum(downloads.files._sizes.values())
    with structlog.testing.capture_logs() as logs:
        honest = await raw.answer(address, raw.head("/exports/good", method="GET"))
        for _, writer in slow:
            writer.close()
        await nobody_is_waited_for()

    assert held <= 2 * SIZE
    assert len(honest) > SIZE
    assert not [entry for entry in logs if entry["event"] == "door.failed"]


async def test_x18_a_part_or_only_the_head_of_a_file(address: str) -> None:
    part = await raw.answer(
        address, raw.head("/exports/good", "Range: bytes=0-,0-,0-,0-", method="GET")
    )
    head = await raw.answer(address, raw.head("/exports/good", method="HEAD"))
    none = await raw.answer(address, raw.head("/exports/bad", method="HEAD"))

    assert raw.status(part) == raw.status(head) == 200
    assert len(part) < 2 * SIZE
    assert f"Content-Length: {SIZE}" in head
    assert "x" * 100 not in head
    assert raw.status(none) == 404
    assert not downloads.files._sizes
