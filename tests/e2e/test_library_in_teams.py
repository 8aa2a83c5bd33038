# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Something shared and found through Teams' real protocol."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of

PAGE = "https://www.example.org/rubrics?a=1&b=2"


async def test_shared_and_found_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("tom", "resource add")
    form = await teams.until(lambda: _holding(teams, "tom", "Share something"))
    kept = {"title": "Rubrics [x](http://evil)", "address": PAGE, "topics": "assessment"}
    await circle.presses("tom", "Save", form, kept)
    await teams.until(lambda: _holding(teams, "tom", "Saved for everybody"))
    await circle.says("priya", "resource find toetsing")
    found = await teams.until(lambda: _holding(teams, "priya", "In the library about"))

    assert PAGE in text_of(found)
    assert "Open example.org" in text_of(found)
    await circle.presses("priya", "I used it", found)
    await world.settled()
    assert _holding(teams, "priya", "In three weeks I'll ask")


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
