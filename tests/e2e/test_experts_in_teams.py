# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""An office hour through Teams' real protocol: offered, booked, and called off by its expert."""

import json

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of

OFFER = {
    "topics": "rubrics [x](http://evil)",
    "monthly": "2",
    "every": "week",
    "weekday": "3",
    "begins": "12:00",
    "ends": "13:00",
    "minutes": "20",
    "place": "",
}


async def test_an_office_hour_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("priya", "expert offer")
    form = await teams.until(lambda: _holding(teams, "priya", "What may others ask you about?"))
    await circle.presses("priya", "Save", form, OFFER)
    await teams.until(lambda: _holding(teams, "priya", "Others now find you by"))
    await circle.says("tom", "can I book a slot in the office hours?")
    found = await teams.until(lambda: _holding(teams, "tom", "every Thursday, 12:00–13:00"))
    opened = (await circle.presses("tom", "Book a conversation", found))["value"]
    about = {"slot": _first_slot(opened), "about": "my rubric"}
    answer = await circle.presses("tom", "Yes, book it", opened, about)
    assert "It's booked" in json.dumps(answer)
    told = await teams.until(lambda: _holding(teams, "priya", "comes to your office hours"))

    assert "my rubric" in text_of(told)
    await circle.presses("priya", "It's off", told)
    await world.settled()
    assert _holding(teams, "tom", "is off.")


def _first_slot(form: Json) -> str:
    """The first talk that a form offers."""
    (picked,) = [one for one in form["body"] if str(one.get("id")).endswith("slot")]
    return str(picked["choices"][0]["value"])


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
