"""Something promised, asked about on its day and kept, through Slack's real protocol."""

from datetime import timedelta

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of


async def test_promised_and_kept_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    today = slack_world.kring.clock.now().date()
    await community.command("USANNE", "toezegging de rubric sturen")
    late = {"text": "De rubric", "due": (today - timedelta(days=3)).isoformat()}
    assert "Die dag is al voorbij" in str(await community.fills("USANNE", late))
    due = {"text": "<!channel> De rubric", "due": (today + timedelta(days=2)).isoformat()}
    assert await community.fills("USANNE", due) == ""
    await slack.until(lambda: "Genoteerd" in text_of(slack.direct("USANNE")[-1]))
    await community.says("UBRAM", "toezeggingen")
    await slack.until(lambda: "De rubric" in text_of(slack.direct("UBRAM")[-1]))
    await slack_world.travels(5)
    await slack.until(lambda: "hoe staat het met je" in text_of(slack.direct("USANNE")[-1]))
    assert not any(
        "<!channel>" in str(block["text"])
        for block in slack.direct("USANNE")[-1]["blocks"]
        if isinstance(block.get("text"), dict) and block["text"]["type"] == "mrkdwn"
    )
    await community.presses("USANNE", "Gedaan")
    await slack_world.settled()

    assert "Mooi, gedaan" in text_of(slack.direct("USANNE")[-1])
