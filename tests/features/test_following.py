"""D16, R38: a place without a community is followed by one's own; of several, one is asked which."""

import pytest

from bot.domain.communities import Place
from tests.chat import Chat
from tests.people import BRAM, NOOR, SANNE

GENERAL, SECOND = Place("test", "fontys", "general"), Place("test", "fontys", "second")


async def _another(chat: Chat) -> None:
    """Bram founds a second community, and Sanne takes part in it as well."""
    await chat.says(BRAM, "setup", place=SECOND)
    values = {"name": "Second circle", "purpose": "x", "language": "en", "send_at": "9:30"}
    picked = {"facilitator": (BRAM.account,)}
    await chat.fills(BRAM, values, picked=picked, place=SECOND)
    await chat.says(SANNE, "start", place=SECOND)


async def test_d16_ones_own_community_comes_along(community: Chat) -> None:
    await community.says(SANNE, "gepland", place=GENERAL)

    assert "LCOP" in community.last_to(SANNE)
    assert "bij geen leergemeenschap" not in community.last_to(SANNE)


async def test_d16_whoever_belongs_nowhere_hears_so(community: Chat) -> None:
    await community.says(NOOR, "gepland", place=GENERAL)

    assert "bij geen leergemeenschap" in community.last_to(NOOR)


@pytest.mark.parametrize(
    "said", ["gepland", "wanneer is mijn volgende check-in?", "kan iemand mij begeleiden?"]
)
async def test_d16_of_several_one_is_asked_which(community: Chat, said: str) -> None:
    await _another(community)
    await community.says(SANNE, said, place=GENERAL)
    assert "Over welke gaat dit?" in community.last_to(SANNE)
    await community.presses(SANNE, "Second circle")

    asked = [text for text in community.messages_to(SANNE) if "Over welke" in text]
    assert len(asked) == 1


async def test_d16_the_one_that_was_chosen_needs_no_asking(community: Chat) -> None:
    await _another(community)
    await community.says(SANNE, "help")
    await community.presses(SANNE, "help-switch-press")
    await community.says(SANNE, "gepland", place=GENERAL)

    assert "LCOP" in community.last_to(SANNE)


async def test_d16_setup_stays_about_the_channel(community: Chat) -> None:
    """Their own community comes along, and is not set up anew."""
    answer = await community.says(BRAM, "setup", place=GENERAL)

    assert answer.form and answer.form.action.name == "community.found"


async def test_d16_a_concern_is_answered_anywhere(community: Chat) -> None:
    await _another(community)
    await community.says(SANNE, "ik voel me hier niet veilig", place=GENERAL)

    assert "Goed dat je dit zegt" in community.last_to(SANNE)
