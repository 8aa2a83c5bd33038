"""When something is to be, as people propose it: a moment, a week, a rhythm, how long. The rest is its title.

"workshop over rubrics, ergens in week 48, 's middags, anderhalf uur" is a workshop about rubrics, on one of
five days, in the afternoon, of ninety minutes. What is not understood of a time stays in the title, where
whoever proposes it sees it in the form.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.domain import datewords as words
from bot.domain.calendar import monday_of
from bot.domain.dates import find_clock, find_when
from bot.domain.days import When
from bot.domain.recurrences import Recurrence, read_recurrence
from bot.domain.slots import AFTERNOON, EVENING, MORNING, Span

FARTHEST = timedelta(days=365)
A_WEEK = timedelta(days=6)
MONTH = timedelta(days=30)
LONGEST = 400  # characters of a sentence that is read
_NUMBERS = {"een": 1, "één": 1, "a": 1, "an": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3,
            "vier": 4, "four": 4}  # fmt: skip
_NUMBER = r"(\d{1,3}(?:[.,]5)?|een|één|an?|one|twee|two|drie|three|vier|four)"
_HOURS = re.compile(
    rf"\b(?:van|of|for|lasting|duurt|gedurende)?\s*{_NUMBER}\s*(?:uur|uren|u|hours?|hrs?)"
    r"\s*(?:lang|long|and a half)?\b"
)
_HALF = re.compile(
    r"\b(?:anderhal(?:f|ve) uur|an hour and a half|one and a half hours?|a one[- ]and[- ]a[- ]half[- ]hour)\b"
)
_TWO_HALF = re.compile(r"\b(?:twee(?:ën|en)?half uur|tweeeneenhalf uur|two and a half hours?)\b")
_HALF_HOUR = re.compile(r"\b(?:(?:een )?half uur(?:tje)?|half an hour|a half[- ]hour)\b")
_MINUTES = re.compile(r"\b(\d{2,3})\s*(?:min(?:uten|utes|uut|ute)?)\b")
_HOUR_LONG = re.compile(r"\b(?:een uurtje|an hour|one hour|één uur)\b")
_ALL_DAY = re.compile(r"\b(?:de hele dag|hele dag|all day|whole day|full day)\b")
_HALF_DAY = re.compile(r"\b(?:een )?(?:halve dag|dagdeel|half a day|half day)\b")
_FROM_TO = re.compile(
    r"\b(?:van |from )?(\d{1,2}[:.]\d{2})(?:\s*(?:uur|u|h))?\s*(?:-|–|tot|to|until)\s*(\d{1,2})[:.](\d{2})"
)
_WEEK_OF = re.compile(r"\b(?:week (?:of|van)|the week of|de week van)\b")
_WEEK = re.compile(r"\b(?:ergens )?(?:in )?(?:the )?(?:week|wk)\.?\s*(\d{1,2})\b")
_SOME_WEEK = re.compile(
    r"\b(?:ergens )?(?:in )?(?:the )?(volgende|komende|next|coming|deze|this) week\b(?! \w*dag)"
)
_WEEKS_AHEAD = re.compile(
    r"\b(?:ergens )?(?:in )?(?:de |the )?(?:komende|aankomende|coming|next)\s+"
    r"(twee|drie|vier|two|three|four|\d)\s+(?:weken|weeks)\b"
)
_PARTS = {
    MORNING: re.compile(r"('s (?:ochtends|morgens)|\b(?:in the )?mornings?\b|\bochtend\b)"),
    AFTERNOON: re.compile(r"('s middags|\b(?:in the )?afternoons?\b|\b(?:na)?middag\b)"),
    EVENING: re.compile(r"('s avonds|\b(?:in the )?evenings?\b|\bavond\b)"),
}
_MONTH = re.compile(
    r"\b(?:ergens )?(?:in )?(?:the )?(begin|halverwege|half|eind|early|mid|late|beginning of|end of)?[- ]?"
    r"(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"january|february|march|may|june|july|august|october)\b"
)
_THIRDS = {
    **dict.fromkeys(("begin", "early", "beginning of"), 0),
    **dict.fromkeys(("half", "halverwege", "mid"), 1),
    **dict.fromkeys(("eind", "late", "end of"), 2),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence says of when. At most one of `day` with `at`, `span` and `every` with `at` is said.

    `minutes`: how long. `part`: of the day.
    """

    day: date | None = None
    at: time | None = None
    span: Span | None = None
    every: Recurrence | None = None
    minutes: int | None = None

    @property
    def is_said(self) -> bool:
        return self.day is not None or self.span is not None or self.every is not None


def read_wanted(text: str, today: date) -> Wanted:
    """What `text` says of when, and how long; nothing where it says none, or what is not understood."""
    said = " ".join(text[:LONGEST].lower().replace("’", "'").split())
    minutes, rest = _length(_first_hour(said))
    minutes = minutes or _from_to(said)
    spoken = read_recurrence(rest)
    if spoken.recurs and spoken.begins and spoken.every and spoken.weekday is not None:
        every = Recurrence(spoken.every, spoken.weekday, today + timedelta(days=1))
        long = _between(spoken.begins, spoken.ends) if spoken.ends else None
        return Wanted(at=spoken.begins, every=every, minutes=long or minutes)
    part = next((name for name, said_so in _PARTS.items() if said_so.search(rest)), None)
    if week := _week(rest, today):
        return _in(week, part, find_clock(rest), minutes)
    when = find_when(rest, today)
    if when and _WEEK_OF.search(rest):
        monday = monday_of(when.day)
        return _in((monday, monday + A_WEEK), part, None, minutes)
    if when and when.begins and when.is_end:
        last = when.day - timedelta(days=not when.is_inclusive)
        return _in((when.begins, last), part, None, minutes)
    if when and when.is_one_day and not when.is_loose and not when.is_earliest:
        return _on(when, minutes)
    if month := _month(rest, today):
        return _in(month, part, None, minutes)
    return Wanted(minutes=minutes)


def _from_to(said: str) -> int | None:
    """ "15:00-16:30": how many minutes lie between."""
    found = _FROM_TO.search(said)
    if found is None:
        return None
    hour, minute = (int(part) for part in re.split("[:.]", found[1]))
    long = (int(found[2]) - hour) * 60 + int(found[3]) - minute
    return long if 0 < long <= 12 * 60 else None


def _first_hour(said: str) -> str:
    """With the hour at which it begins only."""
    return _FROM_TO.sub(lambda found: f"om {found[1]}", said)


def _between(begins: time, ends: time) -> int | None:
    long = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
    return long if long > 0 else None


def _on(when: When, minutes: int | None) -> Wanted:
    if when.at:
        return Wanted(when.day, when.at, minutes=minutes)
    return Wanted(span=Span(when.day, when.day, when.part), minutes=minutes)


def _in(days: tuple[date, date], part: str | None, at: time | None, minutes: int | None) -> Wanted:
    return Wanted(span=Span(*days, part, at), minutes=minutes)


def _length(said: str) -> tuple[int | None, str]:
    """How many minutes, and the sentence without the words that say so. "om twee uur" is no length."""
    fixed = (
        (_TWO_HALF, 150), (_HALF, 90), (_HALF_HOUR, 30), (_HALF_DAY, 240), (_ALL_DAY, 480), (_HOUR_LONG, 60),
    )  # fmt: skip
    for regex, long in fixed:
        found = regex.search(said)
        if found and not _is_clock(said, found.start()):
            return long, said[: found.start()] + said[found.end() :]
    if found := _MINUTES.search(said):
        return int(found[1]), said[: found.start()] + said[found.end() :]
    for found in _HOURS.finditer(said):
        hours = _hours(found[1])
        if hours <= 8 and not _is_clock(said, found.start(1)) and _is_length(said, found):
            return round(hours * 60), said[: found.start()] + said[found.end() :]
    return None, said


def _hours(word: str) -> float:
    return float(_NUMBERS.get(word) or word.replace(",", "."))


def _is_clock(said: str, at: int) -> bool:
    """ "om twee uur", "tot drie uur": an hour of the day."""
    before = said[:at].split()
    return bool(before) and before[-1] in {
        "om", "at", "vanaf", "from", "tot", "until", "to", "rond", "around", "half", "voor", "na", "tegen",
    }  # fmt: skip


def _is_length(said: str, found: re.Match[str]) -> bool:
    """ "2 uur" alone is an hour of the day where a day stands before it; "2 uur lang", "van 2 uur" never."""
    whole = found[0].strip()
    if whole.startswith(("van", "of", "for", "lasting", "duurt", "gedurende")):
        return True
    if whole.endswith(("lang", "long", "hours", "hour", "hrs", "hr", "uren")):
        return True
    after = said[: found.start()].rstrip()
    return after.endswith(",") or not after or found[1] in ("een", "één", "an", "a")


def _week(said: str, today: date) -> tuple[date, date] | None:
    """Its first and last day: a week by its ISO number, the next one, or some from now."""
    if found := _WEEK.search(said):
        return _numbered(int(found[1]), today)
    if found := _WEEKS_AHEAD.search(said):
        many = _NUMBERS.get(found[1]) or int(found[1])
        return (today + timedelta(days=1), today + timedelta(weeks=many)) if many else None
    if (found := _SOME_WEEK.search(said)) and not _names_a_day(said, today):
        monday = monday_of(today)
        monday += timedelta(days=0 if found[1] in ("deze", "this") else 7)
        return monday, monday + A_WEEK
    return None


def _names_a_day(said: str, today: date) -> bool:
    """Whether one day is named beside the week: "volgende week dinsdag"."""
    when = find_when(said, today)
    return when is not None and not when.is_loose


def _numbered(week: int, today: date) -> tuple[date, date] | None:
    """The ISO week of that number to come; None where no year near has it."""
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            continue
        if monday + A_WEEK > today:
            return monday, monday + A_WEEK
    return None


def _month(said: str, today: date) -> tuple[date, date] | None:
    found = _MONTH.search(said)
    if found is None:
        return None
    month = words.MONTHS[found[2]]
    year = today.year + (month < today.month)
    first = date(year, month, 1)
    last = (first + MONTH + timedelta(days=2)).replace(day=1) - timedelta(days=1)
    third = _THIRDS.get(found[1] or "")
    if third is None:
        return first, last
    begin = first + timedelta(days=10 * third)
    return begin, last if third == 2 else begin + timedelta(days=9)


# What leads to a time, and is no part of a title.
_LEADS = frozenset(
    """ergens in week weken op om de het elke iedere eerste tweede derde laatste volgende komende deze rond
    vanaf van een begin eind half 's s tot tussen en voor over wk uur lang middags ochtends morgens avonds
    twee drie on at the every other first second third last next coming this around from between by
    a an and early late mid some sometime for of hours hour long two three am pm
    """.split()  # noqa: SIM905 - a list would be a page
)


def title_of(text: str, today: date) -> str:
    """The sentence without what says when: what stands before it, or else behind it."""
    said = text[:LONGEST].split()
    ahead = next((n for n in range(len(said)) if _says_a_time(said[: n + 1], today)), len(said))
    title = said[:ahead]
    while title and ahead < len(said) and _leads(title[-1]):
        title.pop()
    if not title:
        behind = next(n for n in range(len(said) + 1) if not _says_a_time(said[n:], today))
        title = said[behind:]
        while title and _leads(title[0]):
            title.pop(0)
    return " ".join(title).strip(" ,.;:-–?!")


def _leads(word: str) -> bool:
    bare = word.lower().strip(" ,.;:-–?!()'’")
    is_day = bare in words.DAYS or bare in words.SHORT_DAYS or bare in words.MONTHS
    return bare in _LEADS or is_day or not any(map(str.isalpha, bare)) or bare[0].isdigit()


def _says_a_time(said: list[str], today: date) -> bool:
    wanted = read_wanted(" ".join(said), today)
    return wanted.is_said or wanted.minutes is not None
