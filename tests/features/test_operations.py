"""What comes next, what did not arrive, and trying again."""

from bot.frame.delivery import UnreachableError
from tests.chat import EN, Chat
from tests.people import KOFI, PRIYA, TOM


async def test_each_hears_of_what_is_planned_for_them(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.says(KOFI, "next")
    assert EN("welcome-month-name") in circle.last_to(KOFI)

    await circle.says(PRIYA, "next")
    assert "Kofi" not in circle.last_to(PRIYA)


async def test_what_did_not_arrive_goes_again_when_a_facilitator_says_so(circle: Chat) -> None:
    circle.postbox.faults["kofi"] = UnreachableError("unreachable")
    await circle.joins(KOFI)
    assert not circle.messages_to(KOFI)
    circle.postbox.faults.clear()
    await circle.says(TOM, "retry failed")

    assert EN("retry-done", count=1) in circle.last_to(TOM)
    assert len(circle.messages_to(KOFI)) == 1


async def test_with_nothing_to_send_again_it_says_so(circle: Chat) -> None:
    await circle.says(TOM, "retry failed")

    assert EN("retry-done", count=0) in circle.last_to(TOM)


async def test_members_cannot_send_again(circle: Chat) -> None:
    await circle.says(PRIYA, "retry failed")

    assert EN("core-refused-steering") in circle.last_to(PRIYA)
