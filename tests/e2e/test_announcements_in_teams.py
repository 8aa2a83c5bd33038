# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""An announcement through Teams' real protocol: seen, sent, and read."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of

TEXT = {"en": "On Monday in [R3](http://evil).", "important": "important", "why": "The room."}


async def test_an_announcement_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("tom", "announce")
    form = await teams.until(lambda: _holding(teams, "tom", "In Dutch"))
    refused = await circle.presses("tom", "Look at it", form, {**TEXT, "why": ""})
    assert "Say why this does not count" in str(refused)
    seen = await circle.presses("tom", "Look at it", form, TEXT)
    assert "This is how they read it" in str(seen)
    waits = await circle.presses("tom", "Send it", _shown(seen))
    assert "goes out in 5 minutes" in str(waits)
    await world.travels(0.1)

    told = await teams.until(lambda: _holding(teams, "priya", "Announcement by Tom"))
    assert "Important, since: The room." in text_of(told)
    await world.settled()


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}
