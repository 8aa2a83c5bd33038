"""Events through Slack's real protocol: planned, answered, full, moved, held, and asked about afterwards."""

from aiohttp import ClientSession

from tests.e2e.conftest import World
from tests.e2e.voting import VOTERS, join
from tests.standins.slack import CHANNEL, Json, SlackClient, SlackStandIn, text_of

FIRST, SECOND, THIRD = VOTERS[:3]
EVENT = {
    "title": "Rubrics <!channel>",
    "day": "2026-12-03",
    "at": "15:00",
    "place": "B2.14",
    "seats": "2",
}


async def test_an_event_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, FIRST, SECOND, THIRD)
    await community.command("UBRAM", "bijeenkomst")
    refused = await community.fills("UBRAM", {**EVENT, "day": "2020-01-01"})
    assert "Kies een dag die nog komt" in str(refused)
    assert await community.fills("UBRAM", EVENT) == ""
    post = await slack.until(lambda: _posted(slack, "Bijeenkomst:"))
    assert "Zet in je agenda" in str(post["blocks"])
    for who in (FIRST, SECOND, THIRD):
        await community.presses(who, "Ik kom", post)
        await slack.until(lambda who=who: "Genoteerd" in _last(slack, who))
    assert "plaats 1 van de wachtlijst" in _last(slack, THIRD)

    await community.presses("UBRAM", "Beheren", slack.direct("UBRAM")[-1])
    await slack.until(lambda: "Afzeggen" in str(slack.direct("UBRAM")[-1]["blocks"]))
    await community.presses("UBRAM", "Aanpassen")
    refused = await community.fills("UBRAM", {**EVENT, "hosts": ("UBRAM",)})
    assert "Jezelf hoef je niet te kiezen." in str(refused)
    assert await community.fills("UBRAM", {**EVENT, "hosts": (SECOND,)}) == ""
    asked = await slack.until(lambda: _to(slack, SECOND, "vraagt of je"))
    await community.presses(SECOND, "Ja, ik organiseer mee", asked)
    await slack.until(lambda: _to(slack, SECOND, "Je organiseert nu mee"))
    await slack.until(lambda: _to(slack, "UBRAM", "met je mee."))

    await community.presses(FIRST, "Ik kan niet", slack.direct(FIRST)[-1])
    await slack.until(lambda: _to(slack, THIRD, "Er is een plek voor je vrijgekomen"))
    await community.says("UBRAM", "bijeenkomsten")
    await slack.until(lambda: "Bijeenkomsten" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Bekijken")
    await slack.until(lambda: "Beheren" in str(slack.direct("UBRAM")[-1]["blocks"]))
    await community.presses("UBRAM", "Beheren")
    await slack.until(lambda: "Afzeggen" in str(slack.direct("UBRAM")[-1]["blocks"]))
    await community.presses("UBRAM", "Aanpassen")
    assert await community.fills("UBRAM", {**EVENT, "day": "2026-12-04"}) == ""
    await slack.until(lambda: _to(slack, SECOND, "Gewijzigd"))
    await slack_world.travels(10)
    await slack.until(lambda: _to(slack, SECOND, "Binnenkort"))
    await slack_world.travels(5)
    await slack.until(lambda: _to(slack, SECOND, "Was je bij"))
    await community.presses(SECOND, "Ik was er")
    assert await community.fills(SECOND, {"worth": "4", "takes": ("tool",)}) == ""
    await slack.until(lambda: _to(slack, SECOND, "Over drie weken vraag ik"))
    await slack_world.settled()

    assert not [
        block
        for message in (*slack.messages[CHANNEL], *slack.direct(SECOND))
        for block in message["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


async def test_a_calendar_gets_the_event_as_it_stands_now(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """Without a session and without a signature: the address is the secret."""
    await community.command("UBRAM", "bijeenkomst")
    assert await community.fills("UBRAM", EVENT) == ""
    async with slack_world.kring.engine._begin() as uow:
        (event,) = await uow.of(1).events.ahead(slack_world.kring.clock.now())  # type: ignore[arg-type]
    address = f"{slack_world.address}/calendar/{event.token}.ics"
    async with ClientSession() as browser:
        async with browser.get(address) as found:
            first = await found.text()
            assert found.status == 200
            assert found.content_type == "text/calendar"
        async with browser.get(f"{slack_world.address}/calendar/{'x' * 32}.ics") as missing:
            assert missing.status == 404
        async with browser.get(f"{slack_world.address}/calendar/%00.ics") as odd:
            assert odd.status == 404
        await slack.until(lambda: "Beheren" in str(slack.direct("UBRAM")[-1]["blocks"]))
        await community.presses("UBRAM", "Beheren")
        await slack.until(lambda: "Afzeggen" in str(slack.direct("UBRAM")[-1]["blocks"]))
        await community.presses("UBRAM", "Afzeggen")
        await slack.until(lambda: _posted(slack, "afgezegd"))
        async with browser.get(address) as found:
            then = await found.text()

    assert "DTSTART:20261203T140000Z" in first
    assert "STATUS:CONFIRMED" in first
    assert "SEQUENCE:1" in then
    assert "STATUS:CANCELLED" in then


def _last(slack: SlackStandIn, user: str) -> str:
    return text_of(slack.direct(user)[-1]) if slack.direct(user) else ""


def _to(slack: SlackStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)


def _posted(slack: SlackStandIn, words: str) -> Json | None:
    return next((m for m in slack.messages[CHANNEL] if words in text_of(m)), None)
