"""What sessions are kept in."""

from typing import Protocol

from bot.domain.sessions import Sessions
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def sessions(self) -> Sessions: ...


Context = ContextOf[Stores]
