# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""What only shows after many weeks."""

from datetime import datetime

from tests.chat import Chat
from tests.features.test_checkins import answers, first_asked, pair  # noqa: F401 - a fixture
from tests.features.test_digest import evaluated  # noqa: F401 - a fixture
from tests.features.test_pulse import GROUP
from tests.people import ILSE, NOOR


async def test_six_months_of_check_ins_avoid_holidays_and_weekends(pair: Chat) -> None:
    await pair.travels(days=40)
    for _ in range(15):
        await pair.says(NOOR, "checkin")
        if "Check-in doen" in pair.last_to(NOOR):
            await answers(pair)
        await pair.travels(days=10)
    days = [r.at.date().isoformat() for r in first_asked(pair)]

    assert days[:2] == ["2026-12-07", "2026-12-21"]
    assert all(datetime.fromisoformat(day).isoweekday() <= 5 for day in days)
    assert "2027-04-05" not in days  # Easter Monday


async def test_layers_move_with_the_weeks(evaluated: Chat) -> None:
    for _ in range(9):
        for who in GROUP[:6]:
            await evaluated.says(who, "help")
        await evaluated.travels(days=7)
    await evaluated.says(ILSE, "digest now")
    await evaluated.presses(ILSE, "Deelname")

    assert "Kern: 6" in evaluated.last_to(ILSE)
    assert "Actief → Kern: 6" in evaluated.last_to(ILSE)
