"""What experts are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.experts import Experts
from bot.domain.questions import KnownTurns
from bot.domain.workshops import Workshops
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def experts(self) -> Experts: ...
    @property
    def workshops(self) -> Workshops: ...
    @property
    def apart(self) -> KnownApart: ...
    @property
    def questions(self) -> KnownTurns: ...


Context = ContextOf[Stores]
