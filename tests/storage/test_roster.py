"""A roster stands beside what people say themselves, on both databases."""

import pytest

from bot.domain.apart import Apart, Ground
from bot.domain.communities import CommunityId
from tests.chat import Chat
from tests.people import BRAM, SANNE


@pytest.mark.parametrize("listed", [True, False])
async def test_either_is_forgotten_without_the_other(world: Chat, listed: bool) -> None:
    async with world.stored() as kept:
        one, other = [(await kept.person(who)).id for who in (SANNE, BRAM)]
        here = kept.here.apart
        by_a_list = Apart(CommunityId(1), one, other, Ground.ASSESSOR, "", None)
        said = Apart(CommunityId(1), one, other, Ground.MANAGER, "", one)
        for note in (by_a_list, by_a_list, said):
            await here.keep(note)
        assert [note.by for note in await here.notes()] == [one, None]

        assert await here.allow(other, one, listed=listed)
        assert [note.by for note in await here.notes()] == ([one] if listed else [None])
        assert await here.allow(one, other)
        assert not await here.notes()
        assert not await here.allow(one, other)
