"""What a transaction has read, for the next who asks. Records are frozen, so that they can be shared."""

from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from sqlalchemy import FromClause

from storage.frame.transaction import Transaction

K = TypeVar("K")
V = TypeVar("V")


class Answered(Generic[K, V]):
    """What was read, by what was asked."""

    def __init__(self, db: Transaction, *tables: FromClause) -> None:
        self._known: dict[K, V] = {}
        db.on_write(tables, self._known.clear)

    async def to(self, asked: K, read: Callable[[], Awaitable[V]]) -> V:
        if asked not in self._known:
            self._known[asked] = await read()
        return self._known[asked]


class Records(Generic[K, V]):
    """The records of one store, by their keys.

    `read` reads those with these keys, or all of them, in their order; `order` is that order. A record that
    the store saves itself stays known; whatever else is written to the tables makes all of them unknown.
    """

    def __init__(
        self,
        db: Transaction,
        *tables: FromClause,
        key: Callable[[V], K],
        order: Callable[[V], Any],
        read: Callable[[Collection[K] | None], Awaitable[Sequence[V]]],
    ) -> None:
        self._key, self._order, self._read = key, order, read
        self._known: dict[K, V | None] = {}  # None: there is no such record
        self._is_whole = False
        self._is_own = False
        db.on_write(tables, self._forget)

    async def get(self, key: K) -> V | None:
        if key not in self._known and not self._is_whole:
            found = await self._read((key,))
            self._known[key] = found[0] if found else None
        return self._known.get(key)

    async def all(self) -> list[V]:
        if not self._is_whole:
            self._known = {self._key(one): one for one in await self._read(None)}
            self._is_whole = True
        return self._there_are()

    async def some(self, keys: Collection[K]) -> list[V]:
        if self._is_whole:
            return [one for one in self._there_are() if self._key(one) in keys]
        found = list(await self._read(keys))
        self._known |= dict.fromkeys(keys) | {self._key(one): one for one in found}
        return found

    @property
    def is_whole(self) -> bool:
        """Whether all of them are remembered."""
        return self._is_whole

    def known(self, key: K) -> V | None:
        """What is remembered under this key, if anything is."""
        return self._known.get(key)

    @contextmanager
    def saved(self, *records: V) -> Iterator[None]:
        """Meanwhile the store writes these, and nothing else: it would read them back as they are here."""
        self._is_own = True
        try:
            yield
        except BaseException:
            self._is_own = False
            self._forget()
            raise
        self._is_own = False
        stays = [self._has_place(record) for record in records]
        self._known |= {self._key(record): record for record in records}
        if self._is_whole and not all(stays):
            self._known = {
                self._key(one): one for one in sorted(self._there_are(), key=self._order)
            }

    def _there_are(self) -> list[V]:
        return [one for one in self._known.values() if one is not None]

    def _has_place(self, record: V) -> bool:
        before = self._known.get(self._key(record))
        return before is not None and self._order(before) == self._order(record)

    def _forget(self) -> None:
        if not self._is_own:
            self._known, self._is_whole = {}, False
