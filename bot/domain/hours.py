"""Hours that somebody agreed on for the community: a private note, and what may be told of many. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.domain.anonymity import LEAST, publishable
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

MOST_HOURS = 40  # a week
BANDS = ((0, 1), (1, 2), (2, 4), (4, 8), (8, 16), (16, MOST_HOURS))
_TYPED = re.compile(r"(\d{1,2})(?:[.,]([05])0?|(½))?(?:\s*(?:uur|uren|hours?|h|u))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agreed:
    """`halves`: half hours a week, from 0 to 80; None where nothing is agreed."""

    community: CommunityId
    person: PersonId
    halves: int | None
    noted: date

    @property
    def hours(self) -> float | None:
        return None if self.halves is None else self.halves / 2

    def has_room_for(self, minutes: int) -> bool:
        """Whether so many minutes of one week fit in them; where nothing is agreed, nothing is known."""
        return self.halves is None or minutes <= 30 * self.halves


@dataclass(frozen=True, slots=True)
class Evidence:
    """What may be told: between which hours the mean is, and how many have none; None where it may not."""

    mean: tuple[int, int] | None
    none: int | None


class KnownHours(Protocol):
    """Agreed hours for whoever plans with them; nobody else is told what somebody noted."""

    async def of(self, person: PersonId) -> Agreed | None: ...
    async def all(self) -> Sequence[Agreed]: ...


class AgreedHours(KnownHours, Protocol):
    async def save(self, agreed: Agreed) -> None: ...
    async def forget(self, person: PersonId) -> bool:
        """Whether there was a note."""
        ...


def halves_of(typed: str) -> int | None:
    """ "3", "3,5", "2.5 uur" or "1½" as half hours; None for anything else, and for more than MOST_HOURS."""
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return None
    halves = 2 * int(found[1]) + (found[2] == "5" or bool(found[3]))
    return halves if halves <= 2 * MOST_HOURS else None


def evidence(noted: Collection[Agreed], active: Collection[PersonId]) -> Evidence:
    """The mean of five or more, never sharper than a band and without saying of how many; and how many of
    the active have nothing agreed, unless those or the others are fewer than five (complementary
    suppression: the active are known)."""
    here = [one for one in noted if one.person in set(active)]
    halves = [one.halves for one in here if one.halves is not None]
    none = sum(one.halves is None for one in here)
    told = publishable({"none": none, "others": len(set(active)) - none})
    mean = _band(sum(halves) / len(halves) / 2) if len(halves) >= LEAST else None
    return Evidence(mean, none if "none" in told else None)


def _band(hours: float) -> tuple[int, int]:
    return next((low, high) for low, high in BANDS if hours < high or high == MOST_HOURS)
