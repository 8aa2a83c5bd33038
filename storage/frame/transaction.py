"""The connection of one event: what is asked twice is read once, and what can wait is written together."""

from collections.abc import Awaitable, Callable, Collection
from typing import TYPE_CHECKING, Any

from sqlalchemy import FromClause, SelectBase, UpdateBase
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.visitors import iterate

Write = Callable[[], Awaitable[None]]


class Transaction(AsyncConnection):
    """Every statement of a unit of work passes here, so that no store has to think of the others.

    Whatever is remembered of a table is forgotten before the table is written to. What was put off is
    written before a statement that names its table, and before the commit.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self._memories: list[tuple[frozenset[FromClause], Callable[[], None]]] = []
        self._put_off: dict[Write, FromClause] = {}
        self._settles = False  # what is being written reads without waiting for what comes after it

    def on_write(self, tables: tuple[FromClause, ...], forget: Callable[[], None]) -> None:
        """`forget` is called before anything is written to one of these tables."""
        self._memories.append((frozenset(tables), forget))

    async def put_off(self, table: FromClause, write: Write) -> None:
        """`write` is awaited once, later, and writes to this table, in the order in which it was put off:
        where another came in between, what was put off before is written now."""
        others = [other for other, its in self._put_off.items() if its is table]
        if write in others and others[-1] != write:
            await self.settle({table})
        self._put_off[write] = table
        self._forget(table)

    async def settle(self, tables: Collection[FromClause] | None = None) -> None:
        """Write what was put off, of all tables or of these."""
        its = [w for w, table in self._put_off.items() if tables is None or table in tables]
        for write in its:
            del self._put_off[write]
        self._settles = True
        try:
            for write in its:
                await write()
        finally:
            self._settles = False

    async def rollback(self) -> None:
        self._put_off.clear()
        await super().rollback()

    def _awaited_by(self, statement: Any) -> set[FromClause]:
        named = {part for part in iterate(statement) if isinstance(part, FromClause)}
        return named.intersection(self._put_off.values())

    def _forget(self, table: FromClause | None) -> None:
        """None: all of it, since nobody knows what such a statement writes to."""
        for tables, forget in self._memories:
            if table is None or table in tables:
                forget()

    if not TYPE_CHECKING:  # the types are those of AsyncConnection, which has many

        async def execute(self, statement: Any, parameters: Any = None, **options: Any) -> Any:
            if self._put_off and not self._settles and (awaited := self._awaited_by(statement)):
                await self.settle(awaited)
            if isinstance(statement, UpdateBase):
                self._forget(statement.table)
            elif not isinstance(statement, SelectBase):
                self._forget(None)
            return await super().execute(statement, parameters, **options)
