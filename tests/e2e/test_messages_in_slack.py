"""One message of a channel, handed over through Slack's real protocol; Kring has read no other."""

import json
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import select

from storage.library import library
from storage.messages import messages
from tests import listening
from tests.e2e.conftest import World
from tests.nonsense import odd_in
from tests.standins.slack import CHANNEL, SlackClient, SlackStandIn, text_of

Json = dict[str, Any]
TIP = "Begin met *één* voorbeeld, zegt <@UBRAM>: <https://example.org/a?b=1&amp;c=2|dit>"
PLAIN = "Begin met één voorbeeld, zegt @Bram: dit (https://example.org/a?b=1&c=2)"
BACK = "https://fontys.slack.com/archives/C1/p1700000001000100"


def written(user: str, text: str = TIP, **more: Any) -> Json:
    return {"user": user, "text": text, "ts": "1700000001.000100", **more}


async def kept(world: World, table: Any) -> list[Any]:
    async with world.kring.database.begin() as db:
        return list((await db.execute(select(table))).mappings())


async def _asked(community: SlackClient, slack: SlackStandIn, world: World) -> None:
    """Bram would keep what Sanne wrote."""
    await community.hands_over("UBRAM", "kring_keep", written("USANNE"))
    await world.settled()
    assert "Ik vraag het eerst aan" in text_of(slack.answers[-1])
    assert "Bram" in text_of(slack.direct("USANNE")[-1])
    assert PLAIN in text_of(slack.direct("USANNE")[-1])


async def test_a_message_is_kept_once_its_writer_says_yes(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await _asked(community, slack, slack_world)
    assert await kept(slack_world, library) == []
    await community.presses("USANNE", "Ja, met mijn naam")
    await slack_world.settled()
    [entry] = await kept(slack_world, library)
    assert (entry["text"], entry["address"]) == (PLAIN, BACK)
    assert "gedeeld door Sanne" in text_of(slack.direct("UBRAM")[-1])

    assert BACK in text_of(slack.direct("UBRAM")[-1])


async def test_a_writer_says_no(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await _asked(community, slack, slack_world)
    await community.presses("USANNE", "Liever niet")
    await slack_world.settled()
    assert "houdt dit bericht liever zoals het is" in text_of(slack.direct("UBRAM")[-1])
    assert await kept(slack_world, messages) == []

    assert await kept(slack_world, library) == []


async def test_a_writer_says_yes_without_a_name(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await _asked(community, slack, slack_world)
    await community.presses("USANNE", "Ja, zonder mijn naam")
    await slack_world.settled()
    [entry] = await kept(slack_world, library)
    assert entry["address"] is None

    assert "Sanne" not in text_of(slack.direct("UBRAM")[-1])


async def test_a_strangers_message_and_a_bots_are_left_alone(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.hands_over("UBRAM", "kring_keep", written("UNOOR"))
    assert "doet niet mee in deze leergemeenschap" in text_of(slack.answers[-1])
    await community.hands_over("UBRAM", "kring_ask", written("UROBOT", bot_id="B7"))
    assert "om toestemming kan vragen" in text_of(slack.answers[-1])
    await community.hands_over("UBRAM", "kring_ask", written("UROBOT"))
    assert "om toestemming kan vragen" in text_of(slack.answers[-1])

    assert await kept(slack_world, messages) == []


async def test_a_stranger_hands_nothing_over(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.hands_over("UTOM", "kring_keep", written("USANNE"))
    assert "This is for members of the community" in text_of(slack.answers[-1])

    assert await kept(slack_world, messages) == []


async def test_pressed_twice_and_told_twice_it_is_asked_once(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    told = community.shortcut("UBRAM", "kring_keep", written("USANNE"))
    for _ in range(2):
        await community.interaction(told)
    await community.hands_over("UBRAM", "kring_keep", written("USANNE"))
    await slack_world.settled()
    assert "Dit is al gevraagd" in text_of(slack.answers[-1])

    assert len(await kept(slack_world, messages)) == 1


async def test_ones_own_message_opens_the_form_with_it(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.hands_over("UBRAM", "kring_keep", written("UBRAM", "Begin klein."))
    assert "Begin klein." in str(slack.views[-1])
    assert await community.fills("UBRAM", {}) == ""
    await slack.until(lambda: "Bewaard voor iedereen" in text_of(slack.direct("UBRAM")[-1]))
    [entry] = await kept(slack_world, library)

    assert (entry["text"], entry["address"]) == ("Begin klein.", BACK)


async def test_thanking_the_writer_opens_the_form_with_them(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.hands_over("UBRAM", "kring_thank", written("USANNE"))
    view = str(slack.views[-1])
    assert "USANNE" in view
    assert "één voorbeeld" not in view
    assert await community.fills("UBRAM", {"words": "het voorbeeld"}) == ""
    await slack_world.settled()

    assert "het voorbeeld" in text_of(slack.direct("USANNE")[-1])


async def test_a_question_in_a_private_conversation_has_no_way_back(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """In a conversation of two, whose link nobody else can open."""
    two = {"channel": {"id": "D77", "name": "directmessage"}}
    await community.hands_over("UBRAM", "kring_ask", written("USANNE", "Wie weet iets?"), **two)
    await slack_world.settled()
    [request] = await kept(slack_world, messages)
    assert request["link"] is None
    await community.presses("USANNE", "Ja, met mijn naam")
    await slack_world.settled()

    assert "Jouw vraag" in text_of(slack.direct("USANNE")[-1])
    assert "stelt de vraag zelf" in text_of(slack.direct("UBRAM")[-1])


async def test_kring_reads_nothing_else_of_the_channel(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await _asked(community, slack, slack_world)

    assert not [name for name, _ in slack.calls if name == "conversations.history"]
    assert CHANNEL in slack.messages


async def test_whatever_a_field_holds_nothing_breaks(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    told = community.shortcut("UBRAM", "kring_keep", written("UNOOR", thread_ts="1.1", bot_id=None))
    for payload in odd_in(told):
        if payload["trigger_id"] == told["trigger_id"]:
            payload["trigger_id"] = slack.trigger()  # or it is one event, told again
        body = urlencode({"payload": json.dumps(payload)})
        status, _ = await community.request(body, "application/x-www-form-urlencoded")
        assert status < 500, payload

    assert not [line for line in listening._heard if "Traceback" in line]
    assert await kept(slack_world, messages) == []
