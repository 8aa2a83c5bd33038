# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A promise through Teams' real protocol: noted, moved, and let go."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of

PROMISE = {"what": "The rubric [x](http://evil)", "due": "2026-12-04"}


async def test_a_promise_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await circle.says("priya", "promise")
    form = await teams.until(lambda: _holding(teams, "priya", "What will you do?"))
    refused = await circle.presses("priya", "Write it down", form, {**PROMISE, "what": " "})
    assert "Say what you will do." in str(refused)
    await circle.presses("priya", "Write it down", form, PROMISE)
    noted = await teams.until(lambda: _holding(teams, "priya", "Noted:"))
    opened = await circle.presses("priya", "Later", noted)
    moved = await circle.presses("priya", "Save", _shown(opened), {"due": "2026-12-11"})
    assert "Friday 11 December" in str(moved)
    opened = await circle.presses("priya", "Let it go", _shown(moved))
    gone = await circle.presses("priya", "Let it go", _shown(opened), {"why": ""})
    assert "This is off" in str(gone)
    await world.settled()


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}
