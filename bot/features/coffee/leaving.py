"""Who is gone or rests meets nobody; the one who would have met them hears so, once (R2, R25)."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.coffee import Group, Met
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.features.coffee.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Retire, Say, Update
from bot.frame.news import Distanced, Left, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("coffee.leaving")

STILL_TO_COME = timedelta(days=14)  # after that they met by now, or will not
A_PAIR = 2


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever comes back counts themselves in again."""
    await ctx.stores.coffee.drop_taker(news.member.id)
    return await _lost(ctx, news.member)


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """A pause ends by itself, and then they take part again."""
    return await _lost(ctx, news.member) if news.member.is_paused(ctx.today) else ()


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """Who is kept apart from now on is not asked whether they met; nobody is told why."""
    one, other = news.people
    for group in await ctx.stores.coffee.groups(of=one):
        if other in group.people and group.met is Met.OPEN:
            await ctx.stores.coffee.save_group(replace(group, met=Met.GONE))
    return ()


async def _lost(ctx: Context, gone: Member) -> Effects:
    """Of three, two still meet."""
    for group in await ctx.stores.coffee.groups(of=gone.id):
        is_to_come = group.met is Met.OPEN and ctx.today - group.day <= STILL_TO_COME
        if is_to_come and len(group.people) == A_PAIR:
            await ctx.stores.coffee.save_group(replace(group, met=Met.GONE))
            return await _tell(ctx, group, gone)
    return ()


async def _tell(ctx: Context, group: Group, gone: Member) -> Effects:
    """What still waits does not come; the other is first in line the next time."""
    other = await ctx.somebody(group.others(gone.id)[0])
    if taker := await ctx.stores.coffee.taker(other.id):
        await ctx.stores.coffee.save_takers([replace(taker, first=True)])
    card = note(ctx.words(other.person), "coffee-lost", who=Mention(gone.id, gone.name))
    return (
        Update(f"{group.key}:intro", note(ctx.community_words(), "coffee-lost-both")),
        Retire(f"{group.key}:", card, other.id),
        Say(other.id, card, f"{group.key}:gone:{other.id}", Purpose.NOTICE, "coffee.round"),
    )
