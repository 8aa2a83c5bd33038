"""What events are kept in."""

from typing import Protocol

from bot.domain.events import Events
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def events(self) -> Events: ...


Context = ContextOf[Stores]
