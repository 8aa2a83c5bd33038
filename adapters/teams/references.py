"""What Teams must be remembered by: nobody can be written to without their conversation."""

from collections.abc import Mapping
from typing import Any, Protocol


class References(Protocol):
    """Conversation references as plain JSON; they survive restarts, and botbuilder."""

    async def get(
        self, platform: str, workspace: str, address: str
    ) -> Mapping[str, Any] | None: ...
    async def put(
        self, platform: str, workspace: str, address: str, reference: Mapping[str, Any]
    ) -> None: ...
    async def drop(self, platform: str, workspace: str, address: str) -> None: ...


class Ways(References, Protocol):
    """References, and whose they are."""

    async def is_somebodys(self, platform: str, workspace: str, address: str) -> bool:
        """Whether an account has this address."""
        ...

    async def drop_nobodys(self, platform: str, workspace: str, address: str) -> None:
        """Drop a person's reference, unless they have an account or a letter is on its way there."""
        ...
