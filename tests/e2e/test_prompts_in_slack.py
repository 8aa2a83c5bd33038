"""A weekly post through Slack's real protocol: turned on, seen, changed, posted and pressed."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, buttons, text_of

WORDS = "Wie heeft een <!channel> rubric voor *presenteren*?"


async def test_a_weekly_post_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.says("UBRAM", "weekpost")
    await slack.until(lambda: "Er is geen weekpost" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Zet aan")
    await slack.until(lambda: "De weekpost staat aan" in text_of(slack.direct("UBRAM")[-1]))
    await slack_world.travels(0.1)
    await slack.until(lambda: "Dit zet ik" in text_of(slack.direct("UBRAM")[-1]))
    labels = [b["text"]["text"] for b in buttons(slack.direct("UBRAM")[-1]["blocks"])]
    assert labels == ["Prima zo", "Andere vraag", "Eigen woorden", "Deze week niet"]
    before = text_of(slack.direct("UBRAM")[-1])
    await community.presses("UBRAM", "Andere vraag")
    await slack.until(lambda: text_of(slack.direct("UBRAM")[-1]) != before)
    await community.presses("UBRAM", "Eigen woorden")
    assert "Schrijf een vraag" in str(await community.fills("UBRAM", {"text": " "}))
    assert await community.fills("UBRAM", {"text": WORDS}) == ""
    await slack.until(lambda: "presenteren" in text_of(slack.direct("UBRAM")[-1]))
    assert not [post for post in slack.messages["C1"] if "presenteren" in text_of(post)]
    await slack_world.travels(1)
    await slack.until(lambda: "presenteren" in text_of(slack.messages["C1"][-1]))
    post = slack.messages["C1"][-1]

    assert [b["text"]["text"] for b in buttons(post["blocks"])] == ["Goede vraag"]
    assert not any(
        "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
        for block in post["blocks"]
        if isinstance(block.get("text"), dict)
    )
    await community.presses("USANNE", "Goede vraag", post)
    await slack_world.settled()
    assert len([p for p in slack.messages["C1"] if "presenteren" in text_of(p)]) == 1
