"""Whether somebody promises something, or asks which promises there are."""

import re

_WHICH = re.compile(
    r"\b(?:welke|wat (?:heb|had|hebben|is er|staat)|overzicht|lijst|toezeggingen|open ?staan\w*|"
    r"which|what (?:did|have|has|are)|overview|list of|promises|outstanding|open promises)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:ik (?:zal|ga|stuur|beloof|regel|maak|zorg)|i'?ll|i will|i promise)\b", re.IGNORECASE
)


def asks_which(text: str) -> bool:
    return _WHICH.search(text) is not None and _OWN.search(text) is None
