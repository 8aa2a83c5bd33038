"""Slack's other ways in: Socket Mode, installing into many workspaces, and whatever is malformed."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from unittest.mock import patch

import aiohttp
import pytest
from click.testing import CliRunner, Result

from adapters.cli import main
from adapters.clock import TravellingClock
from adapters.main import build
from adapters.settings import read_settings
from tests import leaks
from tests.e2e.conftest import MONDAY, World
from tests.nonsense import slack_takes
from tests.standins.slack import SECRET, Fault, SlackClient, SlackStandIn, text_of

HUSH, KEYS = "the-secret-of-our-app", ("the-new-key", "the-old-key")
leaks.secret(HUSH, *KEYS)


@pytest.fixture
async def socket_world(
    slack: SlackStandIn, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """It looks often whether Slack is there."""
    monkeypatch.setattr("adapters.slack.socket.LISTENS_EVERY", 0.5)
    settings = read_settings(
        slack_bot_token="xoxb-1",
        slack_app_token="xapp-1",
        slack_api_url=slack.api,
        database_url=database_url,
        port=0,
    )
    kring = await build(settings, TravellingClock(MONDAY))
    yield World(kring, await kring.start())
    await kring.stop()


async def test_socket_mode_acknowledges_after_the_commit(
    socket_world: World, slack: SlackStandIn
) -> None:
    await slack.until(lambda: slack.sockets)
    client = SlackClient(socket_world.address, slack)
    event = {
        "type": "message",
        "channel_type": "im",
        "user": "UTOM",
        "channel": "DUTOM",
        "ts": "1.1",
    }
    envelope = {
        "type": "events_api",
        "envelope_id": "envelope-1",
        "accepts_response_payload": False,
        "payload": client.event_body({**event, "text": "help"}),
    }
    await slack.sockets[0].send_str(json.dumps(envelope))
    await slack.until(lambda: any(a.get("envelope_id") == "envelope-1" for a in slack.answers))

    await slack.until(lambda: slack.direct("UTOM"))
    assert "What would you like to do?" in text_of(slack.direct("UTOM")[0])


async def test_what_fails_in_socket_mode_is_not_acknowledged(
    socket_world: World, slack: SlackStandIn
) -> None:
    """Slack then sends the envelope again."""
    await slack.until(lambda: slack.sockets)
    client = SlackClient(socket_world.address, slack)
    await client.slack.until(lambda: True)
    slack.fail("users.info", Fault(500, {"ok": False, "error": "internal_error"}))
    joined = {"type": "member_joined_channel", "user": "UNOOR", "channel": "C1"}
    envelope = {"type": "events_api", "envelope_id": "bad", "payload": client.event_body(joined)}
    await slack.sockets[0].send_str(json.dumps(envelope))
    good = {
        "type": "message",
        "channel_type": "im",
        "user": "UTOM",
        "channel": "DUTOM",
        "ts": "2.1",
    }
    envelope = {
        "type": "events_api",
        "envelope_id": "good",
        "payload": client.event_body({**good, "text": "help"}),
    }
    await slack.sockets[0].send_str(json.dumps(envelope))
    await slack.until(lambda: any(a.get("envelope_id") == "good" for a in slack.answers))

    assert not [a for a in slack.answers if a.get("envelope_id") == "bad"]


@pytest.fixture
async def many_world(slack: SlackStandIn, database_url: str) -> AsyncIterator[World]:
    settings = read_settings(
        slack_client_id="1.2",
        slack_client_secret=HUSH,
        slack_signing_secret=SECRET,
        slack_api_url=slack.api,
        secret_key=",".join(KEYS),
        database_url=database_url,
        port=0,
    )
    kring = await build(settings, TravellingClock(MONDAY))
    yield World(kring, await kring.start())
    await kring.stop()


async def test_a_workspace_installs_is_answered_and_uninstalls(
    many_world: World, slack: SlackStandIn, tmp_path: Path
) -> None:
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        async with session.get(f"{many_world.address}/slack/install") as page:
            text = await page.text()
            cookie = page.headers["Set-Cookie"].split(";")[0]
        state = text.split("state=")[1].split("&")[0]
        back = f"{many_world.address}/slack/oauth_redirect?code=1&state={state}"
        async with session.get(back, headers={"Cookie": cookie}) as done:
            assert done.status == 200, await done.text()
        bad = f"{many_world.address}/slack/oauth_redirect?code=1&state=forged"
        async with session.get(bad, headers={"Cookie": cookie}) as refused:
            assert refused.status == 400
    client = SlackClient(many_world.address, slack)
    assert "What would you like to do?" in text_of(await client.command("UTOM", "help"))
    assert b"xoxb-installed" not in (tmp_path / "kring.db").read_bytes()

    await client.event({"type": "tokens_revoked", "tokens": {"bot": ["UKRING"]}})
    status, _ = await client.request(
        "command=/kring&team_id=T1&user_id=UTOM", "application/x-www-form-urlencoded"
    )
    assert status < 500


async def test_malformed_payloads_change_nothing(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """The short version of the flood in tests/reliability and of `make fuzz`."""
    await slack_takes(community, Random(7), range(200))


WRONG = {"ok": False, "error": "invalid_auth"}


def kring(slack: SlackStandIn, tmp_path: Path, command: str) -> Result:
    """As an operator types it, in Socket Mode."""
    environment = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": slack.api,
        "KRING_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/kring.db",
        "KRING_PORT": "0",
    }
    with patch("adapters.cli.configure_logs"):  # or no later test of this process is listened to
        return CliRunner().invoke(main, [command], env=environment)


@pytest.mark.parametrize(
    ("method", "token"),
    [("apps.connections.open", "SLACK_APP_TOKEN"), ("auth.test", "SLACK_BOT_TOKEN")],
)
@pytest.mark.parametrize("command", ["doctor", "run"])
async def test_a06_a_wrong_token_is_one_sentence(
    slack: SlackStandIn, tmp_path: Path, command: str, method: str, token: str
) -> None:
    slack.fail(method, *[Fault(body=WRONG)] * 3)
    told = await asyncio.to_thread(kring, slack, tmp_path, command)

    assert told.exit_code == 1
    assert f"Slack refuses {token}: invalid token" in told.output
    assert "Traceback" not in told.output
    assert ("✗" in told.output) == (command == "doctor")


async def test_a06_doctor_is_green_when_slack_takes_both_tokens(
    slack: SlackStandIn, tmp_path: Path
) -> None:
    told = await asyncio.to_thread(kring, slack, tmp_path, "doctor")

    assert "✓ slack: connected to Fontys as kring" in told.output
    assert "✓ slack events: over Socket Mode" in told.output
    assert ("apps.connections.open", {}) in slack.calls


async def test_a06_doctor_tells_no_network_from_a_wrong_token(
    slack: SlackStandIn, tmp_path: Path
) -> None:
    slack.fail("auth.test", Fault(status=503, body={}))
    told = await asyncio.to_thread(kring, slack, tmp_path, "doctor")

    assert "✗ slack: Slack cannot be asked now" in told.output


async def becomes(world: World, status: int) -> str:
    """What `/readyz` says once it has this status."""
    async with aiohttp.ClientSession() as session:
        for _ in range(1000):
            async with session.get(f"{world.address}/readyz") as answer:
                if answer.status == status:
                    return str((await answer.json())["status"])
            await asyncio.sleep(0.05)
    raise AssertionError(f"it never became {status}")


async def test_a06_kring_is_not_ready_while_it_is_deaf(
    socket_world: World, slack: SlackStandIn
) -> None:
    await slack.until(lambda: slack.sockets)
    await becomes(socket_world, 200)
    away = Fault(
        500, {"ok": False, "error": "internal_error"}
    )  # else slack_sdk waits for 30 seconds
    slack.judged = lambda method, _: away if method == "apps.connections.open" else None
    await slack.sockets[0].close()
    assert await becomes(socket_world, 503) == "deaf to Slack"

    slack.judged = lambda _method, _given: None
    await becomes(socket_world, 200)
    assert len(slack.sockets) == 2


async def test_a09_the_install_page_leads_to_the_slack_that_is_set(
    many_world: World, slack: SlackStandIn
) -> None:
    """GovSlack is another Slack: docs.slack.dev/govslack, `slack-gov.com` in every address."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{many_world.address}/slack/install") as page,
    ):
        text = await page.text()

    assert slack.api.replace("/api/", "/oauth/v2/authorize") in text
    assert "https://slack.com" not in text
