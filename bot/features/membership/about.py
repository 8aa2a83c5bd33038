"""What membership is to the rest of Kring."""

from collections.abc import Sequence

from bot.context import Context, Fact
from bot.domain.membership import Member, Status


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Whether somebody takes part, and since when."""
    words = ctx.words()
    status = words(f"home-status-{member.status}")
    since = f" ({words.day(member.since)})" if member.status is Status.ACTIVE else ""
    return ((words("privacy-status"), status + since),)
