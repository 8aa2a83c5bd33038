"""The composition root: the only module that knows every other package."""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import structlog
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters import pages
from adapters.calendar_files import CalendarPage
from adapters.classifier import LanguageModelEar
from adapters.clock import SystemClock, Ticker, TravellingClock
from adapters.downloads import Downloads
from adapters.guest_page import GuestPage
from adapters.health import Health
from adapters.installation import Kring
from adapters.settings import Settings
from adapters.thinker import Thinker
from adapters.travel import TimeMachine
from adapters.worker import Worker
from bot.catalog import SUBJECTS
from bot.frame.delivery import DeliveryError
from bot.frame.engine import Engine
from bot.frame.handover import Handover
from bot.frame.ports import Clock, Ear
from bot.frame.seal import Seal
from bot.frame.thinking import LARGE
from storage.event_files import SqlEventFiles
from storage.frame.agenda import SqlAppointments
from storage.frame.database import open_database
from storage.frame.exports import SqlDownloads
from storage.frame.migrate import upgrade
from storage.frame.outbox_sender import SqlMail
from storage.frame.platforms import SqlInstallations, SqlLines, SqlReferences
from storage.frame.secrets import own_key
from storage.frame.unit_of_work import unit_of_work
from storage.guests import SqlVisits
from storage.membership import SqlScale

log = structlog.get_logger()

RECOVER_EVERY = 10.0  # seconds; a process counts as dead after twice that
PREPARE_EVERY = 300.0  # seconds; a community becomes large in days, not in minutes
SENDING_THREADS = 32  # botbuilder sends from threads


async def build(
    settings: Settings, clock: TravellingClock | None = None, teams_http: Any = None
) -> Kring:
    """Open the database, bring it up to date, and wire every configured platform.

    `clock` and `teams_http` (MSAL's way to Entra) are for tests, where the internet begins.
    """
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(SENDING_THREADS))
    await upgrade(settings.database_url)
    database = open_database(settings.database_url)
    time = clock or await _clock(settings, database)
    ear = _ear(settings)
    rooms = set[str]()  # filled with the platforms that are added
    worker = Worker(settings, time, rooms)
    name = _name(settings)
    engine = await make_engine(settings, database, time, rooms, ear, worker, name)
    appointments, mail = SqlAppointments(database), SqlMail(database)
    kring = Kring(
        settings=settings,
        database=database,
        clock=time,
        engine=engine,
        mail=mail,
        appointments=appointments,
        ticker=Ticker(appointments, time, engine.handle),
        health=Health(appointments, mail, time),
        name=name,
        rooms=rooms,
    )
    if engine.handover:
        kring.jobs.append(_recover(engine.handover))
        kring.closing.append(engine.handover.close)
    kring.jobs.append(_keep_warm(worker, SqlScale(database)))
    kring.closing.append(worker.close)
    if ear:
        kring.closing.append(ear.close)
    kring.health.routes(kring.app)
    pages.routes(kring.app, at_home=not settings.playground)
    kring.app.router.add_get("/exports/{token}", Downloads(SqlDownloads(database, time.now)).fetch)
    CalendarPage(SqlEventFiles(database)).routes(kring.app)
    GuestPage(SqlVisits(database, time.now), engine.handle).routes(kring.app)
    if settings.slack:
        await _add_slack(kring)
    if settings.teams:
        _add_teams(kring, teams_http)
    if settings.playground:
        await _add_playground(kring)
    return kring


async def make_engine(
    settings: Settings,
    database: AsyncEngine,
    clock: Clock,
    rooms: Collection[str],
    ear: Ear | None = None,
    worker: Worker | None = None,
    name: str = "",
) -> Engine:
    """The engine of this process; the worker's own has neither ear nor worker."""
    secrets = settings.secret_key.get_secret_value()
    begin = unit_of_work(database, clock, rooms, secrets)
    seal = await _seal(settings, database)
    web, think = _web(settings), Thinker().think
    return Engine(SUBJECTS, begin, clock, web, ear, seal, worker, name, think)


async def _recover(handover: Handover) -> None:
    """What a process was at that is gone, this one's last life included."""
    while True:
        try:
            await handover.recover()
        except Exception:
            log.exception("recover.failed")
        await asyncio.sleep(RECOVER_EVERY)


async def _keep_warm(worker: Worker, scale: SqlScale) -> None:
    """Where a community is large, the other process is there before it is asked for anything, also
    after it was ended. Elsewhere this costs a count now and then."""
    while True:
        try:
            if await scale.has_more_than(LARGE):
                await worker.prepare()
        except Exception:
            log.exception("prepare.failed")
        await asyncio.sleep(PREPARE_EVERY)


def _ear(settings: Settings) -> LanguageModelEar | None:
    """The operator's own model, where they named one."""
    if not settings.ear_url:
        return None
    key = settings.ear_key.get_secret_value()
    return LanguageModelEar(settings.ear_url, settings.ear_model, key)


async def _seal(settings: Settings, database: AsyncEngine) -> Seal:
    """Under the operator's keys, newest first; without any, under one that lies in the database."""
    given = [key.strip() for key in settings.secret_key.get_secret_value().split(",")]
    keys = [sha256(key.encode()).digest() for key in given if key]
    return Seal(keys or [await own_key(database)])


def _web(settings: Settings) -> str | None:
    """Where people can reach Kring's own pages: the public address, or the playground's own page."""
    if settings.public_url:
        return f"{settings.public_url}/"
    return "/" if settings.playground else None


def _name(settings: Settings) -> str:
    """SQLite has one process: what it was sending when it died is its own to find out about."""
    if settings.database_url.startswith("sqlite"):
        return "only"
    return f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"[:60]


async def _add_slack(kring: Kring) -> None:
    # Imported here: the command line and the playground start without Bolt.
    from adapters.slack.app import SlackApp
    from adapters.slack.deliver import SlackDeliverer
    from adapters.slack.socket import Socket

    settings = kring.settings
    tokens = _slack_tokens(kring)
    deliverer = SlackDeliverer(tokens, settings.slack_api_url)
    slack = SlackApp(
        kring.engine.handle,
        deliverer,
        settings.slack_signing_secret.get_secret_value(),
        tokens.forget,
        settings.slack_api_url,
        kring.engine.language_of,
    )
    kring.carry_for(deliverer)
    kring.closing.append(deliverer.close)
    # Without its secret nothing that comes in can be believed.
    if settings.slack_signing_secret.get_secret_value():
        kring.app.router.add_post("/slack/events", slack.events)
    if not settings.slack_client_id:
        kring.asking.append(_unless_away(deliverer.ask))
    if settings.socket_mode:
        socket = Socket(slack.bolt, settings.slack_app_token.get_secret_value(), deliverer)
        kring.asking.append(_unless_away(socket.ask))
        kring.jobs.append(socket.listen())
        kring.closing.append(socket.close)
        kring.health.hears("Slack", socket.is_open)


def _unless_away(ask: Callable[[], Awaitable[Any]]) -> Callable[[], Awaitable[None]]:
    """A platform that cannot answer now will later: only its no keeps us from starting."""

    async def patiently() -> None:
        try:
            await ask()
        except DeliveryError as error:
            log.warning("platform.away", reason=error.reason)

    return patiently


def _slack_tokens(kring: Kring) -> Any:
    from adapters.slack.surface import PLATFORM
    from adapters.slack.tokens import (
        InstalledTokens,
        Installer,
        OneToken,
        SignedStates,
        for_one_workspace,
    )
    from adapters.vault import Vault, fernet_key

    settings = kring.settings
    if not settings.slack_client_id:
        kring.app.router.add_get("/slack/install", for_one_workspace)
        kring.app.router.add_get("/slack/oauth_redirect", for_one_workspace)
        return OneToken(settings.slack_bot_token.get_secret_value())
    keys = settings.secret_key.get_secret_value()
    installations = SqlInstallations(kring.database, kring.clock.now)
    tokens = InstalledTokens(Vault(installations, PLATFORM, keys))
    installer = Installer(
        settings.slack_client_id,
        settings.slack_client_secret.get_secret_value(),
        tokens,
        SignedStates(fernet_key(keys)),
        settings.slack_api_url,
        settings.public_url,
    )
    kring.app.router.add_get("/slack/install", installer.install)
    kring.app.router.add_get("/slack/oauth_redirect", installer.redirect)
    return tokens


def _add_teams(kring: Kring, http_client: Any = None) -> None:
    from adapters.teams.app import TeamsApp
    from adapters.teams.deliver import TeamsDeliverer, TeamsIdentity

    settings = kring.settings
    identity = TeamsIdentity(
        settings.teams_app_id,
        settings.teams_app_password.get_secret_value(),
        settings.teams_app_type,
        settings.teams_tenant,
        http_client,
        settings.teams_catalog_id,
    )
    references = SqlReferences(kring.database)
    deliverer = TeamsDeliverer(identity, references)
    local = ["localhost", "127.0.0.1"] if settings.teams_unauthenticated else []
    teams = TeamsApp(kring.engine.handle, deliverer, references, [*settings.service_hosts, *local])
    kring.carry_for(deliverer)
    kring.app.router.add_post("/api/messages", teams.messages)


async def _clock(settings: Settings, database: AsyncEngine) -> SystemClock | TravellingClock:
    """The real time; the playground's goes on from where it was left."""
    if not settings.playground:
        return SystemClock()
    shift = await SqlLines(database).recall("shift")
    if shift is None:
        from adapters.playground.story import MONTH

        return TravellingClock(datetime.now(UTC) - MONTH)
    return TravellingClock(datetime.now(UTC) + timedelta(seconds=float(shift)))


async def _add_playground(kring: Kring) -> None:
    from adapters.gallery import gallery
    from adapters.playground.app import Playground
    from adapters.playground.deliver import PlaygroundDeliverer
    from adapters.playground.story import MONTH, Story
    from storage.frame.wipe import wipe

    clock = kring.clock
    assert isinstance(clock, TravellingClock)
    lines = SqlLines(kring.database)
    deliverer = PlaygroundDeliverer(lines, clock, kring.engine.language_of)
    courier = kring.carry_for(deliverer)
    machine = TimeMachine(clock, kring.ticker, [courier], kring.appointments, kring.mail)

    async def travel(to: datetime) -> None:
        await machine.travel(to)
        await lines.note("shift", clock.shift.total_seconds())

    async def begin() -> None:
        clock.back_to(datetime.now(UTC) - MONTH)
        await Story(kring.engine.handle, travel, clock, lines).play(datetime.now(UTC))

    async def restart() -> None:
        await wipe(kring.database, deliverer.platform)
        await begin()

    hosts = {kring.settings.host, urlsplit(kring.settings.public_url).hostname or "localhost"}
    playground = Playground(
        kring.engine.handle,
        lines,
        clock,
        travel,
        restart,
        gallery,
        hosts,
        kring.engine.language_of,
    )
    deliverer.changed = playground.changed
    kring.app.add_routes(playground.routes())
    kring.jobs.append(playground.run())
    if await lines.recall("shift") is None:
        await begin()
