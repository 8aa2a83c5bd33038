"""What coffee rounds are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.coffee import CoffeeRounds
from bot.domain.pairs import KnownPairs
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def coffee(self) -> CoffeeRounds: ...
    @property
    def pairs(self) -> KnownPairs: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
