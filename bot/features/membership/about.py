"""What membership is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import MOST_A_WEEK, Member, Status
from bot.features.membership.messages import summary
from bot.frame.context import Context, Fact
from bot.frame.mine import Mine


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Whether somebody takes part, and since when; what they do without."""
    words = ctx.words()
    status = words(f"home-status-{member.status}")
    since = f" ({words.day(member.since)})" if member.status is Status.ACTIVE else ""
    told = ((words("privacy-status"), status + since),)
    if not member.muted and member.weekly == MOST_A_WEEK:
        return told
    return (*told, (words("messages-title"), summary(words, member)))


async def mine(ctx: Context) -> Sequence[Mine]:
    """A rest, while there is one; and what Kring begins by itself, which can be less."""
    words, member = ctx.words(), ctx.actor
    heard = Mine("messages", summary(words, member), "messages", rank=90)
    until = member.paused_until
    if until is None or not member.is_paused(ctx.today):
        return (heard,)
    return (Mine("rest", words.full_day(until), "resume", rank=0), heard)
