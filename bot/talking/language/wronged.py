"""What was done to somebody: unsafe, bullied, touched, beaten."""

from bot.talking.language.patterns import any_of
from bot.talking.language.people import ME

_not_safe = any_of(
    (
        r"\bvoel\w* (?:(?!niet on)(?!not un).){0,40}\b"
        r"(?:on ?veilig|niet (?:\w+ ){0,3}veilig|bedreigd|geintimideerd|vernederd|gepest"
        "|buitengesloten|gekleineerd|uitgelachen|gediscrimineerd|aangerand|klein gemaakt)"
    ),
    (
        r"\bfeel\w*\b.{0,40}\b(?:"
        "unsafe|threatened|intimidated|humiliated|bullied|harassed|belittled|victimi[sz]ed)"
    ),
    r"(?:\b(?:not|dont|never|no longer)|n't) feel\w* .{0,20}safe\b",
    r"\bfeel\w* (?:\w+ ){0,2}not safe\b",
    r"\bniet (?:\w+ )?veilig (?:hier|in|bij|op|met)\b",
    r"\b(?:hier|groep|team) (?:\w+ ){0,2}niet (?:\w+ )?veilig\b",
    r"\b(?:sociaal|sociale) onveilig\w*\b",
    r"\b(?:thuis|home)\b.{0,15}\b(?:niet|not|never|nooit) (?:\w+ )?(?:veilig|safe)\b",
    yes=("ik voel me hier niet veilig", "i don't feel safe here"),
    no=("ik voel me veilig", "i feel safe here"),
)
_somebody_to_trust = any_of(
    r"\bvertrouwens ?persoon\b",
    r"\bconfidential (?:advis|counsel)\w+",
    r"\b(?:student ?psycholoog|bedrijfsarts nodig|ombudsman|ombudspersoon|ombuds)\b",
    yes=("is er een vertrouwenspersoon", "the confidential adviser"),
    no=("ik vertrouw je", "a confident adviser"),
)
_puts_in_office = any_of(
    (
        r"\b(?:change|replace|update|add|set|list|wijzig\w*|verander\w*|vervang\w*|zet|voeg\w*|noem|vermeld)\b"
        r"[^.?!]{0,40}\b(?:vertrouwens ?persoon|confidential (?:advis|counsel)\w+)"
    ),
    yes=("change the confidential adviser to mrs jansen", "zet de vertrouwenspersoon erbij"),
    no=("is there a confidential adviser", "de vertrouwenspersoon helpt niet"),
)
_boundaries = any_of(
    (
        r"\bgrensoverschrijdend\w*"
        r"\b(?! (?:trein|verkeer|samenwerk|handel|arbeid|project|onderzoek|vervoer|onderwijs))"
    ),
    (
        r"\b(?:seksueel|sexueel|sexual(?:ly)?) (?:\w+ ){0,2}"
        "(?:getint|geintimideerd|intimid|misbruik|lastig|harass|assault|abus|advance|comment"
        r"|remark|opmerking|benader)\w*"
    ),
    r"\b(?:zit|zat) (?:\w+ )?aan (?:me|mij)\b",
    r"\b(?:groped|grabbed) me\b",
    (
        r"\b(?:"
        "he|she|they|who|man|guy|boy|somebody|someone|teacher|lecturer|supervisor|mentor|boss"
        "|colleague|student)"
        r" (?:\w+ ){0,2}touch(?:ed|es) me\b"
    ),
    r"\b(?:keeps?|kept|stop|was|is) touching me\b",
    r"\b(?:raakt|greep) (?:me|mij) aan\b",
    r"\b(?:naakt ?foto\w*|naaktbeeld\w*|nudes?|nude (?:pics?|photos?|pictures?)|dickpic\w*)\b",
    r"\b(?:was|ben|got|been) (?:\w+ )?(?:raped|verkracht|aangerand|assaulted)\b",
    yes=("hij zit aan me", "he touched me"),
    no=("grensoverschrijdende trein", "it touched on many subjects"),
)
_violence = any_of(
    r"\bchant(?:age|eer\w*)\b",
    r"\bblackmail\w*\b",
    (
        r"\b(?:hij|zij|ze|man|vrouw|vriend|vriendin|partner|ex|vader|moeder|ouders|broer) "
        r"(?:\w+ )?(?:slaat|slaan|sloeg|schopt|mishandelt|mishandelen|wurgt) (?:me|mij|ons)\b"
    ),
    (
        r"\b(?:"
        "he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|father|mother|dad|mum|mom"
        "|parents|brother)"
        r" (?:\w+ )?(?:hits?|beats?|kicks?|chokes?|hurts?) (?:me|us)\b(?! up\b)"
    ),
    yes=("mijn partner slaat me", "she is blackmailing him"),
    no=("he beats me up the stairs", "slagroom op taart"),
)
_panic_and_scars = any_of(
    r"\b(?:paniek|angst) ?aanval\w*\b",
    r"\b(?:panic|anxiety) attack",
    (
        r"\b(?:snijwonden|littekens|krassen|cuts|scars|scratches) (?:\w+ ){0,3}"
        r"(?:arm\w*|pols\w*|wrists?|benen)\b"
    ),
    yes=("ik had een paniekaanval", "she has scars on her arms"),
    no=("geen paniek", "budget cuts"),
)
_badly_treated = any_of(
    (
        r"\b(?:wordt|word|werd) (?:\w+ ){0,3}(?:"
        "gepest|bedreigd|gestalkt|gediscrimineerd|geintimideerd|lastiggevallen|uitgescholden"
        "|vernederd|gekleineerd|buitengesloten|weggepest|geslagen)"
    ),
    (
        r"\b(?:gepest|bedreigd|gestalkt|gediscrimineerd|geintimideerd|lastig ?gevallen"
        "|uitgescholden|vernederd|gekleineerd|buitengesloten|weggepest|geslagen)"
        r" (?:word|wordt|werd|voel|worden)\b"
    ),
    (
        r"\b(?:treat|behandel)\w* (?:me|mij|us|ons)\b.{0,40}"
        r"\b(?:badly|slecht|rot|niet goed|unfair\w*|oneerlijk|like dirt|respectloos|als vuil)"
    ),
    (
        r"\bconflict\b.{0,30}\b"
        "(?:group|groep|team|collega|colleague|community|leergemeenschap|mentor|begeleider|iemand)"
    ),
    yes=("ik word gepest", "they treat me badly"),
    no=("een conflict in de agenda", "we treat everybody equally"),
)
_acts = any_of(
    (
        r"\b(?:pest(?:en|te|ten|t|gedrag)?\b|pesterij\w*|bedreig\w*|intimid\w*|discrimin\w*"
        r"|racis\w*|seksis\w*|sexis\w*|homofo\w*|scheld\w*|uitgescholden|vernederd?\w*"
        r"|kleineer\w*|gekleineerd|stalk\w*|gepest|bully\w*|bullie\w*"
        r"|geslagen(?! met)(?<!koppen geslagen)|harass\w*|threaten\w*|humiliat\w*|belittl\w*"
        r"|assault\w*|abus(?:ed|ing|ive)\b|misbruik\w*|aangerand|verkracht\w*|raped)"
    ),
    yes=("mijn mentor bedreigt me", "a racist remark"),
    no=("we zijn geslagen met stomheid", "the best team"),
)
_unsafe = (
    *(_not_safe, _somebody_to_trust, _boundaries),
    *(_violence, _panic_and_scars, _badly_treated),
)


def is_wrong(said: str) -> bool:
    """Whether a plain text tells of a wrong, whoever tells it."""
    if _puts_in_office(said) and not ME(said):
        return False
    return any(finds(said) for finds in _unsafe)


def names_wrong(said: str) -> bool:
    """Whether it names one, which may also be somebody's subject."""
    return _acts(said)
