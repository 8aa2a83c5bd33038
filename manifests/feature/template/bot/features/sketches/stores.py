"""What sketches are kept in."""

from typing import Protocol

from bot.domain.sketches import Sketches
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def sketches(self) -> Sketches: ...


Context = ContextOf[Stores]
