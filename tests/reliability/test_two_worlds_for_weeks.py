"""Two worlds that differ only in who answered, for three weeks: their databases are equal."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from collections.abc import Callable, Sequence

from bot.domain.people import Profile
from tests.chat import Chat
from tests.features.test_pulse import adds, begins
from tests.people import BRAM
from tests.storage.conftest import kind, upgraded_url  # noqa: F401 - fixtures
from tests.storage.worlds import (
    REMINDED,
    TUESDAY,
    answers,
    differences,
    same_chance,  # noqa: F401 - a fixture
    two_worlds,
)


async def weeks(chat: Chat, order: Sequence[Profile]) -> None:
    """A split pulse and a poll with a form; comments, changes, reminders, and one budget for both."""
    await chat.travels(to=TUESDAY)
    await answers(chat, order)
    await chat.travels(to=REMINDED)
    await begins(chat)  # and this question spends the same budget
    await adds(chat, "open", "Wat nog?")
    await chat.presses(BRAM, "Open de peiling")
    await chat.travels(days=4)
    for number, who in enumerate(order[:11]):
        await chat.presses(who, "Invullen")
        await chat.fills(who, {"q0": f"Zin {number}"})
    await chat.travels(days=14)


async def test_x08_the_budget_tells_not_who_was_reminded(
    upgraded_url: Callable[[], str], same_chance: Callable[[], None]
) -> None:
    one, other = await two_worlds(weeks, upgraded_url, same_chance)

    assert {row["status"] for row in one["polls"][:2]} == {"closed"}
    assert [*differences(one, other)] == []
