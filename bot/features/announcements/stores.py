"""What announcements are kept in."""

from typing import Protocol

from bot.domain.announcements import Announcements
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def announcements(self) -> Announcements: ...


Context = ContextOf[Stores]
