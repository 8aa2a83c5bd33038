"""What a community's settings hold becomes version 1, accepted by who is there, when it is upgraded."""

from collections.abc import Callable

from alembic import command
from sqlalchemy import create_engine, text

from storage.frame.migrate import config_for

COMMUNITY = (
    "INSERT INTO communities (id, name, purpose, goals, agreements, language, zone, send_at, quiet)"
    " VALUES (1, 'LCOP', '', '  ', 'We luisteren eerst', 'nl', 'Europe/Amsterdam', '09:30', '[]')"
)
PERSON = "INSERT INTO people (id, name, language_chosen, kind) VALUES (:id, 'X', false, 'person')"
MEMBER = (
    "INSERT INTO members (community, person, status, since, roles, brings, learns, available, open_to)"
    " VALUES (1, :id, :status, '2026-01-01', '[]', '', '', '[]', '[]')"
)
PEOPLE = ((1, "active"), (2, "invited"), (3, "left"), (4, "active"))


def test_the_settings_become_version_one_of_who_is_there(fresh_url: Callable[[], str]) -> None:
    url = fresh_url()
    config = config_for(url)
    command.upgrade(config, "0028")
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        connection.execute(text(COMMUNITY))
        for id, status in PEOPLE:
            connection.execute(text(PERSON), {"id": id})
            connection.execute(text(MEMBER), {"id": id, "status": status})
    command.upgrade(config, "head")
    with engine.connect() as connection:
        kept = connection.execute(text("SELECT kind, number, text, how FROM agreements")).all()
        said_yes = connection.execute(
            text("SELECT person, kind, number FROM agreement_acceptances ORDER BY person")
        ).all()
    engine.dispose()

    assert [tuple(row) for row in kept] == [("agreements", 1, "We luisteren eerst", "begun")]
    assert [tuple(row) for row in said_yes] == [(1, "agreements", 1), (4, "agreements", 1)]
