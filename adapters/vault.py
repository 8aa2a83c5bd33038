"""Keeps the tokens of workspaces encrypted; keys can be rotated."""

import base64
import hashlib
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class UnreadableSecretError(Exception):
    """A stored secret was encrypted with a key that KRING_SECRET_KEY no longer holds."""


class Installations(Protocol):
    async def get(self, platform: str, workspace: str) -> str | None: ...
    async def put(self, platform: str, workspace: str, secret: str) -> None: ...
    async def drop(self, platform: str, workspace: str) -> None: ...


class Vault:
    """One secret a workspace. `keys`: comma-separated, newest first; old ones still read."""

    def __init__(self, installations: Installations, platform: str, keys: str) -> None:
        self._installations = installations
        self._platform = platform
        self._box = MultiFernet(
            [Fernet(fernet_key(key.strip())) for key in keys.split(",") if key.strip()]
        )
        self._known: dict[str, str] = {}

    async def get(self, workspace: str) -> str | None:
        if workspace not in self._known:
            packed = await self._installations.get(self._platform, workspace)
            if packed is None:
                return None
            try:
                self._known[workspace] = self._box.decrypt(packed.encode()).decode()
            except InvalidToken:
                raise UnreadableSecretError(UnreadableSecretError.__doc__) from None
        return self._known[workspace]

    async def put(self, workspace: str, secret: str) -> None:
        packed = self._box.encrypt(secret.encode()).decode()
        await self._installations.put(self._platform, workspace, packed)
        self._known[workspace] = secret

    async def doubt(self, workspace: str) -> None:
        """Read it from the database the next time: another replica may have put a newer one (X16)."""
        self._known.pop(workspace, None)

    async def drop(self, workspace: str) -> None:
        await self._installations.drop(self._platform, workspace)
        self._known.pop(workspace, None)


def fernet_key(key: str) -> bytes:
    """Any text serves as a key; Fernet wants 32 bytes of it."""
    return base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest())
