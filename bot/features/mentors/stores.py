"""What mentors' offers are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.mentors import Offers
from bot.domain.pairs import KnownPairs
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def offers(self) -> Offers: ...
    @property
    def pairs(self) -> KnownPairs: ...


Context = ContextOf[Stores]
