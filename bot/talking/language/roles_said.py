"""A role that somebody would like to have, or to be rid of: said with its name, so that a rule can tell it.

Mentors and experts are none of these: to be one is an offer of one's own, which the model knows by its topic.
"""

from bot.talking.language.patterns import any_of

_ROLE = (
    r"(?:(?:co-?)?facilitator|verbinder|connector|innovator|evaluator|trekker|leader"
    r"|verbindersrol|evaluatorrol|archivaris|archivist)"
)
_THE = r"(?:(?:een|de|jullie|onze|a|an|the|your|our|new|nieuwe) )*"
_MAY = r"(?:graag|wel|ook|best|eventueel|dit jaar|een keer|misschien|heel graag|gladly|really|also)"
takes_role = any_of(
    rf"\b(?:ik|wij|we) (?:wil|willen|zou|wou) (?:{_MAY} )*{_THE}(?:rol van |rol als )?{_ROLE} "
    rf"(?:{_MAY} )*(?:worden|zijn|doen|op me nemen|op mij nemen|vervullen)\b",
    rf"\bik (?:word|neem) (?:{_MAY} )*{_THE}(?:rol van |rol als )?{_ROLE}\b",
    rf"\bik (?:meld|geef) (?:me|mij|mezelf) (?:\w+ ){{0,3}}(?:aan|op) als {_THE}{_ROLE}\b",
    rf"\b(?:kan|mag|hoe word) ik (?:{_MAY} )*{_THE}{_ROLE}(?: worden| zijn)?\b",
    rf"\bi(?:'d| would|'ll| will| want| wish| am happy|'m happy)?(?: (?:like|love|happy))? ?(?:to )?"
    rf"(?:be|become|take on|be your|step in as|serve as) {_THE}(?:role of )?{_THE}{_ROLE}\b",
    rf"\b(?:can|may|could|how do|how can) i (?:be|become) {_THE}{_ROLE}\b",
    r"\b(?:welke|zijn er|is er|wat voor) (?:nog )?(?:\w+ )?rollen (?:zijn )?(?:er )?(?:nog )?"
    r"(?:vrij|open|leeg|onvervuld|beschikbaar)\b",
    r"\b(?:which|what|any|are there) (?:\w+ )?roles (?:are )?(?:still )?"
    r"(?:free|open|vacant|available|unfilled)\b",
    rf"\bmee(?:lopen|kijken) met (?:\w+ )?{_THE}{_ROLE}\b",
    rf"\bshadow (?:\w+ )?{_THE}{_ROLE}\b",
    yes=(
        "ik wil wel verbinder worden",
        "i'd like to become a connector",
        "welke rollen zijn er nog vrij",
        "kan ik een keer meelopen met de verbinder",
        "can i be the evaluator",
    ),
    no=(
        "ik wil een evaluator spreken",
        "de facilitator wil worden gebeld",
        "i'd like to talk to the facilitator",
        "wat doet een verbinder",
        "ik wil geen facilitator worden",
    ),
)
explains_role = any_of(
    rf"^(?:wat doet|wat is|wat houdt|what does|what is|what's|what do|wat doen) {_THE}{_ROLE}s?\b"
    r"(?: (?:eigenlijk|precies|zoal|hier|nou|dan|allemaal|in|actually|exactly|really|here|do))*[ ?.!]*$",
    yes=(
        "wat doet een verbinder",
        "what does an evaluator actually do",
        "wat houdt facilitator in",
    ),
    no=(
        "wat doet een evaluator, en mag ik het worden",
        "what is a mentor",
        "wat doet de innovator morgen",
    ),
)
leaves_role = any_of(
    rf"\b(?:ik|i)\b.{{0,40}}\b(?:stop|stoppen|kap|kappen|stopping|step down|stepping down|resign|quit)\b"
    rf".{{0,20}}\b(?:als|as|being|met) {_THE}{_ROLE}\b",
    rf"\b(?:ik ben|ben|i'm|i am) (?:\w+ )?(?:geen|no longer|not) {_THE}{_ROLE}(?: meer| any ?more)?\b",
    r"\b(?:mijn|m'n|my|the|de) (?:rol|role)(?: (?:van|als|of|as) \w+)?\b.{0,30}"
    r"\b(?:neer|over|overdragen|overgeven|neerleggen|teruggeven|opgeven|kwijt)\b",
    r"\b(?:leg|draag|geef) (?:ik )?(?:mijn|m'n|de) rol\b",
    r"\b(?:give|giving) (?:up|back|away) (?:my|the|a) role\b",
    r"\b(?:hand|pass|give)(?:ing)? (?:over )?my role\b",
    rf"\b(?:draag|overdragen|over te dragen|hand over)\b.{{0,30}}\b(?:als|as) {_THE}{_ROLE}\b",
    yes=(
        "ik stop als verbinder",
        "ik wil stoppen met verbinder",
        "per 1 februari leg ik mijn rol neer",
        "how do i give up a role",
        "i'm stepping down as facilitator",
        "ben geen verbinder meer vanaf volgende week",
        "hoe draag ik mijn taken als connector over aan gijs",
    ),
    no=(
        "ik stop met mijn mentor",
        "wat is de rol van een evaluator",
        "geef joris de rol van evaluator",
        "i want to stop the pulse",
    ),
)
