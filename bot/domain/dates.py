"""Dates as people type them, in Dutch and English. Every word must be understood, or none is."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_NUMBERS = {
    **{"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6},
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
}
_UNITS = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), "days"),
    **dict.fromkeys(("week", "weken", "weeks"), "weeks"),
    **dict.fromkeys(("maand", "maanden", "month", "months"), "months"),
}
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan januari january", "feb februari february", "mrt maart mar march",
            "apr april", "mei may", "jun juni june", "jul juli july", "aug augustus august",
            "sep sept september", "okt oktober oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_DAYS = {
    word: number
    for number, words in enumerate(
        (
            "maandag monday", "dinsdag tuesday", "woensdag wednesday", "donderdag thursday",
            "vrijdag friday", "zaterdag saturday", "zondag sunday",
        )
    )
    for word in words.split()
}  # fmt: skip
FARTHEST = timedelta(days=731)
_LEAD = {"until", "till", "tot", "t/m", "for", "voor", "op", "on", "over", "in"}
_NEXT = {"next", "volgende", "komende"}
_TOMORROW = {"tomorrow", "morgen"}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?")


def read_date(text: str, today: date) -> date | None:
    """The future date that `text` means, or None when any word of it is not understood.

    Knows "1 december", "until Dec 1 2026", "2 weken", "for a month", "volgende week", "next Monday",
    "2026-12-01", "1-12". A date without a year is the next one to come.
    """
    tokens = [token.strip(",.") for token in text.lower().split()]
    while tokens and tokens[0] in _LEAD:
        tokens = tokens[1:]
    try:
        found = _relative(tokens, today) or _absolute(tokens, today)
    except (OverflowError, ValueError):
        return None
    return found if found and today < found <= today + FARTHEST else None


def _relative(tokens: list[str], today: date) -> date | None:
    match tokens:
        case [word] if word in _TOMORROW:
            return today + timedelta(days=1)
        case [word] if word in _DAYS:
            return _next_weekday(today, _DAYS[word])
        case [lead, word] if lead in _NEXT and word in _DAYS:
            return _next_weekday(today, _DAYS[word])
        case [lead, unit] if lead in _NEXT and unit in _UNITS:
            return _later(today, 1, unit)
        case [unit] if unit in _UNITS:
            return _later(today, 1, unit)
        case [number, unit] if unit in _UNITS and (count := _number(number)):
            return _later(today, count, unit)
    return None


def _absolute(tokens: list[str], today: date) -> date | None:
    match tokens:
        case [word] if iso := _ISO.fullmatch(word):
            return _date(int(iso[1]), int(iso[2]), int(iso[3]))
        case [word] if numeric := _NUMERIC.fullmatch(word):
            return _dated(today, int(numeric[1]), int(numeric[2]), numeric[3])
        case [a, b, *rest] if len(rest) <= 1:
            year = rest[0] if rest else None
            for day, month in ((a, b), (b, a)):
                number = re.sub(r"(?<=\d)(st|nd|rd|th|e)$", "", day)
                if month in _MONTHS and number.isdigit() and (year is None or year.isdigit()):
                    return _dated(today, int(number), _MONTHS[month], year)
    return None


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 3 else _NUMBERS.get(word)


def _later(today: date, count: int, unit: str) -> date:
    return today + relativedelta(**{_UNITS[unit]: count})  # type: ignore[arg-type]  # a keyword by name


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _dated(today: date, day: int, month: int, year: str | None) -> date | None:
    if year:
        return _date(int(year), month, day)
    this_year = _date(today.year, month, day)
    return this_year if this_year and this_year > today else _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
