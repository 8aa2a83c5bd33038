"""What was told already, and of whom: each new result is checked beside it. Pure.

Held by `tests/domain/test_anonymity.py`.
"""

from collections.abc import Collection, Sequence

from bot.domain.anonymity import LEAST
from bot.domain.people import PersonId
from bot.domain.polls import UNKNOWN, Asked, Poll, PollStatus
from bot.domain.pulse import Split


def told_of(
    poll: Poll, asked: Sequence[Asked], items: Collection[str]
) -> list[frozenset[PersonId]]:
    """Of whom a poll tells something about one of the items: everybody asked, and each told part.

    A poll that is still open counts as if all of it were told, so that two at once are safe beside
    each other.
    """
    parts: dict[str, set[PersonId]] = {}
    for one in asked:
        parts.setdefault(one.cell or UNKNOWN, set()).add(one.person)
    told = _will_tell(poll, parts) if poll.status is PollStatus.OPEN else _tells(poll, items)
    whole = [frozenset(one.person for one in asked)] * ("" in told)
    return whole + [frozenset(parts[cell]) for cell in sorted(told & set(parts))]


def _will_tell(poll: Poll, parts: dict[str, set[PersonId]]) -> set[str]:
    split = () if poll.split is Split.NONE else parts
    return {"", *(cell for cell in split if len(parts[cell]) >= LEAST)}


def _tells(poll: Poll, items: Collection[str]) -> set[str]:
    about = {n for n, question in enumerate(poll.questions) if question.item in items}
    shown = poll.release.shown if poll.release else ()
    return {one.cell for one in shown if one.question in about and not one.held}
