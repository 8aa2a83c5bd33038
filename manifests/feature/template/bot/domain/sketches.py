"""Sketches: what members write down, for everybody here to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

SketchId = NewType("SketchId", int)

LONGEST = 500  # characters


@dataclass(frozen=True, slots=True)
class Sketch:
    """One of them, and who wrote it."""

    id: SketchId
    community: CommunityId
    writer: PersonId
    text: str
    written: date


class Sketches(Protocol):
    async def add(self, new: Sketch) -> Sketch:
        """Keep it; it comes back with its id."""
        ...

    async def all(self) -> Sequence[Sketch]:
        """The newest first."""
        ...

    async def of(self, writer: PersonId) -> Sequence[Sketch]:
        """A member's own, the newest first."""
        ...
