"""SIGKILL at random moments of an upgrade; KRING_UPGRADE_KILLS says how often (X17)."""

import os
import random
import signal
import time
from pathlib import Path

import alembic.autogenerate  # noqa: F401 - warm before the forks
import psycopg  # noqa: F401 - warm before the forks
import pytest
from alembic import command
from sqlalchemy import create_engine, text

from storage.frame.migrate import config_for, is_current, upgrade_now, versions
from tests.postgres import PostgresServer

KILLS = int(os.environ.get("KRING_UPGRADE_KILLS", "200"))
VERSIONS = ["0000", *versions()]
ROWS = 20
ADD = text(
    "INSERT INTO communities (name, purpose, goals, agreements, language, zone, send_at, quiet)"
    " VALUES (:name, '', '', '', 'nl', 'Europe/Amsterdam', '09:00', '[]')"
)
NAMES = [f"Community {n}" for n in range(ROWS)]


def _prepare(url: str, version: str) -> list[str]:
    if version == "0000":
        return []
    command.upgrade(config_for(url), version)
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        connection.execute(ADD, [{"name": name} for name in NAMES])
    engine.dispose()
    return NAMES


def _names(url: str) -> list[str]:
    engine = create_engine(url.replace("+aiosqlite", ""))
    try:
        with engine.connect() as connection:
            return list(
                connection.execute(text("SELECT name FROM communities ORDER BY id")).scalars()
            )
    finally:
        engine.dispose()


def _upgrade_in_a_child(url: str) -> int:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            upgrade_now(url)
            code = 0
        finally:
            os._exit(code)
    return child


def _kill_after(child: int, seconds: float) -> bool:
    """Whether it was still at work; it must not have failed by itself."""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)  # not waited for yet, so the id is still its own
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _try(url: str, version: str, seconds: float) -> bool:
    rows = _prepare(url, version)
    killed = _kill_after(_upgrade_in_a_child(url), seconds)
    upgrade_now(url)
    assert is_current(url)
    assert _names(url) == rows
    return killed


def _length(url: str, version: str) -> float:
    """Seconds that an upgrade from this version takes here, so that the kills fall inside it."""
    _prepare(url, version)
    begun = time.monotonic()
    os.waitpid(_upgrade_in_a_child(url), 0)
    return time.monotonic() - begun


def _two_at_once(url: str) -> None:
    children = [_upgrade_in_a_child(url) for _ in range(2)]
    assert [os.waitstatus_to_exitcode(os.waitpid(c, 0)[1]) for c in children] == [0, 0]
    assert is_current(url)


def _kill_all(urls: list[str]) -> None:
    _two_at_once(urls[0])
    lengths = {
        version: _length(url, version) for version, url in zip(VERSIONS, urls[1:], strict=False)
    }
    tries = urls[1 + len(VERSIONS) :]
    chance = random.Random(17)  # noqa: S311 - moments, not secrets
    killed = 0
    for n, url in enumerate(tries):
        version = VERSIONS[n % len(VERSIONS)]
        killed += _try(url, version, chance.uniform(0, lengths[version]))
    assert killed > len(tries) // 4, "too few kills fell inside an upgrade to say anything"


def test_x17_sqlite_upgrades_after_every_kill(tmp_path: Path) -> None:
    _kill_all(
        [
            f"sqlite+aiosqlite:///{tmp_path / f'{n}.db'}"
            for n in range(KILLS // 2 + 1 + len(VERSIONS))
        ]
    )


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_x17_postgresql_upgrades_after_every_kill(postgres_server: PostgresServer) -> None:
    _kill_all([postgres_server.nothing_in_it() for _ in range(KILLS // 2 + 1 + len(VERSIONS))])
