"""Days and times as people type them, in Dutch and English. Every word must be understood, or none is."""

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from bot.domain import datewords as words
from bot.domain.clocktimes import Clock, read_clock
from bot.domain.spelling import is_slip

FARTHEST = timedelta(days=731)
LONGEST_SPAN = 12  # words
_TOKEN = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d[\d.:/-]*(?:[uh]\d{2}|[a-z]*)|[^\W\d_]+(?:['/][^\W\d_]+)*|[^\s\w]"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|de|ste|e)")
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


@dataclass(frozen=True, slots=True)
class When:
    """A day, and a time of day where one was named; local, in whoever said it's zone.

    `part`: "morning", "afternoon" or "evening" where no hour was named. `is_earliest`: "not this month"
    says no more than that it comes after it. `is_end`: it is how long something lasts ("tot", "for a
    month"). `is_loose`: "next week" names no one day; `day` is then a week from now.
    """

    day: date
    at: time | None = None
    part: str | None = None
    is_earliest: bool = False
    is_end: bool = False
    is_loose: bool = False


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
    return not after or after[0] in {"so", "zo"} or _number(after[0]) is not None


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
        span.day = When(_next_weekday(span.today, short))
        return at + 1
    for length in range(min(6, len(tokens) - at), 0, -1):
        piece = tokens[at : at + length]
        if piece[-1] in words.FILLERS or (len(piece) == 1 and _after_number(tokens, at)):
            continue
        try:
            found = _day(piece, span.today)
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
    return tokens[at] in words.MONTHS and at > 0 and _day_number(tokens[at - 1]) is not None


def _same_day_at(tokens: list[str], at: int, span: _Span) -> int | None:
    """ "dinsdag 1 december": the second says the same, or the whole is no date."""
    if span.day is None or span.clock or span.part:
        return None
    weekday = tokens[at - 1] in words.DAYS or tokens[at - 1] in {",", "the", "de", "op", "on"}
    for length in range(min(4, len(tokens) - at), 0, -1):
        dated = _absolute(tokens[at : at + length], span.today) if weekday else None
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
    return bool(clock or _ISO.fullmatch(word)) or word in (
        words.TODAY_PARTS.keys() | {"overmorgen", "tomorrow", "uur", "o'clock", "weekend"}
    )


# Days.


def _day(piece: list[str], today: date) -> When | None:
    for reading in (_named, _lasting, _relative):
        if found := reading(piece, today):
            return found
    dated = _absolute(piece, today)
    return When(dated) if dated else None


def _named(piece: list[str], today: date) -> When | None:
    """Feasts, and the ends of weeks and months."""
    bare = [word for word in piece if word not in {"de", "het", "the", "van", "of"}]
    if (named := words.FEASTS.get(" ".join(bare))) and piece[0] not in words.AFTER:
        return When(_coming(today, *named))
    match bare:
        case [after, feast] if after in words.AFTER and feast in words.CHRISTMAS:
            return When(after_christmas(today))
        case [feast] if feast in words.CHRISTMAS and len(piece) == 1 and feast != "kerstvakantie":
            return When(_coming(today, 12, 25))
        case [after, feast] if after in words.AFTER and feast in words.EASTER:
            return When(_after_easter(today))
        case [after, feast] if after in words.AFTER and feast in words.NEW_YEAR:
            return When(_coming(today, 1, 2))
        case ["after", "new", "year"]:
            return When(_coming(today, 1, 2))
        case [after, "weekend"] if after in words.AFTER:
            return When(_monday(today) + timedelta(days=7))
        case ["eind" | "einde" | "end", month] if month in words.MONTHS:
            first = _dated(today.replace(day=1) - timedelta(days=1), 1, words.MONTHS[month], None)
            return When(first + relativedelta(day=31), is_loose=True) if first else None
        case ["eind" | "einde" | "end", this, "maand" | "month"] if this in words.THIS:
            return When(today + relativedelta(day=31), is_loose=True)
        case [month] if month in words.MONTHS and len(month) > 3:
            return When(_coming(today, words.MONTHS[month], 1), is_loose=True)
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
        case [number, unit] if unit in words.UNITS and (count := _number(number)):
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
            return When(_next_weekday(today, days[word]))
        case [lead, word] if lead in following | words.THIS and word in days:
            return When(_next_weekday(today, days[word]))
        case [lead, "week" | "weken", word] if lead in following and word in days:
            return When(_monday(today) + timedelta(days=7 + days[word]))
        case [word, lead, "week"] if lead in following and word in days:
            return When(_monday(today) + timedelta(days=7 + days[word]))
        case [word, "over", "een" | "1", "week"] | [word, "week"] if word in days:
            return When(_next_weekday(today, days[word]) + timedelta(days=7))
        case [word, this, "maand" | "month"] if word in words.NOT and this in words.THIS:
            return When(today.replace(day=1) + relativedelta(months=1), is_earliest=True)
        case [word, this, "week"] if word in words.NOT and this in words.THIS:
            return When(_monday(today) + timedelta(days=7), is_earliest=True)
        case [lead, "weekend"] if lead in following:
            return None
        case [lead, unit] if lead in following and unit in words.UNITS:
            return When(_later(today, 1, unit), is_loose=True)
    return None


def _absolute(piece: list[str], today: date) -> date | None:
    bare = [word for word in piece if word not in {"of", "the", "de", "van", ","}]
    match bare:
        case [short] if short in words.SHORT_DAYS | words.DAYS and len(short) <= 5:
            return None
        case [short, *rest] if short in words.SHORT_DAYS | words.DAYS and rest:
            dated = _absolute(rest, today)
            weekday = (words.SHORT_DAYS | words.DAYS)[short]
            return dated if dated and dated.weekday() == weekday else None
        case [word] if iso := _ISO.fullmatch(word):
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
                if month in words.MONTHS and (number := _day_number(day)):
                    return _dated(today, number, words.MONTHS[month], year)
    return None


def _day_number(word: str) -> int | None:
    if nth := _ORDINAL.fullmatch(word):
        return int(nth[1])
    if word.isdecimal() and len(word) <= 2:
        return int(word)
    return words.ORDINALS.get(word) or (
        words.NUMBERS.get(word) if word not in {"a", "an"} else None
    )


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 3 else words.NUMBERS.get(word)


def _later(today: date, count: int, unit: str) -> date:
    return today + relativedelta(**{words.UNITS[unit]: count})  # type: ignore[arg-type]  # a keyword by name


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _next_weekday(today: date, weekday: int) -> date:
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
