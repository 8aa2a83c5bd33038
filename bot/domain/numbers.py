"""Whole numbers as people and forms send them."""

LONGEST = 9  # digits; larger ones are nobody's


def whole(text: str) -> int | None:
    """The number that `text` is, from 0 up; None for anything else, and for what is absurdly large."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else None
