"""How many answered, as a result tells it: of those who got the question, and never sharper than a band."""

from datetime import UTC, datetime

from bot.frame.delivery import UnreachableError
from tests.chat import Chat
from tests.features.test_pulse import GROUP, group  # noqa: F401 - a fixture


async def test_who_never_got_the_question_does_not_count(group: Chat) -> None:  # noqa: F811
    group.postbox.faults[GROUP[-1].account.user] = UnreachableError("unreachable")
    await group.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    for who in GROUP[:8]:
        await group.presses(who, "4")
    await group.travels(days=7)

    assert "5 tot 9 van de 14 die" in group.in_channel()[-1]
