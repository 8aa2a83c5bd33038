"""What promises are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.promises import Promises
from bot.domain.value import KnownImprovements
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def promises(self) -> Promises: ...
    @property
    def improvements(self) -> KnownImprovements: ...


Context = ContextOf[Stores]
