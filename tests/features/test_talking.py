"""What members say in their own words, through the real engine: each intent, in both languages."""

from datetime import timedelta

import pytest

from bot.domain.people import Language
from bot.frame.cards import Choice, DateInput, TextInput
from bot.frame.words import words
from bot.talking.language import Intent
from tests.chat import CHANNEL, Chat
from tests.features.matched import offers, paired, pairs_in, seeks
from tests.people import BRAM, ILSE, NOOR, SANNE, TOM

# What is said, and a piece of the answer or the title of the form that opens.
NL = [
    ("hoi, ik ben nieuw hier, hoe werkt dit?", "Welkom bij LCOP"),
    ("ik weet veel van toetsing en ik breng ervaring mee", "FORM Mijn profiel"),
    ("kan iemand mij begeleiden met statistiek?", "FORM Een mentor zoeken"),
    ("ik wil wel mentor zijn voor twee mensen", "FORM Mentor"),
    ("is er al een mentor voor mij?", "mentoring in"),
    ("het klikt niet, ik wil graag een andere mentor", "geen mentor en geen mentee"),
    ("plan een gesprek met mijn mentor volgende week", "geen mentor en geen mentee"),
    ("we hebben elkaar gisteren gesproken", "geen check-in"),
    ("mijn doel is beter feedback leren geven", "FORM Mijn profiel"),
    ("ik wil even reflecteren op mijn les", "geen check-in"),
    ("wie weet iets over portfolio's?", "Jouw vraag"),
    ("ik heb een mooi artikel gevonden, waar kan ik het delen?", "FORM Iets delen"),
    ("ik heb een idee voor een experiment", "ideeënbus"),
    ("breng me in contact met iemand van techniek", "Daar is nu niemand"),
    ("wanneer is de volgende bijeenkomst?", "Er staat niets gepland"),
    ("mijn leidinggevende geeft me geen uren", "FORM Wat staat je in de weg?"),
    ("iemand behandelt mij hier slecht", "Goed dat je dit zegt"),
    ("wat weet je van mij?", "Dit bewaar ik van je"),
    ("stuur me even geen berichten tot 1 december", "dinsdag 1 december 2026"),
    ("wat kun je allemaal?", "Wat wil je doen?"),
    ("toch niet", "niets dat ik nu kan terugdraaien"),
    ("dankjewel!", "Graag gedaan"),
    ("Engels graag", "from now on"),
    ("ik wil een mens spreken", "Ik ben een bot"),
    ("een 4", "geen vraag"),
    ("ik zoek geen mentor meer", "geen mentor en geen mentee"),
    ("wat is de hoofdstad van Peru?", "begrijp ik niet"),
]
EN = [
    ("hi, I'm new here, how does this work?", "Welcome to LCOP"),
    ("I know a lot about assessment, put that on my profile", "FORM My profile"),
    ("can someone guide me on blended learning?", "FORM Finding a mentor"),
    ("I'd like to be a mentor, I can take two mentees", "FORM Being a mentor"),
    ("do I have a mentor yet?", "mentoring in"),
    ("we don't really click, I'd like another mentor", "no mentor and no mentee"),
    ("plan a talk with my mentor next week", "no mentor and no mentee"),
    ("we met yesterday, it went well", "no check-in"),
    ("my goal is to redesign an exam before summer", "FORM My profile"),
    ("I want to reflect on my lesson", "no check-in"),
    ("who knows about portfolios?", "Your question"),
    ("I found a good article to share with everyone", "FORM Share something"),
    ("I have an idea for an experiment", "idea box"),
    ("put me in touch with someone from Engineering", "nobody there now"),
    ("when is the next session?", "Nothing is planned"),
    ("my manager won't give me hours for this", "FORM What stands in your way?"),
    ("someone here treats me badly", "It's good that you told me"),
    ("what do you know about me?", "What I keep about you"),
    ("stop messaging me until 1 December", "Tuesday 1 December 2026"),
    ("what can you do?", "What would you like to do?"),
    ("never mind", "nothing I can undo"),
    ("thanks a lot!", "My pleasure"),
    ("Dutch please", "voortaan"),
    ("I want to talk to a person", "I'm a bot"),
    ("a 4", "no question"),
    ("I no longer need a mentor", "no mentor and no mentee"),
    ("what is the capital of Peru?", "don't understand"),
]


@pytest.mark.parametrize(("said", "answer"), NL)
async def test_dutch_leads_to_what_was_meant(community: Chat, said: str, answer: str) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    await community.says(NOOR, said)

    assert answer in _shown(community, NOOR)


@pytest.mark.parametrize(("said", "answer"), EN)
async def test_english_leads_to_what_was_meant(community: Chat, said: str, answer: str) -> None:
    await community.says(TOM, "start", place=CHANNEL)
    await community.says(TOM, said)

    assert answer in _shown(community, TOM)


def _shown(chat: Chat, who: object) -> str:
    title = f"FORM {chat.form.title}\n" if chat.form else ""
    return title + chat.last_to(who)  # type: ignore[arg-type]


def _value(chat: Chat, name: str) -> object:
    assert chat.form
    found = next(item for item in chat.form.inputs if item.id == name)
    match found:
        case TextInput(value=value):
            return value
        case Choice(values=values):
            return values
        case DateInput(value=day):
            return day and day.isoformat()
    return None


@pytest.mark.parametrize("language", list(Language))
def test_every_intent_has_a_name_to_choose_it_by(language: Language) -> None:
    named = [f"intent-{intent.replace('_', '-')}" for intent in Intent]

    assert [n for n in named if not words(language).has(n)] == ["intent-out-of-scope"]


# What was said is filled in.


async def test_the_topic_is_filled_in(community: Chat) -> None:
    await community.says(SANNE, "Kan iemand mij begeleiden met blended learning?")

    assert _value(community, "goal") == "blended learning"


async def test_a_capacity_is_filled_in(community: Chat) -> None:
    await community.says(SANNE, "ik kan drie mensen begeleiden met statistiek")

    assert _value(community, "capacity") == ("3",)


async def test_no_new_mentees_until_after_christmas(community: Chat) -> None:
    await offers(community, SANNE, "toetsing")
    await community.says(SANNE, "Even geen nieuwe mentees tot na de kerst")
    assert "maandag 4 januari 2027" in community.last_to(SANNE)
    await community.presses(SANNE, "Ja, tot dan")

    assert "maandag 4 januari 2027" in community.last_to(SANNE)


async def test_did_i_already_get_someone(community: Chat) -> None:
    await offers(community, SANNE, "assessment", capacity=1)
    await community.says(TOM, "start", place=CHANNEL)
    await community.says(TOM, "Did I already get someone?")

    assert "mentoring in" in community.last_to(TOM)


async def test_a_talk_and_a_mark_fill_in_the_check_in(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "We hebben gisteren gepraat, ging goed, een 8")

    assert _value(community, "met") == ("yes",)
    assert _value(community, "progress") == ("8",)


async def test_a_moment_is_echoed_in_full(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "Verzet onze afspraak naar volgende week dinsdag half drie")

    assert "dinsdag 1 december 14:30" in community.last_to(SANNE)


async def test_a_day_without_an_hour_is_picked(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "kan het donderdagmiddag?")

    assert _value(community, "day") == "2026-11-26"


async def test_only_an_hour_moves_the_talk_on_its_day(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "afspraak donderdag 10:00")
    await community.presses(SANNE, "Ja, stel het voor")
    await community.presses(ILSE, "Dat past mij")
    await community.says(SANNE, "Verzet onze afspraak naar 14 uur")

    assert "donderdag 26 november 14:00" in community.last_to(SANNE)


async def test_why_we_were_matched(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "Waarom ben ik aan Ilse gekoppeld?")

    assert "didactisch coachen" in community.last_to(SANNE)
    assert "Beoordelingen" in community.last_to(SANNE)


# The opposite, taking back, and language.


async def test_no_longer_looking_is_the_opposite_of_looking(community: Chat) -> None:
    await seeks(community, SANNE, "muziek")
    await community.says(SANNE, "ik zoek geen mentor meer")
    assert "Zal ik daarmee stoppen?" in community.last_to(SANNE)
    await community.presses(SANNE, "Ja, stop met zoeken")
    await community.says(SANNE, "mentor")

    assert "muziek" not in community.last_to(SANNE)


async def test_no_longer_a_mentor(community: Chat) -> None:
    await offers(community, SANNE, "toetsing")
    await community.says(SANNE, "ik wil geen mentor meer zijn")
    await community.presses(SANNE, "Ja, ik stop als mentor")

    assert "geen mentor meer" in community.last_to(SANNE).lower() or "aanbod" in community.last_to(
        SANNE
    )


@pytest.mark.parametrize("regret", ["toch niet", "laat maar", "never mind", "undo"])
async def test_a_pause_is_taken_back(community: Chat, regret: str) -> None:
    await community.says(SANNE, "pauze tot 1 december")
    await community.says(SANNE, regret)

    assert "Je pauze is voorbij" in community.last_to(SANNE)


async def test_a_wish_is_taken_back(community: Chat) -> None:
    await seeks(community, SANNE, "muziek")
    await community.says(SANNE, "toch maar niet")
    await community.says(SANNE, "mentor")

    assert "muziek" not in community.last_to(SANNE)


async def test_what_was_taken_back_is_taken_back_once(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 1 december")
    await community.says(SANNE, "toch niet")
    await community.says(SANNE, "toch niet")

    assert "niets dat ik nu kan terugdraaien" in community.last_to(SANNE)


async def test_after_a_day_nothing_is_taken_back(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 1 december")
    await community.travels(days=2)
    await community.says(SANNE, "toch niet")

    assert "niets dat ik nu kan terugdraaien" in community.last_to(SANNE)


async def test_a_language_switched_mid_conversation_can_be_taken_back(community: Chat) -> None:
    await community.says(SANNE, "kan dit ook in het Engels?")
    assert "English" in community.last_to(SANNE)
    await community.says(SANNE, "undo")

    assert "Nederlands" in community.last_to(SANNE)


async def test_a_language_asked_for_in_passing_goes_on_in_it(community: Chat) -> None:
    await community.says(SANNE, "who knows about portfolios? In English please")

    assert "in English from now on" in community.messages_to(SANNE)[-2]
    assert "Your question\nwho knows about portfolios" in community.last_to(SANNE)


# Two readings, none, and the channel.


async def test_two_readings_are_offered_and_what_is_pressed_is_taken(community: Chat) -> None:
    from bot.frame.events import Pressed
    from bot.talking.readings import MeantIt

    meant = MeantIt(community=1, intent="find_mentor", text="iets met statistiek")  # type: ignore[arg-type]
    answer = await community.engine.handle(Pressed(id="x", actor=SANNE, action=meant))

    assert answer.form
    assert answer.form.title == "Een mentor zoeken"


async def test_a_forged_reading_is_refused_kindly(community: Chat) -> None:
    from bot.frame.events import Pressed
    from bot.talking.readings import MeantIt

    meant = MeantIt(community=1, intent="become_admin", text="x")  # type: ignore[arg-type]
    await community.engine.handle(Pressed(id="x", actor=SANNE, action=meant))
    await community.machine.settle()

    assert "oudere versie" in community.last_to(SANNE)


async def test_sentences_that_begin_with_a_command_are_read_as_sentences(community: Chat) -> None:
    await community.says(SANNE, "stop met berichten sturen tot 1 december")

    assert "dinsdag 1 december 2026" in community.last_to(SANNE)


async def test_a_facilitators_words_stay_commands(community: Chat) -> None:
    await community.says(BRAM, "koppel voorbeeld")

    assert "begrijp ik niet" not in community.last_to(BRAM)


async def test_strangers_are_told_how_to_begin(chat: Chat) -> None:
    await chat.says(NOOR, "ik zoek een mentor")

    assert "nog bij geen leergemeenschap" in chat.last_to(NOOR)


# What two reviewers found.


async def test_a_refusal_belongs_to_the_newest_card_and_not_to_an_older_deed(
    community: Chat,
) -> None:
    await seeks(community, SANNE, "muziek")
    await community.says(SANNE, "wis alles")
    await community.says(SANNE, "toch niet")
    assert "dan doe ik niets" in community.last_to(SANNE)
    assert "je zoektocht naar een mentor" in community.last_to(SANNE)
    await community.says(SANNE, "mentor")

    assert "muziek" in community.last_to(SANNE)


async def test_an_older_deed_is_named_and_taken_back_when_pressed(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 1 december")
    await community.says(SANNE, "help")
    await community.says(SANNE, "toch niet")
    await community.presses(SANNE, "Draai dat terug")

    assert "Je pauze is voorbij" in community.last_to(SANNE)


@pytest.mark.parametrize("no", ["nee", "no", "liever niet", "laat maar"])
async def test_no_to_a_request_takes_back_nothing(community: Chat, no: str) -> None:
    await offers(community, ILSE, "statistiek")
    await seeks(community, SANNE, "statistiek")
    await community.presses(SANNE, "Vraag Ilse eerst")
    await community.says(ILSE, "hoi")
    await community.says(ILSE, no)
    await community.says(ILSE, "mentor")

    assert "Je aanbod: 2 mentees tegelijk" in community.messages_to(ILSE)[-2]
    assert "[Ja, dat doe ik]" in community.last_to(ILSE)


async def test_changing_an_offer_and_regretting_it_keeps_the_offer(community: Chat) -> None:
    await offers(community, SANNE, "toetsing")
    await community.travels(days=2)
    await offers(community, SANNE, "toetsing en rubrics")
    await community.says(SANNE, "toch niet")

    assert "niets dat ik nu kan terugdraaien" in community.last_to(SANNE)


async def test_a_date_just_past_is_asked_with_its_year(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 1 november")

    assert "maandag 1 november 2027" in community.last_to(SANNE)
    assert "[Pauze nemen]" in community.last_to(SANNE)


@pytest.mark.parametrize(
    "said", ["verwijder niet mijn profiel", "ik wil niet dat mijn gegevens gewist worden"]
)
async def test_a_negated_wish_to_be_erased_erases_nothing(community: Chat, said: str) -> None:
    await community.says(SANNE, said)

    assert "[Ja, wis alles]" not in community.last_to(SANNE)


@pytest.mark.parametrize("said", ["I feel safe here", "ik voel me hier heel veilig"])
async def test_feeling_safe_is_no_concern(community: Chat, said: str) -> None:
    await community.says(SANNE, said)

    assert "Goed dat je dit zegt" not in "\n".join(community.messages_to(SANNE)[-2:])


async def test_a_greeting_is_greeted(community: Chat) -> None:
    await community.says(SANNE, "hoi")

    assert "Zo sta je ervoor" in community.last_to(SANNE)


async def test_what_another_version_remembered_locks_nobody_out(community: Chat) -> None:
    from sqlalchemy import update

    from storage.dialogues import dialogues

    await community.says(SANNE, "pauze tot 1 december")
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    later = (community.clock.now() + timedelta(hours=1)).isoformat()
    talk = {"form": "{}", "touched": later, "begun": True, "at": 0, "values": {}, "picked": {}}
    spoilt = {"undo": ["gone", "{}", later, "undo-pause"], "talk": talk}
    async with community.engine._begin() as uow:
        await uow.of(1).dialogues._db.execute(update(dialogues).values(**spoilt))  # type: ignore[attr-defined]
    await community.says(SANNE, "hulp")
    assert "Wat wil je doen?" in community.last_to(SANNE)
    await community.says(SANNE, "toch niet")

    assert "niets dat ik nu kan terugdraaien" in community.last_to(SANNE)


# Yes, to what the last card asked.


@pytest.mark.parametrize("yes", ["ja", "graag", "doe maar", "ok", "yes please"])
async def test_yes_presses_what_was_just_asked(community: Chat, yes: str) -> None:
    await community.says(SANNE, "stuur me even geen berichten tot 1 december")
    await community.says(SANNE, yes)

    assert "dinsdag 1 december 2026" in community.last_to(SANNE)
    assert "[Toch weer meedoen]" in community.last_to(SANNE)


async def test_yes_to_a_moment_proposes_it(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "Verzet onze afspraak naar volgende week dinsdag half drie")
    await community.says(SANNE, "ja")

    assert "dinsdag 1 december 14:30" in community.last_to(ILSE)


async def test_yes_to_nothing_does_nothing(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 1 december")
    await community.says(SANNE, "help")
    await community.says(SANNE, "ja")

    assert "pauze" not in community.last_to(SANNE).lower()


async def test_yes_never_erases(community: Chat) -> None:
    await community.says(SANNE, "verwijder mijn gegevens")
    await community.says(SANNE, "ja")

    assert "Ik ken je niet meer" not in community.last_to(SANNE)


async def test_an_hour_later_yes_is_no_answer_any_more(community: Chat) -> None:
    await community.says(SANNE, "stuur me even geen berichten tot 1 december")
    await community.travels(days=0.1)
    await community.says(SANNE, "ja")

    assert "1 december" not in community.last_to(SANNE)


async def test_a_yes_to_a_request_is_one_press_or_one_more_yes_away(community: Chat) -> None:
    await offers(community, ILSE, "statistiek")
    await seeks(community, SANNE, "statistiek")
    await community.presses(SANNE, "Vraag Ilse eerst")
    await community.says(ILSE, "gepland")
    await community.says(ILSE, "ja is goed")
    assert "Sanne" in community.last_to(ILSE)
    assert "[Ja, dat doe ik]" in community.last_to(ILSE)
    await community.says(ILSE, "ja")

    assert [pair.status for pair in await pairs_in(community)] == ["introduced"]


async def test_a_mentor_sees_who_waits_for_an_answer(community: Chat) -> None:
    await offers(community, ILSE, "statistiek")
    await seeks(community, SANNE, "statistiek")
    await community.presses(SANNE, "Vraag Ilse eerst")
    await community.says(ILSE, "mentor")

    assert "[Ja, dat doe ik]" in community.last_to(ILSE)
