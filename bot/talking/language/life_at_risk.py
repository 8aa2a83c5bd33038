"""A life at stake: suicide, hurting oneself, and danger by somebody else."""

from bot.talking.language.lessons import is_lesson, is_studied
from bot.talking.language.patterns import any_of
from bot.talking.language.people import KIN_NL, ME

_TREAT = (
    "(?:"
    r"\w+noten|choco\w*|koffie|coffee|tea|thee|suiker|sugar|snoep\w*|sweets|cand\w+|taart"
    r"|cakes?|kaas|cheese|koek\w*|cookies|zon|sun\w*|film\w*|movies|series|netflix"
    r"|vergader\w*|meetings?|informatie|information|info|powerpoint\w*|slides|kerst\w*"
    r"|christmas\w*)"
)

_suicide = any_of(
    r"zelf ?moord(?!\w*(?:preventie|missie|cijfer))",
    r"zelfdoding(?!\w*(?:preventie|cijfer))",
    r"suici[dc](?!\w*(?:preventi|squad)|\w* (?:preventi\w+|squad|is painless))\w*",
    rf"\b{KIN_NL} (?:\w+ ){{0,4}}poging gedaan\b(?! (?:om|voor|met|bij) )",
    (
        r"\b(?:ik|i|i've|hij|zij|ze|he|she|has|heeft|wrote|written|mijn|mn|m'n|my) "
        r"(?:\w+ ){0,4}(?:afscheids ?brie\w+|(?:goodbye|farewell|suicide) (?:letter|note)s?)"
        r"\b(?!.{0,40}\b(?:colleag|colleg|pensi|retir|job|baan|team|class|klas))"
    ),
    yes=("ik denk aan zelfmoord", "she left a goodbye letter"),
    no=("wie geeft de cursus zelfmoordpreventie", "i wrote a goodbye letter to my colleagues"),
)
_self_harm = any_of(
    "self.?harm",
    r"automutil\w*",
    (
        r"\b(?:mezelf|mij ?zelf|myself)\b.{0,15}"
        r"\b(?:aan ?doen|aandoe|pijn|snijden|snij|hurt|harm|kill|cut)\b"
    ),
    (
        r"\b(?:hurt|harm|kill|cut|cutting|hurting|harming|killing)\s+my ?self"
        r"\b(?! (?:on|while|shaving|with (?:a )?(?:paper|the|kitchen)|some|a) )"
    ),
    (
        r"\b(?:mezelf|me ?zelf|zichzelf|zich ?zelf|zich|mij|me|hem|haar) (?:iets|wat) aan "
        r"(?:\w+ )?(?:te )?(?:doe\w*|wil\w*|gaat)\b"
    ),
    (
        r"\b(?:mezelf|me ?zelf|zichzelf|zich|mij|me|hem|haar) (?:iets|wat) aan ?(?:te )?"
        r"(?:doe\w*|ged\w+)\b"
    ),
    r"\bdoe\w* (?:mezelf|me ?zelf|zichzelf|zich|mij|me) (?:iets|wat) aan\b",
    (
        r"\b(?:cut|cutting|snij\w*|sneed|kras\w*) (?:weer |again )?(?:in )?(?:my|mijn|m'n) "
        r"(?:\w+ )?(?:arms?|legs?|wrists?|thighs?|armen|benen|polsen|bovenbenen)\b"
    ),
    yes=("ik wil mezelf pijn doen", "he might do self harm"),
    no=("i cut myself on the paper", "ik snij een taart aan"),
)
_ways_to_die = any_of(
    (
        r"\b(?:what if|wat als|denk\w*|think\w*|thought|wil|want to|zou|soms|sometimes)\b.{0,25}"
        r"\b(?:drive|drove|driving|rij|rijd|reed|rijden|stuur|steer) (?:\w+ )?"
        r"(?:into|against|tegen) (?:a|the|een|de) (?:tree|wall|pillar|boom|muur|pijler)\b"
    ),
    (
        r"\b(?:what if|wat als|denk\w*|wil|zou|soms)\b.{0,25}\btegen (?:een|de) "
        r"(?:boom|muur|pijler) (?:rij|rijd|reed|rijden)\b"
    ),
    r"\bvan (?:het dak|een brug|de brug)\b.{0,15}\bspring",
    r"\bspring\w* (?:\w+ ){0,2}van (?:het dak|een dak|de brug|een brug)\b",
    (
        r"\b(?:spring\w*|stap\w*|gooi\w*|werp\w*|gesprongen|lig\w*) (?:\w+ ){0,3}"
        r"(?:voor|onder) (?:de|een) (?:trein|metro|tram|bus|auto)\b"
    ),
    (
        r"\b(?:voor|onder) (?:de|een) (?:trein|metro) (?:\w+ ){0,2}"
        r"(?:spring\w*|stap\w*|gooi\w*|gesprongen|lig\w*|kom\w*)\b(?! (?:ik|je|we|hij|ze) )"
    ),
    (
        r"\bjump (?:off|from|in front of) (?:a|the|my|this|that) (?:\w+ ){0,2}"
        r"(?:bridge|roof|building|balcony|cliff|platform|flat|tower|train|metro|tram|bus|car|truck)\b"
    ),
    (
        r"\b(?:take|taken|took|swallow\w*|neem|nam|slik\w*|geslikt) (?:\w+ ){0,3}"
        r"(?:all|alle|overdos\w*)\b.{0,20}\b(?:pills?|pillen|medicij\w*|medication|tablet\w*)\b"
    ),
    rf"\boverdos\w*\b(?! (?:(?:of|on|aan|van) )?(?:(?:the|de) )?{_TREAT}\b)",
    r"\b(?:bought|saved|have|got|heb|kocht) (?:\w+ ){0,2}(?:pills|pillen)\b",
    yes=("ik wil voor de trein springen", "i took all the pills"),
    no=("overdosis pepernoten gehad", "ik neem de trein"),
)
_wish_to_die = any_of(
    r"\bniet meer (?:\w+ )?(?:leven|verder leven|wakker worden|bestaan)\b",
    r"\b(?:wil|wou|wilde|liever) (?:\w+ ){0,3}dood\b",
    r"\bdood (?:wil|willen|gaan|zijn)\b(?! (?:van|aan))(?<!link dood zijn).{0,20}$",
    r"\bwant to (?:\w+ )?die\b(?! (?:of|from|laughing))",
    r"\b(?:wanna|wish to) die\b(?! (?:of|from|laughing))",
    r"\b(?:wan(?:t|na)|wish) (?:\w+ ){0,2}(?:be dead|disappear forever)\b",
    (
        r"\b(?:wish\w*|better if|rather) (?:\w+ ){0,2}(?:was|were) "
        r"(?:dead|never born|not here)\b"
    ),
    (
        r"\b(?:don't|dont|do not|not) want to "
        r"(?:live|be alive|be here any ?more|exist|wake up)\b"
    ),
    r"\b(?:better|beter) (?:off )?(?:without me|zonder mij|dead|dood)\b",
    r"\b(?:wil|wilde|wou|hoop|zou|liever|hoef) (?:\w+ ){0,5}(?:nooit|niet) meer (?:\w+ )?wakker\b",
    (
        r"\b(?:want|wanna|wish|hope|rather|like) (?:\w+ ){0,5}(?:never|not) (?:have to )?wak"
        r"(?:e|ing) up\b"
    ),
    (
        r"\b(?:wish|hope) i (?:\w+ )?(?:don't|won't|wouldn't|didn't|never) (?:\w+ )?"
        r"(?:wake|woke) up\b"
    ),
    (
        r"\b(?:wil|wou|wilde|liever) (?:\w+ ){0,2}er (?:\w+ )?niet meer (?:zou )?(?:te )?"
        r"(?:zijn|was|waren)\b[.! ]*$"
    ),
    (
        r"\b(?:rather|better if) (?:\w+ ){0,2}(?:not be|wasn't|weren't|was not) "
        r"(?:here|alive|around)\b"
    ),
    r"\b(?:rather|better if) (?:\w+ )?(?:was |were |be )?(?:dead|gone)\b[.! ]*$",
    r"\b(?:liever|rather) (?:\w+ ){0,2}dood\b",
    r"\b(?:beter (?:af )?zonder (?:mij|me)|better (?:off )?without me)\b",
    yes=("ik wil niet meer wakker worden", "i wish i was dead", "they are better off without me"),
    no=("i want to die of laughter", "ik word niet wakker van de wekker"),
)
_ending_it = any_of(
    r"\b(?:eind|einde) (?:\w+ ){0,2}(?:aan|maken)\b.{0,25}\b(?:maken|leven)\b",
    "uit het leven stappen",
    r"\bmaak\w* er (?:\w+ ){0,2}(?:een )?(?:eind|einde) aan\b",
    r"\bend (?:my|it|this) (?:life|all)\b",
    r"\btake my (?:own )?life\b",
    (
        r"\b(?:i'm|i am|he's|she's|i'll|will|going to|gonna|wants? to|pills .{0,15}to|ready to) "
        r"(?:\w+ )?end(?:ing)? (?:it|things|it all)"
        "(?: (?:all|tonight|now|soon|today|myself|for good|tomorrow))*[.! ]*(?:$|[,;])"
    ),
    yes=("ik ga er een einde aan maken", "i'm going to end it all"),
    no=("aan het einde van het jaar", "at the end of it"),
)
_no_point = any_of(
    r"\b(?:life|leven) (?:isn't|is not|is niet|is) (?:\w+ ){0,2}(?:worth living|waard)\b",
    r"\bnot worth living\b",
    r"no (?:reason|point) (?:to|in) liv\w+",
    "geen zin meer in het leven",
    (
        r"\b(?:het|alles|niks|niets) (?:heeft )?(?:voor mij |nu |ook |gewoon |toch )?"
        "(?:allemaal )?(?:toch )?(?:geen|nog) zin(?: meer)?(?: voor mij)?[.! ]*$"
    ),
    (
        r"\bno (?:point|sense) (?:to|in) "
        r"(?:any of it|it all|anything|any of this|going on|living|life)\b"
    ),
    (
        r"\b(?:zie|is|heb) (?:\w+ ){0,2}geen (?:andere )?uitweg(?: meer)?"
        r"\b(?! uit (?:dit|de|het) )"
    ),
    r"\b(?:see|is|have) (?:\w+ ){0,2}no (?:other )?way out\b(?! of (?:this|the) )",
    r"\bleven (?:\w+ ){0,3}(?:geen zin|zinloos|niet meer zitten)\b",
    r"\b(?:niet|nooit) (?:meer )?(?:\w+ ){0,3}(?:hoeven|hoef) te leven\b",
    r"\bhoef\w* (?:\w+ ){0,3}(?:niet|nooit) (?:\w+ ){0,4}te leven\b",
    r"\bzie het leven niet meer\b",
    yes=("het heeft allemaal geen zin meer", "i see no way out"),
    no=("i see no way out of this project", "ik heb geen zin in koffie"),
)
_emergency = any_of(
    r"\bnoodgeval\b",
    (
        r"\bemergency\b(?!"
        r" (?:exit|contact|number|plan|fund|drill|meeting|door|kit|nurs\w*|medic\w*|department|room))"
    ),
    r"\b(?:bel|call|need) (?:\w+ )?(?:112|911|113|police|politie|ambulance)\b",
    (
        r"\b(?:word|wordt|being|am|is) (?:\w+ )?(?:aangevallen|attacked|gestalkt|stalked)\b"
        r"(?! (?:door|by) (?:\w+ )?"
        r"(?:reclame|ads?|advert\w*|meldingen|notifications|spam|muggen|mosquito\w*))"
    ),
    r"\b(?:is|keeps|was|'s) stalking me\b",
    r"\bstalkt (?:me|mij)\b",
    (
        r"\b(?:mes|wapen|knife|weapon|pistool|a gun|the gun|his gun)\b.{0,40}"
        r"\b(?:bedreig\w*|threat\w*|he|she|hij|zij|iemand|someone)\b"
    ),
    r"\b(?:heeft|has|had) (?:\w+ )?(?:mes|wapen|knife|weapon|gun|pistool)\b",
    yes=("bel 112", "he has a knife"),
    no=("where is the emergency exit", "gestalkt door reclame"),
)
_at_hand = any_of(
    r"\b(?:touw|strop|ropes?|noose|scheermes\w*|razor ?blades?)\b",
    (
        r"\b(?:sta|zit|standing|sitting|i'm|i am) (?:\w+ ){0,2}(?:op|on|at) (?:\w+ ){0,4}(?:"
        "dak|rand|brug|viaduct|parkeergarage|balkon|spoor|roof|edge|bridge|viaduct|overpass"
        "|balcony|ledge|tracks)"
        r"\b(?! (?:terrace|bar|van (?:het|de|een) (?:zwembad|stad|dorp|wijk)))"
    ),
    yes=("ik heb een touw gekocht", "i am standing on the roof"),
    no=("i am standing at the bar", "ik sta op het station"),
)
_harmless_use = any_of(
    (
        "klim|abseil|climb|touwtrek|tug of war|touwspring|skipping|scout|zeskamp|kampe?er"
        r"|\bkamp\b(?! met)|camping|zeil|sailing|hiking|knutsel|crafts"
    ),
    (
        r"\b(?:voor|om|aan|for|to|round|rond) (?:\w+ ){0,3}"
        r"(?:tent\w*|boot|bootje|boat|vlag\w*|flag\w*|schommel|swing|hond|dog|paard|horse|tuin"
        "|garden|trailer|aanhanger|slingers?|toneel|theatre|gymles|gym|circus|lassen|baard"
        r"|beard|scheren|shaving)\b"
    ),
    yes=("een touw voor de tent", "ropes for climbing"),
    no=("ik heb een touw gekocht", "i bought a rope"),
)
_despair = any_of(
    (
        r"\b(?:niet meer|nooit meer|weet (?:het )?(?:\w+ )?niet|(?:zo|te|doods?) ?moe|afscheid"
        r"|eenzaam|wanho\w+|zinloos|geen zin|huil\w*|verdriet\w*|naar beneden|denk er"
        r"|denk eraan|waarom niet|hou\w* (?:\w+ )?op|ophoudt|voorgoed|ben (?:\w+ )?op|kapot"
        r"|klaar met alles|genoeg van alles)\b"
    ),
    (
        r"\b(?:no longer|any ?more|so tired|tired of|goodbye|lonely|hopeless|pointless|cry\w*"
        "|look(?:ing)? down|can't (?:stop|go|take|do|cope)|(?:don't|do not) (?:think|know)"
        r"|won't be|why not|make it stop|think\w* about it|done with|for good)\b"
    ),
    yes=("ik weet het niet meer", "i'm so tired of it"),
    no=("tot morgen", "see you on monday"),
)
_crisis = (_suicide, _self_harm, _ways_to_die, _wish_to_die, _ending_it, _no_point)


def endangers(said: str) -> bool:
    """Whether a life may be at stake: emergency numbers come first."""
    if _emergency(said) or (may_endanger(said) and _despair(said)):
        return True
    if not any(finds(said) for finds in _crisis):
        return False
    return not (is_studied(said) or is_lesson(said))


def may_endanger(said: str) -> bool:
    """Whether somebody has at hand what a life could be ended with, and says no harmless use of it.

    "I bought a rope" alone is no alarm: whoever means it is told, in one quiet line, where to turn.
    """
    return _at_hand(said) and ME(said) and not _harmless_use(said)
