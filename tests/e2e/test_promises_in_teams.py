# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Something promised, moved once and dropped, through Teams' real protocol."""

from datetime import timedelta

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of


async def test_promised_moved_and_dropped_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    today = world.kring.clock.now().date()
    await circle.says("priya", "promise the rubric")
    form = await teams.until(lambda: _holding(teams, "priya", "What do you promise?"))
    due = (today + timedelta(days=2)).isoformat()
    await circle.presses("priya", "Promise", form, {"text": "[x](http://evil) it", "due": due})
    await teams.until(lambda: _holding(teams, "priya", "Noted:"))
    await world.travels(5)
    asked = await teams.until(lambda: _holding(teams, "priya", "how does your promise stand?"))
    move = await circle.presses("priya", "Later", asked)
    day = (world.kring.clock.now().date() + timedelta(days=4)).isoformat()
    moved = await circle.presses("priya", "Move", move["value"], {"due": day})
    assert "Moved to" in str(moved)
    await circle.says("priya", "promises")
    listed = await teams.until(lambda: _holding(teams, "priya", "What we promised"))
    await circle.presses("priya", "How it stands", listed)
    await world.settled()
    asked = await teams.until(lambda: _holding(teams, "priya", "how does your promise stand?"))
    drop = await circle.presses("priya", "Drop it", asked)
    dropped = await circle.presses("priya", "Drop it", drop["value"], {"why": "time"})

    assert "we'll drop it" in str(dropped)


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
