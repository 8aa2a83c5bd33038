"""What membership is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member, Status
from bot.frame.context import Context, Fact


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Whether somebody takes part, and since when."""
    words = ctx.words()
    status = words(f"home-status-{member.status}")
    since = f" ({words.day(member.since)})" if member.status is Status.ACTIVE else ""
    return ((words("privacy-status"), status + since),)
