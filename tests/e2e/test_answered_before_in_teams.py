# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A question that was answered before, asked again in the other language, through Teams' real protocol."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of


async def test_answered_before_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("priya", "profile")
    form = await teams.until(lambda: _holding(teams, "priya", "Input.Text"))
    await circle.presses("priya", "Save", form, {"brings": "assessment", "open_to": "questions"})
    await world.settled()
    await circle.says("tom", "ask how do you reduce exam stress?")
    shown = await teams.until(lambda: _holding(teams, "tom", "Priya"))
    await circle.presses("tom", "Ask", shown)
    put = await teams.until(lambda: _holding(teams, "priya", "exam stress"))
    form = await circle.presses("priya", "Answer", put)
    await circle.presses(
        "priya", "Send", form["value"], {"answer": "Test less often.", "keep": "keep"}
    )
    answered = await teams.until(lambda: _holding(teams, "tom", "Test less often."))
    await circle.presses("tom", "Save for others", answered)
    await world.settled()
    await circle.says("priya", "vraag hoe verlaag je tentamenstress?")
    found = await teams.until(lambda: _holding(teams, "priya", "before. The answer was"))

    assert "Test less often." in text_of(found)


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
