"""A thank-you through Slack's real protocol: in private, and in the channel after two yeses."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of

WORDS = "het meelezen & *meer*"


async def test_thanked_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.says("UBRAM", "dank <@USANNE> voor het meelezen &amp; *meer*")
    await slack.until(lambda: "bedankt je" in text_of(slack.direct("USANNE")[-1]))
    assert not [post for post in slack.messages["C1"] if "meelezen" in text_of(post)]
    await community.presses("UBRAM", "Ook in het kanaal?")
    await slack_world.settled()
    await community.presses("USANNE", "Ook in het kanaal")
    await slack_world.settled()
    posts = [post for post in slack.messages["C1"] if "meelezen" in text_of(post)]

    assert len(posts) == 1
    assert {"UBRAM", "USANNE"} <= set(text_of(posts[0]).replace('"', " ").split())


async def test_thanked_by_a_form_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("UBRAM", "dank")
    errors = await community.fills("UBRAM", {"people": ("UBRAM",), "words": WORDS})
    assert "Jezelf kun je hier niet bedanken" in str(errors)
    given = {"people": ("USANNE",), "words": WORDS, "channel": ("channel",)}
    assert await community.fills("UBRAM", given) == ""
    await slack.until(lambda: "bedankt je" in text_of(slack.direct("USANNE")[-1]))
    await slack_world.settled()
    await community.presses("USANNE", "Ook in het kanaal")
    await slack_world.settled()

    assert sum(WORDS in text_of(post) for post in slack.messages["C1"]) == 1
