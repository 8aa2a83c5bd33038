"""The words of the date grammar, Dutch and English.

Held by `tests/domain/test_dates.py`.
"""

import re
from dataclasses import dataclass


def _numbered(*lines: str, start: int = 1) -> dict[str, int]:
    return {word: n for n, line in enumerate(lines, start) for word in line.split()}


MONTHS = _numbered(
    "jan januari january",
    "feb febr februari february",
    "mrt maart mar march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "aug augustus august",
    "sep sept september",
    "okt oktober oct october",
    "nov november",
    "dec december",
)
MONTHS_UNCLEAR = {"mar", "may"}  # words of their own: only beside a number
DAYS = _numbered(
    "maandag monday mon",
    "dinsdag tuesday tue tues",
    "woensdag wednesday wed",
    "donderdag thursday thu thurs",
    "vrijdag friday fri",
    "zaterdag saturday",
    "zondag sunday",
    start=0,
)
SHORT_DAYS = _numbered("ma", "di", "wo", "do", "vr", "za", "zo", start=0)  # only beside a number
NUMBERS = _numbered(
    "een a an one",
    "twee two",
    "drie three",
    "vier four",
    "vijf five",
    "zes six",
    "zeven seven",
    "acht eight",
    "negen nine",
    "tien ten",
    "elf eleven",
    "twaalf twelve",
    "dertien thirteen",
    "veertien fourteen",
    "vijftien fifteen",
    "zestien sixteen",
    "zeventien seventeen",
    "achttien eighteen",
    "negentien nineteen",
    "twintig twenty",
    "eenentwintig",
    "tweeentwintig",
    "drieentwintig",
    "vierentwintig",
    "vijfentwintig",
)
ORDINALS = _numbered(
    "eerste first",
    "tweede second",
    "derde third",
    "vierde fourth",
    "vijfde fifth",
    "zesde sixth",
    "zevende seventh",
    "achtste eighth",
    "negende ninth",
    "tiende tenth",
    "elfde eleventh",
    "twaalfde twelfth",
    "dertiende thirteenth",
    "veertiende fourteenth",
    "vijftiende fifteenth",
    "zestiende sixteenth",
    "zeventiende seventeenth",
    "achttiende eighteenth",
    "negentiende nineteenth",
    "twintigste twentieth",
    "eenentwintigste",
    "tweeentwintigste",
    "drieentwintigste",
    "vierentwintigste",
    "vijfentwintigste",
    "zesentwintigste",
    "zevenentwintigste",
    "achtentwintigste",
    "negenentwintigste",
    "dertigste thirtieth",
    "eenendertigste",
)
UNITS = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), "days"),
    **dict.fromkeys(("week", "weken", "weeks", "wk"), "weeks"),
    **dict.fromkeys(("maand", "maanden", "month", "months"), "months"),
    **dict.fromkeys(("jaar", "jaren", "year", "years"), "years"),
}
# Part of a day: does an hour from 1 to 11 count from noon?
PARTS = {
    **dict.fromkeys(("ochtend", "ochtends", "morgens", "voormiddag", "morning", "am"), False),
    **dict.fromkeys(("middag", "middags", "namiddag", "afternoon", "pm"), True),
    **dict.fromkeys(("avond", "avonds", "evening", "night"), True),
}
TODAY_PARTS = {
    "vanochtend": "ochtend",
    "vanmorgen": "ochtend",
    "vanmiddag": "middag",
    "vanavond": "avond",
    "tonight": "evening",
}
TODAY = {"vandaag", "today"}
TOMORROW = {"tomorrow", "morgen", "tmrw", "tmr"}
NEXT = {"next", "volgende", "komende", "aanstaande", "coming", "volgend", "komend"}
THIS = {"this", "deze", "dit"}
NOT = {"niet", "not"}
FROM_NOW = {"over", "in"}
HALF, PAST, BEFORE = {"half"}, {"over", "past"}, {"voor", "to", "before"}
QUARTER = {"kwart", "quarter"}
NOON = {"noon", "midday"}
FEASTS = {  # by month and day
    "christmas eve": (12, 24),
    "kerstavond": (12, 24),
    "eerste kerstdag": (12, 25),
    "1e kerstdag": (12, 25),
    "christmas day": (12, 25),
    "tweede kerstdag": (12, 26),
    "2e kerstdag": (12, 26),
    "boxing day": (12, 26),
    "oudjaarsdag": (12, 31),
    "oudejaarsdag": (12, 31),
    "new year eve": (12, 31),
    "oud en nieuw": (12, 31),
    "new year day": (1, 1),
    "nieuwjaarsdag": (1, 1),
    "nieuwe jaar": (1, 1),
    "new year": (1, 1),
    "nieuwjaar": (1, 1),
    "koningsdag": (4, 27),
    "bevrijdingsdag": (5, 5),
}
CHRISTMAS = {"kerst", "christmas", "xmas", "kerstvakantie", "kerstmis"}
EASTER = {"pasen", "easter"}
SUMMER = {"zomer", "summer", "zomervakantie"}
YEAR = {"jaar", "year"}
NEW_YEAR = {"nieuwjaar"}
AFTER = {"na", "after"}
UNTIL = {"until", "till", "til", "tot", "uiterlijk"}
THROUGH = {"t/m", "through", "thru"}
FROM = {"from", "vanaf", "van"}
BETWEEN, AND, TO, DASHES = {"between", "tussen"}, {"and", "en"}, {"to"}, {"-", "–", "—"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """Several words that are one to the grammar. `reads`: a text, and how it reads then; `stays`: one that
    it leaves alone."""

    regex: re.Pattern[str]
    one: str
    reads: tuple[str, str]
    stays: str


SPOKEN_AS_ONE = (  # in this order
    Spoken(
        re.compile(
            r"\b(?:"
            r"tot en met|tot einde"
            r"|t\.?e\.?m\b\.?|t/?m\b"
            r"|(?:up to|until|till) and including)"
        ),
        "t/m",
        ("tot en met 4 mei", "t/m 4 mei"),
        "tot 4 mei",
    ),
    Spoken(
        re.compile(r"\b(?:until|till|tot|to|t/m) (.{1,40}?),? (?:inclusive|inclusief|incl)\b\.?"),
        r"t/m \1",
        ("until 4 may inclusive", "t/m 4 may"),
        "until 4 may",
    ),
    Spoken(
        re.compile(
            r"\b(?:"
            r"met ingang van|m\.?i\.?v\b\.?|te beginnen(?: op)?"
            r"|as (?:of|from)|starting(?: from| on)?|beginning(?: on)?|from)"
            r"(?! now| today)\b"
        ),
        "vanaf",
        ("as of 4 may", "vanaf 4 may"),
        "from now",
    ),
    Spoken(
        re.compile(r"\b(?:up to|up until|tot aan)\b"),
        "until",
        ("up to 4 may", "until 4 may"),
        "tot 4 mei",
    ),
    Spoken(
        re.compile(r"\b(?:no later than|by)\b"),
        "until",
        ("by friday", "until friday"),
        "bye",
    ),
    Spoken(
        re.compile(r"\bin (?:de|the) (?:morgen|ochtend|morning)\b"),
        "ochtend",
        ("friday in the morning", "friday ochtend"),
        "morgen",
    ),
    Spoken(
        re.compile(r"\bin (?:de|the) (middag|namiddag|avond|afternoon|evening)\b"),
        r"\1",
        ("vrijdag in de middag", "vrijdag middag"),
        "in de week",
    ),
    Spoken(
        re.compile(r"\bat night\b"),
        "night",
        ("friday at night", "friday night"),
        "at nine",
    ),
    Spoken(
        re.compile(r"\bs(ochtends|morgens|middags|avonds)\b"),
        r"\1",
        ("vrijdag savonds", "vrijdag avonds"),
        "vrijdagavond",
    ),
    Spoken(
        re.compile(rf"\b(\d{{1,2}}) ?[-–] ?(\d{{1,2}})(?= (?:{'|'.join(MONTHS)})\b)"),
        r"\1 t/m \2",
        ("4-8 mei", "4 t/m 8 mei"),
        "4-5",
    ),
)
AT = {"om", "at"}
# Words that lead to a date or join its parts, and say nothing themselves.
FILLERS = {
    "on",
    "op",
    "of",
    "the",
    "de",
    "het",
    "van",
    "uur",
    "o'clock",
    "at",
    "om",
    "in",
    "for",
    "voor",
    "s",
    "'s",
    "about",
    "with",
}
# Typed around a date on its own, as in "naar dinsdag graag".
AROUND = {
    "it",
    "the",
    "de",
    "het",
    "hem",
    "our",
    "onze",
    "please",
    "graag",
    "liever",
    "aub",
    "for",
    "voor",
    "op",
    "on",
    "over",
    "in",
    "to",
    "naar",
    "lang",
    "om",
    "at",
    "en",
    "before",
    "na",
    "after",
    *UNTIL,
    *THROUGH,
    *FROM,
    *BETWEEN,
}
# Mistyped, these are still recognised: long, and like no other word.
LONG_WORDS = (
    *(word for word in DAYS if len(word) >= 6),
    "januari",
    "january",
    "februari",
    "february",
    "volgende",
    "komende",
    "augustus",
    "september",
    "oktober",
    "october",
    "november",
    "december",
    "tomorrow",
    "overmorgen",
)
