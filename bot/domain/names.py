"""What people are called: a display name without tricks, and out of it the name to greet somebody by."""

import re
import unicodedata

NAMELESS = "N.N."  # of somebody whose platform tells no name; in a sentence they are "someone"

# What turns the text around it (UAX #9), or shows nothing and makes a name that looks like another's. The
# joiners ZWJ and ZWNJ stay: Persian, Hindi and emoji are written with them.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
)
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_ISOLATE, _END = "\u2068", "\u2069"  # FSI and PDI
# Between a given name and a surname; "van den", "de la", "von" and their kin.
_PARTICLES = set(
    """van de den der het 't ten ter te op aan in 's la le du des di da dal del della dos el bin ibn al
    von zu zum zur af av y e""".split()  # noqa: SIM905 - read as a list of words
)
_TITLES = {"dr", "drs", "prof", "ir", "ing", "mr", "mrs", "ms", "mw", "mevr", "dhr", "ds"}
_SUFFIXES = {*_TITLES, "bc", "ba", "bsc", "ma", "msc", "med", "mba", "llm", "phd", "rn", "jr", "sr"}
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,6}|[^\W\d_]")
_ASIDE = re.compile(r"\(([^()]*+)\)|\[[^\[\]]*+\]")


def seen(name: str) -> str:
    """The name as everybody sees it: one line, without what hides or turns around what follows."""
    spaced = " ".join(_UNSEEN.sub("", " ".join(name.split())).split())
    return spaced if any(unicodedata.category(c)[0] not in "CZM" for c in spaced) else ""


def isolated(text: str) -> str:
    """The text such that one written from right to left does not pull along the sentence around it."""
    if text.isascii() or not any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text):
        return text
    return f"{_ISOLATE}{text}{_END}"


def greeting(name: str) -> str:
    """What one calls somebody whose display name this is; nothing for nobody's name.

    "Berg, Noor N. van den" is Noor, "Bakker, N. (Noor)" too; who shows initials alone goes by all of it.
    """
    if name in (NAMELESS, ""):
        return ""
    called: list[str] = [aside for aside in _ASIDE.findall(name) if _is_given(aside)]
    last, comma, rest = _ASIDE.sub(" ", name).partition(",")
    if comma and _is_suffix(rest):
        rest, comma = last, ""
    given = _given(rest) if comma else _given(last)[:1]
    if given:
        return " ".join(given)
    if called:
        return called[0].strip()
    return f"{rest.strip()} {last.strip()}".strip() if comma else name


def _given(text: str) -> list[str]:
    """The given names a text begins with: up to an initial, a particle or the end."""
    words = [word for word in text.split() if word.strip(".").casefold() not in _TITLES]
    found: list[str] = []
    for word in words:
        if _INITIALS.fullmatch(word) or (
            word.casefold() in _PARTICLES and (found or len(words) > 1)
        ):
            break
        found.append(word)
    return found


def _is_given(aside: str) -> bool:
    """Whether what stands between brackets is what somebody is called, and not where they work."""
    return (
        bool(re.fullmatch(r"[^\W\d_]{2,}(?:[- ][^\W\d_]{2,})?", aside.strip())) and aside.istitle()
    )


def _is_suffix(rest: str) -> bool:
    """ "Noor Bakker, PhD": what follows the comma is no name."""
    words = [word.strip(".").casefold() for word in rest.replace(",", " ").split()]
    return all(word in _SUFFIXES for word in words)
