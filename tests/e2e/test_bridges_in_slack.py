"""Two brought together through Slack's real protocol, by whoever knows both, in one conversation."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of

ROOM = "GUNOOR-USANNE"


async def tells(client: SlackClient, user: str, field: str, brings: str, learns: str) -> None:
    await client.command(user, "profiel")
    told = {"discipline": field, "brings": brings, "learns": learns, "open_to": ("introductions",)}
    await client.fills(user, told)


async def test_two_yeses_open_a_conversation_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.presses("UNOOR", "Ik doe mee", slack.messages["C1"][0])
    await tells(community, "UNOOR", "Techniek", "programmeren", "toetsing")
    await tells(community, "USANNE", "Zorg <!channel>", "toetsing", "programmeren")
    await slack_world.settled()
    await community.says("UBRAM", "verbind Sanne en Noor over <!channel> de minor")
    await slack.until(lambda: "Zal ik" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Vraag allebei")
    await slack_world.travels(2)
    for user in ("USANNE", "UNOOR"):
        asked = [m for m in slack.direct(user) if "Wil je kennismaken" in text_of(m)]
        await community.presses(user, "Ja, graag", asked[-1])
    await slack.until(lambda: slack.messages.get(ROOM))
    await slack_world.settled()

    (room,) = slack.messages[ROOM]
    assert "jullie zeiden allebei ja" in text_of(room)
    assert "de minor" in text_of(room)
    assert not any(
        "<!channel>" in str(block["text"]) and block["text"]["type"] == "mrkdwn"
        for block in room["blocks"]
        if isinstance(block.get("text"), dict)
    )
    assert "Ik heb ze samengebracht" in text_of(slack.direct("UBRAM")[-1])
