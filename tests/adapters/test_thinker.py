"""What is pasted is read in a process of its own, which is ended when it takes too long (X4)."""

import asyncio
import os
from datetime import date
from pathlib import Path

import pytest

from adapters.thinker import Thinker
from bot.domain.calendar import QuietPeriod
from bot.domain.calendar_files import read_ics
from bot.features.community import calendar
from bot.frame.thinking import TooLongError
from tests.adapters.thoughts import dies, never_ends, prints, tells_who
from tests.chat import Chat
from tests.people import BRAM, SANNE

LONG = 20.0  # seconds in which a process starts, however busy the machine is
FILE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20270104
SUMMARY:Kerstvakantie
END:VEVENT
END:VCALENDAR
"""


async def test_a_calendar_is_read_elsewhere() -> None:
    read = await Thinker().think(read_ics, (FILE, date(2026, 11, 23)), LONG)

    assert read
    assert read.periods == (QuietPeriod(date(2026, 12, 21), date(2027, 1, 3), "Kerstvakantie"),)


async def test_what_it_prints_is_no_answer() -> None:
    assert await Thinker().think(prints, (3,), LONG) == 3


async def test_x04_who_takes_too_long_is_ended(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    with pytest.raises(TooLongError):
        await Thinker().think(tells_who, (str(told),), 5.0)

    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


@pytest.mark.parametrize("function", [dies, date.fromisoformat])
async def test_x04_who_fails_says_only_that_it_did(function: object) -> None:
    with pytest.raises(TooLongError):
        await Thinker().think(function, ("nonsense",), LONG)  # type: ignore[arg-type]


async def test_x04_a_calendar_that_never_ends_stops_nobody(
    community: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was read while everybody waited; now its own form says so, with what was typed."""
    monkeypatch.setattr(calendar, "read_ics", never_ends)
    community.engine._think = Thinker().think
    await community.says(BRAM, "settings calendar")
    typed = {"quiet": "2026-12-21 - 2027-01-03 Kerst", "ics": FILE}
    reading = asyncio.create_task(community.fills(BRAM, typed))
    await asyncio.sleep(0)
    await community.says(SANNE, "help")
    assert not reading.done()
    form = (await reading).form

    assert form
    assert [name for name, _ in form.errors] == ["ics"]
    assert "duurde te lang" in form.errors[0][1]
    assert [item.value for item in form.inputs] == list(typed.values())  # type: ignore[union-attr]
