# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A mediation through Teams' real protocol, where each of the three gets the ways to both others."""

from sqlalchemy import func, select

from storage.frame.outbox import outbox
from storage.mediation import mediation_counts, mediations
from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, links, text_of

TYPED = {
    "happened": "My plan was [passed over](http://evil).",
    "did": "I said nothing for a week.",
    "need": "To be heard.",
    "could": "Ask before.",
}
AGREED = "We read each other's [plans](http://evil)."


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}


def _accepted(form: Json) -> str:
    """Everybody who may be ticked in a form."""
    body = form["value"]["body"]
    found = [part for part in body if "accepts" in str(part.get("id", ""))]
    return ",".join(choice["value"] for part in found for choice in part["choices"])


async def asked(client: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    """Priya asks for Kofi; Tom offers to mediate."""
    await client.presses("kofi", "Count me in", teams.conversations[TEAM][0])
    await client.says("tom", "mediate offer")
    card = await teams.until(lambda: _holding(teams, "tom", "Would you like to do that"))
    await client.presses("tom", "Yes, I offer", card)
    await world.settled()
    await client.says("priya", "mediate")
    card = await teams.until(lambda: _holding(teams, "priya", "feel safe with the other"))
    form = await client.presses("priya", "Ask for mediation", card)
    assert "What happened?" in str(form)
    typed = {**TYPED, "other": "kofi", "accepts": _accepted(form)}
    await client.presses("priya", "Ask the other", _shown(form), typed)
    await teams.until(lambda: _holding(teams, "priya", "asking Kofi whether"))
    await world.travels(1)


async def test_a_mediation_in_teams_and_nothing_left_of_it(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await asked(circle, teams, world)
    card = await teams.until(lambda: _holding(teams, "kofi", "would like to talk with you"))
    assert "passed over" not in text_of(card)
    form = await circle.presses("kofi", "Yes, I'd like that", card)
    await circle.presses("kofi", "I want it too", _shown(form), {"accepts": _accepted(form)})
    await world.settled()
    card = await teams.until(lambda: _holding(teams, "tom", "Can you mediate?"))
    await circle.presses("tom", "Yes, I'll mediate", card)
    await world.settled()
    ways = await teams.until(lambda: _holding(teams, "priya", "All three of you want"))
    assert len(links(ways)) == 2
    card = await teams.until(lambda: _holding(teams, "tom", "You mediate between"))
    await circle.presses("tom", "Read what they wrote", card)
    read = await teams.until(lambda: _holding(teams, "tom", "What the two wrote"))
    assert "I said nothing for a week." in text_of(read)
    markdown = [p for p in read["attachments"][0]["content"]["body"] if p["type"] == "TextBlock"]
    assert not any("[passed over](http://evil)" in part["text"] for part in markdown)
    await circle.says("priya", "mediate")
    card = await teams.until(lambda: _holding(teams, "priya", "Nothing is written down yet"))
    form = await circle.presses("priya", "Write down what we agree", card)
    await circle.presses("priya", "Save", _shown(form), {"agreed": AGREED})
    card = await teams.until(lambda: _holding(teams, "kofi", "wrote down what you agreed"))
    await circle.presses("kofi", "Have a look", card)
    card = await teams.until(lambda: _holding(teams, "kofi", "The other person wrote this"))
    await circle.presses("kofi", "Yes, that's it", card)
    card = await teams.until(lambda: _holding(teams, "kofi", "This is what you agreed"))
    await world.settled()
    assert await _left(world) == [1, 0]
    await circle.presses("kofi", "Yes, erase it all", card)
    await world.settled()

    assert _holding(teams, "priya", "The mediation with Kofi is over")
    assert await _left(world) == [0, 0]


async def test_a_no_in_teams(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await asked(circle, teams, world)
    card = await teams.until(lambda: _holding(teams, "kofi", "would like to talk with you"))
    await circle.presses("kofi", "No, rather not", card)
    await world.settled()

    assert _holding(teams, "priya", "isn't going ahead")
    assert await _left(world) == [0, 0]
    async with world.kring.database.connect() as db:
        (count,) = (await db.execute(mediation_counts.select())).mappings().all()
    assert (count["outcome"], count["count"]) == ("ended", 1)


async def _left(world: World) -> list[int]:
    """Rows of mediations, and letters that are remembered to be about one."""
    about = select(func.count()).select_from(outbox).where(outbox.c.occasion == "mediation")
    async with world.kring.database.connect() as db:
        rows = await db.scalar(select(func.count()).select_from(mediations))
        return [int(rows or 0), int(await db.scalar(about) or 0)]
