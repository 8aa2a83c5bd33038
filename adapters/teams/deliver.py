"""The one file that calls Teams, through botbuilder's connector; replaceable together with app.py."""

import asyncio
import json
import time
from collections.abc import Awaitable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any, TypeVar
from urllib.parse import quote

import requests
from azure.core.exceptions import DeserializationError
from botbuilder.integration.aiohttp import ConfigurationBotFrameworkAuthentication
from botbuilder.schema import ChannelAccount, ConversationParameters
from botframework.connector.auth import ClaimsIdentity, PasswordServiceClientCredentialFactory
from msal import ConfidentialClientApplication
from msrest.exceptions import (
    ClientException,
    ClientRequestError,
    HttpOperationError,
)
from msrest.universal_http.requests import ClientRetryPolicy

from adapters.pacing import retry_after
from adapters.teams import render
from adapters.teams.inbound import formerly, user_key
from adapters.teams.references import References
from adapters.teams.roster import kind_of
from adapters.teams.surface import PLATFORM
from bot.domain.communities import ANYWHERE, PRINCIPAL
from bot.domain.people import AccountKey, Profile
from bot.domain.wellformed import name_of
from bot.frame.cards import AddApp, Chat, Element, Form, Link, Mention, Message
from bot.frame.delivery import (
    BlockedError,
    DeliveryError,
    Letter,
    Limit,
    Pace,
    RateLimitedError,
    RefusedError,
    TransientError,
    UncertainError,
    UnreachableError,
)

# msrest tests membership in a list of 999 codes for each new client; as a set that is 10 ms less a turn.
ClientRetryPolicy.safe_codes = frozenset(ClientRetryPolicy.safe_codes)  # type: ignore[assignment]

TIMEOUT = 10  # seconds between two signs of life
LONGEST = 30  # seconds for a whole answer, however it drips
WARM_FOR = 240.0  # seconds; MSAL renews a token five minutes before it expires
DEFAULT_RETRY = 2.0  # seconds
INSTALL = "https://teams.microsoft.com/l/app"  # docs, "Deep link to an application"

_TRANSIENT = {412, 502, 503, 504}  # what Microsoft asks bots to try again
_NOTHING_SENT = (
    requests.exceptions.ConnectTimeout,
    requests.exceptions.SSLError,
    requests.exceptions.TooManyRedirects,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TeamsIdentity:
    """Kring's registration in Entra. An empty `app_id` means no authentication: loopback only.

    `http_client` replaces MSAL's own, for tests. `catalog_id`: the app's id in the organisation's catalogue,
    where it was submitted there; Teams opens it by that id, and an app that was only uploaded by `app_id`.
    """

    app_id: str
    password: str = ""
    kind: str = "SingleTenant"
    tenant: str = ""
    http_client: Any = None
    catalog_id: str = ""


class _Credentials(PasswordServiceClientCredentialFactory):  # type: ignore[misc]  # botbuilder is untyped
    """One credentials object per scope; botbuilder makes one, and asks for a token, each turn."""

    def __init__(self, identity: TeamsIdentity) -> None:
        super().__init__(identity.app_id, identity.password, identity.tenant or None)
        self._identity = identity
        self._made: dict[tuple[str, str], Any] = {}
        self._warm_until = 0.0

    async def create_credentials(
        self, app_id: str, oauth_scope: str, login_endpoint: str, validate_authority: bool
    ) -> Any:
        key = (app_id, oauth_scope)
        if key not in self._made:
            self._made[key] = await super().create_credentials(
                app_id, oauth_scope, login_endpoint, validate_authority
            )
        return self._made[key]

    async def warm(self) -> None:
        """MSAL is synchronous: fill its cache in a thread, not inside a request on our loop."""
        if self._identity.app_id and time.monotonic() > self._warm_until:
            for made in self._made.values():
                await asyncio.to_thread(self._fetch, made)
            self._warm_until = time.monotonic() + WARM_FOR

    def _fetch(self, made: Any) -> None:
        if made.app is None:  # making it asks Entra, too
            made.app = ConfidentialClientApplication(
                client_id=self._identity.app_id,
                client_credential=self._identity.password,
                authority=made.oauth_endpoint,
                http_client=self._identity.http_client,
            )
        made.get_access_token()


class TeamsDeliverer:
    """Limits: learn.microsoft.com, "Optimize your bot with rate limiting in Teams"."""

    platform = PLATFORM
    pace = Pace(
        workspace=(Limit(50, 1.0),),
        conversation=(Limit(7, 1.0), Limit(8, 2.0), Limit(60, 30.0), Limit(1800, 3600.0)),
    )
    opens_rooms = False  # a bot may be added to a group chat, and cannot begin one
    find = None  # nor read what stands in a conversation

    def __init__(self, identity: TeamsIdentity, references: References) -> None:
        self.identity = identity
        self._references = references
        self._credentials = _Credentials(identity)
        self.authentication = ConfigurationBotFrameworkAuthentication(
            _settings(identity), credentials_factory=self._credentials
        )
        self._clients: dict[str, Any] = {}

    async def deliver(self, letter: Letter) -> str:
        """Send or update; the reference is the conversation, activity and service as JSON."""
        body = render.message(await self._with_links(letter), letter.subject)
        if letter.is_update and letter.ref:
            at = json.loads(letter.ref)
            await self._update(at, body)
            return letter.ref
        reference = await self._references.get(PLATFORM, letter.workspace, letter.address)
        if reference is None or not reference.get("conversation"):
            return await self._start(letter, body, reference or {})
        try:
            return await self._send(reference, body)
        except UnreachableError:
            if letter.to_channel:
                raise
            # A stored conversation can go stale; it is made anew once, and never in a loop (R9).
            known = {name: reference[name] for name in reference if name != "conversation"}
            await self._references.put(PLATFORM, letter.workspace, letter.address, known)
            return await self._start(letter, body, known)

    async def take_away(self, letter: Letter) -> None:
        """A bot may delete what it wrote itself (docs: update and delete messages)."""
        at = json.loads(letter.ref or "{}")
        client = await self._client(str(at["service"]))
        deleting = client.conversations.delete_activity(at["conversation"], at["id"])
        await _called(deleting, repeatable=True)

    async def _with_links(self, letter: Letter) -> Message:
        """The message with what only we know of its links: each chat's by principal name, for links know no
        other id; and the one that adds Kring for oneself."""
        if isinstance(letter.message, Form):
            return letter.message
        body = [await self._linked(letter, part) for part in letter.message.body]
        return replace(letter.message, body=tuple(body))

    async def _linked(self, letter: Letter, part: Element) -> Element:
        match part:
            case Chat(who=who):
                return replace(part, who=replace(who, handle=await self._principal(letter, who)))
            case AddApp(label):
                app = quote(self.identity.catalog_id or self.identity.app_id)
                return Link(label, f"{INSTALL}/{app}?tenantId={quote(letter.workspace)}")
        return part

    async def _principal(self, letter: Letter, who: Mention) -> str | None:
        """Somebody's principal name, asked once; None where Teams does not tell: then no link."""
        handle, workspace = who.handle or "", letter.workspace
        kept = await self._references.get(PLATFORM, workspace, f"{PRINCIPAL}{handle}")
        if kept is None:
            chat = await self._references.get(PLATFORM, workspace, handle)
            if not chat or not chat.get("conversation"):
                return None
            client = await self._client(str(chat["service"]))
            ask = client.conversations.get_conversation_member(chat["conversation"], handle)
            try:
                extra = (await _called(ask)).additional_properties or {}
            except DeliveryError:
                return None
            kept = {"name": extra.get("userPrincipalName") or extra.get("email")}
            await self._references.put(PLATFORM, workspace, f"{PRINCIPAL}{handle}", kept)
        return str(kept["name"]) if kept["name"] else None

    async def profile(
        self, account: AccountKey, known_as: str, conversation: str, service: str
    ) -> Profile:
        """Somebody in a conversation, as its roster knows them; `known_as` is their id there."""
        client = await self._client(service)
        member = await _called(client.conversations.get_conversation_member(conversation, known_as))
        extra = member.additional_properties or {}
        directory_id = extra.get("aadObjectId") or getattr(member, "aad_object_id", None)
        key = user_key({"aadObjectId": directory_id, "id": member.id})
        tenant, role, told = (extra.get(n) for n in ("tenantId", "userRole", "userPrincipalName"))
        kind = kind_of(account.workspace, tenant, role, told)
        name = (
            name_of(member.name) or f"{extra.get('givenName') or ''} {extra.get('surname') or ''}"
        )
        own = AccountKey(PLATFORM, account.workspace, key)
        return Profile(own, name, kind=kind, formerly=formerly(own, member.id))

    async def _start(self, letter: Letter, body: Mapping[str, Any], kept: Mapping[str, Any]) -> str:
        """Open the personal conversation, keep it, and write the first message. `kept`: what we know of whom
        it is with."""
        known = await self._references.get(PLATFORM, letter.workspace, ANYWHERE)
        if letter.to_channel or known is None:
            raise UnreachableError("unreachable")
        client = await self._client(str(known["service"]))
        person = kept.get("roster") or await self._in_a_roster(client, letter)
        asked = ConversationParameters(
            is_group=False,
            bot=ChannelAccount(id=known["bot"]),
            members=[ChannelAccount(id=person)],
            tenant_id=letter.workspace,
            channel_data={"tenant": {"id": letter.workspace}},
        )
        # Teams answers with the chat that exists already, so asking twice makes no second one.
        made = await _called(client.conversations.create_conversation(asked), repeatable=True)
        reference = {**known, "conversation": made.id, "roster": person}
        await self._references.put(PLATFORM, letter.workspace, letter.address, reference)
        return await self._send(reference, body)

    async def _in_a_roster(self, client: Any, letter: Letter) -> str:
        """As whom a team that Kring is in knows somebody; their directory's id, which opens a chat only with
        who added Kring for themselves, where no team does (docs, "Send proactive messages")."""
        for place in await self._references.places(PLATFORM, letter.workspace):
            ask = client.conversations.get_conversation_member(place, letter.address)
            with suppress(UnreachableError, RefusedError):
                return str((await _called(ask, repeatable=True)).id)
        return letter.address

    async def _send(self, reference: Mapping[str, Any], body: Mapping[str, Any]) -> str:
        client = await self._client(str(reference["service"]))
        conversation = str(reference["conversation"])
        activity = {**body, "from": {"id": reference["bot"]}}
        sent = await _called(client.conversations.send_to_conversation(conversation, activity))
        if sent is None or not sent.id:  # 202: taken, and not told under which id
            raise UncertainError("no id")
        kept = {"service": reference["service"], "conversation": conversation, "id": sent.id}
        return json.dumps(kept)

    async def _update(self, at: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        client = await self._client(str(at["service"]))
        activity = {**body, "id": at["id"]}
        await _called(
            client.conversations.update_activity(at["conversation"], at["id"], activity),
            repeatable=True,
        )

    async def lacks(self) -> str:
        """Why Kring has no token of Entra; empty where it has one."""
        try:
            await self._client("https://smba.trafficmanager.net/emea/")
        except DeliveryError as error:
            return error.reason
        return ""

    async def _client(self, service: str) -> Any:
        if service not in self._clients:
            claims = {"aud": self.identity.app_id, "appid": self.identity.app_id}
            factory = self.authentication.create_connector_factory(ClaimsIdentity(claims, True))
            client = await factory.create(service)
            client.config.connection.timeout = TIMEOUT
            client.config.redirect_policy.max_redirects = 0  # the host is one that we looked at
            _take_json(client.conversations)
            self._clients[service] = client
        try:
            await self._credentials.warm()
        except Exception as error:
            lost = isinstance(error, OSError)  # what msal's requests raise where nobody answers
            raise TransientError("no network" if lost else "no token") from error
        return self._clients[service]


def _take_json(conversations: Any) -> None:
    """What we render is JSON: made into botbuilder's classes and back it is the same, most of a millisecond
    later."""
    from_class = conversations._serialize.body

    def body(data: Any, kind: str, **more: Any) -> Any:
        return data if isinstance(data, dict) else from_class(data, kind, **more)

    conversations._serialize.body = body


def _settings(identity: TeamsIdentity) -> SimpleNamespace:
    """The attribute names that botbuilder reads."""
    return SimpleNamespace(
        APP_ID=identity.app_id,
        APP_PASSWORD=identity.password,
        APP_TYPE=identity.kind,
        APP_TENANTID=identity.tenant,
    )


async def _called(call: Awaitable[T], *, repeatable: bool = False) -> T:
    """Await a connector call; every failure becomes a DeliveryError."""
    unknown = TransientError if repeatable else UncertainError
    try:
        async with asyncio.timeout(LONGEST):
            return await call
    except TimeoutError as error:
        raise unknown("connection lost") from error
    except (DeserializationError, RecursionError) as error:  # it answered, and nobody can read what
        raise unknown("unreadable") from error
    except HttpOperationError as error:
        raise _refused(error, repeatable=repeatable) from error
    except ClientRequestError as error:
        cause = error.inner_exception
        unsent = isinstance(cause, _NOTHING_SENT) or "NewConnectionError" in str(cause)
        if unsent or repeatable:
            raise TransientError("cannot connect") from error
        raise UncertainError("connection lost") from error
    except PermissionError as error:  # Entra gave no token
        raise TransientError("no token") from error
    except ClientException as error:
        raise RefusedError(type(error).__name__) from error


def _refused(error: HttpOperationError, *, repeatable: bool) -> DeliveryError:
    response = error.response
    status = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    if status == 429:
        asked = (getattr(response, "headers", None) or {}).get("Retry-After")
        return RateLimitedError(retry_after(asked, otherwise=DEFAULT_RETRY))
    if status in _TRANSIENT or (repeatable and status >= 500) or 300 <= status < 400:
        return TransientError(f"http {status}")
    if status >= 500:
        return UncertainError(f"http {status}")
    text = str(getattr(response, "text", "")) if not callable(getattr(response, "text", "")) else ""
    if status == 403 and any(code in text for code in ("MessageWritesBlocked", "BlockedByUser")):
        return BlockedError("blocked")
    if status in (403, 404):
        return UnreachableError("unreachable")
    if status == 401:
        return RefusedError("disconnected")
    return RefusedError("too large" if status == 413 else f"http {status}")
