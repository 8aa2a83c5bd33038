"""One day, and perhaps a time and a part of the day, in any order: the span of words that names it.

Held by `tests/domain/test_dates.py`.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain import datewords as words
from bot.domain.clocktimes import Clock, read_clock
from bot.domain.days import When, calendar_day, dated_day, day_number, day_of, next_weekday

FARTHEST = timedelta(days=731)
LONGEST_SPAN = 12  # words


@dataclass(slots=True)
class _Span:
    today: date
    day: When | None = None
    clock: Clock | None = None
    afternoon: bool | None = None
    part: str | None = None


def span_at(tokens: list[str], begin: int, today: date) -> tuple[When, int] | None:
    """The longest span from `begin`, and where it ends."""
    span, at, end = _Span(today), begin, begin
    while at < min(len(tokens), begin + LONGEST_SPAN):
        after = (
            _day_at(tokens, at, span) or _clock_at(tokens, at, span) or _part_at(tokens, at, span)
        )
        if after:
            at = end = after
        elif at > begin and (tokens[at] in words.FILLERS | {",", "."} or _this_part(tokens, at)):
            at += 1
        else:
            break
    when = _whole(span) if end > begin else None
    return (when, end) if when else None


def _this_part(tokens: list[str], at: int) -> bool:
    """ "3 this afternoon"."""
    return tokens[at] in words.THIS and "".join(tokens[at + 1 : at + 2]) in words.PARTS


def _whole(span: _Span) -> When | None:
    """The pieces together, when they make one moment to come."""
    if span.day is None and span.part is None:
        return None
    day = span.day or When(span.today)
    at = span.clock.at(afternoon=span.afternoon) if span.clock else None
    if span.clock and at is None:
        return None
    if day.is_past and at and _is_today_next_year(day.day, span.today):
        day = When(span.today)
    if day.day < span.today or day.day > span.today + FARTHEST:
        return None
    if day.day == span.today and at is None and span.part is None:
        return None
    if day.is_loose and at:
        return None
    return replace(day, at=at, part=None if at else span.part)


def _is_today_next_year(day: date, today: date) -> bool:
    """Without a year, and with a time, today's date may be today."""
    return (day.month, day.day, day.year) == (today.month, today.day, today.year + 1)


def _day_at(tokens: list[str], at: int, span: _Span) -> int | None:
    if span.day is not None:
        return _same_day_at(tokens, at, span)
    short = (words.SHORT_DAYS | words.DAYS).get(tokens[at])
    if short is not None and re.match(
        r"\d{1,2}(?:[:.]\d\d|[uh]|am|pm)", "".join(tokens[at + 1 : at + 2])
    ):
        span.day = When(next_weekday(span.today, short))
        return at + 1
    for length in range(min(6, len(tokens) - at), 0, -1):
        piece = tokens[at : at + length]
        if piece[-1] in words.FILLERS or (len(piece) == 1 and _after_number(tokens, at)):
            continue
        try:
            found = day_of(piece, span.today)
        except (OverflowError, ValueError):
            return None
        if found:
            span.day = found
            if piece[0] in words.TODAY_PARTS:
                span.part = _part(words.TODAY_PARTS[piece[0]])
                span.afternoon = span.part != "morning"
            return at + length
    return None


def _after_number(tokens: list[str], at: int) -> bool:
    """ "31 februari" is no date, and so it is not February either."""
    return tokens[at] in words.MONTHS and at > 0 and day_number(tokens[at - 1]) is not None


def _same_day_at(tokens: list[str], at: int, span: _Span) -> int | None:
    """ "dinsdag 1 december": the second says the same, or the whole is no date."""
    if span.day is None or span.clock or span.part:
        return None
    weekday = tokens[at - 1] in words.DAYS or tokens[at - 1] in {",", "the", "de", "op", "on"}
    for length in range(min(4, len(tokens) - at), 0, -1):
        piece = tokens[at : at + length]
        dated = calendar_day(piece, span.today) if weekday else None
        if dated:
            agrees = dated.weekday() == span.day.day.weekday() and not span.day.is_loose
            passed = span.today - timedelta(days=1)
            span.day = dated_day(piece, dated, span.today) if agrees else When(passed)
            return at + length
    return None


def _clock_at(tokens: list[str], at: int, span: _Span) -> int | None:
    if span.clock is not None:
        return None
    led = at > 0 and tokens[at - 1] in words.AT
    tailed = "".join(tokens[at + 1 : at + 2]) in words.PARTS.keys() | words.THIS
    found = read_clock(tokens, at, bare=led or tailed)
    if found is None:
        return None
    span.clock, end = found
    return end


def _part_at(tokens: list[str], at: int, span: _Span) -> int | None:
    if span.part is not None or tokens[at] not in words.PARTS:
        return None
    if span.day is None and tokens[at - 1 : at] not in (["this"], ["deze"]):
        if span.clock is None:
            return None
        span.afternoon = words.PARTS[tokens[at]]
        return at + 1
    span.afternoon = words.PARTS[tokens[at]]
    span.part = _part(tokens[at])
    return at + 1


def _part(word: str) -> str:
    if not words.PARTS[word]:
        return "morning"
    return "evening" if word in {"avond", "avonds", "evening", "night"} else "afternoon"
