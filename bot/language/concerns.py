"""The rules of a concern: a life at stake, what was done to somebody, not belonging; and what only sounds like it.

They read `normal.plain` text. Where they are silent the model decides.
"""

import re

from bot.language.patterns import DAY, any_of, whole

_ME = r"(?:ik|mij|me|mijn|mezelf|we|wij|ons|i|i'm|im|my|us|our|myself)"

_KIN_NL = r"(?:vader|moeder|ouders?|pa|ma|papa|mama|broer\w*|zus\w*|zoon\w*|dochter\w*|kind\w*|opa|oma|man|vrouw|partner|vriend\w*|oom|tante|neef|nicht)"
_KIN_EN = r"(?:father|mother|dad|mum|mom|parents?|brother|sister|son|daughter|child|baby|grand\w+|husband|wife|partner|friend|boyfriend|girlfriend|uncle|aunt|cousin)"
_THING = r"(?:excel|word|powerpoint|teams|slack|outlook|canvas|sharepoint|windows|python|spss|latex|laptop|computer|printer|scherm|screen|telefoon|phone|wifi|wi-fi|internet|app|bot|site|website|systeem|system|software|rooster|timetable|schedule|planning|formulier|form|koffie ?\w*|coffee \w+|fiets|bike|wekker|alarm clock|weer|weather|kopieerapparaat|copier|beamer|projector)"

_MATTER = r"(?:plan(?:ning)?|rooster|timetable|schedule|agenda|zaal|lokaal|room|formulier\w*|form|datum|date|bijlage|attachment|budget|begroting|regen\w*|rain|weather|projector|beamer|stoelen|chairs|catering|opkomst|turnout|aanmeldingen|sign-?ups?|trein|train|deadline|presentatie|presentation)"
_SOMEBODY = r"\b(?:hij|zij|ze|hem|haar|he|she|they|him|her|them|baas|boss|mentor|mentee|begeleider|supervisor|manager|leidinggevende|docent|teacher|student\w*|collega\w*|colleague\w*|klasgenoot|iemand|someone|somebody)\b"

_crisis = any_of(
    r"zelf ?moord(?!\w*(?:preventie|missie|cijfer))", r"zelfdoding(?!\w*(?:preventie|cijfer))", r"suici[dc](?!\w*(?:preventi|squad)|\w* (?:preventi\w+|squad|is painless))\w*", r"self.?harm", r"automutil\w*",
    r"\b(?:mezelf|mij ?zelf|myself)\b.{0,15}\b(?:aan ?doen|aandoe|pijn|snijden|snij|hurt|harm|kill|cut)\b",
    r"\b(?:hurt|harm|kill|cut|cutting|hurting|harming|killing)\s+my ?self\b(?! (?:on|while|shaving|with (?:a )?(?:paper|the|kitchen)|some|a) )",
    r"\b(?:mezelf|me ?zelf|zichzelf|zich ?zelf|zich|mij|me|hem|haar) (?:iets|wat) aan (?:\w+ )?(?:te )?(?:doe\w*|wil\w*|gaat)\b", r"\b(?:mezelf|me ?zelf|zichzelf|zich|mij|me|hem|haar) (?:iets|wat) aan ?(?:te )?(?:doe\w*|ged\w+)\b", r"\bdoe\w* (?:mezelf|me ?zelf|zichzelf|zich|mij|me) (?:iets|wat) aan\b", r"\bniet meer (?:\w+ )?(?:leven|verder leven|wakker worden|bestaan)\b",
    r"\b(?:wil|wou|wilde|liever) (?:\w+ ){0,3}dood\b", r"\bdood (?:wil|willen|gaan|zijn)\b(?! (?:van|aan))(?<!link dood zijn).{0,20}$",
    r"\b(?:eind|einde) (?:\w+ ){0,2}(?:aan|maken)\b.{0,25}\b(?:maken|leven)\b", r"uit het leven stappen",
    r"\bmaak\w* er (?:\w+ ){0,2}(?:een )?(?:eind|einde) aan\b", r"\bvan (?:het dak|een brug|de brug)\b.{0,15}\bspring", r"\bspring\w* (?:\w+ ){0,2}van (?:het dak|een dak|de brug|een brug)\b",
    r"\b(?:spring\w*|stap\w*|gooi\w*|werp\w*|gesprongen|lig\w*) (?:\w+ ){0,3}(?:voor|onder) (?:de|een) (?:trein|metro|tram|bus|auto)\b", r"\b(?:voor|onder) (?:de|een) (?:trein|metro) (?:\w+ ){0,2}(?:spring\w*|stap\w*|gooi\w*|gesprongen|lig\w*|kom\w*)\b(?! (?:ik|je|we|hij|ze) )",
    r"\bjump (?:off|from|in front of) (?:a|the|my|this|that) (?:\w+ ){0,2}(?:bridge|roof|building|balcony|cliff|platform|flat|tower|train|metro|tram|bus|car|truck)\b", r"\b(?:take|taken|took|swallow\w*|neem|nam|slik\w*|geslikt) (?:\w+ ){0,3}(?:all|alle|overdos\w*)\b.{0,20}\b(?:pills?|pillen|medicij\w*|medication|tablet\w*)\b",
    r"\boverdos\w*\b", r"\b(?:bought|saved|have|got|heb|kocht) (?:\w+ ){0,2}(?:pills|pillen)\b", r"\b(?:life|leven) (?:isn't|is not|is niet|is) (?:\w+ ){0,2}(?:worth living|waard)\b", r"\bnot worth living\b",
    r"\bwant to (?:\w+ )?die\b(?! (?:of|from|laughing))", r"\b(?:wanna|wish to) die\b(?! (?:of|from|laughing))", r"\b(?:wan(?:t|na)|wish) (?:\w+ ){0,2}(?:be dead|disappear forever)\b", r"\b(?:wish\w*|better if|rather) (?:\w+ ){0,2}(?:was|were) (?:dead|never born|not here)\b",
    r"\bend (?:my|it|this) (?:life|all)\b", r"\btake my (?:own )?life\b", r"no (?:reason|point) (?:to|in) liv\w+",
    r"\b(?:don't|dont|do not|not) want to (?:live|be alive|be here any ?more|exist|wake up)\b",
    r"\b(?:better|beter) (?:off )?(?:without me|zonder mij|dead|dood)\b", r"geen zin meer in het leven",
    r"\b(?:ik|i|i've|hij|zij|ze|he|she|has|heeft|wrote|written|mijn|mn|m'n|my) (?:\w+ ){0,4}(?:afscheids ?brie\w+|(?:goodbye|farewell|suicide) (?:letter|note)s?)\b(?!.{0,40}\b(?:colleag|colleg|pensi|retir|job|baan|team|class|klas))",
    r"\b(?:i'm|i am|he's|she's|i'll|will|going to|gonna|wants? to|pills .{0,15}to|ready to) (?:\w+ )?end(?:ing)? (?:it|things|it all)(?: (?:all|tonight|now|soon|today|myself|for good|tomorrow))*[.! ]*(?:$|[,;])",
    r"\b(?:het|alles|niks|niets) (?:heeft )?(?:voor mij |nu |ook |gewoon |toch )?(?:allemaal )?(?:toch )?(?:geen|nog) zin(?: meer)?(?: voor mij)?[.! ]*$", r"\bno (?:point|sense) (?:to|in) (?:any of it|it all|anything|any of this|going on|living|life)\b",
    r"\b(?:wil|wilde|wou|hoop|zou|liever|hoef) (?:\w+ ){0,5}(?:nooit|niet) meer (?:\w+ )?wakker\b", r"\b(?:want|wanna|wish|hope|rather|like) (?:\w+ ){0,5}(?:never|not) (?:have to )?wak(?:e|ing) up\b", r"\b(?:wish|hope) i (?:\w+ )?(?:don't|won't|wouldn't|didn't|never) (?:\w+ )?(?:wake|woke) up\b",
    r"\b(?:wil|wou|wilde|liever) (?:\w+ ){0,2}er (?:\w+ )?niet meer (?:zou )?(?:te )?(?:zijn|was|waren)\b[.! ]*$", r"\b(?:rather|better if) (?:\w+ ){0,2}(?:not be|wasn't|weren't|was not) (?:here|alive|around)\b", r"\b(?:rather|better if) (?:\w+ )?(?:was |were |be )?(?:dead|gone)\b[.! ]*$",
    r"\b(?:zie|is|heb) (?:\w+ ){0,2}geen (?:andere )?uitweg(?: meer)?\b(?! uit (?:dit|de|het) )", r"\b(?:see|is|have) (?:\w+ ){0,2}no (?:other )?way out\b(?! of (?:this|the) )", r"\bleven (?:\w+ ){0,3}(?:geen zin|zinloos|niet meer zitten)\b", r"\b(?:niet|nooit) (?:meer )?(?:\w+ ){0,3}(?:hoeven|hoef) te leven\b", r"\bhoef\w* (?:\w+ ){0,3}(?:niet|nooit) (?:\w+ ){0,4}te leven\b", r"\b(?:liever|rather) (?:\w+ ){0,2}dood\b",  r"\bzie het leven niet meer\b",
)  # fmt: skip
_emergency = any_of(
    r"\bnoodgeval\b", r"\bemergency\b(?! (?:exit|contact|number|plan|fund|drill|meeting|door|kit|nurs\w*|medic\w*|department|room))", r"\b(?:bel|call|need) (?:\w+ )?(?:112|911|113|police|politie|ambulance)\b",
    r"\b(?:word|wordt|being|am|is) (?:\w+ )?(?:aangevallen|attacked|gestalkt|stalked)\b(?! (?:door|by) (?:\w+ )?(?:reclame|ads?|advert\w*|meldingen|notifications|spam|muggen|mosquito\w*))", r"\b(?:is|keeps|was|'s) stalking me\b", r"\bstalkt (?:me|mij)\b",
    r"\b(?:mes|wapen|knife|weapon|pistool|a gun|the gun|his gun)\b.{0,40}\b(?:bedreig\w*|threat\w*|he|she|hij|zij|iemand|someone)\b",
    r"\b(?:heeft|has|had) (?:\w+ )?(?:mes|wapen|knife|weapon|gun|pistool)\b",
)  # fmt: skip
_unsafe = any_of(
    r"\bvoel\w* (?:(?!niet on)(?!not un).){0,40}\b(?:on ?veilig|niet (?:\w+ ){0,3}veilig|bedreigd|geintimideerd|vernederd|gepest"
    r"|buitengesloten|gekleineerd|uitgelachen|gediscrimineerd|aangerand|klein gemaakt)",
    r"\bfeel\w*\b.{0,40}\b(?:unsafe|threatened|intimidated|humiliated|bullied|harassed|belittled|victimi[sz]ed)",
    r"(?:\b(?:not|dont|never|no longer)|n't) feel\w* .{0,20}safe\b", r"\bfeel\w* (?:\w+ ){0,2}not safe\b",
    r"\bniet (?:\w+ )?veilig (?:hier|in|bij|op|met)\b", r"\b(?:hier|groep|team) (?:\w+ ){0,2}niet (?:\w+ )?veilig\b",
    r"\b(?:sociaal|sociale) onveilig\w*\b", r"\bvertrouwens ?persoon\b", r"\bconfidential (?:advis|counsel)\w+",
    r"\bgrensoverschrijdend\w*\b(?! (?:trein|verkeer|samenwerk|handel|arbeid|project|onderzoek|vervoer|onderwijs))", r"\b(?:seksueel|sexueel|sexual(?:ly)?) (?:\w+ ){0,2}(?:getint|geintimideerd|intimid|"
    r"misbruik|lastig|harass|assault|abus|advance|comment|remark|opmerking|benader)\w*",
    r"\b(?:student ?psycholoog|bedrijfsarts nodig|ombudsman|ombudspersoon|ombuds)\b",
    r"\b(?:zit|zat) (?:\w+ )?aan (?:me|mij)\b", r"\b(?:groped|grabbed) me\b", r"\b(?:he|she|they|who|man|guy|boy|somebody|someone|teacher|lecturer|supervisor|mentor|boss|colleague|student) (?:\w+ ){0,2}touch(?:ed|es) me\b", r"\b(?:keeps?|kept|stop|was|is) touching me\b", r"\b(?:raakt|greep) (?:me|mij) aan\b",
    r"\b(?:naakt ?foto\w*|naaktbeeld\w*|nudes?|nude (?:pics?|photos?|pictures?)|dickpic\w*)\b", r"\bchant(?:age|eer\w*)\b", r"\bblackmail\w*\b", r"\b(?:was|ben|got|been) (?:\w+ )?(?:raped|verkracht|aangerand|assaulted)\b",
    r"\b(?:paniek|angst) ?aanval\w*\b", r"\b(?:panic|anxiety) attack", r"\b(?:snijwonden|littekens|krassen|cuts|scars|scratches) (?:\w+ ){0,3}(?:arm\w*|pols\w*|wrists?|benen)\b",
    r"\b(?:hij|zij|ze|man|vrouw|vriend|vriendin|partner|ex|vader|moeder|ouders|broer) (?:\w+ )?(?:slaat|slaan|sloeg|schopt|mishandelt|mishandelen|wurgt) (?:me|mij|ons)\b", r"\b(?:he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|father|mother|dad|mum|mom|parents|brother) (?:\w+ )?(?:hits?|beats?|kicks?|chokes?|hurts?) (?:me|us)\b(?! up\b)",
    r"\b(?:thuis|home)\b.{0,15}\b(?:niet|not|never|nooit) (?:\w+ )?(?:veilig|safe)\b", r"\b(?:wordt|word|werd) (?:\w+ ){0,3}(?:gepest|bedreigd|gestalkt|"
    r"gediscrimineerd|geintimideerd|lastiggevallen|uitgescholden|vernederd|gekleineerd|buitengesloten|weggepest|geslagen)",
    r"\b(?:gepest|bedreigd|gestalkt|gediscrimineerd|geintimideerd|lastig ?gevallen|uitgescholden|vernederd|gekleineerd"
    r"|buitengesloten|weggepest|geslagen) (?:word|wordt|werd|voel|worden)\b",
    r"\b(?:treat|behandel)\w* (?:me|mij|us|ons)\b.{0,40}\b(?:badly|slecht|rot|niet goed|unfair\w*|oneerlijk|like dirt|respectloos|als vuil)",
    r"\bconflict\b.{0,30}\b(?:group|groep|team|collega|colleague|community|leergemeenschap|mentor|begeleider|iemand)",
)  # fmt: skip
_belonging = any_of(
    r"\b(?:voel\w*|voelde) (?:me|mij) (?!niet )(?:\w+ ){0,4}(?:verloren|eenza\w+|alleen|buitenstaander|overbodig|waardeloos"
    r"|minderwaardig|onzichtbaar|ongewenst|genegeerd|onbegrepen|afgewezen|niks waard|niets waard)\b",
    r"\bvoel\w* (?:me|mij) (?:\w+ ){0,4}(?:niet|nooit|nergens) (?:\w+ ){0,2}(?:thuis|welkom|gezien|gehoord|op (?:mijn|m'n) (?:plek|gemak)"
    r"|serieus genomen)\b", r"\bben (?:\w+ ){0,3}eenzaam\b", r"\b(?:onzichtbaar|lucht) voor (?:de|hen|ze|iedereen|mijn)\b",
    r"\bhoor (?:er |hier )?(?:\w+ ){0,2}niet (?:\w+ ){0,2}bij\b", r"\bhoor nergens (?:\w+ )?bij\b", r"\b(?:niet|nergens) bij hoor\b", r"\bpas hier niet (?:bij|tussen)\b",
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
    r"\bmentaal (?:\w+ )?(?:op|kapot|gesloopt)\b", r"\btandvlees\b", r"\brunning on empty\b", r"^ik schaam (?:me|mij)(?: zo| echt)?(?: dood| kapot| rot)?$", r"\b(?:schaam (?:me|mij) (?!dood|kapot|rot|een beetje|bijna|suf|diep)|ashamed of myself)",
    r"\bwaarom (?:ben ik er|leef ik|besta ik) (?:\w+ ){0,2}nog\b", r"\bwhy (?:am i|do i) (?:(?:even|still|actually|really) ){1,2}(?:here|alive|exist|live)\W*$", r"\bgetting too much for me\b", r"\b(?:miskraam|miscarriage)\b", r"\b(?:ik (?:heb|zit)|heb ik|i have|i've got|i got) (?:\w+ ){0,4}burn[ -]?out\b", r"\bik (?:heb|zit|sta) (?:\w+ ){0,3}schulden\b", r"\bi(?:'m| am| have|'ve) (?:\w+ ){0,3}debts?\b",
    r"^(?!.*\b(?:week|weken|maand|vakantie|verlof|pensioen|baan|congres|mei|juni|juli|weeks?|month|holiday|leave|retire\w*|job|conference|monday|maandag)\b).*\b(?:(?:als|wanneer|zodra) ik er (?:straks )?niet meer ben|(?:when|once|after) i(?:'m| am) (?:gone|dead|no longer here|not here any ?more))\b", r"\bwordt (?:me|mij) (?:\w+ )?te ?veel\b", r"\bsta er (?:\w+ )?alleen voor\b(?! met)",
    r"\b(?:ze|zij|hij|iedereen|mensen|groep\w*|team\w*|collega\w*|klas\w*|mentor|begeleider|docent) (?:\w+ ){0,3}(?:negeer\w*|negeren) (?:\w+ )?(?:me|mij)\b", r"\b(?:they|he|she|everyone|everybody|people|group|team\w*|class\w*|colleagues|mentor|supervisor|teacher) (?:(?:have|has|had|been|are|is|keep|keeps|all|just|always|still) ){0,4}(?:ignor\w+|excluding|exclude|avoiding|avoid) me\b",
    r"\bik (?:heb |zit |lig |lag |moest )?(?:\w+ ){0,3}(?:hele|heel de|elke|iedere) (?:nacht|dag|avond|ochtend|weekend) (?:\w+ ){0,3}(?:gehuild|huilen|wenen|geweend)\b", r"\bhuil (?:\w+ ){0,3}(?:elke|iedere|alle|hele) (?:dag|nacht|avond|ochtend)\b", r"\b(?:elke|iedere) (?:dag|nacht|avond|ochtend) (?:\w+ )?huil\w*\b(?=.{0,40}\b(?:ik|me|mij)\b)", r"\bi(?:'ve| have)? (?:just )?(?:cry|cried|been crying|keep crying) (?:\w+ ){0,2}(?:all|every|whole|each) (?:day|night|morning|evening|weekend)\b",
    rf"\b(?:mijn|mn|m'n|ons|onze) (?:\w+ )?{_KIN_NL}\b (?:\w+ ){{0,5}}(?:overleden|gestorven|dood|verongelukt|stervende|terminaal|ernstig ziek|kanker)\b(?! (?:moe|stil|op)\b)", rf"\b(?:my|our) (?:\w+ )?{_KIN_EN} (?:\w+ ){{0,4}}(?:died|dead|passed away|dying|killed|terminal\w*|(?:seriously|very|gravely) (?:ill|sick)|cancer)\b(?! (?:tired|laughing|of laughter|to))",
    r"\b(?:stomach ?aches?|headaches?|sick)\b.{0,20}\b(?:before|from|because of) (?:every|each|the|that|this) (?:meeting|session|group|class|team)",
)  # fmt: skip
_acts = any_of(
    r"\b(?:pest(?:en|te|ten|t|gedrag)?\b|pesterij\w*|bedreig\w*|intimid\w*|discrimin\w*|racis\w*|seksis\w*|sexis\w*|homofo\w*"
    r"|scheld\w*|uitgescholden|vernederd?\w*|kleineer\w*|gekleineerd|stalk\w*|gepest|bully\w*"
    r"|bullie\w*|geslagen(?! met)(?<!koppen geslagen)|harass\w*|threaten\w*|humiliat\w*|belittl\w*|assault\w*|abus(?:ed|ing|ive)\b|misbruik\w*|aangerand|verkracht\w*|raped)"
)  # fmt: skip
_fine = any_of(
    r"\b(?:ik voel (?:me|mij)|i feel|we feel|wij voelen ons)(?: \w+){0,4} (?:veilig|safe|thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b", r"\bniet onveilig\b", r"\bnot unsafe\b",
    r"\b(?:niet|nooit|not|never) (?:echt |being |feeling |at all |zo |helemaal )?(?:gepest|buitengesloten|bedreigd|eenzaam|bullied|left out|excluded|harassed|threatened|lonely|depressed|depressief|overspannen|gestrest|gestresst|stressed|bang|scared|afraid)\b(?! (?:om|to|voor|of)\b)",
    r"n't feel (?:\w+ )?(?:left out|excluded|lonely|bullied|threatened|unsafe|unwelcome)\b",
    r"^(?:\W|\b(?:gaat|het|alles|prima|goed|all|good|everything|fine|going|well|ik|heb|i|have|verder|nee|no|ok|super|lekker|hoor|great|is|it's|it)\b){0,12}\b(?:geen|no|niks te|nothing to|can't) (?:klachten|complaints?|klagen|complain|zorgen|worries|problemen|problems)\b(?: (?:hier|verder|hoor|here|at all|about|over|so far|tot nu toe)){0,2}\W*$",
)  # fmt: skip
_unfine = any_of(
    r"(?:\b(?:niet|not|dont|never|nooit)|n't)(?: \w+){0,3} (?:veilig|safe|thuis|at home|at ease|welkom|welcome|op (?:mijn|m'n) (?:plek|gemak))\b", r"\b(?:no longer|niet meer|maar|but|used|vroeger|wish|want|wil|would|zou|if|als|how|hoe|when|only|alleen"
    r"|until|tot|unless|zelden|rarely|hardly|nauwelijks|barely|minder|less|enough|genoeg|durf|dare)\b",
)  # fmt: skip
_first_person = re.compile(rf"\b{_ME}\b").search
_subject = any_of(
    r"\b(?:over|about|on|rond|omtrent|tegen|against|artikel\w*|article\w*|onderzoek\w*|research\w*|workshop\w*|literatuur"
    r"|boek|book|les|lesson|project|training|thema|topic|beleid|policy|protocol|film|podcast) (?:\w+ ){0,3}"
    r"(?:pest|intimid|discrim|racis|seksis|sexis|bully|harass|threat|abus|online pest|cyber|sociale veilig|grensoverschr|safety)\w*",
    r"\b(?:omga\w+|om te gaan|omgang|deal\w*|cope|coping) (?:met|with)\b.{0,30}\b(?:pest|intimid|discrim|racis|grensoverschr|bull|harass|conflict)", r"\b(?:pest|discriminatie|suicide|zelfmoord|bullying|discrimination|harassment|suicide|misconduct|integrity|pesten|intimidatie) ?(?:en )?(?:protocol\w*|beleid\w*|preventie\w*|aanpak|polic\w+|prevention|protocol\w*|training\w*|cursus\w*|workshop\w*|course\w*|research)\b", r"\b(?:protocol|beleid|policy|nota|wet|law) (?:\w+ )?(?:discriminatie|pesten|intimidatie|ongewenst gedrag|bullying|harassment|discrimination)\b",
    r"\bvertrouwens ?persoon (?:worden|bij de politie)\b", r"\b(?:verdient|doet|earn\w*|does) (?:\w+ ){0,2}(?:vertrouwens ?persoon|confidential advis\w+)\b", r"\b(?:ben|am) (?:(?:sinds|since) \w+ )?(?:(?:een|de|a|the|trained|opgeleid) )*(?:vertrouwens ?persoon|confidential advis\w+)\b", r"\bconfidential advis\w+ earn\b", r"\b(?:vernederd?|humiliated)\b.{0,20}\b\d{1,2} ?- ?\d{1,2}\b", r"\b(?:vertaal|translate|liedje|song|lyrics)\b", r"\b(?:gestalkt|stalked|achtervolgd) (?:door|by) (?:\w+ )?(?:reclame|ads?|advert\w*|meldingen|notifications|spam)\b", r"\bbedreiging\w* (?:van|voor) de\b", r"\bthreats? to (?:validity|the)\b",
)  # fmt: skip
_everyday = whole(
    r"(?:sorry,? |helaas,? |unfortunately,? )?(?:i|we) (?:can't|cannot|cant|won't|can not) (?:quite )?make it(?: (?:to (?:the|our|your|my) \w+(?: \w+)?|on time|this \w+|today|tomorrow|then|there|at \w+|before \w+|next \w+|in time))*",
    rf"(?:ik |i |i'm |we |nog steeds |still |weer |again |heb |have |in |in a |een |a |ben |always |altijd ){{0,5}}(?:ruzie|gevecht|vecht|oorlog|worstel|fight\w*|battle|war|struggl\w+|argument|arguing) (?:\w+ )?(?:met|with) (?:(?:mijn|my|de|het|the|m'n|mn|die|dat|that|this|deze) )?{_THING}(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*",
    rf"(?:(?:mijn|my|de|het|the|m'n|mn|die|dat|dit|that|this|deze) )?{_THING} (?:maakt|drijft|makes|drives|is driving|is making) (?:me|mij|us|ons) (?:\w+ )?(?:gek|knettergek|krankzinnig|horendol|ziek|waanzin|wanhoop|crazy|mad|insane|nuts|sick)(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*",
    rf"(?:(?:mijn|my|de|het|the|m'n|mn|die|dat|that|this|deze) )?{_THING} (?:pest|haat|plaagt|hates?|bullies|is bullying|is killing|kills|is pesting) (?:me|mij|us|ons)(?: (?:weer|again|today|vandaag|now|nu|hier|here|haha|lol))*",
    r"(?:sorry,? )?(?:i(?:'ve| have)? )?missed(?: (?:it|the|a|your|our|that|my|yesterday's|last)(?: \w+){0,4})?", r"(?:ik heb )?(?:de|het|een|jullie|onze)? ?(?:\w+ )?gemist",
    r"(?:verander|wijzig|pas|change|update|edit) (?:mijn|my|m'n) (?:achter|voor)?(?:naam|name|surname|e-?mail\w*|e-?mail ?adress?|telefoonnummer|profiel|profile|foto|photo)(?: aan)?",
    r"(?:(?:de|het|dit|dat|mijn|onze|ons) )?(?:(?:afspraak|gesprek|overleg|les|bijeenkomst) )?gaat niet door",
    r"(?:mijn |het |een )?(?:\w+ )?opzeggen", r"ik zeg (?:mijn|het|de) \w+ op", r"cancel (?:my |the )?(?:subscription|membership|booking)",
    r"(?:iemand |een \w+ |hoe kan ik (?:\w+ ){1,3})?uitnodigen", r"hoe nodig ik (?:\w+ ){1,3}uit", r"(?:how (?:do|can) i )?invite(?: \w+){0,4}",
    rf"(?:sorry,? )?(?:ik kan|i can't|i cannot|can't)(?: make it| come| do)?(?: niet)?(?: op| on)? {DAY}(?: niet)?(?:,? sorry)?", rf"{DAY} (?:kan ik niet|lukt (?:me|mij)? ?niet|doesn't work(?: for me)?)",
    rf"(?:(?:ik )?ben (?:een beetje )?bang(?! (?:om|voor|van)\b)|bang dat|(?:i(?:'m| am) )?(?:a bit )?afraid(?! (?:to|of)\b)|(?:ik )?vrees|i fear)(?!.{{0,60}}{_SOMEBODY})(?: dat| that)? .{{0,40}}\b(?:lukt|past|te laat|later|late|vergeten|forgot\w*|fit|n't work|not work|bezet|taken|afmelden|cancel|verhinderd|make it|{_MATTER})\b.{{0,40}}",
    rf"(?:(?:ik )?maak (?:me|mij) (?:een beetje |wat )?zorgen|(?:i(?:'m| am) )?(?:a (?:bit|little) |slightly )?worried) (?:over|of|om|dat|about|whether|if|that) (?!.{{0,60}}{_SOMEBODY})(?:\w+ ){{0,3}}(?:{_MATTER})\b.{{0,40}}",
    r"i(?:'m| am) worried (?:that )?(?:we|it|the \w+) (?:will not|won't|might not|may not) (?:\w+ ){0,4}(?:in time|work|fit|room|arrive)(?: \w+){0,3}",
    r"(?:ik durf|i dare)(?: er)? (?:te wedden|say|to say|een \w+ om te verwedden)\b.{0,60}", r".{0,40}\b(?:trein|train|bus|tram|metro|file|traffic|ov)\b.{0,20}\b(?:vertraging|late|laat|delayed|vast|stuck)\b.{0,40}",
    rf"(?:ik (?:werk|kom|ben)|i(?:'m| am| work|'ll come| come)) (?:(?:op|on|{DAY}s?|vandaag) ){{0,2}}(?:alleen|alone|in mijn eentje|on my own)\b(?: (?:op|on|in|thuis|kantoor|the|office|{DAY}s?|home)){{0,4}}(?:, .{{0,40}})?",
    rf"ik werk {DAY} alleen(?: thuis| op kantoor)?", r".{0,40}\b(?:uitgesloten|excluded)\b (?:van|from) (?:de|het|the|this|dit|deze) (?:enquete|onderzoek|survey|study|research|lijst|list|toets|exam)",
    r"(?:ik hoor (?:niets|niks|je niet|jullie niet)|i can't hear (?:you|anything)|you're on mute)\b.{0,40}",
)  # fmt: skip
_joke = any_of(
    r"\b(?:vermoord\w*|maakt me af|schiet me|kills? me|killed me|killing me|shoot me|dying|sterf|ga dood|dood (?:aan|van|dat)|schaam (?:me|mij) (?:dood|kapot|rot)|hang mezelf|gek van|crazy|ashamed)\b.{0,80}(?:\bha(?:ha)+h?|\bhihi|\blol|\blmao|\bxd|[:;]-?[)pd]|😂|🤣|😅)\W*$",
    r"\b(?:doesn't|does not|don't|won't|not) (?:work|load|open|start|respond|print)\w*\b.{0,40}\b(?:crazy|nuts|mad|insane|cry|scream)\W*$", r"\b(?:werkt|doet|opent|laadt|print|start) (?:\w+ ){0,3}(?:niet|niks)\b.{0,40}\b(?:gek van|gek|janken|gillen|huilen|horendol)\W*$",
)  # fmt: skip
_studies = any_of(
    r"\b(?:stuk|artikel|paper|essay|scriptie|onderzoek|les|lessen|lezing|casus|boek|podcast|film|documentaire|workshop|piece|article|thesis|research|study|class|lesson|lecture|case|book|report|rapport|documentary) (?:about|over|on|naar|into) (?:(?!mijn|my|own|eigen|plan)\w+ ){0,2}(?:zelf ?moord|zelfdoding|suicid\w+|self.?harm)",
)  # fmt: skip


def endangers(said: str) -> bool:
    """Whether a life may be at stake: emergency numbers come first."""
    return bool(_emergency(said) or (_crisis(said) and not _studies(said)))


def troubles(said: str) -> bool:
    """Whether somebody is wronged, excluded or breaking, and does not merely work on the subject."""
    if _subject(said) or reassures(said):
        return False
    return bool(_unsafe(said)) or bool(_first_person(said) and (_acts(said) or _belonging(said)))


def reassures(said: str) -> bool:
    """Whether a plain text says that all is well, or something of every day: "I feel safe here", "missed"."""
    return bool(_everyday(said) or _joke(said) or (_fine(said) and not _unfine(said)))
