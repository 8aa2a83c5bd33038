"""Two worlds that differ only in who answered: once the polls are closed their databases are equal."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from collections.abc import Callable, Sequence

from bot.domain.people import Profile
from storage.frame.database import open_database
from storage.frame.schema import whole_schema
from tests.chat import Chat
from tests.people import BRAM
from tests.storage.worlds import (
    ASKED,
    REMINDED,
    TUESDAY,
    answers,
    begun,
    differences,
    dump,
    same_chance,  # noqa: F401 - a fixture
    two_worlds,
)


async def an_hour(chat: Chat, order: Sequence[Profile]) -> None:
    """A pulse that is closed while what its voters did before can still be taken back."""
    await chat.travels(to=TUESDAY)
    for who in (ASKED[4], ASKED[-5]):
        await chat.says(who, "pauze tot 14 december")
    await answers(chat, order)
    await chat.says(BRAM, "peiling sluiten")
    await chat.presses(BRAM, "Sluiten en tellen")
    await chat.travels(days=0.01)


async def test_x10_an_answer_leaves_no_trace_in_any_other_row(
    upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    one, other = await two_worlds(an_hour, upgraded_url, same_chance)

    assert len([row for row in one["dialogues"] if row["undo"]]) == 2
    assert [row["status"] for row in one["polls"]] == ["closed"]
    assert [*differences(one, other)] == []


async def test_x08_reminders_of_the_version_before_lose_their_person(
    upgraded_url: Callable[[], str],
) -> None:
    """They were written for the silent alone, and charged to nobody."""
    url = upgraded_url()
    database = open_database(url)
    chat = await begun(database)
    await chat.travels(to=REMINDED)
    outbox = whole_schema().tables["outbox"]
    async with database.begin() as db:
        await db.execute(outbox.update().values(charged=None))
    await chat.travels(days=2)
    left = [row for row in (await dump(database))["outbox"] if row["occasion"] == "poll.remind"]
    await database.dispose()

    assert left
    assert {(row["person"], row["fate"]) for row in left} == {(None, "skipped")}
