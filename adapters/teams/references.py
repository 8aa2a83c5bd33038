"""What Teams must be remembered by: nobody can be written to without their conversation."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.domain.people import Language


class References(Protocol):
    """Conversation references as plain JSON; they survive restarts, and botbuilder."""

    async def get(
        self, platform: str, workspace: str, address: str
    ) -> Mapping[str, Any] | None: ...
    async def put(
        self, platform: str, workspace: str, address: str, reference: Mapping[str, Any]
    ) -> None: ...
    async def drop(self, platform: str, workspace: str, address: str) -> None: ...
    async def places(self, platform: str, workspace: str) -> Sequence[str]:
        """The channels and group chats of this workspace where Kring is, at most a few."""
        ...


class Ways(References, Protocol):
    """References, and whose they are."""

    async def reader(
        self, platform: str, workspace: str, address: str
    ) -> tuple[Language | None, bool] | None:
        """What somebody reads, and whether Kring can write to them; None for whom it does not know."""
        ...

    async def awaited(self, platform: str, workspace: str) -> Mapping[str, Mapping[str, Any]]:
        """Who came and has no name yet, a few at once, by address."""
        ...

    async def drop_nobodys(self, platform: str, workspace: str, address: str) -> None:
        """Drop a person's reference, unless they have an account or a letter is on its way there."""
        ...
