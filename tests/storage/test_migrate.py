"""An upgrade happens whole or not at all (X17)."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text

from storage.migrate import config_for, is_current, upgrade_now, versions

VERSIONS = versions()
BROKEN_OFF = "broken off"


def _engine(url: str) -> Engine:
    return create_engine(url.replace("+aiosqlite", ""))


def _schema(url: str) -> dict[str, list[str]]:
    engine = _engine(url)
    try:
        seen = inspect(engine)
        return {
            t: sorted(c["name"] for c in seen.get_columns(t))
            for t in sorted(seen.get_table_names())
        }
    finally:
        engine.dispose()


def _at(url: str, version: str) -> None:
    if version != "0000":
        command.upgrade(config_for(url), version)


class _BreaksOff:
    """Raises at the second statement that changes anything, or at the version row: the last."""

    def __init__(self, moment: str) -> None:
        self.moment, self.seen = moment, 0

    def __call__(self, _connection: Connection, _cursor: object, sql: str, *_: object) -> None:
        if sql.lstrip().upper().startswith(("CREATE", "ALTER", "DROP", "INSERT", "UPDATE")):
            self.seen += 1
            is_last = sql.startswith(("INSERT INTO alembic_version", "UPDATE alembic_version"))
            if is_last if self.moment == "version row" else self.seen == 2:
                raise RuntimeError(BROKEN_OFF)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("moment", ["second statement", "version row"])
def test_x17_a_migration_broken_off_leaves_the_database_as_it_was(
    fresh_url: Callable[[], str], version: str, moment: str
) -> None:
    database_url = fresh_url()
    _at(database_url, f"{int(version) - 1:04d}")
    before = _schema(database_url)
    breaks_off = _BreaksOff(moment)
    event.listen(Engine, "before_cursor_execute", breaks_off)
    try:
        with pytest.raises(RuntimeError, match=BROKEN_OFF):
            command.upgrade(config_for(database_url), version)
    finally:
        event.remove(Engine, "before_cursor_execute", breaks_off)
    assert _schema(database_url) == before
    upgrade_now(database_url)
    assert is_current(database_url)


def test_x17_the_newest_copy_from_before_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kring.db'}"
    for version in VERSIONS[1:]:
        _at(url, version)
    (copy,) = tmp_path.glob("kring.db.before*")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    engine = create_engine(f"sqlite:///{copy}")
    with engine.connect() as connection:
        assert (
            connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            == VERSIONS[-2]
        )
    engine.dispose()
    upgrade_now(url)  # the start after it

    assert not list(tmp_path.glob("kring.db.before*"))
