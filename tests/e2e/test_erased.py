"""Erased means erased, over real HTTP: no id of the platform's is left, nor a way to whoever has it."""

from storage.frame.housekeeping import sweep
from storage.frame.secure_delete import shred
from tests.e2e.conftest import World
from tests.e2e.test_teams import client, community, teams, world
from tests.standins.slack import SlackClient, SlackStandIn
from tests.standins.teams import TeamsClient, TeamsStandIn, text_of
from tests.storage.files import every_byte

__all__ = ["client", "community", "teams", "world"]

USER = "0f8fad5b-kwikstaart"
NAME = "Kwikstaart Vogelaar"


async def _wiped(world: World) -> bytes:
    await world.settled()
    await sweep(world.kring.database, world.kring.clock.now())
    assert await shred(world.kring.database)
    return every_byte(world.kring.settings.database_url)


async def test_x11_in_teams_no_reference_or_byte_is_left(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    teams.people[USER] = NAME
    await community.added(USER)
    await teams.until(lambda: teams.direct(USER))
    await community.says(USER, "start")
    await community.says(USER, "wis")
    asked = await teams.until(
        lambda: [m for m in teams.direct(USER) if "Ja, wis alles" in text_of(m)]
    )
    before = every_byte(world.kring.settings.database_url)
    assert USER.encode() in before
    await community.presses(USER, "Ja, wis alles", asked[-1])
    await world.settled()
    gone = community.activity(USER, "installationUpdate", action="remove")
    assert (await community.post(gone))[0] == 200
    left = await _wiped(world)

    assert USER.encode() not in left
    assert NAME.encode() not in left


async def test_x11_a_stranger_in_teams_leaves_no_reference(
    community: TeamsClient, world: World
) -> None:
    for kind, more in (
        ("messageReaction", {}),
        ("installationUpdate", {"action": "remove"}),
        ("typing", {}),
    ):
        assert (await community.post(community.activity(USER, kind, **more)))[0] == 200
    left = await _wiped(world)

    assert USER.encode() not in left


async def test_d03_a_stranger_in_slack_leaves_no_byte(
    slack_world: World, slack: SlackStandIn
) -> None:
    stranger = SlackClient(slack_world.address, slack)
    changed = {"type": "user_change", "user": {"id": "UKWIKSTAART", "name": NAME}, "event_ts": "1"}
    await stranger.event(changed)
    left = await _wiped(slack_world)

    assert b"UKWIKSTAART" not in left
