"""Days as people name them, one reading each: in the calendar, from now, a feast. Every word counts.

Held by `tests/domain/test_dates.py`.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from bot.domain import datewords as words
from bot.domain.calendar import monday_of

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|de|ste|e)")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and a time of day where one was named; local, in whoever said it's zone.

    `part`: "morning", "afternoon" or "evening" where no hour was named. `is_earliest`: "not this month"
    says no more than that it comes after it. `is_loose`: "next week" names no one day; `day` is then a
    week from now. `is_past`: no year was said and this year's has just passed, so `day` is next year's.

    What its preposition makes of it (R31): `is_end`, how long something lasts ("tot", "for a month"), and
    `is_inclusive`, that day too ("t/m"); `begins`, from when ("van … tot …"); `is_start`, from then on
    ("vanaf"); `is_before`, not even then ("before").
    """

    day: date
    at: time | None = None
    part: str | None = None
    is_earliest: bool = False
    is_end: bool = False
    is_loose: bool = False
    is_past: bool = False
    is_inclusive: bool = False
    begins: date | None = None
    is_start: bool = False
    is_before: bool = False

    @property
    def is_one_day(self) -> bool:
        """It names a day itself, and not what comes before, after or in between."""
        return not (self.is_start or self.is_before or (self.begins and self.is_end))


JUST_PAST = timedelta(
    days=92
)  # a date that passed so short ago is more likely meant than next year's


def dated_day(piece: list[str], day: date, today: date) -> When:
    """A day of the calendar, as these words named it."""
    said_year = any(re.fullmatch(r"\d{4}(?:-\d+-\d+)?|\d+[-/.]\d+[-/.]\d+", w) for w in piece)
    return When(day, is_past=not said_year and _just_passed(day, today))


def _just_passed(day: date, today: date) -> bool:
    return day.year > today.year and today - JUST_PAST <= day - relativedelta(years=1) <= today


def day_of(piece: list[str], today: date) -> When | None:
    """The day that these words name, all of them together; None for anything else.

    Raises ValueError or OverflowError for a day that no calendar has.
    """
    for reading in (_named, _lasting, _relative):
        if found := reading(piece, today):
            return found
    dated = calendar_day(piece, today)
    return dated_day(piece, dated, today) if dated else None


def _named(piece: list[str], today: date) -> When | None:
    """Feasts, and the ends of weeks and months."""
    bare = [word for word in piece if word not in {"de", "het", "the", "van", "of"}]
    if (named := words.FEASTS.get(" ".join(bare))) and piece[0] not in words.AFTER:
        coming = _coming(today, *named)
        return When(coming, is_past=_just_passed(coming, today))
    match bare:
        case [after, feast] if after in words.AFTER and feast in words.CHRISTMAS:
            return When(after_christmas(today))
        case [feast] if feast in words.CHRISTMAS and len(piece) == 1 and feast != "kerstvakantie":
            return When(_coming(today, 12, 25))
        case [summer] if summer in words.SUMMER:
            return When(_coming(today, 7, 1), is_loose=True)
        case [after, summer] if after in words.AFTER and summer in words.SUMMER:
            return When(_coming(today, 9, 1), is_loose=True)
        case [after, feast] if after in words.AFTER and feast in words.EASTER:
            return When(_after_easter(today))
        case [after, feast] if after in words.AFTER and feast in words.NEW_YEAR:
            return When(_coming(today, 1, 2))
        case ["after", "new", "year"]:
            return When(_coming(today, 1, 2))
        case [after, "weekend"] if after in words.AFTER:
            return When(monday_of(today) + timedelta(days=7))
        case ["eind" | "einde" | "end", month] if month in words.MONTHS:
            first = _dated(today.replace(day=1) - timedelta(days=1), 1, words.MONTHS[month], None)
            return When(first + relativedelta(day=31), is_loose=True) if first else None
        case ["eind" | "einde" | "end", this, "maand" | "month"] if this in words.THIS:
            return When(today + relativedelta(day=31), is_loose=True)
        case [month] if month in words.MONTHS and len(month) > 3:
            first = _coming(today, words.MONTHS[month], 1)
            return When(first, is_loose=True, is_past=_just_passed(first, today))
    return None


def after_christmas(today: date) -> date:
    """The Monday after the Dutch Christmas holidays: two weeks from a Saturday, 19 to 25 December.

    Source: the government's school holidays from 2024 to 2030, which are the same in every region.
    """
    for year in (today.year - 1, today.year, today.year + 1):
        first = date(year, 12, 25) - timedelta(days=(date(year, 12, 25).weekday() + 2) % 7)
        if (back := first + timedelta(days=16)) > today:
            return back
    raise ValueError(today)


def _after_easter(today: date) -> date:
    """The Tuesday after Easter Monday."""
    this_year = easter(today.year) + timedelta(days=2)
    return this_year if this_year > today else easter(today.year + 1) + timedelta(days=2)


def _lasting(piece: list[str], today: date) -> When | None:
    """ "2 weken", "for a month", "over 10 dagen", "three days from now", "in a fortnight"."""
    lead = piece[0] if piece[0] in words.FROM_NOW | {"for", "voor"} else ""
    rest = piece[1:] if lead else piece
    if rest and rest[-1] in {"lang", "time", "later"}:
        rest, is_end = rest[:-1], rest[-1] == "lang"
    elif rest[-2:] in (["from", "now"], ["from", "today"], ["vanaf", "nu"], ["vanaf", "vandaag"]):
        rest, is_end = rest[:-2], False
    else:
        is_end = not lead or lead in {"for", "voor"}
    match rest:
        case [*_, "fortnight"] if len(rest) <= 2:
            return When(today + timedelta(days=14), is_end=is_end)
        case ["a" | "an" | "een" | "one" | "1", "day" | "dag"] if not lead:
            return None
        case [*rest, year] if year in words.YEAR and set(rest) in (
            {"half"},
            {"half", "a"},
            {"half", "een"},
        ):
            return When(_later(today, 6, "month"), is_end=is_end)
        case [number, unit] if unit in words.UNITS and (count := count_of(number)):
            return When(_later(today, count, unit), is_end=is_end)
    return None


def _relative(piece: list[str], today: date) -> When | None:
    days, following = words.DAYS, words.NEXT
    if piece[0] in words.FILLERS:
        return None
    match [
        word for word in piece if word not in {"op", "on", "in", "the", "de", "het", "van", "of"}
    ]:
        case [word] if word in words.TODAY or word in words.TODAY_PARTS:
            return When(today)
        case [word] if word in words.TOMORROW:
            return When(today + timedelta(days=1))
        case ["overmorgen"] | ["day", "after", "tomorrow"]:
            return When(today + timedelta(days=2))
        case [word] if word in days and word not in {"mon", "wed", "fri", "thu", "tue"}:
            return When(next_weekday(today, days[word]))
        case [lead, word] if lead in following | words.THIS and word in days:
            return When(next_weekday(today, days[word]))
        case [lead, "week" | "weken", word] if lead in following and word in days:
            return When(monday_of(today) + timedelta(days=7 + days[word]))
        case [word, lead, "week"] if lead in following and word in days:
            return When(monday_of(today) + timedelta(days=7 + days[word]))
        case [word, "over", "een" | "1", "week"] | [word, "week"] if word in days:
            return When(next_weekday(today, days[word]) + timedelta(days=7))
        case [word, this, "maand" | "month"] if word in words.NOT and this in words.THIS:
            return When(today.replace(day=1) + relativedelta(months=1), is_earliest=True)
        case [word, this, "week"] if word in words.NOT and this in words.THIS:
            return When(monday_of(today) + timedelta(days=7), is_earliest=True)
        case [lead, "weekend"] if lead in following:
            return None
        case [lead, unit] if lead in following and unit in words.UNITS:
            return When(_later(today, 1, unit), is_loose=True)
    return None


def calendar_day(piece: list[str], today: date) -> date | None:
    """ "1 december", "Dec 1st 2027", "1-12", "2026-12-01", "di 1 dec", "the 24th"."""
    bare = [word for word in piece if word not in {"of", "the", "de", "van", ","}]
    match bare:
        case [short] if short in words.SHORT_DAYS | words.DAYS and len(short) <= 5:
            return None
        case [short, *rest] if short in words.SHORT_DAYS | words.DAYS and rest:
            dated = calendar_day(rest, today)
            weekday = (words.SHORT_DAYS | words.DAYS)[short]
            return dated if dated and dated.weekday() == weekday else None
        case [word] if iso := ISO.fullmatch(word):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        case [word] if numeric := _NUMERIC.fullmatch(word):
            if "." in word and not numeric[3]:
                return None  # more often a time; said with a month, it is a date
            return _dated(today, int(numeric[1]), int(numeric[2]), numeric[3])
        case [word] if (nth := _ORDINAL.fullmatch(word)) and piece[0] in {"de", "the"}:
            return _coming_day(today, int(nth[1]))
        case [a, b, *rest] if len(rest) <= 1 and (not rest or re.fullmatch(r"\d{4}", rest[0])):
            year = rest[0] if rest else None
            for day, month in ((a, b), (b, a)):
                if month in words.MONTHS and (number := day_number(day)):
                    return _dated(today, number, words.MONTHS[month], year)
    return None


def day_number(word: str) -> int | None:
    if nth := _ORDINAL.fullmatch(word):
        return int(nth[1])
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    return words.ORDINALS.get(word) or (
        words.NUMBERS.get(word) if word not in {"a", "an"} else None
    )


def count_of(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 3 else words.NUMBERS.get(word)


def _later(today: date, count: int, unit: str) -> date:
    return today + relativedelta(**{words.UNITS[unit]: count})  # type: ignore[arg-type]  # a keyword by name


def next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _dated(today: date, day: int, month: int, year: str | None) -> date | None:
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = _date(today.year, month, day)
    return this_year if this_year and this_year > today else _date(today.year + 1, month, day)


def _coming(today: date, month: int, day: int) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)


def _coming_day(today: date, day: int) -> date | None:
    """The next month's day of that number."""
    for months in range(3):
        first = today.replace(day=1) + relativedelta(months=months)
        if (found := _date(first.year, first.month, day)) and found > today:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
