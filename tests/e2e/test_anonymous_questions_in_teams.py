# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A question without a name, joined by four, through Teams' real protocol."""

from sqlalchemy import func, select

from storage.anonymous_questions import anonymous_keys, anonymous_ways
from storage.frame.outbox import outbox
from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, Json, TeamsClient, TeamsStandIn, text_of

QUESTION, ANSWER = "How do I say that it is [too much](http://evil)?", "Begin with one task."
OTHERS = ("amara", "kofi", "lena", "milo")


async def test_a_question_without_a_name_joined_by_four(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    teams.people |= {who: who.title() for who in OTHERS}
    for who in OTHERS:
        await circle.presses(who, "Count me in", teams.conversations[TEAM][0])
    await world.settled()
    await circle.says("priya", "ask anonymously")
    door = await teams.until(lambda: _holding(teams, "priya", "Ask your question in the form"))
    form = await circle.presses("priya", "Ask without a name", door)
    assert "What would you like to ask?" in str(form)
    await circle.presses("priya", "Ask", _shown(form), {"question": QUESTION})
    await teams.until(lambda: _holding(teams, "priya", "is with the facilitator"))
    await circle.says("tom", "anonymous")
    found = await teams.until(lambda: _holding(teams, "tom", "Only facilitators see it now"))
    await circle.presses("tom", "Put it on the list", found)
    for who in OTHERS:
        await circle.says(who, "questions")
        shown = await teams.until(lambda who=who: _holding(teams, who, "Open questions"))
        await circle.presses(who, "I have that one too", shown)
        await teams.until(lambda who=who: _holding(teams, who, "Noted."))
    await circle.says("tom", "anonymous")
    found = await teams.until(lambda: _holding(teams, "tom", "asked 5 times"))
    form = await circle.presses("tom", "Answer", found)
    await circle.presses("tom", "Send", _shown(form), {"answer": ANSWER})
    told = {
        who: await teams.until(lambda who=who: _holding(teams, who, ANSWER))
        for who in ("priya", *OTHERS)
    }

    form = await circle.presses("kofi", "Write back", told["kofi"])
    await circle.presses("kofi", "Send", _shown(form), {"text": "And if nobody has time?"})
    back = await teams.until(lambda: _holding(teams, "tom", "writes back to you"))
    assert "Kofi" not in text_of(back)
    form = await circle.presses("tom", "Answer", back)
    await circle.presses("tom", "Send", _shown(form), {"answer": "Then together."})
    await teams.until(lambda: _holding(teams, "kofi", "Then together."))
    await world.settled()
    assert await _left(world) == [1, 5, 0]
    for who, card in told.items():
        await circle.presses(who, "That helps", card)
    await world.settled()

    assert await _left(world) == [0, 0, 0]


def _holding(teams: TeamsStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(teams.direct(user)) if words in text_of(m)), None)


def _shown(answer: Json) -> Json:
    """What a pressed card turned into, as if it had been sent."""
    return {"attachments": [{"content": answer["value"]}]}


async def _left(world: World) -> list[int]:
    """Keys, ways back, and letters that were to be forgotten."""
    forgotten = select(func.count()).select_from(outbox).where(outbox.c.forgets)
    async with world.kring.database.connect() as db:
        kept = [
            await db.scalar(select(func.count()).select_from(table))
            for table in (anonymous_keys, anonymous_ways)
        ]
        return [int(n or 0) for n in (*kept, await db.scalar(forgotten))]
