# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A workshop through Teams' real protocol: asked for in a form in a card, planned, and called off."""

import json

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, text_of

OFFER = {"topics": "rubrics", "monthly": "2", "every": "never"}
WISH = {"wish": "Rubrics together", "whom": "eight [x](http://evil)", "wanted": ""}
DATE = {"title": "Rubrics", "day": "2026-12-03", "at": "13:30", "minutes": "60", "place": ""}


async def test_a_workshop_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    def holding(user: str, words: str) -> Json | None:
        return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)

    await circle.says("priya", "expert offer")
    form = await teams.until(lambda: holding("priya", "What may others ask you about?"))
    await circle.presses("priya", "Save", form, OFFER)
    await teams.until(lambda: holding("priya", "Others now find you by"))
    await circle.says("tom", "workshop Priya")
    form = await teams.until(lambda: holding("tom", "For whom, and how many?"))
    inputs = form["attachments"][0]["content"]["body"]
    (choice,) = [one for one in inputs if str(one.get("id")).endswith("expert")]
    wish = {**WISH, "expert": str(choice["choices"][0]["value"])}
    wrong = await circle.presses("tom", "Ask", form, {**wish, "whom": " "})
    assert "Write down for whom it is" in json.dumps(wrong)
    await circle.presses("tom", "Ask", form, wish)
    asked = await teams.until(lambda: holding("priya", "asks you for a workshop"))

    opened = (await circle.presses("priya", "Yes, I'll choose a day", asked))["value"]
    late = await circle.presses("priya", "Yes, plan it", opened, {**DATE, "day": "2026-11-02"})
    assert "Choose a day and a time still to come" in json.dumps(late)
    answer = await circle.presses("priya", "Yes, plan it", opened, DATE)
    assert "It's planned" in json.dumps(answer)
    dated = await teams.until(lambda: holding("tom", "says yes"))
    assert "Thursday 3 December 13:30" in text_of(dated)
    await circle.presses("tom", "It's off", dated)
    await world.settled()
    assert holding("priya", "is off.")
