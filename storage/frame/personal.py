"""Everything about a person: shown, and erased as the columns of the tables say (`traces.py`)."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Delete,
    Table,
    Update,
    delete,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import ROOM, CommunityId
from bot.domain.deliveries import ERASED, Fate
from bot.domain.names import NAMELESS
from bot.domain.pairs import TOGETHER, PairStatus
from bot.domain.people import PersonId
from bot.domain.personal import Records
from bot.domain.questions import QuestionStatus
from storage.frame.erasures import erase_again_later, erasures
from storage.frame.exports import exports
from storage.frame.inbox import forget_old_form
from storage.frame.outbox import outbox
from storage.frame.people import FORMERLY_NAMELESS, accounts, people
from storage.frame.platforms import forget_ways
from storage.frame.schema import whole_schema
from storage.frame.secure_delete import TO_SHRED_ALL, mark
from storage.frame.takeaways import taking_away
from storage.frame.traces import DASH, blanked, traces, visible
from storage.frame.unnaming import unname
from storage.mediation import destroy_again
from storage.membership import members
from storage.pairs import pairs
from storage.pollrows import cohorts, polls
from storage.questions import questions

Statement = Delete | Update
UNDER_WAY = (Fate.WAITING, Fate.SENDING)


class SqlPersonal:
    def __init__(
        self,
        connection: AsyncConnection,
        now: Callable[[], datetime],
        erased: Callable[[], None] = lambda: None,
    ) -> None:
        self._db, self._now, self._erased = connection, now, erased

    async def of(self, community: CommunityId, person: PersonId) -> Records:
        found: dict[str, list[dict[str, Any]]] = {}
        person_row = select(people).where(people.c.id == person)
        found["people"] = await self._rows(person_row)
        for table in whole_schema().sorted_tables:
            if own := [column == person for column, trace in traces(table) if trace.shown]:
                here = [table.c.community == community] if "community" in table.c else []
                if table is outbox:  # what nobody may know that they asked for
                    here.append(outbox.c.forgets.is_(False))
                rows = select(*visible(table)).where(*here, or_(*own))
                found[table.name] = await self._rows(rows)
        asked = select(polls.c.title, polls.c.opened).join(cohorts)
        asked = asked.where(polls.c.community == community, cohorts.c.person == person)
        found["cohorts"] = await self._rows(asked)
        return {name: rows for name, rows in found.items() if rows}

    async def _rows(self, query: Any) -> list[dict[str, Any]]:
        rows = (await self._db.execute(query)).mappings()
        return [json.loads(json.dumps(dict(row), default=_plain)) for row in rows]

    async def erase(self, community: CommunityId, person: PersonId) -> None:
        self._erased()
        await mark(self._db, TO_SHRED_ALL, self._now())
        for statement in _here(community, person):
            await self._db.execute(statement)

    async def forget(self, person: PersonId) -> None:
        belongs = select(members.c.community).where(members.c.person == person).limit(1)
        if (await self._db.execute(belongs)).first() is not None:
            return
        self._erased()
        await mark(self._db, TO_SHRED_ALL, self._now())
        query = select(accounts).where(accounts.c.person == person)
        found = (await self._db.execute(query)).mappings().all()
        for account in found:
            await self._forget_account(account)
        users = [account["user"] for account in found]
        await unname(self._db, await self._words(person, users))
        await self._db.execute(forget_old_form())
        letters = _unaddressed(outbox.c.person == person)
        for statement in (*letters, *_anywhere(person)):
            await self._db.execute(statement)

    async def _words(self, person: PersonId, users: Sequence[str]) -> list[str]:
        name = await self._db.scalar(select(people.c.name).where(people.c.id == person))
        return [
            word
            for word in (name, *users)
            if word and word not in (DASH, FORMERLY_NAMELESS, NAMELESS)
        ]

    async def _forget_account(self, account: Mapping[Any, Any]) -> None:
        ways = forget_ways(account["platform"], account["workspace"], account["user"])
        await self._db.execute(ways)
        await self._take_letters_away(account)
        mail = outbox.c
        here = (mail.platform == account["platform"], mail.workspace == account["workspace"])
        # Alone or with others, and nobody whose id merely holds theirs.
        together = literal(ROOM).concat(mail.address).concat(ROOM)
        theirs = together.contains(f"{ROOM}{account['user']}{ROOM}", autoescape=True)
        others = mail.occasion != ERASED
        for statement in _unaddressed(*here, theirs, others):
            await self._db.execute(statement)
        await erase_again_later(self._db, digest(account), self._now())

    async def _take_letters_away(self, account: Mapping[Any, Any]) -> None:
        """What Kring wrote to them is deleted where the platform lets it: a letter without words for each."""
        mail = outbox.c
        written = select(mail.id, mail.ref).where(
            mail.platform == account["platform"],
            mail.workspace == account["workspace"],
            mail.address == account["user"],
            mail.fate == Fate.SENT,
            mail.ref.is_not(None),
            mail.update_of.is_(None),
        )
        at = (account["platform"], account["workspace"], account["user"])
        rows = [
            taking_away(letter.id, letter.ref, at, self._now())
            for letter in await self._db.execute(written)
        ]
        if rows:
            await self._db.execute(insert(outbox), rows)


def _unaddressed(*letters: ColumnElement[bool]) -> Iterator[Update]:
    """Those under way are skipped; all lose what they said, and where to."""
    waits = outbox.c.fate.in_(UNDER_WAY)
    yield update(outbox).where(*letters, waits).values(fate=Fate.SKIPPED, reason=ERASED)
    gone = {"address": "", "message": "", "ref": None, "audience": None}
    yield update(outbox).where(*letters).values(**gone)


def _of_table(table: Table, person: PersonId, *here: ColumnElement[bool]) -> Iterator[Statement]:
    """What its columns say becomes of its rows."""
    for column, trace in traces(table):
        if trace.erase == "delete":
            yield delete(table).where(*here, column == person)
        elif lost := blanked(column):
            yield update(table).where(*here, column == person).values(**lost)


def _here(community: CommunityId, person: PersonId) -> Iterator[Statement]:
    """First what depends on how things stand, which no column can say."""
    mail = outbox.c
    # A pair is of two, and ends when one of them goes.
    pair = pairs.c
    theirs = pair.community == community, or_(pair.mentee == person, pair.mentor == person)
    lasts = pair.status.in_((*TOGETHER, PairStatus.ASKED))
    yield update(pairs).where(*theirs, lasts).values(status=PairStatus.ENDED)
    # A question that waits for them is put to somebody else; an answer that they gave is theirs.
    asked = questions.c
    put_to_them = asked.community == community, asked.expert == person
    waits = asked.status == QuestionStatus.ASKED
    opened = {"status": QuestionStatus.OPEN, "expert": None}
    yield update(questions).where(*put_to_them, waits).values(**opened)
    withdrawn = {"status": QuestionStatus.WITHDRAWN, "answer": "", "expert": None}
    yield update(questions).where(*put_to_them, asked.answer != "").values(**withdrawn)
    # A letter under way is not sent.
    to_them = mail.community == community, mail.person == person
    skipped = {"fate": Fate.SKIPPED, "reason": ERASED}
    yield delete(outbox).where(*to_them, mail.forgets)
    yield update(outbox).where(*to_them, mail.fate.in_(UNDER_WAY)).values(**skipped)
    # A file of everybody names them too; their own goes wherever they asked for it.
    files = or_(exports.c.person == person, exports.c.community == community)
    yield delete(exports).where(files)
    for table in reversed(whole_schema().sorted_tables):
        if "community" in table.c:
            yield from _of_table(table, person, table.c.community == community)


def _anywhere(person: PersonId) -> Iterator[Statement]:
    """What is of no community, and the person."""
    for table in reversed(whole_schema().sorted_tables):
        if "community" not in table.c:
            yield from _of_table(table, person)
    yield update(people).where(people.c.id == person).values(**blanked(people.c.id))


def digest(account: Mapping[Any, Any]) -> str:
    """By which an account is known again, and not read."""
    parts = (account["platform"], account["workspace"], account["user"])
    return sha256("\n".join(parts).encode()).hexdigest()


async def erased_accounts(connection: AsyncConnection) -> list[str]:
    """Each erased account as a digest, with the day."""
    rows = await connection.execute(select(erasures).order_by(erasures.c.at))
    return [f"{row.account} {row.at:%Y-%m-%d}" for row in rows]


async def erase_again(
    connection: AsyncConnection, digests: Sequence[str], now: Callable[[], datetime]
) -> int:
    """After a restored backup: erase who was erased before, and every mediation that was closed; how many
    that were."""
    wanted, found = set(digests), set()
    closed = await destroy_again(connection, wanted, now())
    for account in (await connection.execute(select(accounts))).mappings().all():
        if digest(account) in wanted:
            found.add(PersonId(account["person"]))
    personal = SqlPersonal(connection, now)
    for person in found:
        query = select(members.c.community).where(members.c.person == person)
        for community in (await connection.execute(query)).scalars().all():
            await personal.erase(CommunityId(community), person)
        await personal.forget(person)
    return len(found) + closed


def _plain(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
