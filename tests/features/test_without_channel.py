"""R37: a community that lost its channel goes on without one, or ends; a facilitator decides."""

from datetime import UTC, datetime

import pytest

from bot.domain.communities import CommunityId, Place
from tests.chat import CHANNEL, Chat, text_of
from tests.features.matched import paired_in_words
from tests.people import BRAM, ILSE, NOOR, SANNE
from tests.prepared import Moments

ON, END, YES = "Verder zonder kanaal", "Beëindigen", "Ja, beëindig"


async def _lost(chat: Chat) -> None:
    """Noor is in her welcome; the channel is gone."""
    await chat.joins(NOOR)
    await chat.presses(NOOR, "Meedoen zonder vragen")
    await chat.removes_kring()


@pytest.fixture
async def lost(community: Chat, moments: Moments) -> Chat:
    return await moments.after(_lost, community)


async def places(chat: Chat) -> list[Place]:
    async with chat.stored() as kept:
        return list(await kept.everybody.communities.places(CommunityId(1)))


def nudged(chat: Chat) -> int:
    return len(chat.messages_to(NOOR))


async def test_it_rests_until_somebody_presses_and_then_goes_on_without_a_post(lost: Chat) -> None:
    before, posts = nudged(lost), len(lost.in_channel())
    await lost.travels(days=6)
    assert nudged(lost) == before

    await lost.presses(BRAM, ON)
    assert "gaat verder zonder kanaal" in lost.last_to(BRAM)
    await lost.travels(days=6)
    assert nudged(lost) > before
    assert (len(lost.in_channel()), await places(lost)) == (posts, [])
    assert f"[{ON}]" not in "".join(lost.messages_to(BRAM))


async def test_a_channel_later_on_takes_its_place_and_may_be_lost_again(lost: Chat) -> None:
    await lost.presses(BRAM, ON)
    await lost.invites_kring(BRAM)
    assert await places(lost) == [CHANNEL]
    assert "heeft weer een plek" in lost.last_to(BRAM)

    await lost.removes_kring()
    before = nudged(lost)
    await lost.travels(days=6)
    assert nudged(lost) == before
    assert f"[{ON}]" in lost.last_to(BRAM)


async def test_who_comes_too_late_hears_that_there_is_a_place_again(lost: Chat) -> None:
    await lost.invites_kring(BRAM)
    assert f"[{ON}]" not in "".join(lost.messages_to(BRAM))
    assert await places(lost) == [CHANNEL]


async def test_it_goes_on_in_another_channel_as_well(lost: Chat) -> None:
    await lost.presses(BRAM, ON)
    other = Place("test", "fontys", "elders")
    await lost.says(BRAM, "setup", place=other)
    await lost.fills(BRAM, {"which": "1"}, place=other)

    assert await places(lost) == [other]


async def test_ending_asks_once_more_and_then_everybody_hears_it(lost: Chat) -> None:
    await paired_in_words(lost, NOOR, SANNE)
    await lost.presses(BRAM, END)
    assert "Dit kun je niet terugdraaien" in lost.last_to(BRAM)
    assert "beëindigd" not in "".join(lost.messages_to(SANNE))
    await lost.presses(BRAM, YES)

    for who in (BRAM, NOOR, SANNE, ILSE):
        assert "".join(lost.messages_to(who)).count("is beëindigd") >= 1, who
    assert "is beëindigd" in lost.last_to(SANNE)  # and nothing of her mentee besides
    assert f"[{END}]" not in "".join(lost.messages_to(BRAM))
    heard = len(lost.messages_to(SANNE))
    await lost.travels(days=40)
    assert len(lost.messages_to(SANNE)) == heard
    await lost.says(SANNE, "wis")
    await lost.presses(SANNE, "Ja, wis alles")


async def test_what_ends_at_night_is_told_in_the_morning(lost: Chat) -> None:
    """Whoever ended it hears so at once; it is no answer to the others."""
    await lost.travels(to=datetime(2026, 11, 24, 22, tzinfo=UTC))
    await lost.presses(BRAM, END)
    await lost.presses(BRAM, YES)
    assert "is beëindigd" not in lost.last_to(SANNE)
    await lost.travels(days=1)

    assert "is beëindigd" in lost.last_to(SANNE)


async def test_its_channel_is_free_for_another(lost: Chat) -> None:
    await lost.presses(BRAM, END)
    await lost.presses(BRAM, YES)
    await lost.says(BRAM, "setup", place=CHANNEL)

    assert lost.form
    assert text_of(lost.form)
    assert lost.form.action.community == 0


async def test_only_who_steers_decides(lost: Chat) -> None:
    from tests.chat import _find

    card = lost.postbox.messages["bram"][-1]
    for label in (ON, END):
        assert _find(card.message, label)
    lost.postbox.messages["sanne"].append(card)
    await lost.presses(SANNE, ON)
    before = nudged(lost)
    await lost.travels(days=6)

    assert nudged(lost) == before
