"""A promise through Slack's real protocol: noted, due, and kept."""

from tests.e2e.conftest import World
from tests.standins.slack import Json, SlackClient, SlackStandIn, text_of

PROMISE = {"what": "De *rubric* <!channel>", "due": "2026-12-04"}


async def test_a_promise_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("USANNE", "toezegging")
    refused = await community.fills("USANNE", {**PROMISE, "due": "2020-01-01"})
    assert "Kies een dag die nog komt" in str(refused)
    assert await community.fills("USANNE", PROMISE) == ""
    await slack.until(lambda: _to(slack, "USANNE", "Genoteerd"))
    await slack_world.travels(12)
    asked = await slack.until(lambda: _to(slack, "USANNE", "Hoe staat het ermee?"))
    await community.presses("USANNE", "Gedaan", asked)
    await slack.until(lambda: _to(slack, "USANNE", "Mooi."))
    await slack_world.settled()

    assert not [
        block
        for message in slack.direct("USANNE")
        for block in message["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


def _to(slack: SlackStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)
