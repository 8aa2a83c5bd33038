"""An announcement through Slack's real protocol: seen, sent, and taken back in time."""

from tests.e2e.conftest import World
from tests.e2e.voting import VOTERS, join
from tests.standins.slack import Json, SlackClient, SlackStandIn, text_of

READER = VOTERS[0]
TEXT = {"nl": "Maandag in *R3* <!channel>.", "important": "normal"}


async def test_an_announcement_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, READER)
    await community.command("UBRAM", "mededeling")
    refused = await community.fills("UBRAM", {"nl": " ", "important": "normal"})
    assert "in minstens één taal" in str(refused)
    assert await community.fills("UBRAM", TEXT) == ""
    await slack.until(lambda: _to(slack, "UBRAM", "Zo lezen ze het"))
    await community.presses("UBRAM", "Versturen")
    await slack.until(lambda: _to(slack, "UBRAM", "over 5 minuten weg"))
    await community.presses("UBRAM", "Terugnemen")
    await slack.until(lambda: _to(slack, "UBRAM", "Niemand heeft haar gezien"))
    await slack_world.travels(0.2)
    assert not _to(slack, READER, "R3")
    await community.presses("UBRAM", "Versturen")
    await slack.until(lambda: _to(slack, "UBRAM", "over 5 minuten weg"))
    await slack_world.travels(0.1)

    told = await slack.until(lambda: _to(slack, READER, "R3"))
    assert not [
        block
        for block in told["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


def _to(slack: SlackStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)
