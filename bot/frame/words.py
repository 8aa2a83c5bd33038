"""Kring's words in Dutch and English: Fluent files beside each feature, spoken per recipient."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.domain.names import NAMELESS, greeting, isolated
from bot.domain.people import Language
from bot.frame.cards import Card, Inline, Mention, Run, Text, plain

Argument = str | int | Mention | tuple[Mention, ...]  # of several people: "Noor, Bram en Ilse"
_BOT = Path(__file__).parents[1]  # each feature has its texts beside it
_FIRST_MARK = 0xE000  # Unicode's private use area: stands for an argument while a text is formatted
# Project Fluent, syntax: an entry begins its line with its name, and takes others in by theirs.
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_TAKES_IN = re.compile(r"\{ *(-?[a-zA-Z][\w-]*)")
_LOCALES = {Language.NL: "nl", Language.EN: "en-GB"}


class MissingTextError(LookupError):
    """A text, or a value that it needs, is missing: a mistake of ours that every test may see."""


class Texts:
    """Every text of one language; a test holds the files complete and free of clashes.

    A text is parsed when it is first said: all of them take half a second, of each process at its start.
    """

    def __init__(self, language: Language) -> None:
        self._parsed = FluentBundle([_LOCALES[language]], use_isolating=False)
        self._source: dict[str, str] = {}
        for path in sorted(_BOT.rglob(f"{language}.ftl")):
            entries = _ENTRY.split(path.read_text("utf-8"))[1:]
            self._source |= zip(entries[::2], entries[1::2], strict=True)

    def __contains__(self, text: str) -> bool:
        return text in self._source or self._parsed.has_message(text)

    def said(
        self, text: str, arguments: Mapping[str, str | int]
    ) -> tuple[str, Sequence[object]] | None:
        """How it reads, and what was wrong with it; None where there is no such text."""
        self._parse(text)
        message = self._parsed.get_message(text) if self._parsed.has_message(text) else None
        if message is None or message.value is None:
            return None
        formatted, errors = self._parsed.format_pattern(message.value, dict(arguments))
        return str(formatted), errors

    def _parse(self, text: str) -> None:
        """With the texts that it takes in."""
        source = self._source.pop(text, None)
        if source is not None:
            self._parsed.add_resource(FluentResource(f"{text} ={source}"))
            for other in _TAKES_IN.findall(source):
                self._parse(other)


@cache
def texts(language: Language) -> Texts:
    return Texts(language)


class Words:
    """The texts in one language. `today` is the reader's own: a day of another year has its year."""

    def __init__(self, language: Language, today: date | None = None) -> None:
        self.language = language
        self._today = today
        self._texts = texts(language)

    def __call__(self, text: str, /, **arguments: Argument) -> str:
        """A text as one plain string, for labels, titles and summaries."""
        return plain(self.rich(text, **arguments).runs)

    def greets(self, text: str, name: str) -> str:
        """A text that calls somebody by the name one greets them by; its `-nameless` where there is none."""
        called = greeting(name)
        return self(text, name=called) if called else self(f"{text}-nameless")

    def has(self, text: str) -> bool:
        return text in self._texts

    def rich(self, text: str, /, **arguments: Argument) -> Text:
        """A text as runs: in our own texts `**` makes bold and backticks code; arguments stay as is."""
        said = {name: self._said(value) for name, value in arguments.items()}
        marked, values = _mark(said, self.listed)
        template = self._format(text, marked)
        return Text(_runs(template, values))

    def _said(self, value: Argument) -> Argument:
        """Somebody without a name as one says it, and a text from right to left on its own."""
        match value:
            case Mention(name=name) if name == NAMELESS:
                return replace(value, name=self("somebody"))
            case str():
                return self("somebody") if value == NAMELESS else isolated(value)
            case tuple():
                return tuple(one for each in value if isinstance(one := self._said(each), Mention))
        return value

    def reason(self, reason: str) -> str:
        """Why a message did not arrive; a platform's own code where we have no sentence for it."""
        text = f"reason-{reason.replace(' ', '-')}"
        return self(text) if self.has(text) else reason

    def day(self, day: date) -> str:
        """ "dinsdag 1 december" or "Tuesday 1 December"; with its year where that is not this one."""
        return format_date(day, f"EEEE d MMMM{self._year(day)}", locale=self._locale)

    def full_day(self, day: date) -> str:
        """ "dinsdag 1 december 2026": before something holds for long."""
        return format_date(day, "EEEE d MMMM y", locale=self._locale)

    def short_day(self, day: date) -> str:
        return format_date(day, f"d MMM{self._year(day)}", locale=self._locale)

    def _year(self, day: date) -> str:
        return " y" if self._today and day.year != self._today.year else ""

    def quoted(self, text: str) -> str:
        """What somebody wrote, between the marks of the reader's language."""
        return f"„{text}”" if self.language is Language.NL else f"“{text}”"

    def listed(self, items: Sequence[str]) -> str:
        """As one reads them out: "check-ins, pulse and thanks"."""
        return format_list(items, locale=self._locale)

    def number(self, value: float) -> str:
        """ "4,1" or "4.1"; without a decimal where there is none."""
        return format_decimal(value, "0.#", locale=self._locale)

    def moment(self, instant: datetime, zone: str) -> str:
        """ "dinsdag 1 december 09:30", in the reader's zone."""
        local = instant.astimezone(ZoneInfo(zone))
        return format_datetime(local, f"EEEE d MMMM{self._year(local)} HH:mm", locale=self._locale)

    def short_moment(self, instant: datetime, zone: str) -> str:
        """ "di 1 dec 09:30", for a button."""
        local = instant.astimezone(ZoneInfo(zone))
        pattern = f"EEE d MMM{self._year(local)} HH:mm"
        return format_datetime(local, pattern, locale=self._locale).replace(".", "")

    @property
    def _locale(self) -> str:
        return _LOCALES[self.language].replace("-", "_")

    def _format(self, text: str, arguments: Mapping[str, str | int]) -> str:
        said = self._texts.said(text, arguments)
        if said is None:
            raise MissingTextError(f"{self.language}: {text}")
        formatted, errors = said
        if errors:
            raise MissingTextError(f"{self.language}: {text}: {errors}")
        return formatted


@lru_cache(maxsize=64)  # languages, and the days that it is somewhere
def words(language: Language, today: date | None = None) -> Words:
    return Words(language, today)


def note(spoken: Words, text: str, **arguments: Argument) -> Card:
    """A card of one text of ours, and nothing else."""
    return Card(spoken(text, **arguments), (spoken.rich(text, **arguments),))


def _mark(
    arguments: Mapping[str, Argument], listed: Callable[[Sequence[str]], str]
) -> tuple[dict[str, str | int], dict[str, Inline]]:
    """Swap texts and mentions for marks; numbers stay, since plurals depend on them."""
    marked: dict[str, str | int] = {}
    values: dict[str, Inline] = {}
    for name, value in arguments.items():
        if isinstance(value, int):
            marked[name] = value
            continue
        marks = []
        for one in value if isinstance(value, tuple) else (value,):
            marks.append(chr(_FIRST_MARK + len(values)))
            values[marks[-1]] = one if isinstance(one, Mention) else Run(one)
        marked[name] = listed(marks)
    return marked, values


def _runs(template: str, values: Mapping[str, Inline]) -> tuple[Inline, ...]:
    runs: list[Inline] = []
    bold = code = False
    for piece in re.split("(\\*\\*|`|[\ue000-\uf8ff])", template):
        value = values.get(piece)
        if piece == "**":
            bold = not bold
        elif piece == "`":
            code = not code
        elif isinstance(value, Mention):
            runs.append(value)
        elif text := value.text if value else piece:
            runs.append(Run(text, bold, code))
    return tuple(runs)
