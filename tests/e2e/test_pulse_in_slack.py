"""The pulse, a digest and an export through Slack's real protocol; and a poll that closes under its votes."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
import json

import aiohttp

from bot.domain.membership import Role
from bot.domain.people import AccountKey
from bot.domain.polls import PollStatus
from tests.e2e.conftest import World
from tests.e2e.voting import HERE, SCHEDULE, VOTERS, join, replicas, votes_for  # noqa: F401
from tests.standins.slack import Fault, SlackClient, SlackStandIn, buttons, text_of


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
    await community.presses(VOTERS[0], "Toelichten")
    assert await community.fills(VOTERS[0], {"comment": "Fijne groep"}) == ""
    await slack_world.travels(8)
    await slack.until(lambda: "Uitkomst" in text_of(slack.messages["C1"][-1]))
    post = slack.messages["C1"][-1]

    chart = next(block for block in post["blocks"] if block["type"] == "data_visualization")
    points = {p["label"]: p["value"] for p in chart["chart"]["series"][0]["data"]}
    assert points == {"1": 0, "2": 0, "3": 0, "4": 60, "5": 0}  # nearly all, at least
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
    for label, kind in (
        ("Excel", "spreadsheetml"),
        ("CSV", "application/zip"),
        ("Rapport", "text/html"),
    ):
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
        member = await uow.of(HERE).members.get(bram.id)
        assert member
        await uow.of(HERE).members.save(member.with_roles({Role.EVALUATOR}))
    await client.command("UBRAM", "pulse on")
    await client.fills("UBRAM", SCHEDULE)
    await replicas[0].travels(1.2)
    await slack.until(lambda: all(slack.direct(voter) for voter in VOTERS[:60]), 30)
    shown = await client.command("UBRAM", "poll close")
    message = {"blocks": shown["blocks"], "ephemeral": True}
    close = next(b for b in buttons(message["blocks"]) if b["text"]["text"] == "Sluiten en tellen")
    first, rest = VOTERS[:30], VOTERS[30:60]
    await asyncio.gather(*(votes_for(client, slack, voter, (4,)) for voter in first))
    other = SlackClient(replicas[-1].address, slack)
    other._numbers = iter(range(5_000_000, 2**31))  # type: ignore[assignment]
    await asyncio.gather(
        *(votes_for(other, slack, voter, (2,)) for voter in rest[:15]),
        client._press("UBRAM", close, message),
        *(votes_for(other, slack, voter, (2,)) for voter in rest[15:]),
    )
    async with kring.engine._begin() as uow:
        poll = (await uow.of(HERE).polls.newest(PollStatus.CLOSED, 1))[0]
        assert await uow.of(HERE).polls.ballots(poll.id) == []
        assert await uow.of(HERE).polls.key(poll.id) is None
    assert poll.release
    mean = poll.release.of(0).mean  # type: ignore[union-attr]
    possible = {round((30 * 4 + late * 2) / (30 + late), 1) for late in range(31)}
    assert mean in possible
