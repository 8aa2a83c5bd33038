# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""What comes to the doors before anybody is known, and what is signed and still odd."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from itertools import product
from urllib.parse import urlencode

import aiohttp
import jwt
import pytest
import structlog

from adapters import connections, door
from adapters.clock import TravellingClock
from adapters.main import build
from adapters.settings import BadSettingsError, read_settings
from adapters.slack.deliver import SlackDeliverer
from adapters.teams.deliver import TeamsDeliverer
from storage.frame.database import open_database
from storage.frame.platforms import SqlLines
from tests import raw
from tests.benchmarks import doors
from tests.e2e.conftest import CHARTER, MONDAY, NO_LIMITS, World
from tests.e2e.test_slack_ways_in import many_world, socket_world  # noqa: F401 - fixtures
from tests.e2e.test_teams import client as teams_client  # noqa: F401 - fixtures
from tests.e2e.test_teams import teams, world  # noqa: F401 - fixtures
from tests.postgres import PostgresServer
from tests.standins.slack import SECRET, Fault, SlackClient, SlackStandIn
from tests.standins.teams import APP, TENANT, TeamsClient, TeamsStandIn

DEEP = "[" * 100_000
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No traceback is written by anybody."""
    door.seldom._told.clear()
    with structlog.testing.capture_logs() as logs, caplog.at_level(logging.WARNING):
        yield
    assert not [entry for entry in logs if entry.get("exc_info")]
    assert not [record for record in caplog.records if record.exc_info]


async def asked(address: str, *headers: str, body: bytes = b"", method: str = "POST") -> int:
    """The status of a refusal, which is one line."""
    said = await raw.answer(address, raw.head(path_of(address), *headers, method=method), body)
    raw.line(said)
    return raw.status(said)


def path_of(address: str) -> str:
    return "/" + address.split("/", 3)[3]


@pytest.fixture
def hastily(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is refused has no body to send: the door need not stay for it as long as it would."""
    monkeypatch.setattr(connections, "LINGER", 0.1)


@pytest.mark.parametrize(
    "header", [None, "Authorization: Basic abc", "Authorization: Bearer", "Authorization: Bearer a"]
)
async def test_x14_who_has_no_token_sends_no_body(
    hastily: None,
    teams_client: TeamsClient,
    header: str | None,
) -> None:
    """840 kB are announced, and not waited for."""
    given = [header] if header else []
    address = f"{teams_client.address}/api/messages"

    assert await asked(address, *given, "Content-Length: 860160") in (401, 413)
    assert await asked(address, *given, "Content-Length: 8601") == 401
    assert await asked(address, *given, "Transfer-Encoding: chunked") == 401


async def test_x14_a_forged_token_sends_no_body(
    hastily: None,
    teams_client: TeamsClient,
    teams: TeamsStandIn,
) -> None:
    teams.new_key("other")
    forged = f"Authorization: Bearer {teams.token(sign_with='other')}"
    address = f"{teams_client.address}/api/messages"

    assert await asked(address, forged, "Content-Length: 8601") == 401


async def test_x14_a_large_activity_is_413(teams_client: TeamsClient) -> None:
    activity = teams_client.activity("noor", "message", text="x" * 300_000)

    assert (await teams_client.post(activity))[0] == 413


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ("X-Slack-Signature: v0=" + "0" * 64,),
        ("X-Slack-Signature: v0=abc", "X-Slack-Request-Timestamp: 1"),
        ("X-Slack-Signature: v0=" + "é" * 64, "X-Slack-Request-Timestamp: 1"),
        ("X-Slack-Signature: v0=" + "0" * 64, "X-Slack-Request-Timestamp: abc"),
        ("X-Slack-Signature: v0=" + "0" * 64, "X-Slack-Request-Timestamp: ١٢٣"),
        ("X-Slack-Signature: v0=" + "0" * 64, "X-Slack-Request-Timestamp: " + "9" * 5000),
        ("X-Slack-Signature: v0=" + "0" * 64,) * 2 + ("X-Slack-Request-Timestamp: 1",),
    ],
)
async def test_x14_x22_an_odd_signature_is_401_unread(
    client: SlackClient, quiet: None, headers: tuple[str, ...]
) -> None:
    address = f"{client.address}/slack/events"

    assert await asked(address, *headers, "Content-Length: 1000") == 401


async def test_x18_others_are_served_while_somebody_leans_on_the_doors(
    client: SlackClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small tests/benchmarks/doors.py without its clock: all are served, and the log is short."""
    monkeypatch.setattr(connections, "CONNECTIONS", 200)
    monkeypatch.setattr(door.bodies, "most", 1_000_000)
    door.seldom._told.clear()
    port = int(client.address.rsplit(":", 1)[1])
    attacks = (doors.half_open, doors.half_bodies, doors.gzip_bombs, doors.deep_json)
    monkeypatch.setattr(doors, "HALF_OPEN", 300)
    with structlog.testing.capture_logs() as logs:
        leaning = [asyncio.create_task(attack(port)) for attack in attacks]
        for _ in range(20):
            await client.command("UTOM", "help")
        for task in leaning:
            task.cancel()
        await asyncio.gather(*leaning, return_exceptions=True)
    said = [entry["event"] for entry in logs if entry["event"] != "event.handled"]

    assert len(said) == len(set(said))


NONSENSE = [DEEP, '{"a":' * 50_000, "{", "[]", "7", '"x"', "null", "payload=7", "payload=[]", "\0"]


async def test_x22_signed_nonsense_is_4xx(client: SlackClient, quiet: None) -> None:
    for body, kind in product(NONSENSE, (JSON, FORM)):
        status, said = await client.request(body, kind)

        assert 400 <= status < 500, (body[:20], kind)
        assert len(str(said).splitlines()) <= 1, (body[:20], kind)


async def test_x22_unsigned_nonsense_is_401_unparsed(client: SlackClient, quiet: None) -> None:
    status, _ = await client.request(DEEP, JSON, secret="other")

    assert status == 401


@pytest.mark.parametrize("kind", ["application/json; charset=klingon", "application/json; charset"])
async def test_x22_an_unknown_charset_is_4xx(client: SlackClient, quiet: None, kind: str) -> None:
    status, _ = await client.request("{}", kind)

    assert 400 <= status < 500


async def test_x22_invalid_utf8_is_4xx(client: SlackClient, quiet: None) -> None:
    headers = client.signed("ab", JSON)
    lines = [f"{name}: {value}" for name, value in headers.items()]
    address = f"{client.address}/slack/events"

    assert await asked(address, *lines, "Content-Length: 2", body=b"\xff\xfe") in (400, 401)


async def test_x22_nonsense_with_a_token_is_400(
    teams_client: TeamsClient,
    teams: TeamsStandIn,
    quiet: None,
) -> None:
    address = f"{teams_client.address}/api/messages"
    for body in (DEEP, "{", "[]", "7", '"x"', "null", "", "\xff\xfe", "NaN"):
        sent = body.encode("latin-1")
        headers = (f"Authorization: Bearer {teams.token()}", f"Content-Length: {len(sent)}")

        assert await asked(address, *headers, body=sent) == 400, body[:20]


async def test_x22_two_tokens_are_none(
    teams_client: TeamsClient,
    teams: TeamsStandIn,
    quiet: None,
) -> None:
    token = f"Authorization: Bearer {teams.token()}"
    address = f"{teams_client.address}/api/messages"

    assert await asked(address, token, token, "Content-Length: 2", body=b"{}") == 401


async def test_x22_socket_mode_has_no_door_for_events(
    socket_world: World,
    quiet: None,
) -> None:
    address = f"{socket_world.address}/slack/events"

    assert 400 <= await asked(address, "Content-Length: 2", body=b"{}") < 500


async def test_x22_another_method_is_4xx(client: SlackClient, quiet: None) -> None:
    for method in ("GET", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "BREW"):
        assert 400 <= await asked(f"{client.address}/slack/events", method=method) < 500, method


ODD = ["%00", "x" * 7000, "%C3%A9", "é", "%ED%A0%80", "%FF", "..%2F..%2Fetc", "a%0D%0Ab", "%", ";"]


async def test_x22_an_odd_link_to_an_export_is_404(client: SlackClient, quiet: None) -> None:
    links = [f"{client.address}/exports/{odd}" for odd in ODD]

    assert {await asked(link, method="GET") for link in links} <= {400, 404}


async def test_x22_an_odd_way_back_from_slack_is_4xx(many_world: World, quiet: None) -> None:
    forms = ("state={0}", "code={0}", "code={0}&state={0}", "error={0}")
    said = [
        await page(f"{many_world.address}/slack/oauth_redirect?{form.format(odd)}", odd)
        for form in forms
        for odd in ODD
    ]

    assert all(400 <= raw.status(one) < 500 for one in said)


async def test_x22_an_odd_question_to_install_is_no_5xx(many_world: World, quiet: None) -> None:
    said = [await page(f"{many_world.address}/slack/install?x={odd}", odd) for odd in ODD]

    assert all(raw.status(one) < 500 for one in said)


async def page(address: str, cookie: str) -> str:
    cookies = f"Cookie: slack-app-oauth-state={cookie}"
    return await raw.answer(address, raw.head(path_of(address), cookies, method="GET"))


async def test_x22_a_code_that_slack_refuses_is_4xx(
    many_world: World,
    slack: SlackStandIn,
    quiet: None,
) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{many_world.address}/slack/install") as page:
            state = (await page.text()).split("state=")[1].split("&")[0]
            cookie = page.headers["Set-Cookie"].split(";")[0]
        slack.fail("oauth.v2.access", Fault(body={"ok": False, "error": "invalid_code"}))
        back = f"{many_world.address}/slack/oauth_redirect?code=1&state={state}"
        async with session.get(back, headers={"Cookie": cookie}) as done:
            assert 400 <= done.status < 500


@pytest.fixture
async def playground(database_url: str) -> AsyncIterator[World]:
    """Without its demo's first month, which takes seconds to play."""
    database = open_database(database_url)
    await SqlLines(database).note("shift", 0.0)
    await database.dispose()
    kring = await build(read_settings(database_url=database_url, port=0, playground_asked=True))
    yield World(kring, await kring.start())
    await kring.stop()


async def test_x22_the_playgrounds_doors(playground: World, quiet: None) -> None:
    for path in ("/", "/gallery", "/playground/socket", "/playground/page/x", "/healthz/x"):
        said = await raw.answer(
            playground.address,
            f"GET {path} HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n".encode(),
        )
        assert raw.status(said) < 500, path
    for odd in ODD:
        for path in (f"/playground/page/{odd}", f"/playground/gallery?language={odd}", f"/{odd}"):
            said = await raw.answer(playground.address, raw.head(path, method="GET"))
            assert raw.status(said) < 500, path


async def test_x22_x23_nonsense_in_the_playground_is_no_traceback(
    playground: World, quiet: None
) -> None:
    origin = {"Origin": playground.address}
    sent = [DEEP, "{", "7", '{"do":"travel","days":"x"}', '{"do":"travel","days":[]}']
    sent += ['{"do":"say","where":"private","text":"a\\u0000b \\ud800"}', '{"do":"press"}']
    sent += ['{"do":"submit","action":["a","b"],"values":7}', '{"do":{},"where":[],"text":{}}']
    sent += ['{"do":"travel","days":NaN}', '{"do":"say","text":"x","where":"\\u0000"}']
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{playground.address}/playground/socket", headers=origin) as socket,
    ):
        for text in sent:
            await socket.send_str(text)
        await socket.send_str('{"do":"be","user":"bram"}')
        while json.loads(await socket.receive_str()).get("me") != "bram":
            pass


@pytest.fixture(params=["sqlite", "postgresql"])
def either_url(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return str(request.getfixturevalue("database_url"))
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.upgraded()


NUL, HALF = "a\0b", "a\ud800b"
LONG = "x" * 5000


@pytest.fixture
async def both(
    either_url: str,
    slack: SlackStandIn,
    teams: TeamsStandIn,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[World]:
    """Slack and Teams in one Kring, on either database."""
    monkeypatch.setattr(SlackDeliverer, "pace", NO_LIMITS)
    monkeypatch.setattr(TeamsDeliverer, "pace", NO_LIMITS)
    settings = read_settings(
        slack_bot_token="xoxb-1",
        slack_signing_secret=SECRET,
        slack_api_url=slack.api,
        teams_app_id=APP,
        teams_app_password="secret",
        teams_tenant=TENANT,
        teams_service_hosts="127.0.0.1",
        database_url=either_url,
        port=0,
    )
    kring = await build(settings, TravellingClock(MONDAY), teams.http_client())
    yield World(kring, await kring.start())
    await kring.stop()


async def test_x23_slack_on_both_databases(both: World, slack: SlackStandIn, quiet: None) -> None:
    """Names, texts, ids and forms too long, with a NUL, with half a character: no 500, no traceback."""
    client = SlackClient(both.address, slack)
    for number, odd in enumerate((NUL, HALF, LONG)):
        slack.person(f"UODD{number}", odd, tz=odd)
        await client.command("UBRAM", "setup", channel=f"C{number}")
        answers = dict.fromkeys(("name", "purpose", "goals", "agreements"), odd)
        await client.fills("UBRAM", {**CHARTER, **answers, "facilitator": (f"UODD{number}",)})
        await both.settled()
        assert slack.messages[f"C{number}"]
        await client.command("UBRAM", sayable(odd), channel=f"C{number}")
        await client.command(f"UODD{number}", "start", channel=f"C{number}")
        assert await client.says(f"UODD{number}", f"help {odd}") == 200
        assert await client.joins(f"UODD{number}", odd) < 500
        assert await client.joins(odd, f"C{number}") < 500
        changed = {"id": f"UODD{number}", "profile": {"display_name": odd}, "tz": odd}
        assert await client.event({"type": "user_change", "user": changed}) == 200
        assert await client.event({"type": "tokens_revoked"}, team_id=odd) < 500
        assert (
            await client.event(
                {
                    "type": "message",
                    "channel_type": "im",
                    "user": "UTOM",
                    "channel": "D1",
                    "text": "help",
                    "ts": odd,
                }
            )
            < 500
        )
        await client.interaction(pressed(odd))
        status, _ = await client.request(
            urlencode(
                {
                    "command": "/kring",
                    "team_id": "T1",
                    "text": "help",
                    "user_id": "UTOM",
                    "trigger_id": sayable(odd),
                },
            ),
            FORM,
        )
        assert status < 500
    await both.settled()


def sayable(odd: str) -> str:
    """A form over HTTP has no halves of characters."""
    return odd.encode(errors="replace").decode()


def pressed(odd: str) -> dict[str, object]:
    value = json.dumps([json.dumps({"community": 1, "text": odd}), odd])
    return {
        "type": "block_actions",
        "user": {"id": "UTOM", "team_id": "T1"},
        "team": {"id": "T1"},
        "channel": {"id": "D1"},
        "container": {"type": "message"},
        "trigger_id": odd,
        "actions": [{"action_id": "command:1", "value": value, "type": "button", "block_id": "b"}],
    }


async def test_x23_teams_on_both_databases(
    both: World,
    teams: TeamsStandIn,
    quiet: None,
) -> None:
    client = TeamsClient(both.address, teams)
    for odd in (NUL, HALF, LONG):
        teams.people["odd"] = odd
        for where in ({}, {"team": True}):
            text = client.activity("odd", "message", text=odd, **where)
            assert (await client.post(text))[0] == 200
            for name in ("id", "from", "conversation", "recipient", "locale", "channelData"):
                activity = client.activity("odd", "message", text="help", **where)
                activity[name] = made_odd(activity[name], odd)
                assert (await client.post(activity))[0] < 500
            activity = client.activity("odd", "conversationUpdate", **where)
            activity["membersAdded"] = [{"id": odd, "name": odd}, {"id": "29:x", "name": odd}]
            assert (await client.post(activity))[0] < 500
            data = {"kring": ["command", json.dumps({"community": 1, "text": odd}), odd, None]}
            value = {"action": {"data": {**data, "x": odd}}}
            invoked = client.activity("odd", "invoke", name="adaptiveCard/action", value=value)
            assert (await client.post(invoked))[0] < 500
    await both.settled()


def made_odd(value: object, odd: str) -> object:
    if isinstance(value, dict):
        return {
            name: made_odd(inner, odd) if name != "conversationType" else inner
            for name, inner in value.items()
        }
    return odd


async def test_x26_a_token_that_never_expires_is_none(
    teams_client: TeamsClient,
    teams: TeamsStandIn,
) -> None:
    claims = {"iss": "https://api.botframework.com", "aud": APP, "serviceurl": teams.service}
    for_ever = jwt.encode(claims, teams.keys["k1"], algorithm="RS256", headers={"kid": "k1"})
    activity = teams_client.activity("noor", "message", text="help")

    assert (await teams_client.post(activity, f"Bearer {for_ever}"))[0] == 401


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"slack_client_secret": "x"}, "SLACK_CLIENT_ID"),
        ({"slack_client_id": "x", "slack_signing_secret": "x"}, "SLACK_CLIENT_SECRET"),
        ({"teams_app_password": "x"}, "MicrosoftAppId is missing"),
        ({"teams_tenant": "x"}, "MicrosoftAppId is missing"),
        (
            {"teams_app_id": "x", "teams_app_password": "x", "teams_app_type": "singletenant"},
            "MicrosoftAppType",
        ),
        ({"ear_key": "x"}, "KRING_LANGUAGE_MODEL_URL"),
        ({"ear_model": "x"}, "KRING_LANGUAGE_MODEL_URL"),
    ],
)
def test_x26_a_setting_without_its_other_half_is_said(given: dict[str, str], sentence: str) -> None:
    with pytest.raises(BadSettingsError, match=sentence):
        read_settings(**given)
