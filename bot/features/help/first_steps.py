"""What somebody can do now: what waits for them, then what their role and their stage make likely."""

from collections.abc import Collection, Iterator, Sequence

from bot.domain.membership import Member, Status
from bot.frame.context import CommandInfo
from bot.frame.mine import Mine

MOST = 3
STRANGERS = ("start", "language", "privacy")
STEERING = ("worklist", "newcomers", "match")
EVALUATING = ("digest", "poll", "health")
PAIRED = ("checkin", "meeting", "ask")
NEW = ("welcome", "buddy", "ask")
MEMBERS = ("mentor", "ask", "profile", "thanks")


def first_steps(
    member: Member | None, mine: Sequence[Mine], commands: Collection[CommandInfo]
) -> tuple[str, ...]:
    """At most three commands that they may use, the likeliest first."""
    allowed = {command.name for command in commands}
    steps = dict.fromkeys(name for name in _likely(member, mine) if name in allowed)
    return tuple(steps)[:MOST]


def _likely(member: Member | None, mine: Sequence[Mine]) -> Iterator[str]:
    if member is None or member.status is not Status.ACTIVE:
        yield from STRANGERS
        return
    yield from (one.press for one in mine if one.waits)
    if member.steers():
        yield from STEERING
    elif member.evaluates():
        yield from EVALUATING
    told = {one.name for one in mine}
    if told & {"mentor", "mentee"}:
        yield from PAIRED
    if "welcome" in told:
        yield from NEW
    yield from MEMBERS
