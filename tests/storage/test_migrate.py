"""An upgrade happens whole or not at all (X17)."""

import asyncio
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text

from storage.frame.database import open_database
from storage.frame.inbox import digest
from storage.frame.migrate import config_for, is_current, upgrade, upgrade_now, versions
from storage.frame.secure_delete import shred
from tests.storage.files import every_byte

VERSIONS = versions()
BROKEN_OFF = "broken off"
MOMENTS = ("second statement", "version row")
NEWEST = 4


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


@contextmanager
def _breaking_off(moment: str) -> Iterator[None]:
    breaks_off = _BreaksOff(moment)
    event.listen(Engine, "before_cursor_execute", breaks_off)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", breaks_off)


def break_off_each(url: str, tried: Sequence[str], moment: str) -> None:
    """Each in turn, on one database: what was broken off goes on at the next try."""
    for version in tried:
        before = _schema(url)
        with _breaking_off(moment), pytest.raises(RuntimeError, match=BROKEN_OFF):
            command.upgrade(config_for(url), version)
        assert _schema(url) == before, version
        command.upgrade(config_for(url), version)
    assert is_current(url)


@pytest.mark.parametrize("moment", MOMENTS)
def test_x17_a_migration_broken_off_leaves_the_database_as_it_was(
    fresh_url: Callable[[], str], moment: str
) -> None:
    """The newest; all of them in `tests/reliability/test_upgrades_broken_off.py`."""
    database_url = fresh_url()
    _at(database_url, VERSIONS[-NEWEST - 1])
    break_off_each(database_url, VERSIONS[-NEWEST:], moment)


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


USER, OTHER = "U0KWIKSTAART", "U0SANNE"
PEOPLE = (
    "INSERT INTO people (id, name, language_chosen, kind) VALUES (1, '–', false, 'person'),"
    " (2, 'Sanne', false, 'person')"
)
ACCOUNT = (
    'INSERT INTO accounts (platform, workspace, "user", person, deactivated, seen)'
    f" VALUES ('teams', 'T1', '{OTHER}', 2, false, '2026-11-20 09:00:00')"
)
OLD_ROWS = (
    PEOPLE,
    ACCOUNT,
    *(
        f"INSERT INTO inbox (event, at) VALUES ('slack:T1:said:{user}:{n}', '2026-11-{day} 09:00:00')"
        for n, (user, day) in enumerate([(USER, "01"), (USER, "22"), (OTHER, "23")])
    ),
    *(
        "INSERT INTO conversations (platform, workspace, address, reference) VALUES"
        f" ('teams', 'T1', '{address}', '{{\"conversation\": \"{own}\"}}')"
        for address, own in [
            (USER, f"a:{USER}"),
            (f"principal:{USER}", ""),
            (OTHER, f"a:{OTHER}"),
            (f"principal:{OTHER}", ""),
            ("19:team", "19:team"),
            ("*", ""),
        ]
    ),
    *(
        "INSERT INTO outbox (id, key, platform, workspace, address, to_channel, message, purpose,"
        " occasion, fate, attempts, not_before, ref) VALUES"
        f" ({n}, '{key}', 'teams', 'T1', '{to}', {room}, '', 'answer', 'x', 'sent', 0,"
        f" '2026-11-20 09:00:00', 'm{n}')"
        for n, (key, to, room) in enumerate(
            [
                ("last", USER, "false"),
                (f"passed:slack:T1:pressed:{USER}:1:2", OTHER, "false"),
                ("room", f"{OTHER},{USER}", "true"),
                ("post", "19:team", "true"),
            ]
        )
    ),
    "INSERT INTO erasures (account, at) VALUES ('d', '2026-11-21 09:00:00')",
)


def _with_an_erased(url: str) -> None:
    """As the version before left it, where Kwikstaart was erased and Sanne was not."""
    _at(url, "0006")
    engine = _engine(url)
    with engine.begin() as connection:
        for row in OLD_ROWS:
            connection.execute(text(row.replace(":", r"\:")))
    engine.dispose()


def _all(url: str, query: str) -> list[object]:
    engine = _engine(url)
    with engine.connect() as connection:
        found = list(connection.execute(text(query)).scalars())
    engine.dispose()
    return found


def test_x11_what_earlier_erasings_left_goes_with_the_upgrade(fresh_url: Callable[[], str]) -> None:
    database_url = fresh_url()
    _with_an_erased(database_url)
    upgrade_now(database_url)
    ways = _all(database_url, "SELECT address FROM conversations")
    letters = _all(database_url, "SELECT address FROM outbox ORDER BY id")
    names = "".join(map(str, _all(database_url, "SELECT key FROM outbox")))

    assert sorted(map(str, ways)) == ["*", "19:team", OTHER, f"principal:{OTHER}"]
    assert letters == ["", OTHER, "", "19:team"]
    assert USER not in names


def test_d03_marks_of_old_become_digests_that_are_known_again(fresh_url: Callable[[], str]) -> None:
    database_url = fresh_url()
    _with_an_erased(database_url)
    upgrade_now(database_url)
    (key,) = _all(database_url, "SELECT value FROM secrets WHERE name = 'inbox'")
    events = (f"slack:T1:said:{USER}:1", f"slack:T1:said:{OTHER}:2")
    expected = sorted(digest(bytes.fromhex(str(key)), event) for event in events)

    assert sorted(map(str, _all(database_url, "SELECT event FROM inbox"))) == expected


async def test_d02_after_the_upgrade_what_was_erased_is_wiped(fresh_url: Callable[[], str]) -> None:
    database_url = fresh_url()
    await asyncio.to_thread(_with_an_erased, database_url)
    assert USER.encode() in every_byte(database_url)
    await upgrade(database_url)
    await upgrade(database_url)  # the start after it drops the copy from before
    database = open_database(database_url)
    assert await shred(database)
    await database.dispose()

    assert USER.encode() not in every_byte(database_url)
    assert OTHER.encode() in every_byte(database_url)


def test_d02_an_upgrade_without_erasings_has_nothing_wiped(fresh_url: Callable[[], str]) -> None:
    database_url = fresh_url()
    upgrade_now(database_url)

    assert _all(database_url, "SELECT name FROM beats") == []
