"""What was handed over to another process and is not answered yet: who waits, and for what kind of thing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class Errand:
    """Somebody's event at which another process is. `key` stands for the event and names nobody.

    Nothing is kept of what was said. `is_form`: it was filled in, and what was typed is lost with it.
    """

    key: str
    community: CommunityId
    person: PersonId
    is_form: bool


class Handovers(Protocol):
    """One row for each, from the handing over to the commit of whoever does it, or gives it up."""

    async def note(
        self, event: str, community: CommunityId, person: PersonId, *, is_form: bool, by: str
    ) -> bool:
        """Process `by` hands this event over; False when it, or another, did so before."""
        ...

    async def finish(self, event: str) -> bool:
        """It is done in this transaction; False when it was given up meanwhile, or done."""
        ...

    async def give_up(self, event: str) -> Errand | None:
        """It will not be done, and counts as seen; None when it was done after all, or erased."""
        ...

    async def give_up_abandoned(self, by: str, holding: Collection[str]) -> Sequence[Errand]:
        """Give up what dead processes had handed over, and what we, `by`, did and are not `holding`."""
        ...
