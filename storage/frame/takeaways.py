"""A letter without words: it takes away what Kring wrote to somebody who was erased."""

from datetime import datetime

from bot.domain.deliveries import ERASED, Fate
from bot.domain.eligibility import Purpose

Row = dict[str, object]


def taking_away(
    id: int, ref: str, at: tuple[str, str, str], now: datetime, *, to_channel: bool = False
) -> Row:
    """The row of the outbox that takes away message `ref` of letter `id`, at this platform, workspace
    and address."""
    platform, workspace, address = at
    return {
        "key": f"away:{id}",
        "platform": platform,
        "workspace": workspace,
        "address": address,
        "to_channel": to_channel,
        "message": "",
        "purpose": Purpose.ANSWER,
        "occasion": ERASED,
        "fate": Fate.WAITING,
        "attempts": 0,
        "not_before": now,
        "ref": ref,
    }
