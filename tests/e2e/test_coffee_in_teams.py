# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A coffee round through Teams' real protocol, where a bot opens no group chat: a card for each."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of

FORM = {"rhythm": "fortnightly", "weekday": "1", "size": "2"}


async def test_a_coffee_round_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("tom", "coffee settings")
    off = await teams.until(lambda: _holding(teams, "tom", "The coffee rounds are off"))
    form = await circle.presses("tom", "Turn it on", off)
    on = await circle.presses("tom", "Save", form["value"], FORM)
    assert "The coffee rounds are on" in str(on)
    for user in ("tom", "priya"):
        await circle.says(user, "coffee on")
        await teams.until(lambda u=user: _holding(teams, u, "You take part in the coffee rounds"))
    await world.travels(9)
    card = await teams.until(lambda: _holding(teams, "priya", "Coffee with Tom"))
    assert "To talk about, if you like" in text_of(card)
    assert await teams.until(lambda: _holding(teams, "tom", "Coffee with Priya"))
    await world.travels(7)
    asked = await teams.until(lambda: _holding(teams, "priya", "Did you meet Tom for coffee?"))
    answered = await circle.presses("priya", "Yes", asked)
    assert "Good to hear" in str(answered)
    await world.settled()

    assert _holding(teams, "tom", "has answered that question for you as well")


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
