"""X3, X4: nothing that somebody types or uploads costs more than its length."""

import importlib
import pkgutil
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from math import inf

import pytest

import adapters
import bot
import storage
from adapters.slack import inbound as slack
from adapters.teams import inbound as teams
from bot.domain.calendar_files import ends_soon, read_ics
from bot.domain.dates import read_when
from bot.domain.likeness import likeness
from bot.domain.vocabulary import Vocabulary
from bot.talking.language import Intent, understand
from bot.talking.language.normal import plain
from bot.talking.language.slots import names, slots
from bot.talking.language.switching import language_in_passing
from bot.talking.language.topics import trimmed

TODAY = date(2026, 11, 23)
PIECES = (
    ["@", " ", "a", "1", "1 ", "a@", "<@", "(", ")", "-", ".", ",", "\n", "<", "[", "a ", "a."]
    + ["1:", "1-", "1.", "a-", "'", "&", "&amp;", "http://", "2026-", "@a ", "  \n", "ë", ", "]
    + ["van ", "tot ", "de ", "the ", "ik wil ", "i want ", "niet ", "week ", "hier ", "here "]
    + ["graag ", "please ", "engels ", "dutch ", "in het ", "maandag ", "monday "]
)
NOISE = 2e-4  # seconds; below this a measure says nothing
DOUBLED = 3.2  # twice the length takes twice the time; four times is a square


def patterns() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Every pattern that one of our modules holds, wherever it is kept."""
    for package in (bot, adapters, storage):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "migrations" in module.name or "__main__" in module.name:
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from ((f"{module.name}.{name}", p) for p in _within(value))


def _within(value: object, depth: int = 0) -> Iterator["re.Pattern[str]"]:
    value = getattr(value, "__self__", value)  # a rule may be kept as `pattern.search`
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, list | tuple | set | frozenset) and depth < 4:
        for item in value:
            yield from _within(item, depth + 1)
    elif isinstance(value, dict) and depth < 4:
        for item in value.values():
            yield from _within(item, depth + 1)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type) and depth < 4:
        for name in value.__dataclass_fields__:
            yield from _within(getattr(value, name, None), depth + 1)


def grows(work: Callable[[str], object], piece: str) -> float:
    """How much longer twice as long a text takes; 0 where it is too quick to tell.

    What looks steep is measured again: a busy machine is steep once, a square always. The short text is
    tried three times each time, since what is too slow there would hide a square.
    """
    half = piece * (512 // len(piece))  # whole pieces: half a word may be read quite differently
    short, long = f"{half}!", f"{half}{half}!"
    steepest = inf
    for _ in range(8):
        if (before := _fastest(work, short)) < NOISE:
            return 0
        steepest = min(steepest, _fastest(work, long, times=1) / before)
        if steepest <= DOUBLED:
            break
    return steepest


def _fastest(work: Callable[[str], object], text: str, times: int = 3) -> float:
    taken = []
    for _ in range(times):
        began = time.thread_time()  # work, not waiting for a busy machine
        work(text)
        taken.append(time.thread_time() - began)
    return min(taken)


def steep_patterns(pieces: list[str]) -> list[tuple[str, str]]:
    """Each pattern with the piece that it is slow on."""
    known = {pattern.pattern: (name, pattern) for name, pattern in patterns()}
    assert len(known) > 30
    return [
        (name, piece)
        for name, pattern in known.values()
        for piece in pieces
        if max(grows(pattern.search, piece), grows(pattern.fullmatch, piece)) > DOUBLED
    ]


def test_x03_no_pattern_is_worse_than_linear() -> None:
    """A third of the pieces; `make reliability` grows all of them."""
    assert not steep_patterns(PIECES[::3])


def in_slack(text: str) -> object:
    event = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "ts": "1.1"}
    return slack.read_event({"team_id": "T1", "event": {**event, "text": text}})


def in_teams(text: str) -> object:
    sender = {"id": "29:noor", "name": "Noor"}
    conversation = {"id": "a:noor", "conversationType": "personal", "tenantId": "t"}
    about = {"from": sender, "conversation": conversation, "recipient": {"id": "28:kring"}}
    return teams.read({"type": "message", "id": "1", "text": text, **about})


def slots_of(text: str) -> object:
    return slots(text, Intent.ASK_QUESTION, TODAY)


def said(text: str) -> object:
    return understand(text, TODAY)


def dated(text: str) -> object:
    return read_when(text, TODAY)


def compared(text: str) -> object:
    return likeness(text, text[::-1], Vocabulary())


READERS = [
    compared,
    plain,
    language_in_passing,
    trimmed,
    names,
    slots_of,
    said,
    dated,
    in_slack,
    in_teams,
]


@pytest.mark.parametrize("read", READERS)
def test_x03_nor_is_what_uses_them(read: Callable[[str], object]) -> None:
    """An eighth of the pieces; `make reliability` grows all of them."""
    assert not [piece for piece in PIECES[::8] if grows(read, piece) > DOUBLED]


def calendar(rule: str, start: str = "20261221") -> str:
    return (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n"
        f"DTSTART;VALUE=DATE:{start}\nRRULE:{rule}\nSUMMARY:Vrij\nEND:VEVENT\nEND:VCALENDAR\n"
    )


HANGING = (
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYSETPOS=2",
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=HOURLY;BYHOUR=25",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31",
    "FREQ=MONTHLY;BYDAY=6MO",
    "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=31",
    "FREQ=YEARLY;BYYEARDAY=367",
    "FREQ=YEARLY;BYWEEKNO=54",
    "FREQ=DAILY;INTERVAL=1000000000",
    "FREQ=WEEKLY;BYMONTHDAY=31",
)


@pytest.fixture(scope="module")
def refused() -> list[str]:
    """The rules that a process of its own refused, one after the other, until one hung."""
    asks = (
        "from datetime import date; from bot.domain.calendar_files import read_ics\n"
        f"for rule, file in {[(rule, calendar(rule)) for rule in HANGING]!r}:\n"
        f"    if read_ics(file, date.fromisoformat({str(TODAY)!r})) is None: print(rule, flush=True)"
    )
    command = [sys.executable, "-c", asks]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        late = threading.Timer(120, process.kill)
        late.start()
        said, _ = process.communicate()
        late.cancel()
    return said.splitlines()


@pytest.mark.parametrize("rule", HANGING)
def test_x04_a_rule_that_never_fits_is_refused_before_it_runs(
    refused: list[str], rule: str
) -> None:
    """In a process of its own, so that a rule that hangs fails here."""
    assert rule in refused


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY",
        "FREQ=DAILY;COUNT=5",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;UNTIL=20300101",
    ],
)
def test_rules_as_calendars_write_them_are_followed(rule: str) -> None:
    assert ends_soon(rule)
    assert read_ics(calendar(rule), TODAY)


def test_x04_a_file_is_no_longer_than_anybody_needs() -> None:
    one = calendar("FREQ=YEARLY").split("BEGIN:VEVENT")[1].split("END:VEVENT")[0]
    many = "".join(f"BEGIN:VEVENT{one}END:VEVENT\n" for _ in range(21))

    assert read_ics(f"BEGIN:VCALENDAR\nVERSION:2.0\n{many}END:VCALENDAR\n", TODAY) is None
