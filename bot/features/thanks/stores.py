"""What thanks are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.thanks import Thanks
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def thanks(self) -> Thanks: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
