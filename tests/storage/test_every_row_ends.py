"""D1: whatever is delivered, failed, lost, erased, changed, lapsed or retried, in whatever order: every row
of the outbox ends, nothing spins, and after an erasure nothing is sent but the farewell."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.deliveries import ERASED, UNREACHABLE, Fate
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status
from bot.domain.people import Profile
from bot.frame.cards import Card
from bot.frame.delivery import Letter, Room
from bot.frame.ports import Outgoing
from storage.frame.outbox import outbox
from storage.frame.outbox_sender import SqlMail
from tests.chat import Chat
from tests.examples import EXAMPLES
from tests.people import PLATFORM, profile

HERE = CommunityId(1)
CARRYING = ("deliver", "fail", "lose", "look again", "postpone", "die")
STEPS = (*CARRYING, "say", "say", "change", "change the change", "erase", "lapse", "withdraw")
STEPS += ("retry", "wait")
ORDERS = EXAMPLES // 4
MOST_STEPS = 16
MOST_CLAIMS = 2 * MOST_STEPS  # of one conversation, one letter at a time
UNDER_WAY = (Fate.WAITING, Fate.SENDING)


class Post:
    """One member's letters, and a courier of one hand. `late`: what was sent after the erasure."""

    def __init__(self, world: Chat, database: AsyncEngine, who: Profile) -> None:
        self._begin = world.engine._begin
        self._database, self._mail = database, SqlMail(database)
        self._who, self._now = who, world.clock.now()
        self._keys: list[str] = []
        self._erased = False
        self.late: list[str] = []

    async def joins(self) -> None:
        async with self._begin() as uow:
            person = await uow.people.meet(self._who)
            member = Member(HERE, person, Status.ACTIVE, date(2025, 11, 1))
            await uow.of(HERE).members.save(member)
        self._person = person.id

    async def does(self, step: str) -> None:
        match step:
            case "say" if not self._erased:
                await self._put(person=self._person)
            case "change" if self._keys:
                await self._put(update_of=self._keys[0])
            case "change the change" if self._keys:
                await self._put(update_of=self._keys[-1])
            case "erase" if not self._erased:
                await self._erase()
            case "lapse" | "withdraw":
                async with self._begin() as uow:
                    await uow.of(HERE).deliveries.withdraw(
                        self._person, step, self._who.account.user
                    )
            case "retry":
                async with self._begin() as uow:
                    for fate in (Fate.FAILED, Fate.UNCERTAIN):
                        await uow.of(HERE).deliveries.retry(fate)
            case "wait":
                self._now += timedelta(minutes=10)
            case _ if step in CARRYING:
                await self._carry(step)

    async def _put(self, **more: object) -> None:
        key = f"{self._who.account.user}:{len(self._keys)}"
        self._keys.append(key)
        await self._queue(key, "x", **more)

    async def _queue(self, key: str, occasion: str, **more: object) -> None:
        async with self._begin() as uow:
            said = {"message": Card("Dag", ()), "purpose": Purpose.ANSWER, "community": HERE}
            await uow.outbox.put(Outgoing(key=key, occasion=occasion, **said, **more))  # type: ignore[arg-type]

    async def _erase(self) -> None:
        self._erased = True
        async with self._begin() as uow:
            await uow.personal.erase(HERE, self._person)
            await uow.personal.forget(self._person)
        await self._queue(f"farewell:{self._person}", ERASED, account=self._who.account)

    async def _carry(self, how: str) -> None:
        for letter in await self._taken():
            later = self._now + timedelta(minutes=2)
            match how:
                case "deliver":
                    self._note(letter)
                    await self._mail.sent(letter, f"ref:{letter.id}", self._now)
                case "fail":
                    await self._mail.give_up(letter, Fate.FAILED, UNREACHABLE, self._now)
                case "lose":
                    await self._mail.give_up(letter, Fate.UNCERTAIN, "lost", self._now)
                case "look again":
                    await self._mail.look_again(letter, later)
                case "postpone":
                    await self._mail.postpone(letter, later, "busy", tried=True)

    async def _taken(self) -> Sequence[Letter]:
        """What is due, and what "die" left in nobody's hands."""
        await self._mail.release(self._now, PLATFORM, "me", holding=())
        return await self._mail.claim(self._now, PLATFORM, "me", Room(50, 50))

    def _note(self, letter: Letter) -> None:
        own = letter.key.startswith(self._who.account.user)  # "retry" is for the whole community
        if self._erased and own:
            self.late.append(letter.key)

    async def ends(self) -> bool:
        """Whether a bounded number of claims, each some minutes later, leaves nothing under way."""
        for _ in range(MOST_CLAIMS):
            self._now += timedelta(minutes=5)
            await self._carry("deliver")
        query = select(outbox.c.key).where(outbox.c.fate.in_(UNDER_WAY))
        async with self._database.connect() as db:
            return (await db.execute(query)).first() is None


@pytest.mark.hypothesis  # chooses it for the long run with many examples
@pytest.mark.parametrize("seed", range(2))
async def test_d01_in_whatever_order_every_row_ends(
    world: Chat, database: AsyncEngine, seed: int
) -> None:
    chance = Random(seed)
    for number in range(ORDERS):
        post = Post(world, database, profile(f"lid{seed}{number:03}x"))
        await post.joins()
        steps = chance.choices(STEPS, k=MOST_STEPS)
        for step in steps:
            await post.does(step)

        assert await post.ends(), steps
        assert post.late == [], steps
