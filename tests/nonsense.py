"""What no platform would send: made here for the short tests, for the floods and for `make fuzz`."""

import json
import time
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from tests.standins.slack import SlackClient
from tests.standins.teams import TeamsClient

WORDS = ("type", "event", "user", "channel", "team_id", "event_callback", "message", "actions")
KINDS = ("message", "invoke", "conversationUpdate", "installationUpdate", "typing")
ODD = (None, 1, "", "x" * 40, [], ["x"], {}, {"id": 7}, {"tenant": "x"}, True, -1.5)
Json = dict[str, Any]
DAY = 86_400  # seconds that a token holds: longer than any run


async def slack_takes(client: SlackClient, chance: Random, times: Iterable[object]) -> None:
    """Signed nonsense: no 5xx, no traceback, nothing changed."""
    seen = {user: len(sent) for user, sent in client.slack.messages.items()}
    for _ in times:
        body = json.dumps(_nonsense(chance, 3))
        kind = chance.choice(["application/json", "application/x-www-form-urlencoded"])
        status, answer = await client.request(body, kind)
        assert status < 500, body
        assert "Traceback" not in str(answer)

    assert {user: len(sent) for user, sent in client.slack.messages.items()} == seen


def odd_in(payload: Json) -> Iterator[Json]:
    """The payload with each of its fields, and each of theirs, being what no platform sends."""
    for name, value in payload.items():
        for odd in ODD:
            yield {**payload, name: odd}
        if isinstance(value, dict):
            yield from ({**payload, name: inner} for inner in odd_in(value))


def _nonsense(chance: Random, depth: int) -> Any:
    if depth == 0 or chance.random() < 0.2:
        return chance.choice([None, 1, "", "x" * 50, True, "<@U1>", -1.5])
    if chance.random() < 0.2:
        return [_nonsense(chance, depth - 1) for _ in range(3)]
    return {chance.choice(WORDS): _nonsense(chance, depth - 1) for _ in range(4)}


async def teams_takes(client: TeamsClient, chance: Random, times: Iterable[object]) -> None:
    """Authentic, and with one to three fields that no Teams would send: no 5xx."""
    token = f"Bearer {client.teams.token(exp=int(time.time()) + DAY)}"
    answered = set()
    for _ in times:
        activity = client.activity("noor", chance.choice(KINDS), team=chance.random() < 0.5)
        activity |= {
            "name": "adaptiveCard/action",
            "text": "help",
            "membersAdded": [{"id": "29:x"}],
        }
        for name in chance.sample(sorted(activity), chance.randint(1, 3)):
            activity[name] = chance.choice(ODD)
        status, _ = await client.post(activity, token)
        assert status < 500 or status == 501, activity
        answered.add(status)

    assert 200 in answered, "or the door was closed all the time"
