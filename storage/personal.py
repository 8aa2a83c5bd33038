"""Where a person leaves traces, and how each is erased. A test holds the list complete."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    ColumnElement,
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
from bot.domain.mentoring import TOGETHER, PairStatus
from bot.domain.names import NAMELESS as UNKNOWN
from bot.domain.people import PersonId
from bot.domain.personal import Records
from bot.domain.questions import QuestionStatus
from storage import tables as t
from storage.inbox import forget_old_form
from storage.people import FORMERLY_NAMELESS
from storage.platforms import forget_ways
from storage.shredder import TO_SHRED_ALL, mark
from storage.takeaways import taking_away
from storage.unnaming import DASH as NAMELESS
from storage.unnaming import unname
from storage.upsert import insert_once


@dataclass(frozen=True, slots=True)
class Trace:
    """A table with columns that name a person. `goes`: its rows are deleted; else `storage` blanks them.

    `shown`: the columns by which a row is the person's own to see. `hidden`: columns that tell of others.
    """

    table: Table
    columns: tuple[str, ...]
    goes: bool = True
    shown: tuple[str, ...] | None = None
    hidden: tuple[str, ...] = ()

    def names(self, person: PersonId, columns: Iterable[str] | None = None) -> ColumnElement[bool]:
        used = self.columns if columns is None else columns
        return or_(*(self.table.c[name] == person for name in used))

    @property
    def own(self) -> tuple[str, ...]:
        return self.columns if self.shown is None else self.shown


TRACES = (
    Trace(t.members, ("person",)),
    Trace(t.journeys, ("person",)),
    Trace(t.buddies, ("newcomer", "buddy")),
    Trace(t.offers, ("mentor",)),
    Trace(t.wishes, ("mentee",)),
    Trace(t.check_ins, ("person",)),
    Trace(
        t.pairs,
        ("mentee", "mentor", "ended_by"),
        False,
        ("mentee", "mentor"),
        ("reason", "ended_by"),
    ),
    Trace(t.kept_apart, ("one", "other", "by"), False, ("by",)),
    Trace(t.participation, ("person",)),
    Trace(t.activity, ("person",)),
    Trace(t.stories, ("person",)),
    Trace(t.improvements, ("owner",), False),
    Trace(t.digests, ("person",)),
    Trace(t.polls, ("by",), False, hidden=("release", "questions")),
    Trace(t.questions, ("asker", "expert"), False, hidden=("past",)),
    Trace(t.dialogues, ("person",)),
    Trace(t.exports, ("person",), hidden=("token", "content")),
    Trace(t.agenda, ("person",)),
    Trace(t.handovers, ("person",), hidden=("event", "by")),
    Trace(t.outbox, ("person",), False, hidden=("message", "ref", "audience", "claimed_by")),
)
# Without a community of their own: cohorts hang on a poll and keep the nameless person, or the guards
# between two results would no longer know who took part; accounts and people go when nobody is left.
ELSEWHERE = (Trace(t.cohorts, ("person",), False), Trace(t.accounts, ("person",)))


class SqlPersonal:
    def __init__(self, connection: AsyncConnection, now: Callable[[], datetime]) -> None:
        self._db = connection
        self._now = now
        self.erased = False

    async def of(self, community: CommunityId, person: PersonId) -> Records:
        found: dict[str, list[dict[str, Any]]] = {}
        person_row = select(t.people).where(t.people.c.id == person)
        found["people"] = await self._rows(person_row)
        accounts = select(t.accounts).where(t.accounts.c.person == person)
        found["accounts"] = await self._rows(accounts)
        for trace in TRACES:
            own = trace.table.c.community == community, trace.names(person, trace.own)
            shown = [c for c in trace.table.c if c.name not in trace.hidden]
            found[trace.table.name] = await self._rows(select(*shown).where(*own))
        asked = select(t.polls.c.title, t.polls.c.opened).join(t.cohorts)
        asked = asked.where(t.polls.c.community == community, t.cohorts.c.person == person)
        found["cohorts"] = await self._rows(asked)
        return {name: rows for name, rows in found.items() if rows}

    async def _rows(self, query: Any) -> list[dict[str, Any]]:
        rows = (await self._db.execute(query)).mappings()
        return [json.loads(json.dumps(dict(row), default=_plain)) for row in rows]

    async def erase(self, community: CommunityId, person: PersonId) -> None:
        self.erased = True
        await mark(self._db, TO_SHRED_ALL, self._now())
        for trace in TRACES:
            if trace.goes:
                here = trace.table.c.community == community
                await self._db.execute(delete(trace.table).where(here, trace.names(person)))
        theirs = or_(t.exports.c.person == person, t.exports.c.community == community)
        await self._db.execute(
            delete(t.exports).where(theirs)
        )  # a file of everybody names them too
        for statement in _blanked(community, person):
            await self._db.execute(statement)

    async def forget(self, person: PersonId) -> None:
        belongs = select(t.members.c.community).where(t.members.c.person == person).limit(1)
        if (await self._db.execute(belongs)).first() is not None:
            return
        self.erased = True
        await mark(self._db, TO_SHRED_ALL, self._now())
        query = select(t.accounts).where(t.accounts.c.person == person)
        found = (await self._db.execute(query)).mappings().all()
        for account in found:
            await self._forget_account(account)
        users = [account["user"] for account in found]
        await unname(self._db, await self._words(person, users))
        await self._db.execute(forget_old_form())
        for statement in _unaddressed(t.outbox.c.person == person):
            await self._db.execute(statement)
        await self._db.execute(delete(t.accounts).where(t.accounts.c.person == person))
        nobody = {"name": NAMELESS, "language": None, "language_chosen": False, "zone": None}
        nobody |= {"discipline": None, "home": None}
        await self._db.execute(update(t.people).where(t.people.c.id == person).values(**nobody))

    async def _words(self, person: PersonId, users: Sequence[str]) -> list[str]:
        name = await self._db.scalar(select(t.people.c.name).where(t.people.c.id == person))
        return [
            word
            for word in (name, *users)
            if word and word not in (NAMELESS, FORMERLY_NAMELESS, UNKNOWN)
        ]

    async def _forget_account(self, account: Mapping[Any, Any]) -> None:
        ways = forget_ways(account["platform"], account["workspace"], account["user"])
        await self._db.execute(ways)
        await self._take_letters_away(account)
        mail = t.outbox.c
        here = (mail.platform == account["platform"], mail.workspace == account["workspace"])
        # Alone or with others, and nobody whose id merely holds theirs.
        together = literal(ROOM).concat(mail.address).concat(ROOM)
        theirs = together.contains(f"{ROOM}{account['user']}{ROOM}", autoescape=True)
        others = mail.occasion != ERASED
        for statement in _unaddressed(*here, theirs, others):
            await self._db.execute(statement)
        row = {"account": digest(account), "at": self._now()}
        await insert_once(self._db, t.erasures, row)

    async def _take_letters_away(self, account: Mapping[Any, Any]) -> None:
        """What Kring wrote to them is deleted where the platform lets it: a letter without words for each."""
        mail = t.outbox.c
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
            await self._db.execute(insert(t.outbox), rows)


def _unaddressed(*letters: ColumnElement[bool]) -> Iterator[Update]:
    """Those under way are skipped; all lose what they said, and where to."""
    waits = t.outbox.c.fate.in_((Fate.WAITING, Fate.SENDING))
    yield update(t.outbox).where(*letters, waits).values(fate=Fate.SKIPPED, reason=ERASED)
    gone = {"address": "", "message": "", "ref": None, "audience": None}
    yield update(t.outbox).where(*letters).values(**gone)


def _blanked(community: CommunityId, person: PersonId) -> list[Any]:
    """What stays because it is somebody else's as well, without what this person wrote."""
    pairs, questions, outbox = t.pairs, t.questions, t.outbox
    mine = or_(pairs.c.mentee == person, pairs.c.mentor == person)
    mail = (outbox.c.community == community, outbox.c.person == person)
    asked = (questions.c.community == community, questions.c.expert == person)
    waiting = outbox.c.fate.in_((Fate.WAITING, Fate.SENDING))
    apart = t.kept_apart.c
    return [
        update(pairs)
        .where(
            pairs.c.community == community, mine, pairs.c.status.in_((*TOGETHER, PairStatus.ASKED))
        )
        .values(status=PairStatus.ENDED),
        update(pairs)
        .where(pairs.c.community == community, pairs.c.mentee == person)
        .values(goal="", reason=""),
        update(pairs).where(pairs.c.community == community, mine).values(reason=""),
        delete(t.kept_apart).where(
            apart.community == community, or_(apart.one == person, apart.other == person)
        ),
        update(t.kept_apart)
        .where(apart.community == community, apart.by == person)
        .values(note=""),
        update(t.polls)
        .where(t.polls.c.community == community, t.polls.c.by == person)
        .values(by=None),
        delete(questions).where(questions.c.community == community, questions.c.asker == person),
        update(questions)
        .where(*asked, questions.c.status == QuestionStatus.ASKED)
        .values(status=QuestionStatus.OPEN, expert=None),
        update(questions)
        .where(*asked, questions.c.answer != "")
        .values(status=QuestionStatus.WITHDRAWN, answer="", expert=None),
        update(outbox).where(*mail, waiting).values(fate=Fate.SKIPPED, reason=ERASED),
        update(outbox).where(*mail).values(message="", audience=None),
    ]


def digest(account: Mapping[Any, Any]) -> str:
    """By which an account is known again, and not read."""
    parts = (account["platform"], account["workspace"], account["user"])
    return sha256("\n".join(parts).encode()).hexdigest()


async def erasures(connection: AsyncConnection) -> list[str]:
    """Each erased account as a digest, with the day."""
    rows = await connection.execute(select(t.erasures).order_by(t.erasures.c.at))
    return [f"{row.account} {row.at:%Y-%m-%d}" for row in rows]


async def erase_again(
    connection: AsyncConnection, digests: Sequence[str], now: Callable[[], datetime]
) -> int:
    """After a restored backup: erase whoever was erased before; how many people that were."""
    wanted, people = set(digests), set()
    for account in (await connection.execute(select(t.accounts))).mappings().all():
        if digest(account) in wanted:
            people.add(PersonId(account["person"]))
    personal = SqlPersonal(connection, now)
    for person in people:
        query = select(t.members.c.community).where(t.members.c.person == person)
        for community in (await connection.execute(query)).scalars().all():
            await personal.erase(CommunityId(community), person)
        await personal.forget(person)
    return len(people)


def _plain(value: object) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
