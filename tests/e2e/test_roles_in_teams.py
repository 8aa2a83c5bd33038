# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A role through Teams' real protocol: of the community's own, wanted, allowed, and given up."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of


async def test_a_role_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await circle.says("tom", "roles")
    board = await teams.until(lambda: _holding(teams, "tom", "Roles in"))
    form = (await circle.presses("tom", "New role", board))["value"]
    card = {"name": "Archivist", "does": "keeps what we made [x](http://evil)"}
    await circle.presses("tom", "Save", form, card)
    await teams.until(lambda: _holding(teams, "tom", "on the board now: Archivist"))
    await circle.says("priya", "role take archivist")
    wish = await teams.until(lambda: _holding(teams, "tom", "would like to be Archivist"))
    await circle.presses("tom", "Yes, please", wish)
    await teams.until(lambda: _holding(teams, "priya", "you're now Archivist"))
    await circle.says("priya", "role archivist")
    mine = await teams.until(lambda: _holding(teams, "priya", "keeps what we made"))
    await circle.presses("priya", "I'm stopping", mine)
    await world.settled()

    assert _holding(teams, "tom", "Priya is stopping as Archivist")


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
