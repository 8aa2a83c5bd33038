"""Lonely, left out, losing somebody, or breaking under it."""

from bot.talking.language.patterns import any_of
from bot.talking.language.people import KIN_EN, KIN_NL

_CLOTHES = (
    r"(?:(?:t-)?\w*shirts?|jeans|trousers|pants|dress|coat|jacket|suit|shoes|boots|size"
    "|chairs?|seats?|car|bed)"
)

_feeling = any_of(
    (
        r"\b(?:voel\w*|voelde) (?:me|mij) (?!niet )(?:\w+ ){0,4}"
        r"(?:verloren|eenza\w+|alleen|buitenstaander|overbodig|waardeloos|minderwaardig"
        r"|onzichtbaar|ongewenst|genegeerd|onbegrepen|afgewezen|niks waard|niets waard)\b"
    ),
    (
        r"\bvoel\w* (?:me|mij) (?:\w+ ){0,4}(?:niet|nooit|nergens) (?:\w+ ){0,2}"
        r"(?:thuis|welkom|gezien|gehoord|op (?:mijn|m'n) (?:plek|gemak)|serieus genomen)\b"
    ),
    r"\bben (?:\w+ ){0,3}eenzaam\b",
    r"\bben(?:t)? mezelf (?:\w+ )?(?:kwijt|niet meer)\b",
    (
        r"\bfeel(?:ing)? (?!safe|fine|at)(?:(?!not|never)\w+ ){0,4}(?:"
        r"lost|lonel\w+|alone|left out|outsider|out of place|invisible|unseen|unheard|unwanted"
        r"|worthless|inferior|excluded|ignored|unwelcome|misunderstood|empty)\b"
    ),
    r"\bi(?:'m| am) (?:\w+ ){0,2}lonel\w+",
    r"\blosing myself\b",
    yes=("ik voel me zo alleen", "i feel lonely"),
    no=("ik voel me niet alleen", "i feel fine alone"),
)
_left_out = any_of(
    r"\b(?:onzichtbaar|lucht) voor (?:de|hen|ze|iedereen|mijn)\b",
    r"\bhoor (?:er |hier )?(?:\w+ ){0,2}niet (?:\w+ ){0,2}bij\b",
    r"\bhoor nergens (?:\w+ )?bij\b",
    r"\b(?:niet|nergens) bij hoor\b",
    r"\bpas hier niet (?:bij|tussen)\b",
    (
        r"\bniemand (?:(?:hier|ooit) )?"
        r"(?:praat|luistert|ziet|vraagt|zegt|groet|begrijpt|mist|hoort) (?:\w+ ){0,3}"
        r"(?:me|mij|ik)\b"
    ),
    r"\b(?:mag|mocht) (?:er |hier )?nooit (?:\w+ ){0,2}(?:meedoen|bij zijn|mee)\b",
    (
        r"(?:\b(?:not|never)|n't) (?:\w+ )?feel (?:\w+ ){0,3}"
        r"(?:at home|welcome|seen|heard|belong|part of)\b"
    ),
    (
        r"(?:\b(?:not|never)|n't) (?:\w+ )?"
        rf"(?:belong|been welcome|fit in(?! (?:\w+ ){{1,2}}{_CLOTHES}\b))\b"
    ),
    r"\b(?:nooit|niet) (?:echt )?welkom (?:geweest|hier)\b",
    (
        r"\b(?:nobody|no ?one) (?:(?:here|ever|even) )?"
        r"(?:talks|listens|sees|speaks|asks|says|cares|wants|understands) (?:\w+ ){0,3}(?:me|i)\b"
    ),
    r"\bnever (?:allowed|invited) (?:\w+ )?(?:join|in|by|be)\b",
    r"\bsta er (?:\w+ )?alleen voor\b(?! met)",
    (
        r"\b(?:"
        r"ze|zij|hij|iedereen|mensen|groep\w*|team\w*|collega\w*|klas\w*|mentor|begeleider|docent)"
        r" (?:\w+ ){0,3}(?:negeer\w*|negeren) (?:\w+ )?(?:me|mij)\b"
    ),
    (
        r"\b(?:they|he|she|everyone|everybody|people|group|team\w*|class\w*|colleagues|mentor"
        "|supervisor|teacher)"
        " (?:(?:have|has|had|been|are|is|keep|keeps|all|just|always|still) ){0,4}"
        r"(?:ignor\w+|excluding|exclude|avoiding|avoid) me\b"
    ),
    yes=("niemand praat met mij", "they all ignore me"),
    no=("i don't fit in these jeans", "niemand praat over toetsing"),
)
_afraid_to_speak = any_of(
    (
        r"\bdurf (?!te\b|wel\b)(?:\w+ ){0,4}(?:niets|niks|niet|geen|niemand|nauwelijks|nooit) "
        r"(?:\w+ ){0,5}"
        r"(?:zeggen|praten|komen|geven|stellen|vragen|vertellen|vertrouwen|laten|openen|doen)\b"
    ),
    r"\bdurf mijn mond\b",
    (
        r"(?:\bdare not|n't dare|\bnot dare|\bnever dare|\btoo (?:scared|afraid)"
        r"|\b(?:scared|afraid) to)"
        r"(?: to)? (?:\w+ ){0,2}(?:speak|say|ask|talk|share|open|come|tell|trust)\b"
    ),
    yes=("ik durf niets te zeggen", "i'm too scared to speak"),
    no=("ik durf te zeggen dat het klopt", "i dare say"),
)
_sick_of_going = any_of(
    (
        r"\b(?:buikpijn|misselijk|hoofdpijn)\b.{0,25}\b(?:naar|voor) (?:de|elke|het|die) "
        r"(?:bijeenkomst\w*|groep|les|team|vergadering\w*)"
    ),
    (
        r"\b(?:stomach ?aches?|headaches?|sick)\b.{0,20}\b(?:before|from|because of) "
        "(?:every|each|the|that|this) (?:meeting|session|group|class|team)"
    ),
    yes=("buikpijn als ik naar de groep ga", "a headache before every meeting"),
    no=("ik heb hoofdpijn", "sick of powerpoint"),
)
_breaking = any_of(
    r"\bhoud? (?:dit|het) (?:\w+ ){0,3}niet (?:\w+ ){0,2}vol\b",
    r"\bmentaal (?:\w+ )?(?:op|kapot|gesloopt)\b",
    r"\btandvlees\b",
    r"\brunning on empty\b",
    "^ik schaam (?:me|mij)(?: zo| echt)?(?: dood| kapot| rot)?$",
    r"\b(?:schaam (?:me|mij) (?!dood|kapot|rot|een beetje|bijna|suf|diep)|ashamed of myself)",
    r"\bgetting too much for me\b",
    r"\b(?:ik (?:heb|zit)|heb ik|i have|i've got|i got) (?:\w+ ){0,4}burn[ -]?out\b",
    r"\bwordt (?:me|mij) (?:\w+ )?te ?veel\b",
    yes=("ik houd dit niet meer vol", "i have a burn-out"),
    no=("ik schaam me een beetje", "vol houden maar"),
)
_disappearing = any_of(
    r"\bzie (?:\w+ )?(?:nog )?maar (?:een|1) (?:oplossing|uitweg)\b(?! voor)",
    r"\b(?:see only|only see) one (?:solution|way out)\b(?! (?:to|for|of))",
    r"\bzoek (?:me|mij) (?:\w+ )?niet\b",
    r"\b(?:hoef\w*|ga) (?:\w+ ){0,2}niet (?:\w+ )?te zoeken\b.{0,3}$",
    (
        r"\bdon't (?:\w+ )?(?:come )?(?:look|looking|search) for me"
        r"\b(?!.{0,40}\b(?:home|holiday|leave|sick|off|ill)\b)"
    ),
    r"\bwaarom (?:ben ik er|leef ik|besta ik) (?:\w+ ){0,2}nog\b",
    (
        r"\bwhy (?:am i|do i) (?:(?:even|still|actually|really) ){1,2}"
        r"(?:here|alive|exist|live)\W*$"
    ),
    (
        r"^(?!.*\b"
        "(?:week|weken|maand|vakantie|verlof|pensioen|baan|congres|mei|juni|juli|weeks?|month"
        r"|holiday|leave|retire\w*|job|conference|monday|maandag)\b).*\b"
        "(?:(?:als|wanneer|zodra) ik er (?:straks )?niet meer ben"
        r"|(?:when|once|after) i(?:'m| am) (?:gone|dead|no longer here|not here any ?more))\b"
    ),
    yes=("zoek me niet", "why am i still here"),
    no=("don't look for me at home tomorrow", "ik zoek een mentor"),
)
_losses = any_of(
    r"\bword\w* (?:\w+ ){0,3}uit (?:(?:ons|mijn|het) )?huis (?:\w+ )?gezet\b",
    r"\bhuis uit (?:gezet|gegooid|gestuurd)\b",
    r"\b(?:be|been|being|get|getting|got) evicted\b",
    (
        r"\b(?:slaap|slapen|sleep|sleeping) (?:(?:sinds|al|elke|nu|since|every) (?:\w+ ){1,3})in "
        r"(?:de|mijn|my|the|een|a) (?:auto|car|busje|van)\b"
    ),
    r"\bbeen sleeping in (?:my|the|a) (?:car|van)\b",
    r"\b(?:miskraam|miscarriage)\b",
    r"\bik (?:heb|zit|sta) (?:\w+ ){0,3}schulden\b",
    r"\bi(?:'m| am| have|'ve) (?:\w+ ){0,3}debts?\b",
    (
        rf"\b(?:mijn|mn|m'n|ons|onze) (?:\w+ )?{KIN_NL}\b (?:\w+ ){{0,5}}"
        "(?:overleden|gestorven|dood|verongelukt|stervende|terminaal|ernstig ziek|kanker)"
        r"\b(?! (?:moe|stil|op)\b)"
    ),
    (
        rf"\b(?:my|our) (?:\w+ )?{KIN_EN} (?:\w+ ){{0,4}}"
        r"(?:died|dead|passed away|dying|killed|terminal\w*"
        "|(?:seriously|very|gravely) (?:ill|sick)|cancer)"
        r"\b(?! (?:tired|laughing|of laughter|to))"
    ),
    yes=("mijn moeder is overleden", "i got evicted"),
    no=("mijn vader is dood moe", "the car is dead"),
)
_crying = any_of(
    (
        r"\bik (?:heb |zit |lig |lag |moest )?(?:\w+ ){0,3}(?:hele|heel de|elke|iedere) "
        r"(?:nacht|dag|avond|ochtend|weekend) (?:\w+ ){0,3}(?:gehuild|huilen|wenen|geweend)\b"
    ),
    r"\bhuil (?:\w+ ){0,3}(?:elke|iedere|alle|hele) (?:dag|nacht|avond|ochtend)\b",
    (
        r"\b(?:elke|iedere) (?:dag|nacht|avond|ochtend) (?:\w+ )?huil\w*"
        r"\b(?=.{0,40}\b(?:ik|me|mij)\b)"
    ),
    (
        r"\bi(?:'ve| have)? (?:just )?(?:cry|cried|been crying|keep crying) (?:\w+ ){0,2}"
        r"(?:all|every|whole|each) (?:day|night|morning|evening|weekend)\b"
    ),
    yes=("ik heb de hele nacht gehuild", "i cried all night"),
    no=("de hele dag vergaderen", "a crying shame"),
)
_troubles = (
    *(_feeling, _left_out, _afraid_to_speak, _sick_of_going),
    *(_breaking, _disappearing, _losses, _crying),
)


def is_alone(said: str) -> bool:
    """Whether a plain text tells of somebody who does not belong, or breaks; it may be somebody else."""
    return any(finds(said) for finds in _troubles)
