"""What journeys and buddies are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.buddies import Buddies
from bot.domain.welcome import Journeys
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def journeys(self) -> Journeys: ...
    @property
    def buddies(self) -> Buddies: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
