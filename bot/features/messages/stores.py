"""What waits for a writer's yes, and who is kept apart."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.messages import Requests
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def messages(self) -> Requests: ...
    @property
    def apart(self) -> KnownApart: ...


Context = ContextOf[Stores]
