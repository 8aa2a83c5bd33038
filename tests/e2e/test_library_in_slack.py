"""Something shared and found through Slack's real protocol, with a title that would call everybody."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of

PAGE = "https://www.example.org/rubrics?a=1&b=2"


async def test_shared_and_found_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("UBRAM", "bron toevoegen")
    refused = await community.fills("UBRAM", {"title": "x", "address": "javascript:alert(1)"})
    assert "Plak een adres dat met https:// begint" in str(refused)
    kept = {"title": "<!channel> Rubrics", "address": PAGE, "topics": "toetsing", "language": "nl"}
    assert await community.fills("UBRAM", kept) == ""
    await slack.until(lambda: "Bewaard voor iedereen" in text_of(slack.direct("UBRAM")[-1]))
    await community.says("USANNE", "heb je iets over toetsing?")
    await slack.until(lambda: "Rubrics" in text_of(slack.direct("USANNE")[-1]))
    found = slack.direct("USANNE")[-1]

    links = [
        one["url"]
        for block in found["blocks"]
        if block["type"] == "actions"
        for one in block["elements"]
        if "url" in one
    ]
    assert links == [PAGE]
    assert "Open example.org" in text_of(found)
    assert not any(
        "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
        for block in found["blocks"]
        if isinstance(block.get("text"), dict)
    )
    await community.presses("USANNE", "Gebruikt")
    await slack_world.settled()
    assert "Over drie weken vraag ik" in text_of(slack.direct("USANNE")[-1])
