"""How a pattern is written: what it finds, with texts that it must find and texts that it must not."""

import re
from dataclasses import dataclass

from bot.talking.small_words import FILLERS

# Eight of these at most: where the phrase stands among more of them is tried at each, and costs a square.
POLITE = rf"(?:[,.!? ]*(?:{'|'.join(FILLERS)})){{0,8}}[,.!? ]*"
DAY = (
    "(?:vandaag|morgen|overmorgen|vanavond|today|tonight|tomorrow"
    "|(?:maan|dins|woens|donder|vrij)dag|(?:mon|tues|wednes|thurs|fri)day)"
)
SOMEBODY = (
    r"\b(?:hij|zij|ze|hem|haar|he|she|they|him|her|them|baas|boss|mentor|mentee|begeleider"
    r"|supervisor|manager|leidinggevende|docent|teacher|student\w*|collega\w*|colleague\w*"
    r"|klasgenoot|iemand|someone|somebody)\b"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Finds something in `normal.plain` text: in each of `yes`, in none of `no`."""

    regex: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def __call__(self, said: str) -> bool:
        return self.regex.search(said) is not None


def any_of(*alternatives: str, yes: tuple[str, ...], no: tuple[str, ...]) -> Pattern:
    """Any of these, anywhere."""
    joined = "|".join(f"(?:{alternative})" for alternative in alternatives)
    return Pattern(re.compile(joined), yes, no)


def whole(*phrases: str, yes: tuple[str, ...], no: tuple[str, ...]) -> Pattern:
    """Nothing but one of these phrases, and politeness around it."""
    return Pattern(re.compile(rf"^{POLITE}(?:{'|'.join(phrases)}){POLITE}$"), yes, no)
