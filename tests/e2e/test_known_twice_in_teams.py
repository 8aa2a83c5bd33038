"""R34, R36: whom Teams told of once without a directory's id is one person once both ids are seen."""

from typing import Any

import pytest
from sqlalchemy import select, update

from adapters.teams import roster
from storage.frame.people import accounts, people
from storage.frame.platforms import conversations
from storage.membership import members
from tests.e2e.conftest import World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TeamsClient, TeamsStandIn

pytestmark = pytest.mark.usefixtures("fresh_rosters")


@pytest.fixture
def fresh_rosters(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a roster said, or that it did not answer, is not remembered."""
    monkeypatch.setattr(roster, "PROFILE_AGE", 0.0)
    monkeypatch.setattr(roster, "FAILURE_AGE", 0.0)


async def says_without_directory(
    community: TeamsClient,  # noqa: F811
    text: str,
) -> None:
    """Noor, by the roster's id alone."""
    said: dict[str, Any] = community.activity("noor", "message", team=True, text=text)
    del said["from"]["aadObjectId"]
    status, _ = await community.post(said)
    assert status == 200


async def noors(world: World) -> tuple[list[str], list[str]]:  # noqa: F811
    """Her accounts, and the statuses of her memberships."""
    hers = select(people.c.id).where(people.c.name == "Noor")
    async with world.kring.database.connect() as db:
        users = await db.scalars(select(accounts.c.user).where(accounts.c.person.in_(hers)))
        statuses = await db.scalars(select(members.c.status).where(members.c.person.in_(hers)))
        return sorted(users), list(statuses)


async def known_twice(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    """A member under the directory's id, and somebody else under the roster's."""
    await community.says("noor", "start", team=True)
    teams.rosters_are_down = True
    await says_without_directory(community, "help")
    teams.rosters_are_down = False
    await world.settled()
    assert await noors(world) == (["29:noor", "noor"], ["active"])


async def test_a_message_with_both_ids_makes_two_one(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    await known_twice(community, teams, world)
    await community.says("noor", "gepland")
    await world.settled()

    assert await noors(world) == (["noor"], ["active"])
    async with world.kring.database.connect() as db:
        assert len(list(await db.scalars(select(people.c.id).where(people.c.name == "Noor")))) == 1
        ways = await db.scalars(select(conversations.c.address))
        assert not [address for address in ways if "29:" in address]


async def test_a_roster_that_tells_both_ids_does_so_too(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    await known_twice(community, teams, world)
    who = {"id": "29:noor", "name": "Noor"}
    mention = {"type": "mention", "text": "<at>Noor</at>", "mentioned": who}
    await community.says("bram", "rol geef <at>Noor</at> mentor", team=True, entities=[mention])
    await world.settled()

    assert await noors(world) == (["noor"], ["active"])


async def test_a_named_activity_with_the_rosters_id_is_filed_under_the_directorys(
    community: TeamsClient,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    await says_without_directory(community, "start")
    assert await noors(world) == (["noor"], ["active"])


async def test_the_writer_of_a_message_is_found_under_either_id(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    """Noor was filed while no directory answered; a message names her by its id."""
    await community.says("noor", "start", team=True)
    async with world.kring.database.begin() as db:
        under = update(accounts).where(accounts.c.user == "noor").values(user="29:noor")
        await db.execute(under)
    assert await noors(world) == (["29:noor"], ["active"])
    wrote = {"user": {"userIdentityType": "aadUser", "id": "noor", "displayName": "Noor"}}
    message = {"from": wrote, "body": {"contentType": "text", "content": "Begin klein."}}
    window = await community.hands_over("bram", "kring_keep", message)

    assert "Ik vraag het eerst aan" in str(window)
    assert await noors(world) == (["noor"], ["active"])
