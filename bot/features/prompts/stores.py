"""What the weekly post is kept in."""

from typing import Protocol

from bot.domain.prompts import Posts
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def posts(self) -> Posts: ...


Context = ContextOf[Stores]
