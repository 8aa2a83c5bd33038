"""What obstacles and agreed hours are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.experts import KnownExperts
from bot.domain.hours import AgreedHours
from bot.domain.library import KnownLibrary
from bot.domain.obstacles import Obstacles
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def obstacles(self) -> Obstacles: ...
    @property
    def hours(self) -> AgreedHours: ...
    @property
    def library(self) -> KnownLibrary: ...
    @property
    def experts(self) -> KnownExperts: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
