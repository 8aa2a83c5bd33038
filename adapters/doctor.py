"""`kring doctor`: what works, and for what does not, one sentence that says what to do."""

import asyncio
import stat
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from adapters.settings import Settings
from adapters.slack.refused import RefusedTokenError
from bot.frame.delivery import DeliveryError
from storage.frame.migrate import is_current


@dataclass(frozen=True, slots=True)
class Finding:
    """One check."""

    what: str
    ok: bool
    says: str


async def examine(settings: Settings) -> list[Finding]:
    """Every check that makes sense for these settings."""
    findings = [await _database(settings), _secret_key(settings), _playground(settings)]
    if settings.slack:
        findings += await _slack(settings)
    if settings.teams:
        findings.append(await _teams(settings))
    if not settings.slack and not settings.teams:
        findings.append(Finding("platforms", True, "none is configured, so the playground is on"))
    env = Path(".env")
    if env.exists() and _is_open_to_others(env):
        findings.append(Finding(".env", False, "others can read your secrets; run: chmod 600 .env"))
    return findings


def _is_open_to_others(file: Path) -> bool:
    return bool(file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))


async def _database(settings: Settings) -> Finding:
    shown = make_url(settings.database_url).render_as_string(hide_password=True)
    if settings.database_url.startswith("sqlite"):
        path = Path(make_url(settings.database_url).database or "")
        if not path.exists():
            return Finding("database", True, f"{path} does not exist yet; `kring run` makes it")
    try:
        current = await asyncio.to_thread(is_current, settings.database_url)
    except SQLAlchemyError as error:
        return Finding("database", False, f"cannot reach {shown}: {type(error).__name__}")
    if settings.database_url.startswith("sqlite") and _is_open_to_others(path):
        return Finding("database", False, f"others can read {path}; run: chmod 600 {path}*")
    if not current:
        return Finding("database", False, f"{shown} has an older schema; run: kring db upgrade")
    return Finding("database", True, shown)


def _secret_key(settings: Settings) -> Finding:
    if settings.slack_client_id:
        return Finding("secret key", True, "tokens of workspaces are encrypted")
    if settings.secret_key.get_secret_value():
        return Finding("secret key", True, "forms are signed with it")
    says = "a key in the database signs forms; KRING_SECRET_KEY would keep it out of backups"
    return Finding("secret key", True, f"not set: {says}" if _is_live(settings) else "not set")


def _is_live(settings: Settings) -> bool:
    return settings.slack or settings.teams


def _playground(settings: Settings) -> Finding:
    if settings.playground and not settings.on_loopback:
        says = "anyone who reaches this address can be anyone; set KRING_PLAYGROUND=false"
        return Finding("playground", False, says)
    return Finding("playground", True, "on, loopback only" if settings.playground else "off")


async def _slack(settings: Settings) -> list[Finding]:
    """Slack is asked about each token that there is."""
    from adapters.slack.deliver import SlackDeliverer
    from adapters.slack.tokens import OneToken

    token = settings.slack_bot_token.get_secret_value()
    deliverer = SlackDeliverer(OneToken(token), settings.slack_api_url)
    findings = []
    try:
        if settings.slack_client_id:
            findings.append(Finding("slack", True, "workspaces install Kring at /slack/install"))
        else:
            findings.append(await _asked("slack", deliverer.ask, _connected))
        if settings.socket_mode:
            app_token = settings.slack_app_token.get_secret_value()
            ask = partial(deliverer.address_of_socket, app_token)
            findings.append(await _asked("slack events", ask, lambda _: "over Socket Mode"))
        else:
            findings.append(Finding("slack events", True, "over HTTP at /slack/events"))
    finally:
        await deliverer.close()
    return findings


async def _asked(
    what: str, ask: Callable[[], Awaitable[Any]], says: Callable[[Any], str]
) -> Finding:
    try:
        return Finding(what, True, says(await ask()))
    except RefusedTokenError as error:
        return Finding(what, False, str(error))
    except DeliveryError as error:
        why = f"Slack cannot be asked now: {error.reason}. Is there a network, and is SLACK_API_URL right?"
        return Finding(what, False, why)


def _connected(about: Mapping[str, Any]) -> str:
    return f"connected to {about.get('team')} as {about.get('user')}"


CREDENTIALS = "MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId"
TO_CHECK = {"no network": "whether this machine reaches login.microsoftonline.com"}


async def _teams(settings: Settings) -> Finding:
    if settings.teams_unauthenticated:
        return Finding("teams", True, "unauthenticated, for the local Agents Playground only")
    from adapters.teams.deliver import TeamsDeliverer, TeamsIdentity

    identity = TeamsIdentity(
        settings.teams_app_id,
        settings.teams_app_password.get_secret_value(),
        settings.teams_app_type,
        settings.teams_tenant,
    )
    lacks = await TeamsDeliverer(identity, _Nowhere()).lacks()
    if not lacks:
        return Finding("teams", True, "Entra gives us a token")
    return Finding(
        "teams", False, f"Entra gives no token; check {TO_CHECK.get(lacks, CREDENTIALS)}"
    )


class _Nowhere:
    """References for somebody who has none."""

    async def get(self, platform: str, workspace: str, address: str) -> None:
        return None

    async def put(
        self, platform: str, workspace: str, address: str, reference: Mapping[str, Any]
    ) -> None: ...

    async def drop(self, platform: str, workspace: str, address: str) -> None: ...

    async def places(self, platform: str, workspace: str) -> tuple[str, ...]:
        return ()
