"""Kring in a team of Teams': the fixtures, for whoever imports them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from botframework.connector.auth import ChannelValidation, JwtTokenExtractor

from adapters.clock import TravellingClock
from adapters.main import build
from adapters.settings import read_settings
from adapters.teams.deliver import TeamsDeliverer
from bot.domain.people import Language
from bot.frame.words import words
from tests.e2e.conftest import CHARTER, ENGLISH_CHARTER, MONDAY, NO_LIMITS, World
from tests.standins.teams import (
    APP,
    BOT,
    PASSWORD,
    TEAM,
    TENANT,
    TeamsClient,
    TeamsStandIn,
    text_of,
)


@pytest.fixture
async def teams(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TeamsStandIn]:
    stand_in = TeamsStandIn()
    await stand_in.start()
    stand_in.people = {"bram": "Bram", "noor": "Noor", "sanne": "Sanne"}
    monkeypatch.setattr(ChannelValidation, "open_id_metadata_endpoint", f"{stand_in.service}openid")
    JwtTokenExtractor.metadataCache.clear()  # a port comes back, with other keys behind it
    yield stand_in
    await stand_in.stop()


@asynccontextmanager
async def serving(
    teams: TeamsStandIn, database_url: str, monkeypatch: pytest.MonkeyPatch, **more: str
) -> AsyncIterator[World]:
    """Kring as it runs for Teams; `more` settings say for which tenants."""
    monkeypatch.setattr(TeamsDeliverer, "pace", NO_LIMITS)
    settings = read_settings(
        teams_app_id=APP,
        teams_app_password=PASSWORD,
        teams_service_hosts="127.0.0.1",
        database_url=database_url,
        port=0,
        **more,
    )
    kring = await build(settings, TravellingClock(MONDAY), teams.http_client())
    yield World(kring, await kring.start())
    await kring.stop()


@pytest.fixture
async def world(
    teams: TeamsStandIn, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    async with serving(teams, database_url, monkeypatch, teams_tenant=TENANT) as running:
        yield running


@pytest.fixture
def client(world: World, teams: TeamsStandIn) -> TeamsClient:
    return TeamsClient(world.address, teams)


@pytest.fixture
async def community(client: TeamsClient, teams: TeamsStandIn, world: World) -> TeamsClient:
    """Bram added Kring to the team and set up the community; Sanne is willing to be a buddy."""
    await _founded(client, world, CHARTER, "bram", "sanne", brings="toetsing")
    return client


@pytest.fixture
async def circle(client: TeamsClient, teams: TeamsStandIn, world: World) -> TeamsClient:
    """The same in English: Tom added Kring, Priya is willing to be a buddy, and Kofi may come."""
    teams.people = {"tom": "Tom", "priya": "Priya", "kofi": "Kofi"}
    client.locale = "en-GB"
    await _founded(client, world, ENGLISH_CHARTER, "tom", "priya", brings="assessment")
    return client


async def _founded(
    client: TeamsClient,
    world: World,
    charter: dict[str, Any],
    founder: str,
    member: str,
    brings: str,
) -> None:
    teams, say = client.teams, words(Language(charter["language"]))
    await client.added(BOT, by=founder)
    await teams.until(lambda: teams.direct(founder))
    await client.says(founder, "setup", team=True)
    form = await teams.until(
        lambda: [m for m in teams.direct(founder) if "Input.Text" in text_of(m)]
    )
    values = {k: v for k, v in charter.items() if isinstance(v, str)}
    begin = say("community-setup-submit")
    answer = await client.presses(founder, begin, form[0], {**values, "facilitator": founder})
    assert answer["statusCode"] == 200
    await teams.until(lambda: teams.conversations[TEAM])
    await client.presses(member, say("community-post-join"), teams.conversations[TEAM][0])
    await client.says(member, say("command-profile-word"))
    form = await teams.until(
        lambda: [m for m in teams.direct(member) if say("profile-title") in text_of(m)]
    )
    inputs = {"brings": brings, "open_to": "introductions,buddy"}
    await client.presses(member, say("profile-save"), form[-1], inputs)
    await world.settled()


@pytest.fixture
async def many_tenants(
    teams: TeamsStandIn, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """Kring for Teams, of many tenants."""
    async with serving(teams, database_url, monkeypatch, teams_app_type="MultiTenant") as running:
        yield running
