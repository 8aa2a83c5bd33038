"""What another process is at: everybody is answered at once, and hears of the end, whatever ends it."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from sqlalchemy import select

from adapters.main import build
from adapters.settings import Settings, read_settings
from adapters.worker import Worker
from bot.frame.effects import Answer
from bot.frame.events import Event
from storage.frame.handovers import handovers
from tests.e2e.conftest import (  # noqa: F401 - fixtures
    CHARTER,
    World,
    community,
    database_url,
    slack,
    slack_settings,
    slack_world,
)
from tests.e2e.in_teams import community as teams_community  # noqa: F401 - fixtures
from tests.e2e.in_teams import teams, world  # noqa: F401 - fixtures
from tests.standins.slack import SECRET, SlackClient, SlackStandIn, text_of
from tests.standins.teams import TeamsClient, TeamsStandIn

SLACKS_PATIENCE = 3  # seconds: https://docs.slack.dev/interactivity/handling-user-interaction/
TERMS = {"languages": ("nl",), "slots": ("thu-am", "thu-pm"), "mode": "either"}


@pytest.fixture
def client(request: pytest.FixtureRequest) -> object:
    """Of the platform that the test is about: both stand-ins call theirs so."""
    if "teams" in request.fixturenames:
        return TeamsClient(
            request.getfixturevalue("world").address, request.getfixturevalue("teams")
        )
    slack = request.getfixturevalue("slack")
    return SlackClient(request.getfixturevalue("slack_world").address, slack)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.frame.context.LARGE", 0)


@pytest.fixture
def at_it(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """The other process is at it until this is set."""
    done, handle = asyncio.Event(), Worker.handle

    async def handled(self: Worker, event: Event) -> Answer:
        await done.wait()
        return await handle(self, event)

    monkeypatch.setattr(Worker, "handle", handled)
    return done


@pytest.fixture
async def waiting(many: None, community: SlackClient, slack_world: World) -> SlackClient:
    """In Slack: Sanne offers to be a mentor, and Noor will be matched in a minute."""
    await community.presses("UNOOR", "Ik doe mee")
    await community.command("USANNE", "mentor worden")
    await community.fills("USANNE", {"topics": "toetsing", "capacity": "1", **TERMS})
    await community.command("UNOOR", "mentor zoek tentamens ontwerpen")
    await community.fills("UNOOR", {"why": "Volgend blok", **TERMS})
    await slack_world.settled()
    return community


def options(slack: SlackStandIn, name: str) -> list[str]:
    element = next(b["element"] for b in slack.views[-1]["blocks"] if b.get("block_id") == name)
    return [option["value"] for option in element["options"]]


async def test_x06_a_heavy_form_is_closed_at_once_and_answered_by_message(
    waiting: SlackClient, slack: SlackStandIn, at_it: asyncio.Event
) -> None:
    """Slack showed an error after three seconds, although it was done."""
    await waiting.command("UBRAM", "match swap")
    (mentee,), (mentor,) = options(slack, "mentee"), options(slack, "mentor")
    given = {"mentee": mentee, "mentor": mentor}
    closed = await asyncio.wait_for(waiting.fills("UBRAM", given), SLACKS_PATIENCE)
    assert closed == ""
    await slack.until(lambda: "Momentje" in text_of(slack.direct("UBRAM")[-1]))
    at_it.set()

    await slack.until(lambda: "UNOOR" in text_of(slack.direct("UBRAM")[-1]), 20)


async def test_x06_a_heavy_form_that_is_not_right_is_opened_again_as_it_was(
    waiting: SlackClient, slack: SlackStandIn
) -> None:
    await waiting.command("UBRAM", "match swap")
    (mentee,) = options(slack, "mentee")
    await waiting.fills("UBRAM", {"mentee": mentee})
    await slack.until(lambda: "klopt nog niet" in text_of(slack.direct("UBRAM")[-1]), 20)
    await waiting.presses("UBRAM", "Open het formulier")
    element = next(b["element"] for b in slack.views[-1]["blocks"] if b.get("block_id") == "mentee")
    assert element["initial_option"]["value"] == mentee
    (mentor,) = options(slack, "mentor")
    await waiting.fills("UBRAM", {"mentee": mentee, "mentor": mentor})

    await slack.until(lambda: "UNOOR" in text_of(slack.direct("UBRAM")[-1]), 20)


async def test_x06_another_form_is_not_what_that_button_opens(
    waiting: SlackClient, slack: SlackStandIn
) -> None:
    await waiting.command("UBRAM", "match swap")
    await waiting.fills("UBRAM", {})
    await slack.until(lambda: "klopt nog niet" in text_of(slack.direct("UBRAM")[-1]), 20)
    await waiting.command("UBRAM", "profile", "DUBRAM")
    await slack.until(lambda: "brings" in json.dumps(slack.views[-1]))
    forms = len(slack.views)
    await waiting.presses("UBRAM", "Open het formulier")
    await slack.until(lambda: "is er niet meer" in text_of(slack.direct("UBRAM")[-1]))

    assert len(slack.views) == forms


async def test_x06_in_teams_the_form_turns_into_patience_and_comes_back_with_its_error(
    teams_community: TeamsClient,
    teams: TeamsStandIn,
    many: None,
) -> None:
    """It said "saved", and nothing else ever came."""
    terms = {"languages": "nl", "slots": "thu-am,thu-pm", "mode": "either"}
    for text, title, button, given in (
        ("mentor worden", "Mentor zijn", "Klaar", {"topics": "toetsing", "capacity": "1"}),
        ("mentor zoeken", "Een mentor zoeken", "Zoek", {"goal": "toetsing", "why": "Nu"}),
    ):
        await teams_community.says("bram", text)
        shown = await teams.until(
            lambda t=title: [m for m in teams.direct("bram") if t in json.dumps(m)]
        )
        await teams_community.presses("bram", button, shown[-1], {**given, **terms})
    await teams_community.says("bram", "match swap")
    form = await teams.until(lambda: [m for m in teams.direct("bram") if '"Ruil' in json.dumps(m)])
    before = len(teams.direct("bram"))
    answer = await teams_community.presses("bram", "Ruilen", form[-1], {})
    assert "Momentje" in json.dumps(answer)
    assert "Bewaard" not in json.dumps(answer)

    back = await teams.until(lambda: teams.direct("bram")[before:], 20)
    assert "Input.ChoiceSet" in json.dumps(back)


KRING = """
import asyncio, bot.frame.context
from adapters.worker import Worker
from tests.benchmarks.zygote import serve
async def forever(worker, event): await asyncio.Event().wait()
bot.frame.context.LARGE, Worker.handle = 0, forever
asyncio.run(serve())
"""


@pytest.fixture
async def killed(
    slack: SlackStandIn, database_url: str
) -> AsyncIterator[tuple[Callable[[], Awaitable[None]], SlackClient, Settings]]:
    """A Kring in a process of its own, which never gets done with what is heavy; and how to kill it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    given = {"slack_bot_token": "xoxb-1", "slack_signing_secret": SECRET}
    given |= {"slack_api_url": slack.api, "kring_database_url": database_url}
    environment = {**os.environ, **{name.upper(): value for name, value in given.items()}}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KRING, env=environment | {"KRING_PORT": str(port)}
    )
    for _ in range(1000):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
        else:
            writer.close()
            break

    async def kill() -> None:
        os.kill(process.pid, signal.SIGKILL)
        await process.wait()

    settings = read_settings(**{k.removeprefix("kring_"): v for k, v in given.items()}, port=0)
    yield kill, SlackClient(f"http://127.0.0.1:{port}", slack), settings
    if process.returncode is None:
        await kill()


@pytest.mark.parametrize("form", [False, True])
async def test_x06_whoever_waits_while_kring_is_killed_hears_so_after_the_next_start(
    slack: SlackStandIn,
    killed: tuple[Callable[[], Awaitable[None]], SlackClient, Settings],
    form: bool,
) -> None:
    """The answer was lost, and nobody ever heard."""
    kill, client, settings = killed
    slack.person("UPRIYA", "Priya", "en-US")
    await client.command("UPRIYA", "setup")
    await client.fills("UPRIYA", {**CHARTER, "language": "en", "facilitator": ("UPRIYA",)})
    await slack.until(lambda: slack.messages["C1"])
    if form:  # one of nothing to choose would be a sentence
        await client.command("UPRIYA", "mentor offer")
        await client.fills("UPRIYA", {"topics": "assessment", "capacity": "1", **TERMS})
        await client.command("UPRIYA", "mentor find")
        await client.fills("UPRIYA", {"goal": "assessment", "why": "Now", **TERMS})
    await client.command("UPRIYA", "match swap" if form else "match preview")
    if form:
        await client.fills("UPRIYA", {})
        await slack.until(lambda: "One moment" in text_of(slack.direct("UPRIYA")[-1]))
    await kill()
    before = len(slack.direct("UPRIYA"))
    kring = await build(settings)
    await kring.start()
    try:
        await slack.until(lambda: len(slack.direct("UPRIYA")) > before)
        said = text_of(slack.direct("UPRIYA")[-1])
        async with kring.database.begin() as db:
            left = (await db.execute(select(handovers))).all()
    finally:
        await kring.stop()
    assert "I was stopped while" in said
    assert ("open the form again" in said) is form
    assert left == []
