"""What the roles are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member, Status
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Context, Fact


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Which roles somebody has."""
    words = ctx.words()
    held = ", ".join(words(f"role-{role}") for role in sorted(member.roles))
    return ((words("privacy-roles"), held or "–"),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """Who did not answer to a role that was offered."""
    everyone = await ctx.stores.members.all()
    waiting = [m for m in everyone if m.offered and m.status is not Status.LEFT]
    return (Attention("offers", tuple(Line((Mention(m.id, m.name),)) for m in waiting)),)
