"""What only sounds like a concern: of every day, all well, or a joke.

It reads `normal.plain` text.
"""

from bot.talking.language.patterns import DAY, SOMEBODY, any_of, whole

_THING = (
    "(?:excel|word|powerpoint|teams|slack|outlook|canvas|sharepoint|windows|python|spss"
    "|latex|laptop|computer|printer|scherm|screen|telefoon|phone|wifi|wi-fi|internet|app"
    "|bot|site|website|systeem|system|software|rooster|timetable|schedule|planning"
    r"|formulier|form|koffie ?\w*|coffee \w+|fiets|bike|wekker|alarm clock|weer|weather"
    "|kopieerapparaat|copier|beamer|projector)"
)
_MATTER = (
    "(?:"
    r"plan(?:ning)?|rooster|timetable|schedule|agenda|zaal|lokaal|room|formulier\w*|form"
    r"|datum|date|bijlage|attachment|budget|begroting|regen\w*|rain|weather|projector"
    "|beamer|stoelen|chairs|catering|opkomst|turnout|aanmeldingen|sign-?ups?|trein|train"
    "|deadline|presentatie|presentation)"
)
_fine = any_of(
    (
        r"\b(?:ik voel (?:me|mij)|i feel|we feel|wij voelen ons)(?: \w+){0,4} "
        r"(?:veilig|safe|thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b"
    ),
    r"\bniet onveilig\b",
    r"\bnot unsafe\b",
    (
        r"\b(?:niet|nooit|not|never) (?:echt |being |feeling |at all |zo |helemaal )?(?:"
        "gepest|buitengesloten|bedreigd|eenzaam|bullied|left out|excluded|harassed|threatened"
        "|lonely|depressed|depressief|overspannen|gestrest|gestresst|stressed|bang|scared|afraid)"
        r"\b(?! (?:om|to|voor|of)\b)"
    ),
    r"n't feel (?:\w+ )?(?:left out|excluded|lonely|bullied|threatened|unsafe|unwelcome)\b",
    (
        r"^(?:\W|\b(?:"
        "gaat|het|alles|prima|goed|all|good|everything|fine|going|well|ik|heb|i|have|verder"
        r"|nee|no|ok|super|lekker|hoor|great|is|it's|it)\b){0,12}"
        r"\b(?:geen|no|niks te|nothing to|can't) "
        "(?:klachten|complaints?|klagen|complain|zorgen|worries|problemen|problems)"
        r"\b(?: (?:hier|verder|hoor|here|at all|about|over|so far|tot nu toe)){0,2}\W*$"
    ),
    yes=("ik voel me hier helemaal thuis", "i don't feel left out"),
    no=("ik voel me alleen", "i feel left out"),
)
_unfine = any_of(
    (
        r"(?:\b(?:niet|not|dont|never|nooit)|n't)(?: \w+){0,3} "
        r"(?:veilig|safe|thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b"
    ),
    (
        r"\b(?:"
        "no longer|niet meer|maar|but|used|vroeger|wish|want|wil|would|zou|if|als|how|hoe"
        "|when|only|alleen|until|tot|unless|zelden|rarely|hardly|nauwelijks|barely|minder"
        r"|less|enough|genoeg|durf|dare)\b"
    ),
    yes=("ik voel me niet welkom", "i used to feel safe"),
    no=("ik voel me welkom", "i feel safe here"),
)
_cannot_come = whole(
    (
        "(?:sorry,? |helaas,? |unfortunately,? )?(?:i|we) (?:can't|cannot|cant|won't|can not) "
        "(?:quite )?make it(?:"
        r" (?:to (?:the|our|your|my) \w+(?: \w+)?|on time|this \w+|today|tomorrow|then|there"
        r"|at \w+|before \w+|next \w+|in time))*"
    ),
    (
        "(?:sorry,? )?(?:i(?:'ve| have)? )?missed"
        r"(?: (?:it|the|a|your|our|that|my|yesterday's|last)(?: \w+){0,4})?"
    ),
    r"(?:ik heb )?(?:de|het|een|jullie|onze)? ?(?:\w+ )?gemist",
    (
        "(?:(?:de|het|dit|dat|mijn|onze|ons) )?"
        "(?:(?:afspraak|gesprek|overleg|les|bijeenkomst) )?gaat niet door"
    ),
    (
        "(?:sorry,? )?(?:ik kan|i can't|i cannot|can't)(?: make it| come| do)?(?: niet)?"
        rf"(?: op| on)? {DAY}(?: niet)?(?:,? sorry)?"
    ),
    rf"{DAY} (?:kan ik niet|lukt (?:me|mij)? ?niet|doesn't work(?: for me)?)",
    (
        "(?:ik hoor (?:niets|niks|je niet|jullie niet)|i can't hear (?:you|anything)"
        r"|you're on mute)\b.{0,40}"
    ),
    yes=("sorry, i can't make it today", "het gesprek gaat niet door"),
    no=("i can't make it any more", "ik kan niet meer"),
)
_things_that_fail = whole(
    (
        "(?:ik |i |i'm |we |nog steeds |still |weer |again |heb |have |in |in a |een |a |ben "
        "|always |altijd ){0,5}(?:"
        r"ruzie|gevecht|vecht|oorlog|worstel|fight\w*|battle|war|struggl\w+|argument|arguing)"
        rf" (?:\w+ )?(?:met|with) (?:(?:mijn|my|de|het|the|m'n|mn|die|dat|that|this|deze) )?{_THING}"
        "(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*"
    ),
    (
        rf"(?:(?:mijn|my|de|het|the|m'n|mn|die|dat|dit|that|this|deze) )?{_THING} "
        r"(?:maakt|drijft|makes|drives|is driving|is making) (?:me|mij|us|ons) (?:\w+ )?(?:"
        "gek|knettergek|krankzinnig|horendol|ziek|waanzin|wanhoop|crazy|mad|insane|nuts|sick)"
        "(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*"
    ),
    (
        rf"(?:(?:mijn|my|de|het|the|m'n|mn|die|dat|that|this|deze) )?{_THING} "
        "(?:pest|haat|plaagt|hates?|bullies|is bullying|is killing|kills|is pesting) "
        "(?:me|mij|us|ons)(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*"
    ),
    yes=("de printer maakt me gek", "i'm fighting with excel"),
    no=("mijn mentor maakt me gek", "ruzie met mijn mentor"),
)
_invite_or_change = whole(
    (
        "(?:verander|wijzig|pas|change|update|edit) (?:mijn|my|m'n) (?:achter|voor)?"
        r"(?:naam|name|surname|e-?mail\w*|e-?mail ?adress?|telefoonnummer|profiel|profile|foto|photo)"
        "(?: aan)?"
    ),
    r"(?:mijn |het |een )?(?:\w+ )?opzeggen",
    r"ik zeg (?:mijn|het|de) \w+ op",
    "cancel (?:my |the )?(?:subscription|membership|booking)",
    r"(?:iemand |een \w+ |hoe kan ik (?:\w+ ){1,3})?uitnodigen",
    r"hoe nodig ik (?:\w+ ){1,3}uit",
    r"(?:how (?:do|can) i )?invite(?: \w+){0,4}",
    yes=("wijzig mijn naam", "how do i invite a colleague"),
    no=("niemand nodigt mij uit", "change my life"),
)
_worried_about_a_plan = whole(
    (
        r"(?:(?:ik )?ben (?:een beetje )?bang(?! (?:om|voor|van)\b)|bang dat"
        r"|(?:i(?:'m| am) )?(?:a bit )?afraid(?! (?:to|of)\b)|(?:ik )?vrees|i fear)"
        rf"(?!.{{0,60}}{SOMEBODY})(?: dat| that)? .{{0,40}}\b"
        r"(?:lukt|past|te laat|later|late|vergeten|forgot\w*|fit|n't work|not work|bezet|taken"
        rf"|afmelden|cancel|verhinderd|make it|{_MATTER})\b.{{0,40}}"
    ),
    (
        "(?:(?:ik )?maak (?:me|mij) (?:een beetje |wat )?zorgen"
        "|(?:i(?:'m| am) )?(?:a (?:bit|little) |slightly )?worried)"
        rf" (?:over|of|om|dat|about|whether|if|that) (?!.{{0,60}}{SOMEBODY})(?:\w+ ){{0,3}}"
        rf"(?:{_MATTER})\b.{{0,40}}"
    ),
    (
        r"i(?:'m| am) worried (?:that )?(?:we|it|the \w+) (?:will not|won't|might not|may not) "
        r"(?:\w+ ){0,4}(?:in time|work|fit|room|arrive)(?: \w+){0,3}"
    ),
    r"(?:ik durf|i dare)(?: er)? (?:te wedden|say|to say|een \w+ om te verwedden)\b.{0,60}",
    yes=("ik ben bang dat het niet lukt", "i'm worried about the deadline"),
    no=("ik ben bang voor mijn mentor", "i'm worried about her"),
)
_on_the_way = whole(
    (
        r".{0,40}\b(?:trein|train|bus|tram|metro|file|traffic|ov)\b.{0,20}"
        r"\b(?:vertraging|late|laat|delayed|vast|stuck)\b.{0,40}"
    ),
    (
        "(?:ik (?:werk|kom|ben)|i(?:'m| am| work|'ll come| come)) "
        rf"(?:(?:op|on|{DAY}s?|vandaag) ){{0,2}}(?:alleen|alone|in mijn eentje|on my own)"
        rf"\b(?: (?:op|on|in|thuis|kantoor|the|office|{DAY}s?|home)){{0,4}}(?:, .{{0,40}})?"
    ),
    rf"ik werk {DAY} alleen(?: thuis| op kantoor)?",
    (
        r".{0,40}\b(?:uitgesloten|excluded)\b (?:van|from) (?:de|het|the|this|dit|deze) "
        "(?:enquete|onderzoek|survey|study|research|lijst|list|toets|exam)"
    ),
    yes=("mijn trein heeft vertraging", "ik werk vandaag alleen"),
    no=("ik sta er alleen voor", "i am excluded"),
)
_joke = any_of(
    (
        r"\b(?:vermoord\w*|maakt me af|schiet me|kills? me|killed me|killing me|shoot me|dying"
        "|sterf|ga dood|dood (?:aan|van|dat)|schaam (?:me|mij) (?:dood|kapot|rot)|hang mezelf"
        "|gek van|crazy|ashamed)"
        r"\b.{0,80}(?:\bha(?:ha)+h?|\bhihi|\blol|\blmao|\bxd|[:;]-?[)pd]|😂|🤣|😅)\W*$"
    ),
    (
        r"\b(?:doesn't|does not|don't|won't|not) (?:work|load|open|start|respond|print)\w*\b.{0,40}"
        r"\b(?:crazy|nuts|mad|insane|cry|scream)\W*$"
    ),
    (
        r"\b(?:werkt|doet|opent|laadt|print|start) (?:\w+ ){0,3}(?:niet|niks)\b.{0,40}"
        r"\b(?:gek van|gek|janken|gillen|huilen|horendol)\W*$"
    ),
    yes=("ik word gek van deze printer haha", "it doesn't work, i'm going crazy"),
    no=("ik ga dood", "he is crazy"),
)
_everyday = (
    *(_cannot_come, _things_that_fail, _invite_or_change),
    *(_worried_about_a_plan, _on_the_way),
)


def reassures(said: str) -> bool:
    """Whether a plain text says that all is well, or something of every day: "I feel safe here", "missed"."""
    if any(finds(said) for finds in _everyday) or _joke(said):
        return True
    return _fine(said) and not _unfine(said)
