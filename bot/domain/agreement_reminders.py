"""Reminding somebody of an agreement, in private and by nobody: how often, and of what. Pure.

Held by `tests/domain/test_agreements.py`.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

MOST_LINES = 90  # to choose from; Slack lists a hundred
ASKS_A_MONTH = 2  # reminders of one asker
REMINDED_APART = timedelta(days=7)  # of one person, in all
REMINDER_KEPT = timedelta(weeks=12)  # in which nobody is reminded of the same line again
MARK = 16  # hexadecimal digits of what a line is known by


@dataclass(frozen=True, slots=True)
class Asker:
    """How many reminders somebody asked for in a month, never of whom; `quiet`: they want none themselves."""

    month: date | None = None
    asks: int = 0
    quiet: bool = False

    def may_ask(self, today: date) -> bool:
        return self.month != today.replace(day=1) or self.asks < ASKS_A_MONTH

    def asking(self, today: date) -> "Asker":
        month = today.replace(day=1)
        return replace(self, month=month, asks=self.asks + 1 if self.month == month else 1)


@dataclass(frozen=True, slots=True)
class Reminded:
    """Somebody was reminded of a line; by whom is known to nobody."""

    mark: str
    at: datetime


def may_be_reminded(reminders: Collection[Reminded], mark: str, now: datetime) -> bool:
    """At most once a week in all, and of one line once in twelve."""
    lately = any(now - one.at < REMINDED_APART for one in reminders)
    same = any(one.mark == mark and now - one.at < REMINDER_KEPT for one in reminders)
    return not (lately or same)


def lines(text: str) -> tuple[str, ...]:
    """What is agreed, one by one."""
    each = filter(None, (line.strip(" \t-*•") for line in text.splitlines()))
    once = {mark_of(line): line for line in reversed([*each])}
    return tuple(reversed(once.values()))[:MOST_LINES]


def mark_of(line: str) -> str:
    """What a line is known by, however its words stand."""
    return sha256(" ".join(line.casefold().split()).encode()).hexdigest()[:MARK]
