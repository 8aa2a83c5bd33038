"""A project call through Slack's real protocol: two want the last place at the same moment."""

import asyncio

from sqlalchemy import select, update

from storage.calls import call_responses
from storage.membership import members
from tests.e2e.conftest import World
from tests.e2e.voting import VOTERS, join
from tests.standins.slack import CHANNEL, Json, SlackClient, SlackStandIn, text_of

FIRST, SECOND = VOTERS[:2]
CALL = {
    "text": "Feedback <!channel>",
    "places": "1",
    "until": "2026-12-04",
    "where": "channel",
}


async def test_a_call_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, FIRST, SECOND)
    likes = {"open_to": ["projects"], "brings": "feedback", "learns": ""}
    async with slack_world.kring.database.begin() as db:
        await db.execute(update(members).values(**likes))
    await community.command("UBRAM", "oproep")
    refused = await community.fills("UBRAM", {**CALL, "until": "2020-01-01"})
    assert "Kies een dag na vandaag" in str(refused)
    assert await community.fills("UBRAM", CALL) == ""
    await slack.until(lambda: _posted(slack, "zoekt mensen"))
    for who in (FIRST, SECOND):
        await slack.until(lambda who=who: _to(slack, who, "zoekt mensen"))
    asked = [_to(slack, who, "zoekt mensen") for who in (FIRST, SECOND)]
    await asyncio.gather(
        *(
            community.presses(who, "Ik doe mee", message)
            for who, message in zip((FIRST, SECOND), asked, strict=True)
        )
    )
    await slack_world.settled()
    async with slack_world.kring.database.begin() as db:
        rows = (await db.execute(select(call_responses))).mappings().all()
    assert sorted(row["said"] for row in rows if row["person"]).count("yes") == 1
    told = [text_of(slack.direct(who)[-1]) for who in (FIRST, SECOND)]
    assert sum("Je doet mee met" in text for text in told) == 1
    assert sum("Alle plekken zijn al bezet." in text for text in told) == 1

    await slack_world.travels(16)
    await slack.until(
        lambda: any("Jullie doen dit samen" in str(m) for m in slack.messages.values())
    )
    assert not [
        block
        for message in (*slack.messages[CHANNEL], *slack.direct(FIRST))
        for block in message["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


def _to(slack: SlackStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)


def _posted(slack: SlackStandIn, words: str) -> Json | None:
    return next((m for m in slack.messages[CHANNEL] if words in text_of(m)), None)
