"""What else a text holds: the subject, people, a day, a figure. What is not certain is left out."""

import re
from datetime import date

from bot.domain import datewords
from bot.domain.dates import find_clock, find_when
from bot.domain.people import Language
from bot.talking.language.intents import Aspect, Intent, Slots
from bot.talking.language.normal import clean, plain

LONGEST_TOPIC = 200  # characters
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
_FIGURE = re.compile(
    r"(?<![\w,.:/-])(?:(?:een|een dikke|een krappe|an?|cijfer|score|geef het|give it|is|"
    r"was|op|at|about|say|zeg|zeg maar)\s+)"
    rf"(\d{{1,2}}|{'|'.join(sorted(_FIGURES, key=len, reverse=True))})"
    r"(?:\s*/\s*10|\s+(?:van|uit|out of|op)\s+(?:de\s+)?(?:10|tien|ten))?(?![\w:/-]|[.,]\d)"
    r"(?!\s*(?:uur|u\b|pm|am|weken|week|weeks|dagen|days|maanden|months|keer|times|mensen|"
    r"people|mentees|o'clock|minut|januari|februari|maart|april|mei|juni|juli|augustus|"
    r"september|oktober|november|december))"
)
_OUT_OF_TEN = re.compile(
    r"(?<![\w,.:/-])(\d{1,2})\s*(?:/|van de|van|uit|out of|op)\s*(?:de\s*)?(?:10|tien|ten)\b"
)
_ALONE = re.compile(rf"(?:een |a |an )?(\d{{1,2}}|{'|'.join(_FIGURES)})")
_COUNT = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_TO_TEN)})\s+(?:\w+\s+)?"
    r"(?:mensen|personen|mentees?|people|persons?|collega'?s|colleagues|studenten|"
    r"students|anderen|others)\b"
)
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
_STRONG = re.compile(rf"\b(?:{'|'.join(_MARKS)})\s+(.+)", re.IGNORECASE)
_WEAK = re.compile(rf"\b(?:{'|'.join(_LATER_MARKS)})\s+(.+)", re.IGNORECASE)
_NO_TOPIC = re.compile(
    r"^(?:mij|me|mezelf|ons|us|myself|jou|u|you|dit|dat|this|that|it|hem|haar|iemand|"
    r"someone|somebody|anyone|wie|who|hier|here|"
    r"een (?:mentor|begeleider|coach|vraag)|a (?:mentor|coach|question)|mijn (?:mentor|"
    r"mentee|begeleider)|my (?:mentor|mentee)|de vraag|ask|vragen|be|zijn|"
    r"deze (?:community|leergemeenschap)|"
    r"the community|alles|everything|now|nu)\b[ ?!.]*$",
    re.IGNORECASE,
)
_A_PERSON = re.compile(
    (
        r"^(?:an?|een|the|de|mijn|my)?\s*(?:\w+\s+)?(?:mentor|begeleider|coach|tutor|guide|"
        r"supervisor|iemand|someone|somebody|person|persoon|mens|expert)\b\s+\S"
    ),
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<![ ,])[ ,]++(?:please|pls|aub|graag|alsjeblieft|alstublieft|svp|thanks|thank you|"
    r"bedankt|dank je|dankjewel|hier|here|"
    r"begeleiden|helpen|help|kijken|meekijken|vertellen|weten|coachen|in de groep|"
    r"in this community|in deze leergemeenschap|"
    r"voor mij|for me|daarin|of zo|ofzo|misschien|maybe|kunnen|wil|nodig)$",
    re.IGNORECASE,
)
_MOST_TAILS = 8  # polite words one after another
_TOPICAL = {
    Intent.FIND_MENTOR,
    Intent.OFFER_MENTOR,
    Intent.ASK_QUESTION,
    Intent.SHARE_RESOURCE,
    Intent.IDEA,
    Intent.CONNECT_ME,
    Intent.UPDATE_PROFILE,
    Intent.SET_GOAL,
}
_SAID_GOAL = re.compile(
    r"\b(?:doel|leerdoel|leervraag|goal|aim|objective)\s+(?:\w+\s+){0,2}?(?:is|wordt|"
    r"becomes|to be|:)\s*(?:om )?(.+)"
    r"|\b(?:ik wil|i want to|i'd like to|i would like to|ik zou graag)\s+(?:graag |beter |"
    r"better )?(?:leren |learn )?(?:om |how )?(.+)",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:gesproken|gepraat|gezien|ontmoet|gekletst|gebeld|afgesproken gehad|"
    r"gesprek gehad|overlegd|met|met up|spoke|spoken|talked|chatted|called|caught up|"
    r"had (?:a|our) (?:talk|chat|meeting|session|call))\b"
)
_NOT_MET = re.compile(
    r"(?:\b(?:niet|geen|nooit|not|never|no)\b|n't)(?: \w+){0,3} (?:gesproken|gepraat|"
    r"gezien|ontmoet|gebeld|gehad|overlegd|met|spoke|spoken|talked|chatted|called|had)\b"
)
_ASPECTS = {
    Intent.PRIVACY: (
        (
            Aspect.ERASE,
            r"\b(?:verwijder\w*|vewijder|wis\w*|gewist|delete\w*|delte|erase\w*|remove|forget|vergeet)\b",
        ),
        (Aspect.EXPORT, r"\b(?:export\w*|download\w*|kopie|copy|meenemen|opvragen)\b"),
    ),
    Intent.THANKS: (
        (
            Aspect.HELLO,
            r"^(?:ho+i|hallo|hey|hi|hello|goede\w*|goeie\w*|good (?:morning|afternoon|evening))\b",
        ),
    ),
    Intent.PAUSE: (
        (
            Aspect.RESUME,
            (
                r"\b(?:geen pauze|niet (?:meer )?pauzer\w+|don'?t pause|do not pause|ben er (?:weer|"
                r"terug)|terug (?:uit|van) (?:\w+ ){0,2}(?:verlof|vakantie|ziekte|leave|holiday)|"
                r"pauze (?:er ?)?(?:af|eraf|uit)|hervat\w*|weer (?:berichten|meedoen|aan|terug|"
                r"actief)|ben (?:er )?(?:weer )?terug|resume|unpause|back (?:on|again)|i'?m back|"
                r"start (?:\w+ )?again|einde? (?:van )?(?:mijn )?pauze|haal .{0,15} pauze|weer wakker|"
                r"pick up again)\b"
            ),
        ),
        (
            Aspect.LEAVE,
            (
                r"\b(?:meld (?:me|mij) (?:\w+ )?af(?! voor)|ik stop er ?mee|haal (?:me|"
                r"mij) (?:er ?uit|eruit|van de lijst)|schrap (?:me|mij)|ik wil stop\w*|stop\w* ermee|"
                r"i quit|uitschrijven|schrijf .{0,12} uit|unsubscribe|verlaat|verlaten|leave (?:the|"
                r"this)|stap (?:er ?)?uit|uit de (?:groep|leergemeenschap|community)|opzeggen|"
                r"helemaal stoppen|stop met (?:de|deze|meedoen)|ik stop (?:ermee|er mee)|"
                r"meld .{0,20} af (?:van|voor) (?:de|deze) (?:leergemeenschap|community|groep)|quit|"
                r"opt out|voorgoed|for good|permanently|altogether)\b"
            ),
        ),
    ),
    Intent.OFFER_MENTOR: (
        (
            Aspect.RESUME,
            (
                r"\b(?:weer|again|opnieuw)\b.{0,30}\b(?:mentees?|begeleid\w*|mentor|beschikbaar|"
                r"available|ruimte|plek|room)\b"
            ),
        ),
        (
            Aspect.PAUSE,
            (
                r"\b(?:even geen|geen nieuwe|no new|not taking|pauze\w*|pause|no more mentees|"
                r"even niet|voorlopig geen|zit vol|vol(?:geboekt)?|full|tijdelijk|can'?t take|"
                r"kan (?:er )?(?:even )?(?:geen|niet))\b"
            ),
        ),
    ),
    Intent.UPDATE_PROFILE: (
        (
            Aspect.LEARNS,
            r"\b(?:leer\w*|learn\w*|beter worden|get better|ontwikkel\w*|develop|goals?)\b",
        ),
        (
            Aspect.BRINGS,
            (
                r"\b(?:weet|kan|ken|know\w*|can|ervaring|experience\w*|goed|good|expert\w*|breng|"
                r"bring|skills?|vaardig\w*|ervaren|gespecialiseerd|specialis\w*|thuis in|verstand)\b"
            ),
        ),
    ),
    Intent.MATCH_STATUS: (
        (
            Aspect.WHY,
            r"\b(?:waarom|why|hoezo|how come|op (?:grond|basis) van|reden|reason|based on|waarop)\b",
        ),
    ),
}
_NEGATED = re.compile(r"\b(?:niet|geen|not|dont|never)\b|n't\b")
_COMPILED = {
    intent: tuple((name, re.compile(pattern)) for name, pattern in aspects)
    for intent, aspects in _ASPECTS.items()
}


def slots(text: str, intent: Intent, today: date, rule: str | None = None) -> Slots:
    """The slots that matter for what was meant."""
    said, bare = clean(text), plain(text)
    when = find_when(said, today)
    return Slots(
        topic=topic(said, intent) if intent in _TOPICAL else "",
        names=names(said),
        when=when,
        at=find_clock(said) if when is None else None,
        number=figure(bare) if intent in {Intent.DO_CHECKIN, Intent.ANSWER_PULSE} else None,
        count=_count(bare) if intent is Intent.OFFER_MENTOR else None,
        language=wanted_language(bare) if intent is Intent.SWITCH_LANGUAGE else None,
        met=_met(bare) if intent is Intent.DO_CHECKIN else None,
        aspect=_aspect(bare, intent, rule),
    )


def topic(said: str, intent: Intent) -> str:
    """The subject, in the words of whoever typed it: what comes after "over", "met", "about"."""
    text = re.split(r"[?!;]\s|[?!.;]$|\.\s", said, maxsplit=1)[0]
    if intent is Intent.SET_GOAL:
        found = _SAID_GOAL.search(text)
        return _trimmed(found[1] or found[2]) if found else ""
    for marks in (_STRONG, _WEAK):
        begin = 0
        while found := marks.search(text, begin):
            trimmed = _trimmed(found[1])
            if trimmed and not _NO_TOPIC.match(trimmed) and not _A_PERSON.match(trimmed):
                return trimmed
            begin = found.start(1)
    return ""


def _trimmed(text: str) -> str:
    bare = text.strip(" ,.?!:;\"'")
    for _ in range(_MOST_TAILS):
        bare = _TAIL.sub("", bare)
    return bare.strip(" ,.?!:;\"'")[:LONGEST_TOPIC]


def names(said: str) -> tuple[str, ...]:
    """Words with a capital inside a sentence, that are no day or month and do not begin one."""
    found = re.findall(r"(?<![.?!:]\s)(?<!^)(?<=\s)([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)", said)
    calendar = (
        datewords.DAYS.keys()
        | datewords.MONTHS.keys()
        | {"nederlands", "engels", "english", "dutch", "teams", "slack", "kring", "ik"}
    )
    return tuple(dict.fromkeys(name for name in found if name.lower() not in calendar))[:5]


def figure(bare: str) -> int | None:
    """A figure from 0 to 10 given as a mark; None for none, for two, and for one with a decimal."""
    alone = _ALONE.fullmatch(bare.strip(" .!,"))
    found = (
        {alone[1]}
        if alone
        else {m[1] for m in (*_FIGURE.finditer(bare), *_OUT_OF_TEN.finditer(bare))}
    )
    values = {int(word) if word.isdecimal() else _FIGURES[word] for word in found}
    return values.pop() if len(values) == 1 and max(values) <= 10 else None


def _count(bare: str) -> int | None:
    found = _COUNT.findall(bare)
    if len(found) != 1:
        return None
    return int(found[0]) if found[0].isdecimal() else _FIGURES[found[0]]


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


def _met(bare: str) -> bool | None:
    if not _MET.search(bare):
        return None
    return not _NOT_MET.search(bare)


def _aspect(bare: str, intent: Intent, rule: str | None) -> Aspect | None:
    """By the rule that decided, where it is about one; else by the words. A negated erasing is none."""
    if rule is not None and rule in {*Aspect}:
        return Aspect(rule)
    for aspect, pattern in _COMPILED.get(intent, ()):
        if pattern.search(bare) and not (aspect is Aspect.ERASE and _NEGATED.search(bare)):
            return aspect
    return None
