"""What is kept of the digest: who gets it, and when."""

from typing import Protocol

from bot.domain.digest import Digests
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def digests(self) -> Digests: ...


Context = ContextOf[Stores]
