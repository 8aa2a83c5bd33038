"""What agreements are kept in, and who is kept apart."""

from typing import Protocol

from bot.domain.agreements import Agreements
from bot.domain.apart import KnownApart
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def agreements(self) -> Agreements: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
