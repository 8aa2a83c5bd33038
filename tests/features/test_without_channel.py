"""R37: a community that lost its channel goes on without one, or ends; a facilitator decides."""

from datetime import UTC, datetime

import pytest

from bot.domain.communities import CommunityId, Place
from tests.chat import CHANNEL, EN, Chat, text_of
from tests.features.matched import paired_in_words
from tests.people import AMARA, KOFI, PRIYA, TOM
from tests.prepared import Moments

ON, END, YES = EN("resting-go-on"), EN("resting-end"), EN("resting-end-yes")


async def _lost(chat: Chat) -> None:
    """Kofi is in her welcome; the channel is gone."""
    await chat.joins(KOFI)
    await chat.presses(KOFI, "welcome-without")
    await chat.removes_kring()


@pytest.fixture
async def lost(circle: Chat, moments: Moments) -> Chat:
    return await moments.after(_lost, circle)


async def places(chat: Chat) -> list[Place]:
    async with chat.stored() as kept:
        return list(await kept.everybody.communities.places(CommunityId(1)))


def nudged(chat: Chat) -> int:
    return len(chat.messages_to(KOFI))


async def test_it_rests_until_somebody_presses_and_then_goes_on_without_a_post(lost: Chat) -> None:
    before, posts = nudged(lost), len(lost.in_channel())
    await lost.travels(days=6)
    assert nudged(lost) == before

    await lost.presses(TOM, ON)
    assert "goes on without a channel" in lost.last_to(TOM)
    await lost.travels(days=6)
    assert nudged(lost) > before
    assert (len(lost.in_channel()), await places(lost)) == (posts, [])
    assert f"[{ON}]" not in "".join(lost.messages_to(TOM))


async def test_a_channel_later_on_takes_its_place_and_may_be_lost_again(lost: Chat) -> None:
    await lost.presses(TOM, ON)
    await lost.invites_kring(TOM)
    assert await places(lost) == [CHANNEL]
    assert "has a place again" in lost.last_to(TOM)

    await lost.removes_kring()
    before = nudged(lost)
    await lost.travels(days=6)
    assert nudged(lost) == before
    assert f"[{ON}]" in lost.last_to(TOM)


async def test_who_comes_too_late_hears_that_there_is_a_place_again(lost: Chat) -> None:
    await lost.invites_kring(TOM)
    assert f"[{ON}]" not in "".join(lost.messages_to(TOM))
    assert await places(lost) == [CHANNEL]


async def test_it_goes_on_in_another_channel_as_well(lost: Chat) -> None:
    await lost.presses(TOM, ON)
    other = Place("test", "fontys", "elsewhere")
    await lost.says(TOM, "setup", place=other)
    await lost.fills(TOM, {"which": "1"}, place=other)

    assert await places(lost) == [other]


async def test_ending_asks_once_more_and_then_everybody_hears_it(lost: Chat) -> None:
    await paired_in_words(lost, KOFI, PRIYA)
    await lost.presses(TOM, END)
    assert "This can't be undone" in lost.last_to(TOM)
    assert "has ended" not in "".join(lost.messages_to(PRIYA))
    await lost.presses(TOM, YES)

    for who in (TOM, KOFI, PRIYA, AMARA):
        assert "".join(lost.messages_to(who)).count("has ended") >= 1, who
    assert "has ended" in lost.last_to(PRIYA)  # and nothing of her mentee besides
    assert f"[{END}]" not in "".join(lost.messages_to(TOM))
    heard = len(lost.messages_to(PRIYA))
    await lost.travels(days=40)
    assert len(lost.messages_to(PRIYA)) == heard
    await lost.says(PRIYA, "erase")
    await lost.presses(PRIYA, "erase-yes")


async def test_what_ends_at_night_is_told_in_the_morning(lost: Chat) -> None:
    """Whoever ended it hears so at once; it is no answer to the others."""
    await lost.travels(to=datetime(2026, 11, 24, 22, tzinfo=UTC))
    await lost.presses(TOM, END)
    await lost.presses(TOM, YES)
    assert "has ended" not in lost.last_to(PRIYA)
    await lost.travels(days=1)

    assert "has ended" in lost.last_to(PRIYA)


async def test_its_channel_is_free_for_another(lost: Chat) -> None:
    await lost.presses(TOM, END)
    await lost.presses(TOM, YES)
    await lost.says(TOM, "setup", place=CHANNEL)

    assert lost.form
    assert text_of(lost.form)
    assert lost.form.action.community == 0


async def test_only_who_steers_decides(lost: Chat) -> None:
    from tests.chat import _find

    card = lost.postbox.messages["tom"][-1]
    for label in (ON, END):
        assert _find(card.message, label)
    lost.postbox.messages["priya"].append(card)
    await lost.presses(PRIYA, ON)
    before = nudged(lost)
    await lost.travels(days=6)

    assert nudged(lost) == before
