"""How rules are written: any of some patterns, or nothing but one of some phrases."""

import re
from collections.abc import Callable

# Eight of these at most: where the phrase stands among more of them is tried at each, and costs a square.
POLITE = (
    r"(?:[,.!? ]*(?:graag|please|pls|plz|aub|a\.u\.b\.?|alstublieft|alsjeblieft|svp|kring|"
    r"hoor|sorry|dank(?:je|jewel)?|thanks?|hey|hi|hoi|oh|oei|ah|ok|oke|okay|eh|uh|nee|no|"
    r"wacht|wait|maar|actually|eigenlijk|man|joh|zeg)){0,8}[,.!? ]*"
)
DAY = (
    r"(?:vandaag|morgen|overmorgen|vanavond|today|tonight|tomorrow|(?:maan|dins|woens|"
    r"donder|vrij)dag|(?:mon|tues|wednes|thurs|fri)day)"
)


def any_of(*patterns: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)).search


def whole(*phrases: str) -> Callable[[str], re.Match[str] | None]:
    """Nothing but one of these phrases, and politeness around it."""
    return re.compile(rf"^{POLITE}(?:{'|'.join(phrases)}){POLITE}$").search
