"""Accounts that were filed under another key: it becomes their own, and two people of one become one."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import AccountKey, PersonId, Profile
from storage.communities import places
from storage.frame.merging import merge
from storage.frame.outbox import outbox
from storage.frame.people import accounts, is_account
from storage.frame.platforms import conversations, forget_ways, installations

_KEY = ("platform", "workspace", "user")


def _named(whose: str) -> ColumnElement[bool]:
    return and_(*(accounts.c[part] == bindparam(f"{whose}_{part}") for part in _KEY))


def _keys(whose: str, account: AccountKey) -> dict[str, str]:
    return {f"{whose}_{part}": getattr(account, part) for part in _KEY}


_EITHER = select(accounts).where(or_(_named("own"), _named("former")))
_EITHER_HELD = _EITHER.order_by(accounts.c.user).with_for_update()


class SqlRefiling:
    def __init__(self, connection: AsyncConnection) -> None:
        self._db = connection

    async def refile(self, profile: Profile) -> None:
        own = profile.account
        for former in profile.formerly:
            found = await self._both(own, former)
            if former not in found or await self._is_served(former, own):
                continue
            if own not in found:
                values = {"workspace": own.workspace, "user": own.user}
                await self._db.execute(update(accounts).where(is_account(former)).values(**values))
            else:
                await self._db.execute(delete(accounts).where(is_account(former)))
            if own in found and found[own] != found[former]:
                await merge(self._db, found[own], found[former])
            await self._readdress(former, own)

    async def _both(self, own: AccountKey, former: AccountKey) -> Mapping[AccountKey, PersonId]:
        """Whose they are. Whoever reads this of the former one first, in a transaction, has it."""
        keys = {**_keys("own", own), **_keys("former", former)}
        rows = (await self._db.execute(_EITHER, keys)).mappings().all()
        if len(rows) == 2 or (rows and rows[0]["user"] != own.user):
            rows = (await self._db.execute(_EITHER_HELD, keys)).mappings().all()
        return {
            AccountKey(row["platform"], row["workspace"], row["user"]): PersonId(row["person"])
            for row in rows
        }

    async def _is_served(self, former: AccountKey, own: AccountKey) -> bool:
        """Whether Kring is in the former's workspace as well: then whoever is filed there is somebody there,
        and a channel that two workspaces share takes nobody out of theirs."""
        if former.workspace == own.workspace:
            return False
        served = [
            exists().where(
                table.c.platform == former.platform, table.c.workspace == former.workspace
            )
            for table in (places, installations)
        ]
        return bool(await self._db.scalar(select(or_(*served))))

    async def _readdress(self, former: AccountKey, own: AccountKey) -> None:
        """Letters and the way to the former account are the own one's."""
        mail, ways = outbox.c, conversations.c
        theirs = mail.platform == former.platform, mail.workspace == former.workspace
        letters = update(outbox).where(*theirs, mail.address == former.user)
        await self._db.execute(letters.values(workspace=own.workspace, address=own.user))
        known = select(ways.address).where(
            ways.platform == own.platform, ways.workspace == own.workspace, ways.address == own.user
        )
        way = update(conversations).where(
            ways.platform == former.platform,
            ways.workspace == former.workspace,
            ways.address == former.user,
        )
        if await self._db.scalar(known) is None:
            await self._db.execute(way.values(workspace=own.workspace, address=own.user))
        await self._db.execute(forget_ways(former.platform, former.workspace, former.user))
