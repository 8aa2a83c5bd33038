# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A proposal, voted on and adopted through Teams' real protocol."""

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, text_of

FIVE = tuple(f"fellow{n}" for n in range(5))
TEXT = "We listen first\nWe end [each](http://evil) talk with **what** we take along"
CHANGE = "We end each talk with what we take along"


async def test_a_vote_in_teams_from_proposal_to_version(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await _join(circle, teams)
    await circle.says("priya", "agreements")
    shown = await teams.until(lambda: _to(teams, "priya", "Working agreements of"))
    form = await circle.presses("priya", "Propose a change", shown)
    await circle.presses("priya", "Propose", form["value"], {"text": TEXT, "change": CHANGE})
    await teams.until(lambda: _to(teams, "priya", "Your proposal is with your facilitator now"))
    await circle.says("tom", "agreements proposals")
    listed = await teams.until(lambda: _to(teams, "tom", "Proposals in"))
    await circle.presses("tom", "Read it", listed)
    card = await teams.until(lambda: _to(teams, "tom", "A proposal for the working agreements"))
    how_long = await circle.presses("tom", "Put it forward", card)
    begun = await circle.presses("tom", "Begin the vote", how_long["value"], {"days": "5"})
    assert "The vote has begun" in str(begun)
    post = await teams.until(lambda: _posted(teams, "A vote on the working agreements"))
    assert "at least 5 of the 7 vote" in text_of(post)
    await world.travels(1.1)

    for who in (*FIVE, "priya"):
        ask = await _ballot(circle, teams, who)
        voted = await circle.presses(who, "Agree", ask)
        assert "your answer is saved" in str(voted)
    await world.travels(9)
    await teams.until(lambda: _posted(teams, "New working agreements"))
    await circle.says(FIVE[0], "agreements")
    now = await teams.until(lambda: _to(teams, FIVE[0], "Version 2"))
    assert "what* we take along" in text_of(now).replace("\\", "").replace("**", "*")


async def _join(circle: TeamsClient, teams: TeamsStandIn) -> None:
    teams.people |= {who: who.title() for who in FIVE}
    for who in FIVE:
        await circle.added(who)
        await teams.until(lambda w=who: teams.direct(w))
        await circle.presses(who, "Join without questions", teams.direct(who)[-1])


async def _ballot(circle: TeamsClient, teams: TeamsStandIn, who: str) -> Json:
    """The message of Kring's, or what they find when they look for it: a newcomer hears enough this week."""
    if ask := _to(teams, who, "Voting in"):
        return ask
    await circle.says(who, "pulse")
    return await teams.until(lambda: _to(teams, who, "Voting in"))


def _to(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    found = (m for m in reversed(teams.direct(user)) if words in text_of(m))
    return next(found, None)


def _posted(teams: TeamsStandIn, words: str) -> Json | None:
    found = (m for m in reversed(teams.conversations[TEAM]) if words in text_of(m))
    return next(found, None)
