"""A mark from 0 to 10, and a number of people, in `normal.plain` text."""

import re

from bot.domain import datewords
from bot.talking.language.patterns import Pattern

MOST_FIGURE = 10  # the end of the scale
_TO_TEN = {
    word: number
    for word, number in datewords.NUMBERS.items()
    if number <= MOST_FIGURE and word not in {"a", "an"}
}
_FIGURES = (
    {"nul": 0, "zero": 0}
    | _TO_TEN
    | {f"{word}{tail}": n for word, n in _TO_TEN.items() for tail in ("tje", "je")}
)
_ARTICLES = {"een", "one"}  # in a sentence they are rarely a mark: "het was een gesprek"
_FIGURE = Pattern(
    re.compile(
        r"(?<![\w,.:/-])(?:"
        "(?:een|een dikke|een krappe|een ruime|a solid|a good|an?|cijfer|score|geef het|give it"
        "|is|was|op|at|about|say"
        r"|zeg|zeg maar)\s+)"
        rf"(\d{{1,2}}|{'|'.join(sorted(_FIGURES.keys() - _ARTICLES, key=len, reverse=True))})"
        r"(?:\s*/\s*10|\s+(?:van|uit|out of|op)\s+(?:de\s+)?(?:10|tien|ten))?"
        r"(?![\w:/-]|[.,]\d)(?!\s*(?:"
        r"uur|u\b|pm|am|weken|week|weeks|dagen|days|maanden|months|keer|times|mensen|people"
        "|mentees|o'clock|minut|januari|februari|maart|april|mei|juni|juli|augustus|september"
        "|oktober|november|december))"
    ),
    yes=("ik geef het een 7", "it was a 6 out of 10", "het was een dikke 9", "it was a solid 8"),
    no=("om 7 uur", "een 7 weken durend project", "was een gesprek van een uur"),
)
_OUT_OF_TEN = Pattern(
    re.compile(
        r"(?<![\w,.:/-])(\d{1,2})\s*(?:/|van de|van|uit|out of|op)\s*(?:de\s*)?(?:10|tien|ten)\b"
    ),
    yes=("7/10", "8 van de 10"),
    no=("7/11", "7 van de 20"),
)
_ALONE = Pattern(
    re.compile(rf"(?:een |a |an )?(\d{{1,2}}|{'|'.join(_FIGURES)})"),
    yes=("een 8", "ten"),
    no=("nothing here", "wel"),
)
_AT_MOST = Pattern(
    re.compile(
        rf"\b(\d{{1,2}}|{'|'.join(_TO_TEN)})\s+(?:is|are|max|tops|at most|hooguit)\b"
        r"(?:.{0,20}\b(?:max\w*|genoeg|enough|limit|grens|plenty)\b)?"
        rf"|\b(?:max\w*|hooguit|at most|up to)\s+(\d{{1,2}}|{'|'.join(_TO_TEN)})\b"
    ),
    yes=("twee is het maximum", "at most three"),
    no=("twee keer per week", "three of us"),
)
_SEVERAL = Pattern(
    re.compile(
        rf"\b(\d{{1,2}}|{'|'.join(_TO_TEN)})\s+(?:\w+\s+)?"
        "(?:mensen|personen|persoon|mentees?|people|persons?|collega'?s|colleagues|studenten|students"
        r"|anderen|others)\b"
    ),
    yes=("twee nieuwe mentees", "3 people"),
    no=("twee weken", "3 mentors"),
)


def figure(bare: str) -> int | None:
    """A figure from 0 to 10 given as a mark; None for none, for two, and for one with a decimal."""
    alone = _ALONE.regex.fullmatch(bare.strip(" .!,"))
    found = (
        {alone[1]}
        if alone
        else {m[1] for m in (*_FIGURE.regex.finditer(bare), *_OUT_OF_TEN.regex.finditer(bare))}
    )
    values = {int(word) if word.isdecimal() else _FIGURES[word] for word in found}
    return values.pop() if len(values) == 1 and max(values) <= 10 else None


def count(bare: str) -> int | None:
    """How many people; None for none, and for two figures."""
    found = _SEVERAL.regex.findall(bare) or [a or b for a, b in _AT_MOST.regex.findall(bare)]
    if len(found) != 1:
        return None
    return int(found[0]) if found[0].isdecimal() else _FIGURES[found[0]]
