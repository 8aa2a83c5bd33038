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
