"""Sessions with an expert, as conversations: planned, asked for, held, and what was answered kept."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Language, Profile
from bot.domain.sessions import MOST_NAMELESS, MOST_OF_ONE
from bot.features.sessions import actions
from bot.frame.cards import Appointment, Card
from storage.frame.outbox import outbox
from storage.participation import participation
from storage.sessions import session_joins, session_keys, session_questions, sessions
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile

FENNA, JORIS = profile("fenna"), profile("joris")
MILO = profile("milo", language=Language.EN)
SESSION = {
    "topic": "Assessment without grades",
    "day": "2026-12-03",  # Thursday next week
    "at": "15:00",
    "place": "Room B2.14",
}
SESSIE = {**SESSION, "topic": "Toetsen zonder cijfers", "place": "B2.14"}
QUESTION = "How do I tell a student that there is no grade?"


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """In English, seven: Tom facilitates, and Lena is an expert."""
    for who in (KOFI, LENA, MILO, NOOR):
        await circle.says(who, "start", place=CHANNEL)
    await circle.says(TOM, "role give @Lena expert", about=LENA, place=CHANNEL)
    await circle.says(LENA, "role yes")
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    """Hetzelfde in het Nederlands, met zes: Bram is facilitator, Ilse expert."""
    for who in (NOOR, FENNA, JORIS):
        await community.says(who, "start", place=CHANNEL)
    await community.says(BRAM, "rol geef @Ilse expert", about=ILSE, place=CHANNEL)
    await community.says(ILSE, "rol ja")
    return community


async def plans(chat: Chat, who: Profile = LENA, **more: str) -> None:
    await chat.says(who, "session")
    await chat.fills(who, {**SESSION, **more})


async def plant(chat: Chat, who: Profile = ILSE) -> None:
    await chat.says(who, "sessie")
    await chat.fills(who, SESSIE)


async def asks(chat: Chat, who: Profile, question: str = QUESTION, name: str = "named") -> None:
    await chat.says(who, "sessions")
    await chat.presses(who, "session-ask")
    await chat.fills(who, {"question": question, "name": name})


async def looks(chat: Chat, who: Profile) -> str:
    """The questions, as far as they may see them."""
    await chat.says(who, "sessions")
    await chat.presses(who, "session-questions")
    return chat.last_to(who)


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def test_an_expert_plans_a_session_and_the_channel_hears_it_once(group: Chat) -> None:
    await plans(group)
    assert "is on Thursday 3 December 15:00" in group.last_to(LENA)
    (post,) = [text for text in group.in_channel() if "New session" in text]
    assert "Assessment without grades with Lena, on Thursday 3 December 15:00" in post
    assert "Where: Room B2.14" in post
    assert "[Put it in your calendar]" in post
    await group.says(AMARA, "sessions")

    assert "Assessment without grades · Lena · Thursday 3 December 15:00" in group.last_to(AMARA)


async def test_een_sessie_van_begin_tot_eind(groep: Chat) -> None:
    await plant(groep)
    await groep.says(SANNE, "sessies")
    await groep.presses(SANNE, "session-ask")
    await groep.fills(SANNE, {"question": "Hoe begin ik hiermee?", "name": "named"})
    assert "met je naam erbij" in groep.last_to(SANNE)
    await groep.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    (lijst,) = heard(groep, ILSE, "Binnenkort is je sessie")
    assert "Er is één vraag:" in lijst
    assert "1. Hoe begin ik hiermee? · Sanne" in lijst
    await groep.travels(to=datetime(2026, 12, 7, 12, 0, tzinfo=UTC))
    assert heard(groep, ILSE, "Welke antwoorden wil je voor iedereen bewaren?")
    await groep.presses(ILSE, "session-keep")
    (question,) = await groep.rows(session_questions)
    await groep.fills(ILSE, {"question": str(question["id"]), "answer": "Begin met één opdracht."})
    await groep.travels(days=0.1)
    assert heard(groep, ILSE, "Alle antwoorden staan nu in de bibliotheek.")
    (told,) = heard(groep, SANNE, "beantwoordde in de sessie je vraag")
    assert "Begin met één opdracht." in told
    await groep.says(NOOR, "bron")
    assert "Hoe begin ik hiermee?" in groep.last_to(NOOR)
    await groep.travels(days=20)

    for table in (sessions, session_questions, session_keys, session_joins):
        assert not await groep.rows(table)


async def test_who_is_neither_expert_nor_steers_plans_none(group: Chat) -> None:
    await group.says(AMARA, "session")
    assert group.form is None
    assert "An expert or a facilitator plans a session." in group.last_to(AMARA)
    await group.forges(AMARA, actions.PlanSession(community=1))

    assert group.form is None


async def test_who_steers_plans_one_for_an_expert_who_hears_it(group: Chat) -> None:
    await group.says(TOM, "session new")
    await group.fills(TOM, SESSION, {"expert": (LENA.account,)})

    assert "with Lena is on" in group.last_to(TOM)
    assert "Tom planned a session with you: Assessment without grades" in group.last_to(LENA)
    (post,) = [text for text in group.in_channel() if "New session" in text]
    assert "with Lena" in post


async def test_nobody_gives_a_session_who_is_no_expert(group: Chat) -> None:
    await group.says(TOM, "session")
    answer = await group.fills(TOM, SESSION, {"expert": (AMARA.account,)})

    assert answer.form
    assert [name for name, _ in answer.form.errors] == ["expert"]
    assert not await group.rows(sessions)


async def test_wat_niet_klopt_wordt_bij_de_vraag_gezegd(groep: Chat) -> None:
    await groep.says(ILSE, "sessie nieuw")
    answer = await groep.fills(ILSE, {"topic": " ", "day": "2026-11-23", "at": "", "place": "B2"})
    assert answer.form
    errors = dict(answer.form.errors)
    assert errors.keys() == {"topic", "day", "at"}
    assert errors["day"] == "Kies een dag na vandaag, hooguit een jaar vooruit."
    groep.form = answer.form
    await groep.fills(ILSE, SESSIE)

    assert "staat op donderdag 3 december 15:00" in groep.last_to(ILSE)


async def test_sent_from_two_devices_it_is_one_session_and_one_post(group: Chat) -> None:
    await group.says(LENA, "session")
    form = group.form
    await group.fills(LENA, SESSION)
    group.form = form
    await group.fills(LENA, SESSION)

    assert len(await group.rows(sessions)) == 1
    assert len([text for text in group.in_channel() if "New session" in text]) == 1


async def test_a_question_with_a_name_is_on_the_list_and_is_taken_back(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA)
    assert f"{QUESTION} · Amara [I have that one too]" in await looks(group, KOFI)
    assert f"{QUESTION} · Amara [Take it back]" in await looks(group, AMARA)
    await group.presses(AMARA, "session-withdraw")
    assert "Your question is gone." in group.last_to(AMARA)

    assert not await group.rows(session_questions)


async def test_a_question_without_a_name_is_unseen_until_somebody_lists_it(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA, name="nameless")
    assert "Nothing leads back to you." in group.last_to(AMARA)
    await group.says(KOFI, "sessions")
    assert not group.may_press(KOFI, "session-questions")
    for who in (LENA, TOM):
        assert QUESTION in await looks(group, who)
        assert "Amara" not in group.last_to(who)
    await group.presses(LENA, "session-put-on-the-list")

    assert f"{QUESTION} [I have that one too]" in await looks(group, KOFI)


async def test_een_vraag_zonder_naam_laat_niets_van_wie_vroeg_achter(groep: Chat) -> None:
    await plant(groep)
    await groep.says(SANNE, "sessies")
    before = await groep.rows(participation)
    await groep.presses(SANNE, "session-ask")
    await groep.fills(SANNE, {"question": "Mag dit ook zonder cijfers?", "name": "nameless"})
    assert await groep.rows(participation) == before
    assert not [r for r in await groep.rows(outbox) if "zonder naam. " in str(r["message"])]
    assert not [r for r in await groep.rows(outbox) if r["forgets"]]
    (question,) = await groep.rows(session_questions)
    assert question["asked_by"] is None
    await groep.says(SANNE, "export")
    told = "".join(groep.messages_to(SANNE)[-4:])
    assert "Mag dit ook" not in told
    await groep.says(SANNE, "toch niet")

    assert await groep.rows(session_questions)


async def test_mine_too_counts_a_person_once_and_is_told_from_three(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA)
    await looks(group, AMARA)
    await group.forges(AMARA, actions.AskToo(community=1, question=1))
    await looks(group, KOFI)
    await group.presses(KOFI, "session-too")
    await group.presses(KOFI, "session-too")
    assert "asked" not in await looks(group, MILO)
    await group.presses(MILO, "session-too")
    assert "asked 3 times" in await looks(group, KOFI)
    (question,) = await group.rows(session_questions)
    assert question["asking"] == 3

    assert len(await group.rows(session_joins)) == 2


async def test_who_leaves_asks_nothing_any_more(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA)
    await asks(group, KOFI, "What about my colleagues?")
    await looks(group, KOFI)
    await group.presses(KOFI, "session-too")
    await group.says(KOFI, "stop")
    await group.presses(KOFI, "Leave")
    (question,) = await group.rows(session_questions)

    assert (question["text"], question["asking"]) == (QUESTION, 1)
    assert not await group.rows(session_joins)


async def test_the_list_begins_with_what_most_people_ask(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA, "The oldest?")
    await asks(group, KOFI, "What three of us ask?")
    await asks(group, NOOR, "Without a name?", name="nameless")
    for who in (MILO, PRIYA):
        await looks(group, who)
        await group.forges(who, actions.AskToo(community=1, question=2))
    await group.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    (told,) = heard(group, LENA, "There are 3 questions")

    assert "1. What three of us ask? · Kofi · asked 3 times" in told
    assert "2. The oldest? · Amara" in told
    assert "3. Without a name?" in told
    assert "Noor" not in told


async def test_de_expert_hoort_ook_dat_niemand_iets_vroeg(groep: Chat) -> None:
    await plant(groep)
    await groep.travels(to=datetime(2026, 12, 1, 12, 0, tzinfo=UTC))
    await groep.says(BRAM, "werklijst")
    assert "Voor één sessie die eraan komt, is nog niets gevraagd" in groep.last_to(BRAM)
    await groep.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    assert heard(groep, ILSE, "Vooraf heeft niemand iets gevraagd.")
    await groep.travels(days=10)

    assert not heard(groep, ILSE, "Welke antwoorden")


async def test_who_steers_sees_that_questions_wait_to_be_listed(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA, name="nameless")
    await group.says(TOM, "worklist")

    assert "One question without a name for a session isn't on the list yet" in group.last_to(TOM)


async def test_it_moves_and_the_channel_and_the_calendar_follow(group: Chat) -> None:
    await group.says(TOM, "session")
    await group.fills(TOM, SESSION, {"expert": (LENA.account,)})
    await group.says(LENA, "session")
    await group.presses(LENA, "session-show")
    await group.presses(LENA, "session-move")
    await group.fills(LENA, {"day": "2026-12-10", "at": "10:00", "place": "Online"})

    assert "Moved: the session" in group.last_to(LENA)
    post = group.postbox.messages[CHANNEL.channel][-1].message
    assert isinstance(post, Card)
    (entry,) = [part for part in post.body if isinstance(part, Appointment)]
    assert (entry.uid, entry.sequence) == ("session:1:1", 1)
    assert "is now on Thursday 10 December 10:00" in group.in_channel()[-1]
    await group.travels(to=datetime(2026, 12, 8, 12, 0, tzinfo=UTC))
    assert not heard(group, LENA, "is soon")
    await group.travels(to=datetime(2026, 12, 9, 12, 0, tzinfo=UTC))

    assert len(heard(group, LENA, "is soon, on Thursday 10 December 10:00")) == 1


async def test_it_is_called_off_and_its_questions_are_gone(group: Chat) -> None:
    await group.says(TOM, "session")
    await group.fills(TOM, SESSION, {"expert": (LENA.account,)})
    await asks(group, AMARA)
    await group.says(TOM, "session")
    await group.presses(TOM, "session-show")
    await group.presses(TOM, "session-call-off")

    assert "is off." in group.in_channel()[-1]
    assert "Tom called off your session" in group.last_to(LENA)
    for table in (sessions, session_questions, session_keys):
        assert not await group.rows(table)
    await group.presses(AMARA, "session-ask")
    assert "This session is over, is off, or isn't yours." in group.last_to(AMARA)
    await group.travels(days=15)
    assert not heard(group, LENA, "is soon")


async def test_toch_niet_zegt_hem_af(groep: Chat) -> None:
    await plant(groep)
    await groep.says(ILSE, "toch niet")

    assert "gaat niet door" in groep.in_channel()[-1]
    assert not await groep.rows(sessions)


async def test_nobody_else_changes_it_or_sees_what_is_not_listed(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA, name="nameless")
    for forged in (
        actions.MoveSession(community=1, session=1),
        actions.CallOffSession(community=1, session=1),
        actions.ListForSession(community=1, question=1),
        actions.WithdrawFromSession(community=1, question=1),
        actions.AskToo(community=1, question=1),
        actions.KeepSessionAnswer(community=1, session=1),
    ):
        await group.forges(KOFI, forged)
        assert group.form is None
    await group.forges(KOFI, actions.ShowQuestions(community=1, session=1))

    assert QUESTION not in group.last_to(KOFI)
    (question,) = await group.rows(session_questions)
    assert (question["listed"], question["asking"]) == (False, 1)


async def test_when_its_expert_leaves_it_is_off_and_who_steers_hears_it(group: Chat) -> None:
    await plans(group)
    await group.says(LENA, "stop")
    await group.presses(LENA, "Leave")

    assert "is off." in group.in_channel()[-1]
    assert "is off: Lena isn't there then." in group.last_to(TOM)
    assert not await group.rows(sessions)


async def test_een_pauze_van_de_expert_zegt_alleen_af_wat_erin_valt(groep: Chat) -> None:
    await plant(groep)
    await groep.says(ILSE, "sessie nieuw")
    await groep.fills(ILSE, {**SESSIE, "topic": "Na de kerst", "day": "2027-01-14"})
    await groep.says(ILSE, "pauze tot 4 januari")
    (session,) = await groep.rows(sessions)

    assert session["topic"] == "Na de kerst"
    assert heard(groep, BRAM, "gaat niet door: Ilse is er dan niet.")


async def test_what_somebody_erased_gave_and_asked_goes_with_them(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA)
    await group.says(AMARA, "export")
    told = "".join(group.messages_to(AMARA)[-3:])
    assert f"Questions for a session: {QUESTION}" in told
    await group.says(AMARA, "erase")
    await group.presses(AMARA, "Yes, erase everything")
    assert not await group.rows(session_questions)
    await group.travels(to=datetime(2026, 12, 4, 12, 0, tzinfo=UTC))
    await group.says(LENA, "erase")
    await group.presses(LENA, "Yes, erase everything")

    assert not await group.rows(sessions)


async def test_my_kring_says_what_one_gives_and_asked(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA)
    for who, line in ((LENA, "Your session"), (AMARA, "Your question for a session")):
        await group.says(who, "my kring")
        assert line in group.last_to(who)
        assert "Assessment without grades · Thursday 3 December 15:00" in group.last_to(who)


async def test_several_answers_are_kept_one_by_one_until_that_is_enough(group: Chat) -> None:
    await plans(group)
    await asks(group, AMARA)
    await asks(group, KOFI, "Without a name?", name="nameless")
    await asks(group, MILO, "Not answered?")
    await group.travels(to=datetime(2026, 12, 11, 12, 0, tzinfo=UTC))
    await group.presses(LENA, "session-keep")
    answer = await group.fills(LENA, {"question": "2", "answer": " "})
    assert answer.form
    assert dict(answer.form.errors) == {"answer": "Write down the answer."}
    group.form = answer.form
    await group.fills(LENA, {"question": "2", "answer": "Ask them first."})
    await group.presses(LENA, "session-keep-another")
    assert group.form
    offered = [o.value for o in group.form.inputs[0].options]  # type: ignore[union-attr]
    assert offered == ["1", "3"]
    await group.fills(LENA, {"question": "1", "answer": "Show what went well."})
    await group.presses(LENA, "session-kept-no")
    await group.says(NOOR, "bron")

    assert "Without a name?" in group.last_to(NOOR)
    assert heard(group, AMARA, "Show what went well.")
    assert not heard(group, KOFI, "Ask them first.")


async def test_there_is_an_end_to_what_one_person_and_nobody_asks(group: Chat) -> None:
    await plans(group)
    for number in range(MOST_OF_ONE):
        await asks(group, AMARA, f"Question {number}?")
    await group.says(AMARA, "sessions")
    await group.presses(AMARA, "session-ask")
    answer = await group.fills(AMARA, {"question": "One more?", "name": "named"})
    assert answer.form
    assert "five questions" in dict(answer.form.errors)["question"]
    for number in range(MOST_NAMELESS):
        await asks(group, KOFI, f"Nameless {number}?", name="nameless")
    await group.says(KOFI, "sessions")
    await group.presses(KOFI, "session-ask")
    answer = await group.fills(KOFI, {"question": "One more?", "name": "nameless"})
    assert answer.form
    assert "thirty questions" in dict(answer.form.errors)["question"]
    await group.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))

    assert len(heard(group, LENA, "There are 35 questions")) == 1
    assert "35. " in heard(group, LENA, "The rest of the 35 questions")[0]


async def test_in_een_kleine_groep_kan_het_alleen_met_naam(community: Chat) -> None:
    await community.says(BRAM, "sessie")
    await community.fills(BRAM, SESSIE)
    await community.says(SANNE, "sessies")
    await community.presses(SANNE, "session-ask")
    assert community.form
    assert [one.id for one in community.form.inputs] == ["question"]
    await community.forges(SANNE, actions.AskForSession(community=1, session=1))
    answer = await community.fills(SANNE, {"question": "x", "name": "nameless"}, forged=True)
    assert answer.form
    assert "Met minder dan vijf leden" in dict(answer.form.errors)["question"]

    assert not await community.rows(session_questions)


async def test_een_zorg_is_geen_vraag_voor_een_sessie(groep: Chat) -> None:
    await plant(groep)
    await groep.says(SANNE, "sessies")
    await groep.presses(SANNE, "session-ask")
    worry = "Ik voel me hier niet veilig, ik word gepest"
    await groep.fills(SANNE, {"question": worry, "name": "nameless"})

    assert not await groep.rows(session_questions)


async def test_what_would_call_the_channel_and_half_a_megabyte_are_texts(group: Chat) -> None:
    await plans(group, topic="<!channel> come")
    await group.says(AMARA, "sessions")
    await group.presses(AMARA, "session-ask")
    await group.fills(AMARA, {"question": "y " * 250_000, "name": "named"}, forged=True)
    told = "".join(group.messages_to(AMARA)[-2:])

    assert "too long to keep in full" in told
    assert "<!channel> come" in group.in_channel()[-1]


async def test_who_asks_in_a_sentence_which_sessions_there_are_sees_them(group: Chat) -> None:
    await plans(group)
    await group.says(AMARA, "when is the next session?")

    assert "Sessions to come" in group.last_to(AMARA)


async def test_wie_in_een_zin_een_sessie_wil_plannen_krijgt_het_formulier(groep: Chat) -> None:
    await groep.says(ILSE, "kan ik een sessie plannen?")

    assert groep.form
    assert groep.form.title == "Sessie plannen"
