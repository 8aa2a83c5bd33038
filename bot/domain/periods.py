"""What the words around a date make of it: until, through, from, before, after, between. None is lost.

The house's meaning: until a day ("tot", "until") stops before it, up to and including ("t/m", "through")
after it; between two days has both; "before" says nothing of the day itself.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain import datewords as words
from bot.domain.datespans import span_at
from bot.domain.days import When, count_of

_DAY = timedelta(days=1)


def when_at(tokens: list[str], begin: int, today: date) -> tuple[When, int] | None:
    """The period or else the one day that begins at a token, as its lead has it, and where it ends."""
    found = _period(tokens, begin, today)
    if found:
        return found
    span = span_at(tokens, begin, today)
    if span is None:
        return None
    when, end = span
    return led(tokens[:begin], when), end


def lead_of(tokens: Sequence[str]) -> str:
    """The word before a span that may be its preposition; empty for none."""
    return next((t for t in reversed(tokens) if t not in {"de", "the", "het"}), "")


def led(before: Sequence[str], when: When) -> When:
    """What the words before a span make of it."""
    lead = lead_of(before)
    of_a_month = when.day.day == 1 or (when.day + _DAY).day == 1
    if lead in words.UNTIL | words.THROUGH:
        loose = when.is_loose and not of_a_month
        return replace(when, is_end=True, is_inclusive=lead in words.THROUGH, is_loose=loose)
    if lead in words.FROM:
        return replace(when, is_start=True)
    if lead == "before":
        return replace(when, is_before=True)
    if lead in words.AFTER and not when.is_end:
        return replace(when, day=when.day + _DAY, is_start=True, is_past=False)
    return when


def _period(tokens: list[str], begin: int, today: date) -> tuple[When, int] | None:
    """ "van 21 december t/m 3 januari", "between Monday and Friday", "2 weken vanaf maandag"."""
    lead = tokens[begin - 1] if begin else ""
    first = span_at(tokens, begin, today) or _bare_day(tokens, begin, today)
    if first is None or first[0].at or first[0].is_earliest:
        return None
    start, at = first
    link = tokens[at] if at < len(tokens) else ""
    if lead in words.FROM and (lasting := _lasting_from(tokens, at, start.day)):
        return lasting
    if start.is_end and link in words.FROM and lead not in words.UNTIL | words.THROUGH:
        return _lasting_before(tokens, begin, at, today)
    joins = words.UNTIL | words.THROUGH | words.DASHES
    if lead in words.BETWEEN:
        joins = joins | words.AND
    elif lead in words.FROM:
        joins = joins | words.TO
    second = span_at(tokens, at + 1, today) if link in joins else None
    if second is None or second[0].at or second[0].is_end:
        return None
    return _joined(start, second[0], link), second[1]


def _joined(start: When, last: When, link: str) -> When:
    """A start that is over by the end has begun already."""
    day = replace(last, is_end=link not in words.TO, begins=start.day, is_loose=False)
    inclusive = link in words.THROUGH | words.DASHES | words.AND
    begun = start.day > last.day
    return replace(day, is_inclusive=inclusive, begins=None if begun else start.day)


def _bare_day(tokens: list[str], at: int, today: date) -> tuple[When, int] | None:
    """ "1 t/m 5 december": the first has the month of the second."""
    number = count_of(tokens[at]) if tokens[at].isdecimal() else None
    if (
        not number
        or tokens[at + 1 : at + 2] == []
        or tokens[at + 1] not in (words.UNTIL | words.THROUGH | words.DASHES | words.AND | words.TO)
    ):
        return None
    last = span_at(tokens, at + 2, today)
    month = set(tokens[at + 2 : last[1]]) & words.MONTHS.keys() if last else set()
    if last is None or not month or number >= last[0].day.day:
        return None
    return When(last[0].day.replace(day=number)), at + 1


def _lasting_from(tokens: list[str], at: int, start: date) -> tuple[When, int] | None:
    """ "vanaf maandag twee weken", "from 1 December for a month"."""
    at += tokens[at : at + 1] == [","]
    found = span_at(tokens, at, start) if at < len(tokens) else None
    if found is None or not found[0].is_end or found[0].at:
        return None
    return replace(found[0], begins=start), found[1]


def _lasting_before(tokens: list[str], begin: int, at: int, today: date) -> tuple[When, int] | None:
    """ "2 weken vanaf maandag"."""
    start = span_at(tokens, at + 1, today)
    if start is None or start[0].at:
        return None
    lasts = span_at(tokens[:at], begin, start[0].day)
    return (replace(lasts[0], begins=start[0].day), start[1]) if lasts else None
