# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Whose word a request is: Slack's signature and Microsoft's token, bent in every way that was thought of."""

import base64
import hashlib
import hmac
import json
import time
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlencode

import jwt
import pytest
from botframework.connector.auth import JwtTokenExtractor
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from adapters.slack import inbound
from adapters.slack.app import HOSTS
from adapters.teams import app
from tests import raw
from tests.e2e.conftest import World
from tests.e2e.in_teams import client, teams, world  # noqa: F401 - fixtures
from tests.standins.slack import SlackClient, SlackStandIn
from tests.standins.teams import APP, TeamsClient, TeamsStandIn

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
HELP = urlencode({"command": "/kring", "text": "help", "user_id": "UTOM", "team_id": "T1"})
FIVE = 5 * 60  # seconds that Slack's own libraries allow (docs: verifying requests from Slack)
EDGE = 30  # seconds that a slow machine may take over a test


@pytest.fixture
def slack_client(slack_world: World, slack: SlackStandIn) -> SlackClient:
    return SlackClient(slack_world.address, slack)


async def test_x22_a_signature_holds_five_minutes_each_way(slack_client: SlackClient) -> None:
    ages = {FIVE - EDGE: 200, EDGE - FIVE: 200, FIVE + 1: 401, -FIVE - EDGE: 401}

    assert {age: (await slack_client.request(HELP, FORM, age=age))[0] for age in ages} == ages


async def sent(client: SlackClient, body: str, *more: str, signed: str | None = None) -> str:
    """One request, with the signature of `signed` or else of the body itself."""
    headers = client.signed(body if signed is None else signed, FORM)
    lines = [f"{name}: {value}" for name, value in headers.items()]
    length = () if any("chunked" in line for line in more) else (f"Content-Length: {len(body)}",)
    pieces = _in_chunks(body) if not length else body.encode()
    return await raw.answer(
        client.address, raw.head("/slack/events", *lines, *more, *length), pieces
    )


def _in_chunks(body: str) -> bytes:
    each = (body[at : at + 7].encode() for at in range(0, len(body), 7))
    return b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in each) + b"0\r\n\r\n"


async def test_x22_a_signature_is_of_one_body(slack_client: SlackClient) -> None:
    """Also where the body comes in pieces, or a header comes twice."""
    other = HELP.replace("UTOM", "UBRAM")
    stamp = f"X-Slack-Request-Timestamp: {int(time.time())}"
    chunked = "Transfer-Encoding: chunked"

    assert raw.status(await sent(slack_client, HELP)) == 200
    assert raw.status(await sent(slack_client, HELP, chunked)) == 200
    assert raw.status(await sent(slack_client, other, signed=HELP)) == 401
    assert raw.status(await sent(slack_client, other, chunked, signed=HELP)) == 401
    assert raw.status(await sent(slack_client, HELP, stamp)) == 401
    assert raw.status(await sent(slack_client, HELP, f"X-Slack-Signature: v0={'0' * 64}")) == 401


async def test_x22_two_payloads_in_one_body_are_one_or_none(
    slack_client: SlackClient, slack: SlackStandIn
) -> None:
    """What was looked at at the door is what is acted upon, whichever that is."""
    body = slack_client.pressing("UTOM", {"type": "button", "action_id": "a:0", "value": "[]"}, {})
    for twice in (
        f"{body}&payload=7",
        f"payload=7&{body}",
        f"{body}&payload=%00",
        f"{body}&{body}",
    ):
        assert (await slack_client.request(twice, FORM))[0] in (200, 400), twice[-20:]


async def test_x22_a_body_that_is_said_to_be_another_kind_is_no_5xx(
    slack_client: SlackClient,
) -> None:
    event = json.dumps(slack_client.event_body({"type": "app_mention", "user": "UTOM"}))
    for kind in (JSON, FORM, "text/plain", "", "multipart/form-data; boundary=x"):
        for body in (HELP, event, f"payload={event}"):
            assert (await slack_client.request(body, kind))[0] < 500, (kind, body[:20])


ELSEWHERE = (
    "http://127.0.0.2/inside",
    "https://slack.com.example.org/x",
    "https://notslack.com/x",
    "https://slack.com@10.0.0.1/x",
    "https://[",
    "http:/10.0.0.1/x",
    "file:///etc/passwd",
)


async def test_x12_an_answer_goes_to_nobody_but_slack(slack_client: SlackClient) -> None:
    button = {"type": "button", "action_id": "no.such:0", "value": json.dumps(["{}", None])}
    body = slack_client.pressing("UTOM", button, {"channel": "D1"})
    payload = json.loads(parse_qs(body)["payload"][0])
    found = {}
    for url in (*ELSEWHERE, "", payload["response_url"]):
        sent = urlencode({"payload": json.dumps({**payload, "response_url": url})})
        found[url] = (await slack_client.request(sent, FORM))[0]

    assert [url for url, status in found.items() if status == 400] == [*ELSEWHERE]


def test_x12_slacks_own_hosts_are_answered() -> None:
    for url in ("https://hooks.slack.com/actions/1", "https://hooks.slack-gov.com/actions/1"):
        assert inbound.is_answerable({"response_url": url}, HOSTS)


def _b64(told: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


def _hs256(teams: TeamsStandIn) -> str:
    """Signed with the public key, as if it were a shared secret."""
    public = teams.keys["k1"].public_key()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    claims = jwt.decode(teams.token(), options={"verify_signature": False})
    told = f"{_b64({'alg': 'HS256', 'typ': 'JWT', 'kid': 'k1'})}.{_b64(claims)}"
    made = hmac.new(pem, told.encode(), hashlib.sha256).digest()
    return f"{told}.{base64.urlsafe_b64encode(made).rstrip(b'=').decode()}"


def _unsigned(teams: TeamsStandIn, alg: str) -> str:
    claims = jwt.decode(teams.token(), options={"verify_signature": False})
    return f"{_b64({'alg': alg, 'kid': 'k1'})}.{_b64(claims)}."


async def test_x26_a_token_bent_in_any_way_is_none(
    client: TeamsClient, teams: TeamsStandIn
) -> None:
    now = int(time.time())
    bent = {
        "of another bot": teams.token(aud="app-2"),
        "of another issuer": teams.token(iss="https://sts.windows.net/tenant-1/"),
        "expired": teams.token(exp=now - 301),
        "not yet": teams.token(nbf=now + 600),
        "for another service": teams.token(serviceurl="https://smba.example.org/"),
        "for no service": teams.token(serviceurl=""),
        "of no algorithm": _unsigned(teams, "none"),
        "of an odd algorithm": _unsigned(teams, "NoNe"),
        "with the public key": _hs256(teams),
        "with an odd key id": jwt.encode({}, teams.keys["k1"], "RS256", {"kid": "../k1"}),
    }
    activity = client.activity("noor", "message", text="help")
    found = {why: (await client.post(activity, f"Bearer {one}"))[0] for why, one in bent.items()}

    assert set(found.values()) == {401}, found
    assert (await client.post(activity))[0] == 200


async def test_x26_unknown_keys_make_no_storm_of_fetches(
    client: TeamsClient, teams: TeamsStandIn
) -> None:
    """Neither while Microsoft answers, nor while it does not; and the keys that are known stay good."""
    activity, keys = client.activity("noor", "message", text="help"), _known_keys(teams)
    assert (await client.post(activity))[0] == 200
    for teams.keys_are_away in (False, True):
        before, keys.last_updated = teams.key_fetches, datetime.now() - app.A_DAY * 2  # noqa: DTZ005
        for number in range(10):
            token = jwt.encode({"aud": APP}, teams.keys["k1"], "RS256", {"kid": f"no{number}"})
            assert (await client.post(activity, f"Bearer {token}"))[0] == 401
        assert teams.key_fetches == before + 1
        assert (await client.post(activity))[0] == 200


def _known_keys(teams: TeamsStandIn) -> Any:
    return JwtTokenExtractor.get_open_id_metadata(f"{teams.service}openid")
