"""X6: what takes long is done by another process, and can be ended; nobody waits for it."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
import sys

import aiohttp
import pytest
from sqlalchemy import select, text

from adapters import main, worker
from adapters.worker import Worker
from storage.frame.outbox import outbox
from tests.e2e.conftest import (  # noqa: F401 - fixtures
    World,
    client,
    community,
    database_url,
    slack,
    slack_settings,
    slack_world,
)
from tests.standins.slack import SlackClient, SlackStandIn, buttons, text_of

NOTHING = "Er is niemand om te koppelen"
TERMS = {"languages": ("nl",), "slots": ("thu-am", "thu-pm"), "mode": "either"}


@pytest.fixture(autouse=True)
def everybody_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.frame.context.LARGE", 0)


@pytest.fixture(params=[0, 300])
def large(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many people are too many for a start without the other process."""
    monkeypatch.setattr(main, "LARGE", request.param)
    monkeypatch.setattr(main, "PREPARE_EVERY", 0.01)
    return int(request.param)


async def test_x06_a_preview_comes_from_another_process(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    answer = await community.command("UBRAM", "match preview")
    assert "Momentje" in text_of(answer)
    await slack.until(
        lambda: "Er is niemand om te koppelen" in text_of(slack.direct("UBRAM")[-1]), 20
    )
    process = slack_world.kring.engine.handover._worker._process  # type: ignore[union-attr]
    await community.says("UBRAM", "match run")
    await slack.until(lambda: len(slack.direct("UBRAM")) == 2)

    assert process is slack_world.kring.engine.handover._worker._process  # type: ignore[union-attr]


async def test_x06_what_takes_too_long_is_ended_and_said(
    community: SlackClient, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "LONGEST", 0.05)
    before = len(slack.direct("UBRAM"))
    await community.command("UBRAM", "match preview")
    await slack.until(lambda: len(slack.direct("UBRAM")) > before)
    assert "Er is niets veranderd" in text_of(slack.direct("UBRAM")[-1])
    monkeypatch.setattr(worker, "LONGEST", 60)
    await community.command("UBRAM", "match preview")

    await slack.until(
        lambda: "Er is niemand om te koppelen" in text_of(slack.direct("UBRAM")[-1]), 20
    )


async def test_x06_an_event_told_again_meanwhile_is_answered_once(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    body = community.event_body(
        {
            "type": "message",
            "channel_type": "im",
            "user": "UBRAM",
            "channel": "DUBRAM",
            "text": "match preview",
            "ts": "9.5",
        }
    )
    before = len(slack.direct("UBRAM"))
    await asyncio.gather(*(community.event(body["event"], event_id="Ev-same") for _ in range(3)))
    await slack.until(lambda: NOTHING in text_of(slack.direct("UBRAM")[-1]), 20)
    await community.event(body["event"], event_id="Ev-same")
    await slack_world.settled()

    patience, answer = slack.direct("UBRAM")[before:]
    assert "Momentje" in text_of(patience)
    assert NOTHING in text_of(answer)


async def test_x06_kring_stops_though_a_worker_is_at_it_and_says_so(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("UBRAM", "match preview")
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{slack_world.address}/healthz") as health,
    ):
        assert health.status == 200
    before = len(slack.direct("UBRAM"))
    await asyncio.wait_for(slack_world.kring.engine.handover.close(), 5)
    await slack.until(lambda: len(slack.direct("UBRAM")) > before)

    assert "Er is niets veranderd" in text_of(slack.direct("UBRAM")[-1])
    async with slack_world.kring.database.begin() as db:
        keys = list(await db.scalars(select(outbox.c.key)))
    assert not [key for key in keys if "UBRAM" in key]  # D3: Slack's ids of events name people


async def test_x06_a_typed_swap_is_worked_out_elsewhere_and_its_form_opens_here(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """It planned the whole round while everybody waited."""
    await community.presses("UNOOR", "Ik doe mee")
    await community.command("USANNE", "mentor worden")
    await community.fills("USANNE", {"topics": "toetsing", "capacity": "1", **TERMS})
    await community.command("UNOOR", "mentor zoek tentamens ontwerpen")
    await community.fills("UNOOR", {"why": "Volgend blok", **TERMS})
    before, forms = len(slack.direct("UBRAM")), len(slack.views)
    assert "Momentje" in text_of(await community.command("UBRAM", "match swap Anna"))
    await slack.until(lambda: len(slack.direct("UBRAM")) > before, 20)
    assert not buttons(slack.direct("UBRAM")[-1]["blocks"])
    await community.command("UBRAM", "match swap")

    assert len(slack.views) == forms + 1


async def test_x06_whoever_waits_for_the_other_process_waits_longer_than_it_takes(
    community: SlackClient, slack_world: World
) -> None:
    """`database is locked` after ten seconds: a command was answered with "something went wrong"."""
    async with slack_world.kring.database.begin() as db:
        assert await db.scalar(text("PRAGMA busy_timeout")) >= 30_000


async def test_x06_a_worker_that_died_in_its_sleep_is_started_again(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """Whoever came next was told that it was too much."""
    await community.command("UBRAM", "match preview")
    await slack.until(lambda: NOTHING in text_of(slack.direct("UBRAM")[-1]), 20)
    process = slack_world.kring.engine.handover._worker._process  # type: ignore[union-attr]
    process.kill()
    await process.wait()
    before = len(slack.direct("UBRAM"))
    await community.command("UBRAM", "match preview")
    await slack.until(lambda: len(slack.direct("UBRAM")) > before, 20)

    assert NOTHING in text_of(slack.direct("UBRAM")[-1])


async def test_x06_what_was_done_is_not_said_to_be_too_much(
    community: SlackClient,
    slack: SlackStandIn,
    slack_world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The worker ended between its commit and its answer."""
    receive = worker._receive

    async def ends(stream: object) -> object:
        await receive(stream)
        raise EOFError

    monkeypatch.setattr(worker, "_receive", ends)
    before = len(slack.direct("UBRAM"))
    await community.command("UBRAM", "match preview")
    await slack.until(lambda: len(slack.direct("UBRAM")) > before, 20)
    await asyncio.gather(*slack_world.kring.engine.handover._under_way.values())
    await slack_world.settled()

    assert len(slack.direct("UBRAM")) == before + 1
    assert NOTHING in text_of(slack.direct("UBRAM")[-1])


def worker_of(world: World) -> Worker:
    assert world.kring.engine.handover
    found = world.kring.engine.handover._worker
    assert isinstance(found, Worker)
    return found


async def test_x06_the_other_process_is_there_before_a_large_community_asks(
    large: int, community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """The first preview waited for a process that had everything to load; a small one starts none."""
    found = worker_of(slack_world)
    for _ in range(20):
        await slack_world.settled()
        await asyncio.sleep(0.01)
    if large:
        assert found._process is None
        return
    ahead = found._process
    assert ahead
    await community.command("UBRAM", "match preview")
    await slack.until(lambda: NOTHING in text_of(slack.direct("UBRAM")[-1]), 20)
    assert found._process is ahead

    ahead.kill()  # and there again, before anybody asks
    await ahead.wait()
    await slack.until(lambda: found._process is not ahead)


async def test_x06_what_is_rehearsed_is_all_that_a_first_round_must_load(
    database_url: str,
) -> None:
    """In a process of its own: afterwards a round imports nothing more, and no text is read."""
    script = (
        "import asyncio, sys; from datetime import date;"
        "from adapters.clock import SystemClock; from storage.frame.database import open_database;"
        "from storage.frame.unit_of_work import unit_of_work;"
        "from bot.features.rounds.rehearsal import rehearse;"
        "from tests.benchmarks.planning import community; import bot.frame.words;"
        "db = open_database(sys.argv[1]);"
        "asyncio.run(rehearse(unit_of_work(db, SystemClock()), date(2026, 11, 23)));"
        "before = set(sys.modules);"
        "from bot.domain.rounds import plan_round;"
        "assert plan_round(community(9)).choices;"
        "print(sorted(set(sys.modules) - before), bot.frame.words.texts.cache_info().currsize)"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, database_url, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()

    assert said.decode().split("\n")[0] == "[] 2"
