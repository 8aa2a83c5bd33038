"""The rules of a concern: a life at stake, what was done to somebody, not belonging.

They read `normal.plain` text. Where they are silent the model decides.
"""

import re

from bot.talking.language.everyday import is_lesson, is_studied, is_subject, reassures
from bot.talking.language.patterns import any_of

_ME = r"(?:ik|mij|me|mijn|mezelf|we|wij|ons|i|i'm|im|my|us|our|myself)"
_KIN_NL = (
    r"(?:vader|moeder|ouders?|pa|ma|papa|mama|broer\w*|zus\w*|zoon\w*|dochter\w*|kind\w*|"
    r"opa|oma|man|vrouw|partner|vriend\w*|oom|tante|neef|nicht)"
)
_KIN_EN = (
    r"(?:father|mother|dad|mum|mom|parents?|brother|sister|son|daughter|child|baby|"
    r"grand\w+|husband|wife|partner|friend|boyfriend|girlfriend|uncle|aunt|cousin)"
)
_TREAT = (
    r"(?:\w+noten|choco\w*|koffie|coffee|tea|thee|suiker|sugar|snoep\w*|sweets|cand\w+|taart|cakes?|"
    r"kaas|cheese|koek\w*|cookies|zon|sun\w*|film\w*|movies|series|netflix|vergader\w*|meetings?|"
    r"informatie|information|info|powerpoint\w*|slides|kerst\w*|christmas\w*)"
)
_CLOTHES = (
    r"(?:(?:t-)?\w*shirts?|jeans|trousers|pants|dress|coat|jacket|suit|shoes|boots|size|chairs?|"
    r"seats?|car|bed)"
)
_crisis = any_of(
    r"zelf ?moord(?!\w*(?:preventie|missie|cijfer))",
    r"zelfdoding(?!\w*(?:preventie|cijfer))",
    r"suici[dc](?!\w*(?:preventi|squad)|\w* (?:preventi\w+|squad|is painless))\w*",
    r"self.?harm",
    r"automutil\w*",
    (
        r"\b(?:mezelf|mij ?zelf|myself)\b.{0,15}\b(?:aan ?doen|aandoe|pijn|snijden|snij|hurt|"
        r"harm|kill|cut)\b"
    ),
    (
        r"\b(?:hurt|harm|kill|cut|cutting|hurting|harming|killing)\s+my ?self\b(?! (?:on|"
        r"while|shaving|with (?:a )?(?:paper|the|kitchen)|some|a) )"
    ),
    (
        r"\b(?:mezelf|me ?zelf|zichzelf|zich ?zelf|zich|mij|me|hem|haar) (?:iets|"
        r"wat) aan (?:\w+ )?(?:te )?(?:doe\w*|wil\w*|gaat)\b"
    ),
    (
        r"\b(?:mezelf|me ?zelf|zichzelf|zich|mij|me|hem|haar) (?:iets|"
        r"wat) aan ?(?:te )?(?:doe\w*|ged\w+)\b"
    ),
    r"\bdoe\w* (?:mezelf|me ?zelf|zichzelf|zich|mij|me) (?:iets|wat) aan\b",
    r"\bniet meer (?:\w+ )?(?:leven|verder leven|wakker worden|bestaan)\b",
    r"\b(?:wil|wou|wilde|liever) (?:\w+ ){0,3}dood\b",
    r"\bdood (?:wil|willen|gaan|zijn)\b(?! (?:van|aan))(?<!link dood zijn).{0,20}$",
    r"\b(?:eind|einde) (?:\w+ ){0,2}(?:aan|maken)\b.{0,25}\b(?:maken|leven)\b",
    r"uit het leven stappen",
    (
        r"\b(?:what if|wat als|denk\w*|think\w*|thought|wil|want to|zou|soms|sometimes)\b.{0,25}\b(?:drive|"
        r"drove|driving|rij|rijd|reed|rijden|stuur|steer) (?:\w+ )?(?:into|against|tegen) (?:a|the|een|"
        r"de) (?:tree|wall|pillar|boom|muur|pijler)\b"
    ),
    (
        r"\b(?:what if|wat als|denk\w*|wil|zou|soms)\b.{0,25}\btegen (?:een|de) (?:boom|muur|pijler) "
        r"(?:rij|rijd|reed|rijden)\b"
    ),
    r"\bmaak\w* er (?:\w+ ){0,2}(?:een )?(?:eind|einde) aan\b",
    r"\bvan (?:het dak|een brug|de brug)\b.{0,15}\bspring",
    r"\bspring\w* (?:\w+ ){0,2}van (?:het dak|een dak|de brug|een brug)\b",
    (
        r"\b(?:spring\w*|stap\w*|gooi\w*|werp\w*|gesprongen|lig\w*) (?:\w+ ){0,3}(?:voor|"
        r"onder) (?:de|een) (?:trein|metro|tram|bus|auto)\b"
    ),
    (
        r"\b(?:voor|onder) (?:de|een) (?:trein|metro) (?:\w+ ){0,2}(?:spring\w*|stap\w*|"
        r"gooi\w*|gesprongen|lig\w*|kom\w*)\b(?! (?:ik|je|we|hij|ze) )"
    ),
    (
        r"\bjump (?:off|from|in front of) (?:a|the|my|this|that) (?:\w+ ){0,2}(?:bridge|roof|"
        r"building|balcony|cliff|platform|flat|tower|train|metro|tram|bus|car|truck)\b"
    ),
    (
        r"\b(?:take|taken|took|swallow\w*|neem|nam|slik\w*|geslikt) (?:\w+ ){0,3}(?:all|alle|"
        r"overdos\w*)\b.{0,20}\b(?:pills?|pillen|medicij\w*|medication|tablet\w*)\b"
    ),
    (
        r"\b(?:cut|cutting|snij\w*|sneed|kras\w*) (?:weer |again )?(?:in )?(?:my|mijn|m'n) (?:\w+ )?(?:arms?|"
        r"legs?|wrists?|thighs?|armen|benen|polsen|bovenbenen)\b"
    ),
    rf"\boverdos\w*\b(?! (?:(?:of|on|aan|van) )?(?:(?:the|de) )?{_TREAT}\b)",
    rf"\b{_KIN_NL} (?:\w+ ){{0,4}}poging gedaan\b(?! (?:om|voor|met|bij) )",
    r"\b(?:bought|saved|have|got|heb|kocht) (?:\w+ ){0,2}(?:pills|pillen)\b",
    r"\b(?:life|leven) (?:isn't|is not|is niet|is) (?:\w+ ){0,2}(?:worth living|waard)\b",
    r"\bnot worth living\b",
    r"\bwant to (?:\w+ )?die\b(?! (?:of|from|laughing))",
    r"\b(?:wanna|wish to) die\b(?! (?:of|from|laughing))",
    r"\b(?:wan(?:t|na)|wish) (?:\w+ ){0,2}(?:be dead|disappear forever)\b",
    r"\b(?:wish\w*|better if|rather) (?:\w+ ){0,2}(?:was|were) (?:dead|never born|not here)\b",
    r"\bend (?:my|it|this) (?:life|all)\b",
    r"\btake my (?:own )?life\b",
    r"no (?:reason|point) (?:to|in) liv\w+",
    r"\b(?:don't|dont|do not|not) want to (?:live|be alive|be here any ?more|exist|wake up)\b",
    r"\b(?:better|beter) (?:off )?(?:without me|zonder mij|dead|dood)\b",
    r"geen zin meer in het leven",
    (
        r"\b(?:ik|i|i've|hij|zij|ze|he|she|has|heeft|wrote|written|mijn|mn|m'n|"
        r"my) (?:\w+ ){0,4}(?:afscheids ?brie\w+|(?:goodbye|farewell|suicide) (?:letter|"
        r"note)s?)\b(?!.{0,40}\b(?:colleag|colleg|pensi|retir|job|baan|team|class|klas))"
    ),
    (
        r"\b(?:i'm|i am|he's|she's|i'll|will|going to|gonna|wants? to|pills .{0,15}to|"
        r"ready to) (?:\w+ )?end(?:ing)? (?:it|things|it all)(?: (?:all|tonight|now|soon|"
        r"today|myself|for good|tomorrow))*[.! ]*(?:$|[,;])"
    ),
    (
        r"\b(?:het|alles|niks|niets) (?:heeft )?(?:voor mij |nu |ook |gewoon |"
        r"toch )?(?:allemaal )?(?:toch )?(?:geen|nog) zin(?: meer)?(?: voor mij)?[.! ]*$"
    ),
    r"\bno (?:point|sense) (?:to|in) (?:any of it|it all|anything|any of this|going on|living|life)\b",
    r"\b(?:wil|wilde|wou|hoop|zou|liever|hoef) (?:\w+ ){0,5}(?:nooit|niet) meer (?:\w+ )?wakker\b",
    r"\b(?:want|wanna|wish|hope|rather|like) (?:\w+ ){0,5}(?:never|not) (?:have to )?wak(?:e|ing) up\b",
    r"\b(?:wish|hope) i (?:\w+ )?(?:don't|won't|wouldn't|didn't|never) (?:\w+ )?(?:wake|woke) up\b",
    (
        r"\b(?:wil|wou|wilde|"
        r"liever) (?:\w+ ){0,2}er (?:\w+ )?niet meer (?:zou )?(?:te )?(?:zijn|was|"
        r"waren)\b[.! ]*$"
    ),
    r"\b(?:rather|better if) (?:\w+ ){0,2}(?:not be|wasn't|weren't|was not) (?:here|alive|around)\b",
    r"\b(?:rather|better if) (?:\w+ )?(?:was |were |be )?(?:dead|gone)\b[.! ]*$",
    r"\b(?:zie|is|heb) (?:\w+ ){0,2}geen (?:andere )?uitweg(?: meer)?\b(?! uit (?:dit|de|het) )",
    r"\b(?:see|is|have) (?:\w+ ){0,2}no (?:other )?way out\b(?! of (?:this|the) )",
    r"\bleven (?:\w+ ){0,3}(?:geen zin|zinloos|niet meer zitten)\b",
    r"\b(?:niet|nooit) (?:meer )?(?:\w+ ){0,3}(?:hoeven|hoef) te leven\b",
    r"\bhoef\w* (?:\w+ ){0,3}(?:niet|nooit) (?:\w+ ){0,4}te leven\b",
    r"\b(?:liever|rather) (?:\w+ ){0,2}dood\b",
    r"\bzie het leven niet meer\b",
)
_emergency = any_of(
    r"\bnoodgeval\b",
    (
        r"\bemergency\b(?! (?:exit|contact|number|plan|fund|drill|meeting|door|kit|nurs\w*|"
        r"medic\w*|department|room))"
    ),
    r"\b(?:bel|call|need) (?:\w+ )?(?:112|911|113|police|politie|ambulance)\b",
    (
        r"\b(?:word|wordt|being|am|is) (?:\w+ )?(?:aangevallen|attacked|gestalkt|"
        r"stalked)\b(?! (?:door|by) (?:\w+ )?(?:reclame|ads?|advert\w*|meldingen|"
        r"notifications|spam|muggen|mosquito\w*))"
    ),
    r"\b(?:is|keeps|was|'s) stalking me\b",
    r"\bstalkt (?:me|mij)\b",
    (
        r"\b(?:mes|wapen|knife|weapon|pistool|a gun|the gun|his gun)\b.{0,40}\b(?:bedreig\w*|"
        r"threat\w*|he|she|hij|zij|iemand|someone)\b"
    ),
    r"\b(?:heeft|has|had) (?:\w+ )?(?:mes|wapen|knife|weapon|gun|pistool)\b",
)
_unsafe = any_of(
    r"\bvoel\w* (?:(?!niet on)(?!not un).){0,40}\b(?:on ?veilig|niet (?:\w+ ){0,3}veilig|"
    r"bedreigd|geintimideerd|vernederd|gepest"
    r"|buitengesloten|gekleineerd|uitgelachen|gediscrimineerd|aangerand|klein gemaakt)",
    (
        r"\bfeel\w*\b.{0,40}\b(?:unsafe|threatened|intimidated|humiliated|bullied|harassed|"
        r"belittled|victimi[sz]ed)"
    ),
    r"(?:\b(?:not|dont|never|no longer)|n't) feel\w* .{0,20}safe\b",
    r"\bfeel\w* (?:\w+ ){0,2}not safe\b",
    r"\bniet (?:\w+ )?veilig (?:hier|in|bij|op|met)\b",
    r"\b(?:hier|groep|team) (?:\w+ ){0,2}niet (?:\w+ )?veilig\b",
    r"\b(?:sociaal|sociale) onveilig\w*\b",
    r"\bvertrouwens ?persoon\b",
    r"\bconfidential (?:advis|counsel)\w+",
    (
        r"\bgrensoverschrijdend\w*\b(?! (?:trein|verkeer|samenwerk|handel|arbeid|project|"
        r"onderzoek|vervoer|onderwijs))"
    ),
    r"\b(?:seksueel|sexueel|sexual(?:ly)?) (?:\w+ ){0,2}(?:getint|geintimideerd|intimid|"
    r"misbruik|lastig|harass|assault|abus|advance|comment|remark|opmerking|benader)\w*",
    r"\b(?:student ?psycholoog|bedrijfsarts nodig|ombudsman|ombudspersoon|ombuds)\b",
    r"\b(?:zit|zat) (?:\w+ )?aan (?:me|mij)\b",
    r"\b(?:groped|grabbed) me\b",
    (
        r"\b(?:he|she|they|who|man|guy|boy|somebody|someone|teacher|lecturer|supervisor|"
        r"mentor|boss|colleague|student) (?:\w+ ){0,2}touch(?:ed|es) me\b"
    ),
    r"\b(?:keeps?|kept|stop|was|is) touching me\b",
    r"\b(?:raakt|greep) (?:me|mij) aan\b",
    r"\b(?:naakt ?foto\w*|naaktbeeld\w*|nudes?|nude (?:pics?|photos?|pictures?)|dickpic\w*)\b",
    r"\bchant(?:age|eer\w*)\b",
    r"\bblackmail\w*\b",
    r"\b(?:was|ben|got|been) (?:\w+ )?(?:raped|verkracht|aangerand|assaulted)\b",
    r"\b(?:paniek|angst) ?aanval\w*\b",
    r"\b(?:panic|anxiety) attack",
    (
        r"\b(?:snijwonden|littekens|krassen|cuts|scars|scratches) (?:\w+ ){0,3}(?:arm\w*|"
        r"pols\w*|wrists?|benen)\b"
    ),
    (
        r"\b(?:hij|zij|ze|man|vrouw|vriend|vriendin|partner|ex|vader|moeder|ouders|"
        r"broer) (?:\w+ )?(?:slaat|slaan|sloeg|schopt|mishandelt|mishandelen|wurgt) (?:me|mij|"
        r"ons)\b"
    ),
    (
        r"\b(?:he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|father|mother|dad|mum|"
        r"mom|parents|brother) (?:\w+ )?(?:hits?|beats?|kicks?|chokes?|hurts?) (?:me|"
        r"us)\b(?! up\b)"
    ),
    r"\b(?:thuis|home)\b.{0,15}\b(?:niet|not|never|nooit) (?:\w+ )?(?:veilig|safe)\b",
    r"\b(?:wordt|word|werd) (?:\w+ ){0,3}(?:gepest|bedreigd|gestalkt|"
    r"gediscrimineerd|geintimideerd|lastiggevallen|uitgescholden|vernederd|gekleineerd|"
    r"buitengesloten|weggepest|geslagen)",
    r"\b(?:gepest|bedreigd|gestalkt|gediscrimineerd|geintimideerd|lastig ?gevallen|"
    r"uitgescholden|vernederd|gekleineerd"
    r"|buitengesloten|weggepest|geslagen) (?:word|wordt|werd|voel|worden)\b",
    (
        r"\b(?:treat|behandel)\w* (?:me|mij|us|ons)\b.{0,40}\b(?:badly|slecht|rot|niet goed|"
        r"unfair\w*|oneerlijk|like dirt|respectloos|als vuil)"
    ),
    (
        r"\bconflict\b.{0,30}\b(?:group|groep|team|collega|colleague|community|"
        r"leergemeenschap|mentor|begeleider|iemand)"
    ),
)
_belonging = any_of(
    r"\b(?:voel\w*|voelde) (?:me|mij) (?!niet )(?:\w+ ){0,4}(?:verloren|eenza\w+|alleen|"
    r"buitenstaander|overbodig|waardeloos"
    r"|minderwaardig|onzichtbaar|ongewenst|genegeerd|onbegrepen|afgewezen|niks waard|niets waard)\b",
    r"\bvoel\w* (?:me|mij) (?:\w+ ){0,4}(?:niet|nooit|nergens) (?:\w+ ){0,2}(?:thuis|"
    r"welkom|gezien|gehoord|op (?:mijn|m'n) (?:plek|gemak)"
    r"|serieus genomen)\b",
    r"\bben (?:\w+ ){0,3}eenzaam\b",
    r"\b(?:onzichtbaar|lucht) voor (?:de|hen|ze|iedereen|mijn)\b",
    r"\bhoor (?:er |hier )?(?:\w+ ){0,2}niet (?:\w+ ){0,2}bij\b",
    r"\bhoor nergens (?:\w+ )?bij\b",
    r"\b(?:niet|nergens) bij hoor\b",
    r"\bpas hier niet (?:bij|tussen)\b",
    r"\bdurf (?!te\b|wel\b)(?:\w+ ){0,4}(?:niets|niks|niet|geen|niemand|nauwelijks|"
    r"nooit) (?:\w+ ){0,5}(?:zeggen|praten|komen|geven"
    r"|stellen|vragen|vertellen|vertrouwen|laten|openen|doen)\b",
    r"\bdurf mijn mond\b",
    (
        r"\bniemand (?:(?:hier|ooit) )?(?:praat|luistert|ziet|vraagt|zegt|groet|begrijpt|mist|"
        r"hoort) (?:\w+ ){0,3}(?:me|mij|ik)\b"
    ),
    r"\b(?:mag|mocht) (?:er |hier )?nooit (?:\w+ ){0,2}(?:meedoen|bij zijn|mee)\b",
    r"\bben(?:t)? mezelf (?:\w+ )?(?:kwijt|niet meer)\b",
    (
        r"\b(?:buikpijn|misselijk|hoofdpijn)\b.{0,25}\b(?:naar|voor) (?:de|elke|het|"
        r"die) (?:bijeenkomst\w*|groep|les|team|vergadering\w*)"
    ),
    r"\bfeel(?:ing)? (?!safe|fine|at)(?:(?!not|never)\w+ ){0,4}(?:lost|lonel\w+|alone|"
    r"left out|outsider|out of place|invisible|unseen|unheard"
    r"|unwanted|worthless|inferior|excluded|ignored|unwelcome|misunderstood|empty)\b",
    (
        r"(?:\b(?:not|never)|n't) (?:\w+ )?feel (?:\w+ ){0,3}(?:at home|welcome|seen|heard|"
        r"belong|part of)\b"
    ),
    rf"(?:\b(?:not|never)|n't) (?:\w+ )?(?:belong|been welcome|fit in(?! (?:\w+ ){{1,2}}{_CLOTHES}\b))\b",
    r"\b(?:nooit|niet) (?:echt )?welkom (?:geweest|hier)\b",
    r"\bi(?:'m| am) (?:\w+ ){0,2}lonel\w+",
    r"\blosing myself\b",
    r"\bword\w* (?:\w+ ){0,3}uit (?:(?:ons|mijn|het) )?huis (?:\w+ )?gezet\b",
    r"\bhuis uit (?:gezet|gegooid|gestuurd)\b",
    r"\b(?:be|been|being|get|getting|got) evicted\b",
    (
        r"\b(?:slaap|slapen|sleep|sleeping) (?:(?:sinds|al|elke|nu|since|every) (?:\w+ ){1,3})in (?:de|"
        r"mijn|my|the|een|a) (?:auto|car|busje|van)\b"
    ),
    r"\bbeen sleeping in (?:my|the|a) (?:car|van)\b",
    r"\bzie (?:\w+ )?(?:nog )?maar (?:een|1) (?:oplossing|uitweg)\b(?! voor)",
    r"\b(?:see only|only see) one (?:solution|way out)\b(?! (?:to|for|of))",
    r"\bzoek (?:me|mij) (?:\w+ )?niet\b",
    r"\b(?:hoef\w*|ga) (?:\w+ ){0,2}niet (?:\w+ )?te zoeken\b.{0,3}$",
    (
        r"\bdon't (?:\w+ )?(?:come )?(?:look|looking|search) for me\b(?!.{0,40}\b(?:home|holiday|"
        r"leave|sick|off|ill)\b)"
    ),
    r"(?:\bdare not|n't dare|\bnot dare|\bnever dare|\btoo (?:scared|afraid)|\b(?:scared|"
    r"afraid) to)(?: to)? (?:\w+ ){0,2}(?:speak|say|ask|talk"
    r"|share|open|come|tell|trust)\b",
    r"\b(?:nobody|no ?one) (?:(?:here|ever|even) )?(?:talks|listens|sees|speaks|asks|says|"
    r"cares|wants|understands)"
    r" (?:\w+ ){0,3}(?:me|i)\b",
    r"\bnever (?:allowed|invited) (?:\w+ )?(?:join|in|by|be)\b",
    r"\bhoud? (?:dit|het) (?:\w+ ){0,3}niet (?:\w+ ){0,2}vol\b",
    r"\bmentaal (?:\w+ )?(?:op|kapot|gesloopt)\b",
    r"\btandvlees\b",
    r"\brunning on empty\b",
    r"^ik schaam (?:me|mij)(?: zo| echt)?(?: dood| kapot| rot)?$",
    r"\b(?:schaam (?:me|mij) (?!dood|kapot|rot|een beetje|bijna|suf|diep)|ashamed of myself)",
    r"\bwaarom (?:ben ik er|leef ik|besta ik) (?:\w+ ){0,2}nog\b",
    r"\bwhy (?:am i|do i) (?:(?:even|still|actually|really) ){1,2}(?:here|alive|exist|live)\W*$",
    r"\bgetting too much for me\b",
    r"\b(?:miskraam|miscarriage)\b",
    r"\b(?:ik (?:heb|zit)|heb ik|i have|i've got|i got) (?:\w+ ){0,4}burn[ -]?out\b",
    r"\bik (?:heb|zit|sta) (?:\w+ ){0,3}schulden\b",
    r"\bi(?:'m| am| have|'ve) (?:\w+ ){0,3}debts?\b",
    (
        r"^(?!.*\b(?:week|weken|maand|vakantie|verlof|pensioen|baan|congres|mei|juni|juli|"
        r"weeks?|month|holiday|leave|retire\w*|job|conference|monday|maandag)\b).*\b(?:(?:als|"
        r"wanneer|zodra) ik er (?:straks )?niet meer ben|(?:when|once|after) i(?:'m|"
        r" am) (?:gone|dead|no longer here|not here any ?more))\b"
    ),
    r"\bwordt (?:me|mij) (?:\w+ )?te ?veel\b",
    r"\bsta er (?:\w+ )?alleen voor\b(?! met)",
    (
        r"\b(?:ze|zij|hij|iedereen|mensen|groep\w*|team\w*|collega\w*|klas\w*|mentor|"
        r"begeleider|docent) (?:\w+ ){0,3}(?:negeer\w*|negeren) (?:\w+ )?(?:me|mij)\b"
    ),
    (
        r"\b(?:they|he|she|everyone|everybody|people|group|team\w*|class\w*|colleagues|mentor|"
        r"supervisor|teacher) (?:(?:have|has|had|been|are|is|keep|keeps|all|just|always|"
        r"still) ){0,4}(?:ignor\w+|excluding|exclude|avoiding|avoid) me\b"
    ),
    (
        r"\bik (?:heb |zit |lig |lag |moest )?(?:\w+ ){0,3}(?:hele|heel de|elke|"
        r"iedere) (?:nacht|dag|avond|ochtend|weekend) (?:\w+ ){0,3}(?:gehuild|huilen|wenen|"
        r"geweend)\b"
    ),
    r"\bhuil (?:\w+ ){0,3}(?:elke|iedere|alle|hele) (?:dag|nacht|avond|ochtend)\b",
    r"\b(?:elke|iedere) (?:dag|nacht|avond|ochtend) (?:\w+ )?huil\w*\b(?=.{0,40}\b(?:ik|me|mij)\b)",
    (
        r"\bi(?:'ve| have)? (?:just )?(?:cry|cried|been crying|"
        r"keep crying) (?:\w+ ){0,2}(?:all|every|whole|each) (?:day|night|morning|evening|"
        r"weekend)\b"
    ),
    (
        rf"\b(?:mijn|mn|m'n|ons|onze) (?:\w+ )?{_KIN_NL}\b (?:\w+ ){{0,5}}(?:overleden|"
        rf"gestorven|dood|verongelukt|stervende|terminaal|ernstig ziek|kanker)\b(?! (?:moe|"
        rf"stil|op)\b)"
    ),
    (
        rf"\b(?:my|our) (?:\w+ )?{_KIN_EN} (?:\w+ ){{0,4}}(?:died|dead|passed away|dying|"
        rf"killed|terminal\w*|(?:seriously|very|gravely) (?:ill|sick)|cancer)\b(?! (?:tired|"
        rf"laughing|of laughter|to))"
    ),
    (
        r"\b(?:stomach ?aches?|headaches?|sick)\b.{0,20}\b(?:before|from|because of) (?:every|"
        r"each|the|that|this) (?:meeting|session|group|class|team)"
    ),
)
_acts = any_of(
    r"\b(?:pest(?:en|te|ten|t|gedrag)?\b|pesterij\w*|bedreig\w*|intimid\w*|discrimin\w*|"
    r"racis\w*|seksis\w*|sexis\w*|homofo\w*"
    r"|scheld\w*|uitgescholden|vernederd?\w*|kleineer\w*|gekleineerd|stalk\w*|gepest|bully\w*"
    r"|bullie\w*|geslagen(?! met)(?<!koppen geslagen)|harass\w*|threaten\w*|humiliat\w*|"
    r"belittl\w*|assault\w*|abus(?:ed|ing|ive)\b|misbruik\w*|aangerand|verkracht\w*|raped)"
)
_means = any_of(
    r"\b(?:touw|strop|ropes?|noose|scheermes\w*|razor ?blades?)\b",
    (
        r"\b(?:sta|zit|standing|sitting|i'm|i am) (?:\w+ ){0,2}(?:op|on|at) (?:\w+ ){0,4}(?:dak|rand|"
        r"brug|viaduct|parkeergarage|balkon|spoor|roof|edge|bridge|viaduct|overpass|balcony|ledge|"
        r"tracks)\b(?! (?:terrace|bar|van (?:het|de|een) (?:zwembad|stad|dorp|wijk)))"
    ),
)
_hobby = any_of(
    (
        r"klim|abseil|climb|touwtrek|tug of war|touwspring|skipping|scout|zeskamp|kampe?er|\bkamp\b(?! met)|"
        r"camping|zeil|sailing|hiking|knutsel|crafts"
    ),
    (
        r"\b(?:voor|om|aan|for|to|round|rond) (?:\w+ ){0,3}(?:tent\w*|boot|bootje|boat|vlag\w*|flag\w*|"
        r"schommel|swing|hond|dog|paard|horse|tuin|garden|trailer|aanhanger|slingers?|toneel|theatre|"
        r"gymles|gym|circus|lassen|baard|beard|scheren|shaving)\b"
    ),
)
_despair = any_of(
    (
        r"\b(?:niet meer|nooit meer|weet (?:het )?(?:\w+ )?niet|(?:zo|te|doods?) ?moe|afscheid|eenzaam|"
        r"wanho\w+|zinloos|geen zin|huil\w*|verdriet\w*|naar beneden|denk er|denk eraan|waarom niet|"
        r"hou\w* (?:\w+ )?op|ophoudt|voorgoed|ben (?:\w+ )?op|kapot|klaar met alles|genoeg van alles)\b"
    ),
    (
        r"\b(?:no longer|any ?more|so tired|tired of|goodbye|lonely|hopeless|pointless|cry\w*|"
        r"look(?:ing)? down|can't (?:stop|go|take|do|cope)|(?:don't|do not) (?:think|know)|won't be|"
        r"why not|make it stop|think\w* about it|done with|for good)\b"
    ),
)
_first_person = re.compile(rf"\b{_ME}\b").search


def endangers(said: str) -> bool:
    """Whether a life may be at stake: emergency numbers come first."""
    if _emergency(said) or (may_endanger(said) and _despair(said)):
        return True
    return bool(_crisis(said)) and not (is_studied(said) or is_lesson(said))


def may_endanger(said: str) -> bool:
    """Whether somebody has at hand what a life could be ended with, and says no harmless use of it.

    "I bought a rope" alone is no alarm: whoever means it is told, in one quiet line, where to turn.
    """
    return bool(_means(said) and _first_person(said)) and not _hobby(said)


def troubles(said: str) -> bool:
    """Whether somebody is wronged, excluded or breaking, and does not merely work on the subject."""
    if is_subject(said) or is_lesson(said) or reassures(said):
        return False
    return bool(_unsafe(said)) or bool(_first_person(said) and (_acts(said) or _belonging(said)))
