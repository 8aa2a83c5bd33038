"""Who is connected, how many, how long and in which order (ADR 0034); what they ask is the door's.

Time and room are bounded before anybody is known: whoever takes longest makes place.
"""

import asyncio
import socket
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

from aiohttp import web

from adapters import door

HEAD_IN = 10.0  # seconds from the first byte of a request to the end of its headers
HEAD = 32 * 1024  # bytes of all headers
IDLE = 75.0  # seconds between requests; a reverse proxy's own wait (nginx: 60) ends first
AT_ONCE = 16 * 1024  # bytes taken from one connection before the others have their turn
CONNECTIONS = 400  # open at once; a process usually has 1 024 files
KNOCKING = 2048  # connections that the kernel keeps until we come; less where somaxconn says so
AT_A_TURN = 64  # of these accepted before the others have their turn
LINGER = 1.0  # seconds in which who was refused may stop sending, and read why


class Hall:
    """Who is connected, and of these who makes us wait, the longest first."""

    def __init__(self) -> None:
        self._inside: set[Connection] = set()
        self._waited_for: dict[Connection, str] = {}
        self.turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def enters(self, guest: "Connection") -> None:
        self._inside.add(guest)
        self.waits_for(guest)
        if len(self._inside) > CONNECTIONS:
            self._make_place()

    def leaves(self, guest: "Connection") -> None:
        self._inside.discard(guest)
        self._waited_for.pop(guest, None)

    def waits_for(self, guest: "Connection") -> None:
        self._waited_for.pop(guest, None)
        if guest in self._inside:
            self._waited_for[guest] = guest.address

    def works_for(self, guest: "Connection") -> None:
        self._waited_for.pop(guest, None)

    def _make_place(self) -> None:
        """Of the address that keeps us waiting most; behind a reverse proxy there is only one."""
        crowd = Counter(self._waited_for.values()).most_common(1)[0][0]
        longest = next(guest for guest, at in self._waited_for.items() if at == crowd)
        self.leaves(longest)
        door.seldom.tell("door.full")
        longest.drop()


class Connection(web.RequestHandler):
    """aiohttp's, with an end to how long and how large the head of a request may be."""

    __slots__ = ("_deadline", "_hall", "_head", "address")

    def __init__(self, manager: "Doorkeeper", **how: Any) -> None:
        super().__init__(manager, **how)
        self._hall = manager.hall
        self._deadline: asyncio.TimerHandle | None = None
        self._head = 0
        self.address = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.address = str((transport.get_extra_info("peername") or [""])[0])
        transport.max_size = AT_ONCE  # type: ignore[attr-defined]  # asyncio's reads 256 kB before it asks
        super().connection_made(transport)
        self._begin_head()
        self._hall.enters(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        self._hall.leaves(self)
        self._end_head()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._waiter is None:  # no head: a body, or a socket's
            return
        if self._waiter.done():
            self._end_head()
            self._hall.works_for(self)
            return
        self._begin_head()
        self._head += len(data)
        if self._head > HEAD:
            self._give_up()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """A request is asked, by nobody whom we know: the wait is theirs until `known`, and after it."""
        self._hall.waits_for(self)
        try:
            yield
        finally:
            self._hall.waits_for(self)

    def known(self) -> None:
        """What is asked is signed: from here on the wait is ours."""
        self._hall.works_for(self)

    def turn(self, name: str) -> asyncio.Lock:
        return self._hall.turns[name]

    def drop(self) -> None:
        """Now, also when the other side does not read our answer."""
        transport = self.transport
        self.force_close()
        if isinstance(transport, asyncio.Transport):
            transport.abort()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """One line for whoever asked, and the reason for the log alone."""
        if status < 500:
            door.seldom.tell("door.malformed", error=type(exc).__name__)
        else:
            door.seldom.tell("door.failed", failed=exc, status=status)
        if request.writer.output_size > 0:
            raise ConnectionError("an answer was under way")
        answer = door.refusal(
            status, "Kring cannot read this." if status < 500 else "Kring stumbled."
        )
        answer.force_close()
        return answer

    def log_exception(self, *args: Any, **kw: Any) -> None:
        if self.transport is None:  # dropped while aiohttp read on, after our answer
            return
        door.seldom.tell("door.failed", failed=kw.get("exc_info"))

    def _begin_head(self) -> None:
        if self._deadline is None:
            self._deadline = self._loop.call_later(HEAD_IN, self._give_up)

    def _end_head(self) -> None:
        self._head = 0
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        door.seldom.tell("door.slow")
        self.drop()


class Doorkeeper(web.Server):
    """Meets everybody who connects."""

    def __init__(self, handler: Any, **how: Any) -> None:
        super().__init__(handler, **how)
        self.hall = Hall()

    def __call__(self) -> Connection:
        return Connection(self, loop=self._loop, **self._kwargs)


class Runner(web.AppRunner):
    """Serves an application through our door."""

    def __init__(self, app: web.Application) -> None:
        super().__init__(
            app,
            access_log=None,
            auto_decompress=False,  # a thousandfold of what was sent
            keepalive_timeout=IDLE,
            lingering_time=LINGER,
            read_bufsize=AT_ONCE,
            max_headers=64,
        )

    async def _make_server(self) -> web.Server:
        made = await super()._make_server()
        how = made._kwargs
        return Doorkeeper(made.request_handler, request_factory=made.request_factory, **how)


class Site(web.TCPSite):
    """Many may knock at once, and few come in at each turn of the loop; asyncio has one number for both."""

    def __init__(self, runner: Runner, host: str, port: int) -> None:
        super().__init__(runner, host, port, backlog=AT_A_TURN)

    async def start(self) -> None:
        await super().start()
        assert isinstance(self._server, asyncio.Server)
        for listening in self._server.sockets:
            with listening.dup() as same:
                same.listen(KNOCKING)
                _come_in_with_a_question(same)


def _come_in_with_a_question(listening: socket.socket) -> None:
    """Linux hands over a connection once it has said something: the honest are read a turn later (tcp(7))."""
    if hasattr(socket, "TCP_DEFER_ACCEPT"):
        with suppress(OSError):
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, int(HEAD_IN))


def application() -> web.Application:
    """An application behind the door."""
    app = web.Application(client_max_size=door.LARGEST, middlewares=[door.guard, waited_for])
    app.on_response_prepare.append(door.harmless)
    return app


@web.middleware
async def waited_for(request: web.Request, handler: door.Show) -> web.StreamResponse:
    """Whoever is not known while we answer may have to go."""
    if not isinstance(request.protocol, Connection):
        return await handler(request)
    with request.protocol.asking():
        return await handler(request)


def known(request: web.Request) -> None:
    """This request is signed: whoever sent it is never sent away while we answer."""
    if isinstance(request.protocol, Connection):
        request.protocol.known()


def drop(request: web.Request) -> None:
    """Whoever does not read what we say is no longer spoken to."""
    if isinstance(request.protocol, Connection):
        request.protocol.drop()


@asynccontextmanager
async def turn(request: web.Request, name: str) -> AsyncIterator[None]:
    """For what anybody may ask and the database answers: one of a name at a time, so that those who
    are known never find a long line before it. An HTTPException for who left meanwhile."""
    if not isinstance(request.protocol, Connection):
        yield
        return
    async with request.protocol.turn(name):
        if request.transport is None:
            raise web.HTTPServiceUnavailable(text="Nobody waits for this.")
        yield
