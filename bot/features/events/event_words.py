"""What somebody says of coming, of an event that is meant, and of what is to happen to it."""

import re

from bot.domain.events import Answer

_MAYBE = re.compile(
    r"\b(?:misschien|wellicht|mogelijk|weet (?:het )?nog niet|onder voorbehoud|als het lukt|"
    r"maybe|perhaps|might|not sure|possibly|tentative(?:ly)?)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:niet|geen|nee|helaas|afmelden|afgemeld|meld (?:me|mij) af|zeg (?:me |mij )?af|verhinderd|"
    r"sla (?:\w+ )?over|haal (?:me|mij) (?:van|eraf)|schrap (?:me|mij)|red het niet|lukt niet|moet afzeggen|"
    r"not|no|can'?t|cannot|won'?t|unable|skip|count me out|take me off|drop out|miss it|pass on|"
    r"have to cancel|cancel my (?:spot|place|seat)|sign me off|not coming)\b",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\b(?:kom|ben (?:\w+ ){0,3}bij|erbij|bij|aanwezig|aanmelden|meld (?:me|mij)|schrijf (?:me|mij)|"
    r"zet (?:me|mij)|reserveer|doe mee|graag|wil (?:\w+ )?(?:komen|meedoen)|inschrijven|plek|"
    r"tel (?:me|mij) mee|coming|come|be there|attend\w*|join\w*|sign me up|count me in|put me (?:on|down)|"
    r"register|rsvp|book me|i'?m in|save me|yes)\b",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(r"\b(?:toch wel|wel komen|kan toch|after all|can make it)\b", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:toch niet|niet|not|can'?t|cannot)\b", re.IGNORECASE)


def answer_in(text: str) -> Answer | None:
    """Whether somebody comes; None where a sentence does not say it."""
    if _MAYBE.search(text):
        return Answer.MAYBE
    if _AFTER_ALL.search(text) and not _REFUSED.search(text):
        return Answer.YES
    if _NO.search(text):
        return Answer.NO
    return Answer.YES if _YES.search(text) else None


_CALLS_OFF = re.compile(
    r"\b(?:annule\w*|afgelast\w*|gelast\w*|schrap\w*|gaat niet door|cancel\w*|call\w* off|scrap\w*)\b",
    re.IGNORECASE,
)


def calls_off(text: str) -> bool:
    """Whether an event is to be called off, rather than changed."""
    return _CALLS_OFF.search(text) is not None


_MEETING = re.compile(
    r"\b(?:bijeenkomst\w*|workshops?|borrel|kick-?off|intervisie\w*|leeskring|leesclub|werkbezoek|heidag|"
    r"\w*middag over|(?:studie|thema|lunch|mentoren|startbij|schrijf)\w*(?:middag|dag|sessie)|meetup|"
    r"vergadering|agenda(?:punt\w*)?|rondvraag|wachtlijst|op de lijst|deelnemerslijst|aangemeld|afgemeld|"
    r"verhinderd|bij elkaar komen|samenkomen|sessie|meetings?|sessions?|drinks|gatherings?|get-?together|"
    r"seminar|waiting list|on the list|sign(?:ed)? up|rsvp|potluck|attend(?:ing|ees?)?|"
    r"get (?:everyone|people|ppl) together|venue)\b",
    re.IGNORECASE,
)


def speaks_of_meeting(text: str) -> bool:
    """Whether a sentence has a word of coming together."""
    return _MEETING.search(text) is not None
