"""What stories and improvements are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.polls import KnownPolls
from bot.domain.value import Improvements, Stories
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def stories(self) -> Stories: ...
    @property
    def improvements(self) -> Improvements: ...
    @property
    def polls(self) -> KnownPolls: ...


Context = ContextOf[Stores]
