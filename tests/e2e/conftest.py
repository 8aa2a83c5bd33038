"""Kring as an operator runs it, on real HTTP; only Slack's and Microsoft's servers are stand-ins."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import and_, exists, or_, select

from adapters.clock import TravellingClock
from adapters.installation import Kring
from adapters.main import build
from adapters.settings import Settings, read_settings
from adapters.slack.deliver import SlackDeliverer
from adapters.travel import TimeMachine
from bot.domain.deliveries import Fate
from bot.domain.people import Language
from bot.frame.delivery import Pace
from bot.frame.words import words
from storage.frame.outbox import outbox
from tests.prepared import EmptyDatabase
from tests.standins.slack import SECRET, SlackClient, SlackStandIn

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NO_LIMITS = Pace((), ())

Start = Callable[[Settings], Awaitable[Kring]]


@dataclass
class World:
    """A running Kring, what plays the internet, and the time."""

    kring: Kring
    address: str

    async def settled(self) -> None:
        """Wait until nothing is on its way; what is to go on another day may stay."""
        while await self._on_its_way():
            await asyncio.sleep(0.02)

    async def _on_its_way(self) -> bool:
        due = and_(outbox.c.fate == Fate.WAITING, outbox.c.not_before <= self.kring.clock.now())
        query = select(exists().where(or_(outbox.c.fate == Fate.SENDING, due)))
        async with self.kring.database.begin() as db:
            return bool(await db.scalar(query))

    async def travels(self, days: float) -> None:
        kring = self.kring
        clock = kring.clock
        assert isinstance(clock, TravellingClock)
        machine = TimeMachine(clock, kring.ticker, kring.couriers, kring.appointments, kring.mail)
        await machine.travel(clock.now() + timedelta(days=days))


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    stand_in = SlackStandIn()
    await stand_in.start()
    for user, name, locale in (
        ("UBRAM", "Bram", "nl-NL"),
        ("UNOOR", "Noor", "nl-NL"),
        ("USANNE", "Sanne", "nl-NL"),
        ("UTOM", "Tom", "en-US"),
    ):
        stand_in.person(user, name, locale)
    stand_in.person("UROBOT", "Robot", is_bot=True)
    stand_in.person("UGUEST", "Guest", is_restricted=True)
    yield stand_in
    await stand_in.stop()


@pytest.fixture
def database_url(empty_database: EmptyDatabase, tmp_path: Path) -> str:
    """Upgraded already, as at all starts but the first."""
    return empty_database.copy_to(tmp_path / "kring.db")


@pytest.fixture
def slack_settings(slack: SlackStandIn, database_url: str) -> Settings:
    return read_settings(
        slack_bot_token="xoxb-1",
        slack_signing_secret=SECRET,
        slack_api_url=slack.api,
        database_url=database_url,
        port=0,
    )


@pytest.fixture
async def slack_world(
    slack_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """Slack's limits are real seconds; they have tests of their own."""
    monkeypatch.setattr(SlackDeliverer, "pace", NO_LIMITS)
    kring = await build(slack_settings, TravellingClock(MONDAY))
    world = World(kring, await kring.start())
    yield world
    await kring.stop()


@pytest.fixture
def client(slack_world: World, slack: SlackStandIn) -> SlackClient:
    return SlackClient(slack_world.address, slack)


@pytest.fixture
async def community(client: SlackClient, slack_world: World) -> SlackClient:
    """Bram has set up the community; Sanne is a member and willing to be a buddy."""
    await _founded(client, slack_world, CHARTER, "USANNE", brings="toetsing")
    return client


@pytest.fixture
async def circle(client: SlackClient, slack: SlackStandIn, slack_world: World) -> SlackClient:
    """The same in English: Tom has set it up; Priya is a member, and Kofi a newcomer."""
    for user, name in (("UPRIYA", "Priya"), ("UKOFI", "Kofi")):
        slack.person(user, name, "en-GB")
    await _founded(client, slack_world, ENGLISH_CHARTER, "UPRIYA", brings="assessment")
    return client


async def _founded(
    client: SlackClient, world: World, charter: dict[str, Any], member: str, brings: str
) -> None:
    say = words(Language(charter["language"]))
    (founder,) = charter["facilitator"]
    await client.command(founder, "setup")
    await client.fills(founder, charter)
    await client.slack.until(lambda: client.slack.messages["C1"])
    await client.presses(member, say("community-post-join"))
    await client.command(member, "profile")
    await client.fills(member, {"brings": brings, "open_to": ("introductions", "buddy")})
    await world.settled()


CHARTER = {
    "name": "LCOP Onderzoekend Onderwijs",
    "purpose": "Samen beter worden",
    "goals": "Elke maand iets uitproberen",
    "agreements": "We luisteren eerst",
    "language": "nl",
    "zone": "Europe/Amsterdam",
    "send_at": "9:30",
    "facilitator": ("UBRAM",),
}
ENGLISH_CHARTER = {
    "name": "LCOP Inquiry",
    "purpose": "Getting better together",
    "goals": "Try something out every month",
    "agreements": "We listen first",
    "language": "en",
    "zone": "Europe/Amsterdam",
    "send_at": "9:30",
    "facilitator": ("UTOM",),
}
