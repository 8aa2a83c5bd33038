"""What somebody does on the page, as events."""

import pytest

from adapters.playground.inbound import handed_over, read
from adapters.playground.people import BY_USER, CHANNEL
from bot.domain.messages import MessageVerb
from bot.frame.events import Said


def test_who_is_mentioned_comes_in_the_order_of_the_text() -> None:
    """As on the other platforms: the first is whom it is about."""
    typed = "dank @Tom O'Brien voor het gesprek met @Bram Willems"
    said = read(BY_USER["noor"], {"do": "say", "where": "private", "text": typed}, "1")

    assert isinstance(said, Said)
    assert [account.user for account in said.mentioned] == ["tom", "bram"]


LINES = [
    {"id": 7, "author": "sanne", "body": {"kind": "said", "text": "Begin klein."}},
    {"id": 8, "author": "kring", "body": {"kind": "card", "summary": "Dag", "body": []}},
]


def test_a_message_is_handed_over_as_it_stands_in_the_channel() -> None:
    """Whatever the page says of it."""
    asked = {"do": "hand", "verb": "keep", "line": 7, "text": "iets anders", "author": "bram"}
    event = handed_over(BY_USER["noor"], asked, LINES, "1")

    assert event
    assert (event.verb, event.text) == (MessageVerb.KEEP, "Begin klein.")
    assert event.writer == BY_USER["sanne"].profile
    assert event.place == CHANNEL


@pytest.mark.parametrize("asked", [{"line": 7}, {"line": 8, "verb": "keep"}, {"verb": "keep"}])
def test_what_stands_nowhere_or_is_no_action_is_not_handed_over(asked: dict[str, object]) -> None:
    assert handed_over(BY_USER["noor"], asked, LINES, "1") is None
