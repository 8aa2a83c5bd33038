"""What is read of roles: how a community calls its own."""

from typing import Protocol

from bot.domain.roles import KnownRoles
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def roles(self) -> KnownRoles: ...


Context = ContextOf[Stores]
