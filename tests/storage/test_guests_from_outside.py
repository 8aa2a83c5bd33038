"""Guests from outside on both databases: one answer to one link, and nothing left of whoever was removed."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.guests import WORKS
from bot.domain.questions import A_MONTH
from bot.frame.events import GuestAnswered
from storage.frame.housekeeping import sweep
from storage.guests import invitations
from storage.questions import questions
from tests.chat import Chat
from tests.outside import adds, link_for, looks
from tests.people import BRAM, SANNE
from tests.storage.files import every_byte
from tests.storage.test_erased import holding

NAME = "Kwikstaart van Buiten"
GUEST = {"name": NAME, "topics": "zeegras", "language": "nl"}
ELSEWHERE = CommunityId(404)


@pytest.fixture
async def token(world: Chat) -> str:
    """Sanne may send it to the guest."""
    await adds(world, BRAM, GUEST)
    return await link_for(world, SANNE, "vraag wie weet iets over zeegras?")


async def test_a_link_is_of_one_community_and_not_to_be_found_in_the_database(
    world: Chat, token: str
) -> None:
    async with world.stored() as kept:
        (guest,) = await kept.here.guests.all()
        (invitation,) = await kept.here.invitations.all()
        assert await kept.here.guests.get(guest.id) == guest
        assert await kept.here.invitations.get(invitation.id) == invitation
        elsewhere = kept.everybody.of(ELSEWHERE)
        assert await elsewhere.guests.all() == []  # type: ignore[attr-defined]
        assert await elsewhere.invitations.get(invitation.id) is None  # type: ignore[attr-defined]

    assert token not in str(await world.rows(invitations))
    assert invitation.expires - invitation.asked == WORKS


async def test_two_who_answer_at_once_are_one_answer(world: Chat, token: str) -> None:
    visit = await looks(world, token)
    assert visit
    told = await asyncio.gather(
        *(
            world.engine.handle(
                GuestAnswered(
                    id=f"at once {number}",
                    community=visit.community,
                    invitation=visit.invitation,
                    answer=f"Antwoord {number}",
                )
            )
            for number in range(4)
        )
    )
    await world.machine.settle()

    assert sorted(len(answer.replies) for answer in told) == [0, 0, 0, 1]
    assert "".join(world.messages_to(SANNE)).count("Antwoord ") == 1


async def test_a_link_that_is_over_leaves_a_month_later(
    world: Chat, token: str, database: AsyncEngine
) -> None:
    over = world.clock.now() + WORKS + A_MONTH
    await sweep(database, over - timedelta(minutes=1))
    assert len(await world.rows(invitations)) == 1
    await sweep(database, over + timedelta(minutes=1))

    assert await world.rows(invitations) == []
    assert len(await world.rows(questions)) == 1


async def test_a_question_that_is_forgotten_takes_its_links_along(world: Chat, token: str) -> None:
    await world.presses(SANNE, "guest-withdraw")
    await world.travels(days=35)
    await world.says(SANNE, "vraag wie weet iets over iets anders?")

    assert [row["text"] for row in await world.rows(questions)] == [
        "wie weet iets over iets anders?"
    ]
    assert await world.rows(invitations) == []


async def test_nothing_is_left_of_whoever_was_removed(
    world: Chat, token: str, kind: str, database_url: str, database: AsyncEngine
) -> None:
    """In any row; and in SQLite's file. PostgreSQL vacuums later what told of the removal by their name."""
    assert await holding(database, NAME)
    await world.says(BRAM, "gasten")
    await world.presses(BRAM, "guest-remove")
    await world.travels(days=1)
    assert f"{NAME}, gast van buiten, kan hier niet op antwoorden" in world.last_to(SANNE)
    await world.says(BRAM, "hulp")
    await database.dispose()

    assert await holding(database, NAME) == []
    assert kind == "postgresql" or NAME.encode() not in every_byte(database_url)
