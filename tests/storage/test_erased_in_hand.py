"""Erased while a letter is in a courier's hand: it stays there, or is taken away again."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.frame.cards import Card, Run, Text
from bot.frame.delivery import Letter, Room
from bot.frame.ports import Outgoing
from storage.frame.outbox import outbox
from storage.frame.outbox_sender import SqlMail
from storage.frame.people import people
from tests.chat import Chat, Postbox, Received, text_of
from tests.people import BRAM, TOM

HERE = CommunityId(1)


class SlowHands(SqlMail):
    """A courier's side of the outbox, with a pause between taking a letter and sending it."""

    def __init__(self, database: AsyncEngine) -> None:
        super().__init__(database)
        self.taken, self.goes_on = asyncio.Event(), asyncio.Event()

    async def claim(self, now: datetime, platform: str, by: str, room: Room) -> Sequence[Letter]:
        letters = await super().claim(now, platform, by, room)
        if letters:
            self.taken.set()
            await self.goes_on.wait()
        return letters


class SlowPlatform(Postbox):
    """Keeps a message at once, and is long in saying so."""

    def __init__(self, chat: Chat) -> None:
        super().__init__(chat.clock)
        self.kept, self.answers = asyncio.Event(), asyncio.Event()

    async def deliver(self, letter: Letter) -> str:
        self.messages.setdefault(letter.address, []).append(
            Received(letter.key, letter.message, self._clock.now())
        )
        self.kept.set()
        await self.answers.wait()
        return letter.key


async def person(database: AsyncEngine, name: str) -> PersonId:
    async with database.begin() as db:
        return PersonId(await db.scalar(select(people.c.id).where(people.c.name == name)))


async def queued(chat: Chat, to: PersonId, text: str) -> None:
    said = Card(text, (Text((Run(text),)),))
    async with chat.engine._begin() as uow:
        await uow.outbox.put(
            Outgoing(
                key="k",
                message=said,
                purpose=Purpose.ANSWER,
                occasion="x",
                community=HERE,
                person=to,
            )
        )


async def erased(chat: Chat, who: PersonId) -> None:
    async with chat.engine._begin() as uow:
        await uow.personal.erase(HERE, who)
        await uow.personal.forget(who)


async def test_x11_who_is_erased_gets_no_letter_that_was_in_hand(
    world: Chat, database: AsyncEngine
) -> None:
    await world.joins(TOM)
    tom, before = await person(database, "Tom"), len(world.messages_to(TOM))
    world.courier._mail = hands = SlowHands(database)
    await queued(world, tom, "Dag Tom")
    carrying = asyncio.create_task(world.courier.carry())
    await hands.taken.wait()
    await erased(world, tom)
    hands.goes_on.set()
    await carrying

    assert "Dag Tom" not in world.messages_to(TOM)
    assert len(world.messages_to(TOM)) <= before


async def test_x11_a_letter_in_hand_loses_the_name_of_who_is_erased(
    world: Chat, database: AsyncEngine
) -> None:
    await world.joins(TOM)
    tom, bram = await person(database, "Tom"), await person(database, "Bram")
    world.courier._mail = hands = SlowHands(database)
    await queued(world, bram, "Tom is er")
    carrying = asyncio.create_task(world.courier.carry())
    await hands.taken.wait()
    await erased(world, tom)
    hands.goes_on.set()
    await carrying

    assert "– is er" in world.last_to(BRAM)


async def test_x11_what_arrives_while_somebody_is_erased_is_taken_away_again(
    world: Chat, database: AsyncEngine
) -> None:
    await world.joins(TOM)
    tom = await person(database, "Tom")
    platform = world.courier._deliverer = SlowPlatform(world)
    await queued(world, tom, "Dag Tom")
    carrying = asyncio.create_task(world.courier.carry())
    await platform.kept.wait()
    assert "Dag Tom" in text_of(platform.messages["tom"][-1].message)
    await erased(world, tom)
    platform.answers.set()
    await carrying
    await world.courier.carry()

    assert platform.messages["tom"] == []
    async with database.begin() as db:
        left = (await db.execute(select(outbox.c.address, outbox.c.fate))).all()
    assert "tom" not in [letter.address for letter in left]
    assert not {Fate.WAITING, Fate.SENDING} & {letter.fate for letter in left}
