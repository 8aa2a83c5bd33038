"""What an upgrade makes of the settings; and that no row tells who voted, or who had whom reminded."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from alembic import command
from sqlalchemy import create_engine, text

from bot.domain.agreement_reminders import mark_of
from bot.domain.people import Profile
from storage.frame.migrate import config_for
from tests.chat import Chat
from tests.people import BRAM
from tests.storage.worlds import (
    ASKED,
    Dump,
    differences,
    same_chance,  # noqa: F401 - a fixture
    two_worlds,
)

OVER = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
LINE = "We luisteren eerst"
SETTINGS = {"name": "LCOP", "purpose": "Leren", "agreements": LINE, "language": "nl"}
BY_CHANCE = ("poll_keys", "key")  # of a pulse that is open meanwhile

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


async def a_vote(chat: Chat, order: Sequence[Profile]) -> None:
    """The first fourteen vote, one of them twice; it is counted a week later."""
    await chat.says(BRAM, "afspraken")
    await chat.presses(BRAM, "agreements-propose")
    await chat.fills(BRAM, {"text": LINE, "change": "We beginnen met luisteren"})
    await chat.presses(BRAM, "agreements-look")
    await chat.presses(BRAM, "agreements-forward")
    await chat.fills(BRAM, {"days": "5"})
    await chat.travels(days=0.3)
    for number, who in enumerate(order[:14]):
        await chat.presses(who, f"vote-{1 + number % 3}")
    await chat.presses(order[2], "pulse-change")
    await chat.presses(order[2], "vote-1")
    await chat.travels(to=OVER)


async def a_reminder(chat: Chat, order: Sequence[Profile]) -> None:
    """Everybody looks, and the first of them has Bram reminded."""
    await chat.says(BRAM, "instellingen")
    await chat.fills(BRAM, SETTINGS)
    for who in ASKED:
        await chat.says(who, "afspraken")
    await chat.presses(order[0], "agreements-remind")
    await chat.fills(order[0], {"line": mark_of(LINE)}, {"who": (BRAM.account,)})
    await chat.travels(days=0.1)


async def test_nothing_tells_afterwards_who_voted(
    upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    one, other = await two_worlds(a_vote, upgraded_url, same_chance)

    assert [row["outcome"] for row in one["agreement_votes"]] == ["passed"]
    assert one["ballots"] == []
    assert [*differences(_without_chance(one), _without_chance(other))] == []


async def test_nothing_tells_who_wanted_somebody_reminded_but_how_often_each_did(
    upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    one, other = await two_worlds(a_reminder, upgraded_url, same_chance)

    assert len(one["agreement_reminders"]) == len(one["agreement_askers"]) == 1
    told = [*differences(_without_chance(one), _without_chance(other))]
    assert [line.split(":")[0] for line in told] == ["agreement_askers"]


def _without_chance(found: Dump) -> Dump:
    return {
        table: [{n: v for n, v in row.items() if (table, n) != BY_CHANCE} for row in rows]
        for table, rows in found.items()
    }
