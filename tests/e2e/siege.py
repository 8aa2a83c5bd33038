# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""A world under siege: the fixtures, and what it must survive. Real HTTP, real signatures and tokens."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from time import time_ns

import pytest
from sqlalchemy import select

from bot.domain.communities import Place
from bot.frame.actions import Action
from bot.frame.events import Submitted
from storage.frame.outbox import outbox
from tests import listening
from tests.e2e.attacks import ACTIONS, ROUTES, Arsenal, Attack
from tests.e2e.conftest import World
from tests.e2e.harm import Witness
from tests.e2e.in_teams import many_tenants, teams  # noqa: F401 - fixtures
from tests.e2e.peopled import ATTACKER, HERE, SECRET, THERE, Peopled
from tests.e2e.sending import OOPS, Door, SlackDoor, TeamsDoor
from tests.standins.slack import SlackClient, SlackStandIn
from tests.standins.teams import BOT, TEAM, TENANT, TeamsClient, TeamsStandIn

Way = tuple[type[Action], bool]
OTHER_TEAM = "19:other@thread.tacv2"


@dataclass
class Siege:
    """A world full of what should stay as it is, and the ways to attack it."""

    peopled: Peopled
    door: Door
    arsenal: Arsenal
    witness: Witness

    async def wrong(self, attack: Attack) -> list[str]:
        """What happened to others, what the sender was shown and may not be, and what broke."""
        shown = await self.door.send(attack)
        wrong = [*self.witness.harm(attack)]
        wrong += [f"shown: {text}" for text in (*OOPS, SECRET) if text in shown]
        wrong += [line for line in listening._heard if "Traceback" in line]
        return [f"{attack.summary}\n    {what[:600]}" for what in wrong]


async def besieged(peopled: Peopled, door: Door, seed: int) -> Siege:
    await peopled.live()
    keys = await _keys(peopled)
    arsenal = Arsenal(peopled, keys, Random(seed))
    await peopled.world.kring.ticker.tick()  # what is due by now is no attack's doing
    await peopled.world.settled()
    return Siege(peopled, door, arsenal, Witness.of(peopled.world.kring))


async def _keys(peopled: Peopled) -> list[str | None]:
    """Of what stands in private, between two, in either channel; and of nothing."""
    async with peopled.world.kring.database.begin() as db:
        found = await db.execute(select(outbox.c.key, outbox.c.address))
        keys = [key for key, address in found if address != peopled.user(THERE[0])]
    return [None, "welcome:1:1:hello", "no such key", *keys]


@pytest.fixture
def seed() -> int:
    """Printed where a test fails."""
    seed = int(os.environ.get("KRING_FUZZ_SEED") or time_ns() % 1_000_000)
    print(f"KRING_FUZZ_SEED={seed}")
    return seed


@pytest.fixture
async def in_slack(slack_world: World, slack: SlackStandIn, seed: int) -> Siege:
    places = (Place("slack", "T1", "C1"), Place("slack", "T1", "C2"))
    peopled = Peopled(slack_world, "slack", "T1", places)
    for name in (*HERE, *THERE):
        slack.person(peopled.user(name), name.title())
    return await besieged(peopled, SlackDoor(SlackClient(slack_world.address, slack)), seed)


@pytest.fixture
async def in_teams(many_tenants: World, teams: TeamsStandIn, seed: int) -> Siege:
    client = TeamsClient(many_tenants.address, teams)
    places = (Place("teams", TENANT, TEAM), Place("teams", TENANT, OTHER_TEAM))
    peopled = Peopled(many_tenants, "teams", TENANT, places)
    teams.people |= {name: name.title() for name in (*HERE, *THERE)}
    await client.added(BOT)
    return await besieged(peopled, TeamsDoor(client), seed)


def ways() -> Iterator[Way]:
    """Each action as a button, and as a form where something handles it so."""
    for action in ACTIONS:
        yield action, False
        if ROUTES.of((Submitted, action)):
            yield action, True


async def survives(siege: Siege, attacks: Iterable[Attack | None]) -> int:
    """Send them all; how many there were."""
    sent, wrong = 0, []
    kring = siege.peopled.world.kring
    kring.engine.committed = lambda: None  # answers are carried now and then, many at a time
    standing = siege.door.standing(_senders(siege))
    for attack in filter(None, attacks):
        wrong += await siege.wrong(attack)
        sent += 1
    kring.engine.committed = kring.wake
    kring.wake()
    await siege.peopled.world.settled()
    now = siege.door.standing(_senders(siege))
    wrong += [f"another text in {room}" for room in standing if now[room] != standing[room]]
    assert not wrong, "\n".join(wrong[:20])
    return sent


def _senders(siege: Siege) -> set[str]:
    """The first facilitator's id is also that of somebody elsewhere, and the stand-in keeps one list."""
    return {siege.peopled.user(name) for name in (ATTACKER, HERE[0], THERE[0])}
