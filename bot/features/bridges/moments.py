"""What bridges plan."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.bridges import BridgeId
from bot.frame.moments import Moment, moment


@moment("bridges.weekly", useful_for=timedelta(days=2))
class BridgesDue(Moment):
    """This week's bridges are looked for, and go to who builds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfABridge(Moment):
    bridge: BridgeId


@moment("bridges.silent", useful_for=timedelta(days=14))
class BridgeSilent(OfABridge):
    """One of the two has not answered."""


@moment("bridges.brought", useful_for=timedelta(days=21))
class GainDue(OfABridge):
    """One of the two is asked whether it brought them something."""


@moment("bridges.words", useful_for=timedelta(days=3650), at_rest_too=True)
class WordsForgotten(OfABridge):
    """What it was about is not kept any longer."""
