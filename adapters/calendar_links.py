"""An appointment for somebody's own calendar: as links that fill in a form, and as an .ics file."""

from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from adapters import calendar_files
from bot.domain.calendar_entries import Entry
from bot.frame.cards import Appointment

OUTLOOK = "https://outlook.office.com/calendar/0/deeplink/compose"
GOOGLE = "https://calendar.google.com/calendar/render"
TEAMS = "https://teams.microsoft.com/l/meeting/new"


def links(meeting: Appointment) -> dict[str, str]:
    """Pages on which the appointment is filled in already, by the calendar's name."""
    outlook = {
        "subject": meeting.title,
        "startdt": _iso(meeting.start),
        "enddt": _iso(meeting.end),
        **({"location": meeting.place} if meeting.place else {}),
    }
    google = {
        "action": "TEMPLATE",
        "text": meeting.title,
        "dates": f"{meeting.start:%Y%m%dT%H%M%SZ}/{meeting.end:%Y%m%dT%H%M%SZ}",
        **({"location": meeting.place} if meeting.place else {}),
    }
    return {"Outlook": f"{OUTLOOK}?{_query(outlook)}", "Google": f"{GOOGLE}?{_query(google)}"}


def teams_link(meeting: Appointment) -> str:
    """Teams' own page for a new meeting, filled in."""
    values = {
        "subject": meeting.title,
        "startTime": _iso(meeting.start),
        "endTime": _iso(meeting.end),
    }
    return f"{TEAMS}?{_query(values)}"


def ics(meeting: Appointment) -> bytes:
    """An iCalendar file (RFC 5545) with this one event."""
    uid = meeting.uid or _iso(meeting.start)
    moment = (meeting.start, meeting.end)
    return calendar_files.ics(
        [Entry(uid, meeting.sequence, meeting.title, *moment, meeting.place, of=meeting.of)]
    )


def _iso(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _query(values: dict[str, str]) -> str:
    return urlencode(values, quote_via=quote)
