"""What questions are kept in, and what is read of others."""

from typing import Protocol

from bot.domain.apart import KnownApart
from bot.domain.experts import KnownExperts
from bot.domain.guests import Guests, Invitations
from bot.domain.library import KnownLibrary
from bot.domain.mentors import KnownOffers
from bot.domain.questions import Questions
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def questions(self) -> Questions: ...
    @property
    def guests(self) -> Guests: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def apart(self) -> KnownApart: ...
    @property
    def offers(self) -> KnownOffers: ...
    @property
    def experts(self) -> KnownExperts: ...
    @property
    def library(self) -> KnownLibrary: ...


Context = ContextOf[Stores]
