"""The library in SQL: entries, who shared and who used them, and the words that they are found by."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.library import (
    MOST_RANKED,
    Address,
    Entry,
    EntryId,
    Share,
    Word,
    best,
    meant,
    ranked,
    without_match,
)
from bot.domain.people import Language, PersonId
from bot.domain.vocabulary import Term
from storage.frame.schema import Id, metadata
from storage.frame.traces import blank, hidden, trace
from storage.frame.upsert import insert_once, upsert

LONGEST_KEY = 80  # characters of a word; a longer one is found by its beginning

library = Table(
    "library",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("address", Text),
    Column("page", Text, info=hidden()),  # the address, however it is written
    Column("text", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("language", String(2)),
    Column("shared", Date, nullable=False),
    Column("true_until", Date, nullable=False),
    Column("old", Boolean, nullable=False),
    Column("used", Integer, nullable=False),
    Column(
        "handed_by",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["handed_by"]),
    ),
    Index("ix_library_page", "community", "page"),
    sqlite_autoincrement=True,  # a button of one that was taken away is nobody else's
)

library_shares = Table(
    "library_shares",
    metadata,
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("entry", ForeignKey("library.id"), primary_key=True),
    Column(
        "person",
        ForeignKey("people.id"),
        primary_key=True,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("good_for", Text, nullable=False),
    Column("day", Date, nullable=False),
)

library_uses = Table(
    "library_uses",
    metadata,
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("entry", ForeignKey("library.id"), primary_key=True),
    Column(
        "person",
        ForeignKey("people.id"),
        primary_key=True,
        index=True,
        info=trace(erase="delete"),
    ),
    Column("day", Date, nullable=False),
)

library_words = Table(
    "library_words",
    metadata,
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("entry", ForeignKey("library.id"), primary_key=True),
    Column("key", String(LONGEST_KEY), primary_key=True),
    Column("plain", String(LONGEST_KEY), primary_key=True),
    Index("ix_library_words_key", "community", "key"),
    Index("ix_library_words_plain", "community", "plain"),
)


class SqlLibrary:
    def __init__(self, connection: AsyncConnection, here: CommunityId) -> None:
        self._db, self._here = connection, here

    async def add(self, new: Entry, words: Collection[Word]) -> Entry:
        added = insert(library).values(community=self._here, **_row(new)).returning(library)
        entry = to_entry((await self._db.execute(added)).mappings().one())
        await self._found_by(entry.id, words)
        return entry

    async def save(self, entry: Entry, words: Collection[Word] | None = None) -> None:
        await self._db.execute(update(library).where(*self._is(entry.id)).values(**_row(entry)))
        if words is not None:
            await self._db.execute(delete(library_words).where(library_words.c.entry == entry.id))
            await self._found_by(entry.id, words)

    async def delete(self, entry: EntryId) -> None:
        for table in (library_words, library_uses, library_shares):
            mine = (table.c.community == self._here, table.c.entry == entry)
            await self._db.execute(delete(table).where(*mine))
        await self._db.execute(delete(library).where(*self._is(entry)))

    async def get(self, entry: EntryId) -> Entry | None:
        return await self._one(select(library).where(*self._is(entry)))

    async def at(self, address: Address) -> Entry | None:
        return await self._one(select(library).where(self._in_here, library.c.page == address.key))

    async def newest(self, most: int) -> Sequence[Entry]:
        newest = select(library).where(self._in_here).order_by(library.c.id.desc())
        return await self._all(newest.limit(most))

    async def old(self) -> Sequence[Entry]:
        old = select(library).where(self._in_here, library.c.old.is_(True))
        return await self._all(old.order_by(library.c.true_until, library.c.id))

    async def shared_between(self, since: date, until: date) -> int:
        within = (library.c.shared >= since, library.c.shared < until)
        query = select(func.count()).select_from(library).where(self._in_here, *within)
        return int(await self._db.scalar(query) or 0)

    async def count(self) -> int:
        query = select(func.count()).select_from(library).where(self._in_here)
        return int(await self._db.scalar(query) or 0)

    async def about(self, wanted: Sequence[Term]) -> Sequence[Entry]:
        keys = {term: term.keys for term in wanted}
        rows = list(await self._with_keys(frozenset().union(*keys.values())))
        for term in without_match(wanted, rows):
            keys[term] = meant(term, await self._words_beginning(term.plain[:1]))
            rows += await self._with_keys(keys[term])
        order = ranked(keys, rows, await self.count())[:MOST_RANKED]
        found = select(library).where(self._in_here, library.c.id.in_(order))
        return best(await self._all(found), order) if order else ()

    async def _with_keys(self, keys: Collection[str]) -> Sequence[tuple[EntryId, str]]:
        if not keys:
            return ()
        cut = [key[:LONGEST_KEY] for key in keys]
        mine = (library_words.c.community == self._here, library_words.c.key.in_(cut))
        query = select(library_words.c.entry, library_words.c.key).where(*mine)
        return [(EntryId(entry), key) for entry, key in await self._db.execute(query)]

    async def _words_beginning(self, letter: str) -> Sequence[Word]:
        begins = (library_words.c.plain >= letter, library_words.c.plain < chr(ord(letter) + 1))
        query = select(library_words.c.key, library_words.c.plain).distinct()
        mine = query.where(library_words.c.community == self._here, *begins)
        return [Word(key, plain) for key, plain in await self._db.execute(mine)]

    async def share(self, share: Share) -> None:
        values = {"community": self._here, "good_for": share.good_for, "day": share.on}
        row = {"entry": share.entry, "person": share.person, **values}
        await upsert(self._db, library_shares, row)

    async def shares(self, entries: Collection[EntryId]) -> Sequence[Share]:
        mine = (library_shares.c.community == self._here, library_shares.c.entry.in_(entries))
        query = select(library_shares).where(*mine)
        rows = await self._db.execute(query.order_by(library_shares.c.day, library_shares.c.person))
        return [
            Share(EntryId(r["entry"]), PersonId(r["person"]), r["good_for"], r["day"])
            for r in rows.mappings()
        ]

    async def of(self, person: PersonId) -> Sequence[Entry]:
        theirs = select(library_shares.c.entry).where(library_shares.c.person == person)
        query = select(library).where(self._in_here, library.c.id.in_(theirs))
        return await self._all(query.order_by(library.c.id.desc()))

    async def use(self, entry: EntryId, person: PersonId, on: date) -> bool:
        row = {"community": self._here, "entry": entry, "person": person, "day": on}
        return await insert_once(self._db, library_uses, row)

    async def used_between(self, since: date, until: date) -> int:
        at = library_uses.c
        lately = (at.community == self._here, at.day >= since, at.day < until)
        return await self._db.scalar(select(func.count()).where(*lately)) or 0

    async def forget_use(self, entry: EntryId, person: PersonId) -> bool:
        mine = (library_uses.c.entry == entry, library_uses.c.person == person)
        gone = delete(library_uses).where(library_uses.c.community == self._here, *mine)
        return (await self._db.execute(gone)).rowcount > 0

    @property
    def _in_here(self) -> ColumnElement[bool]:
        return library.c.community == self._here

    def _is(self, entry: EntryId) -> tuple[ColumnElement[bool], ...]:
        return (self._in_here, library.c.id == entry)

    async def _one(self, query: Select[Any]) -> Entry | None:
        row = (await self._db.execute(query)).mappings().first()
        return to_entry(row) if row else None

    async def _all(self, query: Select[Any]) -> Sequence[Entry]:
        return [to_entry(row) for row in (await self._db.execute(query)).mappings()]

    async def _found_by(self, entry: EntryId, words: Collection[Word]) -> None:
        cut = {(word.key[:LONGEST_KEY], word.plain[:LONGEST_KEY]) for word in words}
        rows = [
            {"community": self._here, "entry": entry, "key": key, "plain": plain}
            for key, plain in sorted(cut)
        ]
        if rows:
            await self._db.execute(insert(library_words), rows)


def _row(entry: Entry) -> dict[str, Any]:
    names = (
        "title",
        "text",
        "topics",
        "language",
        "shared",
        "true_until",
        "old",
        "used",
        "handed_by",
    )
    page = {"address": entry.address.url, "page": entry.address.key} if entry.address else {}
    return {"address": None, "page": None, **page} | {n: getattr(entry, n) for n in names}


def to_entry(row: Mapping[Any, Any]) -> Entry:
    return Entry(
        id=EntryId(row["id"]),
        community=CommunityId(row["community"]),
        title=row["title"],
        address=Address(row["address"], row["page"]) if row["address"] else None,
        text=row["text"],
        topics=row["topics"],
        language=Language(row["language"]) if row["language"] else None,
        shared=row["shared"],
        true_until=row["true_until"],
        old=row["old"],
        used=row["used"],
        handed_by=PersonId(row["handed_by"]) if row["handed_by"] else None,
    )
