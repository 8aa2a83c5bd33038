"""Times of day as people type them: "14u30", "half drie", "quarter to four", "2 pm".

Held by `tests/domain/test_dates.py`.
"""

import re
from dataclasses import dataclass
from datetime import time

from bot.domain import datewords as words

LAST_SMALL_HOUR = 6
_ENGLISH = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2})|[uh](\d{2})?)?(am|pm|u|uur|h)?")


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour and minute as named, before the part of the day is known."""

    hour: int
    minute: int
    afternoon: bool | None = None

    def at(self, *, afternoon: bool | None) -> time | None:
        """The time of day; None where there is no such time. An hour from 1 to 6 is in the afternoon
        unless something says otherwise."""
        later = self.afternoon if self.afternoon is not None else afternoon
        hour = self.hour
        if later is not None and hour <= 12:
            hour = hour % 12 + (12 if later else 0)
        elif later is None and 1 <= hour <= LAST_SMALL_HOUR:
            hour += 12
        return time(hour, self.minute) if hour < 24 and self.minute < 60 else None


def read_clock(tokens: list[str], at: int, *, bare: bool) -> tuple[Clock, int] | None:
    """The time that begins at a token, and where it ends. `bare`: a number alone may be an hour."""
    if tokens[at] in words.NOON:
        return Clock(12, 0, afternoon=True), at + 1
    for reading in (_spoken, _digits):
        if found := reading(tokens, at, bare):
            clock, end = found
            return clock, _after_uur(tokens, end)
    return None


def _after_uur(tokens: list[str], end: int) -> int:
    return end + 1 if tokens[end : end + 1] in (["uur"], ["o'clock"]) else end


def _spoken(tokens: list[str], at: int, bare: bool) -> tuple[Clock, int] | None:
    piece = tokens[at : at + 4]
    if piece and piece[0] == "a" and len(piece) > 1:
        found = _spoken(tokens, at + 1, bare) if piece[1] == "quarter" else None
        return found
    match piece:
        case ["half", "past", hour, *_] if number := _hour(hour):
            return Clock(number, 30), at + 3
        case ["half", hour, *_] if (number := _hour(hour)) and hour not in _ENGLISH:
            return Clock(number - 1 or 12, 30), at + 2
        case [minutes, side, "half", hour] if (many := _minutes(minutes)) and (
            number := _hour(hour)
        ):
            if side in words.PAST:
                return Clock(number - 1 or 12, 30 + many), at + 4
            if side in words.BEFORE:
                return Clock(number - 1 or 12, 30 - many), at + 4
        case [minutes, side, hour, *_] if (many := _minutes(minutes)) and (number := _hour(hour)):
            if side in words.PAST:
                return Clock(number, many), at + 3
            if side in words.BEFORE:
                return Clock(number - 1 or 12, 60 - many), at + 3
    return None


def _minutes(word: str) -> int | None:
    if word in words.QUARTER:
        return 15
    number = int(word) if word.isdecimal() and len(word) <= 2 else words.NUMBERS.get(word)
    return number if number in {5, 10, 20, 25} else None


def _hour(word: str) -> int | None:
    """1 to 12."""
    number = int(word) if word.isdecimal() and len(word) <= 2 else words.NUMBERS.get(word)
    return number if number and number <= 12 and word not in {"a", "an"} else None


def _digits(tokens: list[str], at: int, bare: bool) -> tuple[Clock, int] | None:
    token, following = tokens[at], tokens[at + 1 : at + 2]
    clock = _CLOCK.fullmatch(token)
    spoken = words.NUMBERS.get(token) if token not in {"a", "an", "een", "one"} or bare else None
    if clock is None and spoken is None:
        return None
    hour = int(clock[1]) if clock else spoken or 0
    minute = int(clock[2] or clock[3] or 0) if clock else 0
    marks = (clock[4] or ("u" if clock[3] or re.search(r"\d[uh]", token) else "")) if clock else ""
    half = {"am": False, "pm": True}.get(marks)
    if half is None and following in (["am"], ["pm"]):
        return Clock(hour, minute, afternoon=following == ["pm"]), at + 2
    if half is not None and hour > 12:
        return None
    said = (
        bool(marks) or bool(clock and clock[2]) or following in (["uur"], ["o'clock"], ["u"], ["h"])
    )
    if not said and not bare:
        return None
    end = at + 2 if following in (["u"], ["h"]) else at + 1
    if (
        following == ["uur"]
        and re.fullmatch(r"[0-5]\d", "".join(tokens[at + 2 : at + 3]))
        and clock
    ):
        return Clock(hour, int(tokens[at + 2])), at + 3
    return Clock(hour, minute, half), end
