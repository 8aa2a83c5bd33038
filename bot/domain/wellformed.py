"""What may come in as a text, a name and an id: the same on SQLite and on PostgreSQL, which is stricter."""

import re
from hashlib import sha256

from bot.domain.names import seen

LONGEST_NAME = 200  # characters; storage keeps names and ids in columns of this length
LONGEST_TEXT = 10_000  # characters of what somebody types; longer than any form of ours asks for
LONGEST_KEY = 300  # characters of an event's or a message's key
# PostgreSQL's text holds no NUL, and UTF-8 no half of a character (RFC 3629).
_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def kept(text: str) -> str:
    """The text without what a database cannot keep, and at most `LONGEST_TEXT` of it."""
    short = text[:LONGEST_TEXT]
    return _UNKEPT.sub("", short) if _UNKEPT.search(short) else short


def name_of(told: object) -> str | None:
    """A name as a platform tells it, as people see it, cut to `LONGEST_NAME`; None for none."""
    return seen(kept(told))[:LONGEST_NAME].strip() or None if isinstance(told, str) else None


def is_id(told: object, longest: int = LONGEST_NAME) -> bool:
    """Whether this can be an id or a key. One that is cut would be somebody else's."""
    return isinstance(told, str) and len(told) <= longest and not _UNKEPT.search(told)


def must_be_ids(*told: object) -> None:
    """ValueError for what cannot be an id."""
    if not all(map(is_id, told)):
        raise ValueError("an id is too long, or holds what no id holds")


def key_of(happening: str) -> str:
    """An event's key; a longer one by its digest, for it is only ever compared."""
    if is_id(happening, LONGEST_KEY):
        return happening
    digest = sha256(happening.encode(errors="surrogatepass")).hexdigest()
    return f"{kept(happening)[: LONGEST_KEY - len(digest) - 1]}:{digest}"
