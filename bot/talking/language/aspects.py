"""Which of several things one intent covers a `normal.plain` text is about."""

from bot.talking.language.intents import Aspect, Intent
from bot.talking.language.patterns import any_of
from bot.talking.language.phrases import declines

_BY_ASPECT = {
    Intent.PRIVACY: (
        (
            Aspect.ERASE,
            any_of(
                (
                    r"\b(?:"
                    r"verwijder\w*|vewijder|wis(?:sen|t|je)?|gewist|delete\w*|delte|erase\w*|remove|forget|vergeet)\b"
                ),
                yes=("wis mijn gegevens", "delete it"),
                no=("toon mijn gegevens", "a copy"),
            ),
        ),
        (
            Aspect.EXPORT,
            any_of(
                r"\b(?:export\w*|download\w*|kopie|copy|meenemen|opvragen)\b",
                yes=("download mijn gegevens", "a copy"),
                no=("toon mijn gegevens", "delete it"),
            ),
        ),
    ),
    Intent.THANKS: (
        (
            Aspect.HELLO,
            any_of(
                r"^(?:ho+i|hallo|hey|hi|hello|goede\w*|goeie\w*|good (?:morning|afternoon|evening))\b",
                yes=("hoi kring", "good morning"),
                no=("dank je", "thanks"),
            ),
        ),
    ),
    Intent.PAUSE: (
        (
            Aspect.RESUME,
            any_of(
                (
                    r"\b(?:"
                    r"geen pauze|niet (?:meer )?pauzer\w+|don'?t pause|do not pause|ben er (?:weer|terug)"
                    r"|terug (?:uit|van) (?:\w+ ){0,2}(?:verlof|vakantie|ziekte|leave|holiday)"
                    r"|pauze (?:er ?)?(?:af|eraf|uit)|hervat\w*"
                    "|weer (?:berichten|meedoen|aan|terug|actief)|ben (?:er )?(?:weer )?terug|resume"
                    r"|unpause|back (?:on|again|from)|i'?m back|start (?:\w+ )?again"
                    r"|einde? (?:van )?(?:mijn )?pauze|haal .{0,15} pauze|weer wakker|pick up again)\b"
                ),
                yes=("ik ben er weer", "i'm back"),
                no=("ik ga op vakantie", "a short break"),
            ),
        ),
        (
            Aspect.LESS,
            any_of(
                (
                    r"\b(?:te veel|minder|rustiger|niet zo vaak|too many|too much|fewer|less|quieter"
                    r"|not so often|meldingen|notifications?|alleen nog|only want|how many messages"
                    r"|(?:wat|(?:welke|hoeveel) berichten) (?:stuur|krijg)\w*|which messages|what do you send"
                    r"|(?:geen|no(?: more)?|stop with the|op met die) (?:peil\w+|check-?ins?|polls?))\b"
                ),
                yes=("stuur me minder", "fewer messages please"),
                no=("even pauze", "a short break"),
            ),
        ),
        (
            Aspect.LEAVE,
            any_of(
                (
                    r"\b(?:meld (?:me|mij) (?:\w+ )?af(?! voor)|ik stop er ?mee"
                    r"|haal (?:me|mij) (?:er ?uit|eruit|van de lijst)|schrap (?:me|mij)|ik wil stop\w*"
                    r"|stop\w* ermee|i quit|uitschrijven|schrijf .{0,12} uit|unsubscribe|verlaat|verlaten"
                    "|leave (?:the|this)|stap (?:er ?)?uit|uit de (?:groep|leergemeenschap|community)"
                    "|opzeggen|helemaal stoppen|stop met (?:de|deze|meedoen)|ik stop (?:ermee|er mee)"
                    "|meld .{0,20} af (?:van|voor) (?:de|deze) (?:leergemeenschap|community|groep)|quit"
                    r"|stop(?:pen)? (?:maar |nou |nu )*met (?:die |al die |de )?(?:berichten|mails?|pings?)"
                    r"|stop (?:messaging|mailing|pinging|writing|texting)"
                    r"|opt out|voorgoed|for good|permanently|altogether|wil eruit|i want out|take me out"
                    r"|doe (?:er )?(?:hier )?niet (?:meer|langer) (?:aan )?mee|remove me|haal me uit"
                    r"|niet meer (?:aan )?meedoen|take part any ?more|taking part any ?more|met rust"
                    r"|leave me alone|hier vanaf|get rid of this|no messages at all|opt out of"
                    r"|helemaal geen berichten|verwijder (?:me|mij) uit)\b"
                ),
                yes=("ik stop ermee", "i quit"),
                no=("even rust", "a short break"),
            ),
        ),
    ),
    Intent.OFFER_MENTOR: (
        (
            Aspect.PAUSE,
            any_of(
                (
                    r"\b(?:"
                    r"even geen|geen nieuwe|no new|not taking|pauze\w*|pause|no more mentees|even niet"
                    "|voorlopig geen|zit vol|vol(?:geboekt)?|full|tijdelijk|can'?t take"
                    r"|kan (?:er )?(?:even )?(?:geen|niet))\b"
                ),
                yes=("even geen mentees", "i'm full"),
                no=("twee mentees", "two mentees"),
            ),
        ),
        (
            Aspect.RESUME,
            any_of(
                (
                    r"\b(?:weer|again|opnieuw)\b.{0,30}"
                    r"\b(?:mentees?|begeleid\w*|mentor|beschikbaar|available|ruimte|plek|room)\b"
                ),
                yes=("weer plek voor mentees", "again available"),
                no=("ik ben mentor", "i am available"),
            ),
        ),
    ),
    Intent.PAUSE_MENTORING: (
        (
            Aspect.RESUME,
            any_of(
                (
                    r"\b(?:weer|again|opnieuw|terug|back|hervat\w*|resume|reopen|unpause|ready for"
                    r"|available from|beschikbaar vanaf)\b"
                ),
                yes=("ik ben weer beschikbaar", "i'm back, send me mentees"),
                no=("even geen mentees", "i'm full"),
            ),
        ),
    ),
    Intent.UPDATE_PROFILE: (
        (
            Aspect.LEARNS,
            any_of(
                r"\b(?:leer\w*|learn\w*|beter worden|get better|ontwikkel\w*|develop|goals?)\b",
                yes=("ik leer python", "my goals"),
                no=("mijn profiel", "my profile"),
            ),
        ),
        (
            Aspect.BRINGS,
            any_of(
                (
                    r"\b(?:weet|kan|ken|know\w*|can|ervaring|experience\w*|goed|good|expert\w*|breng|bring"
                    r"|skills?|vaardig\w*|ervaren|gespecialiseerd|specialis\w*|thuis in|verstand)\b"
                ),
                yes=("ik weet veel", "my experience"),
                no=("mijn profiel", "my profile"),
            ),
        ),
    ),
    Intent.DO_CHECKIN: (
        (
            Aspect.MOVE,
            any_of(
                r"\b(?:verzet\w*|verplaats\w*|verschui\w+|move|shift|postpone|uitstel\w*|instead)\b",
                yes=("verzet mijn check-in", "move my check-in"),
                no=("de check-in doen", "a check-in"),
            ),
        ),
    ),
    Intent.SCHEDULE_MEETING: (
        (
            Aspect.WHEN,
            any_of(
                r"^(?:wanneer|hoe laat|when|what time|at what time) (?:is|zijn|was|spreek|do|are|am|meet)\b",
                yes=("wanneer is mijn gesprek met daan", "when is our meeting"),
                no=("wanneer kan ik met haar praten", "when can we meet"),
            ),
        ),
        (
            Aspect.CHECK_IN,
            any_of(
                r"\b(?:check-?ins?|incheck\w*)\b",
                yes=("verzet mijn check-in", "move my checkin"),
                no=("verzet de afspraak", "move our meeting"),
            ),
        ),
    ),
    Intent.COUPLE: (
        (
            Aspect.APART,
            any_of(
                r"\b(?:apart|uit elkaar|niet (?:meer |opnieuw )?(?:samen|bij elkaar|koppelen)|nooit|never"
                r"|not (?:be )?(?:together|matched|paired)|don'?t (?:match|pair|put)|liever niet)\b",
                yes=("zet die twee niet bij elkaar", "keep them apart"),
                no=("koppel die twee", "put them together"),
            ),
        ),
    ),
    Intent.BUDDY: (
        (
            Aspect.NEW,
            any_of(
                (
                    r"\b(?:nieuwkomers?|newcomers?|nieuwe mensen|new people|who has no"
                    r"|wie (?:er )?(?:nog )?geen buddy)\b"
                ),
                yes=("laat de nieuwkomers zien", "which newcomers have a buddy"),
                no=("wie is mijn buddy", "another buddy"),
            ),
        ),
    ),
    Intent.DESK: (
        (
            Aspect.NEW,
            any_of(
                r"\b(?:nieuw\w*|bijgekomen|erbij|new\w*|joined)\b",
                yes=("wie is er nieuw", "who joined"),
                no=("wie wacht er", "who waits"),
            ),
        ),
        (
            Aspect.PAIRS,
            any_of(
                r"\b(?:koppels?|pairs?)\b",
                yes=("hoe gaan de koppels", "which pairs are stuck"),
                no=("wie wacht er", "who waits"),
            ),
        ),
    ),
    Intent.RESULTS: (
        (
            Aspect.NEW,
            any_of(
                (
                    r"\b(?:nieuwe|new|maak|maken|make|start|zet|run|hold|houden|vraag de groep|ask the"
                    r"|groep iets vragen|group something)\b"
                ),
                yes=("start een peiling", "a new poll"),
                no=("uitslag", "results"),
            ),
        ),
        (
            Aspect.DIGEST,
            any_of(
                r"\b(?:weekbericht\w*|digest)\b",
                yes=("stuur het weekbericht", "send the digest"),
                no=("uitslag", "results"),
            ),
        ),
        (
            Aspect.POLL,
            any_of(
                (
                    r"\b(?:peil\w*|pols|pulse|polls?|survey|enquete|uitslag|uitkomst\w*|resulta\w+"
                    r"|results?|score\w*|antwoord\w*|geantwoord|answer\w*|came out|kwam)\b"
                ),
                yes=("wat kwam eruit", "poll results"),
                no=("hoe gaat de groep", "figures"),
            ),
        ),
    ),
    Intent.MATCH_STATUS: (
        (
            Aspect.OTHERS,
            any_of(
                (
                    r"\b(?:hoeveel|how many|welke|which) (?:mensen|people|mentees|leden|members)\b"
                    r"|^(?:wie|who|who's|whos)\b(?! (?:is|was|wordt) (?:mijn|m'n|my)\b)"
                ),
                yes=("wie wacht er nog op een mentor", "who's still waiting for a mentor"),
                no=("wie is mijn mentor", "who is my mentor", "hoe lang nog"),
            ),
        ),
        (
            Aspect.WHY,
            any_of(
                r"\b(?:waarom|why|hoezo|how come|op (?:grond|basis) van|reden|reason|based on|waarop)\b",
                yes=("waarom deze mentor", "why her"),
                no=("wie is mijn mentor", "who is it"),
            ),
        ),
    ),
}


def aspect_of(bare: str, intent: Intent, rule: str | None) -> Aspect | None:
    """By the rule that decided, where it is about one; else by the words. A negated erasing is none."""
    if rule is not None and rule in {*Aspect}:
        return Aspect(rule)
    for aspect, finds in _BY_ASPECT.get(intent, ()):
        if finds(bare) and not (aspect is Aspect.ERASE and declines(bare)):
            return aspect
    return None
