"""X19: a vote is a short path: hundreds come within a second, and each is waited for."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.frame.events import Pressed
from tests.chat import _find
from tests.storage.worlds import ASKED, TUESDAY, begun

MOST_STATEMENTS = (
    6  # the mark, who votes, the poll, the ballot, the message that changes, its change
)


@contextmanager
def statements(database: AsyncEngine) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    event.listen(database.sync_engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.sync_engine, "before_cursor_execute", note)


async def test_x19_a_vote_takes_six_statements_and_holds_no_community(
    database: AsyncEngine,
) -> None:
    chat = await begun(database)
    await chat.travels(to=TUESDAY)
    asked = chat.postbox.messages[ASKED[0].account.user][-1]
    action = _find(asked.message, "4")
    assert action
    with statements(database) as seen:
        vote = Pressed(id="vote", actor=ASKED[0], action=action, message=asked.key)
        await chat.engine.handle(vote)

    assert len(seen) <= MOST_STATEMENTS, seen
    assert not [s for s in seen if "FOR UPDATE" in s or "OF communities" in s]
