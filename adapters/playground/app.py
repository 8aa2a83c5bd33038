"""The page, its WebSocket, and the gallery of all cards. Loopback only, unless asked otherwise."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import structlog
from aiohttp import WSMsgType, web

from adapters import connections, door
from adapters.apology import LanguageOf, apology
from adapters.malformed import MALFORMED
from adapters.playground import inbound, render, view
from adapters.playground.deliver import Lines
from adapters.playground.people import BY_USER, CHANNEL, EVERYONE, KRING, NOOR, Somebody
from adapters.playground.story import MONTH
from bot.domain.wellformed import kept
from bot.frame.effects import Answer
from bot.frame.events import Event
from bot.frame.ports import Clock

log = structlog.get_logger()

PAGE = Path(__file__).parent / "page"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
OF_THE_PAGE = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: "
    "wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
FARTHEST = 200  # days in one journey
READS_IN = 5.0  # seconds in which a page that is open takes what it is shown
SEEN_EVERY = 0.3  # seconds between two sights of time that passes

Handle = Callable[[Event], Awaitable[Answer]]
Travel = Callable[[datetime], Awaitable[None]]
Show = Callable[[web.Request], Awaitable[web.StreamResponse]]
Gallery = Callable[[str], list[dict[str, Any]]]


class Visitor:
    """One open page, and who it is at the moment."""

    def __init__(
        self, socket: web.WebSocketResponse, who: Somebody, drop: Callable[[], None]
    ) -> None:
        self.socket = socket
        self.who = who
        self._drop = drop

    async def show(self, what: Mapping[str, Any]) -> None:
        """Whoever left, or does not read, is no longer shown anything, and keeps nobody waiting."""
        if self.socket.closed:
            return
        try:
            async with asyncio.timeout(READS_IN):
                await self.socket.send_str(json.dumps(what, default=str))
        except (ConnectionError, TimeoutError):
            self._drop()


class Playground:
    """The playground's side of the engine."""

    def __init__(
        self,
        handle: Handle,
        lines: Lines,
        clock: Clock,
        travel: Travel,
        restart: Callable[[], Awaitable[None]],
        gallery: Gallery,
        hosts: Collection[str],
        language_of: LanguageOf,
    ) -> None:
        self._handle = handle
        self._language_of = language_of
        self._lines = lines
        self._clock = clock
        self._travel = travel
        self._restart = restart
        self._gallery = gallery
        self._hosts = {*LOOPBACK, *hosts}
        self._visitors: set[Visitor] = set()
        self._changed = asyncio.Event()
        self._travelling = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._at_home(self._page)),
            web.get("/gallery", self._at_home(self._gallery_page)),
            web.get("/playground/gallery", self._at_home(self._gallery_cards)),
            web.get("/playground/socket", self._at_home(self._socket)),
            web.static("/playground/page", PAGE),  # type: ignore[list-item]  # a route definition too
        ]

    def _at_home(self, show: Show) -> Show:
        """Only under a name of ours: another site's name may lead to this machine (DNS rebinding)."""

        async def shown(request: web.Request) -> web.StreamResponse:
            if _hostname(request.host) not in self._hosts:
                return web.Response(status=403, text="Set KRING_PUBLIC_URL to this address.")
            answer = await show(request)
            if not answer.prepared:
                answer.headers["Content-Security-Policy"] = OF_THE_PAGE
            return answer

        return shown

    def changed(self) -> None:
        """Something new stands in a conversation."""
        self._changed.set()

    async def run(self) -> None:
        """Show every visitor what changed, soon and not too often."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            await asyncio.gather(*map(self._show, self._visitors), return_exceptions=True)
            await asyncio.sleep(0.05)

    async def _page(self, _: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    async def _gallery_page(self, _: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "gallery.html")

    async def _gallery_cards(self, request: web.Request) -> web.Response:
        return web.json_response(self._gallery(request.query.get("language", "nl")))

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        origin = request.headers.get("Origin", "")
        if origin.split("//")[-1] != request.host:  # another site's page must not drive the demo
            return web.Response(status=403)
        socket = web.WebSocketResponse(heartbeat=30, max_msg_size=door.LARGEST, compress=False)
        await socket.prepare(request)
        connections.known(request)
        who = BY_USER.get(request.query.get("be", ""), NOOR)  # as before, who comes back
        visitor = Visitor(socket, who, lambda: connections.drop(request))
        self._visitors.add(visitor)
        try:
            await self._show(visitor)
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._asked(visitor, message.data)
        finally:
            self._visitors.discard(visitor)
        return socket

    async def _asked(self, visitor: Visitor, text: str) -> None:
        try:
            asked = json.loads(text)
        except MALFORMED:
            asked = None
        try:
            await self._do(visitor, asked if isinstance(asked, dict) else {})
        except Exception:
            log.exception("playground.failed")
            told = await apology(visitor.who.profile, self._language_of)
            await visitor.show({"oops": told.summary})
        self.changed()

    async def _do(self, visitor: Visitor, asked: dict[str, Any]) -> None:
        match asked.get("do"):
            case "be":
                visitor.who = BY_USER.get(str(asked.get("user")), visitor.who)
                await self._show(visitor)
            case "travel":
                await self._go(_days(asked.get("days")))
            case "restart":
                await self._start_over()
            case _:
                async with self._travelling:
                    pass  # what is asked while time passes happens after it
                await self._acted(visitor, asked)

    async def _acted(self, visitor: Visitor, asked: dict[str, Any]) -> None:
        who, in_channel = visitor.who, asked.get("where") == "channel"
        if asked.get("do") == "say" and asked.get("text"):
            where = CHANNEL.channel if in_channel else who.user
            if asked.get("where") in await self._lines.rooms(who.user):
                where = str(asked["where"])
            body = {"kind": "said", "text": kept(str(asked["text"]))[:3000]}
            await self._lines.add(where, who.user, body, self._clock.now(), None)
        try:
            event = await self._read(who, asked, f"playground:{uuid4()}")
        except MALFORMED as error:
            door.seldom.tell("playground.malformed", error=type(error).__name__)
            return
        if event is None:
            return
        answer = await self._handle(event)
        await self._answered(visitor, answer, asked, in_channel=in_channel)

    async def _read(self, who: Somebody, asked: dict[str, Any], id: str) -> Event | None:
        if asked.get("do") == "hand":
            lines = await self._lines.of([CHANNEL.channel])
            return inbound.handed_over(who, asked, lines, id)
        return inbound.read(who, asked, id)

    async def _answered(
        self, visitor: Visitor, answer: Answer, asked: dict[str, Any], *, in_channel: bool
    ) -> None:
        who = visitor.who
        lang = {"lang": await self._language_of(who.profile.account) or who.language}
        if answer.form:
            await visitor.show({"form": {**render.form(answer.form, asked.get("key")), **lang}})
        elif asked.get("do") == "submit":
            await visitor.show({"form": None})
        if answer.home:
            await visitor.show({"home": {**render.message(answer.home), **lang}})
        for card in answer.replies:
            whisper, body = f"{CHANNEL.channel}|{who.user}", {**render.message(card), **lang}
            await self._lines.add(whisper, KRING, body, self._clock.now(), None)

    async def _go(self, days: float) -> None:
        async with self._travelling:
            begin = self._clock.now()
            end = begin + timedelta(days=days)
            await self._watched(self._travel(end), begin, end)

    async def _start_over(self) -> None:
        async with self._travelling:
            end = datetime.now(UTC)
            await self._watched(self._restart(), end - MONTH, end, again=True)

    async def _watched(
        self, journey: Awaitable[None], begin: datetime, end: datetime, *, again: bool = False
    ) -> None:
        """Everybody sees how far it is, and when it is over."""
        travelling, percent = asyncio.ensure_future(journey), 0
        while not travelling.done():
            now = self._clock.now().isoformat()
            await self._tell({"journey": {"now": now, "percent": percent, "again": again}})
            await asyncio.wait({travelling}, timeout=SEEN_EVERY)
            percent = view.percent(begin, self._clock.now(), end)
        arrived = {"now": self._clock.now().isoformat(), "percent": 100, "again": again}
        await self._tell({"journey": arrived})
        await self._tell({"journey": None})
        travelling.result()

    async def _tell(self, what: Mapping[str, Any]) -> None:
        await asyncio.gather(*(visitor.show(what) for visitor in tuple(self._visitors)))

    async def _show(self, visitor: Visitor) -> None:
        who = visitor.who
        rooms = await self._lines.rooms(who.user)
        wanted = [CHANNEL.channel, who.user, f"{CHANNEL.channel}|{who.user}", *rooms]
        lines = await self._lines.of(wanted)
        await visitor.show(
            {
                "now": self._clock.now().isoformat(),
                "me": who.user,
                "channel": CHANNEL.channel,
                "rooms": rooms,
                "letters": await self._lines.letters(KRING),
                "people": [view.somebody(one) for one in EVERYONE],
                "verbs": view.verbs(who),
                "lines": [view.line(line, who) for line in lines],
            }
        )


def _days(asked: object) -> float:
    """At most the farthest, and zero for what is no number; NaN is less than none."""
    return float(min(max(0, asked), FARTHEST)) if isinstance(asked, int | float) else 0


def _hostname(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
