"""What value stories and improvements are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.domain.names import NAMELESS
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Context, Fact


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many stories are kept."""
    told, words = await ctx.stores.stories.of(member.id), ctx.words()
    if not told:
        return ()
    return ((words("privacy-stories"), words("privacy-stories-kept", count=len(told))),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """What should have been done by now: whose it is, and since when."""
    improvements = await ctx.stores.improvements.all()
    late = [one for one in improvements if one.is_late(ctx.today)]
    owners = await ctx.stores.members.some({one.owner for one in late})
    names = {owner.id: owner.name for owner in owners}
    lines = [Line((Mention(i.owner, names.get(i.owner, NAMELESS)),), i.due) for i in late]
    return (Attention("late", tuple(lines)),)
