"""A coffee round in Slack, as its protocol really is: turned on, counted in, brought together."""

from tests.e2e.conftest import World
from tests.standins.slack import Fault, SlackClient, SlackStandIn, buttons, text_of

ROOM = "GUBRAM-USANNE"
FORM = {"rhythm": "fortnightly", "weekday": "1", "size": "2"}


async def _turned_on(community: SlackClient, slack: SlackStandIn, world: World) -> None:
    await community.says("UBRAM", "koffie instellingen")
    await slack.until(lambda: "De koffierondes staan uit" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Zet aan")
    kinds = [b["element"]["type"] for b in slack.views[-1]["blocks"] if b["type"] == "input"]
    assert len(kinds) == 3
    assert await community.fills("UBRAM", FORM) == ""
    await world.settled()
    await community.presses("UBRAM", "Meld het in het kanaal")
    await slack.until(
        lambda: "Koffie met iemand die je nog niet kent?" in text_of(slack.messages["C1"][-1])
    )
    await community.presses("USANNE", "Ik doe mee", slack.messages["C1"][-1])
    await community.says("UBRAM", "koffie aan")
    await world.settled()


async def test_a_coffee_round_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await _turned_on(community, slack, slack_world)
    await slack_world.travels(15)
    coffee = (await slack.until(lambda: slack.messages[ROOM]))[0]
    told = text_of(coffee)
    assert "Om over te praten, als je wilt" in told
    assert "UBRAM" in told
    assert "USANNE" in told
    assert len(slack.messages[ROOM]) == 1
    asked = await slack.until(
        lambda: [m for m in slack.direct("USANNE") if "bij de koffie gesproken" in text_of(m)]
    )
    labels = [button["text"]["text"] for button in buttons(asked[-1]["blocks"])]
    assert labels == ["Ja", "Nog niet", "Nee"]
    await community.presses("USANNE", "Ja", asked[-1])
    await slack_world.settled()

    assert any("Fijn om te horen" in text_of(m) for m in slack.direct("USANNE"))
    assert any(
        "heeft die vraag ook voor jou beantwoord" in text_of(m) for m in slack.direct("UBRAM")
    )


async def test_where_slack_opens_no_conversation_each_has_a_card(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await _turned_on(community, slack, slack_world)
    slack.fail("conversations.open", Fault(200, {"ok": False, "error": "user_disabled"}))
    await slack_world.travels(9)
    for user, other in (("UBRAM", "Sanne"), ("USANNE", "Bram")):
        await slack.until(
            lambda u=user, o=other: any(f"Koffie met {o}" in text_of(m) for m in slack.direct(u))
        )

    assert not slack.messages[ROOM]
