"""Brings a database to the newest schema; safe to call at every start, by every replica."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import create_engine, inspect, make_url, text

from storage.frame.database import backup_sqlite

if TYPE_CHECKING:
    from alembic.config import Config

log = structlog.get_logger()
_MIGRATIONS = Path(__file__).parents[1] / "migrations"


def _sync_url(url: str) -> str:
    made = make_url(url)
    if made.drivername == "sqlite+aiosqlite":
        made = made.set(drivername="sqlite")
    return made.render_as_string(hide_password=False)


def config_for(url: str) -> "Config":
    """Alembic, pointed at our migrations and this database."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["url"] = _sync_url(url)
    return config


def upgrade_now(url: str) -> None:
    """Run every migration that the database lacks; most starts have none, and load no Alembic.

    The start after an upgrade shows that it went well: then the copy from before goes, with whoever it
    still knows and is erased since.
    """
    if is_current(url):
        _drop_copies(url)
        return
    from alembic import command

    command.upgrade(config_for(url), "head")


async def upgrade(url: str) -> None:
    """`upgrade_now`, off the event loop."""
    await asyncio.to_thread(upgrade_now, url)


def keep_copy(path: str, version: str) -> None:
    """Copy a SQLite file to `<path>.before-<version>`, mode 0600; older copies go."""
    file = Path(path)
    kept = file.with_name(f"{file.name}.before-{version}")
    part = file.with_name(f"{file.name}.before.part")  # a killed copy never looks like a whole one
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    backup_sqlite(path, str(part))
    part.replace(kept)
    for older in _copies(file):
        if older != kept:
            older.unlink()
    log.info("upgrade.copied", file=kept.name)


def _drop_copies(url: str) -> None:
    made = make_url(_sync_url(url))
    if made.drivername == "sqlite" and made.database:
        for copy in _copies(Path(made.database)):
            copy.unlink()
            log.info("upgrade.copy_dropped", file=copy.name)


def _copies(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}.before-*"))


def is_current(url: str) -> bool:
    """Whether the database has the newest schema. Raises SQLAlchemyError when unreachable."""
    engine = create_engine(_sync_url(url))
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return False
            have = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    finally:
        engine.dispose()
    return bool(have == _newest())


def versions() -> list[str]:
    """Every schema there was, oldest first: migrations are numbered."""
    return sorted(p.name.split("_")[0] for p in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def _newest() -> str:
    return versions()[-1]
