"""What only sounds like a concern: of every day, all well, a joke, or somebody's subject.

It reads `normal.plain` text.
"""

from bot.talking.language.patterns import DAY, any_of, whole

_THING = (
    r"(?:excel|word|powerpoint|teams|slack|outlook|canvas|sharepoint|windows|python|spss|"
    r"latex|laptop|computer|printer|scherm|screen|telefoon|phone|wifi|wi-fi|internet|app|"
    r"bot|site|website|systeem|system|software|rooster|timetable|schedule|planning|"
    r"formulier|form|koffie ?\w*|coffee \w+|fiets|bike|wekker|alarm clock|weer|weather|"
    r"kopieerapparaat|copier|beamer|projector)"
)
_MATTER = (
    r"(?:plan(?:ning)?|rooster|timetable|schedule|agenda|zaal|lokaal|room|formulier\w*|"
    r"form|datum|date|bijlage|attachment|budget|begroting|regen\w*|rain|weather|projector|"
    r"beamer|stoelen|chairs|catering|opkomst|turnout|aanmeldingen|sign-?ups?|trein|train|"
    r"deadline|presentatie|presentation)"
)
_SOMEBODY = (
    r"\b(?:hij|zij|ze|hem|haar|he|she|they|him|her|them|baas|boss|mentor|mentee|"
    r"begeleider|supervisor|manager|leidinggevende|docent|teacher|student\w*|collega\w*|"
    r"colleague\w*|klasgenoot|iemand|someone|somebody)\b"
)
_fine = any_of(
    (
        r"\b(?:ik voel (?:me|mij)|i feel|we feel|wij voelen ons)(?: \w+){0,4} (?:veilig|safe|"
        r"thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b"
    ),
    r"\bniet onveilig\b",
    r"\bnot unsafe\b",
    (
        r"\b(?:niet|nooit|not|never) (?:echt |being |feeling |at all |zo |"
        r"helemaal )?(?:gepest|buitengesloten|bedreigd|eenzaam|bullied|left out|excluded|"
        r"harassed|threatened|lonely|depressed|depressief|overspannen|gestrest|gestresst|"
        r"stressed|bang|scared|afraid)\b(?! (?:om|to|voor|of)\b)"
    ),
    r"n't feel (?:\w+ )?(?:left out|excluded|lonely|bullied|threatened|unsafe|unwelcome)\b",
    (
        r"^(?:\W|\b(?:gaat|het|alles|prima|goed|all|good|everything|fine|going|well|ik|heb|i|"
        r"have|verder|nee|no|ok|super|lekker|hoor|great|is|it's|it)\b){0,12}\b(?:geen|no|"
        r"niks te|nothing to|can't) (?:klachten|complaints?|klagen|complain|zorgen|worries|"
        r"problemen|problems)\b(?: (?:hier|verder|hoor|here|at all|about|over|so far|"
        r"tot nu toe)){0,2}\W*$"
    ),
)
_unfine = any_of(
    (
        r"(?:\b(?:niet|not|dont|never|nooit)|n't)(?: \w+){0,3} (?:veilig|safe|thuis|at home|"
        r"at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b"
    ),
    r"\b(?:no longer|niet meer|maar|but|used|vroeger|wish|want|wil|would|zou|if|als|how|"
    r"hoe|when|only|alleen"
    r"|until|tot|unless|zelden|rarely|hardly|nauwelijks|barely|minder|less|enough|genoeg|durf|dare)\b",
)
is_subject = any_of(
    r"\b(?:over|about|on|rond|omtrent|tegen|against|artikel\w*|article\w*|onderzoek\w*|"
    r"research\w*|workshop\w*|literatuur"
    r"|boek|book|les|lesson|project|training|thema|topic|beleid|policy|protocol|film|"
    r"podcast) (?:\w+ ){0,3}"
    r"(?:pest|intimid|discrim|racis|seksis|sexis|bully|harass|threat|abus|online pest|"
    r"cyber|sociale veilig|grensoverschr|safety)\w*",
    (
        r"\b(?:omga\w+|om te gaan|omgang|deal\w*|cope|coping) (?:met|with)\b.{0,30}\b(?:pest|"
        r"intimid|discrim|racis|grensoverschr|bull|harass|conflict)"
    ),
    (
        r"\b(?:pest|discriminatie|suicide|zelfmoord|bullying|discrimination|harassment|"
        r"suicide|misconduct|integrity|pesten|intimidatie) ?(?:en )?(?:protocol\w*|beleid\w*|"
        r"preventie\w*|aanpak|polic\w+|prevention|protocol\w*|training\w*|cursus\w*|"
        r"workshop\w*|course\w*|research)\b"
    ),
    (
        r"\b(?:protocol|beleid|policy|nota|wet|law) (?:\w+ )?(?:discriminatie|pesten|"
        r"intimidatie|ongewenst gedrag|bullying|harassment|discrimination)\b"
    ),
    r"\bvertrouwens ?persoon (?:worden|bij de politie)\b",
    r"\b(?:verdient|doet|earn\w*|does) (?:\w+ ){0,2}(?:vertrouwens ?persoon|confidential advis\w+)\b",
    (
        r"\b(?:ben|am) (?:(?:sinds|since) \w+ )?(?:(?:een|de|a|the|trained|"
        r"opgeleid) )*(?:vertrouwens ?persoon|confidential advis\w+)\b"
    ),
    r"\bconfidential advis\w+ earn\b",
    r"\b(?:vernederd?|humiliated)\b.{0,20}\b\d{1,2} ?- ?\d{1,2}\b",
    r"\b(?:vertaal|translate|liedje|song|lyrics)\b",
    (
        r"\b(?:gestalkt|stalked|achtervolgd) (?:door|by) (?:\w+ )?(?:reclame|ads?|advert\w*|"
        r"meldingen|notifications|spam)\b"
    ),
    r"\bbedreiging\w* (?:van|voor) de\b",
    r"\bthreats? to (?:validity|the)\b",
)
_everyday = whole(
    (
        r"(?:sorry,? |helaas,? |unfortunately,? )?(?:i|we) (?:can't|cannot|cant|won't|"
        r"can not) (?:quite )?make it(?: (?:to (?:the|our|your|my) \w+(?: \w+)?|on time|"
        r"this \w+|today|tomorrow|then|there|at \w+|before \w+|next \w+|in time))*"
    ),
    (
        rf"(?:ik |i |i'm |we |nog steeds |still |weer |again |heb |have |in |in a |een |a |"
        rf"ben |always |altijd ){{0,5}}(?:ruzie|gevecht|vecht|oorlog|worstel|fight\w*|battle|"
        rf"war|struggl\w+|argument|arguing) (?:\w+ )?(?:met|with) (?:(?:mijn|my|de|het|the|m'n|"
        rf"mn|die|dat|that|this|deze) )?{_THING}(?: (?:weer|again|today|vandaag|now|nu|hier|"
        rf"here|haha|lol))*"
    ),
    (
        rf"(?:(?:mijn|my|de|het|the|m'n|mn|die|dat|dit|that|this|deze) )?{_THING} (?:maakt|"
        rf"drijft|makes|drives|is driving|is making) (?:me|mij|us|ons) (?:\w+ )?(?:gek|"
        rf"knettergek|krankzinnig|horendol|ziek|waanzin|wanhoop|crazy|mad|insane|nuts|"
        rf"sick)(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*"
    ),
    (
        rf"(?:(?:mijn|my|de|het|the|m'n|mn|die|dat|that|this|deze) )?{_THING} (?:pest|haat|"
        rf"plaagt|hates?|bullies|is bullying|is killing|kills|is pesting) (?:me|mij|us|"
        rf"ons)(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*"
    ),
    (
        r"(?:sorry,? )?(?:i(?:'ve| have)? )?missed(?: (?:it|the|a|your|our|that|my|"
        r"yesterday's|last)(?: \w+){0,4})?"
    ),
    r"(?:ik heb )?(?:de|het|een|jullie|onze)? ?(?:\w+ )?gemist",
    (
        r"(?:verander|wijzig|pas|change|update|edit) (?:mijn|my|m'n) (?:achter|voor)?(?:naam|"
        r"name|surname|e-?mail\w*|e-?mail ?adress?|telefoonnummer|profiel|profile|foto|"
        r"photo)(?: aan)?"
    ),
    (
        r"(?:(?:de|het|dit|dat|mijn|onze|ons) )?(?:(?:afspraak|gesprek|overleg|les|"
        r"bijeenkomst) )?gaat niet door"
    ),
    r"(?:mijn |het |een )?(?:\w+ )?opzeggen",
    r"ik zeg (?:mijn|het|de) \w+ op",
    r"cancel (?:my |the )?(?:subscription|membership|booking)",
    r"(?:iemand |een \w+ |hoe kan ik (?:\w+ ){1,3})?uitnodigen",
    r"hoe nodig ik (?:\w+ ){1,3}uit",
    r"(?:how (?:do|can) i )?invite(?: \w+){0,4}",
    (
        rf"(?:sorry,? )?(?:ik kan|i can't|i cannot|can't)(?: make it| come|"
        rf" do)?(?: niet)?(?: op| on)? {DAY}(?: niet)?(?:,? sorry)?"
    ),
    rf"{DAY} (?:kan ik niet|lukt (?:me|mij)? ?niet|doesn't work(?: for me)?)",
    (
        rf"(?:(?:ik )?ben (?:een beetje )?bang(?! (?:om|voor|van)\b)|bang dat|(?:i(?:'m|"
        rf" am) )?(?:a bit )?afraid(?! (?:to|of)\b)|(?:ik )?vrees|"
        rf"i fear)(?!.{{0,60}}{_SOMEBODY})(?: dat| that)? .{{0,40}}\b(?:lukt|past|te laat|"
        rf"later|late|vergeten|forgot\w*|fit|n't work|not work|bezet|taken|afmelden|cancel|"
        rf"verhinderd|make it|{_MATTER})\b.{{0,40}}"
    ),
    (
        rf"(?:(?:ik )?maak (?:me|mij) (?:een beetje |wat )?zorgen|(?:i(?:'m| am) )?(?:a (?:bit|"
        rf"little) |slightly )?worried) (?:over|of|om|dat|about|whether|if|"
        rf"that) (?!.{{0,60}}{_SOMEBODY})(?:\w+ ){{0,3}}(?:{_MATTER})\b.{{0,40}}"
    ),
    (
        r"i(?:'m| am) worried (?:that )?(?:we|it|the \w+) (?:will not|won't|might not|"
        r"may not) (?:\w+ ){0,4}(?:in time|work|fit|room|arrive)(?: \w+){0,3}"
    ),
    r"(?:ik durf|i dare)(?: er)? (?:te wedden|say|to say|een \w+ om te verwedden)\b.{0,60}",
    (
        r".{0,40}\b(?:trein|train|bus|tram|metro|file|traffic|ov)\b.{0,20}\b(?:vertraging|"
        r"late|laat|delayed|vast|stuck)\b.{0,40}"
    ),
    (
        rf"(?:ik (?:werk|kom|ben)|i(?:'m| am| work|'ll come| come)) (?:(?:op|on|{DAY}s?|"
        rf"vandaag) ){{0,2}}(?:alleen|alone|in mijn eentje|on my own)\b(?: (?:op|on|in|thuis|"
        rf"kantoor|the|office|{DAY}s?|home)){{0,4}}(?:, .{{0,40}})?"
    ),
    rf"ik werk {DAY} alleen(?: thuis| op kantoor)?",
    (
        r".{0,40}\b(?:uitgesloten|excluded)\b (?:van|from) (?:de|het|the|this|dit|"
        r"deze) (?:enquete|onderzoek|survey|study|research|lijst|list|toets|exam)"
    ),
    (
        r"(?:ik hoor (?:niets|niks|je niet|jullie niet)|i can't hear (?:you|anything)|"
        r"you're on mute)\b.{0,40}"
    ),
)
_joke = any_of(
    (
        r"\b(?:vermoord\w*|maakt me af|schiet me|kills? me|killed me|killing me|shoot me|"
        r"dying|sterf|ga dood|dood (?:aan|van|dat)|schaam (?:me|mij) (?:dood|kapot|rot)|"
        r"hang mezelf|gek van|crazy|ashamed)\b.{0,80}(?:\bha(?:ha)+h?|\bhihi|\blol|\blmao|"
        r"\bxd|[:;]-?[)pd]|😂|🤣|😅)\W*$"
    ),
    (
        r"\b(?:doesn't|does not|don't|won't|not) (?:work|load|open|start|respond|"
        r"print)\w*\b.{0,40}\b(?:crazy|nuts|mad|insane|cry|scream)\W*$"
    ),
    (
        r"\b(?:werkt|doet|opent|laadt|print|start) (?:\w+ ){0,3}(?:niet|"
        r"niks)\b.{0,40}\b(?:gek van|gek|janken|gillen|huilen|horendol)\W*$"
    ),
)
is_studied = any_of(
    (
        r"\b(?:stuk|artikel|paper|essay|scriptie|onderzoek|les|lessen|lezing|casus|boek|"
        r"podcast|film|documentaire|workshop|piece|article|thesis|research|study|class|lesson|"
        r"lecture|case|book|report|rapport|documentary) (?:about|over|on|naar|"
        r"into) (?:(?!mijn|my|own|eigen|plan)\w+ ){0,2}(?:zelf ?moord|zelfdoding|suicid\w+|"
        r"self.?harm)"
    ),
)

_trifle = any_of(
    (  # heads of Dutch compounds: "stroopwafels"
        r"\b\w*(?:wafels?|pepernoten|kruidnoten|soep|kaas|taart|koekjes?|friet|bitterballen|oliebollen|"
        r"pannenkoek\w*|uienschil|salade|chocola\w*|voetbal|hockey|volleybal|paraplu|matras|planten)\b"
    ),
    (
        r"\b(?:uien|tosti|pizza|curry|traktaties?|buffet|borrelhap\w*|pasta|yoghurt|restjes|cake|soup|"
        r"cheese|pancakes?|burger|toaster|leftovers|dessert|sandwich\w*|oven|airfryer|vaatwasser|"
        r"dishwasher|koelkast|fridge)\b"
    ),
    (
        r"\b(?:tennis|padel|badminton|korfbal|judo|darten|darts|schaken|schaats\w*|duikplank|achtbaan|"
        r"marathon|snowboard\w*|skiing|chess|futsal|football|volleyball|karaoke|sudoku\w*|kruiswoord\w*|"
        r"crosswords?|puzzels?|puzzles?|jigsaw|quiz|escape ?room|gamen|gaming|all nighter|level \d+|"
        r"eindbaas|final boss|roller ?coaster)\b"
    ),
    (
        r"\b(?:film|movie|serie|aflevering|episode|netflix|disney\w*|cinema|bioscoop|musical|spoilers?|"
        r"p-waarde|p-value|\w*hypothes[ei]s|steekproef|sample size|regressie|regression|spss|"
        r"correlati\w+|outliers?|uitbijters?|acronyms?|afkortingen|comic sans)\b"
    ),
    (
        r"\b(?:konijn|cavia|hamster|goudvis|rabbit|goldfish|plants?|cactus\w*|orchidee|spin|spinnen|"
        r"spiders?|wesp|wespen|wasps?|mug|muggen|mosquito\w*|(?:t-)?\w*shirts?|trui|broek|jeans|sokken|socks|"
        r"umbrella|mattress|keelpijn|verkouden\w*|griepje|hooikoorts|hay fever|sore throat|kiespijn|"
        r"spierpijn|iron pills|vitamin\w*)\b"
    ),
)
_idiom = any_of(
    (
        r"\b(?:lach\w*|schrik|schrok|erger|verveel|zweet) (?:me|mij|ons) (?:\w+ )?(?:dood|kapot|rot|suf|"
        r"slap|krom|een (?:ongeluk|hoedje|breuk|bult))\b"
    ),
    (
        r"\b(?:huil\w*|jank\w*|tranen) (?:\w+ )?van (?:opluchting|geluk|blijdschap|ontroering|trots|"
        r"het lachen)\b"
    ),
    r"\b(?:cr(?:y|ied|ying)|tears) (?:of|from|with) (?:joy|relief|laughter|laughing|happiness)\b",
    r"\b(?:over my dead body|over mijn lijk|if i (?:see|hear) one more)\b",
    (
        r"\b(?:moe|doodmoe|tired|exhausted) (?:maar|but) (?:voldaan|blij|tevreden|gelukkig|happy|"
        r"satisfied|content)\b"
    ),
)
_others = any_of(
    _SOMEBODY,
    (
        r"\b(?:iedereen|niemand|everyone|everybody|nobody|no one|\w*genoten|classmates?|groep|group|team|"
        r"mensen|people|vriend\w*|friends?|ouders|parents|anderen|others)\b"
    ),
)
_LESSON = r"(?:behandelen|bespreken|lezen|oefenen|bestuderen|onderzoeken|discuss|cover|read|study|practise)"
_lesson = any_of(
    rf"\b(?:we|wij) {_LESSON}\b",
    rf"\b{_LESSON} (?:we|wij)\b",
    r"\b(?:lesstof|klassikaal|hoofdpersoon|personage|spoiler\w*|lyrics|main character|curriculum)\b",
)
_alone = any_of(r"\b(?:ik|mij|me|mezelf|mijn|i|i'm|i've|my|myself)\b", _SOMEBODY)


def is_lesson(said: str) -> bool:
    """Whether a plain text is about what is read or taught, and about nobody who could be in need."""
    return bool(_lesson(said)) and not _alone(said)


def reassures(said: str) -> bool:
    """Whether a plain text says that all is well, or something of every day: "I feel safe here", "missed"."""
    return bool(_everyday(said) or _joke(said) or (_fine(said) and not _unfine(said)))


def is_trifling(said: str) -> bool:
    """Whether a plain text names a dish, a game, a film or a shirt and nobody else, or uses an idiom.

    A worry is about people: where others are in it, nothing is a trifle.
    """
    return bool(_idiom(said) or (_trifle(said) and not _others(said)))
