"""What the welcome is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member, Status
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Context, Fact


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How far somebody is."""
    words = ctx.words()
    journey = await ctx.stores.journeys.get(member.id)
    if journey is None:
        return ((words("privacy-welcome"), "–"),)
    done = words("privacy-steps", done=journey.answered(), total=len(journey.steps))
    return ((words("privacy-welcome"), done),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """Newcomers who do not react, and could."""
    members = {m.id: m for m in await ctx.stores.members.all()}
    lines = []
    for journey in await ctx.stores.journeys.all():
        who = members[journey.person]
        there = who.status is not Status.LEFT and not who.deactivated
        waits = journey.is_stuck(ctx.today, ctx.community.calendar)
        if there and waits and not who.is_paused(ctx.today):
            lines.append(Line((Mention(who.id, who.name),)))
    return (Attention("stuck", tuple(lines)),)
