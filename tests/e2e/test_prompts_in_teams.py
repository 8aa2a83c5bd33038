# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A weekly post through Teams' real protocol: turned on, seen, changed, posted and pressed."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, actions, text_of

WORDS = "Who has a [rubric](http://evil) for <at>talks</at>?"


async def test_a_weekly_post_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("tom", "weekly on")
    await teams.until(lambda: _holding(teams, "tom", "The weekly post is on"))
    await world.travels(0.1)
    shown = await teams.until(lambda: _holding(teams, "tom", "This goes into the channel"))
    changed = await circle.presses("tom", "Another question", shown)
    assert text_of(changed) != text_of(shown)
    form = await circle.presses("tom", "My own words", changed["value"])
    again = await circle.presses("tom", "Save", form["value"], {"text": WORDS})
    assert "rubric" in str(again)
    await world.travels(1)
    post = (await teams.until(lambda: _posts(teams)))[-1]

    card = post["attachments"][0]["content"]
    assert [one["title"] for one in actions(card)] == ["Good one"]
    await circle.presses("priya", "Good one", post)
    await world.settled()
    assert len(_posts(teams)) == 1


def _posts(teams: TeamsStandIn) -> list[Json]:
    return [m for m in teams.conversations[TEAM] if "Question of the week" in text_of(m)]


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
