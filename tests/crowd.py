"""Many people of a made-up snapshot in a real database, without the weeks that they took to come."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.snapshot import Snapshot
from bot.frame.ports import UnitOfWorkFactory
from storage.frame.people import accounts, people


async def meet(database: AsyncEngine, at: Snapshot, platform: str, workspace: str) -> None:
    """Everybody of it is known under the account `UP` and their id; those ids must be free."""
    rows = [
        {
            "id": id,
            "name": f"Person {id}",
            "language": member.person.language,
            "language_chosen": True,
            "zone": "Europe/Amsterdam",
            "discipline": member.person.discipline,
            "kind": "person",
        }
        for id, member in at.members.items()
    ]
    known = {
        "platform": platform,
        "workspace": workspace,
        "deactivated": False,
        "seen": datetime.now(UTC),
    }
    async with database.begin() as db:
        await db.execute(people.insert(), rows)
        keys = [known | {"user": f"UP{id}", "person": id} for id in at.members]
        await db.execute(accounts.insert(), keys)


async def take_part(begin: UnitOfWorkFactory, here: CommunityId, at: Snapshot) -> None:
    """They are members, with what they wish and offer, and what is between them."""
    async with begin() as uow:
        for member in at.members.values():
            await uow.of(here).members.save(member)
        await uow.of(here).wishes.save_all(at.wishes)
        for offer in at.offers:
            await uow.of(here).offers.save(offer)
        for pair in at.pairs:
            await uow.of(here).pairs.begin(pair)
        for apart in at.kept_apart.notes:
            await uow.of(here).apart.keep(replace(apart, by=apart.one))
