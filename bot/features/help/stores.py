"""What help reads of others."""

from typing import Protocol

from bot.domain.pairs import KnownPairs
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def pairs(self) -> KnownPairs: ...


Context = ContextOf[Stores]
