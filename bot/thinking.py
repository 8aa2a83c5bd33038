"""What takes long: worked out between two transactions, and for a large community in another process."""

from collections.abc import Callable
from typing import Any, TypeVar

from bot.cards import Card
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

T = TypeVar("T")

LARGE = 300  # people; of fewer, everything is worked out in hundredths of a second
MOST_ROUNDS = 3


class NotThoughtOfError(Exception):
    """A handler needs a result that nobody worked out yet: the transaction is rolled back meanwhile."""

    def __init__(self, function: Callable[..., Any], given: tuple[Any, ...]) -> None:
        super().__init__(function.__name__)
        self.function = function
        self.given = given


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

    def of(self, function: Callable[..., T], *given: Any) -> T:
        """`function(*given)`, a pure function; raises NotThoughtOfError until it is worked out.

        Where what is given changes faster than we think, it is worked out inside the transaction.
        """
        for known, before, result in self._known:
            if known is function and before == given:
                return result  # type: ignore[no-any-return]
        if len(self._known) >= MOST_ROUNDS:
            return function(*given)
        raise NotThoughtOfError(function, given)

    def work_out(self, needed: NotThoughtOfError) -> None:
        result = needed.function(*needed.given)
        self._known.append((needed.function, needed.given, result))
