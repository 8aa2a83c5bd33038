"""`GET /calendar/{token}.ics`: an event as a file for any calendar (RFC 5545), always as it stands now."""

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from aiohttp import web

from adapters import connections
from bot.domain.calendar_entries import Entry

if TYPE_CHECKING:
    from icalendar import Event, vRecur

SAFE = {"Cache-Control": "no-cache", "X-Robots-Tag": "noindex, nofollow"}
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


class Files(Protocol):
    async def entries(self, token: str) -> Sequence[Entry]: ...


class CalendarPage:
    """The web's side of events. Whoever has the address may look as often as a calendar does."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def routes(self, app: web.Application) -> None:
        app.router.add_get("/calendar/{token}.ics", self.show)

    async def show(self, request: web.Request) -> web.Response:
        """404 alike for an address that never was and an event that is forgotten."""
        token = request.match_info["token"]
        async with connections.turn(request, "calendar"):
            found = await self._files.entries(token) if _TOKEN.fullmatch(token) else ()
        if not found:
            return web.Response(status=404, text="There is no such event.", headers=SAFE)
        body = await asyncio.to_thread(ics, found)
        headers = SAFE | {"Content-Disposition": 'attachment; filename="kring.ics"'}
        return web.Response(
            body=body, content_type="text/calendar", charset="utf-8", headers=headers
        )


def ics(entries: Sequence[Entry]) -> bytes:
    """A whole file. What repeats is told on its own wall clock, with the rules of its zone."""
    from icalendar import Calendar  # only where files are handed out

    calendar = Calendar()
    calendar.add("prodid", "-//Kring//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(_event(entry))
    if any(entry.zone for entry in entries):
        calendar.add_missing_timezones()
    made: bytes = calendar.to_ical()
    return made


def _event(entry: Entry) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.uid}@kring")
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.start)
    event.add("summary", entry.title)
    event.add("dtstart", _on_the_wall(entry.start, entry.zone))
    event.add("dtend", _on_the_wall(entry.end, entry.zone))
    event.add("status", "CANCELLED" if entry.off else "CONFIRMED")
    if entry.place:
        event.add("location", entry.place)
    if entry.about:
        event.add("description", entry.about)
    if entry.of:
        event.add("recurrence-id", entry.of)
    if entry.rule:
        event.add("rrule", _rule(entry.rule))
    if entry.without:
        event.add("exdate", [_on_the_wall(one, entry.zone) for one in entry.without])
    return event


def _on_the_wall(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone)) if zone else moment


def _rule(rule: str) -> "vRecur":
    from icalendar import vRecur

    made: vRecur = vRecur.from_ical(rule)
    return made
