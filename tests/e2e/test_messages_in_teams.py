# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""One message handed over through Teams' real protocol: a window answers, and Kring need not be there."""

import json
from typing import Any

from sqlalchemy import select

from storage.frame.platforms import conversations
from storage.library import library
from storage.messages import messages
from tests import listening
from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.nonsense import odd_in
from tests.standins.teams import TENANT, Json, TeamsClient, TeamsStandIn, text_of

BACK = "https://teams.microsoft.com/l/message/19:team@thread.tacv2/1700000001000"
TIP = "Let students mark one example themselves, says @Tom."
HTML = (
    '<div><p>Let students mark <strong>one&nbsp;example</strong> themselves, says <at id="0">Tom</at>.'
    "</p></div>"
)


def written(user: str | None, html: str = HTML, **more: Any) -> Json:
    who = {"userIdentityType": "aadUser", "id": user, "displayName": str(user).title()}
    return {
        "id": "1700000001000",
        "messageType": "message",
        "deleted": False,
        "linkToMessage": BACK,
        "from": {"user": who if user else None, "application": None if user else {"id": "b"}},
        "body": {"contentType": "html", "content": html},
        "attachments": [],
        "mentions": [],
        **more,
    }


async def kept(world: World, table: Any) -> list[Any]:
    async with world.kring.database.begin() as db:
        return list((await db.execute(select(table))).mappings())


def last(teams: TeamsStandIn, user: str) -> str:
    return text_of(teams.direct(user)[-1])


async def _asked(circle: TeamsClient, teams: TeamsStandIn, world: World) -> Json:
    """Tom would keep what Priya wrote."""
    window = await circle.hands_over("tom", "kring_keep", written("priya"))
    await world.settled()
    assert "first. Nobody else reads it until there's a yes." in str(window)
    assert TIP in last(teams, "priya")
    return window


async def test_a_message_is_kept_once_its_writer_says_yes(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await _asked(circle, teams, world)
    assert await kept(world, library) == []
    await circle.presses("priya", "Yes, with my name", teams.direct("priya")[-1])
    await world.settled()
    [entry] = await kept(world, library)
    assert (entry["text"], entry["address"]) == (TIP, BACK)

    assert "shared by Priya" in last(teams, "tom")


async def test_a_writer_says_no(circle: TeamsClient, teams: TeamsStandIn, world: World) -> None:
    await _asked(circle, teams, world)
    await circle.presses("priya", "I'd rather not", teams.direct("priya")[-1])
    await world.settled()
    assert "would rather leave this message as it is" in last(teams, "tom")
    assert await kept(world, messages) == []

    assert await kept(world, library) == []


async def test_a_writer_says_yes_without_a_name(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await _asked(circle, teams, world)
    await circle.presses("priya", "Yes, without my name", teams.direct("priya")[-1])
    await world.settled()
    [entry] = await kept(world, library)
    assert entry["address"] is None

    assert "Priya" not in last(teams, "tom")


async def test_whoever_handed_it_over_takes_it_back_in_the_window(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    window = await _asked(circle, teams, world)
    after = await circle.fills_window("tom", "Don't ask after all", window)
    await world.settled()
    assert "I've forgotten the message" in str(after)
    assert "You're no longer asked this." in last(teams, "priya")

    assert await kept(world, messages) == []


async def test_a_strangers_message_an_apps_and_a_deleted_one_are_left_alone(
    circle: TeamsClient, world: World
) -> None:
    for message, told in (
        (written("kofi"), "take part in this community"),
        (written(None), "anybody I can ask for permission"),
        (written("priya", deleted=True), "There's no text in this message."),
    ):
        assert told in str(await circle.hands_over("tom", "kring_keep", message))

    assert await kept(world, messages) == []


async def test_a_stranger_hands_nothing_over(circle: TeamsClient, world: World) -> None:
    window = await circle.hands_over("kofi", "kring_keep", written("priya"))
    assert "This is for members of the community" in str(window)

    assert await kept(world, messages) == []


async def test_pressed_twice_it_is_asked_once(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await _asked(circle, teams, world)
    again = await circle.hands_over("tom", "kring_keep", written("priya"))
    assert "has been asked this already" in str(again)

    assert len(await kept(world, messages)) == 1


async def test_ones_own_message_is_kept_in_the_window(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    window = await circle.hands_over("tom", "kring_keep", written("tom"))
    refused = await circle.fills_window("tom", "Save", window, {"title": ""})
    assert "Give it a title." in str(refused)
    assert TIP in str(refused)
    done = await circle.fills_window("tom", "Save", refused, {"title": "Mark first"})
    assert done["task"]["type"] == "message"
    await world.settled()
    [entry] = await kept(world, library)

    assert (entry["title"], entry["text"]) == ("Mark first", TIP)
    assert "Saved for everybody" in last(teams, "tom")


async def test_ones_own_message_is_asked_in_the_window(circle: TeamsClient, world: World) -> None:
    window = await circle.hands_over("tom", "kring_ask", written("tom", "<p>Who knows wikis?</p>"))

    assert "Who knows wikis?" in str(window)
    assert "Your question" in str(window)


async def test_thanking_the_writer_opens_the_form_with_them(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    window = await circle.hands_over("tom", "kring_thank", written("priya"))
    assert "one example" not in str(window)
    assert "'value': 'priya'" in str(window)
    await circle.fills_window("tom", "Send", window, {"words": "the example"})
    await world.settled()

    assert "the example" in last(teams, "priya")


async def test_of_a_conversation_without_kring_no_way_to_write_is_kept(
    circle: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    """Between two people, or in a group: a letter to Tom would have gone there."""
    before = await kept(world, conversations)
    two = {"id": "19:tom_priya@unq.gbl.spaces", "conversationType": "personal", "tenantId": TENANT}
    group = {"id": "19:abc@thread.v2", "conversationType": "groupChat", "tenantId": TENANT}
    told = {"tenant": {"id": TENANT}}
    for where in (two, group):
        window = await circle.hands_over(
            "tom", "kring_keep", written("priya", where["id"]), conversation=where, channelData=told
        )
        assert "first. Nobody else" in str(window)
    await world.settled()
    links = {row["text"]: row["link"] for row in await kept(world, messages)}
    assert links == {two["id"]: None, group["id"]: BACK}

    assert await kept(world, conversations) == before


async def test_what_is_malformed_is_taken_for_nothing(circle: TeamsClient, world: World) -> None:
    for value in (
        None,
        [],
        {"commandId": "kring_keep"},
        {"commandId": "kring_keep", "messagePayload": {"from": 3, "body": []}},
        {"commandId": "kring_of_the_future", "messagePayload": written("priya")},
        {"commandId": "kring_keep", "data": {"kring": "x"}},
    ):
        for kind in ("fetchTask", "submitAction", "query"):
            activity = circle.activity(
                "tom", "invoke", team=True, name=f"composeExtension/{kind}", value=value
            )
            status, answer = await circle.post(activity)
            assert status in (200, 501), json.dumps(answer)

    assert await kept(world, messages) == []


async def test_whatever_a_field_holds_nothing_breaks(circle: TeamsClient, world: World) -> None:
    value = {"commandId": "kring_keep", "messagePayload": written("kofi")}
    told = circle.activity(
        "tom", "invoke", team=True, name="composeExtension/fetchTask", value=value
    )
    for number, activity in enumerate(odd_in(told)):
        if activity["id"] == told["id"]:
            activity["id"] = f"odd{number}"  # or it is one event, told again
        status, _ = await circle.post(activity)
        assert status < 500 or status == 501, activity

    assert not [line for line in listening._heard if "Traceback" in line]
    assert await kept(world, messages) == []
