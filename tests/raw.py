"""Requests that no client library would send."""

import asyncio
from urllib.parse import urlsplit

PATIENCE = 60  # seconds: what is missing then never comes


async def opened(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    url = urlsplit(address)
    return await asyncio.open_connection(url.hostname, url.port)


async def answer(address: str, *sent: bytes) -> str:
    """Everything that comes back until the other side has nothing more to say."""
    reader, writer = await opened(address)
    try:
        for piece in sent:
            writer.write(piece)
            await writer.drain()
        return (await asyncio.wait_for(reader.read(), PATIENCE)).decode("latin-1")
    finally:
        writer.close()


def head(path: str, *headers: str, method: str = "POST") -> bytes:
    """The begin of a request, up to its body; it asks to be the last on its connection."""
    lines = (f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers)
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("utf-8", "surrogateescape")


def status(said: str) -> int:
    return int(said.split(" ", 2)[1]) if said else 0


def line(said: str) -> str:
    """What a refusal says: one line, or this fails."""
    body = said.partition("\r\n\r\n")[2].strip()
    assert "\n" not in body, body
    assert "Traceback" not in said
    return body
