"""Rules before the model, where being wrong is costly: safety, privacy, taking back; and what is said in a word.

They read `normal.plain` text. The order is the precedence: the first that matches decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.people import Language
from bot.language.intents import Intent
from bot.language.normal import clean, plain


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found. `urgent`: life may be at stake, so emergency numbers come first."""

    intent: Intent
    rule: str
    urgent: bool = False


def _any(*patterns: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)).search


_ME = r"(?:ik|mij|me|mijn|mezelf|we|wij|ons|i|i'm|im|my|us|our|myself)"
_MENTOR = r"(?:me?nt?ou?r\w*|begeleid\w*|coach\w*|tutor|guidance|sparringpartner)"

_crisis = _any(
    r"zelf ?moord", r"zelfdoding", r"suici[dc]\w*", r"self.?harm", r"automutil\w*",
    r"\b(?:mezelf|mij ?zelf|myself)\b.{0,15}\b(?:aan ?doen|aandoe|pijn|snijden|snij|hurt|harm|kill|cut)",
    r"\b(?:hurt|harm|kill|cut|cutting|hurting|harming)\s+my ?self",
    r"iets aan ?(?:te )?doe[nt]?\b.{0,10}$", r"\bniet meer (?:\w+ )?(?:leven|verder leven|wakker worden|bestaan)\b",
    r"\b(?:wil|wou|wilde|liever) (?:\w+ ){0,3}dood\b", r"\bdood (?:wil|willen|gaan|zijn)\b.{0,20}$",
    r"\b(?:eind|einde) (?:\w+ ){0,2}(?:aan|maken)\b.{0,25}\b(?:maken|leven)\b", r"uit het leven stappen",
    r"\bmaak\w* er (?:\w+ ){0,2}(?:een )?(?:eind|einde) aan\b", r"\bvan (?:het dak|een brug|de brug)\b.{0,15}\bspring", r"\bspring\w* (?:\w+ ){0,2}van (?:het dak|een dak|de brug|een brug)\b",
    r"\bvoor (?:de|een) trein\b", r"\bjump (?:off|in front of)\b", r"\b(?:take|taken|took|swallow\w*|neem|nam|slik\w*|geslikt) (?:\w+ ){0,3}(?:all|alle|overdos\w*)\b.{0,20}\b(?:pills?|pillen|them|medicij\w*)?$",
    r"\boverdos\w*\b", r"\b(?:bought|saved|have|got|heb|kocht) (?:\w+ ){0,2}(?:pills|pillen)\b", r"\b(?:life|leven) (?:isn't|is not|is niet|is) (?:\w+ ){0,2}(?:worth living|waard)\b", r"\bnot worth living\b",
    r"\b(?:wan(?:t|na)|wish) (?:\w+ ){0,2}(?:die|be dead|disappear forever)\b", r"\bwas dead\b",
    r"\bend (?:my|it|this) (?:life|all)\b", r"\btake my (?:own )?life\b", r"no (?:reason|point) (?:to|in) liv\w+",
    r"\b(?:don't|dont|do not|not) want to (?:live|be alive|be here any ?more|exist|wake up)\b",
    r"\b(?:better|beter) (?:off )?(?:without me|zonder mij|dead|dood)\b", r"geen zin meer in het leven",
    r"\bleven (?:\w+ ){0,3}(?:geen zin|zinloos|niet meer zitten)\b", r"\bzie het leven niet meer\b",
)  # fmt: skip
_emergency = _any(
    r"\bnoodgeval\b", r"\bemergency\b", r"\b(?:bel|call|need) (?:\w+ )?(?:112|911|113|police|politie|ambulance)\b",
    r"\b(?:word|wordt|being|am|is) (?:\w+ )?(?:aangevallen|attacked|gestalkt|stalked)\b",
    r"\b(?:mes|wapen|knife|weapon|gun|pistool)\b.{0,40}\b(?:bedreig|threat|he|she|hij|zij|iemand|someone)\w*",
    r"\b(?:heeft|has|had) (?:\w+ )?(?:mes|wapen|knife|weapon|gun|pistool)\b",
)  # fmt: skip
_unsafe = _any(
    r"\bvoel\w* (?:(?!niet on)(?!not un).){0,40}\b(?:on ?veilig|niet (?:\w+ ){0,3}veilig|bedreigd|geintimideerd|vernederd|gepest"
    r"|buitengesloten|gekleineerd|uitgelachen|gediscrimineerd|aangerand|klein gemaakt)",
    r"\bfeel\w*\b.{0,40}\b(?:unsafe|threatened|intimidated|humiliated|bullied|harassed|belittled|victimi[sz]ed)",
    r"(?:\b(?:not|dont|never|no longer)|n't) feel\w* .{0,20}safe\b", r"\bfeel\w* (?:\w+ ){0,2}not safe\b",
    r"\bniet (?:\w+ )?veilig (?:hier|in|bij|op|met)\b", r"\b(?:hier|groep|team) (?:\w+ ){0,2}niet (?:\w+ )?veilig\b",
    r"\b(?:sociaal|sociale) (?:on)?veilig\w*\b", r"\bvertrouwens ?persoon\b", r"\bconfidential (?:advis|counsel)\w+",
    r"\bgrensoverschrijdend\w*", r"\b(?:seksueel|sexueel|sexual(?:ly)?) (?:\w+ ){0,2}(?:getint|geintimideerd|intimid|"
    r"misbruik|lastig|harass|assault|abus|advance|comment|remark|opmerking|benader)\w*",
    r"\b(?:student ?psycholoog|bedrijfsarts nodig|ombudsman|ombudspersoon|ombuds)\b",
    r"\b(?:zit|zat) (?:\w+ )?aan (?:me|mij)\b", r"\b(?:touched|groped|grabbed) me\b", r"\b(?:raakt|greep) (?:me|mij) aan\b",
    r"\b(?:naakt ?foto\w*|naaktbeeld\w*|nudes?|nude (?:pics?|photos?|pictures?)|dickpic\w*)\b", r"\bchant(?:age|eer\w*)\b", r"\bblackmail\w*\b", r"\b(?:was|ben|got|been) (?:\w+ )?(?:raped|verkracht|aangerand|assaulted)\b",
    r"\bpaniek ?aanval\w*\b", r"\bpanic attack", r"\b(?:wordt|word|werd) (?:\w+ ){0,3}(?:gepest|bedreigd|gestalkt|"
    r"gediscrimineerd|geintimideerd|lastiggevallen|uitgescholden|vernederd|gekleineerd|buitengesloten|weggepest|geslagen)",
    r"\b(?:gepest|bedreigd|gestalkt|gediscrimineerd|geintimideerd|lastig ?gevallen|uitgescholden|vernederd|gekleineerd"
    r"|buitengesloten|weggepest|geslagen) (?:word|wordt|werd|voel|worden)\b",
    r"\b(?:treat|behandel)\w* (?:me|mij|us|ons)\b.{0,40}\b(?:badly|slecht|rot|niet goed|unfair\w*|oneerlijk|like dirt|respectloos|als vuil)",
    r"\bconflict\b.{0,30}\b(?:group|groep|team|collega|colleague|community|leergemeenschap|mentor|begeleider|iemand)",
)  # fmt: skip
_belonging = _any(
    r"\b(?:voel\w*|voelde) (?:me|mij) (?!niet )(?:\w+ ){0,4}(?:verloren|eenza\w+|alleen|buitenstaander|overbodig|waardeloos"
    r"|minderwaardig|onzichtbaar|ongewenst|genegeerd|onbegrepen|afgewezen|niks waard|niets waard)\b",
    r"\bvoel\w* (?:me|mij) (?:\w+ ){0,4}(?:niet|nooit|nergens) (?:\w+ ){0,2}(?:thuis|welkom|gezien|gehoord|op (?:mijn|m'n) (?:plek|gemak)"
    r"|serieus genomen)\b", r"\bben (?:\w+ ){0,3}eenzaam\b", r"\b(?:onzichtbaar|lucht) voor (?:de|hen|ze|iedereen|mijn)\b",
    r"\bhoor (?:er |hier |nergens )(?:\w+ ){0,3}bij\b", r"\b(?:niet|nergens) bij hoor\b", r"\bpas hier niet (?:bij|tussen)\b",
    r"\bdurf (?!te\b|wel\b)(?:\w+ ){0,4}(?:niets|niks|niet|geen|niemand|nauwelijks|nooit) (?:\w+ ){0,5}(?:zeggen|praten|komen|geven"
    r"|stellen|vragen|vertellen|vertrouwen|laten|openen|doen)\b", r"\bdurf mijn mond\b",
    r"\bniemand (?:(?:hier|ooit) )?(?:praat|luistert|ziet|vraagt|zegt|groet|begrijpt|mist|hoort) (?:\w+ ){0,3}(?:me|mij|ik)\b",
    r"\b(?:mag|mocht) (?:er |hier )?nooit (?:\w+ ){0,2}(?:meedoen|bij zijn|mee)\b", r"\bben(?:t)? mezelf (?:\w+ )?(?:kwijt|niet meer)\b",
    r"\b(?:buikpijn|misselijk|hoofdpijn)\b.{0,25}\b(?:naar|voor) (?:de|elke|het|die) (?:bijeenkomst\w*|groep|les|team|vergadering\w*)",
    r"\bfeel(?:ing)? (?!safe|fine|at)(?:(?!not|never)\w+ ){0,4}(?:lost|lonel\w+|alone|left out|outsider|out of place|invisible|unseen|unheard"
    r"|unwanted|worthless|inferior|excluded|ignored|unwelcome|misunderstood|empty)\b",
    r"(?:\b(?:not|never)|n't) (?:\w+ )?feel (?:\w+ ){0,3}(?:at home|welcome|seen|heard|belong|part of)\b",
    r"(?:\b(?:not|never)|n't) (?:\w+ )?(?:belong|fit in|been welcome)\b", r"\b(?:nooit|niet) (?:echt )?welkom (?:geweest|hier)\b", r"\bi(?:'m| am) (?:\w+ ){0,2}lonel\w+", r"\blosing myself\b",
    r"(?:\bdare not|n't dare|\bnot dare|\bnever dare|\btoo (?:scared|afraid)|\b(?:scared|afraid) to)(?: to)? (?:\w+ ){0,2}(?:speak|say|ask|talk"
    r"|share|open|come|tell|trust)\b", r"\b(?:nobody|no ?one) (?:(?:here|ever|even) )?(?:talks|listens|sees|speaks|asks|says|cares|wants|understands)"
    r" (?:\w+ ){0,3}(?:me|i)\b", r"\bnever (?:allowed|invited) (?:\w+ )?(?:join|in|by|be)\b",
    r"\bhoud? (?:dit|het) (?:\w+ ){0,3}niet (?:\w+ ){0,2}vol\b",
    r"\bmentaal (?:\w+ )?(?:op|kapot|gesloopt)\b", r"\btandvlees\b", r"\brunning on empty\b", r"\b(?:schaam (?:me|mij) |ashamed of myself)",
    r"\bgetting too much for me\b", r"\bwordt (?:me|mij) (?:\w+ )?te ?veel\b", r"\bsta er (?:\w+ )?alleen voor\b",
    r"\b(?:stomach ?aches?|headaches?|sick)\b.{0,20}\b(?:before|from|because of) (?:every|each|the|that|this) (?:meeting|session|group|class|team)",
)  # fmt: skip
_acts = _any(
    r"\b(?:pest|pesten|pesterij\w*|bedreig\w*|intimid\w*|discrimin\w*|racis\w*|seksis\w*|sexis\w*|homofo\w*"
    r"|scheld\w*|uitgescholden|vernederd?\w*|kleineer\w*|gekleineerd|stalk\w*|gepest|geslagen|bully\w*"
    r"|bullie\w*|harass\w*|threaten\w*|humiliat\w*|belittl\w*|assault\w*|abus(?:ed|ing|ive)\b|misbruik\w*|aangerand|verkracht\w*|raped)"
)  # fmt: skip
_fine = _any(
    r"\b(?:ik voel (?:me|mij)|i feel|we feel|wij voelen ons)(?: \w+){0,4} (?:veilig|safe|thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b", r"\bniet onveilig\b", r"\bnot unsafe\b",
)  # fmt: skip
_unfine = _any(
    r"(?:\b(?:niet|not|dont|never|nooit)|n't)(?: \w+){0,3} (?:veilig|safe|thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b", r"\b(?:no longer|niet meer|maar|but|used|vroeger|wish|want|wil|would|zou|if|als|how|hoe|when|only|alleen"
    r"|until|tot|unless|zelden|rarely|hardly|nauwelijks|barely|minder|less|enough|genoeg)\b",
)  # fmt: skip
_not = re.compile(r"(?:\b(?:niet|geen|nooit|not|dont|don't|never|no longer)|n't)\b").search
_first_person = re.compile(rf"\b{_ME}\b").search
_subject = _any(
    r"\b(?:over|about|on|rond|omtrent|tegen|against|artikel\w*|article\w*|onderzoek\w*|research\w*|workshop\w*|literatuur"
    r"|boek|book|les|lesson|project|training|thema|topic|beleid|policy|protocol|film|podcast) (?:\w+ ){0,3}"
    r"(?:pest|intimid|discrim|racis|seksis|sexis|bully|harass|threat|abus|online pest|cyber|sociale veilig|grensoverschr|safety)\w*",
    r"\b(?:omga\w+|om te gaan|omgang|deal\w*|cope|coping) (?:met|with)\b.{0,30}\b(?:pest|intimid|discrim|racis|grensoverschr|bull|harass|conflict)", r"\bbedreiging\w* (?:van|voor) de\b", r"\bthreats? to (?:validity|the)\b",
)  # fmt: skip

_erase = _any(
    r"\b(?:verwijder|wis|verwijderen|wissen|vergeet|vernietig|delete|erase|wipe|remove|forget|gooi)\b"
    r".{0,30}\b(?:gegevens|data|account|alles|everything|profiel|profile|info\w*|me volledig|mij volledig|over mij|about me|van mij)\b(?!.{0,12}\b(?:lijst|list)\b)",
    r"\b(?:mijn|my) (?:gegevens|data|account)\b.{0,25}\b(?:weg|verwijder\w*|wis\w*|gewist|deleted?|erased?|removed?|gone|kwijt)\b",
    r"\brecht om vergeten\b", r"\bright to be forgotten\b", r"^(?:forget|vergeet|wis|erase|delete) (?:me|mij)\b",
)  # fmt: skip
_export = _any(
    r"\b(?:export\w*|download\w*|kopie|copy|uitdraai|overzicht)\b.{0,30}\b(?:mijn|my|me|mij) ?(?:gegevens|data|info\w*|persoonsgegevens)?\b",
    r"\b(?:mijn|my) (?:gegevens|data)\b.{0,25}\b(?:export\w*|download\w*|opvragen|inzien|meenemen|see|view|ontvangen|krijgen|copy)\b",
    r"\binzage ?(?:recht|verzoek)\b", r"\b(?:data )?subject access\b",
)  # fmt: skip
_known = _any(
    r"\bwat (?:weet|bewaar|sla|heb|onthoud|registreer|verzamel|houd|hou|weten|bewaren) (?:\w+ ){0,3}(?:van|over) (?:mij|me|ons)\b",
    r"\bwelke (?:\w+ )?(?:gegevens|data|informatie|info)\b.{0,40}\b(?:van mij|over mij|van me|over me|bewaar|opgeslagen|heb je|hebben jullie|hebt u)",
    r"\bwhat (?:\w+ )?(?:data|info\w*)?.{0,12}\b(?:do you|does kring|you|have you|is|are)\b.{0,20}\b(?:know|have|store|stored|keep|kept|hold|collect|saved?|got)\b.{0,15}\b(?:about|on|of) (?:me|us)\b",
    r"\b(?:about|on) me\b.{0,12}\b(?:do you|you) (?:store|keep|know|have|hold|save)\b",
    r"\b(?:wie|who) (?:kan|kunnen|can|may|mag)\b.{0,20}\b(?:dit|this|mijn|my|meelezen|zien wat|see what|read|lezen)\b.{0,25}\b(?:lezen|meelezen|zien|inzien|read|see|antwoord\w*|answers?|chat|berichten|messages|gegevens|data|i|ik)\b",
    r"^(?:avg|gdpr|privacy)\b.{0,30}$", r"\b(?:avg|gdpr)\b",
)  # fmt: skip

_not_mentor = _any(
    rf"\bgeen (?:\w+ )?{_MENTOR} meer\b", rf"\bgeen (?:\w+ )?{_MENTOR} (?:\w+ )?nodig\b",
    rf"\b(?:zoek|zoeken|hoef|hoeven|hoeft|wil|wilde|wou|heb)\b.{{0,20}}\bgeen (?:\w+ )?{_MENTOR}(?! (?:die|in|van|uit|met|nog|kunnen|gevonden|of|maar|gehad|gekregen)\b)",
    rf"\b{_MENTOR} (?:\w+ ){{0,2}}(?:niet|hoeft) (?:\w+ )?(?:meer|nodig|hoeft)\b",
    r"\b(?:trek|haal|schrap|annuleer|verwijder|stop|cancel|withdraw|remove|delete|drop|scrap)\b.{0,40}\b(?:aanvraag|verzoek|wachtlijst|zoektocht|request|application|waiting list|waitlist|search|wens)\b",
    r"\b(?:van|off|from) de wachtlijst\b", r"\boff the (?:waiting list|waitlist|mentor list)\b", r"\bvan de (?:mentoren?)?lijst\b",
    rf"(?:\b(?:no longer|not|dont|never|without|rather not|stop|stopped|done)|n't)\b.{{0,25}}\b(?:need\w*|want\w*|look\w*|search\w*|requir\w*|seek\w*|interested)\b.{{0,20}}\b{_MENTOR}\b(?!.{{0,20}}\b(?:from|in my own|of my|who|yet)\b)",
    rf"(?:\b(?:geen|niet|no longer|not|stop\w*)|n't)\b.{{0,25}}\b{_MENTOR} (?:meer )?(?:zijn|be|te zijn)\b",
    rf"\b(?:be|being|als|as) (?:a |an )?{_MENTOR} any ?more\b", rf"\bstop\w* (?:\w+ ){{0,2}}(?:als|as|being|with being) (?:a )?{_MENTOR}\b",
    rf"\bniet (?:meer|langer) (?:\w+ ){{0,3}}{_MENTOR}\b(?! te (?:praten|zien))", rf"\b{_MENTOR} any ?more\b.{{0,4}}$",
)  # fmt: skip
_not_negated = _any(
    r"\bgeen nieuwe\b", r"\bno new\b", r"\bno more mentees\b", r"\bander\w* (?:mentor|begeleider|coach)", r"\b(?:another|different) (?:mentor|coach)",
    r"\bnog (?:steeds )?geen\b", r"\bstill (?:no|don't|dont|haven't)\b", r"\bwaarom\b", r"\bwhy\b", r"\byet\b", r"\btot(?:dat)?\b", r"\buntil\b", r"\btijdelijk\b",
)  # fmt: skip

# Eight of these at most: where the phrase stands among more of them is tried at each, and costs a square.
_POLITE = r"(?:[,.!? ]*(?:graag|please|pls|plz|aub|a\.u\.b\.?|alstublieft|alsjeblieft|svp|kring|hoor|sorry|dank(?:je|jewel)?|thanks?|hey|hi|hoi|oh|oei|ah|ok|oke|okay|eh|uh|nee|no|wacht|wait|maar|actually|eigenlijk|man|joh|zeg)){0,8}[,.!? ]*"


def _whole(*phrases: str) -> Callable[[str], re.Match[str] | None]:
    """Nothing but one of these phrases, and politeness around it."""
    return re.compile(rf"^{_POLITE}(?:{'|'.join(phrases)}){_POLITE}$").search


_cancel = _whole(
    r"toch (?:maar |liever )?niet(?: doen)?", r"laa?t (?:het )?maar(?: zitten| gaan)?", r"never ?mind", r"nvm", r"undo(?: that| it| this)?",
    r"annule(?:er|ren)(?: (?:dat|dit|maar|het))?", r"cancel(?: (?:that|this|it))?", r"ongedaan maken", r"(?:maak|kun je) (?:dat|dit|het) ongedaan(?: maken)?",
    r"draai (?:dat|dit|het) (?:\w+ )?terug", r"terugdraaien", r"doe (?:het )?(?:toch )?maar niet", r"vergeet (?:het|maar|wat ik zei)(?: maar)?", r"forget (?:it|that|about it|what i said)",
    r"scrap that", r"take that back", r"ik neem het terug", r"i take (?:it|that) back", r"foutje", r"verkeerde knop", r"wrong button", r"my (?:bad|mistake)",
    r"changed my mind", r"i(?:'ve)? changed my mind", r"ik bedenk me", r"ik heb me bedacht", r"bij nader inzien niet", r"on second thou?ght,? no", r"scratch that", r"oops(?: wrong button)?", r"oeps",
    r"(?:nee|neen|no|nope)(?: (?:dank je|dankjewel|thanks|thank you|bedankt|hoor|nee|no|toch niet))*", r"(?:nee )?(?:liever|nu|even) niet", r"dat was (?:een )?(?:vergissing|fout\w*|niet de bedoeling)", r"per ongeluk", r"ging per ongeluk", r"that was a mistake", r"niet doen", r"don'?t do (?:that|it)", r"revert(?: that| it)?", r"herstel(?: dat)?",
)  # fmt: skip
_DAY = r"(?:vandaag|morgen|overmorgen|vanavond|today|tonight|tomorrow|(?:maan|dins|woens|donder|vrij)dag|(?:mon|tues|wednes|thurs|fri)day)"
_everyday = _whole(
    r"(?:sorry,? )?(?:i(?:'ve| have)? )?missed(?: (?:it|the|a|your|our|that|my|yesterday's|last)(?: \w+){0,4})?", r"(?:ik heb )?(?:de|het|een|jullie|onze)? ?(?:\w+ )?gemist",
    r"(?:verander|wijzig|pas|change|update|edit) (?:mijn|my|m'n) (?:achter|voor)?(?:naam|name|surname|e-?mail\w*|e-?mail ?adress?|telefoonnummer|profiel|profile|foto|photo)(?: aan)?",
    r"(?:(?:de|het|dit|dat|mijn|onze|ons) )?(?:(?:afspraak|gesprek|overleg|les|bijeenkomst) )?gaat niet door",
    r"(?:mijn |het |een )?(?:\w+ )?opzeggen", r"ik zeg (?:mijn|het|de) \w+ op", r"cancel (?:my |the )?(?:subscription|membership|booking)",
    r"(?:iemand |een \w+ |hoe kan ik (?:\w+ ){1,3})?uitnodigen", r"hoe nodig ik (?:\w+ ){1,3}uit", r"(?:how (?:do|can) i )?invite(?: \w+){0,4}",
    rf"(?:sorry,? )?(?:ik kan|i can't|i cannot|can't)(?: make it| come| do)?(?: niet)?(?: op| on)? {_DAY}(?: niet)?(?:,? sorry)?", rf"{_DAY} (?:kan ik niet|lukt (?:me|mij)? ?niet|doesn't work(?: for me)?)",
    r"(?:ik ben bang|i(?:'m| am) afraid|ik vrees)(?: dat| that)? .{0,40}\b(?:lukt|past|te laat|later|late|vergeten|forgot\w*|fit|work|bezet|taken|afmelden|cancel|verhinderd|make it)\b.{0,30}",
    r"i(?:'m| am) worried (?:that )?(?:we|it|the \w+) (?:will not|won't|might not|may not) (?:\w+ ){0,4}(?:in time|work|fit|room|arrive)(?: \w+){0,3}",
    r"(?:ik durf|i dare)(?: er)? (?:te wedden|say|to say|een \w+ om te verwedden)\b.{0,60}", r".{0,40}\b(?:trein|train|bus|tram|metro|file|traffic|ov)\b.{0,20}\b(?:vertraging|late|laat|delayed|vast|stuck)\b.{0,40}",
    rf"(?:ik (?:werk|kom|ben)|i(?:'m| am| work|'ll come| come)) (?:(?:op|on|{_DAY}s?|vandaag) ){{0,2}}(?:alleen|alone|in mijn eentje|on my own)\b(?: (?:op|on|in|thuis|kantoor|the|office|{_DAY}s?|home)){{0,4}}(?:, .{{0,40}})?",
    rf"ik werk {_DAY} alleen(?: thuis| op kantoor)?", r".{0,40}\b(?:uitgesloten|excluded)\b (?:van|from) (?:de|het|the|this|dit|deze) (?:enquete|onderzoek|survey|study|research|lijst|list|toets|exam)",
    r"(?:ik hoor (?:niets|niks|je niet|jullie niet)|i can't hear (?:you|anything)|you're on mute)\b.{0,40}",
)  # fmt: skip
_dutch = r"(?:nederlands|dutch|neerlands|vlaams)"
_english = r"(?:engels|english|engl)"
_SPEAK = r"(?:(?:can|could|kun|kan|kunt|wil|zou|mag)(?:den)? (?:you|we|je|jij|u|ge|gij|dit|het|ik)(?: ook| misschien| maybe)? ?)?(?:speak|switch(?: to| back to)?|talk|write|continue|go on|reply|answer|change to|set to|praat|spreek|schrijf|schakel|wissel|antwoord|verder|ga verder|liever|rather|prefer|i prefer|maak er|ook|doe|zet)?(?: (?:over|naar|terug naar|to|back to|maar|mij|me|to me|de taal op|de taal naar))* ?"
_language = _whole(
    rf"{_SPEAK}(?:in (?:het )?)?(?:{_dutch}|{_english})(?: (?:praten|spreken|schrijven|antwoorden|verder|talk|instead|from now on|voortaan|maar|dan|kan dat|ook|van nu af aan|mag ook|for me|kan ook|doorgaan))*",
    rf"(?:i|ik) (?:don't|dont|do not|spreek|speak|versta|begrijp|understand)\b.{{0,25}}(?:{_dutch}|{_english})(?: niet)?(?: \w+)?",
)  # fmt: skip
_FIGURE = r"(?:\d{1,2}(?:[.,]\d)?|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
_pulse = _whole(
    rf"(?:ik (?:geef|zeg|doe|kies) (?:het |maar |dit )*|i(?:'d| would)? (?:give|say|go for|pick|rate) (?:it |this |that )*|make it |doe (?:maar )?|een dikke |mijn antwoord is |my answer is |score:? |cijfer:? )?(?:een |a |an )?{_FIGURE}(?:'?tje)?(?: ?/ ?\d{{1,2}}| (?:van|uit|out of|op)(?: de)? (?:\d{{1,2}}|vijf|tien|five|ten))?",
    r"(?:helemaal|volledig|beetje|een beetje|grotendeels|zeer|heel erg|sterk|totaal|deels|gedeeltelijk)? ?(?:mee )?(?:eens|oneens)", r"(?:helemaal|totaal) (?:niet mee eens|mee eens|mee oneens)",
    r"(?:strongly |totally |fully |completely |mostly |somewhat |partly )?(?:agree|disagree)", r"neutraal", r"neutral", r"neither(?: agree nor disagree)?",
)  # fmt: skip
_hello = _whole(
    r"ho+i+(?: \w+)?", r"hallo+(?: \w+)?", r"he+y+(?: \w+)?", r"hi+(?: there| \w+)?", r"hello+(?: there| \w+)?", r"dag(?: \w+)?", r"goe(?:de|ie)?n?(?:morgen|middag|avond|dag)(?: \w+)?",
    r"good (?:morning|afternoon|evening|day)(?: \w+)?", r"yo", r"salut", r"moi", r"hey kring",
)  # fmt: skip
_help = _whole(
    r"\?+", r"help(?: me)?", r"hulp", r"menu", r"info", r"commando'?s", r"commands?", r"wat kun? (?:je|jij|u|ge|gij)(?: allemaal| zoal)?(?: doen)?(?: voor mij)?", r"wat kan (?:ik|je|jij|u|dit|kring|deze bot)(?: hier| allemaal)*(?: doen)?",
    r"what can (?:you|u|i|kring|this bot)(?: do)?(?: here| for me)*", r"hoe werkt (?:deze bot|kring|die bot)", r"how does (?:this bot|kring) work", r"ik snap (?:het|dit|er) (?:niet|niks van|niets van)", r"i don'?t (?:get|understand) (?:it|this)", r"uitleg",
)  # fmt: skip
_thanks = _whole(
    r"(?:heel erg |hartstikke |super |heel |erg )?(?:be)?dank(?:t|je|jewel|u|uwel)?(?: (?:voor (?:de|je|jullie|al je) \w+|zeg|je wel|u wel|hoor))*", r"(?:many |lovely |ok |great |super |cool |a million )?(?:thanks|thank you|thankyou|thx|ty|tnx|cheers|ta)(?: (?:a lot|so much|very much|a million|again|for (?:the|your|all your) \w+|mate|kring|u))*",
    r"merci(?: \w+)?", r"top(?: man| zeg|per)?", r"super", r"fijn(?: zo)?", r"prima", r"perfect", r"great", r"cool", r"nice(?: one)?", r"geweldig", r"mooi(?: zo)?", r"lekker", r"lovely", r"awesome", r"doei+", r"tot ziens", r"bye+", r"goodbye", r"fijne dag(?: nog)?", r"have a (?:nice|good) (?:day|one|weekend)", r"fijn weekend", r"de groeten", r"groetjes", r"mvg", r"[👍🙏😊❤️🎉👏🙌😀🤗👌 ]+",
)  # fmt: skip


_yes = _whole(
    r"ja+", r"jawel", r"jep", r"yes+", r"yep", r"yup", r"sure", r"doe maar", r"graag", r"klopt", r"dat klopt", r"akkoord", r"prima", r"is goed", r"ja is goed", r"dat is goed", r"ok(?:ay|e)?",
    r"yes please", r"please do", r"go ahead", r"that's right", r"correct", r"sounds good", r"do it", r"bevestig", r"confirm",
)  # fmt: skip


_BETWEEN = " \t\n,.;:!?(-"
_in_passing = re.compile(
    r"\b(?:in (?:het )?|maar in (?:het )?)?(nederlands|dutch|engels|english)[ ,]*(?:please|pls|graag|aub|alsjeblieft|alstublieft)\b[\s,.;:!?)-]*",
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


def is_yes(text: str) -> bool:
    """Whether a text says nothing but yes."""
    return bool(_yes(plain(text)))


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
    if _crisis(said) or _emergency(said):
        return Verdict(Intent.CONCERN, "crisis", urgent=True)
    if _subject(said) or reassures(said):
        return None
    if _unsafe(said) or (_first_person(said) and (_acts(said) or _belonging(said))):
        return Verdict(Intent.CONCERN, "safety")
    return None


def reassures(said: str) -> bool:
    """Whether a plain text says that all is well, or something of every day: "I feel safe here", "missed"."""
    return (bool(_fine(said)) and not _unfine(said)) or bool(_everyday(said))


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
