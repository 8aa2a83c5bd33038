"""What somebody does on the page, as events."""

from adapters.playground.inbound import read
from adapters.playground.people import BY_USER
from bot.frame.events import Said


def test_who_is_mentioned_comes_in_the_order_of_the_text() -> None:
    """As on the other platforms: the first is whom it is about."""
    typed = "dank @Tom O'Brien voor het gesprek met @Bram Willems"
    said = read(BY_USER["noor"], {"do": "say", "where": "private", "text": typed}, "1")

    assert isinstance(said, Said)
    assert [account.user for account in said.mentioned] == ["tom", "bram"]
