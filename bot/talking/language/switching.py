"""Another language from here on, asked for alone or within a sentence."""

import re

from bot.domain.people import Language
from bot.talking.language.patterns import whole

_DUTCH = "(?:nederlands|dutch|neerlands|vlaams)"
_ENGLISH = "(?:engels|english|engl)"
_SPEAK = (
    "(?:"
    "(?:can|could|kun|kan|kunt|wil|zou|mag)(?:den)? (?:you|we|je|jij|u|ge|gij|dit|het|ik)"
    "(?: ook| misschien| maybe)? ?)?"
    "(?:speak|switch(?: to| back to)?|talk|write|continue|go on|reply|answer|change to"
    "|set to|praat|spreek|schrijf|schakel|wissel|antwoord|verder|ga verder|liever|rather"
    "|prefer|i prefer|maak er|ook|doe|zet)?"
    "(?: (?:over|naar|terug naar|to|back to|maar|mij|me|to me|de taal op|de taal naar))* ?"
)
switches = whole(
    (
        rf"{_SPEAK}(?:in (?:het )?)?(?:{_DUTCH}|{_ENGLISH})(?: (?:"
        "praten|spreken|schrijven|antwoorden|verder|talk|instead|from now on|voortaan|maar"
        "|dan|kan dat|ook|van nu af aan|mag ook|for me|kan ook|doorgaan))*"
    ),
    (
        r"(?:i|ik) (?:don't|dont|do not|spreek|speak|versta|begrijp|understand)\b.{0,25}"
        rf"(?:{_DUTCH}|{_ENGLISH})(?: niet)?(?: \w+)?"
    ),
    yes=("engels graag", "can we talk in dutch"),
    no=("ik geef engels les", "the dutch exam"),
)
_BETWEEN = " \t\n,.;:!?(-"
_in_passing = re.compile(
    r"\b(?:in (?:het )?|maar in (?:het )?)?(nederlands|dutch|engels|english)[ ,]*"
    r"(?:please|pls|graag|aub|alsjeblieft|alstublieft)\b[\s,.;:!?)-]*",
    re.IGNORECASE,
)


def language_in_passing(text: str) -> tuple[Language, str] | None:
    """Another language asked for within a sentence, and the rest: "Dutch please, who knows about exams?"

    None where nothing else was said: that is a request of its own.
    """
    found = _in_passing.search(text)
    if found is None or re.search(r"translat|vertaa?l", text, re.IGNORECASE):
        return None
    rest = f"{text[: found.start()].rstrip(_BETWEEN)} {text[found.end() :]}".strip(" ,.;:")
    wanted = Language.EN if found[1].lower() in {"engels", "english"} else Language.NL
    return (wanted, rest) if len(rest.split()) > 1 else None


def wanted_language(bare: str) -> Language | None:
    """The one language named; of two, the one that comes after "naar", "to" or "in"."""
    named = re.findall(r"\b(nederlands|dutch|vlaams|engels|english)\b", bare)
    kinds = {Language.EN if word in {"engels", "english"} else Language.NL for word in named}
    if (
        re.search(
            r"\b(?:geen|niet|not|don'?t|no)\b.{0,25}\b(?:nederlands|dutch|engels|english)\b", bare
        )
        and len(kinds) == 1
    ):
        return Language.NL if kinds == {Language.EN} else Language.EN
    if len(kinds) == 2:
        led = re.search(r"\b(?:naar|to|in|into) (?:het )?(nederlands|dutch|engels|english)\b", bare)
        return (Language.EN if led[1] in {"engels", "english"} else Language.NL) if led else None
    return kinds.pop() if kinds else None
