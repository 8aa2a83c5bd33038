"""The fourth platform refuses what the other three could not send."""

import pytest

from tests.chat import Chat
from tests.people import AMARA, PRIYA, TOM


async def test_a_form_has_no_inputs_but_its_own(circle: Chat) -> None:
    await circle.says(PRIYA, "ask")

    with pytest.raises(AssertionError, match=r"the form has \['question'\]"):
        await circle.fills(PRIYA, {"quesiton": "Who knows about portfolios?"})


async def test_a_choice_has_no_options_but_its_own(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")

    with pytest.raises(AssertionError, match="chooses"):
        await circle.fills(PRIYA, {"open_to": ("everything",)})


async def test_people_are_picked_where_a_form_asks_for_people(circle: Chat) -> None:
    await circle.says(PRIYA, "ask")

    with pytest.raises(AssertionError, match="picks people"):
        await circle.fills(PRIYA, {}, picked={"question": (AMARA.account,)})


async def test_no_form_is_filled_in_that_is_not_open(circle: Chat) -> None:
    with pytest.raises(AssertionError, match="no form is open"):
        await circle.fills(PRIYA, {})


async def test_no_button_is_pressed_that_is_on_no_card(circle: Chat) -> None:
    with pytest.raises(AssertionError, match="no button 'Turn back time'"):
        await circle.presses(TOM, "Turn back time")


async def test_a_button_is_pressed_by_the_name_of_its_text_as_well(circle: Chat) -> None:
    await circle.says(PRIYA, "erase")
    assert circle.may_press(PRIYA, "erase-yes")
    await circle.presses(PRIYA, "erase-yes")

    assert not circle.may_press(PRIYA, "erase-yes")
