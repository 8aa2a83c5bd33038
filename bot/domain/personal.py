"""Everything about one person: to show them, and to erase when they say so.

Held by `tests/features/test_privacy.py`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

Records = Mapping[str, Sequence[Mapping[str, Any]]]


class Personal(Protocol):
    async def of(self, community: CommunityId, person: PersonId) -> Records:
        """Every stored row about the person, by table, as JSON can hold it.

        Left out: what others noted in confidence, and ballots, of which not even Kring knows whose they are.
        """
        ...

    async def erase(self, community: CommunityId, person: PersonId) -> None:
        """Delete what is about them here; what belongs to others as well keeps a nameless person.

        The other's own notes stay theirs. Published results stay: they are about nobody.
        """
        ...

    async def forget(self, person: PersonId) -> None:
        """Once they belong nowhere: their name, accounts and addresses. Only a digest of each account and
        the day remain, so that a restored backup can be erased again."""
        ...
