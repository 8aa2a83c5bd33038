"""X24 in Teams: guests of the tenant, told from members by the roster alone. Real HTTP, real tokens."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from typing import Any

import pytest
from sqlalchemy import select

from storage.frame.people import people
from storage.membership import members
from tests.e2e.conftest import World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import BOT, TEAM, Fault, TeamsClient, TeamsStandIn, text_of

GUESTS: list[dict[str, Any]] = [
    {"userRole": "guest"},
    {"userRole": "anonymous"},
    # A guest whom the roster calls a user (MicrosoftDocs/msteams-docs, issue 6381).
    {"userRole": "user", "userPrincipalName": "eve_avans.nl#EXT#@fontys.onmicrosoft.com"},
    {"tenantId": "another-tenant"},  # through a shared channel
]


async def statuses(world: World, name: str) -> list[str]:
    at_home = members.c.person == people.c.id
    async with world.kring.database.begin() as db:
        query = select(members.c.status).join(people, at_home).where(people.c.name == name)
        return list(await db.scalars(query))


@pytest.mark.parametrize("told", GUESTS)
async def test_x24_a_guest_of_the_tenant_does_not_join(
    community: TeamsClient, teams: TeamsStandIn, world: World, told: dict[str, Any]
) -> None:
    teams.people["eve"], teams.told_of["eve"] = "Eve", told
    await community.presses("eve", "Ik doe mee", teams.conversations[TEAM][0])
    await community.says("eve", "start", team=True)
    await world.settled()

    assert await statuses(world, "Eve") == []


async def test_x24_nor_is_invited_when_added_to_the_team(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    teams.people["eve"], teams.told_of["eve"] = "Eve", {"userRole": "guest"}
    await community.added("eve")
    await world.settled()

    assert not teams.direct("eve")


async def test_x24_a_guest_of_the_tenant_founds_nothing(
    client: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    teams.people["eve"], teams.told_of["eve"] = "Eve", {"userRole": "guest"}
    await client.added(BOT)
    await client.says("eve", "setup", team=True)
    await world.settled()

    assert not [sent for sent in teams.direct("eve") if "Input.Text" in text_of(sent)]


async def test_x24_nobody_is_granted_anything_while_the_roster_does_not_answer(
    community: TeamsClient, teams: TeamsStandIn, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.teams.roster.FAILURE_AGE", 0.0)
    teams.people["eve"] = "Eve"
    teams.faults.append(Fault(404))
    await community.presses("eve", "Ik doe mee", teams.conversations[TEAM][0])
    before = await statuses(world, "Eve")
    await community.presses("eve", "Ik doe mee", teams.conversations[TEAM][0])

    assert before == []
    assert await statuses(world, "Eve") == ["active"]


async def test_x24_the_roster_is_asked_once_an_hour(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    for _ in range(3):
        await community.says("noor", "help")
    await world.settled()

    assert teams.asked["noor"] == 1
