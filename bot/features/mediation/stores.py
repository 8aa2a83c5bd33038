"""What mediation is kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.mediation import Mediations
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def mediations(self) -> Mediations: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
