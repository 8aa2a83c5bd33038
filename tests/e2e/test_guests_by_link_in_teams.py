# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A question from Teams, answered by a guest without an account: every step over real HTTP."""

from tests.e2e.by_link import link_in, opens, sends, serves
from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import Json, TeamsClient, TeamsStandIn, links, text_of

GRACE = {"name": "Grace Hope", "topics": "assessment, rubrics", "language": "en"}


async def test_a_guest_answers_by_a_link_in_teams(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    serves(world)
    await circle.says("tom", "guest add Grace")
    form = await teams.until(lambda: _holding(teams, "tom", "A guest from outside"))
    await circle.presses("tom", "Save", form, GRACE)
    await teams.until(lambda: _holding(teams, "tom", "is now a guest from outside"))
    await circle.says("priya", "ask who knows about rubrics?")
    found = await teams.until(lambda: _holding(teams, "priya", "Make a link"))
    await circle.presses("priya", "Make a link", found)
    letter = await teams.until(lambda: _holding(teams, "priya", "Hello Grace"))
    link = link_in(world, text_of(letter))
    assert links(letter) == [link]
    assert "Priya has a question" in (await opens(link))[1]
    assert (await sends(link, answer="Mark [three](http://evil) first.", send="yes"))[0] == 200
    came = await teams.until(lambda: _holding(teams, "priya", "a guest from outside, answers"))

    plain = '{"type": "TextRun", "text": "Mark [three](http://evil) first."}'
    assert plain in text_of(came)
    assert (await opens(link))[0] == 410


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)
