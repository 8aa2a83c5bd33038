"""What a workshop that somebody wishes is to be about; or whether they ask which there are."""

import re
from datetime import date

# What is planned is asked for, and nothing is wished.
_WHICH = re.compile(
    r"\b(?:welke|wanneer|gepland|geplande|agenda|aanbod|komende|overzicht|"
    r"which|when|what workshops|planned|upcoming|coming up|overview|schedule)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:over|about|rond)\s+(.+)", re.IGNORECASE | re.DOTALL)
_LEADS = {
    *("over", "rond", "van", "bij", "door", "met", "voor", "aan"),
    *("about", "by", "from", "with", "for"),
}
MOST_WORDS = 4  # after `workshop`: with more, a sentence began that tells something


def follows(rest: str, today: date) -> bool:
    """What may come after the command: somebody, a topic, or a few words."""
    words = rest.split()
    return len(words) <= MOST_WORDS or words[0].lower() in _LEADS or words[0][0] in "@#<"


def asks_which(text: str) -> bool:
    """Whether somebody asks which workshops are planned, and wishes none."""
    return _WHICH.search(text) is not None


def topic_of(text: str) -> str:
    """What it is to be about; empty where that is not said."""
    found = _ABOUT.search(text)
    return found.group(1).strip(" ?!.") if found else ""
