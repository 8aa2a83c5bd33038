"""A day, an hour and a moment as pickers send them and buttons carry them: ISO 8601, or nothing.

Whatever a client sends is read here, so that nobody else meets a date that is none.
"""

from datetime import UTC, date, datetime, time


def day(text: str) -> date | None:
    """ "2026-12-03"; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def hour(text: str) -> time | None:
    """ "15:00", on somebody's own clock; None for anything else, and for an hour with a zone."""
    try:
        at = time.fromisoformat(text)
    except ValueError:
        return None
    return None if at.tzinfo else at


def instant(text: str) -> datetime | None:
    """ "2026-12-03T09:00:00+00:00", in UTC; None for anything else, and without a zone."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
