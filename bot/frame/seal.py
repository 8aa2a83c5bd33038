"""Signs what a card tells us about itself, so that it can be believed when it comes back.

A form travels through somebody's client, and so does the channel that it says to be about. Whatever
they make of it, only what Kring itself wrote for this person and this form opens again.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.domain.communities import Place
from bot.domain.people import AccountKey

_MAC = 32  # hexadecimal characters: 128 bits
_BETWEEN = "~"


@dataclass(frozen=True, slots=True)
class Seal:
    """HMAC-SHA256 (RFC 2104) under the newest of `keys`; the older ones still open."""

    keys: Sequence[bytes]

    def closed(self, place: Place, reader: AccountKey, form: str) -> str:
        """The channel of `place`, signed for one reader of one kind of form."""
        return f"{place.channel}{_BETWEEN}{_mac(self.keys[0], place.channel, reader, form)}"

    def opened(self, origin: str, reader: AccountKey, form: str) -> Place | None:
        """The place that an origin names; None for one that we did not sign for this reader and form."""
        channel, _, mac = origin.rpartition(_BETWEEN)
        ours = (_mac(key, channel, reader, form) for key in self.keys)
        if not any(hmac.compare_digest(mac.encode(), one.encode()) for one in ours):
            return None
        return Place(reader.platform, reader.workspace, channel)


def _mac(key: bytes, channel: str, reader: AccountKey, form: str) -> str:
    parts = (form, reader.platform, reader.workspace, reader.user, channel)
    signed = "".join(f"{len(part)}:{part}" for part in parts)  # no two tuples give one text
    return hmac.new(key, signed.encode(), sha256).hexdigest()[:_MAC]
