"""Bolt, kept thin: read the payload, let the engine commit, then acknowledge and show the answer."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from adapters import connections, door, metrics
from adapters.apology import LanguageOf, apology
from adapters.malformed import MALFORMED
from adapters.slack import handed, inbound, modal, render
from adapters.slack.deliver import SlackDeliverer
from adapters.slack.directory import Directory
from adapters.slack.identity import workspace
from adapters.slack.surface import COMMAND, PLATFORM, SHORTCUTS, listened
from bot.frame.delivery import DeliveryError, RefusedError
from bot.frame.effects import Answer
from bot.frame.events import Event, FromPerson, OpenedHome

log = structlog.get_logger()
bolt_log = logging.getLogger("slack_bolt")
bolt_log.setLevel(logging.WARNING)  # below it Bolt tells whole requests, those that it refuses too

Handle = Callable[[Event], Awaitable[Answer]]
E = TypeVar("E")

HOSTS = ("slack.com", "slack-gov.com")  # whose names below them answer for Slack
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_TIMESTAMP = re.compile(r"[0-9]{1,11}")  # seconds


class SlackApp:
    """Slack's side of the engine, over HTTP or Socket Mode."""

    def __init__(
        self,
        handle: Handle,
        deliverer: SlackDeliverer,
        signing_secret: str,
        disconnected: Callable[[str], Awaitable[None]],
        base_url: str,
        language_of: LanguageOf,
    ) -> None:
        self._handle = handle
        self._language_of = language_of
        self._slack = deliverer
        self._disconnected = disconnected
        self._hosts = {*HOSTS, urlsplit(base_url).hostname or ""}
        self._directory = Directory(deliverer.profile)
        self._identities: dict[str, tuple[str, str]] = {}
        self._verifier = SignatureVerifier(signing_secret) if signing_secret else None

        async def authorize(enterprise_id: str | None, team_id: str | None) -> Any:
            team = team_id if isinstance(team_id, str) else ""
            return await self._authorize(team, enterprise_id)

        # Answered after our commit, not before: an acknowledgement then means "kept".
        self.bolt = AsyncApp(
            name=PLATFORM,  # or it looks through the stack for one, for a tenth of a second
            signing_secret=signing_secret,
            client=AsyncWebClient(base_url=base_url, retry_handlers=[]),
            authorize=authorize,
            process_before_response=True,
            logger=bolt_log,
        )
        self.bolt.use(self._take_notice)
        self.bolt.error(self._on_error)
        # Bolt asks one after the other, and takes its time over each: first who is waited for.
        self.bolt.command(COMMAND)(self._on_command)
        self.bolt.action(re.compile(".*"))(self._on_press)
        self.bolt.view(modal.CALLBACK)(self._on_submission)
        for shortcut in SHORTCUTS:
            self.bolt.message_shortcut(shortcut)(self._on_shortcut)
        for event in listened():
            self.bolt.event(event)(self._on_event)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """`POST /slack/events`: 401 unless Slack signed it, 400 unless Slack can have meant it.

        Nothing is read for whom no signature comes along, and nothing parsed before it is found good.
        """
        stamp, signature = (
            door.only(request.headers.getall(name, ()))
            for name in ("X-Slack-Request-Timestamp", "X-Slack-Signature")
        )
        if not (_TIMESTAMP.fullmatch(stamp) and _SIGNATURE.fullmatch(signature)):
            return _unsigned()
        raw = await door.body(request)
        try:
            if not (self._verifier and self._verifier.is_valid(raw, stamp, signature)):
                return _unsigned()
            connections.known(request)
            received = AsyncBoltRequest(body=raw.decode(), headers=dict(request.headers))
            sound = inbound.well_formed(received.body)
            sound = sound and inbound.is_answerable(received.body, self._hosts)
        except MALFORMED:
            sound = False
        if not sound:  # Bolt itself stumbles over these, with a 500
            door.seldom.tell("slack.malformed")
            return door.refusal(400, "This is no payload of Slack's.")
        return await to_aiohttp_response(await self.bolt.async_dispatch(received))

    async def _authorize(self, team: str, enterprise_id: str | None) -> AuthorizeResult | None:
        try:
            token = (await self._slack.client(team)).token
            if team not in self._identities:
                about = await self._slack.call(team, "auth.test")
                self._identities[team] = (about["user_id"], about.get("bot_id") or "")
        except DeliveryError as error:
            log.warning("slack.unauthorized", team=team, reason=error.reason)
            return None
        user, bot = self._identities[team]
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team,
            bot_token=token,
            bot_user_id=user,
            bot_id=bot,
        )

    async def _take_notice(
        self, body: dict[str, Any], next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        """`app_rate_limited` comes without an event in it, and without being asked for
        (docs.slack.dev/reference/events/app_rate_limited)."""
        if body.get("type") == "app_rate_limited":
            log.warning("slack.too_many_events", team=workspace(body))
            return BoltResponse(status=200)
        return await next()

    async def _on_error(self, error: Exception, body: dict[str, Any]) -> BoltResponse:
        """What failed is told again by Slack: soon where it was Slack itself that could not answer us."""
        if isinstance(error, DeliveryError):
            log.warning("slack.later", reason=error.reason)
            return BoltResponse(status=503)
        log.error("slack.failed", exc_info=error)
        return BoltResponse(status=500)

    async def _on_event(self, body: dict[str, Any], context: AsyncBoltContext) -> None:
        kind = str(body["event"]["type"])
        metrics.events.labels(PLATFORM, kind).inc()
        if kind in ("app_uninstalled", "tokens_revoked"):
            await self._revoked(body)
            return
        if not body.get("authorizations") and context.bot_user_id:
            body = body | {"authorizations": [{"user_id": context.bot_user_id, "is_bot": True}]}
        event = _read(inbound.read_event, body)
        if event is None:
            return
        try:
            event = await self._directory.enriched(event)
        except RefusedError as error:  # telling it again would change nothing
            log.warning("slack.unknown", kind=kind, reason=error.reason)
            return
        answer = await self._handle(event)
        if answer.home and isinstance(event, OpenedHome):
            await self._publish(event, answer)

    async def _revoked(self, body: dict[str, Any]) -> None:
        """Kring is off once the bot's own token is gone; those of people are none that it uses
        (docs.slack.dev/reference/events/tokens_revoked: `tokens` has lists of `oauth` and `bot`)."""
        event = body["event"]
        of_bots = (event.get("tokens") or {}).get("bot")
        if event["type"] == "app_uninstalled" or of_bots:
            team = workspace(body)
            await self._disconnected(team)
            self._identities.pop(team, None)

    async def _on_command(self, body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond) -> None:
        metrics.events.labels(PLATFORM, "command").inc()
        event = _read(inbound.read_command, body)
        if event is None:
            await ack()
            return
        answer = await self._answered(body, event)
        first, *more = [render.message(card) for card in answer.replies] or [{}]
        await ack(**({"response_type": "ephemeral"} | first if first else {}))
        for card in more:
            await respond(response_type="ephemeral", replace_original=False, **card)

    async def _on_press(self, body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond) -> None:
        metrics.events.labels(PLATFORM, "press").inc()
        await self._press(body, respond)
        await ack()

    async def _press(self, body: dict[str, Any], respond: AsyncRespond) -> None:
        event = _read(inbound.read_press, body)
        if event is None:
            return
        answer = await self._answered(body, event)
        keyless = getattr(event, "message", None) is None
        if answer.replaced and keyless and body.get("response_url"):
            await respond(replace_original=True, **render.message(answer.replaced))
        await _whisper(answer, respond)
        if (body.get("container") or {}).get("type") == "view":
            await self._refresh_home(event)

    async def _on_shortcut(
        self, body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond
    ) -> None:
        metrics.events.labels(PLATFORM, "shortcut").inc()
        event = _read(handed.read_shortcut, body)
        answer = await self._answered(body, event) if event else Answer()
        if body.get("response_url"):
            await _whisper(answer, respond)
        await ack()

    async def _on_submission(self, body: dict[str, Any], ack: AsyncAck) -> None:
        metrics.events.labels(PLATFORM, "submission").inc()
        event = _read(inbound.read_submission, body)
        if event is None:
            await ack()
            return
        try:
            answer = await self._handle(await self._directory.enriched(event))
        except Exception:
            log.exception("slack.failed", id=event.id)
            oops = (await self._oops(event)).replies[0].summary
            first = next(iter((body["view"]["state"].get("values") or {"": None}).keys()))
            await ack(response_action="errors", errors={first: oops})
            return
        await ack(**modal.answer(answer.form, getattr(event, "message", None)))

    async def _answered(self, body: dict[str, Any], event: FromPerson) -> Answer:
        """What is left to show; a form is open by then."""
        answer = await self._safely(event)
        if answer.form and not await self._open(body, answer, event):
            return await self._oops(event)
        return answer

    async def _safely(self, event: FromPerson) -> Answer:
        """Commands and presses are not told again by Slack: a failure is said, in plain words."""
        try:
            return await self._handle(await self._directory.enriched(event))
        except Exception:
            log.exception("slack.failed", id=event.id)
            return await self._oops(event)

    async def _oops(self, event: FromPerson) -> Answer:
        told = await self._directory.known(event.actor)
        return Answer(replies=(await apology(told, self._language_of),))

    async def _open(self, body: dict[str, Any], answer: Answer, event: FromPerson) -> bool:
        """Open a modal; the trigger lives three seconds, so this may come too late."""
        assert answer.form
        view = modal.view(answer.form, getattr(event, "message", None))
        team = event.actor.account.workspace
        try:
            await self._slack.call(team, "views.open", trigger_id=body["trigger_id"], view=view)
        except DeliveryError as error:
            log.warning("slack.form_not_opened", id=event.id, reason=error.reason)
            return False
        return True

    async def _refresh_home(self, event: FromPerson) -> None:
        again = OpenedHome(id=f"{event.id}:home", actor=event.actor)
        await self._publish(again, await self._safely(again))

    async def _publish(self, event: OpenedHome, answer: Answer) -> None:
        if answer.home is None:
            return
        account = event.actor.account
        try:
            await self._slack.call(
                account.workspace,
                "views.publish",
                user_id=account.user,
                view=render.home(answer.home),
            )
        except DeliveryError as error:
            log.warning("slack.home_not_published", id=event.id, reason=error.reason)


async def _whisper(answer: Answer, respond: AsyncRespond) -> None:
    """For their eyes alone, where they are."""
    for card in answer.replies:
        shown = render.message(card)
        await respond(response_type="ephemeral", replace_original=False, **shown)


def _unsigned() -> web.Response:
    door.seldom.tell("slack.unsigned")
    return door.refusal(401, "Slack did not sign this.")


def _read(reader: Callable[[dict[str, Any]], E | None], body: dict[str, Any]) -> E | None:
    """The event of a payload; None, and a log line, for one that Slack cannot have meant."""
    try:
        return reader(body)
    except MALFORMED as error:
        door.seldom.tell("slack.malformed", error=type(error).__name__)
        return None
