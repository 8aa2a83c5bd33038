"""What check-ins are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.checkins import CheckIns
from bot.domain.pairs import KnownPairs
from bot.domain.polls import AskedPolls
from bot.domain.proposals import KnownPolicy
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def check_ins(self) -> CheckIns: ...
    @property
    def pairs(self) -> KnownPairs: ...
    @property
    def polls(self) -> AskedPolls: ...
    @property
    def rounds(self) -> KnownPolicy: ...


Context = ContextOf[Stores]
