"""The subject of a text, in the words of whoever typed it."""

import re

from bot.talking.language.intents import Intent
from bot.talking.language.patterns import Pattern

LONGEST_TOPIC = 200
_MARKS = (
    r"op het gebied van",
    r"op het vlak van",
    r"in the (?:field|area) of",
    r"when it comes to",
    r"als het gaat (?:om|over)",
    r"met betrekking tot",
    r"regarding",
    r"concerning",
    r"omtrent",
    r"rondom",
    r"rond",
    r"around",
    r"about",
    r"over",
    r"verstand (?:heeft |hebben )?van",
    r"kaas (?:heeft )?gegeten van",
    r"(?:ervaring|experience) (?:\w+ )?(?:met|in|with)",
    r"(?:bedreven|goed|thuis|good|skilled|versed|strong) (?:is |zijn )?(?:in|met|at|with)",
)
_LATER_MARKS = (
    r"voor",
    r"met",
    r"bij",
    r"van",
    r"in",
    r"on",
    r"with",
    r"for",
    r"at",
    r"om te",
    r"to",
    r"aan",
    r"of",
    r"door",
)
_STRONG = Pattern(
    re.compile(
        rf"\b(?:{'|'.join(_MARKS)})\s+(.+)",
        re.IGNORECASE,
    ),
    yes=("een vraag over toetsing", "about exams"),
    no=("toetsing", "exams"),
)
_WEAK = Pattern(
    re.compile(
        rf"\b(?:{'|'.join(_LATER_MARKS)})\s+(.+)",
        re.IGNORECASE,
    ),
    yes=("hulp met toetsing", "help with exams"),
    no=("toetsing", "exams"),
)
_NO_TOPIC = Pattern(
    re.compile(
        "^(?:"
        "mij|me|mezelf|ons|us|myself|jou|u|you|dit|dat|this|that|it|hem|haar|iemand|someone"
        "|somebody|anyone|wie|who|hier|here|een (?:mentor|begeleider|coach|vraag)"
        "|a (?:mentor|coach|question)|mijn (?:mentor|mentee|begeleider)|my (?:mentor|mentee)"
        "|de vraag|ask|vragen|be|zijn|deze (?:community|leergemeenschap)|the community|alles"
        r"|everything|now|nu|mijn (?:expertise|onderwerpen|profiel)|my (?:expertise|topics|profile)"
        r"|(?:nog )?(?:een(?:tje)?|één|iemand|one|twee|two|drie|three)(?: more| extra| erbij| meer)?"
        r"(?: mentees?| mensen| people)?(?: hoor| dan| though)?"
        r"|(?:do|be|zijn|take on|have|begin|start|stoppen|stop)\b.*)[ ?!.]*$",
        re.IGNORECASE,
    ),
    yes=("mij", "my mentor?", "eentje erbij hoor", "take on another mentee"),
    no=("mijn toetsing", "this exam"),
)
_A_PERSON = Pattern(
    re.compile(
        r"^(?:an?|een|the|de|mijn|my)?\s*(?:\w+\s+)?"
        "(?:mentor|begeleider|coach|tutor|guide|supervisor|iemand|someone|somebody|person"
        r"|persoon|mens|expert)\b\s+\S",
        re.IGNORECASE,
    ),
    yes=("een mentor voor toetsing", "someone who knows"),
    no=("een toets", "mentor"),
)
_TAIL = Pattern(
    re.compile(
        "(?<![ ,])(?<!isch)[ ,]++"
        "(?:please|pls|aub|graag|alsjeblieft|alstublieft|svp|thanks|thank you|bedankt|dank je"
        "|dankjewel|hier|here|begeleiden|helpen|help|kijken|meekijken|vertellen|weten|coachen"
        "|in de groep|in this community|in deze leergemeenschap|voor mij|for me|daarin|of zo"
        "|ofzo|misschien|maybe|kunnen|wil|nodig)$",
        re.IGNORECASE,
    ),
    yes=("toetsing graag", "exams, thank you"),
    no=("graag toetsing", "thanks"),
)
_MOST_TAILS = 8
_BORDER = Pattern(
    re.compile(
        r"(?:,\s*+|(?<![\s,])\s++)"
        "(?:maar|but|mits|zolang|hoogstens|hooguit|maximaal|at most|tops|liefst|preferably|provided"
        r"|as long as|(?:max\.?|up to) (?:\d|een|twee|drie|one|two|three)"
        r"|(?:en|and) (?:ik|i|stuur|send|niet|not|geen|no|liefst|graag|please|hooguit|max)\b)"
        r"\b(?s:.*)"
        r"|,\s*+(?:en |and )?(?:een|één|eentje|twee|drie|vier|vijf|one|two|three|four|five|\d+) "
        r"(?:mensen|personen|persoon|mentees|people|person|mentee|erbij|max|at most)\b(?s:.*)",
        re.IGNORECASE,
    ),
    yes=(
        "coachen, maar max 2 mensen",
        "exams, two people at most",
        "rubrics en ik wil ook stoppen",
    ),
    no=("coachen en toetsen", "exams for two groups", "feedback geven"),
)
_SAID_GOAL = Pattern(
    re.compile(
        r"\b(?:doel|leerdoel|leervraag|goal|aim|objective)\s+(?:\w+\s+){0,2}?"
        r"(?:is|wordt|becomes|to be|:)\s*(?:om )?(.+)"
        r"|\b(?:ik wil|i want to|i'd like to|i would like to|ik zou graag)\s+"
        "(?:graag |beter |better )?(?:leren |learn )?(?:om |how )?(.+)",
        re.IGNORECASE,
    ),
    yes=("mijn doel is beter toetsen", "i want to learn python"),
    no=("mijn doel", "i like python"),
)


def topic(said: str, intent: Intent) -> str:
    """The subject, in the words of whoever typed it: what comes after "over", "met", "about"."""
    text = re.split(r"[?!;]\s|[?!.;]$|\.\s", said, maxsplit=1)[0]
    if intent is Intent.SET_GOAL:
        found = _SAID_GOAL.regex.search(text)
        return trimmed(_BORDER.regex.sub("", found[1] or found[2])) if found else ""
    for marks in (_STRONG, _WEAK):
        begin = 0
        while found := marks.regex.search(text, begin):
            subject = trimmed(_BORDER.regex.sub("", found[1]))
            if subject and not _NO_TOPIC(subject) and not _A_PERSON(subject):
                return subject
            begin = found.start(1)
    return ""


def trimmed(text: str) -> str:
    """Without signs around it, and polite words at its end."""
    bare = text.strip(" ,.?!:;\"'")
    for _ in range(_MOST_TAILS):
        bare = _TAIL.regex.sub("", bare)
    return bare.strip(" ,.?!:;\"'")[:LONGEST_TOPIC]
