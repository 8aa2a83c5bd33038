"""What project calls are kept in, and who is kept apart."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.calls import Calls
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def calls(self) -> Calls: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
