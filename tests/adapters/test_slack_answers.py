"""What Slack, or somebody in between, may answer: nothing of it loses a letter, or says it was sent."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.slack.deliver import SlackDeliverer
from adapters.slack.tokens import OneToken
from bot.domain.eligibility import Purpose
from bot.frame.cards import Card
from bot.frame.delivery import (
    DeliveryError,
    Letter,
    RateLimitedError,
    TransientError,
    UncertainError,
)

JSON, HTML = "application/json", "text/html"
LETTER = Letter(
    id=1,
    key="k",
    platform="slack",
    workspace="T1",
    address="U1",
    to_channel=False,
    message=Card("Dag", ()),
    purpose=Purpose.OFFER,
    community=None,
    person=None,
    unit=None,
    attempts=1,
)


class Odd:
    """Answers each call with `answer`."""

    def __init__(self) -> None:
        self.answer: dict[str, Any] = {}
        self.elsewhere = 0

    async def called(self, request: web.Request) -> web.Response:
        if request.path == "/elsewhere":
            self.elsewhere += 1
            return web.json_response({"ok": True, "channel": "D1", "ts": "1"})
        return web.Response(**self.answer)


@pytest.fixture
async def odd() -> AsyncIterator[tuple[Odd, SlackDeliverer]]:
    stand_in, app = Odd(), web.Application()
    app.router.add_route("*", "/{path:.*}", stand_in.called)
    async with TestServer(app) as server:
        deliverer = SlackDeliverer(OneToken("xoxb-1"), str(server.make_url("/api/")))
        yield stand_in, deliverer
        await deliverer.close()


@pytest.mark.parametrize("body", [b"{{", b"[1]", b"null", b'"x"', b"", b"\xff\xfe", b"[" * 100_000])
async def test_x12_an_answer_that_cannot_be_read_leaves_it_uncertain(
    odd: tuple[Odd, SlackDeliverer], body: bytes
) -> None:
    """It was given up as refused, though Slack may have posted it."""
    stand_in, deliverer = odd
    stand_in.answer = {"body": body, "content_type": JSON}

    with pytest.raises(UncertainError):
        await deliverer.deliver(LETTER)


@pytest.mark.parametrize(
    ("answer", "becomes"),
    [
        ({"body": b'{"ok":true}', "content_type": JSON}, UncertainError),
        ({"body": b'{"ok":false}', "content_type": JSON}, UncertainError),
        ({"body": b"<html>", "content_type": HTML}, UncertainError),
        ({"text": "fine"}, UncertainError),
        ({"status": 408, "body": b"{", "content_type": JSON}, UncertainError),
        ({"status": 403, "body": b"<html>", "content_type": HTML}, TransientError),
        ({"status": 429, "body": b"{", "content_type": JSON}, RateLimitedError),
    ],
)
async def test_x12_half_an_answer_and_a_proxys_are_no_refusal(
    odd: tuple[Odd, SlackDeliverer], answer: dict[str, Any], becomes: type[DeliveryError]
) -> None:
    stand_in, deliverer = odd
    stand_in.answer = answer

    with pytest.raises(becomes):
        await deliverer.deliver(LETTER)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_x12_a_redirect_is_not_followed(odd: tuple[Odd, SlackDeliverer], status: int) -> None:
    """A letter went along, and whatever stood there said that it was sent."""
    stand_in, deliverer = odd
    stand_in.answer = {"status": status, "headers": {"Location": "/elsewhere"}}

    with pytest.raises(TransientError):
        await deliverer.deliver(LETTER)
    assert not stand_in.elsewhere
