"""`POST /api/messages`: authenticate as botbuilder does, with its defects repaired; then the engine.

Repairs of botbuilder 4.17.1, each held by a test: an invoke is answered by us (its own handler
serialises twice and answers 500); a signing key it does not know makes it fetch the keys again, in a
thread and with a time-out (it raised IndexError until the next day); every bad token is a 401; a
token that never expires is none (PyJWT checks `exp` only where it is).
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlparse

import jwt
import requests
import structlog
from aiohttp import web
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticationConstants,
    ChannelValidation,
    jwt_token_extractor,
)

from adapters import connections, door, metrics
from adapters.malformed import MALFORMED
from adapters.teams import dialog, handed, inbound, render
from adapters.teams.deliver import TeamsDeliverer
from adapters.teams.reach import Reach
from adapters.teams.references import Ways
from adapters.teams.roster import Roster
from adapters.teams.surface import CHANNEL_ID, PLATFORM
from bot.domain.people import Language, Profile
from bot.frame.cards import Message
from bot.frame.effects import Answer
from bot.frame.events import (
    MOST_PEOPLE,
    Event,
    FromPerson,
    Invited,
    Joined,
    MessageAction,
    Pressed,
    Said,
    Submitted,
    is_answer,
)
from bot.frame.words import Words, note, words

log = structlog.get_logger()

Handle = Callable[[Event], Awaitable[Answer]]
KEYS_TIMEOUT = 10  # seconds
LEEWAY = 300  # seconds that clocks may differ, as botbuilder has it
OFTEN_ENOUGH = timedelta(minutes=5)  # between fetches for a key we do not know
IN_VAIN = timedelta(seconds=10)  # from a fetch that failed to the next
A_DAY = timedelta(days=1)


class _SigningKeys(jwt_token_extractor._OpenIdMetadata):  # type: ignore[misc]  # botbuilder is untyped
    """Microsoft's signing keys, fetched again when they are rolled."""

    last_updated: datetime
    keys: list[dict[str, Any]] | None

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._fetching = asyncio.Lock()
        self._failed = datetime.min  # noqa: DTZ901 - botbuilder's own clock

    async def get(self, key_id: str) -> Any:
        if self._is_worth_fetching(key_id):  # whoever names a key of ours waits for nobody's fetch
            async with self._fetching:
                if self._is_worth_fetching(key_id):
                    await self._fetch()
        if not self._knows(key_id):
            raise PermissionError("unknown signing key")
        return self._find(key_id)

    async def _fetch(self) -> None:
        """While Microsoft does not answer, the keys that we have stay good, and anybody's token makes us
        ask only now and then."""
        try:
            self.keys = await asyncio.to_thread(self._load)
            self.last_updated = datetime.now()  # noqa: DTZ005
        except (requests.RequestException, *MALFORMED) as error:
            self._failed = datetime.now()  # noqa: DTZ005
            door.seldom.tell("teams.no_keys", error=type(error).__name__)

    def _is_worth_fetching(self, key_id: str) -> bool:
        now = datetime.now()  # noqa: DTZ005
        if now - self._failed < IN_VAIN:
            return False
        age = now - self.last_updated
        return age > A_DAY or (not self._knows(key_id) and age > OFTEN_ENOUGH)

    def _knows(self, key_id: str) -> bool:
        return any(key.get("kid") == key_id for key in self.keys or [])

    def _load(self) -> list[dict[str, Any]]:
        about = requests.get(self.url, timeout=KEYS_TIMEOUT)
        about.raise_for_status()
        keys = requests.get(about.json()["jwks_uri"], timeout=KEYS_TIMEOUT)
        keys.raise_for_status()
        return list(keys.json()["keys"])


jwt_token_extractor._OpenIdMetadata = _SigningKeys


class TeamsApp:
    """Teams' side of the engine."""

    def __init__(
        self,
        handle: Handle,
        deliverer: TeamsDeliverer,
        references: Ways,
        service_hosts: Collection[str],
    ) -> None:
        self._handle = handle
        self._teams = deliverer
        self._references = references
        self._hosts = tuple(service_hosts)
        self._roster = Roster(deliverer.profile)
        self._reach = Reach(handle, deliverer.profile, references)

    async def messages(self, request: web.Request) -> web.StreamResponse:
        """One activity: 401 unless it is authentic, 403 unless it is for us, else our answer.

        The body is read for nobody but who has a token that was made for us.
        """
        header = door.only(request.headers.getall("Authorization", ()))
        if self._teams.identity.app_id and not await self._has_token(header):
            return _unauthorized()
        raw = await door.body(request)
        try:
            body = json.loads(raw.decode())
            activity = Activity().deserialize(body)
        except Exception as error:  # botbuilder raises anything at what it does not expect
            return _malformed(error)
        if not inbound.well_formed(body) or not activity or not activity.type:
            return _malformed()
        if not await self._is_authentic(activity, header):
            return _unauthorized()
        connections.known(request)
        try:
            ours = self._is_for_us(body)
            read = handed.read if handed.is_handed(body) else inbound.read
            events = read(body) if ours else []
        except MALFORMED as error:
            return _malformed(error)
        if not ours:
            door.seldom.tell("teams.refused")
            return door.refusal(403, "This is not for us.")
        metrics.events.labels(PLATFORM, str(body["type"])).inc()
        return await self._answered(body, events)

    async def _has_token(self, header: str) -> bool:
        """Whether the channel service signed this token, for us, and for a time."""
        scheme, _, token = header.partition(" ")
        if scheme != "Bearer" or not token.isascii():
            return False
        try:
            keys = jwt_token_extractor.JwtTokenExtractor.get_open_id_metadata(
                ChannelValidation.open_id_metadata_endpoint
                or AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL
            )
            key = await keys.get(jwt.get_unverified_header(token).get("kid"))
            jwt.decode(
                token,
                key.public_key,
                algorithms=["RS256"],
                audience=self._teams.identity.app_id,
                issuer=AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud"]},
            )
        except Exception as error:  # keys come from elsewhere, and the token from anybody
            door.seldom.tell("teams.unauthorized", error=type(error).__name__)
            return False
        return True

    async def _is_authentic(self, activity: Any, header: str) -> bool:
        try:
            await self._teams.authentication.authenticate_request(activity, header)
        except Exception as error:  # botbuilder raises anything from PyJWTError to a bare Exception
            door.seldom.tell("teams.unauthorized", error=type(error).__name__)
            return False
        return True

    def _is_for_us(self, body: dict[str, Any]) -> bool:
        """From Teams, with a service we trust with our token, out of a tenant of ours."""
        service = urlparse(str(body.get("serviceUrl") or ""))
        host = service.hostname or ""
        trusted = any(host == known or host.endswith(f".{known}") for known in self._hosts)
        secure = service.scheme == "https" or host in ("127.0.0.1", "localhost")
        identity = self._teams.identity
        ours = identity.kind != "SingleTenant" or not identity.tenant
        tenant = inbound.tenant(body) if isinstance(body.get("conversation"), dict) else ""
        return (
            body.get("channelId") == CHANNEL_ID
            and trusted
            and secure
            and bool(tenant)
            and (ours or tenant == identity.tenant)
        )

    async def _answered(self, body: dict[str, Any], events: list[Event]) -> web.StreamResponse:
        invoked = body.get("type") == "invoke"
        if not events:
            return web.Response(status=501 if invoked else 200)
        answer, last = Answer(), None
        try:
            async with self._reach.kept(body, events):
                for event in events:
                    last = await self._enriched(event, body)
                    if isinstance(last, Joined) and not last.actor.name:
                        await self._reach.await_name(last, body)
                    answer = await self._handle(last)
        except Exception:
            log.exception("teams.failed", activity=body.get("id"))
            if not invoked:
                return web.Response(status=500)
            oops, _ = await self._reader(body)
            sorry = note(oops, "core-oops")
            in_dialog = handed.is_handed(body)
            return web.json_response(dialog.shown(sorry)) if in_dialog else _shown(sorry)
        if not invoked:
            await self._reach.look_again(inbound.tenant(body))
            return web.Response(status=200)
        spoken, reached = await self._reader(body)
        if handed.is_handed(body):
            return web.json_response(dialog.answered(answer, spoken, reached=reached))
        return _invoke_response(answer, last, spoken, reached)

    async def _reader(self, body: dict[str, Any]) -> tuple[Words, bool]:
        """The words for whoever pressed, and whether a letter reaches them. A language that they chose goes
        before the client's."""
        user = inbound.user_key(body.get("from") or {})
        known = None
        with suppress(Exception):  # the answer must not fail where the event did
            known = await self._references.reader(PLATFORM, inbound.tenant(body), user)
        language, reached = known or (None, True)
        spoken = language or Language.of_locale(body.get("locale")) or Language.NL
        in_private = inbound.is_personal(body) and not handed.is_handed(body)
        return words(spoken), reached or in_private

    async def _enriched(self, event: Event, body: dict[str, Any]) -> Event:
        """The event with the names, directory ids and kinds that the activity left out."""
        if isinstance(event, Invited) and event.by:
            return replace(event, by=await self._profile(event.by, body))
        if not isinstance(event, FromPerson):
            return event
        if not event.actor.name or _may_be_granted(event):
            event = replace(event, actor=await self._profile(event.actor, body))
        if isinstance(event, Said) and event.mentioned:
            few = event.mentioned[:MOST_PEOPLE]
            people = [await self._profile(Profile(account), body) for account in few]
            mentioned = tuple(person.account for person in people)
            return replace(event, people=_named(people), mentioned=mentioned)
        if isinstance(event, Submitted):
            return await self._with_picked(event, body)
        if isinstance(event, MessageAction) and event.writer:
            found = await self._profile(Profile(event.writer.account), body)
            return replace(event, writer=found if found.name else event.writer)
        return event

    async def _with_picked(self, event: Submitted, body: dict[str, Any]) -> Submitted:
        accounts = {account for picked in event.picked.values() for account in picked}
        few = sorted(accounts, key=str)[:MOST_PEOPLE]
        people = [await self._profile(Profile(account), body) for account in few]
        return replace(event, people=_named(people))

    async def _profile(self, bare: Profile, body: dict[str, Any]) -> Profile:
        """Where Kring may not be, nobody is asked: what failed is remembered for a minute."""
        if handed.is_handed(body) and not inbound.team(body):
            return bare
        conversation = str(body["conversation"]["id"]).split(";")[0]
        known_as = inbound.channel_id(body, bare.account.user)
        return await self._roster.profile(bare, known_as, conversation, body["serviceUrl"])


def _may_be_granted(event: FromPerson) -> bool:
    """Whether it matters here who is a guest. Not for an answer to a poll: these come by the hundred."""
    acts = isinstance(event, Said | Pressed | Submitted | MessageAction)
    return acts and not is_answer(event)


def _named(people: list[Profile]) -> tuple[Profile, ...]:
    """Whom the roster told of. Nobody else is met: under the id of one moment they would be somebody else
    the next (R36)."""
    return tuple(person for person in people if person.name)


def _unauthorized() -> web.Response:
    return door.refusal(401, "No token of the Bot Framework's came along.")


def _malformed(error: Exception | None = None) -> web.Response:
    door.seldom.tell("teams.malformed", error=type(error).__name__)
    return door.refusal(400, "This is no activity of Teams'.")


def _invoke_response(
    answer: Answer, event: Event | None, spoken: Words, reached: bool
) -> web.Response:
    """What the pressed card turns into. A form takes its place; with nothing to show, it says so, and
    promises a message only to whom one can be sent."""
    key = event.message if isinstance(event, Pressed | Submitted) else None
    if answer.form:
        return _shown(answer.form, key)
    if answer.replaced:
        return _shown(answer.replaced, key)
    if isinstance(event, Submitted):
        return _shown(note(spoken, "core-saved"))
    return web.json_response(
        {
            "statusCode": 200,
            "type": "application/vnd.microsoft.activity.message",
            "value": spoken("core-noted" if reached else "core-not-reached"),
        }
    )


def _shown(message: Message, key: str | None = None) -> web.Response:
    made = render.card(message, key)
    return web.Response(
        text=json.dumps({"statusCode": 200, "type": render.ADAPTIVE_CARD, "value": made}),
        content_type="application/json",
    )
