"""Kring always answers: with help, in one's language, and whatever it does not understand."""

from tests.chat import EN, NL, Chat
from tests.people import KOFI, PRIYA, TOM


async def test_help_is_for_whoever_asks(circle: Chat) -> None:
    await circle.says(PRIYA, "help")
    await circle.says(TOM, "help")

    assert circle.may_press(PRIYA, "command-mentor-button")
    assert not circle.may_press(PRIYA, "command-worklist-button")
    assert circle.may_press(TOM, "command-worklist-button")


async def test_a_stranger_is_answered_as_well(circle: Chat) -> None:
    await circle.says(KOFI, "help")

    assert circle.last_to(KOFI)


async def test_what_is_not_understood_gets_an_answer_too(circle: Chat) -> None:
    await circle.says(PRIYA, "colourless green ideas sleep furiously")

    assert circle.may_press(PRIYA, "help-everything")


async def test_the_language_changes_and_stays_changed(circle: Chat) -> None:
    await circle.says(PRIYA, "language nl")
    await circle.says(PRIYA, "help")
    assert NL("help-title") in circle.last_to(PRIYA)

    await circle.says(PRIYA, "taal en")
    await circle.says(PRIYA, "help")
    assert EN("help-title") in circle.last_to(PRIYA)
