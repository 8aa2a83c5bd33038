"""What events are kept in."""

from typing import Protocol

from bot.domain.events import Events
from bot.domain.exports import Exports
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def events(self) -> Events: ...
    @property
    def exports(self) -> Exports: ...


Context = ContextOf[Stores]
