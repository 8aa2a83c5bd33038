"""The outbox in SQL, as the engine fills it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, case, delete, exists, func, select, update
from sqlalchemy.engine import RowMapping

from bot.domain.communities import ROOM, CommunityId, Place
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose, Wait
from bot.domain.membership import Member
from bot.domain.people import AccountKey, PersonId
from bot.frame import wire
from bot.frame.actions import Action, UnreadableActionError, pack, unpack
from bot.frame.cards import Card, asked_for, refused_by
from bot.frame.delivery import REPLY
from bot.frame.mentions import addressed, mentions
from bot.frame.ports import Outgoing, Standing
from storage.communities import communities, places
from storage.frame.agenda import agenda
from storage.frame.outbox import IN_FLIGHT, outbox
from storage.frame.people import SqlPeople, accounts, people
from storage.frame.remembered import Answered
from storage.frame.send_gate import Gate
from storage.frame.transaction import Transaction
from storage.frame.upsert import insert_many_once
from storage.membership import members

_CHANGE = outbox.alias()
_ORIGINALS = select(
    outbox,
    exists()
    .where(_CHANGE.c.update_of == outbox.c.key, _CHANGE.c.fate == Fate.WAITING)
    .label("has_waiting"),
).where(outbox.c.key.in_(bindparam("of", expanding=True)))


_NEWEST = (
    select(outbox.c.key, outbox.c.asks, outbox.c.settled, outbox.c.purpose)
    .where(
        outbox.c.community == bindparam("here"),
        outbox.c.person == bindparam("person"),
        outbox.c.to_channel.is_(False),
        outbox.c.update_of.is_(None),
        outbox.c.fate == Fate.SENT,
    )
    .order_by(outbox.c.settled.desc(), outbox.c.id.desc())
    .limit(1)
)
_CHANGED = (
    select(outbox.c.asks)
    .where(outbox.c.update_of == bindparam("of"))
    .order_by(outbox.c.id.desc())
    .limit(1)
)


class SqlOutbox:
    def __init__(
        self,
        connection: Transaction,
        known: SqlPeople,
        now: Callable[[], datetime],
        rooms: Collection[str],
    ) -> None:
        self._db = connection
        self._people = known
        self._now = now
        self._rooms = rooms
        self._queued: list[Outgoing] = []
        self._names: set[str] = set()  # of those, and of what they replace
        self._is_changed = False
        connection.on_write((outbox,), self._note_change)
        self._expected: Answered[tuple[CommunityId, PersonId, Purpose], datetime] = Answered(
            connection, outbox, agenda, members, people, accounts, communities, places
        )

    @property
    def is_changed(self) -> bool:
        return self._is_changed

    def _note_change(self) -> None:
        self._is_changed = True

    async def with_room(self, members: Sequence[Member], purpose: Purpose) -> frozenset[PersonId]:
        letters = [
            {
                "id": 0,
                "person": m.id,
                "community": m.community,
                "audience": None,
                "purpose": purpose,
                "update_of": None,
            }
            for m in members
        ]
        gate = await Gate.open(self._db, letters, self._now())
        return frozenset(m.id for m in members if gate.has_room(m, purpose))

    async def expected(self, member: Member, purpose: Purpose) -> datetime:
        asked = (member.community, member.id, purpose)
        return await self._expected.to(asked, lambda: self._when(member, purpose))

    async def _when(self, member: Member, purpose: Purpose) -> datetime:
        letter = {
            "id": 0,
            "person": member.id,
            "community": member.community,
            "audience": None,
            "purpose": purpose,
            "update_of": None,
            "charged": None,
            "useless_from": None,
        }
        verdict = (await Gate.open(self._db, [letter], self._now())).verdict(letter)
        return verdict.until if isinstance(verdict, Wait) else self._now()

    async def went(self, community: CommunityId, person: PersonId, prefix: str) -> datetime | None:
        waits = outbox.c.fate.in_(IN_FLIGHT)
        moment = case((waits, outbox.c.not_before), else_=outbox.c.settled)
        which = (
            outbox.c.community == community,
            outbox.c.person == person,
            outbox.c.update_of.is_(None),
            outbox.c.fate.in_((*IN_FLIGHT, Fate.SENT, Fate.UNCERTAIN)),
            outbox.c.key.startswith(prefix, autoescape=True),
        )
        found: datetime | None = await self._db.scalar(select(func.max(moment)).where(*which))
        return max(found, self._now()) if found and await self._waits(which) else found

    async def newest(self, community: CommunityId, person: PersonId) -> Standing | None:
        row = (await self._db.execute(_NEWEST, {"here": community, "person": person})).first()
        if row is None or row.key.startswith(REPLY):
            return None
        changed = (await self._db.execute(_CHANGED, {"of": row.key})).first()
        yes, no = (changed or row).asks or (None, None)
        return Standing(row.key, row.settled, _readable(yes), _readable(no))

    async def _waits(self, which: tuple[ColumnElement[bool], ...]) -> bool:
        waiting = select(outbox.c.id).where(*which, outbox.c.fate.in_(IN_FLIGHT)).limit(1)
        return await self._db.scalar(waiting) is not None

    async def room_for(self, people: Sequence[PersonId]) -> Place | None:
        query = (
            select(accounts.c.platform, accounts.c.workspace, accounts.c.user, accounts.c.person)
            .where(
                accounts.c.person.in_(people),
                accounts.c.platform.in_(self._rooms),
                accounts.c.deactivated.is_(False),
            )
            .order_by(accounts.c.seen)
        )
        users: dict[tuple[str, str], dict[int, str]] = {}
        for platform, workspace, user, person in await self._db.execute(query):
            users.setdefault((platform, workspace), {})[person] = user
        for (platform, workspace), found in users.items():
            if set(people) <= set(found):
                return Place(platform, workspace, ROOM.join(sorted(found.values())))
        return None

    async def put(self, outgoing: Outgoing) -> None:
        """Queue a message. An update of one that still waits simply takes its place."""
        names = {name for name in (outgoing.key, outgoing.update_of) if name is not None}
        if not names.isdisjoint(self._names):
            await self._db.settle()  # one of them is about another
        await self._db.put_off(outbox, self._write)
        self._queued.append(outgoing)
        self._names |= names

    async def was_written_to(self, who: AccountKey, key: str, community: CommunityId) -> bool:
        query = select(outbox).where(outbox.c.key == key, outbox.c.community == community)
        row = (await self._db.execute(query)).mappings().one_or_none()
        return row is not None and _was_written_to(who, row)

    async def written(self, community: CommunityId, person: PersonId, prefix: str) -> Sequence[str]:
        which = (
            outbox.c.community == community,
            outbox.c.person == person,
            outbox.c.update_of.is_(None),
            outbox.c.fate.in_((Fate.SENDING, Fate.SENT, Fate.UNCERTAIN)),
            outbox.c.key.startswith(prefix, autoescape=True),
        )
        return list(await self._db.scalars(select(outbox.c.key).where(*which)))

    async def _write(self) -> None:
        """What was queued, together."""
        queued, self._queued, self._names = self._queued, [], set()
        originals = await self._originals([one.update_of for one in queued if one.update_of])
        await self._people.accounts_of({id for one in queued for id in _whom_to_look_up(one)})
        rows = [row for one in queued if (row := await self._row(one, originals))]
        fresh = await insert_many_once(self._db, outbox, rows, outbox.c.key)
        for row in rows:
            if row["key"] not in fresh and row["fate"] == Fate.WAITING:
                await self._revive(row)

    async def _originals(self, keys: Collection[str]) -> Mapping[str, RowMapping]:
        if not keys:
            return {}
        rows = (await self._db.execute(_ORIGINALS, {"of": keys})).mappings()
        return {row["key"]: row for row in rows}

    async def _row(
        self, outgoing: Outgoing, originals: Mapping[str, RowMapping]
    ) -> Mapping[str, object] | None:
        """None where nothing new is to be sent."""
        if outgoing.update_of is None:
            address = await self._address(outgoing)
            return await self._new(outgoing, *address) if address else None
        original = originals.get(outgoing.update_of)
        if original is None or not _may_replace(outgoing, original):
            return None
        return await self._update(outgoing, original)

    async def _update(
        self, outgoing: Outgoing, original: RowMapping
    ) -> Mapping[str, object] | None:
        if original["fate"] == Fate.WAITING:
            message = await self._packed(outgoing, original["platform"], original["workspace"])
            await self._db.execute(
                update(outbox)
                .where(outbox.c.id == original["id"])
                .values(message=message, asks=_asks(outgoing))
            )
            return None
        if original["has_waiting"]:
            overtaken = (outbox.c.update_of == original["key"], outbox.c.fate == Fate.WAITING)
            await self._db.execute(delete(outbox).where(*overtaken))
        return await self._new(outgoing, _account(original), original["to_channel"])

    async def _new(
        self, outgoing: Outgoing, to: AccountKey, to_channel: bool
    ) -> Mapping[str, object]:
        row = {
            "key": outgoing.key,
            "community": outgoing.community,
            "person": outgoing.person,
            "platform": to.platform,
            "workspace": to.workspace,
            "address": to.user,
            "to_channel": to_channel,
            "message": await self._packed(outgoing, to.platform, to.workspace),
            "purpose": outgoing.purpose,
            "occasion": outgoing.occasion,
            "unit": outgoing.unit,
            "audience": list(outgoing.audience) or None,
            "update_of": outgoing.update_of,
            "fate": Fate.WAITING,
            "reason": None,
            "settled": None,
            "attempts": 0,
            "not_before": self._now(),
            "asks": _asks(outgoing),
            "charged": outgoing.charged,
            "useless_from": outgoing.until,
            "forgets": outgoing.forgets,
        }
        if not outgoing.withheld:
            return row
        withheld = {"fate": Fate.SKIPPED, "reason": outgoing.withheld, "settled": self._now()}
        return row | withheld | {"message": ""}

    async def _revive(self, row: Mapping[str, object]) -> None:
        """A message that was skipped has not been sent: asked for again, it waits again."""
        revived = (
            update(outbox)
            .where(outbox.c.key == row["key"], outbox.c.fate == Fate.SKIPPED)
            .values(**row)
        )
        await self._db.execute(revived)

    async def _address(self, outgoing: Outgoing) -> tuple[AccountKey, bool] | None:
        if place := outgoing.place:
            return AccountKey(place.platform, place.workspace, place.channel), True
        if outgoing.account:
            return outgoing.account, False
        if outgoing.person is None:
            return None
        best = (await self._people.accounts_of((outgoing.person,)))[outgoing.person]
        return (best[0], False) if best else None

    async def _packed(self, outgoing: Outgoing, platform: str, workspace: str) -> str:
        named = {mention.person for mention in mentions(outgoing.message)}
        if not named:
            return wire.dump(outgoing.message)
        handles = await self._people.handles(named, platform, workspace)
        return wire.dump(addressed(outgoing.message, handles.get))


def _asks(outgoing: Outgoing) -> list[list[str] | None] | None:
    """The buttons for a typed yes and no, of what Kring begins by itself: a card is not kept once it went."""
    is_reply = outgoing.key.startswith(REPLY)  # what it asks the dialogue remembers
    if is_reply or outgoing.place or not isinstance(outgoing.message, Card):
        return None
    both = asked_for(outgoing.message), refused_by(outgoing.message)
    return [[a.name, pack(a)] if a else None for a in both] if any(both) else None


def _readable(button: Sequence[str] | None) -> Action | None:
    """None where another version of Kring wrote it."""
    try:
        return unpack(*button) if button else None
    except UnreadableActionError:
        return None


def _whom_to_look_up(outgoing: Outgoing) -> set[PersonId]:
    named = {mention.person for mention in mentions(outgoing.message)}
    has_address = outgoing.place or outgoing.account or outgoing.update_of
    return named if has_address or outgoing.person is None else named | {outgoing.person}


def _may_replace(outgoing: Outgoing, original: RowMapping) -> bool:
    """A feature may change its messages; a press only the one it was made on, about its community."""
    if outgoing.reader is None:
        return True
    same = original["community"] in (None, outgoing.community)
    return same and _was_written_to(outgoing.reader, original)


def _was_written_to(who: AccountKey, row: RowMapping) -> bool:
    """To this account, alone or in a conversation of several; what stands in a channel is nobody's."""
    there = (row["platform"], row["workspace"]) == (who.platform, who.workspace)
    return there and who.user in row["address"].split(ROOM)


def _account(row: RowMapping) -> AccountKey:
    return AccountKey(row["platform"], row["workspace"], row["address"])
