"""What Kring does not do itself gets an honest answer, and the people who can."""

import pytest

from tests.chat import EN, Chat
from tests.people import PRIYA


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("can I talk to a human?", "guidance-human"),
        ("I have an idea for our community", "guidance-idea"),
    ],
)
async def test_it_is_honest_and_names_who_can_help(circle: Chat, said: str, answer: str) -> None:
    await circle.says(PRIYA, said)

    assert EN(answer) in circle.last_to(PRIYA)
    assert "Tom" in circle.last_to(PRIYA)
