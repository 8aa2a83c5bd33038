"""The demo community: LCOP Onderzoekend Onderwijs, two dozen people who do not exist."""

from dataclasses import dataclass

from bot.domain.communities import Place
from bot.domain.people import AccountKey, Kind, Language, Profile

PLATFORM = "playground"
WORKSPACE = "demo"
CHANNEL = Place(PLATFORM, WORKSPACE, "onderzoekend-onderwijs")
KRING = "kring"


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person of the demo. `roles` are given by the facilitator."""

    user: str
    name: str
    language: Language
    discipline: str
    brings: str = ""
    learns: str = ""
    roles: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ("introductions", "buddy", "questions")
    zone: str = "Europe/Amsterdam"

    @property
    def profile(self) -> Profile:
        account = AccountKey(PLATFORM, WORKSPACE, self.user)
        return Profile(account, self.name, self.language, self.zone, Kind.PERSON)


NL, EN = Language.NL, Language.EN

BRAM = Somebody("bram", "Bram Willems", NL, "Lerarenopleiding", roles=("facilitator",))
NOOR = Somebody("noor", "Noor Bakker", NL, "Verpleegkunde")
MILA = Somebody("mila", "Mila Jansen", NL, "Communicatie", "podcasts maken", "feedback geven")
DAAN = Somebody("daan", "Daan Peters", NL, "Techniek")

MEMBERS = (
    Somebody(
        "sanne", "Sanne de Vries", NL, "ICT", "toetsing en learning analytics", roles=("mentor",)
    ),
    Somebody("ilse", "Ilse Hermans", NL, "Pedagogiek", "didactisch coachen", roles=("connector",)),
    Somebody("tom", "Tom O'Brien", EN, "Engineering", "design thinking", roles=("innovator",)),
    Somebody("fatima", "Fatima El Amrani", NL, "Rechten", "debatteren", roles=("evaluator",)),
    Somebody("joris", "Joris van Dam", NL, "Economie", "statistiek met R", roles=("expert",)),
    Somebody("priya", "Priya Sharma", EN, "ICT", "AI in assessment", roles=("expert",)),
    Somebody("lotte", "Lotte Smits", NL, "Logopedie", "video-interactiebegeleiding", "statistiek"),
    Somebody("kees", "Kees Verhoeven", NL, "Techniek", "maakonderwijs", roles=("mentor",)),
    Somebody("anna", "Anna Kowalska", EN, "Nursing", "simulation training", "peer feedback"),
    Somebody(
        "yusuf",
        "Yusuf Demir",
        NL,
        "Social Work",
        "motiverende gespreksvoering, netwerken met het werkveld",
    ),
    Somebody("eva", "Eva Martens", NL, "Fysiotherapie", "intervisie begeleiden"),
    Somebody("ruben", "Ruben Claes", NL, "Toegepaste Psychologie", "groepsdynamica"),
    Somebody("chloe", "Chloé Dubois", EN, "Design", "visual facilitation"),
    Somebody("hanna", "Hanna Vermeer", NL, "Kunst", "beeldend onderzoek"),
    Somebody("mo", "Mohamed Bouzid", NL, "Lerarenopleiding", "blended learning"),
    Somebody("sofie", "Sofie Maas", NL, "Communicatie", "verhalend schrijven"),
    Somebody("pieter", "Pieter Brouwer", NL, "Management", "verandertrajecten", roles=("leader",)),
    Somebody(
        "amara", "Amara Okafor", EN, "Business", "entrepreneurial learning", "visual facilitation"
    ),
    Somebody("wouter", "Wouter Kuipers", NL, "Biologie", "practica ontwerpen", open_to=()),
    Somebody("julia", "Julia Schmidt", EN, "Education", "peer feedback"),
)

NEWCOMERS = (NOOR, MILA, DAAN)
EVERYONE = (NOOR, BRAM, MILA, DAAN, *MEMBERS)
BY_USER = {person.user: person for person in EVERYONE}

TRIES: dict[Language, dict[str, tuple[str, ...]]] = {
    NL: {
        "newcomer": ("wat is dit?", "ik zoek een mentor", "wie weet iets over toetsing?"),
        "facilitator": ("werklijst", "koppel voorbeeld", "wie wacht op een mentor?"),
        "evaluator": ("weekbericht nu", "resultaten", "gezondheid"),
        "mentor": ("mijn kring", "checkin", "ik wil even pauze"),
        "connector": ("bruggen", "brugkaart", "rollen"),
        "": ("mijn kring", "wie weet iets over toetsing?", "stuur me minder berichten"),
    },
    EN: {"": ("my kring", "who knows about assessment?", "send me fewer messages")},
}


def known_as(person: Somebody) -> tuple[str, ...]:
    """What somebody is in the community."""
    return ("newcomer",) if person in NEWCOMERS else person.roles


def tries(person: Somebody) -> tuple[str, ...]:
    """What a stranger who is this person could type first."""
    of_language = TRIES[person.language]
    roles = (role for role in known_as(person) if role in of_language)
    return of_language[next(roles, "")]


MENTORS = (
    ("sanne", "toetsing, learning analytics, feedback"),
    ("kees", "maakonderwijs, ontwerpdenken, programmeren"),
    ("joris", "statistiek, onderzoek"),
    ("lotte", "video-interactiebegeleiding, feedback geven, coachen"),
    ("eva", "intervisie, coachen, gespreksvoering"),
)
WISHES = (
    ("wouter", "Mijn practica en tentamens beter laten toetsen wat ertoe doet"),
    ("hanna", "Statistiek gebruiken in beeldend onderzoek"),
    ("sofie", "Beter feedback geven aan studenten"),
    ("ruben", "Intervisie begeleiden met grote groepen"),
    ("mo", "Toetsing en feedback in blended learning"),
)
TERMS: dict[str, str | tuple[str, ...]] = {
    "languages": ("nl", "en"),
    "slots": ("tue-pm", "thu-am", "thu-pm"),
    "mode": "either",
}

STORY: dict[str, str | tuple[str, ...]] = {
    "immediate": "Een gesprek met Wouter over wat een tentamen eigenlijk meet.",
    "potential": "Zijn rubric, en de moed om de mijne te verscheuren.",
    "applied": "In blok 1 beoordeelden studenten elkaars verslag met die rubric.",
    "realised": "Minder bezwaren, en betere vragen in de les.",
    "consent": "community",
}
EXPERTS: tuple[tuple[str, dict[str, str | tuple[str, ...]]], ...] = (
    (
        "joris",
        {
            "topics": "statistiek, R, onderzoeksmethoden",
            "monthly": "3",
            "every": "first",
            "weekday": "1",
            "begins": "12:00",
            "ends": "13:00",
            "minutes": "20",
            "place": "R2.14",
        },
    ),
    ("priya", {"topics": "AI in assessment, prompts", "monthly": "2", "every": "never"}),
)
COFFEE: dict[str, str | tuple[str, ...]] = {"rhythm": "fortnightly", "size": "2", "weekday": "1"}
COFFEE_DRINKERS = ("eva", "yusuf", "chloe", "hanna", "julia", "kees", "amara")
LIBRARY: tuple[tuple[str, dict[str, str | tuple[str, ...]]], ...] = (
    (
        "sanne",
        {
            "title": "Een rubric maken met studenten",
            "address": "https://www.example.nl/rubrics",
            "good_for": "een toets bespreken voordat je hem geeft",
            "topics": "toetsing, rubrics, feedback",
            "language": "nl",
        },
    ),
    (
        "tom",
        {
            "title": "Twelve ways to ask a better question",
            "address": "https://www.example.org/questions",
            "good_for": "the first ten minutes of a seminar",
            "topics": "coaching, conversation",
            "language": "en",
        },
    ),
    (
        "ilse",
        {
            "title": "Zo begin je een intervisie",
            "text": "Laat ieder eerst één minuut stil opschrijven wat er gebeurde. Pas dan praat je.",
            "topics": "intervisie, gespreksvoering",
            "language": "nl",
        },
    ),
)
IMPROVEMENT: dict[str, str | tuple[str, ...]] = {
    "signal": "Niet iedereen voelt dat hij erbij hoort",
    "action": "Elke bijeenkomst begint met een rondje in drietallen",
    "due": "",
}

CHARTER = {
    "name": "LCOP Onderzoekend Onderwijs",
    "purpose": "Samen onderzoeken wat werkt in ons onderwijs, en dat met elkaar uitproberen.",
    "goals": "Elke maand één klein experiment in de eigen les\nDelen wat mislukt, net zo goed als wat lukt\n"
    "Studenten als mede-onderzoekers",
    "agreements": "We luisteren eerst\nWat hier gezegd wordt, blijft hier\nNee zeggen mag altijd",
    "language": "nl",
    "zone": "Europe/Amsterdam",
    "send_at": "9:30",
    "quiet": "2026-12-21 - 2027-01-03 Kerstvakantie\n2027-02-08 - 2027-02-12 Voorjaarsvakantie",
}

MEETING: dict[str, str | tuple[str, ...]] = {
    "title": "Samen rubrics maken",
    "place": "R3, lokaal 2.14",
    "about": "Neem een opdracht mee waar je een rubric voor zoekt.",
    "minutes": "90",
    "seats": "4",
}
READING: dict[str, str | tuple[str, ...]] = {
    "title": "Leeskring",
    "when": "elke eerste dinsdag om 15:30",
    "minutes": "60",
}
COMING = ("ruben", "sofie", "yusuf", "eva", "hanna")
