"""What the Connector may answer: taken without an id, not to be read, not from there, never ending."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams import deliver
from adapters.teams.deliver import TeamsDeliverer, TeamsIdentity
from bot.frame.delivery import DeliveryError, TransientError, UncertainError
from tests.adapters.test_slack_answers import HTML, JSON, LETTER


class Odd:
    """A service that answers each call with `answer`; and how to reach one conversation of it."""

    def __init__(self) -> None:
        self.answer: dict[str, Any] = {}
        self.service = ""
        self.elsewhere = 0
        self.drips = asyncio.Event()

    async def called(self, request: web.Request) -> web.StreamResponse:
        if request.path == "/elsewhere":
            self.elsewhere += 1
            return web.json_response({"id": "1"})
        if self.answer:
            return web.Response(**self.answer)
        dripping = web.StreamResponse(headers={"Content-Type": JSON})
        await dripping.prepare(request)
        while not self.drips.is_set():
            await dripping.write(b" ")
            await asyncio.sleep(0.05)
        return dripping

    async def get(self, *_: str) -> dict[str, str]:
        return {"service": self.service, "bot": "28:b", "conversation": "a:U1"}

    async def put(self, *_: object) -> None:
        raise AssertionError

    async def drop(self, *_: str) -> None:
        raise AssertionError


@pytest.fixture
async def odd() -> AsyncIterator[Odd]:
    stand_in, app = Odd(), web.Application()
    app.router.add_route("*", "/{path:.*}", stand_in.called)
    async with TestServer(app) as server:
        stand_in.service = str(server.make_url("/"))
        yield stand_in
        stand_in.drips.set()


@pytest.mark.parametrize(
    ("answer", "becomes"),
    [
        ({"status": 202}, UncertainError),
        ({"status": 202, "body": b"{}", "content_type": JSON}, UncertainError),
        ({"status": 200, "body": b"{{", "content_type": JSON}, UncertainError),
        ({"status": 200, "body": b"[1]", "content_type": JSON}, UncertainError),
        ({"status": 200, "body": b"[" * 100_000, "content_type": JSON}, UncertainError),
        ({"status": 200, "body": b"<html>", "content_type": HTML}, UncertainError),
        ({"status": 302, "headers": {"Location": "/elsewhere"}}, TransientError),
        ({"status": 307, "headers": {"Location": "/elsewhere"}}, TransientError),
    ],
)
async def test_x12_half_an_answer_of_the_connectors_is_no_refusal(
    odd: Odd, answer: dict[str, Any], becomes: type[DeliveryError]
) -> None:
    odd.answer = answer

    with pytest.raises(becomes):
        await TeamsDeliverer(TeamsIdentity(""), odd).deliver(LETTER)
    assert not odd.elsewhere


async def test_x02_an_answer_that_drips_fills_no_place_for_ever(
    odd: Odd, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A time-out of `requests` is between two bytes."""
    monkeypatch.setattr(deliver, "LONGEST", 0.3)

    with pytest.raises(UncertainError):
        await TeamsDeliverer(TeamsIdentity(""), odd).deliver(LETTER)
