"""What takes long: worked out between two transactions, and for a large community in another process."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.frame.cards import Card

T = TypeVar("T")
Think = Callable[[Callable[..., Any], tuple[Any, ...], float], Awaitable[Any]]

LARGE = 300  # people; of fewer, everything is worked out in hundredths of a second
MOST_ROUNDS = 3


class NotThoughtOfError(Exception):
    """A handler needs a result that nobody worked out yet: the transaction is rolled back meanwhile.

    `within`: the seconds it may take, where it must be such that it can be ended.
    """

    def __init__(
        self, function: Callable[..., Any], given: tuple[Any, ...], within: float | None = None
    ) -> None:
        super().__init__(function.__name__)
        self.function = function
        self.given = given
        self.within = within


class TooLongError(Exception):
    """It was ended, because it took longer than it may."""


class HeavyError(Exception):
    """What was asked is too much for the process that everybody is waiting for; `patience` says so.

    `person`: whoever asked, in `community`; None where nobody did.
    """

    def __init__(self, patience: Card, community: CommunityId, person: PersonId | None) -> None:
        super().__init__("heavy")
        self.patience = patience
        self.community = community
        self.person = person


class Thoughts:
    """The results of one event, by what they were worked out from."""

    def __init__(self) -> None:
        self._known: list[tuple[Callable[..., Any], tuple[Any, ...], Any]] = []

    def of(self, function: Callable[..., T], *given: Any, within: float | None = None) -> T:
        """`function(*given)`, a pure function; raises NotThoughtOfError until it is worked out.

        Where what is given changes faster than we think, it is worked out inside the transaction.
        `within`: seconds after which another process, which works it out, is ended; then, and for what
        changes too fast, raises TooLongError.
        """
        for known, before, result in self._known:
            if known is function and before == given:
                if isinstance(result, TooLongError):
                    raise TooLongError from result
                return result  # type: ignore[no-any-return]
        if len(self._known) < MOST_ROUNDS:
            raise NotThoughtOfError(function, given, within)
        if within is not None:
            raise TooLongError
        return function(*given)

    async def work_out(self, needed: NotThoughtOfError, think: Think | None = None) -> None:
        """Outside any transaction. `think`: the process for what must be such that it can be ended."""
        result: Any
        try:
            if needed.within is None or think is None:
                result = needed.function(*needed.given)
            else:
                result = await think(needed.function, needed.given, needed.within)
        except TooLongError as error:
            result = error
        self._known.append((needed.function, needed.given, result))
