"""What was answered before is found in other words; of what is open nothing is told."""

from bot.domain.people import Profile
from tests.chat import CHANNEL, Chat
from tests.features.matched import joins_open
from tests.people import AMARA, BRAM, ILSE, KOFI, PRIYA, SANNE


async def test_a_kept_answer_is_found_by_the_same_question_in_other_words(circle: Chat) -> None:
    await joins_open(circle, AMARA, "group work, free riders")
    await _kept(circle, PRIYA, AMARA, "How do you deal with free riders?", "Grade a logbook.")
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.says(KOFI, "ask any tips against freeriders?")
    assert "Grade a logbook." in circle.last_to(KOFI)
    await circle.says(KOFI, "vraag wie weet iets tegen meeliften?")
    assert "Grade a logbook." in circle.last_to(KOFI)


async def test_another_question_about_the_same_is_not_answered_by_it(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await _kept(circle, PRIYA, AMARA, "When should a portfolio be finished?", "In week nine.")
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.says(KOFI, "ask how long should a portfolio be?")
    assert "Somebody asked" not in circle.last_to(KOFI)
    await circle.says(KOFI, "ask by when must a portfolio be done?")
    assert "In week nine." in circle.last_to(KOFI)


async def test_with_a_slip_and_as_a_compound_it_is_the_same_question(community: Chat) -> None:
    await joins_open(community, ILSE, "toetsing, stress")
    await _kept(
        community, SANNE, ILSE, "Wat helpt tegen stress voor tentamens?", "Oefen de eerste vraag."
    )
    await community.says(BRAM, "vraag iets tegen tentamenstres")

    assert "Oefen de eerste vraag." in community.last_to(BRAM)


async def test_of_what_is_still_open_nothing_is_told(community: Chat) -> None:
    await joins_open(community, ILSE, "zeegras")
    await community.says(SANNE, "vraag wie weet iets over zeegras?")
    await community.presses(SANNE, "ask-put")
    await community.says(BRAM, "vraag wie weet iets over zeegras?")

    assert "Eerder vroeg iemand" not in community.last_to(BRAM)
    assert "Sanne" not in community.last_to(BRAM)


async def _kept(chat: Chat, asker: Profile, expert: Profile, question: str, answer: str) -> None:
    """Asked, answered, and both agree that others may read it."""
    await chat.says(asker, f"ask {question}")
    await chat.presses(asker, "ask-put")
    await chat.presses(expert, "ask-answer")
    await chat.fills(expert, {"answer": answer, "keep": ("keep",)})
    await chat.presses(asker, "ask-keep-it")
