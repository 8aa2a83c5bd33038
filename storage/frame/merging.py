"""Two rows of one human become one: who was stored under two ids of the same platform.

What belongs to either goes to the one that is kept. Where both have a row that there can only be one of,
such as a profile or a wish in the same community, the row of whoever still takes part there stays, the older
one's if both do, with what only the other's membership held. An answer given twice counts once. A button that
was made about the one that goes leads to nobody, as after a departure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.anonymity import voter
from bot.domain.membership import Status
from bot.domain.pairs import HOLDS_A_PLACE, PairStatus
from bot.domain.participation import Activity
from bot.domain.people import PersonId
from bot.frame.moments import renamed
from storage.anonymous_questions import move_ways
from storage.apart import kept_apart
from storage.bridges import bridges
from storage.buddies import buddies, to_buddy
from storage.frame.agenda import agenda, to_occasion
from storage.frame.outbox import outbox
from storage.frame.people import people
from storage.frame.schema import whole_schema
from storage.frame.traces import listing, traces
from storage.mediation import mediations, of_oneself
from storage.membership import members
from storage.pairs import pairs
from storage.participation import activity, participation
from storage.pollrows import ballots, cohorts, poll_keys, polls
from storage.sessions import move_joins
from storage.thanks import thanks

# The keys of these letters go `subject:community:person`.
OF_A_PERSON = frozenset(
    {"welcome", "digest", "offer", "still", "choose", "back", "rest", "roles", "bridges"}
)
Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Merger:
    """Moves everything of `gone` to `kept`, in one transaction that has locked both."""

    db: AsyncConnection
    kept: PersonId
    gone: PersonId

    async def run(self) -> None:
        for community in await self._shared():
            stays, goes = await self._ranked(community)
            await self._join_members(community, stays, goes)
            await self._add_participation(community, stays, goes)
            for table in _unique_of_a_person(in_communities=True):
                await self._drop_double(table, stays, goes, community)
            await self._drop_doubled_moments(community, stays, goes)
        for table in _unique_of_a_person(in_communities=False):
            await self._drop_double(table, self.kept, self.gone)
        await self._move_ballots()
        await move_ways(self.db, self.kept, self.gone)
        await move_joins(self.db, self.kept, self.gone)
        buddies_called = await self._buddies_called()
        await self._rename_moments(buddies_called)
        await self._rename_letters(buddies_called)
        await self._rename_lists()
        for table in whole_schema().sorted_tables:
            for column, _ in traces(table):
                moved = update(table).where(column == self.gone).values({column.name: self.kept})
                await self.db.execute(moved)
        await self._part_from_oneself()
        await self._end_doubled_pairs()
        await self._fill_person()

    async def _shared(self) -> list[int]:
        own = select(members.c.community).where(members.c.person == self.kept)
        theirs = members.c.person == self.gone, members.c.community.in_(own)
        return list(await self.db.scalars(select(members.c.community).where(*theirs)))

    async def _ranked(self, community: int) -> tuple[PersonId, PersonId]:
        """Whose rows stay here, and whose go."""
        here = members.c.community == community
        left = select(members.c.person).where(here, members.c.status == Status.LEFT)
        gone_from_here = set(await self.db.scalars(left))
        if self.kept in gone_from_here and self.gone not in gone_from_here:
            return self.gone, self.kept
        return self.kept, self.gone

    async def _join_members(self, community: int, stays: PersonId, goes: PersonId) -> None:
        one = await self._row(members, community, stays)
        other = await self._row(members, community, goes)
        joined = {name: one[name] or other[name] for name in ("brings", "learns", "available")}
        joined["since"] = min(one["since"], other["since"])
        joined["muted"] = sorted({*one["muted"], *other["muted"]})
        joined["weekly"] = min(one["weekly"], other["weekly"])
        if other["status"] != Status.LEFT:
            for name in ("roles", "offered", "open_to"):
                joined[name] = sorted({*one[name], *other[name]})
            joined["offered"] = sorted({*joined["offered"]} - {*joined["roles"]})
        at = _of(members, community, stays)
        await self.db.execute(update(members).where(*at).values(**joined))

    async def _add_participation(self, community: int, stays: PersonId, goes: PersonId) -> None:
        day_of = participation.c
        counts = select(day_of.day, day_of.count).where(*_of(participation, community, goes))
        for day, count in (await self.db.execute(counts)).all():
            at = (*_of(participation, community, stays), day_of.day == day)
            await self.db.execute(
                update(participation).where(*at).values(count=day_of.count + count)
            )
        weeks = [
            Activity(person, row["week"], row["weeks"])
            for person in (stays, goes)
            if (row := await self._row(activity, community, person, {}))
        ]
        if len(weeks) == 2:
            last = max(one.week for one in weeks)
            both = {"week": last, "weeks": weeks[0].at(last) | weeks[1].at(last)}
            at = _of(activity, community, stays)
            await self.db.execute(update(activity).where(*at).values(**both))

    async def _row(
        self, table: Table, community: int, person: PersonId, default: Row | None = None
    ) -> Row:
        rows = (
            await self.db.execute(select(table).where(*_of(table, community, person)))
        ).mappings()
        return rows.one() if default is None else rows.one_or_none() or default

    async def _drop_double(
        self, table: Table, stays: PersonId, goes: PersonId, community: int | None = None
    ) -> None:
        """Drop what `goes` has where `stays` has a row of the same key."""
        for column, _ in traces(table):
            if not column.primary_key:
                continue
            other = table.alias()
            same = [
                table.c[key.name] == other.c[key.name]
                for key in table.primary_key
                if key.name != column.name
            ]
            is_double = exists().where(other.c[column.name] == stays, *same)
            here = [table.c.community == community] if community is not None else []
            await self.db.execute(delete(table).where(column == goes, *here, is_double))

    async def _drop_doubled_moments(self, community: int, stays: PersonId, goes: PersonId) -> None:
        """What is planned of a person's own, and of which `stays` has their own."""
        planned = agenda.c
        own = (
            planned.community == community,
            planned.about.is_(None),
            planned.status == "waiting",
        )
        kinds = select(planned.kind).where(*own, planned.person == stays)
        known = (await self.db.scalars(kinds)).all()
        doubled = delete(agenda).where(*own, planned.person == goes, planned.kind.in_(known))
        await self.db.execute(doubled)

    async def _buddies_called(self) -> dict[str, str]:
        """What is said and planned about `gone` and a buddy, by what it was called: what it is called now."""
        theirs = or_(buddies.c.newcomer == self.gone, buddies.c.buddy == self.gone)
        rows = (await self.db.execute(select(buddies).where(theirs))).mappings()
        called = {}
        for buddy in map(to_buddy, rows):
            newcomer, other = self._who(buddy.newcomer), self._who(buddy.buddy)
            called[buddy.key] = replace(buddy, newcomer=newcomer, buddy=other).key
        return called

    def _who(self, person: PersonId) -> PersonId:
        return self.kept if person == self.gone else person

    async def _rename_moments(self, things: Mapping[str, str]) -> None:
        """What waits names people where it is theirs, where it is about them, and in what it carries."""
        at = agenda.c
        there = at.community.in_(await self._homes())
        rows = await self.db.execute(select(agenda).where(at.status == "waiting", there))
        waiting = {row["key"]: to_occasion(row) for row in rows.mappings()}
        for key, occasion in waiting.items():
            new = renamed(occasion, {self.gone: self.kept}, things)
            if new == renamed(occasion, {}, {}):
                continue
            if new.key != key and new.key in waiting:
                await self.db.execute(delete(agenda).where(at.key == key))
                continue
            moved = (
                update(agenda)
                .where(at.key == key)
                .values(
                    key=new.key,
                    person=new.person,
                    about=new.about,
                    slot=new.slot,
                    details=dict(new.details),
                )
            )
            await self.db.execute(moved)

    async def _move_ballots(self) -> None:
        """An answer lies under a digest of its person, as long as the poll is open."""
        both = (self.kept, self.gone)
        asked = select(cohorts.c.poll).where(cohorts.c.person.in_(both))
        keys = select(poll_keys).where(poll_keys.c.poll.in_(asked))
        for poll, key in (await self.db.execute(keys)).all():
            questions = await self.db.scalar(select(polls.c.questions).where(polls.c.id == poll))
            for number in range(len(questions or ())):
                own, former = (voter(bytes.fromhex(key), number, who) for who in both)
                at = and_(ballots.c.poll == poll, ballots.c.question == number)
                if await self.db.scalar(select(ballots.c.voter).where(at, ballots.c.voter == own)):
                    await self.db.execute(delete(ballots).where(at, ballots.c.voter == former))
                moved = update(ballots).where(at, ballots.c.voter == former)
                await self.db.execute(moved.values(voter=own))

    async def _rename_letters(self, things: Mapping[str, str]) -> None:
        """Letters of `gone` under the name of `kept`: what closes the one's cards closes the other's."""
        letter = outbox.c
        about = [letter.key.startswith(was, autoescape=True) for was in things]
        theirs = or_(letter.person.in_((self.kept, self.gone)), *about)
        found = (await self.db.execute(select(letter.key, letter.person).where(theirs))).all()
        taken = {row.key for row in found}
        for old, person in found:
            new = self._letter_called(old, person, things)
            if new not in taken:
                await self.db.execute(update(outbox).where(letter.key == old).values(key=new))
                updates = update(outbox).where(letter.update_of == old)
                await self.db.execute(updates.values(update_of=new))

    def _letter_called(self, key: str, person: int, things: Mapping[str, str]) -> str:
        for was, now in things.items():
            if f"{key}:".startswith(f"{was}:"):
                return now + key.removeprefix(was)
        subject, *rest = key.split(":")
        if subject not in OF_A_PERSON or rest[1:2] != [str(person)]:
            return key
        return ":".join((subject, rest[0], str(self.kept), *rest[2:]))

    async def _homes(self) -> set[int]:
        """The communities to which either belongs, or did."""
        both = members.c.person.in_((self.kept, self.gone))
        return set(await self.db.scalars(select(members.c.community).where(both)))

    async def _rename_lists(self) -> None:
        """Those whom a wish lists, and whom a question was put to, where the two belong."""
        homes = await self._homes()
        for table in filter(listing, whole_schema().sorted_tables):
            there = select(table).where(table.c.community.in_(homes))
            for row in (await self.db.execute(there)).mappings().all():
                old = {name: row[name] for name in listing(table)}
                new = {name: self._listed(people) for name, people in old.items()}
                if new != old:
                    at = [column == row[column.name] for column in table.primary_key]
                    await self.db.execute(update(table).where(*at).values(**new))

    def _listed(self, items: list[Any]) -> list[Any]:
        """Numbers of people, or lists that begin with one, each once."""
        found: list[Any] = []
        for item in items:
            first = item[0] if isinstance(item, list) else item
            who = self.kept if first == self.gone else first
            new = [who, *item[1:]] if isinstance(item, list) else who
            if new not in found:
                found.append(new)
        return found

    async def _part_from_oneself(self) -> None:
        pair_of, apart = pairs.c, kept_apart.c
        live = pair_of.mentee == pair_of.mentor, pair_of.status.in_(HOLDS_A_PLACE)
        for pair in await self.db.scalars(select(pair_of.id).where(*live)):
            await self._end(pair)
        await self.db.execute(delete(kept_apart).where(apart.one == apart.other))
        await self.db.execute(delete(buddies).where(buddies.c.newcomer == buddies.c.buddy))
        await self.db.execute(delete(thanks).where(thanks.c.giver == thanks.c.receiver))
        await self.db.execute(delete(bridges).where(bridges.c.first == bridges.c.other))
        await self.db.execute(delete(mediations).where(of_oneself()))
        there = kept_apart.alias().c
        turned = (
            there.community == apart.community,
            there.one == apart.other,
            there.other == apart.one,
        )
        high_first = apart.one > apart.other
        await self.db.execute(delete(kept_apart).where(high_first, exists().where(*turned)))
        low_first = update(kept_apart).where(high_first)
        await self.db.execute(low_first.values(one=apart.other, other=apart.one))

    async def _end_doubled_pairs(self) -> None:
        """Of two pairs of the same two people that hold a place, the older one stays."""
        mine = or_(pairs.c.mentee == self.kept, pairs.c.mentor == self.kept)
        held = select(pairs).where(mine, pairs.c.status.in_(HOLDS_A_PLACE))
        seen: set[tuple[int, int, int]] = set()
        for pair in (await self.db.execute(held.order_by(pairs.c.id))).mappings().all():
            who = (pair["community"], pair["mentee"], pair["mentor"])
            if who in seen:
                await self._end(pair["id"])
            seen.add(who)

    async def _end(self, pair: int) -> None:
        ended = update(pairs).where(pairs.c.id == pair).values(status=PairStatus.ENDED)
        community = await self.db.scalar(ended.returning(pairs.c.community))
        timers = agenda.c.about == f"pair:{community}:{pair}"
        await self.db.execute(delete(agenda).where(timers))

    async def _fill_person(self) -> None:
        """What only the other's row tells, and a language that they chose."""
        both = select(people).where(people.c.id.in_((self.kept, self.gone)))
        rows = {row["id"]: row for row in (await self.db.execute(both)).mappings()}
        own, other = rows[self.kept], rows[self.gone]
        filled = {n: own[n] or other[n] for n in ("language", "zone", "discipline", "home")}
        if other["language_chosen"] and not own["language_chosen"]:
            filled |= {"language": other["language"], "language_chosen": True}
        await self.db.execute(update(people).where(people.c.id == self.kept).values(**filled))
        await self.db.execute(delete(people).where(people.c.id == self.gone))


async def merge(db: AsyncConnection, one: PersonId, other: PersonId) -> PersonId:
    """Make them one, and say who that is: the older, unless only the younger is a member anywhere."""
    older, younger = sorted((one, other))
    query = select(members.c.person).where(members.c.person.in_((one, other)))
    belong = set(await db.scalars(query))
    kept, gone = (younger, older) if belong == {younger} else (older, younger)
    await Merger(db, PersonId(kept), PersonId(gone)).run()
    return PersonId(kept)


def _unique_of_a_person(*, in_communities: bool) -> Iterator[Table]:
    """Tables in which a person is part of the key: those of a community, or those of what is in one."""
    for table in whole_schema().sorted_tables:
        in_key = any(column.primary_key for column, _ in traces(table))
        if in_key and ("community" in table.c) == in_communities:
            yield table


def _of(table: Table, community: int, person: PersonId) -> tuple[ColumnElement[bool], ...]:
    return table.c.community == community, table.c.person == person
