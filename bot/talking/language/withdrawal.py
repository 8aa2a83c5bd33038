"""No mentor any more: not having one, not being one, off the list.

It reads `normal.plain` text.
"""

from bot.talking.language.patterns import any_of

_MENTOR = r"(?:me?nt?ou?r\w*|begeleid\w*|coach\w*|tutor|guidance|sparringpartner)"
_wants_no_mentor = any_of(
    rf"\bgeen (?:\w+ )?{_MENTOR} meer\b",
    rf"\bgeen (?:\w+ )?{_MENTOR} (?:\w+ )?nodig\b",
    (
        rf"\b(?:zoek|zoeken|hoef|hoeven|hoeft|wil|wilde|wou|heb)\b.{{0,20}}\bgeen (?:\w+ )?{_MENTOR}"
        r"(?! (?:die|in|van|uit|met|nog|kunnen|gevonden|of|maar|gehad|gekregen)\b)"
    ),
    rf"\b{_MENTOR} (?:\w+ ){{0,2}}(?:niet|hoeft) (?:\w+ )?(?:meer|nodig|hoeft)\b",
    (
        r"(?:\b(?:no longer|not|dont|never|without|rather not|stop|stopped|done)|n't)\b.{0,25}"
        rf"\b(?:need\w*|want\w*|look\w*|search\w*|requir\w*|seek\w*|interested)\b.{{0,20}}\b{_MENTOR}"
        r"\b(?!.{0,20}\b(?:from|in my own|of my|who|yet)\b)"
    ),
    rf"\bniet (?:meer|langer) (?:\w+ ){{0,3}}{_MENTOR}\b(?! te (?:praten|zien))",
    rf"\b{_MENTOR} any ?more\b.{{0,4}}$",
    yes=("ik zoek geen mentor meer", "i no longer need a mentor"),
    no=("ik heb geen mentor gekregen", "i need a mentor"),
)
_wants_to_be_none = any_of(
    (
        rf"(?:\b(?:geen|niet|no longer|not|stop\w*)|n't)\b.{{0,25}}\b{_MENTOR} (?:meer )?"
        r"(?:zijn|be|te zijn)\b"
    ),
    rf"\b(?:be|being|als|as) (?:a |an )?{_MENTOR} any ?more\b",
    rf"\bstop\w* (?:\w+ ){{0,2}}(?:als|as|being|with being) (?:a )?{_MENTOR}\b",
    yes=("ik wil geen mentor meer zijn", "i stopped being a mentor"),
    no=("ik wil mentor zijn", "i am a mentor"),
)
_off_the_list = any_of(
    (
        r"\b(?:"
        "trek|haal|schrap|annuleer|verwijder|stop|cancel|withdraw|remove|delete|drop|scrap)"
        r"\b.{0,40}\b"
        "(?:aanvraag|verzoek|wachtlijst|zoektocht|request|application|waiting list|waitlist"
        r"|search|wens)\b"
    ),
    r"\b(?:van|off|from) de wachtlijst\b",
    r"\boff the (?:waiting list|waitlist|mentor list)\b",
    r"\bvan de (?:mentoren?)?lijst\b",
    yes=("haal me van de wachtlijst", "cancel my request"),
    no=("sta ik op de wachtlijst", "is there a waiting list"),
)
_only_for_now = any_of(
    r"\bgeen nieuwe\b",
    r"\bno new\b",
    r"\bno more mentees\b",
    r"\bander\w* (?:mentor|begeleider|coach)",
    r"\b(?:another|different) (?:mentor|coach)",
    r"\bnog (?:steeds )?geen\b",
    r"\bstill (?:no|don't|dont|haven't)\b",
    r"\bwaarom\b",
    r"\bwhy\b",
    r"\byet\b",
    r"\btot(?:dat)?\b",
    r"\buntil\b",
    r"\btijdelijk\b",
    yes=("nog geen mentor", "i want another mentor"),
    no=("ik zoek geen mentor meer", "no mentor"),
)


def names_none(said: str) -> bool:
    """Whether a plain text is about a mentor, and no."""
    return _wants_no_mentor(said) or _off_the_list(said) or _wants_to_be_none(said)


def withdraws(said: str) -> bool:
    """Whether somebody wants no mentor, or is none, from here on."""
    return names_none(said) and not _only_for_now(said)
