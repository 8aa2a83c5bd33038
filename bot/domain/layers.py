"""Movement between layers of participation, for all members at once. With numpy, so imported when asked.

Held by `tests/domain/test_participation.py`.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bot.domain.calendar import Calendar
from bot.domain.participation import (
    ACTIVE,
    CORE,
    WINDOW,
    Activity,
    Layer,
    Movement,
    is_ordinary,
)
from bot.domain.people import PersonId

RECENT = 8  # weeks whose active members are told
LEAST_MEMBERS = 10  # fewer are not told of as layers


def movement(
    members: Sequence[PersonId], activities: Sequence[Activity], week: int, before: int
) -> Movement | None:
    """The members' layers at the end of `week`, and their moves since `before`.

    `active`: how many were active in each of the RECENT weeks, the oldest first. None for a
    community in which layers would point at people.
    """
    if len(members) < LEAST_MEMBERS:
        return None
    known = {activity.person: activity for activity in activities}
    idle = Activity(PersonId(0), week, 0)
    now, then = (
        np.array([known.get(person, idle).at(moment) for person in members], dtype=np.int64)
        for moment in (week, before)
    )
    layers, counts = list(Layer), len(Layer)
    new, old = _depths(now), _depths(then)
    moves = np.bincount(old * counts + new, minlength=counts * counts)
    flows = {
        (layers[at // counts], layers[at % counts]): int(n)
        for at, n in enumerate(moves)
        if n and at // counts != at % counts
    }
    sizes = np.bincount(new, minlength=counts)
    active = tuple(int((now >> back & 1).sum()) for back in range(RECENT - 1, -1, -1))
    return Movement(dict(zip(layers, map(int, sizes), strict=True)), flows, active)


def active_by_week(
    members: Sequence[PersonId], activities: Sequence[Activity], week: int, calendar: Calendar
) -> tuple[int | None, ...]:
    """How many members did something in each of the WINDOW weeks up to `week`, the oldest first.

    None for a week that was mostly a holiday, and for those before anybody did anything here.
    """
    here = set(members)
    bits = np.array([one.at(week) for one in activities if one.person in here], dtype=np.int64)
    begun = min((one.week - one.weeks.bit_length() + 1 for one in activities), default=week + 1)
    return tuple(
        int((bits >> back & 1).sum())
        if week - back >= begun and is_ordinary(week - back, calendar)
        else None
        for back in range(WINDOW - 1, -1, -1)
    )


def _depths(bits: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For each member the place of their layer in Layer: 0 for the core."""
    weeks = np.bitwise_count(bits & ((1 << WINDOW) - 1))
    return np.select([weeks >= CORE, weeks >= ACTIVE, weeks >= 1], [0, 1, 2], default=3)
