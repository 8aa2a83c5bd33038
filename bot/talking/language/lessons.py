"""A concern as a subject: studied, taught, written about, or the work of whoever types.

It reads `normal.plain` text.
"""

from bot.talking.language.patterns import SOMEBODY, any_of

_worked_on = any_of(
    (
        r"\b(?:over|about|on|rond|omtrent|tegen|against|artikel\w*|article\w*|onderzoek\w*"
        r"|research\w*|workshop\w*|literatuur|boek|book|les|lesson|project|training|thema"
        "|topic|beleid|policy|protocol|film|podcast)"
        r" (?:\w+ ){0,3}(?:"
        "pest|intimid|discrim|racis|seksis|sexis|bully|harass|threat|abus|online pest|cyber"
        r"|sociale veilig|grensoverschr|safety)\w*"
    ),
    (
        r"\b(?:omga\w+|om te gaan|omgang|deal\w*|cope|coping) (?:met|with)\b.{0,30}"
        r"\b(?:pest|intimid|discrim|racis|grensoverschr|bull|harass|conflict)"
    ),
    (
        r"\b(?:pest|discriminatie|suicide|zelfmoord|bullying|discrimination|harassment|suicide"
        "|misconduct|integrity|pesten|intimidatie) ?(?:en )?"
        r"(?:protocol\w*|beleid\w*|preventie\w*|aanpak|polic\w+|prevention|protocol\w*"
        r"|training\w*|cursus\w*|workshop\w*|course\w*|research)\b"
    ),
    (
        r"\b(?:protocol|beleid|policy|nota|wet|law) (?:\w+ )?(?:"
        r"discriminatie|pesten|intimidatie|ongewenst gedrag|bullying|harassment|discrimination)\b"
    ),
    yes=("een workshop over pesten", "our bullying policy"),
    no=("ik word gepest", "he bullies me"),
)
_trusted_by_trade = any_of(
    r"\bvertrouwens ?persoon (?:worden|bij de politie)\b",
    (
        r"\b(?:verdient|doet|earn\w*|does) (?:\w+ ){0,2}"
        r"(?:vertrouwens ?persoon|confidential advis\w+)\b"
    ),
    (
        r"\b(?:ben|am) (?:(?:sinds|since) \w+ )?(?:(?:een|de|a|the|trained|opgeleid) )*"
        r"(?:vertrouwens ?persoon|confidential advis\w+)\b"
    ),
    r"\bconfidential advis\w+ earn\b",
    yes=("ik ben vertrouwenspersoon", "wat verdient een vertrouwenspersoon"),
    no=("ik zoek een vertrouwenspersoon",),
)
_figure_of_speech = any_of(
    r"\b(?:vernederd?|humiliated)\b.{0,20}\b\d{1,2} ?- ?\d{1,2}\b",
    r"\b(?:vertaal|translate|liedje|song|lyrics)\b",
    (
        r"\b(?:gestalkt|stalked|achtervolgd) (?:door|by) (?:\w+ )?"
        r"(?:reclame|ads?|advert\w*|meldingen|notifications|spam)\b"
    ),
    r"\bbedreiging\w* (?:van|voor) de\b",
    r"\bthreats? to (?:validity|the)\b",
    yes=("gestalkt door reclame", "threats to validity"),
    no=("ik word gestalkt", "he is a threat"),
)
is_studied = any_of(
    (
        r"\b(?:"
        "stuk|artikel|paper|essay|scriptie|onderzoek|les|lessen|lezing|casus|boek|podcast"
        "|film|documentaire|workshop|piece|article|thesis|research|study|class|lesson|lecture"
        "|case|book|report|rapport|documentary)"
        r" (?:about|over|on|naar|into) (?:(?!mijn|my|own|eigen|plan)\w+ ){0,2}"
        r"(?:zelf ?moord|zelfdoding|suicid\w+|self.?harm)"
    ),
    yes=("een artikel over zelfmoord", "my thesis on suicide"),
    no=("i think about suicide", "een boek"),
)
_LESSON = (
    "(?:"
    "behandelen|bespreken|lezen|oefenen|bestuderen|onderzoeken|discuss|cover|read|study|practise)"
)
_lesson = any_of(
    rf"\b(?:we|wij) {_LESSON}\b",
    rf"\b{_LESSON} (?:we|wij)\b",
    (
        r"\b(?:lesstof|klassikaal|hoofdpersoon|personage|spoiler\w*|lyrics|main character|curriculum)"
        r"\b"
    ),
    yes=("we lezen hamlet", "the main character dies"),
    no=("ik lees", "they left"),
)
_somebody_is_in_it = any_of(
    r"\b(?:ik|mij|me|mezelf|mijn|i|i'm|i've|my|myself)\b",
    SOMEBODY,
    yes=("ik lees", "she reads"),
    no=("we lezen hamlet", "the curriculum"),
)


def is_subject(said: str) -> bool:
    """Whether a plain text is about wrongs as a subject, or somebody's trade."""
    return _worked_on(said) or _trusted_by_trade(said) or _figure_of_speech(said)


def is_lesson(said: str) -> bool:
    """Whether a plain text is about what is read or taught, and about nobody who could be in need."""
    return _lesson(said) and not _somebody_is_in_it(said)
