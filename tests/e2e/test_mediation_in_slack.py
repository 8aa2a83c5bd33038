"""A mediation through Slack's real protocol: four questions, three yeses, a conversation, and its end."""

from sqlalchemy import func, select

from storage.frame.outbox import outbox
from storage.mediation import mediations
from tests.e2e.conftest import World
from tests.standins.slack import Fault, Json, SlackClient, SlackStandIn, buttons, text_of

ROOM = "GUBRAM-UNOOR-USANNE"
TYPED = {
    "happened": "Mijn *voorstel* werd overgeslagen <!channel>.",
    "did": "Ik zei een week niets.",
    "need": "Uitpraten.",
    "could": "Het vragen.",
}
AGREED = "We laten elkaar uitpraten <!here>."


def ticked(slack: SlackStandIn) -> tuple[str, ...]:
    """Everybody who may be ticked in the form that is open."""
    (block,) = [one for one in slack.views[-1]["blocks"] if one.get("block_id") == "accepts"]
    return tuple(option["value"] for option in block["element"]["options"])


async def asked(client: SlackClient, slack: SlackStandIn, world: World) -> None:
    """Sanne asks for Noor; Bram offers to mediate."""
    await client.presses("UNOOR", "Ik doe mee", slack.messages["C1"][0])
    await client.says("UBRAM", "bemiddelen aanbieden")
    await slack.until(lambda: "Wil je dat af en toe doen" in _last(slack, "UBRAM"))
    await client.presses("UBRAM", "Ja, ik bied me aan")
    await world.settled()
    shown = await client.command("USANNE", "bemiddel")
    assert "Voel je je niet veilig" in text_of(shown)
    await client.presses("USANNE", "Bemiddeling vragen", {**shown, "ephemeral": True})
    refused = await client.fills("USANNE", {**TYPED, "other": ("USANNE",), "accepts": ()})
    assert "Kies één ander lid." in str(refused)
    assert "Kies minstens één persoon" in str(refused)
    form = {**TYPED, "other": ("UNOOR",), "accepts": ticked(slack)}
    assert await client.fills("USANNE", form) == ""
    await world.settled()


async def all_three_say_yes(client: SlackClient, slack: SlackStandIn, world: World) -> None:
    await slack.until(lambda: "wil graag met je praten" in _last(slack, "UNOOR"))
    await client.presses("UNOOR", "Ja, dat wil ik")
    assert await client.fills("UNOOR", {"accepts": ticked(slack)}) == ""
    await world.settled()
    await slack.until(lambda: "Kun jij bemiddelen?" in _last(slack, "UBRAM"))
    await client.presses("UBRAM", "Ja, ik bemiddel")
    await world.settled()


async def test_a_mediation_in_slack_and_nothing_left_of_it(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await asked(community, slack, slack_world)
    await slack_world.travels(1)
    await all_three_say_yes(community, slack, slack_world)
    (room,) = slack.messages[ROOM]
    assert "Wat hier gezegd wordt, blijft hier." in text_of(room)
    await community.presses("UBRAM", "Lees wat ze schreven")
    await slack.until(lambda: "Mijn *voorstel* werd" in _last(slack, "UBRAM"))
    assert not any("voorstel" in text_of(one) for one in slack.direct("UNOOR"))
    assert not _calls_everybody(slack.direct("UBRAM")[-1])
    await community.says("USANNE", "bemiddel")
    await slack.until(lambda: "Er is nog niets opgeschreven" in _last(slack, "USANNE"))
    await community.presses("USANNE", "Opschrijven wat we afspreken")
    assert await community.fills("USANNE", {"agreed": AGREED}) == ""
    await slack_world.settled()
    await community.presses("UNOOR", "Bekijk het")
    await slack.until(lambda: "Klopt het?" in _last(slack, "UNOOR"))
    await community.presses("UNOOR", "Ja, zo is het")
    await slack.until(lambda: "Dit spraken jullie af" in _last(slack, "UNOOR"))
    assert not _calls_everybody(slack.direct("UNOOR")[-1])
    assert await _left(slack_world) == [1, 1]
    await community.presses("UNOOR", "We zijn klaar")
    await slack_world.settled()

    assert "De bemiddeling met" in _last(slack, "USANNE")
    assert await _left(slack_world) == [0, 0]


async def test_a_no_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await asked(community, slack, slack_world)
    await slack_world.travels(1)
    await slack.until(lambda: "wil graag met je praten" in _last(slack, "UNOOR"))
    await community.presses("UNOOR", "Nee, liever niet")
    await slack_world.settled()

    assert "gaat niet door" in _last(slack, "USANNE")
    assert await _left(slack_world) == [0, 0]


async def test_where_slack_cannot_open_a_conversation_each_gets_a_card(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """And nobody who steers hears that it could not."""
    await asked(community, slack, slack_world)
    await slack_world.travels(1)
    slack.fail("conversations.open", Fault(200, {"ok": False, "error": "user_disabled"}))
    await all_three_say_yes(community, slack, slack_world)
    for user in ("USANNE", "UNOOR", "UBRAM"):
        await slack.until(
            lambda to=user: any("prikt een moment" in text_of(one) for one in slack.direct(to))
        )
    await slack_world.settled()

    assert not slack.messages[ROOM]
    assert await _left(slack_world) == [1, 0]
    await community.says("UBRAM", "werklijst")
    await slack_world.settled()
    assert "Sanne" not in _last(slack, "UBRAM")


def _last(slack: SlackStandIn, user: str) -> str:
    return text_of(slack.direct(user)[-1]) if slack.direct(user) else ""


def _calls_everybody(message: Json) -> bool:
    """Whether what somebody typed is markup there."""
    assert buttons(message["blocks"]) or message["blocks"]
    texts = [block["text"] for block in message["blocks"] if isinstance(block.get("text"), dict)]
    return any("<!" in str(text) and text["type"] == "mrkdwn" for text in texts)


async def _left(world: World) -> list[int]:
    """Rows of mediations, and letters that are remembered to be about one."""
    about = select(func.count()).select_from(outbox).where(outbox.c.occasion == "mediation")
    async with world.kring.database.connect() as db:
        rows = await db.scalar(select(func.count()).select_from(mediations))
        return [int(rows or 0), int(await db.scalar(about) or 0)]
