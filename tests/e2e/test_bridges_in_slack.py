"""Two brought together through Slack's real protocol, by whoever knows both, in one conversation."""

from tests.e2e.conftest import World
from tests.standins.slack import Fault, SlackClient, SlackStandIn, text_of

ROOM = "GUNOOR-USANNE"


async def tells(client: SlackClient, user: str, field: str, brings: str, learns: str) -> None:
    await client.command(user, "profiel")
    told = {"discipline": field, "brings": brings, "learns": learns, "open_to": ("introductions",)}
    await client.fills(user, told)


async def asked(client: SlackClient, slack: SlackStandIn, world: World) -> None:
    """Noor and Sanne, whom Bram would bring together, are asked."""
    await client.presses("UNOOR", "Ik doe mee", slack.messages["C1"][0])
    await tells(client, "UNOOR", "Techniek", "programmeren", "toetsing")
    await tells(client, "USANNE", "Zorg <!channel>", "toetsing", "programmeren")
    await world.settled()
    await client.says("UBRAM", "verbind Sanne en Noor over <!channel> de minor")
    await slack.until(lambda: "Zal ik" in text_of(slack.direct("UBRAM")[-1]))
    await client.presses("UBRAM", "Vraag allebei")
    await world.travels(2)


async def says_yes(client: SlackClient, slack: SlackStandIn, *users: str) -> None:
    for user in users:
        asked = [m for m in slack.direct(user) if "Wil je kennismaken" in text_of(m)]
        await client.presses(user, "Ja, graag", asked[-1])


async def test_two_yeses_open_a_conversation_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await asked(community, slack, slack_world)
    await says_yes(community, slack, "USANNE", "UNOOR")
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


async def test_where_slack_cannot_open_a_conversation_each_gets_a_card(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await asked(community, slack, slack_world)
    slack.fail("conversations.open", Fault(200, {"ok": False, "error": "user_disabled"}))
    await says_yes(community, slack, "UNOOR", "USANNE")
    for user in ("USANNE", "UNOOR"):
        await slack.until(lambda to=user: "Maak kennis met" in text_of(slack.direct(to)[-1]))

    assert not slack.messages[ROOM]
