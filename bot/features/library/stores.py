"""What the library is kept in, and what is read of others."""

from typing import Protocol

from bot.domain.library import Library
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def library(self) -> Library: ...


Context = ContextOf[Stores]
