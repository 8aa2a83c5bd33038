"""Where Slack bot tokens come from: one from the environment, or one for each installation."""

import json
import logging
import re
from typing import Any, Protocol

from aiohttp import web
from cryptography.fernet import Fernet, InvalidToken
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from adapters import door
from adapters.slack.surface import SCOPES

# Slack's own button is shown; nobody else shows our page inside theirs.
ON_THE_PAGE = {
    "Content-Security-Policy": door.HARMLESS["Content-Security-Policy"].replace(
        "img-src data:", "img-src data: https://platform.slack-edge.com"
    ),
    "Cache-Control": "no-store",
}
# Below an error it tells the code that somebody came back with, which Slack may still take.
logging.getLogger("slack_bolt.oauth").setLevel(logging.ERROR)
_REASON = re.compile(r"[a-z_]{1,60}")  # as OAuth 2.0 spells why somebody was sent back
STATE_LIFE = 600  # seconds between "Add to Slack" and the way back


class Safe(Protocol):
    """Secrets by workspace, encrypted at rest."""

    async def get(self, workspace: str) -> str | None: ...
    async def put(self, workspace: str, secret: str) -> None: ...
    async def drop(self, workspace: str) -> None: ...
    async def doubt(self, workspace: str) -> None: ...


class OrgWideError(Exception):
    """Kring is installed in one workspace at a time."""


class OneToken:
    """A single workspace; its token is the operator's to manage."""

    def __init__(self, token: str) -> None:
        self._token: str | None = token

    async def token(self, team: str) -> str | None:
        return self._token

    async def doubt(self, team: str) -> None:
        """There is no other."""

    async def forget(self, team: str) -> None:
        """Revoked or uninstalled: from now on every message fails visibly, until a restart."""
        self._token = None


class InstalledTokens(AsyncInstallationStore):
    """One token a workspace, kept in the vault when somebody installs Kring."""

    def __init__(self, safe: Safe) -> None:
        self._safe = safe

    async def token(self, team: str) -> str | None:
        secret = await self._safe.get(team)
        return str(json.loads(secret)["bot_token"]) if secret else None

    async def doubt(self, team: str) -> None:
        await self._safe.doubt(team)

    async def forget(self, team: str) -> None:
        await self._safe.drop(team)

    async def async_save(self, installation: Installation) -> None:
        """OrgWideError for a whole organisation: its one token is no workspace's."""
        if not installation.team_id or installation.is_enterprise_install:
            raise OrgWideError
        kept = {"bot_token": installation.bot_token, "bot_user_id": installation.bot_user_id}
        await self._safe.put(installation.team_id, json.dumps(kept))


class SignedStates(AsyncOAuthStateStore):
    """OAuth states that carry their own proof and age; nothing to store or to share."""

    def __init__(self, key: bytes) -> None:
        self._box = Fernet(key)

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        return self._box.encrypt(b"slack").decode()

    async def async_consume(self, state: str) -> bool:
        try:
            return self._box.decrypt(state.encode(), ttl=STATE_LIFE) == b"slack"
        except InvalidToken:
            return False


class Installer:
    """`GET /slack/install` and `GET /slack/oauth_redirect`."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        tokens: InstalledTokens,
        states: SignedStates,
        base_url: str,
        public_url: str,
    ) -> None:
        self._flow = AsyncOAuthFlow(
            client=AsyncWebClient(base_url=base_url),
            settings=AsyncOAuthSettings(
                client_id=client_id,
                client_secret=client_secret,
                authorization_url=f"{base_url.removesuffix('api/')}oauth/v2/authorize",
                scopes=list(SCOPES),
                redirect_uri=f"{public_url}/slack/oauth_redirect" if public_url else None,
                installation_store=tokens,
                state_store=states,
            ),
        )

    async def install(self, request: web.Request) -> web.Response:
        return await _shown(await self._flow.handle_installation(_asked(request)))

    async def redirect(self, request: web.Request) -> web.Response:
        if not _REASON.fullmatch(request.query.get("error", "access_denied")):
            return door.refusal(400, "This is no way back from Slack.")
        try:
            return await _shown(await self._flow.handle_callback(_asked(request)))
        except OrgWideError as error:
            return door.refusal(400, str(error.__doc__))


async def for_one_workspace(_: web.Request) -> web.Response:
    """Where nobody installs Kring by themselves; the manifest names these addresses all the same."""
    return door.refusal(
        403, "This Kring serves one workspace, and is installed from its app's page."
    )


async def _shown(page: BoltResponse) -> web.Response:
    answer = await to_aiohttp_response(page)
    answer.headers.update(ON_THE_PAGE)
    return answer


def _asked(request: web.Request) -> AsyncBoltRequest:
    """Without a body: a page is only asked for."""
    query = (
        request.rel_url.raw_query_string
    )  # decoded once, by Bolt: twice would be another question
    return AsyncBoltRequest(body="", query=query, headers=dict(request.headers))
