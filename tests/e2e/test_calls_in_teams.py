# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A project call through Teams' real protocol: posted, joined, and withdrawn."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, text_of

CALL = {"text": "A study [x](http://evil)", "until": "2026-12-04", "where": "channel"}


async def test_a_call_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await circle.says("tom", "call")
    form = await teams.until(lambda: _holding(teams, "tom", "What would you like to do together?"))
    refused = await circle.presses("tom", "Ask", form, {**CALL, "text": " "})
    assert "Say what you would like to do together." in str(refused)
    await circle.presses("tom", "Ask", form, CALL)
    post = await teams.until(lambda: _posted(teams, "is looking for people"))
    await circle.presses("priya", "I'd like to join", post)
    await teams.until(lambda: _holding(teams, "priya", "You take part with Tom"))
    await circle.says("tom", "calls")
    listed = await teams.until(lambda: _holding(teams, "tom", "Project calls"))
    own = await circle.presses("tom", "Show", listed)
    assert "Taking part:" in str(own)
    done = await circle.presses("tom", "Withdraw it", _shown(own))
    assert "Your call is withdrawn." in str(done)
    await teams.until(lambda: _holding(teams, "priya", "This does not go on"))
    await world.settled()


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _posted(teams: TeamsStandIn, words: str) -> Json | None:
    found = teams.conversations[TEAM]
    return next((m for m in reversed(found) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}
