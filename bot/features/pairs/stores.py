"""What pairs are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.checkins import KnownCheckIns
from bot.domain.mentors import KnownOffers
from bot.domain.pairs import Pairs
from bot.domain.proposals import KnownPolicy
from bot.domain.wishes import KnownWishes
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def pairs(self) -> Pairs: ...
    @property
    def check_ins(self) -> KnownCheckIns: ...
    @property
    def offers(self) -> KnownOffers: ...
    @property
    def rounds(self) -> KnownPolicy: ...
    @property
    def wishes(self) -> KnownWishes: ...


Context = ContextOf[Stores]
