"""Many who vote at once through Slack, in one process or two: what such tests share."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date

import pytest

from adapters.clock import TravellingClock
from adapters.installation import Kring
from adapters.main import build
from adapters.settings import Settings, read_settings
from adapters.slack.deliver import SlackDeliverer
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Status
from bot.domain.people import AccountKey, Kind, Language, Profile
from tests.e2e.conftest import MONDAY, NO_LIMITS, World
from tests.standins.slack import SECRET, SlackClient, SlackStandIn, buttons, text_of

HERE = CommunityId(1)
VOTERS = tuple(f"UV{n:03}" for n in range(200))
SCHEDULE = {"every": "2", "weekday": "1", "bank": ("belonging",), "safety": ()}


async def join(kring: Kring, slack: SlackStandIn, *users: str) -> None:
    """Members since last year."""
    async with kring.engine._begin() as uow:
        for user in users:
            slack.person(user, user.title(), "nl-NL")
            account = AccountKey("slack", "T1", user)
            person = await uow.people.meet(
                Profile(account, user.title(), Language.NL, "Europe/Amsterdam", Kind.PERSON),
                speaks=True,
            )
            member = Member(HERE, person, Status.ACTIVE, date(2025, 11, 1))
            await uow.of(HERE).members.save(member)


def settings_for(url: str, slack: SlackStandIn) -> Settings:
    return read_settings(
        slack_bot_token="xoxb-1",
        slack_signing_secret=SECRET,
        slack_api_url=slack.api,
        database_url=url,
        port=0,
    )


@pytest.fixture(params=["sqlite", "postgresql"])
async def replicas(
    request: pytest.FixtureRequest, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[list[World]]:
    """One process on SQLite; two on one PostgreSQL."""
    monkeypatch.setattr(SlackDeliverer, "pace", NO_LIMITS)
    if request.param == "sqlite":
        worlds = await _started(request.getfixturevalue("database_url"), slack, 1)
    else:
        worlds = await _started(request.getfixturevalue("postgres_server").upgraded(), slack, 2)
    yield worlds
    await asyncio.gather(*(world.kring.stop() for world in worlds))


async def _started(url: str, slack: SlackStandIn, number: int) -> list[World]:
    clock, worlds = TravellingClock(MONDAY), []
    for _ in range(number):
        kring = await build(settings_for(url, slack), clock)
        worlds.append(World(kring, await kring.start()))
    return worlds


async def votes_for(client: SlackClient, slack: SlackStandIn, user: str, points: tuple) -> None:
    """A vote, and another one in its place."""
    ask = next(m for m in slack.direct(user) if "Ik hoor erbij" in text_of(m))
    by_point = {b["text"]["text"][0]: b for b in buttons(ask["blocks"])}
    for point in points:
        await client._press(user, by_point[str(point)], ask)
