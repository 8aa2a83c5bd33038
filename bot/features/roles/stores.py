"""What roles are kept in."""

from typing import Protocol

from bot.domain.roles import Roles
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def roles(self) -> Roles: ...


Context = ContextOf[Stores]
