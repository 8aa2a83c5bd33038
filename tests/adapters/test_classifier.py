"""The operator's own model: one label or nothing, never for concerns, and no fault reaches a member."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.classifier import LanguageModelEar
from adapters.settings import BadSettingsError, read_settings
from bot.catalog import SUBJECTS
from bot.frame.context import Context
from bot.frame.engine import Engine
from bot.frame.events import Said
from bot.frame.ports import Ear
from bot.talking.language import Intent
from tests.chat import Chat
from tests.people import SANNE, TOM

UNCLEAR = "kun je die grafiek van vorig jaar nog eens"


class StandIn:
    """An OpenAI-compatible endpoint that answers what it is told to."""

    def __init__(self) -> None:
        self.answer: Any = "find_mentor"
        self.status = 200
        self.raw: str | None = None
        self.asked: list[dict[str, Any]] = []

    async def complete(self, request: web.Request) -> web.Response:
        self.asked.append(
            {"body": await request.json(), "key": request.headers.get("Authorization")}
        )
        if self.raw is not None:
            return web.Response(status=self.status, text=self.raw)
        body = {"choices": [{"message": {"content": self.answer}}]}
        return web.json_response(body, status=self.status)


@pytest.fixture
def model() -> StandIn:
    return StandIn()


@pytest.fixture
async def ear(model: StandIn) -> AsyncIterator[LanguageModelEar]:
    app = web.Application()
    app.router.add_post("/v1/chat/completions", model.complete)
    server = TestServer(app)
    await server.start_server()
    ear = LanguageModelEar(str(server.make_url("/v1")), "tiny", "key")
    yield ear
    await ear.close()
    await server.close()


async def test_a_label_is_heard(ear: LanguageModelEar, model: StandIn) -> None:
    assert await ear.hear(UNCLEAR) is Intent.FIND_MENTOR
    assert model.asked[0]["key"] == "Bearer key"
    assert model.asked[0]["body"]["temperature"] == 0


@pytest.mark.parametrize(
    "answer", ["", "mentor", "find_mentor and help", None, 7, {"a": 1}, "concern", "privacy"]
)
async def test_anything_but_a_label_is_nothing(
    ear: LanguageModelEar, model: StandIn, answer: object
) -> None:
    model.answer = answer

    assert await ear.hear(UNCLEAR) is None


@pytest.mark.parametrize(
    ("status", "raw"),
    [(500, "oops"), (429, "{}"), (200, "no json"), (200, "{}"), (200, "[]"), (302, "")],
)
async def test_a_fault_is_nothing(
    ear: LanguageModelEar, model: StandIn, status: int, raw: str
) -> None:
    model.status, model.raw = status, raw

    assert await ear.hear(UNCLEAR) is None


async def test_nobody_there_is_nothing() -> None:
    ear = LanguageModelEar("http://127.0.0.1:9/v1", "tiny")

    assert await ear.hear(UNCLEAR) is None
    await ear.close()


async def test_what_it_hears_is_asked_and_not_acted_on(
    community: Chat, ear: LanguageModelEar, model: StandIn
) -> None:
    await _listening(community, ear)
    await community.says(SANNE, UNCLEAR)

    assert "Wat bedoel je?" in community.last_to(SANNE)
    assert "[Een mentor zoeken]" in community.last_to(SANNE)
    assert len(model.asked) == 1


async def test_concerns_and_what_is_clear_are_never_sent(
    community: Chat, ear: LanguageModelEar, model: StandIn
) -> None:
    await _listening(community, ear)
    for said in ("ik voel me hier niet veilig", "wat weet je van mij?", "help", "dankjewel"):
        await community.says(SANNE, said)

    assert model.asked == []


async def test_a_fault_gives_the_usual_answer(
    community: Chat, ear: LanguageModelEar, model: StandIn
) -> None:
    await _listening(community, ear)
    model.status = 500
    before = len(community.messages_to(SANNE))
    await community.says(SANNE, UNCLEAR)

    assert len(community.messages_to(SANNE)) == before + 1


async def test_privacy_tells_that_there_is_an_ear(community: Chat, ear: LanguageModelEar) -> None:
    await community.says(SANNE, "privacy")
    assert "taalmodel" not in community.last_to(SANNE)
    await _listening(community, ear)
    await community.says(SANNE, "privacy")

    assert "taalmodel" in community.last_to(SANNE)


class Eavesdropper:
    """An ear that does something else while it is asked."""

    def __init__(self, meanwhile: Callable[[], Awaitable[object]]) -> None:
        self.meanwhile, self.asked = meanwhile, 0

    async def hear(self, text: str) -> Intent | None:
        self.asked += 1
        if self.asked == 1:
            await self.meanwhile()
        return Intent.FIND_MENTOR


async def test_nobody_waits_while_it_is_asked(community: Chat) -> None:
    """No transaction is open, and of what was said nothing is kept yet: what comes between goes first."""
    ear = Eavesdropper(lambda: community.says(TOM, "help"))
    await _listening(community, ear)
    await community.says(SANNE, UNCLEAR)

    assert "What would you like to do?" in community.last_to(TOM)
    assert "Wat bedoel je?" in community.last_to(SANNE)


async def test_what_is_told_again_meanwhile_is_answered_once(community: Chat) -> None:
    said = Said(id="twice", actor=SANNE, text=UNCLEAR)
    ear = Eavesdropper(lambda: community._do(said))
    await _listening(community, ear)
    before = len(community.messages_to(SANNE))
    await community._do(said)

    assert ear.asked == 2
    assert len(community.messages_to(SANNE)) == before + 1


async def test_what_went_before_is_not_done_again(community: Chat, ear: LanguageModelEar) -> None:
    listened: list[str] = []

    async def listen(ctx: Context, event: Said) -> None:
        listened.append(event.text)

    await _listening(community, ear)
    community.engine.routes.listeners.append(listen)
    await community.says(SANNE, UNCLEAR)

    assert listened == [UNCLEAR]
    assert "Wat bedoel je?" in community.last_to(SANNE)


async def test_a_language_asked_for_beside_it_is_kept(
    community: Chat, ear: LanguageModelEar, model: StandIn
) -> None:
    await _listening(community, ear)
    await community.says(SANNE, f"Engels graag, {UNCLEAR}")

    assert len(model.asked) == 1
    assert "What do you mean?" in community.last_to(SANNE)


async def _listening(chat: Chat, ear: Ear) -> None:
    chat.engine = Engine(SUBJECTS, chat.engine._begin, chat.clock, None, ear)


def test_an_endpoint_needs_a_model() -> None:
    with pytest.raises(BadSettingsError, match="KRING_LANGUAGE_MODEL is missing"):
        read_settings(ear_url="http://localhost:8080/v1")
    with pytest.raises(BadSettingsError, match="must start with http"):
        read_settings(ear_url="ftp://x", ear_model="m")
