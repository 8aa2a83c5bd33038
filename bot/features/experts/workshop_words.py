"""Whether somebody wishes a workshop of another, in their own words, and what about."""

import re
from datetime import date

# Somebody else gives it: "kan Ilse een workshop geven", "who could run a workshop for us".
_OTHERS_GIVE = re.compile(
    r"\b(?:kan|kun|kunnen|wil|willen|zou|zouden|can|could|would|will)\b(?! be\b)[^.?!\n]{0,60}"
    r"\b(?:workshop\b[^.?!\n]{0,60}\b(?:geven|verzorgen|doen)|(?:give|run|hold|do|teach)\b[^.?!\n]{0,30}\bworkshop)\b",
    re.IGNORECASE,
)
_GIVES_IT_ONESELF = re.compile(
    r"\b(?:ik|i|i'd|i'll|wij|we)\b(?:[^.?!\n]{0,60}\b(?:geven|verzorgen|give|run|hold|teach)\b)",
    re.IGNORECASE,
)
# One wishes it: "ik wil een workshop aanvragen", "we'd like a workshop from Priya about rubrics".
_WISHES = re.compile(
    r"\b(?:workshops? (?:aanvragen|boeken|krijgen)|(?:vraag|vragen)\b[^.?!\n]{0,20}\bom een workshop|"
    r"(?:wil|willen|zou|zouden)\b[^.?!\n]{0,30}\bworkshop (?:van|bij|door|over)|"
    r"(?:request|ask(?: \w+)? for|book|get) (?:a|one|another) workshop(?: (?:from|by|with|about|on))?|"
    r"(?:like|love|want|need|have) a workshop (?:from|by|about|on))\b",
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


def is_request(text: str) -> bool:
    """A wish for a workshop that somebody else gives; not one of one's own, nor of the past."""
    if _WISHES.search(text):
        return True
    return bool(_OTHERS_GIVE.search(text)) and not _GIVES_IT_ONESELF.search(text)


def topic_of(text: str) -> str:
    """What it is to be about; empty where that is not said."""
    found = _ABOUT.search(text)
    return found.group(1).strip(" ?!.") if found else ""
