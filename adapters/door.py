"""Every HTTP door of Kring: what may come in, how much, how fast, and what is said of the rest (ADR 0034).

Who may be connected at all is told in `connections`; memory and log are bounded here.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import structlog
from aiohttp import hdrs, web
from aiohttp.web_protocol import RequestPayloadError

log = structlog.get_logger()

LARGEST = 256 * 1024  # bytes of one body; Slack's and Teams' own are below a hundred thousand
BODIES = 8 * 1024 * 1024  # bytes of all bodies that are being read
BODY_IN = 10.0  # seconds for a whole body
LONGEST_STEP = 255  # bytes between two slashes of a path; no file has a longer name
TOLD_EVERY = 60.0  # seconds between two lines of one kind

READS_PLAIN = ("", "identity")
UTF8 = ("utf-8", "utf8", "us-ascii")

# Nothing of ours is shown inside another page, or brings anything from elsewhere, unless it says so.
HARMLESS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

Show = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Seldom:
    """Writes the first line of a kind at once, and then one a minute with how many were not written."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[float, int]] = {}

    def tell(self, event: str, *, failed: BaseException | None = None, **fields: object) -> None:
        """`event` is one of ours and never what a client sent: each is a line, and a little memory.

        `failed`: a fault of ours, written with its traceback.
        """
        at, hushed = self._told.get(event, (-TOLD_EVERY, 0))
        if time.monotonic() - at < TOLD_EVERY:
            self._told[event] = (at, hushed + 1)
            return
        self._told[event] = (time.monotonic(), 0)
        more = {"not_written": hushed} if hushed else {}
        if failed is None:
            log.warning(event, **fields, **more)
        else:
            log.error(event, exc_info=failed, **fields, **more)


seldom = Seldom()


@web.middleware
async def guard(request: web.Request, handler: Show) -> web.StreamResponse:
    """415, 404 and 413 before a byte of the body is read."""
    codings = request.headers.getall(hdrs.CONTENT_ENCODING, ())
    if any(coding.strip().lower() not in READS_PLAIN for coding in codings):
        return refusal(415, "Kring reads no compressed bodies.")
    if any(len(step.encode(errors="replace")) > LONGEST_STEP for step in request.path.split("/")):
        return refusal(404, "There is no such page.")
    if (request.content_length or 0) > LARGEST:
        return refusal(413, f"A body may have {LARGEST} bytes.")
    return await handler(request)


async def harmless(_: web.Request, response: web.StreamResponse) -> None:
    """Whatever we answer does no harm in a browser."""
    for name, value in HARMLESS.items():
        response.headers.setdefault(name, value)


class Patience:
    """What is held for those whom we wait for, in bytes: whoever began first goes when it is too much."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._sizes: dict[asyncio.Timeout, int] = {}  # who began first is first

    @asynccontextmanager
    async def wait(self, seconds: float) -> AsyncIterator[asyncio.Timeout]:
        """TimeoutError once that is over, or the room is needed."""
        async with asyncio.timeout(seconds) as waiting:
            self._sizes[waiting] = 0
            try:
                yield waiting
            finally:
                self._sizes.pop(waiting, None)

    def hold(self, waiting: asyncio.Timeout, size: int) -> None:
        if waiting not in self._sizes:
            raise TimeoutError
        self._sizes[waiting] = size
        self._make_room()

    def _make_room(self) -> None:
        """Whoever is honest is done in a moment. One alone may have more."""
        over = sum(self._sizes.values()) - self.most
        for waiting, size in list(self._sizes.items())[:-1]:
            if over <= 0:
                return
            over -= size
            del self._sizes[waiting]
            if not waiting.expired():
                waiting.reschedule(0)  # has long been


bodies = Patience(BODIES)


async def _read(request: web.Request) -> bytes:
    """The body; HTTPException with 413 for one too large, 408 for one too slow, 400 for half a one."""
    pieces = bytearray()
    try:
        async with bodies.wait(BODY_IN) as waiting:
            await _fill(pieces, request, waiting)
            return bytes(pieces)
    except TimeoutError:
        seldom.tell("door.slow")
        raise web.HTTPRequestTimeout(text="This took too long.") from None
    except (OSError, RuntimeError, RequestPayloadError):  # closed, in aiohttp's three ways
        raise web.HTTPBadRequest(text="This is half a request.") from None
    finally:
        pieces.clear()  # or the refusal's traceback keeps them until the next collection


async def _fill(pieces: bytearray, request: web.Request, waiting: asyncio.Timeout) -> None:
    while piece := await request.content.readany():
        pieces += piece
        if len(pieces) > LARGEST:
            raise web.HTTPRequestEntityTooLarge(LARGEST, text=f"At most {LARGEST} bytes.")
        bodies.hold(waiting, len(pieces))


async def body(request: web.Request) -> bytes:
    """What was sent, within `BODY_IN` seconds and `LARGEST` bytes; an HTTPException for anything else."""
    if (request.charset or UTF8[0]).lower() not in UTF8:
        raise web.HTTPUnsupportedMediaType(text="Kring reads UTF-8.")
    return await _read(request)


def refusal(status: int, why: str) -> web.Response:
    """One line, in words that tell nothing about us."""
    return web.Response(status=status, text=f"{why}\n")


def only(headers: Sequence[str]) -> str:
    """The one header of its name; empty where there is none, or more than one."""
    return headers[0] if len(headers) == 1 else ""
