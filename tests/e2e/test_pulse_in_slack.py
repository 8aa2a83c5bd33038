"""The pulse, a digest and an export through Slack's real protocol; and four hundred votes at once."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import date
from random import Random

import aiohttp
import psycopg
import pytest
from sqlalchemy import make_url

from adapters.clock import TravellingClock
from adapters.main import Kring, build
from adapters.settings import Settings, read_settings
from adapters.slack.deliver import SlackDeliverer
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Role, Status
from bot.domain.people import AccountKey, Language, Profile
from bot.domain.polls import PollStatus
from tests import postgres
from tests.e2e.conftest import MONDAY, NO_LIMITS, World
from tests.standins.slack import SECRET, Fault, SlackClient, SlackStandIn, buttons, text_of

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
                Profile(account, user.title(), Language.NL, "Europe/Amsterdam"), speaks=True
            )
            member = Member(HERE, person, Status.ACTIVE, date(2025, 11, 1))
            await uow.members.save(HERE, member)


async def test_a_pulse_in_slack_from_schedule_to_result(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, *VOTERS[:11])
    await community.command("UBRAM", "pulse on")
    assert await community.fills("UBRAM", SCHEDULE) == ""
    await slack_world.travels(1.2)
    await slack.until(lambda: "Ik hoor erbij" in text_of(slack.direct(VOTERS[0])[-1]))
    labels = [b["text"]["text"] for b in buttons(slack.direct(VOTERS[0])[-1]["blocks"])]
    assert labels == ["1 · helemaal niet", "2", "3", "4", "5 · helemaal"]
    for voter in VOTERS[:11]:
        await community.presses(voter, "4")
    await slack.until(lambda: "bewaard" in text_of(slack.direct(VOTERS[0])[-1]))
    await community.presses(VOTERS[0], "Licht het toe")
    assert await community.fills(VOTERS[0], {"comment": "Fijne groep"}) == ""
    await slack_world.travels(8)
    await slack.until(lambda: "Uitkomst" in text_of(slack.messages["C1"][-1]))
    post = slack.messages["C1"][-1]

    chart = next(block for block in post["blocks"] if block["type"] == "data_visualization")
    points = {p["label"]: p["value"] for p in chart["chart"]["series"][0]["data"]}
    assert points == {"4": 100}  # a few at most is no bar of none
    assert "4 (10–19 antwoorden)" in text_of(post)
    assert "Fijne groep" in text_of(post)
    await slack.until(lambda: "Uitkomst" in text_of(slack.direct(VOTERS[3])[-1]))


async def test_where_slack_takes_no_charts_the_numbers_go_as_text(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, *VOTERS[:11])
    await community.command("UBRAM", "pulse on")
    await community.fills("UBRAM", SCHEDULE)
    await slack_world.travels(1.2)
    await slack.until(lambda: "Ik hoor erbij" in text_of(slack.direct(VOTERS[10])[-1]))
    for voter in (*VOTERS[:11], "UBRAM", "USANNE"):  # everybody: nobody is reminded
        await community.presses(voter, "3")
    await slack_world.settled()
    slack.fail("chat.postMessage", Fault(200, {"ok": False, "error": "invalid_blocks"}))
    await slack_world.travels(7)
    await slack.until(lambda: "Uitkomst" in text_of(slack.messages["C1"][-1]))

    await slack_world.settled()
    told = [text_of(slack.messages["C1"][-1]), text_of(slack.direct("UBRAM")[-1])]
    assert sum("data_visualization" in text for text in told) == 1  # the other one was refused
    assert all("3: vrijwel iedereen" in text for text in told)


async def test_an_evaluator_in_slack_gets_the_digest_and_a_file(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    kring = slack_world.kring
    await join(kring, slack, *VOTERS[:11])
    kring.engine._web = f"{slack_world.address}/"
    shown = await community.command("UBRAM", "digest now")
    assert "Weekbericht van" in json.dumps(shown, ensure_ascii=False)
    await community.command("UBRAM", "digest export")
    offered = await community.command("UBRAM", "rapport")
    message = {"blocks": offered["blocks"], "ephemeral": True}
    for label, kind in (("Excel", "spreadsheetml"), ("CSV", "text/csv"), ("Rapport", "text/html")):
        button = next(b for b in buttons(message["blocks"]) if label in b["text"]["text"])
        await community._press("UBRAM", button, message)
        answer = await slack.until(lambda n=label: _link(slack, n))
        async with aiohttp.ClientSession() as session, session.get(answer) as response:
            body = await response.read()
            assert response.status == 200
            assert kind in response.headers["Content-Type"]
            assert response.headers["Cache-Control"] == "no-store"
        assert len(body) > 300
        assert b"Uv000" not in body


def _link(slack: SlackStandIn, label: str) -> str | None:
    for answer in reversed(slack.answers):
        for button in buttons(answer.get("blocks", [])):
            if "url" in button and label in button["text"]["text"]:
                return str(button["url"])
    return None


async def test_an_old_or_made_up_link_gives_nothing(slack_world: World) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{slack_world.address}/exports/{'x' * 43}") as response,
    ):
        assert response.status == 404


# Four hundred votes at once.


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
    request: pytest.FixtureRequest, slack: SlackStandIn, tmp_path, monkeypatch
) -> AsyncIterator[list[World]]:
    """One process on SQLite; two on one PostgreSQL."""
    monkeypatch.setattr(SlackDeliverer, "pace", NO_LIMITS)
    if request.param == "sqlite":
        url, number = f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}", 1
        worlds = await _started(url, slack, number)
        yield worlds
        await asyncio.gather(*(world.kring.stop() for world in worlds))
        return
    with postgres.server() as server:
        with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute("CREATE DATABASE votes")
        url = make_url(server).set(database="votes").render_as_string(hide_password=False)
        worlds = await _started(url, slack, 2)
        yield worlds
        await asyncio.gather(*(world.kring.stop() for world in worlds))


async def _started(url: str, slack: SlackStandIn, number: int) -> list[World]:
    clock, worlds = TravellingClock(MONDAY), []
    for _ in range(number):
        kring = await build(settings_for(url, slack), clock)
        worlds.append(World(kring, await kring.start()))
    return worlds


async def test_four_hundred_votes_and_changes_at_once_are_counted_exactly(
    replicas: list[World], slack: SlackStandIn
) -> None:
    clients = [SlackClient(world.address, slack) for world in replicas]
    for number, client in enumerate(clients):
        client._numbers = iter(range(1 + number * 1_000_000, 2**31))  # type: ignore[assignment]
    kring, client = replicas[0].kring, clients[0]
    await client.command("UBRAM", "setup")
    await client.fills("UBRAM", {"name": "LCOP", "purpose": "Leren"})
    await join(kring, slack, *VOTERS)
    await client.command("UBRAM", "pulse on")
    await client.fills("UBRAM", SCHEDULE)
    await replicas[0].travels(1.2)
    await slack.until(lambda: all(slack.direct(voter) for voter in VOTERS), 30)
    points = Random(1)
    votes = {v: (points.randint(1, 5), points.randint(1, 5)) for v in VOTERS}
    await asyncio.gather(
        *(_votes(clients[n % len(clients)], slack, v, votes[v]) for n, v in enumerate(VOTERS))
    )
    async with kring.engine._begin() as uow:
        poll = (await uow.polls.newest(HERE, PollStatus.OPEN, 1))[0]
        ballots = await uow.polls.ballots(HERE, poll.id)
    expected = sum(last for _, last in votes.values())
    assert len(ballots) == len(VOTERS)
    assert sum(int(ballot.answer) for ballot in ballots) == expected


async def _votes(client: SlackClient, slack: SlackStandIn, user: str, points: tuple) -> None:
    """A vote, and another one in its place."""
    ask = next(m for m in slack.direct(user) if "Ik hoor erbij" in text_of(m))
    by_point = {b["text"]["text"][0]: b for b in buttons(ask["blocks"])}
    for point in points:
        await client._press(user, by_point[str(point)], ask)


async def test_a_closing_poll_takes_its_last_votes_or_refuses_them(
    replicas: list[World], slack: SlackStandIn
) -> None:
    """Votes while it closes: what was counted is what was taken, and nothing is left behind."""
    client, kring = SlackClient(replicas[0].address, slack), replicas[0].kring
    await client.command("UBRAM", "setup")
    await client.fills("UBRAM", {"name": "LCOP", "purpose": "Leren"})
    await join(kring, slack, *VOTERS[:60])
    async with kring.engine._begin() as uow:
        bram = await uow.people.known(AccountKey("slack", "T1", "UBRAM"))
        assert bram
        member = await uow.members.get(HERE, bram.id)
        assert member
        await uow.members.save(HERE, member.with_role(Role.EVALUATOR))
    await client.command("UBRAM", "pulse on")
    await client.fills("UBRAM", SCHEDULE)
    await replicas[0].travels(1.2)
    await slack.until(lambda: all(slack.direct(voter) for voter in VOTERS[:60]), 30)
    shown = await client.command("UBRAM", "poll close")
    message = {"blocks": shown["blocks"], "ephemeral": True}
    close = next(b for b in buttons(message["blocks"]) if b["text"]["text"] == "Sluit en tel")
    first, rest = VOTERS[:30], VOTERS[30:60]
    await asyncio.gather(*(_votes(client, slack, voter, (4,)) for voter in first))
    other = SlackClient(replicas[-1].address, slack)
    other._numbers = iter(range(5_000_000, 2**31))  # type: ignore[assignment]
    await asyncio.gather(
        *(_votes(other, slack, voter, (2,)) for voter in rest[:15]),
        client._press("UBRAM", close, message),
        *(_votes(other, slack, voter, (2,)) for voter in rest[15:]),
    )
    async with kring.engine._begin() as uow:
        poll = (await uow.polls.newest(HERE, PollStatus.CLOSED, 1))[0]
        assert await uow.polls.ballots(HERE, poll.id) == []
        assert await uow.polls.key(HERE, poll.id) is None
    assert poll.release
    mean = poll.release.of(0).mean  # type: ignore[union-attr]
    possible = {round((30 * 4 + late * 2) / (30 + late), 1) for late in range(31)}
    assert mean in possible
