"""What memberships plan."""

from datetime import date, timedelta

from bot.domain.membership import Role
from bot.frame.moments import Moment, carried, moment


@moment("membership.gone", useful_for=timedelta(days=3650), at_rest_too=True)
class Gone(Moment):
    """What others have with somebody ends. `steered`: the roles that they would get back."""

    steered: tuple[Role, ...] = carried(default=())


@moment("membership.reopened", useful_for=timedelta(days=2))
class Reopened(Moment):
    """An account is open again."""


@moment("membership.rest", useful_for=timedelta(days=60))
class PauseBegins(Moment):
    until: date = carried()


@moment("membership.back", useful_for=timedelta(days=60))
class PauseOver(Moment):
    pass
