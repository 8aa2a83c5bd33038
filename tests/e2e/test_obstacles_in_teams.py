# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""An obstacle through Teams' real protocol: what is there first, reported, given after a yes, solved."""

from collections.abc import Iterator

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, text_of

TEXT = "My manager gives me no [hours](http://evil)"


async def test_from_a_report_to_solved_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.presses("kofi", "Count me in", teams.conversations[TEAM][0])
    await world.settled()
    await circle.says("tom", "resource add")
    form = await teams.until(lambda: _holding(teams, "tom", "Share something"))
    tip = {"title": "Asking for hours", "text": "Show your manager what the group learns."}
    await circle.presses("tom", "Save", form, tip)
    await circle.says("priya", "obstacle")
    form = await teams.until(lambda: _holding(teams, "priya", "What stands in your way?"))
    await circle.presses("priya", "Report", form, {"text": TEXT, "known_to": "nameless"})
    first = await teams.until(lambda: _holding(teams, "priya", "Maybe this already helps?"))
    assert "Asking for hours" in text_of(first)
    await circle.presses("priya", "Report it all the same", first)
    await world.travels(1)
    told = await teams.until(lambda: _holding(teams, "tom", "One obstacle is waiting"))
    await circle.presses("tom", "Look at them", told)
    shown = await teams.until(lambda: _holding(teams, "tom", "from Priya"))
    await circle.presses("tom", "Look", shown)
    card = await teams.until(lambda: _holding(teams, "tom", "For the organisation"))
    form = await circle.presses("tom", "Give it to…", card)
    await circle.presses("tom", "Ask", _shown(form), {"people": "kofi"})
    asked = await teams.until(lambda: _holding(teams, "kofi", "asks you to take care"))
    assert "Priya" not in text_of(asked)
    await circle.presses("kofi", "Yes, I'll do that", asked)
    await circle.says("kofi", "obstacles")
    mine = await teams.until(lambda: _holding(teams, "kofi", "Report an obstacle"))
    await circle.presses("kofi", "Look", mine)
    card = await teams.until(lambda: _holding(teams, "kofi", "Hand it back"))
    form = await circle.presses("kofi", "Close it", card)
    done = {"how": "solved", "outcome": "We share a half-day now."}
    await circle.presses("kofi", "Close", _shown(form), done)
    await world.travels(1)
    told = await teams.until(lambda: _holding(teams, "priya", "We share a half-day now."))

    assert "With thanks to Kofi" in text_of(told)
    everything = [m for who in ("tom", "kofi", "priya") for m in teams.direct(who)]
    assert not [one for one in _markdown(everything) if "[hours](http://evil)" in one]


def _markdown(part: object) -> Iterator[str]:
    """What Teams would read as markup: the text of a TextBlock, not that of a run."""
    if isinstance(part, dict):
        if part.get("type") == "TextBlock":
            yield str(part["text"])
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _markdown(inner)


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}
