"""Every command of MISSION section 2 that exists: its English word, its Dutch word, a typing error."""

from datetime import date

import pytest

from bot.catalog import SUBJECTS
from bot.frame.events import Said
from bot.frame.routes import Routes
from bot.talking.utterance import read
from tests.chat import EN, Chat
from tests.people import TOM

ROUTES = Routes(SUBJECTS)
WORRIES = {name for name, command in ROUTES.commands.items() if command.name == "concern"}
ROWS = [
    ("help", "hulp", "hepl"),
    ("start", "begin", "strat"),
    ("profile", "profiel", "profeil"),
    ("language", "taal", "langauge"),
    ("privacy", "privacy", "privcay"),
    ("export", "exporteer", "exprot"),
    ("erase", "wis", "erasee"),
    ("stop", "stoppen", "sotp"),
    ("pause", "pauze", "pauez"),
    ("snooze", "later", "snoze"),
    ("welcome", "welkom", "welocme"),
    ("setup", "inrichten", "inrihcten"),
    ("promise", "toezegging", "toezeging"),
    ("promises", "toezeggingen", "toezegingen"),
    ("call", "oproep", "opreop"),
    ("calls", "oproepen", "oproepne"),
    ("announce", "mededeling", "mededelign"),
    ("event", "bijeenkomst", "bijeenkmost"),
    ("events", "bijeenkomsten", "bijenkomsten"),
    ("agenda", "agendapunten", "agedna"),
    ("roles", "rollen", "rolen"),
    ("role hand over", "rol overdragen", "rol overdrgaen"),
    ("role find", "rol zoek", "rol zoke"),
    ("role rotate", "rol wissel", "rol wisel"),
    ("role shadow", "rol meelopen", "rol meelpoen"),
    ("role term", "rol termijn", "rol termijm"),
    ("role stop", "rol stoppen", "rol stopen"),
    ("role new", "rol nieuw", "rol niuew"),
    ("role edit", "rol wijzig", "rol wijizg"),
    ("not with", "niet met", "neit met"),
    ("with again", "toch met", "wiht again"),
    ("mentor offer", "mentor aanbied", "mentor aanbeid"),
    ("mentor find", "mentor zoek", "mentor zeok"),
    ("mentor pause", "mentor pauze", "mentro pauze"),
    ("match preview", "koppel voorbeeld", "koppel voorbeld"),
    ("match run", "koppel maak", "koppel makk"),
    ("match confirm", "koppel bevestig", "match confrim"),
    ("match explain", "koppel waarom", "koppel warom"),
    ("match swap", "koppel ruil", "koppel riul"),
    ("pairs", "koppels", "pairss"),
    ("rematch", "herkoppel", "herkopel"),
    ("checkin", "inchecken", "incheken"),
    ("checkin plan", "inchecken plannen", "incheken plannen"),
    ("reflect", "reflecteer", "reflecter"),
    ("goal", "doel", "gaol"),
    ("goals", "doelen", "goalss"),
    ("agreements", "afspraken", "asfpraken"),
    ("agreements review", "afspraken bekijken", "afspraken bekijkne"),
    ("agreements proposals", "afspraken voorstellen", "agreements porposals"),
    ("settings agreements", "instellingen afspraken", "settings agreemnets"),
    ("poll", "peiling", "peilng"),
    ("poll new", "peiling nieuw", "peiling nieuww"),
    ("poll close", "peiling sluiten", "peiling sluten"),
    ("poll results", "peiling uitslag", "peiling uitslga"),
    ("pulse", "pols", "pulsee"),
    ("pulse on", "pols aan", None),
    ("pulse off", "pols uit", None),
    ("pulse schedule", "pols rooster", "pulse schedle"),
    ("pulse item", "pols vraag", "pols vraga"),
    ("digest", "weekbericht", "weekberciht"),
    ("digest now", "weekbericht nu", None),
    ("digest preview", "weekbericht voorbeeld", "digest preveiw"),
    ("health", "gezondheid", "gezondhied"),
    ("value", "waarde", "warde"),
    ("ask", "vraag", "vraga"),
    ("expert", "expert", "exprt"),
    ("improve", "verbeter", "verbter"),
    ("mediate", "bemiddel", "bemidel"),
    ("mediate offer", "bemiddelen aanbieden", "bemiddelen aanbeiden"),
    ("improvements", "verbeterpunten", "verbeterputnen"),
    ("my mentor", "mijn mentor", None),
    ("my mentees", "mijn mentees", None),
    ("thank", "bedank", None),
    ("settings", "instellingen", "instelligen"),
    ("concern", "zorg", "concenr"),
    ("next", "volgende", "volgnede"),
    ("newcomers", "nieuwkomers", "niewkomers"),
    ("worklist", "werklijst", "wreklijst"),
    ("value", "waarde", "vlaue"),
    ("obstacle", "obstakel", "obstcale"),
    ("obstacles", "obstakels", "obstakles"),
    ("stuck", "ik loop vast", None),
    ("my hours", "mijn uren", "mijn urne"),
]


@pytest.mark.parametrize(("english", "dutch", "typo"), ROWS)
def test_each_row_answers_to_its_words_and_a_typo(
    english: str, dutch: str, typo: str | None
) -> None:
    (named,), _ = ROUTES.spelt(english)
    assert ROUTES.spelt(dutch)[0] == (named,)
    if typo:
        assert named in ROUTES.understood(typo)[0]


@pytest.mark.parametrize("row", ROWS)
def test_no_word_of_a_row_is_two_commands(row: tuple[str, str, str | None]) -> None:
    assert len(ROUTES.spelt(row[0])[0]) == len(ROUTES.spelt(row[1])[0]) == 1


async def test_no_word_that_the_help_shows_is_taken_for_a_worry(circle: Chat) -> None:
    """ "me" alone brought the card about well-being."""
    alone = [name for name in ROUTES.commands if " " not in name and name not in WORRIES]
    for name in alone:
        said = read(Said(id=name, actor=TOM, text=name), date(2026, 11, 23), ROUTES)
        if said.is_concern:
            await circle.says(TOM, name)
            assert EN("safety-title") not in circle.last_to(TOM), name
