"""What is said in a word: toch niet, hoi, help, bedankt, een 4, ja.

The patterns read `normal.plain` text.
"""

import re

from bot.talking.language.normal import plain
from bot.talking.language.patterns import any_of, whole
from bot.talking.small_words import NO, WARM, YES

takes_back = whole(
    "toch (?:maar |liever )?niet(?: doen)?",
    "laa?t (?:het )?maar(?: zitten| gaan)?",
    "never ?mind",
    "nvm",
    "undo(?: that| it| this)?",
    "annule(?:er|ren)(?: (?:dat|dit|maar|het))?",
    "cancel(?: (?:that|this|it))?",
    "ongedaan maken",
    "(?:maak|kun je) (?:dat|dit|het) ongedaan(?: maken)?",
    r"draai (?:dat|dit|het) (?:\w+ )?terug",
    "terugdraaien",
    "doe (?:het )?(?:toch )?maar niet",
    "vergeet (?:het|maar|wat ik zei)(?: maar)?",
    "forget (?:it|that|about it|what i said)",
    "scrap that",
    "take that back",
    "ik neem het terug",
    "i take (?:it|that) back",
    "foutje",
    "verkeerde knop",
    "wrong button",
    "my (?:bad|mistake)",
    "changed my mind",
    "i(?:'ve)? changed my mind",
    "ik bedenk me",
    "ik heb me bedacht",
    "bij nader inzien niet",
    "on second thou?ght,? no",
    "scratch that",
    "oops(?: wrong button)?",
    "oeps",
    (
        "(?:nee|neen|no|nope)"
        "(?: (?:dank je|dankjewel|thanks|thank you|bedankt|hoor|nee|no|toch niet))*"
    ),
    "(?:nee )?(?:liever|nu|even) niet",
    r"dat was (?:een )?(?:vergissing|fout\w*|niet de bedoeling)",
    "per ongeluk",
    "ging per ongeluk",
    "that was a mistake",
    "niet doen",
    "don'?t do (?:that|it)",
    "revert(?: that| it)?",
    "herstel(?: dat)?",
    yes=("toch niet", "oops wrong button"),
    no=("ik kan toch niet komen", "i changed my name"),
)
_FIGURE = (
    r"(?:\d{1,2}(?:[.,]\d)?|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|zero|one"
    "|two|three|four|five|six|seven|eight|nine|ten)"
)
_UNTIL = re.compile(r"\b(?:tot|t/m|until|till?)\b", re.IGNORECASE)
_A_NAME = r"@?[A-Z][\w'’-]+(?: (?:van|de|der|den|el|al|ten|ter|[A-Z][\w'’-]+)){0,3}"
_TWO_NAMES = re.compile(
    rf"(?:[Kk]oppel|[Mm]atch|[Pp]air|[Zz]et|[Pp]ut) {_A_NAME}"
    rf" (?:aan|met|bij|en|to|with|and) {_A_NAME}[ .!]*"
)
answers_pulse = whole(
    (
        "(?:ik (?:geef|zeg|doe|kies) (?:het |maar |dit )*"
        "|i(?:'d| would)? (?:give|say|go for|pick|rate) (?:it |this |that )*|make it "
        "|doe (?:maar )?|een dikke |mijn antwoord is |my answer is |score:? |cijfer:? )?"
        rf"(?:een |a |an )?{_FIGURE}(?:'?tje)?"
        r"(?: ?/ ?\d{1,2}| (?:van|uit|out of|op)(?: de)? (?:\d{1,2}|vijf|tien|five|ten))?"
    ),
    (
        "(?:helemaal|volledig|beetje|een beetje|grotendeels|zeer|heel erg|sterk|totaal|deels"
        "|gedeeltelijk)?"
        " ?(?:mee )?(?:eens|oneens)"
    ),
    "(?:helemaal|totaal) (?:niet mee eens|mee eens|mee oneens)",
    ("(?:strongly |totally |fully |completely |mostly |somewhat |partly )?(?:agree|disagree)"),
    "neutraal",
    "neutral",
    "neither(?: agree nor disagree)?",
    yes=("een 4", "helemaal mee eens"),
    no=("om 4 uur", "ik ben het"),
)
greets = whole(
    r"ho+i+(?: \w+)?",
    r"hallo+(?: \w+)?",
    r"he+y+(?: \w+)?",
    r"hi+(?: there| \w+)?",
    r"hello+(?: there| \w+)?",
    r"dag(?: \w+)?",
    r"goe(?:de|ie)?n?(?:morgen|middag|avond|dag)(?: \w+)?",
    r"good (?:morning|afternoon|evening|day)(?: \w+)?",
    "yo",
    "salut",
    "moi",
    "hey kring",
    yes=("hoi kring", "good morning"),
    no=("hoi, ik zoek een mentor", "hello there my old friend"),
)
asks_help = whole(
    r"\?+",
    "help(?: me)?",
    "hulp",
    "menu",
    "info",
    "commando'?s",
    "commands?",
    "wat kun? (?:je|jij|u|ge|gij)(?: allemaal| zoal)?(?: doen)?(?: voor mij)?",
    "wat kan (?:ik|je|jij|u|dit|kring|deze bot)(?: hier| allemaal)*(?: doen)?",
    "what can (?:you|u|i|kring|this bot)(?: do)?(?: here| for me)*",
    "hoe werkt (?:deze bot|kring|die bot)",
    "how does (?:this bot|kring) work",
    "ik snap (?:het|dit|er) (?:niet|niks van|niets van)",
    "i don'?t (?:get|understand) (?:it|this)",
    "uitleg",
    "(?:wat|wie) (?:ben|bent|is) (?:jij|je|u)(?: eigenlijk| precies| nou)*",
    "(?:ben|bent) (?:jij|je|u) (?:een |echt )*(?:bot|robot|mens|computer|ai|persoon)",
    "(?:who|what) are you(?: exactly| anyway)?",
    "are you (?:a |an |really )*(?:bot|robot|human|person|computer|ai)",
    yes=("wat kun je allemaal", "what can you do"),
    no=("help mij met statistiek", "who can help"),
)
asks_what_this_is = whole(
    "(?:wat|wie) is (?:dit|kring)(?: hier)?(?: voor (?:iets|ding))?(?: eigenlijk| precies| nou)*",
    "what(?:'?s| is) (?:this|kring)(?: thing| all)?(?: about| for)?(?: exactly| anyway)?",
    "moet ik (?:hier )?(?:iets|wat) (?:mee )?(?:doen)?",
    "do i (?:have|need) to do (?:anything|something)(?: here| with this)?",
    yes=("wat is dit eigenlijk", "what's this"),
    no=("wat is dit voor peiling", "what is this question about me"),
)
comes_back = whole(
    "(?:ik )?(?:wil|doe|kom|ben) (?:ik )?(?:toch )?(?:er )?weer (?:mee(?:doen)?|terug|aan de slag)",
    "(?:ik )?ben (?:er )?(?:weer|terug)",
    "i(?:'m| am) back",
    "i(?:'d like to| want to| will)? (?:take part|join|go on|continue) again",
    "einde pauze",
    yes=("ik wil toch weer meedoen", "i'm back"),
    no=("ik doe niet mee", "i want to take part"),
)
leaves = whole(
    "(?:i (?:accidentally )?joined(?: by (?:accident|mistake))?[,. ]+)?"
    "how (?:do|can) i (?:get out|leave|quit|opt out)(?: of (?:here|this|it))?",
    "hoe (?:kom|kan|meld|schrijf) ik (?:me )?(?:hier |er )?(?:weer |nou )?"
    "(?:uit|vanaf|af|weg|stoppen|uitschrijven)",
    "(?:ik )?(?:wil|stop) (?:hier |er |nu |graag |echt )*(?:mee )?(?:stoppen|mee|uit|eruit|weg)",
    "ik stop(?: ermee| hiermee)?",
    "i (?:want to |will |'ll )?(?:quit|leave|stop|get out|unsubscribe)",
    "(?:schrijf me |meld me |)(?:uitschrijven|uit|af|unsubscribe(?: me)?)",
    "haal me (?:hier|er)? ?(?:uit|eruit|weg)",
    yes=("ik wil stoppen", "i want to quit", "uitschrijven"),
    no=("ik wil stoppen met mijn mentor", "i want to stop the pulse"),
)
names_digest = any_of(
    r"\b(?:weekbericht|weekly digest|digest)\b",
    yes=("wanneer krijg ik het weekbericht", "send the digest"),
    no=("een bericht per week", "weekly messages"),
)
_MAIL = r"(?:berichten|berichtjes|mails?|meldingen|messages|emails?|pings?|notifications)"
wants_less = any_of(
    rf"\b(?:minder|fewer|less) {_MAIL}\b",
    rf"\b(?:te veel|too many|zo veel|so many) {_MAIL} (?:van|from) (?:jou|je|jullie|u|you|kring)\b",
    rf"\b(?:chill|stop|kap|hou|rustig|calm down)\b.{{0,30}}\b(?:die|de|with|met)\b.{{0,12}}{_MAIL}\b",
    rf"\b(?:krijg|get) (?:\w+ )?(?:te veel|too many|too much) (?:\w+ )?{_MAIL}\b",
    yes=("stuur me minder berichten", "ik krijg te veel mail van je", "i get too many messages"),
    no=("ik krijg geen berichten", "te veel werk"),
)
_OTHER = r"(?!(?:me|mij|ons|us|myself|my|mijn|the|de|een|somebody|iemand)\b)[\w'-]+"
connects_others = any_of(
    rf"\bstel {_OTHER}(?: \w+)? (?:en|aan) {_OTHER}.{{0,30}}\bvoor\b",
    rf"\b(?:breng|zet) {_OTHER}(?: \w+)? en {_OTHER}(?:(?! nooit| niet).){{0,30}}\b(?:elkaar|in contact)\b",
    rf"\bintroduce {_OTHER}(?: \w+)? (?:and|to) {_OTHER}",
    yes=(
        "stel noor en bram aan elkaar voor",
        "introduce eva to kees",
        "breng hanna en tom in contact",
    ),
    no=("stel me voor aan iemand", "introduce me to kees", "zet daan en kofi nooit bij elkaar"),
)
thanks = whole(
    (
        "(?:heel erg |hartstikke |super |heel |erg )?(?:be)?dank(?:t|je|jewel|u|uwel)?"
        r"(?: (?:voor (?:de|je|jullie|al je) \w+|zeg|je wel|u wel|hoor))*"
    ),
    (
        "(?:many |lovely |ok |great |super |cool |a million )?"
        "(?:thanks|thank you|thankyou|thx|ty|tnx|cheers|ta)(?: (?:"
        r"a lot|so much|very much|a million|again|for (?:the|your|all your) \w+|mate|kring|u))*"
    ),
    r"merci(?: \w+)?",
    "top(?: man| zeg|per)?",
    "super",
    "fijn(?: zo)?",
    "prima",
    "perfect",
    "great",
    "cool",
    "nice(?: one)?",
    "geweldig",
    "mooi(?: zo)?",
    "lekker",
    "lovely",
    "awesome",
    "doei+",
    "tot ziens",
    "bye+",
    "goodbye",
    "fijne dag(?: nog)?",
    "have a (?:nice|good) (?:day|one|weekend)",
    "fijn weekend",
    "de groeten",
    "groetjes",
    "mvg",
    "[👍🙏😊❤️🎉👏🙌😀🤗👌 ]+",
    yes=("dankjewel hoor", "thanks a lot"),
    no=("ik wil sanne bedanken", "great mentors"),
)
_JOINED = r"[,.! ]+(?:(?:maar|dan|en|and|,)[,. ]+)*"  # "ja, doe maar"
agrees = whole(
    rf"(?:{'|'.join(YES)})(?:{_JOINED}(?:{'|'.join(YES + WARM)})){{0,3}}",
    yes=("ja graag", "sounds good", "ja doe maar", "prima, leuk", "ja leuk, ik doe mee"),
    no=("ja of nee", "yes and no", "ja maar nu niet"),
)
begins_with_yes = any_of(
    r"^(?:ja+|jawel|yes+|yep|sure|prima|akkoord|graag|ok(?:ay|e)?|is goed|dat is goed|natuurlijk|of course)"
    r"[ ,.!]+\w",
    yes=("ja doe maar, vraag eva", "ok is goed, die mag komen"),
    no=("ja", "jammer dat het niet lukt"),
)
begins_with_no = any_of(
    r"^(?:ne+e+n?|no|nope|nah|liever niet|helaas|rather not|sorry,? (?:nee|no|but|maar))[ ,.!]+\w",
    yes=("nee sorry, dit zie ik niet zitten", "no, that is not my field"),
    no=("nee", "nog even over morgen"),
)
refuses = whole(
    rf"(?:{'|'.join(NO)})(?:{_JOINED}(?:{'|'.join(NO)})){{0,3}}",
    r"(?:not now|nu (?:even )?niet|(?:ik )?(?:heb )?(?:nu )?geen tijd|no time now)\b.{0,60}",
    yes=("nee, nu even niet", "no thanks, not now", "liever niet"),
    no=("nee toch woensdag", "ik kan niet meer", "nee, ik zoek een mentor"),
)
refuses_a_form = any_of(
    (
        r"\b(?:formulier|form|modal|venster|popup|dialog)\b.{0,30}"
        r"\b(?:niet|can't|cannot|doesn't|won't|not)\b"
    ),
    (
        r"\b(?:niet|can't|cannot|kan geen|zonder|without)\b.{0,25}"
        r"\b(?:formulier|form|modal|popup)\b"
    ),
    yes=("het formulier opent niet", "i can't open the form"),
    no=("een formulier", "het lukt niet"),
)
negates = any_of(
    r"\b(?:niet|geen|nooit|not|dont|don't|never|no longer)\b",
    r"n't\b",
    yes=("niet doen", "don't"),
    no=("verwijder alles", "notes"),
)
declines = any_of(
    r"\b(?:niet|geen|not|dont|never)\b",
    r"n't\b",
    yes=("wis het niet", "don't"),
    no=("wis het", "notes"),
)
points_back = whole(
    r"(?:dan )?(?:het|dit|dat|die vraag|it|this|that|the question)(?: maar| dan)?(?: (?:aan|to) .{1,60})?",
    yes=("het aan mila", "this to tom"),
    no=("het toetsbeleid", "this is about portfolios"),
)


def is_about_before(text: str) -> bool:
    """Whether a text names nothing but what was said before: "het aan Mila"."""
    return points_back(plain(text))


def names_an_end(text: str) -> bool:
    """Whether something is to last until a day, and not to come so often."""
    return _UNTIL.search(text) is not None


def couples_by_name(shown: str) -> bool:
    """ "koppel Sofie aan Kees", as it was typed: a name is known by its capital."""
    return _TWO_NAMES.fullmatch(shown) is not None


def is_yes(text: str) -> bool:
    """Whether a text says nothing but yes."""
    return agrees(plain(text))
