"""A12: in Slack a label stands before its value, and a short line has its button beside it."""

import pytest

from adapters.slack.render import message
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.frame.cards import Button, Card, Fields, Inline, Mention, Row, Run
from bot.frame.context import RunCommand

PRESS = Button("Buddy", RunCommand(community=CommunityId(1), text="buddy"))


def drawn(*runs: Inline) -> dict[str, object]:
    made: list[dict[str, object]] = message(Card("", (Row(runs, PRESS),)), "key")["blocks"]
    return made[0]


def test_a12_a_label_and_its_value_are_one_line() -> None:
    block = message(Card("", (Fields((("Leden", "23"),)),)), "key")["blocks"][0]

    assert [e["text"] for e in block["elements"][0]["elements"]] == ["Leden: ", "23"]


def test_a12_a_short_line_has_its_button_beside_it() -> None:
    block = drawn(Run("Je buddy: ", bold=True), Mention(PersonId(2), "Mila", "U2"), Run(" · nu"))

    assert block["type"] == "section"
    assert block["text"]["text"] == "*Je buddy:* <@U2> · nu"  # type: ignore[index]
    assert block["accessory"]["text"]["text"] == "Buddy"  # type: ignore[index]


@pytest.mark.parametrize(
    "typed",
    [
        "*vet*",
        "_schuin_",
        "`code`",
        "een\ntwee",
        "> wie",
        ":smile:",
        "@channel",
        "#algemeen",
        "~weg~",
    ],
)
def test_what_could_be_read_as_markup_is_never_markup(typed: str) -> None:
    """Then the line is written as before, and its button stands below."""
    assert drawn(Run(typed))["type"] == "rich_text"


def test_what_slack_reads_as_its_own_is_escaped() -> None:
    assert drawn(Run("<!channel> & zo"))["text"]["text"] == "&lt;!channel&gt; &amp; zo"  # type: ignore[index]


def test_a_long_line_keeps_its_width() -> None:
    assert drawn(Run("heel lang " * 40))["type"] == "rich_text"
