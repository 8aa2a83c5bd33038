"""What waits for a writer's yes, who is kept apart, and what is in the library already."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.library import KnownLibrary
from bot.domain.messages import Requests
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def messages(self) -> Requests: ...
    @property
    def apart(self) -> KnownApart: ...
    @property
    def library(self) -> KnownLibrary: ...


Context = ContextOf[Stores]
