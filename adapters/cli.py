"""The `kring` command."""

import asyncio
import contextlib
import errno
import json
import logging
import os
import signal
import socket
import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

import click
from sqlalchemy.exc import SQLAlchemyError

from adapters.logs import configure_logs
from adapters.settings import BadSettingsError, Settings, read_settings
from adapters.slack.refused import RefusedTokenError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("kring"), prog_name="kring")
def main() -> None:
    """Kring keeps a learning community of practice alive, in Slack and Microsoft Teams."""
    os.umask(0o077)  # databases, their logs and backups hold what people told Kring


def _settings() -> Settings:
    try:
        return read_settings()
    except BadSettingsError as error:
        raise click.ClickException(str(error)) from None


@main.command()
@click.option("--quiet", is_flag=True, help="Log warnings and errors only.")
@click.option("--port", type=click.IntRange(0, 65535), help="Instead of KRING_PORT.")
def run(*, quiet: bool, port: int | None) -> None:
    """Run Kring until it is stopped."""
    settings = _settings() if port is None else _settings().model_copy(update={"port": port})
    _refuse_taken(settings.host, settings.port)
    configure_logs(logging.WARNING if quiet else logging.INFO)
    try:
        asyncio.run(_run(settings))
    except RefusedTokenError as error:
        raise click.ClickException(f"Kring could not start: {error}.") from None
    except (OSError, SQLAlchemyError) as error:
        reason = str(error).splitlines()[0]
        raise click.ClickException(f"Kring could not start: {reason}") from None


def _refuse_taken(host: str, port: int) -> None:
    """Said before a month of the demo is played, and not after it."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            told = f"Port {port} is in use. Name another: kring run --port {port + 1}"
            raise click.ClickException(told) from None


async def _run(settings: Settings) -> None:
    from adapters.main import build

    kring = await build(settings)
    try:
        address = await kring.start()
    except Exception:
        await kring.stop()
        raise
    if settings.playground:
        click.echo(f"\n  Kring is ready. Open {address} and be somebody.\n")
    else:
        click.echo(f"\n  Kring is listening on {address}.\n")
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await kring.stop()


@main.command()
def doctor() -> None:
    """Check the installation; each check is green, or says what to do."""
    from adapters.doctor import examine

    findings = asyncio.run(examine(_settings()))
    for finding in findings:
        click.echo(f"{'✓' if finding.ok else '✗'} {finding.what}: {finding.says}")
    if not all(finding.ok for finding in findings):
        sys.exit(1)


@main.group()
def manifest() -> None:
    """Write what Slack or Teams must be told about Kring."""


@manifest.command("slack")
@click.option("--url", default="", help="Public https address; without it, for Socket Mode.")
def manifest_slack(url: str) -> None:
    """Print Slack's app manifest as JSON."""
    from adapters.slack.manifest import manifest as made

    click.echo(json.dumps(made(_https(url)), indent=2, ensure_ascii=False))


@manifest.command("teams")
@click.option("--url", default="", help="Public https address of this installation.")
@click.option("--app-id", default="", help="MicrosoftAppId; taken from the settings by default.")
@click.option(
    "--output", default="kring-teams.zip", type=click.Path(dir_okay=False), show_default=True
)
def manifest_teams(url: str, app_id: str, output: str) -> None:
    """Write Teams' app package: manifest, Dutch and English, icons."""
    from adapters.teams.manifest import package

    id = app_id or _settings().teams_app_id
    Path(output).write_bytes(package(id, _https(url), version("kring")))
    click.echo(
        f"Wrote {output}" + ("" if id else "; fill in id and botId, MicrosoftAppId is not set")
    )


def _https(url: str) -> str:
    if url and not url.startswith("https://"):
        raise click.BadParameter("must start with https://", param_hint="--url")
    return url.rstrip("/")


@main.command("understand")
@click.argument("text", nargs=-1)
@click.option("--batch", is_flag=True, help="Read one text a line from standard input.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="The day that dates are counted from; today by default.",
)
def understand_text(text: tuple[str, ...], *, batch: bool, today: datetime | None) -> None:
    """Print what TEXT means, as JSON: language, intent, confidence, slots; one object a line. Several words
    are one text; quote what your shell would read itself."""
    from adapters.clock import SystemClock
    from adapters.understand_json import as_json

    day = today.date() if today else SystemClock().now().date()
    if batch == bool(text):
        raise click.UsageError("Give a TEXT, or --batch with texts on standard input.")
    lines = (line.rstrip("\r\n") for line in sys.stdin) if batch else (" ".join(text),)
    for line in lines:
        click.echo(as_json(line, day))


@main.group()
def db() -> None:
    """Look after the database."""


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the database to the newest schema (`run` does so by itself)."""
    from storage.frame.migrate import upgrade_now

    try:
        upgrade_now(_settings().database_url)
    except SQLAlchemyError as error:
        raise click.ClickException(str(error).splitlines()[0]) from None
    click.echo("The database has the newest schema.")


@db.command("erasures")
def db_erasures() -> None:
    """Print a digest for each erased account and closed mediation; keep them beside your backups."""
    for line in asyncio.run(_erasures(_settings().database_url)):
        click.echo(line)


@db.command("erase-again")
@click.argument("listed", type=click.File("r"))
def db_erase_again(listed: TextIO) -> None:
    """After restoring a backup, before Kring runs: erase what is in LISTED, as `erasures` printed it."""
    digests = [line.split()[0] for line in listed if line.strip()]
    count = asyncio.run(_erase_again(_settings().database_url, digests))
    click.echo(f"Erased {count} of {len(digests)}; the others were not there.")


async def _erasures(url: str) -> list[str]:
    from storage.frame.database import open_database
    from storage.frame.personal import erased_accounts

    database = open_database(url)
    async with database.connect() as connection:
        found = await erased_accounts(connection)
    await database.dispose()
    return found


async def _erase_again(url: str, digests: list[str]) -> int:
    from adapters.clock import SystemClock
    from storage.frame.database import open_database
    from storage.frame.personal import erase_again
    from storage.frame.secure_delete import shred

    database = open_database(url)
    async with database.begin() as connection:
        count = await erase_again(connection, digests, SystemClock().now)
    await shred(database)
    await database.dispose()
    return count


@db.command("backup")
@click.argument("target", type=click.Path(dir_okay=False))
def db_backup(target: str) -> None:
    """Copy a SQLite database to TARGET, also while Kring runs."""
    from sqlalchemy import make_url

    from storage.frame.database import backup_sqlite

    url = make_url(_settings().database_url)
    if not url.drivername.startswith("sqlite"):
        raise click.ClickException("For PostgreSQL, use pg_dump.")
    if not url.database or not Path(url.database).exists():
        raise click.ClickException(f"There is no database at {url.database}.")
    if Path(target).exists():
        raise click.ClickException(f"{target} exists already; choose another name.")
    backup_sqlite(url.database, target)
    click.echo(f"Wrote {target}")
