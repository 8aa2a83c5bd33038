# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""What a client may say of a card, and what Kring believes of it: real HTTP, real tokens, Teams' cards."""

import json
from copy import deepcopy
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.domain.communities import CommunityId
from bot.features.community.cards import Amend, Found
from bot.features.membership.cards import Decline, Join, Rest
from bot.frame.actions import pack
from bot.frame.context import NO_COMMUNITY, RunCommand
from storage.communities import communities, places
from storage.frame.outbox import outbox
from storage.frame.people import people
from storage.membership import members
from tests.e2e.conftest import CHARTER, World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, TeamsClient, TeamsStandIn, actions, text_of

Json = dict[str, Any]
HERE = CommunityId(1)


def card(action: Any, key: str | None = None, form: Json | None = None) -> Json:
    """A card that Kring never sent."""
    data = {"kring": [action.name, pack(action), key, form]}
    button = {"type": "Action.Execute", "title": "Press", "verb": action.name, "data": data}
    return {"body": [{"type": "ActionSet", "actions": [button]}]}


async def count(world: World, table: Any) -> int:
    async with world.kring.database.begin() as db:
        return int(await db.scalar(select(func.count()).select_from(table)) or 0)


async def channel_post(world: World) -> str:
    async with world.kring.database.begin() as db:
        return str(await db.scalar(select(outbox.c.key).where(outbox.c.to_channel)))


async def test_x01_a_guessed_key_replaces_no_message(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    key, before = await channel_post(world), deepcopy(teams.conversations[TEAM])
    await community.presses("sanne", "Press", card(Decline(community=HERE), key))
    await world.settled()

    assert teams.conversations[TEAM] == before


async def test_x01_nor_does_who_stands_in_the_channel_change_its_post(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    key, before = await channel_post(world), deepcopy(teams.conversations[TEAM])
    action = {"data": {"kring": ["membership.decline", pack(Decline(community=HERE)), key, None]}}
    pressed = community.activity(
        "sanne", "invoke", team=True, name="adaptiveCard/action", value={"action": action}
    )
    assert (await community.post(pressed))[0] == 200
    await world.settled()

    assert teams.conversations[TEAM] == before


async def test_x01_a_message_to_another_stays_as_it_is(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    hello = actions(teams.direct("noor")[-1]["attachments"][0]["content"])[0]
    key, before = hello["data"]["kring"][2], text_of(teams.direct("noor")[-1])
    await community.presses("sanne", "Press", card(Decline(community=HERE), key))
    await world.settled()

    assert text_of(teams.direct("noor")[-1]) == before


@pytest.mark.parametrize("origin", ["19:hidden@thread.tacv2", "19:hidden@thread.tacv2~0" * 2])
async def test_x05_a_forged_origin_founds_nothing(
    community: TeamsClient, world: World, origin: str
) -> None:
    found = card(Found(community=NO_COMMUNITY), None, {"origin": origin})
    values = {k: v for k, v in CHARTER.items() if isinstance(v, str)}
    await community.presses("eve", "Press", found, values)

    assert await count(world, communities) == 1


async def test_x05_a_signed_origin_is_one_persons(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    """Noor opens the form in a team of hers; Eve cannot hand it in."""
    activity = community.activity("noor", "message", team=True, text="<at>Kring</at> setup")
    other = "19:other@thread.tacv2"
    activity["conversation"]["id"] = other
    activity["channelData"] |= {"team": {"id": other}}
    mention = {"type": "mention", "text": "<at>Kring</at>", "mentioned": activity["recipient"]}
    assert (await community.post({**activity, "entities": [mention]}))[0] == 200
    form = await teams.until(
        lambda: [m for m in teams.direct("noor") if "Input.Text" in text_of(m)]
    )
    values = {k: v for k, v in CHARTER.items() if isinstance(v, str)}
    await community.presses("eve", "Begin", form[-1], values)
    assert await count(world, communities) == 1
    await community.presses("noor", "Begin", form[-1], values)

    assert await count(world, communities) == 2


@pytest.mark.parametrize("named", [2, 999])
async def test_x05_another_number_takes_no_channel_from_its_community(
    community: TeamsClient, world: World, named: int
) -> None:
    """Sanne is a plain member; the channel seemed empty where her form named another community."""
    found = card(Found(community=CommunityId(named)), None, {"origin": TEAM})
    values = {k: v for k, v in CHARTER.items() if isinstance(v, str)}
    await community.presses("sanne", "Press", found, {**values, "people:facilitator": "sanne"})
    async with world.kring.database.begin() as db:
        kept = [*await db.execute(select(places.c.channel, places.c.community))]

    assert kept == [(TEAM, HERE)]


async def test_x13_a_communitys_number_is_no_way_in(community: TeamsClient, world: World) -> None:
    before = await count(world, members)
    for text in ("start", "roles", "agreements", "welcome"):
        run = RunCommand(community=HERE, text=text)
        answer = await community.presses("eve", "Press", card(run))
        assert "Onderzoekend" not in json.dumps(answer)
    key = await channel_post(world)
    await community.presses("eve", "Press", card(Join(community=HERE)))
    await community.presses("eve", "Press", card(Join(community=HERE), key))

    assert await count(world, members) == before


async def test_x13_the_channels_own_button_is(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    before = await count(world, members)
    await community.presses("noor", "Ik doe mee", teams.conversations[TEAM][0])

    assert await count(world, members) == before + 1


async def test_x15_a_form_makes_at_most_ten_people_known(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    made_up = ",".join(f"nobody{number}" for number in range(3000))
    teams.people |= {name: name.title() for name in made_up.split(",")}
    known = await count(world, people)
    await community.presses(
        "eve",
        "Press",
        card(Found(community=NO_COMMUNITY), None, {"origin": "x"}),
        {"people:facilitator": made_up},
    )
    await community.presses(
        "bram",
        "Press",
        card(Found(community=NO_COMMUNITY), None, {"origin": TEAM}),
        {"people:facilitator": made_up},
    )

    assert known < await count(world, people) <= known + 11


async def test_x15_who_picks_more_than_ten_people_hears_so(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    """Bram founds a second community with thirteen facilitators; three would be missing without a word."""
    several = [f"colleague{number}" for number in range(13)]
    teams.people |= {name: name.title() for name in several}
    other = "19:other@thread.tacv2"
    activity = community.activity("bram", "message", team=True, text="<at>Kring</at> setup")
    activity["conversation"]["id"] = other
    activity["channelData"] |= {"team": {"id": other}}
    mention = {"type": "mention", "text": "<at>Kring</at>", "mentioned": activity["recipient"]}
    assert (await community.post({**activity, "entities": [mention]}))[0] == 200
    form = await teams.until(
        lambda: [m for m in teams.direct("bram") if "Input.Text" in text_of(m)][1:]
    )
    values = {k: v for k, v in CHARTER.items() if isinstance(v, str)}
    await community.presses("bram", "Begin", form[-1], {**values, "facilitator": ",".join(several)})
    await world.settled()

    assert [m for m in teams.direct("bram") if "Je koos 13 mensen" in text_of(m)]


async def test_x15_a_form_that_is_refused_makes_nobody_known(
    community: TeamsClient, world: World
) -> None:
    known = await count(world, people)
    picked = {"people:facilitator": "nobody1,nobody2"}
    await community.presses("sanne", "Press", card(Amend(community=HERE), None, {}), picked)
    elsewhere = card(Found(community=CommunityId(999)), None, {"origin": TEAM})
    await community.presses("sanne", "Press", elsewhere, picked)

    assert await count(world, people) == known


@pytest.mark.parametrize("kind", ["many", "people", "other"])
async def test_x27_an_input_of_another_kind_than_the_form_asks_changes_nothing(
    community: TeamsClient, world: World, kind: str
) -> None:
    """Bram may amend the charter; his client says that its name and purpose are no texts."""
    typed = {f"{kind}:name": "Weg,Ermee", f"{kind}:purpose": "noor", f"{kind}:facilitator": "eve"}
    async with world.kring.database.begin() as db:
        before = (await db.execute(select(communities))).all()
    answer = await community.presses("bram", "Press", card(Amend(community=HERE), None, {}), typed)
    async with world.kring.database.begin() as db:
        after = (await db.execute(select(communities))).all()

    assert "one:name" in json.dumps(answer)  # the form comes back, with what it asks
    assert after == before


async def test_a_form_from_before_origins_were_signed_is_believed_of_a_member(
    community: TeamsClient, world: World
) -> None:
    rest = card(Rest(community=HERE), None, {"origin": TEAM})
    await community.presses("sanne", "Press", rest, {"until": "2026-12-01"})
    async with world.kring.database.begin() as db:
        until = await db.scalars(select(members.c.paused_until))

    assert any(until)
