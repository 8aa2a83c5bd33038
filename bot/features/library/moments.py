"""What the library plans."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.library import EntryId
from bot.frame.moments import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAnEntry(Moment):
    entry: EntryId


@moment("library.renew", useful_for=timedelta(days=60))
class RenewalDue(OfAnEntry):
    """One person is asked whether it still holds."""


@moment("library.old", useful_for=timedelta(days=3650))
class RenewalOver(OfAnEntry):
    """Nobody said so: it is marked, and stays."""


@moment("library.reword", useful_for=timedelta(days=60))
class RewordDue(Moment):
    """What entries are found by follows from the words that mean the same here."""


@moment("library.brought", useful_for=timedelta(days=21))
class BroughtDue(OfAnEntry):
    """Whoever used it is asked what it brought."""
