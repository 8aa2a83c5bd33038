"""A session through Slack's real protocol: planned, asked for with and without a name, and held."""

from sqlalchemy import select

from storage.frame.outbox import outbox
from storage.sessions import session_questions
from tests.e2e.conftest import World
from tests.e2e.voting import VOTERS, join
from tests.standins.slack import CHANNEL, Json, SlackClient, SlackStandIn, text_of

ASKER, *OTHERS = VOTERS[:4]
NAMED, NAMELESS = "Hoe begin ik *hiermee*? <!channel>", "Mag het zonder cijfers?"
SESSION = {"topic": "Toetsen <!channel>", "day": "2026-12-03", "at": "15:00", "place": "B2.14"}


async def test_a_session_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, ASKER, *OTHERS)
    await community.command("UBRAM", "sessie")
    refused = await community.fills("UBRAM", {**SESSION, "day": "2020-01-01"})
    assert "Kies een dag na vandaag" in str(refused)
    assert await community.fills("UBRAM", SESSION) == ""
    post = await slack.until(lambda: _posted(slack, "Nieuwe sessie"))
    assert "Zet in je agenda" in str(post["blocks"])
    await community.presses("USANNE", "Stel een vraag")
    assert await community.fills("USANNE", {"question": NAMED, "name": "named"}) == ""
    await slack.until(lambda: "staat op de lijst" in _last(slack, "USANNE"))
    await community.presses(ASKER, "Stel een vraag")
    assert await community.fills(ASKER, {"question": NAMELESS, "name": "nameless"}) == ""
    await slack.until(lambda: "zonder je naam" in _last(slack, ASKER))
    await slack_world.settled()
    assert await _who_asked(slack_world) == 1

    for who in OTHERS[:2]:
        await community.says(who, "sessies")
        await slack.until(lambda who=who: "eraan komen" in _last(slack, who))
        await community.presses(who, "Vragen bekijken")
        await slack.until(lambda who=who: "Vragen voor" in _last(slack, who))
        assert NAMELESS not in _last(slack, who)
        await community.presses(who, "Die heb ik ook")
        await slack.until(lambda who=who: "Genoteerd" in _last(slack, who))
    await slack_world.travels(9)
    listed = await slack.until(lambda: _to(slack, "UBRAM", "Binnenkort is je sessie"))
    assert text_of(listed).index("keer gevraagd") < text_of(listed).index(NAMELESS)
    await slack_world.travels(5)
    await slack.until(lambda: _to(slack, "UBRAM", "Welke antwoorden"))
    await community.presses("UBRAM", "Een antwoord bewaren")
    assert await community.fills("UBRAM", {"question": "1", "answer": "Begin klein."}) == ""
    await slack_world.settled()

    assert _to(slack, "USANNE", "Begin klein.")
    assert not [
        block
        for message in (*slack.messages[CHANNEL], *slack.direct("UBRAM"))
        for block in message["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


async def _who_asked(world: World) -> int:
    """How many questions have a name; of the other nothing is left in the letters either."""
    async with world.kring.database.begin() as db:
        rows = (await db.execute(select(session_questions))).mappings().all()
        letters = (await db.execute(select(outbox).where(outbox.c.forgets))).all()
    assert len(rows) == 2
    assert letters == []
    return sum(row["asked_by"] is not None for row in rows)


def _last(slack: SlackStandIn, user: str) -> str:
    return text_of(slack.direct(user)[-1]) if slack.direct(user) else ""


def _to(slack: SlackStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)


def _posted(slack: SlackStandIn, words: str) -> Json | None:
    return next((m for m in slack.messages[CHANNEL] if words in text_of(m)), None)
