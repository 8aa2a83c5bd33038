"""Keys of single rows: what such a row holds is read with its key alone, and not at all once that is gone.

The operator's own keys (`KRING_SECRET_KEY`) lie around it where there are any: then the database by itself,
or a copy of it, opens nothing. Without them the key lies in its row as it is.
"""

import hmac
import json
from collections.abc import Sequence
from hashlib import sha256
from secrets import token_bytes
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.frame.sealed import NONCE

KEY = 32  # bytes
STEP = 4096  # bytes: how long a text is, is told in these steps
BARE, WRAPPED = "bare:", "wrapped:"


class RowKeys:
    """`secrets`: the operator's, newest first; `own`: one that lies in the database."""

    def __init__(self, secrets: Sequence[str], own: bytes) -> None:
        self._around = [_part(secret.encode(), b"rows") for secret in secrets]
        self._tags = [_part(secret.encode(), b"tags") for secret in secrets] or [
            _part(own, b"tags")
        ]

    def new(self) -> str:
        """One more, as it is kept."""
        key = token_bytes(KEY)
        if not self._around:
            return f"{BARE}{key.hex()}"
        return f"{WRAPPED}{_seal(self._around[0], key, b'key')}"

    def read(self, kept: str) -> bytes | None:
        """None where the operator's key that lay around it is not there any more."""
        if kept.startswith(BARE):
            return bytes.fromhex(kept.removeprefix(BARE))
        sealed = kept.removeprefix(WRAPPED)
        tried = (_opened(around, sealed, b"key") for around in self._around)
        return next((key for key in tried if key), None)

    def seal(self, kept: str, row: str, held: object) -> str | None:
        """JSON under the key; `row`: to which it belongs, where nothing else opens it."""
        key = self.read(kept)
        plain = json.dumps(held, ensure_ascii=False).encode()
        padded = plain.ljust(-(-len(plain) // STEP) * STEP)
        return _seal(key, padded, row.encode()) if key else None

    def opened(self, kept: str, row: str, sealed: str) -> Any:
        """What was sealed; None where it cannot be read any more."""
        key = self.read(kept)
        plain = _opened(key, sealed, row.encode()) if key else None
        return json.loads(plain) if plain else None

    def tags(self, what: str) -> list[str]:
        """64 hexadecimal digits under each of the keys, the newest first: by whoever has one, it is known
        again, and by nobody read."""
        return [hmac.new(key, what.encode(), sha256).hexdigest() for key in self._tags]


def _seal(key: bytes, plain: bytes, row: bytes) -> str:
    """Authenticated (AES-GCM, NIST SP 800-38D)."""
    nonce = token_bytes(NONCE)
    return (nonce + AESGCM(key).encrypt(nonce, plain, row)).hex()


def _opened(key: bytes, sealed: str, row: bytes) -> bytes | None:
    raw = bytes.fromhex(sealed)
    try:
        return AESGCM(key).decrypt(raw[:NONCE], raw[NONCE:], row)
    except InvalidTag:
        return None


def _part(key: bytes, use: bytes) -> bytes:
    """A key for one use of the key."""
    return hmac.new(sha256(key).digest(), use, sha256).digest()
