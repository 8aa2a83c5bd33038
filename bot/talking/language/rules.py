"""Rules before the model, where being wrong is costly: safety, privacy, taking back; and what is said in
a word.

They read `normal.plain` text. The order is the precedence: the first that matches decides.
"""

import re
from dataclasses import dataclass

from bot.domain.people import Language
from bot.talking.language.concerns import endangers, troubles
from bot.talking.language.intents import Intent
from bot.talking.language.normal import clean, plain
from bot.talking.language.patterns import any_of, whole
from bot.talking.small_words import YES


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found. `urgent`: life may be at stake, so emergency numbers come first."""

    intent: Intent
    rule: str
    urgent: bool = False


_MENTOR = r"(?:me?nt?ou?r\w*|begeleid\w*|coach\w*|tutor|guidance|sparringpartner)"

_not = re.compile(r"(?:\b(?:niet|geen|nooit|not|dont|don't|never|no longer)|n't)\b").search

_erase = any_of(
    r"\b(?:verwijder|wis|verwijderen|wissen|vergeet|vernietig|delete|erase|wipe|remove|forget|gooi)\b"
    r".{0,30}\b(?:gegevens|data|account|alles|everything|profiel|profile|info\w*|"
    r"me volledig|mij volledig|over mij|about me|van mij)\b(?!.{0,12}\b(?:lijst|list)\b)",
    (
        r"\b(?:mijn|my) (?:gegevens|data|account)\b.{0,25}\b(?:weg|verwijder\w*|wis\w*|gewist|"
        r"deleted?|erased?|removed?|gone|kwijt)\b"
    ),
    r"\brecht om vergeten\b",
    r"\bright to be forgotten\b",
    r"^(?:forget|vergeet|wis|erase|delete) (?:me|mij)\b",
)
_export = any_of(
    (
        r"\b(?:export\w*|download\w*|kopie|copy|uitdraai|overzicht)\b.{0,30}\b(?:mijn|my|me|"
        r"mij) ?(?:gegevens|data|info\w*|persoonsgegevens)?\b"
    ),
    (
        r"\b(?:mijn|my) (?:gegevens|data)\b.{0,25}\b(?:export\w*|download\w*|opvragen|inzien|"
        r"meenemen|see|view|ontvangen|krijgen|copy)\b"
    ),
    r"\binzage ?(?:recht|verzoek)\b",
    r"\b(?:data )?subject access\b",
)
_known = any_of(
    (
        r"\bwat (?:weet|bewaar|sla|heb|onthoud|registreer|verzamel|houd|hou|weten|"
        r"bewaren) (?:\w+ ){0,3}(?:van|over) (?:mij|me|ons)\b"
    ),
    (
        r"\bwelke (?:\w+ )?(?:gegevens|data|informatie|info)\b.{0,40}\b(?:van mij|over mij|"
        r"van me|over me|bewaar|opgeslagen|heb je|hebben jullie|hebt u)"
    ),
    (
        r"\bwhat (?:\w+ )?(?:data|info\w*)?.{0,12}\b(?:do you|does kring|you|have you|is|"
        r"are)\b.{0,20}\b(?:know|have|store|stored|keep|kept|hold|collect|saved?|"
        r"got)\b.{0,15}\b(?:about|on|of) (?:me|us)\b"
    ),
    r"\b(?:about|on) me\b.{0,12}\b(?:do you|you) (?:store|keep|know|have|hold|save)\b",
    (
        r"\b(?:wie|who) (?:kan|kunnen|can|may|mag)\b.{0,20}\b(?:dit|this|mijn|my|meelezen|"
        r"zien wat|see what|read|lezen)\b.{0,25}\b(?:lezen|meelezen|zien|inzien|read|see|"
        r"antwoord\w*|answers?|chat|berichten|messages|gegevens|data|i|ik)\b"
    ),
    r"^(?:avg|gdpr|privacy)\b.{0,30}$",
    r"\b(?:avg|gdpr)\b",
)

_not_mentor = any_of(
    rf"\bgeen (?:\w+ )?{_MENTOR} meer\b",
    rf"\bgeen (?:\w+ )?{_MENTOR} (?:\w+ )?nodig\b",
    (
        rf"\b(?:zoek|zoeken|hoef|hoeven|hoeft|wil|wilde|wou|"
        rf"heb)\b.{{0,20}}\bgeen (?:\w+ )?{_MENTOR}(?! (?:die|in|van|uit|met|nog|kunnen|"
        rf"gevonden|of|maar|gehad|gekregen)\b)"
    ),
    rf"\b{_MENTOR} (?:\w+ ){{0,2}}(?:niet|hoeft) (?:\w+ )?(?:meer|nodig|hoeft)\b",
    (
        r"\b(?:trek|haal|schrap|annuleer|verwijder|stop|cancel|withdraw|remove|delete|drop|"
        r"scrap)\b.{0,40}\b(?:aanvraag|verzoek|wachtlijst|zoektocht|request|application|"
        r"waiting list|waitlist|search|wens)\b"
    ),
    r"\b(?:van|off|from) de wachtlijst\b",
    r"\boff the (?:waiting list|waitlist|mentor list)\b",
    r"\bvan de (?:mentoren?)?lijst\b",
    (
        rf"(?:\b(?:no longer|not|dont|never|without|rather not|stop|stopped|done)|"
        rf"n't)\b.{{0,25}}\b(?:need\w*|want\w*|look\w*|search\w*|requir\w*|seek\w*|"
        rf"interested)\b.{{0,20}}\b{_MENTOR}\b(?!.{{0,20}}\b(?:from|in my own|of my|who|yet)\b)"
    ),
    (
        rf"(?:\b(?:geen|niet|no longer|not|stop\w*)|"
        rf"n't)\b.{{0,25}}\b{_MENTOR} (?:meer )?(?:zijn|be|te zijn)\b"
    ),
    rf"\b(?:be|being|als|as) (?:a |an )?{_MENTOR} any ?more\b",
    rf"\bstop\w* (?:\w+ ){{0,2}}(?:als|as|being|with being) (?:a )?{_MENTOR}\b",
    rf"\bniet (?:meer|langer) (?:\w+ ){{0,3}}{_MENTOR}\b(?! te (?:praten|zien))",
    rf"\b{_MENTOR} any ?more\b.{{0,4}}$",
)
_not_negated = any_of(
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
)

_cancel = whole(
    r"toch (?:maar |liever )?niet(?: doen)?",
    r"laa?t (?:het )?maar(?: zitten| gaan)?",
    r"never ?mind",
    r"nvm",
    r"undo(?: that| it| this)?",
    r"annule(?:er|ren)(?: (?:dat|dit|maar|het))?",
    r"cancel(?: (?:that|this|it))?",
    r"ongedaan maken",
    r"(?:maak|kun je) (?:dat|dit|het) ongedaan(?: maken)?",
    r"draai (?:dat|dit|het) (?:\w+ )?terug",
    r"terugdraaien",
    r"doe (?:het )?(?:toch )?maar niet",
    r"vergeet (?:het|maar|wat ik zei)(?: maar)?",
    r"forget (?:it|that|about it|what i said)",
    r"scrap that",
    r"take that back",
    r"ik neem het terug",
    r"i take (?:it|that) back",
    r"foutje",
    r"verkeerde knop",
    r"wrong button",
    r"my (?:bad|mistake)",
    r"changed my mind",
    r"i(?:'ve)? changed my mind",
    r"ik bedenk me",
    r"ik heb me bedacht",
    r"bij nader inzien niet",
    r"on second thou?ght,? no",
    r"scratch that",
    r"oops(?: wrong button)?",
    r"oeps",
    r"(?:nee|neen|no|nope)(?: (?:dank je|dankjewel|thanks|thank you|bedankt|hoor|nee|no|toch niet))*",
    r"(?:nee )?(?:liever|nu|even) niet",
    r"dat was (?:een )?(?:vergissing|fout\w*|niet de bedoeling)",
    r"per ongeluk",
    r"ging per ongeluk",
    r"that was a mistake",
    r"niet doen",
    r"don'?t do (?:that|it)",
    r"revert(?: that| it)?",
    r"herstel(?: dat)?",
)
_dutch = r"(?:nederlands|dutch|neerlands|vlaams)"
_english = r"(?:engels|english|engl)"
_SPEAK = (
    r"(?:(?:can|could|kun|kan|kunt|wil|zou|mag)(?:den)? (?:you|we|je|jij|u|ge|gij|dit|het|"
    r"ik)(?: ook| misschien| maybe)? ?)?(?:speak|switch(?: to| back to)?|talk|write|"
    r"continue|go on|reply|answer|change to|set to|praat|spreek|schrijf|schakel|wissel|"
    r"antwoord|verder|ga verder|liever|rather|prefer|i prefer|maak er|ook|doe|"
    r"zet)?(?: (?:over|naar|terug naar|to|back to|maar|mij|me|to me|de taal op|"
    r"de taal naar))* ?"
)
_language = whole(
    (
        rf"{_SPEAK}(?:in (?:het )?)?(?:{_dutch}|{_english})(?: (?:praten|spreken|schrijven|"
        rf"antwoorden|verder|talk|instead|from now on|voortaan|maar|dan|kan dat|ook|"
        rf"van nu af aan|mag ook|for me|kan ook|doorgaan))*"
    ),
    (
        rf"(?:i|ik) (?:don't|dont|do not|spreek|speak|versta|begrijp|"
        rf"understand)\b.{{0,25}}(?:{_dutch}|{_english})(?: niet)?(?: \w+)?"
    ),
)
_FIGURE = (
    r"(?:\d{1,2}(?:[.,]\d)?|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|zero|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)"
)
_pulse = whole(
    (
        rf"(?:ik (?:geef|zeg|doe|kies) (?:het |maar |dit )*|i(?:'d| would)? (?:give|say|go for|"
        rf"pick|rate) (?:it |this |that )*|make it |doe (?:maar )?|een dikke |"
        rf"mijn antwoord is |my answer is |score:? |cijfer:? )?(?:een |a |"
        rf"an )?{_FIGURE}(?:'?tje)?(?: ?/ ?\d{{1,2}}| (?:van|uit|out of|"
        rf"op)(?: de)? (?:\d{{1,2}}|vijf|tien|five|ten))?"
    ),
    (
        r"(?:helemaal|volledig|beetje|een beetje|grotendeels|zeer|heel erg|sterk|totaal|deels|"
        r"gedeeltelijk)? ?(?:mee )?(?:eens|oneens)"
    ),
    r"(?:helemaal|totaal) (?:niet mee eens|mee eens|mee oneens)",
    r"(?:strongly |totally |fully |completely |mostly |somewhat |partly )?(?:agree|disagree)",
    r"neutraal",
    r"neutral",
    r"neither(?: agree nor disagree)?",
)
_hello = whole(
    r"ho+i+(?: \w+)?",
    r"hallo+(?: \w+)?",
    r"he+y+(?: \w+)?",
    r"hi+(?: there| \w+)?",
    r"hello+(?: there| \w+)?",
    r"dag(?: \w+)?",
    r"goe(?:de|ie)?n?(?:morgen|middag|avond|dag)(?: \w+)?",
    r"good (?:morning|afternoon|evening|day)(?: \w+)?",
    r"yo",
    r"salut",
    r"moi",
    r"hey kring",
)
_help = whole(
    r"\?+",
    r"help(?: me)?",
    r"hulp",
    r"menu",
    r"info",
    r"commando'?s",
    r"commands?",
    r"wat kun? (?:je|jij|u|ge|gij)(?: allemaal| zoal)?(?: doen)?(?: voor mij)?",
    r"wat kan (?:ik|je|jij|u|dit|kring|deze bot)(?: hier| allemaal)*(?: doen)?",
    r"what can (?:you|u|i|kring|this bot)(?: do)?(?: here| for me)*",
    r"hoe werkt (?:deze bot|kring|die bot)",
    r"how does (?:this bot|kring) work",
    r"ik snap (?:het|dit|er) (?:niet|niks van|niets van)",
    r"i don'?t (?:get|understand) (?:it|this)",
    r"uitleg",
)
_thanks = whole(
    (
        r"(?:heel erg |hartstikke |super |heel |erg )?(?:be)?dank(?:t|je|jewel|u|"
        r"uwel)?(?: (?:voor (?:de|je|jullie|al je) \w+|zeg|je wel|u wel|hoor))*"
    ),
    (
        r"(?:many |lovely |ok |great |super |cool |a million )?(?:thanks|thank you|thankyou|"
        r"thx|ty|tnx|cheers|ta)(?: (?:a lot|so much|very much|a million|again|for (?:the|your|"
        r"all your) \w+|mate|kring|u))*"
    ),
    r"merci(?: \w+)?",
    r"top(?: man| zeg|per)?",
    r"super",
    r"fijn(?: zo)?",
    r"prima",
    r"perfect",
    r"great",
    r"cool",
    r"nice(?: one)?",
    r"geweldig",
    r"mooi(?: zo)?",
    r"lekker",
    r"lovely",
    r"awesome",
    r"doei+",
    r"tot ziens",
    r"bye+",
    r"goodbye",
    r"fijne dag(?: nog)?",
    r"have a (?:nice|good) (?:day|one|weekend)",
    r"fijn weekend",
    r"de groeten",
    r"groetjes",
    r"mvg",
    r"[👍🙏😊❤️🎉👏🙌😀🤗👌 ]+",
)


_yes = whole(*YES)


_no_form = any_of(
    r"\b(?:formulier|form|modal|venster|popup|dialog)\b.{0,30}\b(?:niet|can't|cannot|doesn't|won't|not)\b",
    r"\b(?:niet|can't|cannot|kan geen|zonder|without)\b.{0,25}\b(?:formulier|form|modal|popup)\b",
)
_BETWEEN = " \t\n,.;:!?(-"
_in_passing = re.compile(
    (
        r"\b(?:in (?:het )?|maar in (?:het )?)?(nederlands|dutch|engels|"
        r"english)[ ,]*(?:please|pls|graag|aub|alsjeblieft|alstublieft)\b[\s,.;:!?)-]*"
    ),
    re.IGNORECASE,
)


def language_in_passing(text: str) -> tuple[Language, str] | None:
    """Another language asked for within a sentence, and the rest: "Dutch please, who knows about exams?"

    None where nothing else was said: that is a request of its own.
    """
    found = _in_passing.search(text)
    if found is None or re.search(r"translat|vertaa?l", text, re.IGNORECASE):
        return None
    rest = f"{text[: found.start()].rstrip(_BETWEEN)} {text[found.end() :]}".strip(" ,.;:")
    wanted = Language.EN if found[1].lower() in {"engels", "english"} else Language.NL
    return (wanted, rest) if len(rest.split()) > 1 else None


def agrees(said: str) -> bool:
    """Whether a plain text says nothing but yes."""
    return bool(_yes(said))


def is_yes(text: str) -> bool:
    """Whether a text says nothing but yes."""
    return agrees(plain(text))


def no_form(said: str) -> bool:
    """Whether a plain text says that a form cannot be opened, or is not wanted."""
    return bool(_no_form(said))


def verdict(text: str) -> Verdict | None:
    """What the rules say of a text; None leaves it to the model."""
    said = plain(text)
    for rule in (_safety, _privacy, _taking_back, _in_a_word):
        if found := rule(said):
            return found
    if emoji := clean(text):
        return Verdict(Intent.THANKS, "thanks") if _thanks(emoji) else None
    return None


def _safety(said: str) -> Verdict | None:
    if endangers(said):
        return Verdict(Intent.CONCERN, "crisis", urgent=True)
    return Verdict(Intent.CONCERN, "safety") if troubles(said) else None


def _privacy(said: str) -> Verdict | None:
    if _not_mentor(said) and not _erase(said):
        return None
    named = {"erase": _erase, "export": _export, "privacy": _known}
    rule = next((name for name, matches in named.items() if matches(said)), None)
    if rule == "erase" and _not(said):
        rule = "privacy"  # "don't delete my data": shown, and nothing more
    return Verdict(Intent.PRIVACY, rule) if rule else None


def _taking_back(said: str) -> Verdict | None:
    if _cancel(said):
        return Verdict(Intent.CANCEL, "cancel")
    if _not_mentor(said) and not _not_negated(said):
        return Verdict(Intent.NEGATED_MENTOR, "negated")
    return None


def _in_a_word(said: str) -> Verdict | None:
    named = {
        "pulse": (_pulse, Intent.ANSWER_PULSE),
        "language": (_language, Intent.SWITCH_LANGUAGE),
        "help": (_help, Intent.HELP),
        "hello": (_hello, Intent.THANKS),
        "thanks": (_thanks, Intent.THANKS),
    }
    for rule, (matches, intent) in named.items():
        if matches(said):
            return Verdict(intent, rule)
    return None
