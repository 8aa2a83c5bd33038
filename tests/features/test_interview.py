"""A form answered by talking: one question at a time, back, skip, stop, and going on after a day."""

from tests.chat import Chat
from tests.people import ILSE, NOOR, SANNE


async def test_the_profile_is_filled_in_by_talking(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    assert "Vakgebied" in community.last_to(SANNE)
    for answer in ("Verpleegkunde", "toetsing, rubrics", "statistiek", "1, 4", "geen"):
        await community.says(SANNE, answer)

    saved = community.last_to(SANNE)
    assert "Vakgebied: Verpleegkunde" in saved
    assert "Kennis en ervaring: toetsing, rubrics" in saved
    assert "maandagochtend, dinsdagmiddag" in saved


async def test_skipping_keeps_what_stands_there(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    for _ in range(5):
        await community.presses(SANNE, "Overslaan")

    assert "Kennis en ervaring: toetsing" in community.last_to(SANNE)


async def test_back_asks_the_question_before_again(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "Verpleegkunde")
    await community.says(SANNE, "terug")

    assert "vraag 1 van 5" in community.last_to(SANNE)


async def test_stop_saves_nothing_and_does_not_leave_the_community(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "Verpleegkunde")
    await community.says(SANNE, "stop")
    assert "Er is niets bewaard" in community.last_to(SANNE)
    await community.says(SANNE, "privacy")

    assert "Vakgebied: –" in community.last_to(SANNE)


async def test_after_a_day_it_goes_on_where_it_was(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "Verpleegkunde")
    await community.travels(days=1)
    await community.says(SANNE, "wie weet iets over portfolio's?")
    assert "Jouw vraag" in community.last_to(SANNE)
    await community.says(SANNE, "verder")

    assert "vraag 2 van 5" in community.last_to(SANNE)


async def test_after_a_week_it_is_forgotten(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.travels(days=8)
    await community.says(SANNE, "praat")

    assert "Er staat geen formulier open" in community.last_to(SANNE)


async def test_an_answer_that_does_not_fit_is_asked_again(community: Chat) -> None:
    await community.says(SANNE, "mentor worden")
    await community.says(SANNE, "ik kan geen formulier openen")
    await community.says(SANNE, "toetsing")
    await community.says(SANNE, "heel veel")

    assert "Kies een van de mogelijkheden" in community.last_to(SANNE)


async def test_a_required_answer_cannot_be_skipped(community: Chat) -> None:
    await community.says(SANNE, "mentor zoeken")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "overslaan")

    assert "Dit antwoord heb ik nodig" in community.last_to(SANNE)


async def test_an_error_of_the_form_asks_that_question_again(community: Chat) -> None:
    await community.says(SANNE, "pauze")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "overslaan")
    await community.says(SANNE, "ooit eens")
    assert "vraag 2 van 2" in community.last_to(SANNE)
    await community.says(SANNE, "1 december")

    assert "dinsdag 1 december" in community.last_to(SANNE)


async def test_people_are_found_by_name(community: Chat) -> None:
    await community.says(SANNE, "mentor zoeken")
    await community.says(SANNE, "praat")
    for answer in ("statistiek", "omdat het moet", "Nederlands", "1, 2", "1"):
        await community.says(SANNE, answer)
    await community.says(SANNE, "Piet Onbekend")
    assert "Wie bedoel je?" in community.last_to(SANNE)
    await community.says(SANNE, "Ilse")

    async with community.engine._begin() as uow:
        apart = await uow.of(1).apart.notes()  # type: ignore[arg-type]
    assert {pair.other for pair in apart} == {(await _person(community, ILSE))}


async def _person(chat: Chat, who: object) -> object:
    async with chat.engine._begin() as uow:
        person = await uow.people.known(who.account)  # type: ignore[attr-defined]
        return person.id  # type: ignore[union-attr]


async def test_a_concern_is_heard_in_the_middle_of_a_form(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "ik voel me hier niet veilig")

    assert "Goed dat je dit zegt" in community.last_to(SANNE)


async def test_buttons_of_other_cards_are_no_answers(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "privacy")
    await community.presses(SANNE, "Alles wissen")

    assert "Al je gegevens wissen?" in community.last_to(SANNE)


async def test_back_and_skip_keep_what_was_answered(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "Verpleegkunde")
    await community.says(SANNE, "terug")
    for _ in range(5):
        await community.says(SANNE, "overslaan")

    assert "Vakgebied: Verpleegkunde" in community.last_to(SANNE)


async def test_a_language_may_be_an_answer(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "Engels")

    assert "vraag 2 van 5" in community.last_to(SANNE)


async def test_a_form_opened_by_a_button_can_be_answered_by_talking(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Vertel iets over jezelf")
    await community.says(NOOR, "praat")

    assert "vraag 1 van" in community.last_to(NOOR)


async def test_resume_ends_a_pause_also_when_a_form_was_offered(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "pauze tot 1 december")
    await community.says(SANNE, "resume")

    assert "Je pauze is voorbij" in community.last_to(SANNE)


async def test_a_day_stands_for_its_morning_and_afternoon(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    for answer in ("overslaan", "overslaan", "overslaan", "donderdag", "geen"):
        await community.says(SANNE, answer)

    assert "donderdagochtend, donderdagmiddag" in community.last_to(SANNE)
