"""Days and times as people type them, in Dutch and English. Every word must be understood, or none is."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.domain import datewords as words
from bot.domain.clocktimes import read_clock
from bot.domain.days import ISO, When, count_of
from bot.domain.periods import when_at
from bot.domain.spelling import is_slip

_TOKEN = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d[\d.:/-]*(?:[uh]\d{2}|[a-z]*)|[^\W\d_]+(?:['/][^\W\d_]+)*|[^\s\w]"
)
_JOINED = re.compile(
    r"(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|overmorgen)"
    r"(ochtend|voormiddag|middag|namiddag|avond)"
)
_TENS = {"twenty": 20, "thirty": 30}
_COMPOUND = re.compile(
    r"\b(twenty|thirty)[- ](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
)
_MOVING = {"move", "reschedule", "shift", "verzet", "verzetten", "verplaats", "verplaatsen", "verschuif",
           "verschuiven", "change", "push", "postpone", "verleg", "wijzig"}  # fmt: skip


def read_date(text: str, today: date) -> date | None:
    """The future date that `text` means, or None when any word of it is not understood.

    Knows "1 december", "until Dec 1 2026", "2 weken", "for a month", "volgende week dinsdag",
    "next Monday", "not this month", "2026-12-01", "1-12", "na de kerst". Without a year it is the next
    one to come.
    """
    when = read_when(text, today)
    if when is None or when.at or when.is_past or when.is_start or (when.begins and when.is_end):
        return None
    return when.day if when.day > today else None


@dataclass(frozen=True, slots=True)
class Rest:
    """Days off: from `start` (None: from now) up to the day `back`; None where nothing says it.

    `is_sure`: nothing about it needs to be asked.
    """

    start: date | None
    back: date | None
    is_sure: bool


def read_rest(when: When | None, today: date) -> Rest | None:
    """The days off that a reading names; None for a time of day, and for what lies behind us.

    "until" a day is back on that day, "through" it on the next (R31). A day without a preposition, one that
    has just passed and "next week" are not sure.
    """
    if when is None or when.at or when.part:
        return None
    if when.is_start or when.is_earliest:
        start = when.day if when.day > today else None
        return Rest(start, None, is_sure=False)
    back = when.day + timedelta(days=when.is_inclusive)
    if back <= today:
        return None
    start = when.begins if when.begins and when.begins > today else None
    sure = when.is_end or when.begins is not None or when.is_before
    return Rest(start, back, is_sure=sure and not when.is_past and not when.is_loose)


def read_when(text: str, today: date) -> When | None:
    """The day to come, and the time if there is one: "it to Tuesday 10:00", "dinsdag om half drie".

    None when any word is not understood. Today only with a time. An hour from 1 to 6 is in the afternoon
    unless it says otherwise: nobody meets at four at night.
    """
    tokens = _tokens(text)
    begin, end = 0, len(tokens)
    while end and (tokens[end - 1] in words.AROUND or not tokens[end - 1][0].isalnum()):
        end -= 1
    while begin < end:
        if (found := when_at(tokens, begin, today)) and found[1] >= end:
            return found[0]
        if tokens[begin] not in words.AROUND and tokens[begin][0].isalnum():
            return None
        begin += 1
    return None


def find_when(text: str, today: date) -> When | None:
    """The one day, with its time, named somewhere in a sentence; None for none, and for more than one.

    "van dinsdag naar donderdag" means Thursday. A word of time that remains unexplained, a second day,
    "or" or "not" before it make it None: then whoever asked must pick.
    """
    tokens = _tokens(text)
    spans: list[tuple[int, int, When]] = []
    at = 0
    while at < len(tokens):
        found = when_at(tokens, at, today)
        if found:
            spans.append((at, found[1], found[0]))
            at = found[1]
        elif _speaks_of_time(tokens, at):
            return None
        else:
            at += 1
    return _the_one(tokens, spans)


def find_clock(text: str) -> time | None:
    """The one time of day in a sentence that names no day: "verzet het naar 14 uur"."""
    tokens = _tokens(text)
    found: list[time | None] = []
    at = 0
    while at < len(tokens):
        led = (at > 0 and tokens[at - 1] in words.AT) or "".join(
            tokens[at + 1 : at + 2]
        ) in words.PARTS
        from_now = at > 0 and tokens[at - 1] in words.FROM_NOW
        clock = None if from_now else read_clock(tokens, at, bare=led)
        if clock:
            shift = words.PARTS.get(tokens[clock[1]]) if clock[1] < len(tokens) else None
            found.append(clock[0].at(afternoon=shift))
        at = clock[1] if clock else at + 1
    return found[0] if len(found) == 1 else None


def _the_one(tokens: list[str], spans: list[tuple[int, int, When]]) -> When | None:
    if len(spans) == 2 and _before(tokens, spans[0][0]) & {"van", "from", "of"}:
        spans = spans[1:] if _before(tokens, spans[1][0]) & {"naar", "to", "into"} else spans
    elif len(spans) == 2 and _MOVING & set(tokens) and tokens[spans[1][0] - 1] in {"naar", "to"}:
        spans = spans[1:]
    if len(spans) != 1 or _before(tokens, spans[0][0]) & {"niet", "not", "geen", "sinds", "since"}:
        return None
    after = tokens[spans[0][1] : spans[0][1] + 2]
    return None if after[:1] in (["of"], ["or"]) and _is_vague(after[1:]) else spans[0][2]


def _is_vague(after: list[str]) -> bool:
    """ "a week or so", "een week of drie"."""
    return not after or after[0] in {"so", "zo"} or count_of(after[0]) is not None


def _before(tokens: list[str], at: int) -> set[str]:
    """The two words before a span."""
    return set(tokens[max(at - 2, 0) : at])


def _tokens(text: str) -> list[str]:
    """Lower case, without accents where the grammar has none, compounds taken apart."""
    plain = text.lower().replace("’", "'").translate(str.maketrans("éèëï", "eeei"))
    plain = re.sub(r"(?<!\w)'s(?=\s)|'s(?=\s|$)|\bs'(?=\s)", " ", plain)
    plain = re.sub(r"(?<=\d)t(?=\d\d:)", " ", plain)
    plain = _COMPOUND.sub(lambda m: f"{_TENS[m[1]] + words.ORDINALS[m[2]]}th", plain)
    plain = re.sub(r"\b([ap])\.m\b\.?", r"\1m", plain)
    for spoken in words.SPOKEN_AS_ONE:
        plain = spoken.regex.sub(spoken.one, plain)
    found: list[str] = []
    for token in _TOKEN.findall(plain):
        bare = token.rstrip(".:/-") if token[0].isalnum() else token
        joined = _JOINED.fullmatch(bare)
        found += [joined[1], joined[2]] if joined else [_spelt(bare)]
    return found


def _spelt(token: str) -> str:
    if len(token) < 6 or token in words.DAYS or token in words.MONTHS:
        return token
    near = [known for known in words.LONG_WORDS if is_slip(token, known)]
    return near[0] if len(near) == 1 and not token[0].isdigit() else token


def _speaks_of_time(tokens: list[str], at: int) -> bool:
    """A word that only a date or a time has, in a place where none was understood."""
    word = tokens[at]
    if word in words.BETWEEN and "".join(tokens[at + 1 : at + 2])[:1].isdecimal():
        return True
    if word == "half" and tokens[at + 1 : at + 2] and tokens[at + 1] in words.NUMBERS:
        return True
    if word in words.DAYS and word not in {"mon", "wed", "fri"}:
        return True
    if word in words.MONTHS and word not in words.MONTHS_UNCLEAR:
        return True
    clock = re.fullmatch(r"\d{1,2}[:.]\d{2}|\d{1,2}(?:[:.]\d{2})?(?:u|uur|am|pm)", word)
    return bool(clock or ISO.fullmatch(word)) or word in (
        words.TODAY_PARTS.keys() | {"overmorgen", "tomorrow", "uur", "o'clock", "weekend"}
    )
