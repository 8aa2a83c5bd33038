"""An open question is answered by typing, and a facilitator's own words lead to the desk."""

import pytest

from tests.chat import Chat
from tests.features.test_my_kring import joins_with_a_buddy
from tests.people import AMARA, BRAM, KOFI, PRIYA, SANNE, TOM


async def is_asked(circle: Chat) -> None:
    """Amara is asked to be Kofi's buddy; Priya is none for now."""
    await circle.says(PRIYA, "buddy")
    await circle.presses(PRIYA, "buddy-be-none")
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.travels(days=1)
    assert circle.may_press(AMARA, "buddy-yes")


@pytest.mark.parametrize("yes", ["yes", "ok, go ahead", "sure, sounds good"])
async def test_u14_a_typed_yes_answers_what_kring_asked_by_itself(circle: Chat, yes: str) -> None:
    await is_asked(circle)
    question = circle.seen_by(AMARA)[-1]
    await circle.says(AMARA, yes)

    assert "Thank you! I'll let Kofi know" in circle.last_to(AMARA)
    assert "[" not in str(question.message), "the question has closed"


@pytest.mark.parametrize("no", ["no", "not now, sorry", "no thanks, not now"])
async def test_u14_a_typed_no_answers_it_too(circle: Chat, no: str) -> None:
    await is_asked(circle)
    await circle.says(AMARA, no)

    assert "That's perfectly fine" in circle.last_to(AMARA)


async def test_u14_a_no_with_another_day_moves_it(community: Chat) -> None:
    await community.says(SANNE, "ik ben tot 4 januari met vakantie")
    await community.says(SANNE, "nee, toch tot 6 januari")

    assert "6 januari" in community.last_to(SANNE)


async def test_u14_a_no_to_nothing_is_no_answer(circle: Chat) -> None:
    await joins_with_a_buddy(circle)
    await circle.says(PRIYA, "no")

    assert "nothing" in circle.last_to(PRIYA).lower()


async def test_u14_who_rests_and_wants_to_go_on_goes_on(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 14 februari")
    await community.says(SANNE, "ik wil toch weer meedoen")

    assert "je doet weer mee" in community.last_to(SANNE)


@pytest.mark.parametrize(
    "words", ["ik wil stoppen", "ik wil eruit", "uitschrijven", "unsubscribe", "I want to quit"]
)
async def test_u02_any_word_for_it_shows_the_three_ways(community: Chat, words: str) -> None:
    await community.says(SANNE, words)
    for way in ("membership-less", "membership-pause-instead", "membership-leave-yes"):
        assert community.may_press(SANNE, way)


@pytest.mark.parametrize("words", ["stuur me minder berichten", "ik krijg te veel mail van je"])
async def test_u03_less_is_the_first_of_them(community: Chat, words: str) -> None:
    await community.says(SANNE, words)

    assert community.may_press(SANNE, "membership-less")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("wie is er nieuw?", "Nieuwkomers in"),
        ("welke koppels lopen niet goed?", "Koppels"),
        ("wie wacht op een mentor?", "Werklijst"),
        ("wat is er deze week gebeurd?", "Werklijst"),
        ("hoe nodig ik iemand uit?", "kanaal"),
        ("hoe gaat het met de groep?", "gaat"),
        ("koppel Sanne aan Ilse", "wacht niet"),
    ],
)
async def test_u07_a_facilitators_own_words_lead_to_the_desk(
    community: Chat, words: str, shown: str
) -> None:
    await community.says(BRAM, words)

    assert shown in community.last_to(BRAM)


async def test_u07_a_member_hears_that_it_is_not_theirs(community: Chat) -> None:
    await community.says(SANNE, "welke koppels lopen niet goed?")

    assert "facilitator" in community.last_to(SANNE)


async def test_who_kring_is_can_be_asked(circle: Chat) -> None:
    await circle.says(TOM, "are you a bot?")

    assert circle.may_press(TOM, "help-everything")
