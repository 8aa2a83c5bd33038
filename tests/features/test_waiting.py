"""Waiting is told honestly: the place, the chance, and what would help."""

from tests.chat import CHANNEL, Chat
from tests.features.matched import offers, paired, seeks
from tests.people import AMARA, PRIYA, TOM


async def test_where_nobody_is_a_mentor_that_is_what_is_said(community: Chat) -> None:
    await community.says(TOM, "start", place=CHANNEL)
    await seeks(community, TOM, "assessment")

    said = community.last_to(TOM)
    assert "You're number 1." in said
    assert "At the moment nobody offers to be a mentor." in said


async def test_where_everybody_who_fits_is_taken_it_says_when_a_place_comes_free(
    community: Chat,
) -> None:
    for who in (TOM, PRIYA, AMARA):
        await community.says(who, "start", place=CHANNEL)
    await paired(community, PRIYA, AMARA, "assessment", capacity=1)
    await seeks(community, TOM, "assessment")

    said = community.last_to(TOM)
    assert "One mentor fits you, but has no place free now." in said
    assert "The first place is expected to come free around 23 May 2027." in said


async def test_what_would_help_is_one_press_away(community: Chat) -> None:
    for who in (TOM, AMARA):
        await community.says(who, "start", place=CHANNEL)
    await offers(community, AMARA, "assessment", slots=("mon-am", "tue-am"))
    await seeks(community, TOM, "assessment", slots=("thu-am", "fri-am"))
    said = community.last_to(TOM)
    assert "What would help: more times when you're free. Then one mentor fits you." in said

    await community.presses(TOM, "waiting-change")
    times = ("mon-am", "tue-am", "fri-am")
    await community.fills(TOM, {"goal": "assessment", "slots": times, "languages": ("en",)})
    assert "Amara" in community.last_to(TOM)
