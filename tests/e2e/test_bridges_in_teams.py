# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Somebody to meet, asked for and found through Teams' real protocol; each gets a way to the other's chat."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, links, text_of


async def tells(client: TeamsClient, user: str, field: str, brings: str, learns: str) -> None:
    await client.says(user, "profile")
    form = await client.teams.until(lambda: _holding(client.teams, user, "My profile"))
    told = {"discipline": field, "brings": brings, "learns": learns, "open_to": "introductions"}
    await client.presses(user, "Save", form, told)


async def test_an_introduction_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await tells(circle, "tom", "Engineering", "programming", "assessment")
    await tells(circle, "priya", "Health [x](http://evil)", "assessment", "programming")
    await world.settled()
    await circle.says("tom", "introduce me to someone from Health")
    found = await teams.until(lambda: _holding(teams, "tom", "I'd introduce you to"))
    body = found["attachments"][0]["content"]["body"]
    markdown = [part["text"] for part in body if part["type"] == "TextBlock"]
    assert not any("[x](http://evil)" in text for text in markdown)
    await circle.presses("tom", "Ask them", found)
    await world.travels(2)
    asked = await teams.until(lambda: _holding(teams, "priya", "Would you like to meet?"))
    await circle.presses("priya", "Yes, gladly", asked)
    await world.travels(1)

    assert links(_holding(teams, "tom", "You both said yes") or {}) == [
        "https://teams.microsoft.com/l/chat/0/0?users=priya%40fontys.nl"
    ]
    assert links(_holding(teams, "priya", "You both said yes") or {}) == [
        "https://teams.microsoft.com/l/chat/0/0?users=tom%40fontys.nl"
    ]


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
