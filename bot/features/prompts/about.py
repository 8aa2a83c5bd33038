"""What the weekly post is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.features.prompts.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Fields
from bot.frame.context import Fact
from bot.frame.section import Line, Section


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """That they turned it on; what they wrote for it goes along with the export."""
    policy = await ctx.stores.posts.policy()
    words = ctx.words()
    mine = policy.on and policy.by == member.id
    return ((words("privacy-weekly"), words("privacy-weekly-on")),) if mine else ()


async def attention(ctx: Context) -> Sequence[Attention]:
    """That it paused by itself."""
    policy = await ctx.stores.posts.policy()
    waits = int(policy.on and policy.paused)
    return (Attention("weekly", nameless=waits, rank=96, press="weekly"),)


async def section(ctx: Context, week: Week) -> Section | None:
    """How many posts there were, and under how many somebody pressed; never who, nor how many."""
    every = await ctx.stores.posts.posted()
    posts = [one for one in every if week.until - week.trend <= one.day < week.until]
    if not posts:
        return None
    words, pressed = ctx.words(), sum(one.pressed for one in posts)
    weeks = week.trend.days // 7
    said = words("digest-weekly-are", posts=len(posts), pressed=pressed, weeks=weeks)
    line = Line(words("digest-weekly"), said)
    return Section(rank=75, lines=(line,), quiet=(Fields(((line.label, line.value),)),))
