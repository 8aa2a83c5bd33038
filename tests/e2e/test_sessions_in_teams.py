# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A session through Teams' real protocol: planned, asked for from the post, moved, and called off."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, links, text_of

SESSION = {
    "topic": "Grades [x](http://evil)",
    "day": "2026-12-03",
    "at": "15:00",
    "place": "Room B2.14",
}


async def test_a_session_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await circle.says("tom", "session")
    form = await teams.until(lambda: _holding(teams, "tom", "What is it about?"))
    refused = await circle.presses("tom", "Plan the session", form, {**SESSION, "day": ""})
    assert "Choose a day after today" in str(refused)
    await circle.presses("tom", "Plan the session", form, SESSION)
    post = await teams.until(lambda: _posted(teams, "New session"))
    assert links(post)
    opened = await circle.presses("priya", "Ask a question", post)
    assert "What would you like to ask?" in str(opened)
    await circle.presses("priya", "Ask it", _shown(opened), {"question": "How do I begin?"})
    await teams.until(lambda: _holding(teams, "priya", "is on the list"))
    await circle.says("tom", "session")
    own = await teams.until(lambda: _holding(teams, "tom", "Your sessions"))
    await circle.presses("tom", "Look", own)
    shown = await teams.until(lambda: _holding(teams, "tom", "in one list"))
    await circle.presses("tom", "See the questions", shown)
    await teams.until(lambda: _holding(teams, "tom", "How do I begin?"))

    opened = await circle.presses("tom", "Move it", shown)
    moved = await circle.presses(
        "tom", "Move it", _shown(opened), {"day": "2026-12-10", "at": "10:00", "place": ""}
    )
    assert "is now on" in str(moved)
    await teams.until(lambda: _posted(teams, "Thursday 10 December 10:00"))
    await circle.presses("tom", "Yes, it's off", _shown(moved))
    await teams.until(lambda: _posted(teams, "is off."))
    await world.settled()


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _posted(teams: TeamsStandIn, words: str) -> Json | None:
    found = teams.conversations[TEAM]
    return next((m for m in reversed(found) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}
