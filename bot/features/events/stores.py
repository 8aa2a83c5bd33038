"""What events are kept in."""

from typing import Protocol

from bot.domain.event_series import Meetings
from bot.domain.hours import KnownHours
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def events(self) -> Meetings: ...
    @property
    def hours(self) -> KnownHours: ...


Context = ContextOf[Stores]
