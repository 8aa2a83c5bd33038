"""Reads a charter from what somebody typed, with a sentence for everything that does not fit."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.calendar import WORKDAY_BEGINS, WORKDAY_ENDS, QuietPeriod, is_zone
from bot.domain.communities import Charter
from bot.domain.people import Language

_PERIOD = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:\s*(?:-|–|/|t/m|tot|to|until)\s*(\d{4}-\d{2}-\d{2}))?\s*(.*)"
)

GUESTS = ("members", "guests")  # who may take part, as the form says it
LONGEST_QUIET = timedelta(days=183)
LONGEST_PERIODS = 3000  # characters of all quiet periods together; Slack takes no more in one input

Typed = Mapping[str, str]


def read_charter(typed: Typed, current: Charter) -> tuple[Charter, dict[str, str]]:
    """The charter that was typed, and for each input that does not fit the id of a text about it."""
    errors: dict[str, str] = {}
    values = {name: value.strip() for name, value in typed.items()}
    if not values.get("name"):
        errors["name"] = "community-error-name"
    if not values.get("purpose"):
        errors["purpose"] = "community-error-purpose"
    zone = values.get("zone") or current.zone
    if not is_zone(zone):
        errors["zone"] = "community-error-zone"
    send_at = read_time(values.get("send_at") or current.send_at.strftime("%H:%M"))
    if send_at is None:
        errors["send_at"] = "community-error-send-at"
    quiet = read_periods(values.get("quiet", ""))
    if quiet is None:
        errors["quiet"] = "community-error-quiet"
    charter = replace(
        current,
        name=values.get("name", ""),
        purpose=values.get("purpose", ""),
        goals=values.get("goals", ""),
        agreements=values.get("agreements", ""),
        language=next((one for one in Language if one == values.get("language")), current.language),
        guests=(values.get("guests") or GUESTS[current.guests]) == GUESTS[True],
        zone=zone if "zone" not in errors else current.zone,
        send_at=send_at or current.send_at,
        quiet=quiet if quiet is not None else current.quiet,
    )
    return charter, errors


def read_time(text: str) -> time | None:
    """A time inside working hours, such as 9:30; None for anything else."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    at = time(int(found[1]), int(found[2]))
    return at if WORKDAY_BEGINS <= at < WORKDAY_ENDS else None


def read_periods(text: str) -> tuple[QuietPeriod, ...] | None:
    """One quiet period a line, "2026-12-21 - 2027-01-03 Kerstvakantie"; None when a line does not fit."""
    periods: list[QuietPeriod] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        found = _PERIOD.fullmatch(line)
        try:
            first = date.fromisoformat(found[1]) if found else None
            last = date.fromisoformat(found[2]) if found and found[2] else first
        except ValueError:
            return None
        if found is None or first is None or last is None or last < first:
            return None
        if last - first > LONGEST_QUIET:
            return None
        periods.append(QuietPeriod(first, last, found[3].strip()))
    return tuple(periods)


def write_periods(periods: tuple[QuietPeriod, ...]) -> str:
    """What `read_periods` reads: a name of several lines stands on one."""
    return "\n".join(f"{p.first} - {p.last} {' '.join(p.label.split())}".strip() for p in periods)
