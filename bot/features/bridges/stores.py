"""What bridges are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.bridges import Bridges
from bot.domain.buddies import KnownBuddies
from bot.domain.pairs import KnownPairs
from bot.domain.questions import KnownQuestions
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def bridges(self) -> Bridges: ...
    @property
    def apart(self) -> KnownApart: ...
    @property
    def pairs(self) -> KnownPairs: ...
    @property
    def buddies(self) -> KnownBuddies: ...
    @property
    def questions(self) -> KnownQuestions: ...


Context = ContextOf[Stores]
