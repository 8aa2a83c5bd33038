"""What Kring signed opens for whom it was signed, and nothing else does."""

import pytest

from bot.domain.communities import Place
from bot.domain.people import AccountKey
from bot.frame.seal import Seal

PLACE = Place("teams", "tenant", "19:team@thread.tacv2")
NOOR = AccountKey("teams", "tenant", "noor")
OURS = Seal((b"new", b"old"))


def test_what_was_signed_opens() -> None:
    assert OURS.opened(OURS.closed(PLACE, NOOR, "found"), NOOR, "found") == PLACE


def test_what_an_older_key_signed_still_opens() -> None:
    assert OURS.opened(Seal((b"old",)).closed(PLACE, NOOR, "found"), NOOR, "found") == PLACE


@pytest.mark.parametrize(
    ("origin", "reader", "form"),
    [
        (OURS.closed(PLACE, NOOR, "found"), AccountKey("teams", "tenant", "eva"), "found"),
        (OURS.closed(PLACE, NOOR, "found"), AccountKey("teams", "other", "noor"), "found"),
        (OURS.closed(PLACE, NOOR, "found"), AccountKey("slack", "tenant", "noor"), "found"),
        (OURS.closed(PLACE, NOOR, "found"), NOOR, "amend"),
        (Seal((b"theirs",)).closed(PLACE, NOOR, "found"), NOOR, "found"),
        ("another" + OURS.closed(PLACE, NOOR, "found"), NOOR, "found"),
        (PLACE.channel, NOOR, "found"),
        ("~", NOOR, "found"),
        ("", NOOR, "found"),
        ("é~é", NOOR, "found"),
    ],
)
def test_anything_else_does_not(origin: str, reader: AccountKey, form: str) -> None:
    assert OURS.opened(origin, reader, form) is None
