"""What is planned of roles."""

from datetime import timedelta

from bot.domain.eligibility import Purpose
from bot.domain.membership import RoleKey
from bot.domain.people import PersonId
from bot.frame.moments import Moment, carried, moment

NOBODY = PersonId(0)


@moment("roles.changed", useful_for=timedelta(days=30))
class RolesChanged(Moment):
    """`by`: who changed them last. `taken`: those that ended."""

    by: PersonId = carried()
    taken: tuple[RoleKey, ...] = carried(default=())


@moment("roles.term", useful_for=timedelta(days=30), promises=Purpose.OFFER)
class TermNears(Moment):
    """A month before somebody's term ends."""

    role: RoleKey


@moment("roles.search", useful_for=timedelta(days=30))
class AskNext(Moment):
    """The board asks the next; `by` hears what came of it, whose place it is if they are the `giver`."""

    role: RoleKey
    by: PersonId = carried()
    giver: PersonId = carried(default=NOBODY)
    asked: int = carried(default=0)


@moment("roles.wish", useful_for=timedelta(days=30))
class WishLapses(Moment):
    """Nobody who steers answered that somebody would like a role."""

    role: RoleKey


@moment("roles.shadow-asked", useful_for=timedelta(days=30))
class ShadowLapses(Moment):
    """Its holder did not answer whether somebody may walk along."""

    role: RoleKey
    holder: PersonId = carried()


@moment("roles.shadowed", useful_for=timedelta(days=30))
class Shadowed(Moment):
    """Somebody walked along for two weeks."""

    role: RoleKey
    holder: PersonId = carried()


@moment("roles.load", useful_for=timedelta(days=1))
class LoadTold(Moment):
    """Until then nobody is told again that they carry much."""
