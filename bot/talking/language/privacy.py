"""What Kring knows of somebody: shown, handed over, erased.

It reads `normal.plain` text.
"""

from bot.talking.language.patterns import any_of

erases = any_of(
    (
        r"\b(?:"
        "verwijder|wis|verwijderen|wissen|vergeet|vernietig|delete|erase|wipe|remove|forget|gooi)"
        r"\b.{0,30}\b"
        r"(?:gegevens|data|account|alles|everything|profiel|profile|info\w*|me volledig"
        "|mij volledig|over mij|about me|van mij)"
        r"\b(?!.{0,12}\b(?:lijst|list)\b)"
    ),
    (
        r"\b(?:mijn|my) (?:gegevens|data|account)\b.{0,25}"
        r"\b(?:weg|verwijder\w*|wis\w*|gewist|deleted?|erased?|removed?|gone|kwijt)\b"
    ),
    r"\brecht om vergeten\b",
    r"\bright to be forgotten\b",
    r"^(?:forget|vergeet|wis|erase|delete) (?:me|mij)\b",
    yes=("verwijder mijn gegevens", "forget me"),
    no=("verwijder alles van de lijst", "i forget names"),
)
exports = any_of(
    (
        r"\b(?:export\w*|download\w*|kopie|copy|uitdraai|overzicht)\b.{0,30}"
        r"\b(?:mijn|my|me|mij) ?(?:gegevens|data|info\w*|persoonsgegevens)?\b"
    ),
    (
        r"\b(?:mijn|my) (?:gegevens|data)\b.{0,25}"
        r"\b(?:export\w*|download\w*|opvragen|inzien|meenemen|see|view|ontvangen|krijgen|copy)\b"
    ),
    r"\binzage ?(?:recht|verzoek)\b",
    r"\b(?:data )?subject access\b",
    yes=("ik wil mijn gegevens inzien", "download my data"),
    no=("a copy of the article", "mijn gegevens"),
)
asks_what_is_known = any_of(
    (
        r"\bwat (?:weet|bewaar|sla|heb|onthoud|registreer|verzamel|houd|hou|weten|bewaren) "
        r"(?:\w+ ){0,3}(?:van|over) (?:mij|me|ons)\b"
    ),
    (
        r"\bwelke (?:\w+ )?(?:gegevens|data|informatie|info)\b.{0,40}"
        r"\b(?:van mij|over mij|van me|over me|bewaar|opgeslagen|heb je|hebben jullie|hebt u)"
    ),
    (
        r"\bwhat (?:\w+ )?(?:data|info\w*)?.{0,12}\b(?:do you|does kring|you|have you|is|are)\b.{0,20}"
        r"\b(?:know|have|store|stored|keep|kept|hold|collect|saved?|got)\b.{0,15}"
        r"\b(?:about|on|of) (?:me|us)\b"
    ),
    r"\b(?:about|on) me\b.{0,12}\b(?:do you|you) (?:store|keep|know|have|hold|save)\b",
    (
        r"\b(?:wie|who) (?:kan|kunnen|can|may|mag)\b.{0,20}"
        r"\b(?:dit|this|mijn|my|meelezen|zien wat|see what|read|lezen)\b.{0,25}\b"
        r"(?:lezen|meelezen|zien|inzien|read|see|antwoord\w*|answers?|chat|berichten|messages"
        r"|gegevens|data|i|ik)\b"
    ),
    r"^(?:avg|gdpr|privacy)\b.{0,30}$",
    r"\b(?:avg|gdpr)\b",
    yes=("wat weet je van mij", "who can read my answers"),
    no=("wat weet je van toetsing", "who can read french"),
)
