"""Days and times as people type them, in Dutch and English. Every word must be understood, or none is."""

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.domain import datewords as words
from bot.domain.clocktimes import Clock, read_clock
from bot.domain.days import ISO, When, calendar_day, count_of, day_number, day_of, next_weekday
from bot.domain.spelling import is_slip

FARTHEST = timedelta(days=731)
LONGEST_SPAN = 12  # words
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
    return when.day if when and when.at is None and when.day > today else None


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
        if (found := _parse(tokens, begin, today)) and found[1] >= end:
            return _led(tokens, begin, found[0])
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
        found = _parse(tokens, at, today)
        if found:
            spans.append((at, found[1], _led(tokens, at, found[0])))
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
        led = at > 0 and tokens[at - 1] in words.AT
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
    plain = re.sub(r"\b([ap])\.m\b\.?", r"\1m", plain).replace("tot en met", "t/m")
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


def _led(tokens: list[str], begin: int, when: When) -> When:
    """What the words before a span make of it."""
    lead = next((t for t in reversed(tokens[:begin]) if t not in {"de", "the", "het"}), "")
    if lead not in words.UNTIL:
        return when
    of_a_month = when.day.day == 1 or (when.day + timedelta(days=1)).day == 1
    return replace(when, is_end=True, is_loose=when.is_loose and not of_a_month)


# One span: a day and perhaps a time and a part of the day, in any order.


@dataclass(slots=True)
class _Span:
    today: date
    day: When | None = None
    clock: Clock | None = None
    afternoon: bool | None = None
    part: str | None = None


def _parse(tokens: list[str], begin: int, today: date) -> tuple[When, int] | None:
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
    if day.day < span.today or day.day > span.today + FARTHEST:
        return None
    if day.day == span.today and at is None and span.part is None:
        return None
    if day.is_loose and at:
        return None
    return replace(day, at=at, part=None if at else span.part)


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
        dated = calendar_day(tokens[at : at + length], span.today) if weekday else None
        if dated:
            agrees = dated.weekday() == span.day.day.weekday() and not span.day.is_loose
            span.day = When(dated if agrees else span.today - timedelta(days=1))
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


def _speaks_of_time(tokens: list[str], at: int) -> bool:
    """A word that only a date or a time has, in a place where none was understood."""
    word = tokens[at]
    if word in {"tussen", "between"} and "".join(tokens[at + 1 : at + 2])[:1].isdecimal():
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
