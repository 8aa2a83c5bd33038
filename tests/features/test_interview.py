"""A form answered by talking: one question at a time, back, skip, stop, and going on after a day."""

from tests.chat import Chat
from tests.people import AMARA, NOOR, PRIYA, SANNE


async def test_the_profile_is_filled_in_by_talking(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    assert "Discipline" in circle.last_to(PRIYA)
    for answer in ("Nursing", "assessment, rubrics", "statistics", "1, 4", "none", "student"):
        await circle.says(PRIYA, answer)

    saved = circle.last_to(PRIYA)
    assert "Discipline: Nursing" in saved
    assert "Knowledge and experience: assessment, rubrics" in saved
    assert "Monday morning, Tuesday afternoon" in saved


async def test_skipping_keeps_what_stands_there(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    for _ in range(6):
        await community.presses(SANNE, "Overslaan")

    assert "Kennis en ervaring: toetsing" in community.last_to(SANNE)


async def test_back_asks_the_question_before_again(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    await circle.says(PRIYA, "Nursing")
    await circle.says(PRIYA, "back")

    assert "question 1 of 6" in circle.last_to(PRIYA)


async def test_stop_saves_nothing_and_does_not_leave_the_community(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    await circle.says(PRIYA, "Nursing")
    await circle.says(PRIYA, "stop")
    assert "Nothing was saved" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "privacy")

    assert "Discipline: –" in circle.last_to(PRIYA)


async def test_after_a_day_it_goes_on_where_it_was(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    await circle.says(PRIYA, "Nursing")
    await circle.travels(days=1)
    await circle.says(PRIYA, "who knows about portfolios?")
    assert "Your question" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "go on")

    assert "question 2 of 6" in circle.last_to(PRIYA)


async def test_after_a_week_it_is_forgotten(community: Chat) -> None:
    await community.says(SANNE, "profiel")
    await community.says(SANNE, "praat")
    await community.travels(days=8)
    await community.says(SANNE, "praat")

    assert "Er staat geen formulier open" in community.last_to(SANNE)


async def test_an_answer_that_does_not_fit_is_asked_again(circle: Chat) -> None:
    await circle.says(PRIYA, "mentor offer")
    await circle.says(PRIYA, "I can't open a form")
    await circle.says(PRIYA, "assessment")
    await circle.says(PRIYA, "loads of people")

    assert "Choose one of these" in circle.last_to(PRIYA)


async def test_a_required_answer_cannot_be_skipped(community: Chat) -> None:
    await community.says(SANNE, "mentor zoeken")
    await community.says(SANNE, "praat")
    await community.says(SANNE, "overslaan")

    assert "Dit antwoord heb ik nodig" in community.last_to(SANNE)


async def test_an_error_of_the_form_asks_that_question_again(circle: Chat) -> None:
    await circle.says(PRIYA, "pause")
    await circle.says(PRIYA, "talk")
    await circle.says(PRIYA, "skip")
    await circle.says(PRIYA, "some day")
    assert "question 2 of 2" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "1 December")

    assert "Tuesday 1 December" in circle.last_to(PRIYA)


async def test_people_are_found_by_name(circle: Chat) -> None:
    await circle.says(PRIYA, "mentor find")
    await circle.says(PRIYA, "talk")
    for answer in ("statistics", "because I have to", "English", "1, 2", "1"):
        await circle.says(PRIYA, answer)
    await circle.says(PRIYA, "Peter Unknown")
    assert "Who do you mean?" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "Amara")

    async with circle.engine._begin() as uow:
        apart = await uow.of(1).apart.notes()  # type: ignore[arg-type]
    assert {pair.other for pair in apart} == {(await _person(circle, AMARA))}


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


async def test_back_and_skip_keep_what_was_answered(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    await circle.says(PRIYA, "Nursing")
    await circle.says(PRIYA, "back")
    for _ in range(6):
        await circle.says(PRIYA, "skip")

    assert "Discipline: Nursing" in circle.last_to(PRIYA)


async def test_a_language_may_be_an_answer(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    await circle.says(PRIYA, "Dutch")

    assert "question 2 of 6" in circle.last_to(PRIYA)


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


async def test_a_day_stands_for_its_morning_and_afternoon(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.says(PRIYA, "talk")
    for answer in ("skip", "skip", "skip", "Thursday", "none", "skip"):
        await circle.says(PRIYA, answer)

    assert "Thursday morning, Thursday afternoon" in circle.last_to(PRIYA)
