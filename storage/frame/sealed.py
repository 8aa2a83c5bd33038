"""A person sealed under a key: known again by a tag, and read by whoever has the key, and by nobody else."""

import hmac
from hashlib import sha256
from secrets import token_bytes

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.people import PersonId

NONCE = 12  # bytes; a new one each time, so that nothing tells two seals of one person
WIDTH = 8  # bytes of a person: every seal is equally long


def tag(key: bytes, person: PersonId) -> str:
    """64 hexadecimal digits, the same for the same person under this key alone."""
    return hmac.new(_part(key, b"tag"), str(person).encode(), sha256).hexdigest()


def seal(key: bytes, person: PersonId) -> str:
    """Authenticated (AES-GCM, NIST SP 800-38D): what was tampered with is not opened."""
    nonce = token_bytes(NONCE)
    box = AESGCM(_part(key, b"seal")).encrypt(nonce, person.to_bytes(WIDTH, "big"), None)
    return (nonce + box).hex()


def opened(key: bytes, sealed: str) -> PersonId:
    raw = bytes.fromhex(sealed)
    plain = AESGCM(_part(key, b"seal")).decrypt(raw[:NONCE], raw[NONCE:], None)
    return PersonId(int.from_bytes(plain, "big"))


def _part(key: bytes, use: bytes) -> bytes:
    """A key for one use of the key."""
    return hmac.new(key, use, sha256).digest()
