"""What a member tells about themselves stands in the form the next time, and nowhere before it is sent."""

from bot.frame.cards import TextInput
from tests.chat import EN, Chat
from tests.people import AMARA, PRIYA


def filled(chat: Chat) -> dict[str, str]:
    """What stands in the open form."""
    assert chat.form
    return {one.id: one.value for one in chat.form.inputs if isinstance(one, TextInput)}


async def test_it_is_filled_in_with_what_is_known(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")

    assert filled(circle)["brings"] == "assessment"


async def test_what_was_saved_is_shown_and_stands_there_next_time(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.fills(PRIYA, {"discipline": "Nursing", "brings": "assessment, rubrics"})
    assert EN("profile-saved") in circle.last_to(PRIYA)
    assert "assessment, rubrics" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "profile")

    assert (filled(circle)["discipline"], filled(circle)["brings"]) == (
        "Nursing",
        "assessment, rubrics",
    )


async def test_what_is_emptied_is_gone(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.fills(PRIYA, {"brings": ""})
    await circle.says(PRIYA, "privacy")

    assert f"{EN('told-brings')}: –" in circle.last_to(PRIYA)


async def test_nobody_elses_profile_changes(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.fills(PRIYA, {"brings": "rubrics"})
    await circle.says(AMARA, "profile")

    assert filled(circle)["brings"] == "coaching"


async def test_an_open_form_that_is_not_sent_keeps_nothing(circle: Chat) -> None:
    await circle.says(PRIYA, "I want to learn more about statistics")
    await circle.says(PRIYA, "privacy")

    assert "statistics" not in circle.last_to(PRIYA)
