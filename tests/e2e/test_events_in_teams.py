# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""An event through Teams' real protocol: a time is found, answered, moved, and called off."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, text_of

EVENT = {"title": "Grades [x](http://evil)", "when": "week 50, in the afternoon", "minutes": "90"}


async def test_an_event_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await circle.says("tom", "event")
    form = await teams.until(lambda: _holding(teams, "tom", "What are you going to do?"))
    refused = await circle.presses("tom", "Plan it", form, {**EVENT, "when": "whenever"})
    assert "I do not understand this as a time." in str(refused)
    await circle.presses("tom", "Plan it", form, EVENT)
    post = await teams.until(lambda: _posted(teams, "is looking for a time"))
    opened = await circle.presses("priya", "Say when you can", post)
    assert "I can on" in str(opened)
    await circle.presses("priya", "Save", _shown(opened), {"can": "1,3"})
    await teams.until(lambda: _holding(teams, "priya", "Noted for"))
    await world.travels(9)
    best = await teams.until(lambda: _holding(teams, "tom", "is best"))
    assert "Tuesday 8 December 14:00" in text_of(best)
    await circle.presses("tom", "This time", best)
    await teams.until(lambda: _posted(teams, "Will you come?"))
    invited = await teams.until(lambda: _holding(teams, "priya", "invites you"))
    answered = await circle.presses("priya", "I'll come", invited)
    assert "You come." in str(answered)
    await circle.presses("tom", "Manage", _holding(teams, "tom", "Planned:"))
    manage = await teams.until(lambda: _offering(teams, "tom", "Call it off"))
    opened = await circle.presses("tom", "Change it", manage)
    changed = {"title": EVENT["title"], "day": "2026-12-08", "at": "14:00", "minutes": "90"}
    refused = await circle.presses("tom", "Save", _shown(opened), {**changed, "hosts": "tom"})
    assert "You need not pick yourself." in str(refused)
    await circle.presses("tom", "Save", _shown(opened), {**changed, "hosts": "priya"})
    await world.travels(1)  # of one day she is asked one thing
    asked = await teams.until(lambda: _holding(teams, "priya", "asks you to host"))
    answered = await circle.presses("priya", "Yes, I host too", asked)
    assert "You host it too now" in str(answered)
    await teams.until(lambda: _holding(teams, "tom", "with you."))
    await circle.says("tom", "events")
    listed = await teams.until(lambda: _holding(teams, "tom", "Meetings"))
    await circle.presses("tom", "Show", listed)
    shown = await teams.until(lambda: _holding(teams, "tom", "Hosted by Tom and Priya."))
    await circle.presses("tom", "Manage", shown)
    manage = await teams.until(lambda: _offering(teams, "tom", "Call it off"))
    await circle.presses("tom", "Call it off", manage)
    await teams.until(lambda: _holding(teams, "priya", "called off"))
    await world.settled()


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _offering(teams: TeamsStandIn, user: str, label: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if label in str(m)), None)


def _posted(teams: TeamsStandIn, words: str) -> Json | None:
    found = teams.conversations[TEAM]
    return next((m for m in reversed(found) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}
