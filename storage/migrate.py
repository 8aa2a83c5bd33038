"""Brings a database to the newest schema; safe to call at every start, by every replica."""

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url

_MIGRATIONS = Path(__file__).parent / "migrations"


def _sync_url(url: str) -> str:
    made = make_url(url)
    if made.drivername == "sqlite+aiosqlite":
        made = made.set(drivername="sqlite")
    return made.render_as_string(hide_password=False)


def config_for(url: str) -> Config:
    """Alembic, pointed at our migrations and this database."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["url"] = _sync_url(url)
    return config


def upgrade_now(url: str) -> None:
    """Run every migration that the database lacks."""
    command.upgrade(config_for(url), "head")


async def upgrade(url: str) -> None:
    """`upgrade_now`, off the event loop."""
    await asyncio.to_thread(upgrade_now, url)


def is_current(url: str) -> bool:
    """Whether the database has the newest schema. Raises SQLAlchemyError when unreachable."""
    engine = create_engine(_sync_url(url))
    try:
        with engine.connect() as connection:
            have = MigrationContext.configure(connection).get_current_revision()
    finally:
        engine.dispose()
    return have == ScriptDirectory(str(_MIGRATIONS)).get_current_head()
