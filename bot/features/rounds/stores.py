"""What wishes and rounds are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import NotesApart
from bot.domain.mentors import KnownOffers
from bot.domain.pairs import Requests
from bot.domain.proposals import PlannedRounds
from bot.domain.wishes import Wishes
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def wishes(self) -> Wishes: ...
    @property
    def rounds(self) -> PlannedRounds: ...
    @property
    def apart(self) -> NotesApart: ...
    @property
    def offers(self) -> KnownOffers: ...
    @property
    def pairs(self) -> Requests: ...


Context = ContextOf[Stores]
