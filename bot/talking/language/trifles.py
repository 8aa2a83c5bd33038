"""A dish, a game, a film, a shirt, or an idiom: what a worry is hardly about.

It reads `normal.plain` text.
"""

from bot.talking.language.patterns import SOMEBODY, any_of

_food_and_things = any_of(
    (
        r"\b\w*(?:"
        "wafels?|pepernoten|kruidnoten|soep|kaas|taart|koekjes?|friet|bitterballen|oliebollen"
        r"|pannenkoek\w*|uienschil|salade|chocola\w*|voetbal|hockey|volleybal|paraplu|matras|planten)"
        r"\b"
    ),
    (
        r"\b(?:"
        r"uien|tosti|pizza|curry|traktaties?|buffet|borrelhap\w*|pasta|yoghurt|restjes|cake"
        r"|soup|cheese|pancakes?|burger|toaster|leftovers|dessert|sandwich\w*|oven|airfryer"
        r"|vaatwasser|dishwasher|koelkast|fridge)\b"
    ),
    yes=("te veel stroopwafels", "the soup is cold"),
    no=("ik eet niet meer", "i can't eat"),
)
_games = any_of(
    (
        r"\b(?:tennis|padel|badminton|korfbal|judo|darten|darts|schaken|schaats\w*|duikplank"
        r"|achtbaan|marathon|snowboard\w*|skiing|chess|futsal|football|volleyball|karaoke"
        r"|sudoku\w*|kruiswoord\w*|crosswords?|puzzels?|puzzles?|jigsaw|quiz|escape ?room"
        r"|gamen|gaming|all nighter|level \d+|eindbaas|final boss|roller ?coaster)\b"
    ),
    yes=("verloren met schaken", "the last level 12"),
    no=("ik ben verloren", "i lost my way"),
)
_films_and_figures = any_of(
    (
        r"\b(?:film|movie|serie|aflevering|episode|netflix|disney\w*|cinema|bioscoop|musical"
        r"|spoilers?|p-waarde|p-value|\w*hypothes[ei]s|steekproef|sample size|regressie"
        r"|regression|spss|correlati\w+|outliers?|uitbijters?|acronyms?|afkortingen|comic sans)\b"
    ),
    yes=("die film maakt me kapot", "the p-value is killing me"),
    no=("mijn leven", "my life"),
)
_pets_clothes_and_colds = any_of(
    (
        r"\b(?:"
        r"konijn|cavia|hamster|goudvis|rabbit|goldfish|plants?|cactus\w*|orchidee|spin|spinnen"
        r"|spiders?|wesp|wespen|wasps?|mug|muggen|mosquito\w*|(?:t-)?\w*shirts?|trui|broek"
        r"|jeans|sokken|socks|umbrella|mattress|keelpijn|verkouden\w*|griepje|hooikoorts"
        r"|hay fever|sore throat|kiespijn|spierpijn|iron pills|vitamin\w*)\b"
    ),
    yes=("mijn konijn is dood", "a dead plant"),
    no=("mijn broer is dood", "my dog"),
)
_idiom = any_of(
    (
        r"\b(?:lach\w*|schrik|schrok|erger|verveel|zweet) (?:me|mij|ons) (?:\w+ )?"
        r"(?:dood|kapot|rot|suf|slap|krom|een (?:ongeluk|hoedje|breuk|bult))\b"
    ),
    (
        r"\b(?:huil\w*|jank\w*|tranen) (?:\w+ )?van "
        r"(?:opluchting|geluk|blijdschap|ontroering|trots|het lachen)\b"
    ),
    (
        r"\b(?:cr(?:y|ied|ying)|tears) (?:of|from|with) "
        r"(?:joy|relief|laughter|laughing|happiness)\b"
    ),
    r"\b(?:over my dead body|over mijn lijk|if i (?:see|hear) one more)\b",
    (
        r"\b(?:moe|doodmoe|tired|exhausted) (?:maar|but) "
        r"(?:voldaan|blij|tevreden|gelukkig|happy|satisfied|content)\b"
    ),
    yes=("ik lach me dood", "over my dead body"),
    no=("ik wil dood", "tears every night"),
)
_others = any_of(
    SOMEBODY,
    (
        r"\b(?:"
        r"iedereen|niemand|everyone|everybody|nobody|no one|\w*genoten|classmates?|groep|group"
        r"|team|mensen|people|vriend\w*|friends?|ouders|parents|anderen|others)\b"
    ),
    yes=("iedereen lacht", "my friends laugh"),
    no=("ik lach", "the soup"),
)
_trifles = (_food_and_things, _games, _films_and_figures, _pets_clothes_and_colds)


def is_trifling(said: str) -> bool:
    """Whether a plain text names a dish, a game, a film or a shirt and nobody else, or uses an idiom.

    A worry is about people: where others are in it, nothing is a trifle.
    """
    return _idiom(said) or (any(finds(said) for finds in _trifles) and not _others(said))
