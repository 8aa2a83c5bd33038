"""Typed text made plain: what looks alike to a reader becomes equal, and nothing is too long."""

import re
import unicodedata

LONGEST = 1000  # characters; whoever tells more has said in these what they want
_LINK = re.compile(r"<?\bhttps?://\S+|\bwww\.\S+")
# Begins at the begin of a word and never goes back: a thousand signs cost a thousand steps.
_ADDRESS = re.compile(r"(?<![^\s@])[^\s@]++@[\w-]++(?:\.[\w-]++)++")
_MENTION = re.compile(r"<@[^>\s]{1,40}>|<at>[^<]{0,80}</at>|(?<!\w)@[\w.-]{2,40}")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ", "'"))
LINK, PERSON = "linkje", "iemandje"  # stand for any link and any person mentioned


def clean(text: str) -> str:
    """At most `LONGEST` characters on one line, without what cannot be seen; capitals stay."""
    shown = unicodedata.normalize("NFKC", text[:LONGEST])[:LONGEST].translate(_APOSTROPHES)
    visible = (" " if c.isspace() else c for c in shown if not _hidden(c))
    return " ".join("".join(visible).split())


def _hidden(character: str) -> bool:
    """Control, format (joiners, direction marks) and unassigned characters; white space is none of them."""
    return unicodedata.category(character)[0] == "C" and not character.isspace()


def plain(text: str) -> str:
    """For comparing: lower case, no accents, links and people replaced, "heeeel" as "heel"."""
    cleaned = _LINK.sub(f" {LINK} ", clean(text))
    cleaned = _MENTION.sub(f" {PERSON} ", _ADDRESS.sub(f" {PERSON} ", cleaned))
    decomposed = unicodedata.normalize("NFD", cleaned.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(_REPEATED.sub(r"\1\1", bare).split())
