"""Dates as people type them, in Dutch and English. Every word must be understood, or none is."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

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
_LEAD = {"until", "till", "tot", "t/m", "for", "voor", "op", "on", "over", "in", "to", "naar"}
_NOT = {"niet", "not"}
_NEXT = {"next", "volgende", "komende"}
_TOMORROW = {"tomorrow", "morgen"}
_FILLERS = {"it", "the", "de", "het", "hem", "our", "onze", "please", "graag", "liever", "aub"}
_AT = {"om", "at"}
_HOURS = _NUMBERS | {
    **{"zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12},
    **{"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(am|pm|u)?")
LAST_SMALL_HOUR = 6
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and a time of day where one was named; local, in whoever said it's zone.

    `is_earliest`: "not this month" says no more than that it comes after it.
    """

    day: date
    at: time | None = None
    is_earliest: bool = False


def read_date(text: str, today: date) -> date | None:
    """The future date that `text` means, or None when any word of it is not understood.

    Knows "1 december", "until Dec 1 2026", "2 weken", "for a month", "volgende week dinsdag",
    "next Monday", "not this month", "2026-12-01", "1-12". Without a year it is the next one to come.
    """
    when = read_when(text, today)
    return when.day if when and when.at is None else None


def read_when(text: str, today: date) -> When | None:
    """The future day, and the time if there is one: "it to Tuesday 10:00", "dinsdag om half drie".

    None when any word is not understood. An hour from 1 to 6 is in the afternoon unless it says
    otherwise: nobody meets at four at night.
    """
    tokens = [token.strip(",.!?") for token in text.lower().replace("'s ", " ").split()]
    words = [token for token in tokens if token and token not in _FILLERS]
    while words and words[0] in _LEAD:
        words = words[1:]
    try:
        return _when(words, today)
    except (OverflowError, ValueError):
        return None


def _when(words: list[str], today: date) -> When | None:
    for split in range(len(words), 0, -1):
        day = _day(words[:split], today)
        if day and today < day <= today + FARTHEST:
            if split == len(words):
                return When(day, is_earliest=words[0] in _NOT)
            at = _time([word for word in words[split:] if word not in _AT])
            if at:
                return When(day, at)
    return None


def _day(words: list[str], today: date) -> date | None:
    if len(words) > 1 and words[0] in _DAYS:  # "dinsdag 1 december": both must say the same
        dated = _absolute(words[1:], today)
        if dated:
            return dated if dated.weekday() == _DAYS[words[0]] else None
    return _relative(words, today) or _absolute(words, today)


def _time(words: list[str]) -> time | None:
    half = {"ochtends": 0, "morgens": 0, "am": 0, "middags": 12, "avonds": 12, "pm": 12}
    shift = half.get(words[-1]) if words else None
    if shift is not None:
        words = words[:-1]
    match words:
        case [word] if clock := _CLOCK.fullmatch(word):
            own = {"am": 0, "pm": 12}.get(clock[3] or "", shift)
            return _clock(int(clock[1]), int(clock[2] or 0), own)
        case [hour, "uur" | "o'clock"] if hour.isdigit() or hour in _HOURS:
            return _clock(_hour(hour), 0, shift)
        case ["half", hour] if _hour(hour):
            return _clock(_hour(hour) - 1 or 12, 30, shift)
        case ["half", "past", hour] if _hour(hour):
            return _clock(_hour(hour), 30, shift)
        case ["kwart" | "quarter", "over" | "past", hour] if _hour(hour):
            return _clock(_hour(hour), 15, shift)
        case ["kwart" | "quarter", "voor" | "to", hour] if _hour(hour):
            return _clock(_hour(hour) - 1 or 12, 45, shift)
    return None


def _hour(word: str) -> int:
    return int(word) if word.isdigit() and int(word) <= 24 else _HOURS.get(word, 0)


def _clock(hour: int, minute: int, shift: int | None) -> time | None:
    if shift is not None:
        hour = hour % 12 + shift if hour <= 12 else hour
    elif 1 <= hour <= LAST_SMALL_HOUR:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _relative(tokens: list[str], today: date) -> date | None:
    match tokens:
        case [word] if word in _TOMORROW:
            return today + timedelta(days=1)
        case ["overmorgen"] | ["day", "after", "tomorrow"]:
            return today + timedelta(days=2)
        case [word] if word in _DAYS:
            return _next_weekday(today, _DAYS[word])
        case [lead, word] if lead in _NEXT and word in _DAYS:
            return _next_weekday(today, _DAYS[word])
        case [lead, ("week" | "weken"), word] if lead in _NEXT and word in _DAYS:
            return _monday(today) + timedelta(days=7 + _DAYS[word])
        case [word, lead, "week"] if lead in _NEXT and word in _DAYS:
            return _monday(today) + timedelta(days=7 + _DAYS[word])
        case [word, "over", "een", "week"] if word in _DAYS:
            return _next_weekday(today, _DAYS[word]) + timedelta(days=7)
        case [word, ("deze" | "this"), ("maand" | "month")] if word in _NOT:
            return today.replace(day=1) + relativedelta(months=1)
        case [word, ("deze" | "this"), "week"] if word in _NOT:
            return _monday(today) + timedelta(days=7)
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


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


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
