# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A thank-you through Teams' real protocol: in private, and in the channel after two yeses."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, text_of

WORDS = "proofreading & *more*"


async def test_thanked_in_teams(community: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    who = {"type": "mention", "text": "<at>Sanne</at>"}
    who["mentioned"] = {"id": "29:sanne", "aadObjectId": "sanne", "name": "Sanne"}  # type: ignore[assignment]
    await community.says("bram", "dank <at>Sanne</at> voor het meelezen", entities=[who])
    await teams.until(lambda: "bedankt je" in text_of(teams.direct("sanne")[-1]))
    mine = await teams.until(lambda: _holding(teams, "bram", "Je bedankje is op weg"))
    await community.presses("bram", "Ook in het kanaal?", mine)
    await world.settled()
    await community.presses("sanne", "Ook in het kanaal", _holding(teams, "sanne", "bedankt je"))
    await world.settled()

    assert sum("het meelezen" in text_of(post) for post in teams.conversations[TEAM]) == 1


async def test_thanked_by_a_form_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await circle.says("tom", "thanks")
    form = await teams.until(lambda: _holding(teams, "tom", "Thank somebody"))
    await circle.presses("tom", "Send", form, {"people": "priya", "words": WORDS})
    await teams.until(lambda: "thanks you" in text_of(teams.direct("priya")[-1]))
    await world.settled()

    assert not [post for post in teams.conversations[TEAM] if "proofreading" in text_of(post)]


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
