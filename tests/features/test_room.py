"""U16: the conversation of two shows what stands between them, whoever pressed what and where."""

import pytest

from bot.domain.people import Profile
from tests.chat import CHANNEL, Chat, text_of
from tests.features.matched import KEES, paired
from tests.people import NOOR, SANNE
from tests.prepared import Moments

PROPOSED = "stelt voor om elkaar te spreken op"


async def _paired(chat: Chat) -> None:
    for who in (NOOR, KEES):
        await chat.says(who, "start", place=CHANNEL)
    await paired(chat, NOOR, SANNE)


@pytest.fixture
async def pair(community: Chat, moments: Moments) -> Chat:
    """Noor and Sanne are matched, on Monday 23 November, and have a conversation of both."""
    return await moments.after(_paired, community)


def room(chat: Chat) -> list[str]:
    return [text_of(received.message) for received in chat.rooms_of(NOOR)]


def privately(chat: Chat, who: Profile) -> int:
    return len(chat.messages_to(who))


async def test_u16_what_one_proposes_in_the_room_both_see_there(pair: Chat) -> None:
    before = privately(pair, NOOR)
    await pair.presses(NOOR, "do 26 nov 10:00")

    (card,) = room(pair)
    assert card.startswith(f"Noor {PROPOSED} donderdag 26 november 10:00. Sanne, past dat?")
    assert "[Dat past mij]" in card
    assert privately(pair, NOOR) == before, "what stands in the room is not said twice"
    assert PROPOSED in pair.last_to(SANNE)


async def test_u16_only_the_other_can_say_that_it_suits(pair: Chat) -> None:
    await pair.presses(NOOR, "do 26 nov 10:00")
    await pair.presses(NOOR, "time-agree")

    assert "Deze tijd heb je zelf voorgesteld. Zodra Sanne ja zegt" in pair.last_to(NOOR)
    assert "past dat?" in room(pair)[0]


async def test_u16_a_yes_in_private_is_seen_in_the_room(pair: Chat) -> None:
    await pair.presses(NOOR, "do 26 nov 10:00")
    await pair.presses(SANNE, "time-agree")

    (card,) = room(pair)
    assert card.startswith("Afgesproken: jullie spreken elkaar op donderdag 26 november 10:00.")
    assert "[Zet in je agenda]" in card


async def test_u16_a_talk_that_is_off_is_off_in_the_room(pair: Chat) -> None:
    await pair.presses(NOOR, "do 26 nov 10:00")
    await pair.presses(SANNE, "time-agree")
    await pair.presses(SANNE, "talk-cancel")

    (card,) = room(pair)
    assert card.startswith("Jullie gesprek van donderdag 26 november 10:00 gaat niet door.")


async def test_u16_what_is_proposed_in_words_is_seen_in_the_room(pair: Chat) -> None:
    await pair.says(SANNE, "afspraak dinsdag 1 december 14:00")
    await pair.presses(SANNE, "time-send")

    assert room(pair)[0].startswith(f"Sanne {PROPOSED} dinsdag 1 december 14:00. Noor, past dat?")


@pytest.mark.parametrize("how", ["rests", "stops", "leaves"])
async def test_u16_a_talk_that_falls_out_is_off_in_the_room(pair: Chat, how: str) -> None:
    await pair.presses(NOOR, "do 26 nov 10:00")
    await pair.presses(SANNE, "time-agree")
    if how == "rests":
        await pair.says(NOOR, "pauze 2 weken")
    elif how == "stops":
        await pair.says(NOOR, "mentor stop")
        await pair.fills(NOOR, {"reason": ""})
    else:
        await pair.leaves(NOOR)
    await pair.travels(days=2)  # who left a channel may be back within a day

    assert [text_of(received.message) for received in pair.rooms_of(SANNE)] == [
        "Jullie gesprek van donderdag 26 november 10:00 gaat niet door."
    ]
