"""The one file that calls Slack's Web API."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.pacing import retry_after
from adapters.slack import render
from adapters.slack.identity import profile
from adapters.slack.refused import RefusedTokenError, app_token, bot_token
from adapters.slack.surface import PLATFORM
from bot.domain.communities import ROOM
from bot.domain.people import AccountKey, Profile
from bot.frame.cards import Form
from bot.frame.delivery import (
    DeliveryError,
    Letter,
    Limit,
    Pace,
    RateLimitedError,
    RefusedError,
    TransientError,
    UncertainError,
)

TIMEOUT = 10  # seconds
READS = {"auth.test", "users.info", "conversations.history"}
METADATA = "kring_message"
LOOK_BACK = 100  # messages of a direct conversation searched for one that may have arrived

_DISCONNECTED = {
    "invalid_auth": "invalid token",
    "account_inactive": "deactivated token",
    "token_revoked": "revoked token",
    "not_authed": "no token",
    "token_expired": "expired token",
}
_GONE = {"user_not_found", "user_disabled", "users_not_found", "cannot_dm_bot"}
_MAY_HAVE_WORKED = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"}


class DisconnectedError(RefusedError):
    """The workspace's token is gone, or not what Slack knows."""

    def __init__(self, said: str = "") -> None:
        super().__init__("disconnected")
        self.said = said


class Tokens(Protocol):
    """Where bot tokens come from: the environment, or what was installed."""

    async def token(self, team: str) -> str | None: ...
    async def doubt(self, team: str) -> None:
        """Slack refused it: what is remembered here may be older than what another replica stored."""
        ...


class SlackDeliverer:
    """chat.postMessage allows one a second per channel; the workspace cap is "several hundred a
    minute" (docs: rate limits), which we read as five a second."""

    platform = PLATFORM
    pace = Pace(workspace=(Limit(5, 1.0),), conversation=(Limit(1, 1.0),))
    opens_rooms = True

    def __init__(self, tokens: Tokens, base_url: str) -> None:
        self._tokens = tokens
        self._base_url = base_url
        self._session: aiohttp.ClientSession | None = None

    async def client(self, team: str) -> AsyncWebClient:
        """A client for one workspace. It never retries by itself: that would post twice."""
        return self._with(await self._token(team))

    async def _token(self, team: str) -> str:
        token = await self._tokens.token(team)
        if token is None:
            raise DisconnectedError
        return token

    def _with(self, token: str) -> AsyncWebClient:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=TIMEOUT), trace_configs=[_no_redirects()]
            )
        return AsyncWebClient(
            token=token,
            base_url=self._base_url,
            timeout=TIMEOUT,
            session=self._session,
            retry_handlers=[],
        )

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    async def deliver(self, letter: Letter) -> str:
        """Post or update; the reference is the channel and timestamp as JSON."""
        if isinstance(letter.message, Form):
            raise RefusedError("a modal cannot be posted")
        body = render.message(letter.message, letter.subject)
        body["metadata"] = {"event_type": METADATA, "event_payload": {"key": letter.key}}
        if letter.is_update and letter.ref:
            at = json.loads(letter.ref)
            await self._write(letter.workspace, "chat.update", {**at, **body})
            return letter.ref
        body |= {"unfurl_links": False, "unfurl_media": False}
        channel = await self._room(letter) if ROOM in letter.address else letter.address
        sent = await self._write(letter.workspace, "chat.postMessage", {"channel": channel, **body})
        try:
            return json.dumps({"channel": sent["channel"], "ts": sent["ts"]})
        except KeyError:  # it says that all is well, and not where it stands
            raise UncertainError("slack is unwell") from None

    async def take_away(self, letter: Letter) -> None:
        """A bot may delete what it wrote itself (docs: chat.delete)."""
        await self.call(letter.workspace, "chat.delete", **json.loads(letter.ref or "{}"))

    async def _write(self, team: str, method: str, body: dict[str, Any]) -> Mapping[str, Any]:
        """Charts are newer than some workspaces: where they are refused, the numbers go as text."""
        try:
            return await self.call(team, method, **body)
        except RefusedError as error:
            plain = render.without_charts(body)
            if error.reason != "invalid blocks" or plain == body:
                raise
            return await self.call(team, method, **plain)

    async def _room(self, letter: Letter) -> str:
        """The conversation of several people; Slack gives back the one that exists (R25)."""
        try:
            opened = await self.call(letter.workspace, "conversations.open", users=letter.address)
        except UncertainError as error:  # opening it twice opens it once
            raise TransientError(error.reason) from error
        return str(opened["channel"]["id"])

    async def find(self, letter: Letter) -> str | None:
        """Look for our key in the direct conversation's metadata; channels we do not read."""
        if letter.to_channel:
            raise UncertainError("may have arrived")
        try:
            opened = await self.call(letter.workspace, "conversations.open", users=letter.address)
            channel = opened["channel"]["id"]
            history = await self.call(
                letter.workspace,
                "conversations.history",
                channel=channel,
                limit=LOOK_BACK,
                include_all_metadata=True,
            )
        except UncertainError as error:  # looking changes nothing, so it may simply be repeated
            raise TransientError(error.reason) from error
        for message in history["messages"]:
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("key") == letter.key:
                return json.dumps({"channel": channel, "ts": message["ts"]})
        return None

    async def profile(self, account: AccountKey) -> Profile:
        """Who this is, as Slack knows them."""
        found = await self.call(
            account.workspace, "users.info", user=account.user, include_locale=True
        )
        grid = found["user"].get("enterprise_user") or {}
        enterprise = None
        if grid and found["user"].get("team_id") != account.workspace:  # of a colleague, or another
            enterprise = (await self.call(account.workspace, "auth.test")).get("enterprise_id")
        return profile(account.workspace, found["user"], enterprise)

    async def address_of_socket(self, token: str) -> str:
        """Where Socket Mode listens. RefusedTokenError where Slack never will say."""
        try:  # this method takes the app's own token, and no workspace's
            return str((await self._call(token, "apps.connections.open", {})).get("url") or "")
        except RefusedError as error:
            raise RefusedTokenError(app_token(why(error))) from None

    async def ask(self) -> Mapping[str, Any]:
        """Who the one token makes us. RefusedTokenError where Slack never will say."""
        try:
            return await self.call("", "auth.test")
        except RefusedError as error:
            raise RefusedTokenError(bot_token(why(error))) from None

    async def call(self, team: str, method: str, **arguments: Any) -> Mapping[str, Any]:
        """Call a Web API method; every failure becomes a DeliveryError.

        A token that is refused is looked up anew, once (X16): nothing was done with it.
        """
        token = await self._token(team)
        try:
            return await self._call(token, method, arguments)
        except DisconnectedError:
            await self._tokens.doubt(team)
            newer = await self._token(team)
            if newer == token:
                raise
            return await self._call(newer, method, arguments)

    async def _call(self, token: str, method: str, arguments: dict[str, Any]) -> Mapping[str, Any]:
        client = self._with(token)
        try:
            if method in READS:  # Slack takes JSON bodies only where something is written
                response = await client.api_call(method, http_verb="GET", params=arguments)
            else:
                response = await client.api_call(method, json=arguments)
        except SlackApiError as error:
            raise _translated(error) from error
        except aiohttp.ClientConnectorError as error:
            raise TransientError("cannot connect") from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise UncertainError("connection lost") from error
        except (
            AttributeError,
            UnicodeDecodeError,
            RecursionError,
        ) as error:  # slack_sdk's, at nonsense
            raise UncertainError("slack is unwell") from error
        return response.data if isinstance(response.data, dict) else {}


def why(error: RefusedError) -> str:
    """Slack's own reason, where it is about a token."""
    return (isinstance(error, DisconnectedError) and error.said) or error.reason


def _no_redirects() -> aiohttp.TraceConfig:
    """Slack sends nobody elsewhere: whoever does gets no letter, and cannot say that it was sent."""

    async def refuse(*_: object) -> None:
        raise TransientError("redirected")

    trace = aiohttp.TraceConfig()
    trace.on_request_redirect.append(refuse)
    return trace


def _translated(error: SlackApiError) -> DeliveryError:
    answer = error.response  # slack_sdk's, or aiohttp's where that could not be read
    status = int(getattr(answer, "status_code", 0) or getattr(answer, "status", 0))
    data = getattr(error.response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    if status == 429 or code in ("ratelimited", "rate_limited"):
        asked = error.response.headers.get("Retry-After")
        return RateLimitedError(retry_after(asked, otherwise=1.0))
    # 200 without a reason is half an answer, or a proxy's page: it says nothing of what Slack did.
    if status >= 500 or code in _MAY_HAVE_WORKED or (status in (200, 408) and not code):
        return UncertainError("slack is unwell")
    if not code:  # Slack gives its reasons with 200: somebody in between refused this
        return TransientError(f"http {status}")
    if code in _DISCONNECTED:
        return DisconnectedError(_DISCONNECTED[code])
    if code in _GONE:
        return RefusedError("deactivated")
    return RefusedError(code.replace("_", " ") or f"http {status}")
