"""Who leaves has promised nothing any more, and it counts nowhere; who rests is asked afterwards."""

from bot.domain.promises import Status
from bot.features.promises.asking import plan_question
from bot.features.promises.moments import PromisesDue
from bot.features.promises.stores import Context
from bot.frame.effects import Effects
from bot.frame.news import Erasing, Left, Rested
from bot.frame.routing import Feature

feature = Feature("promises.leaving")


@feature.on(Left)
@feature.on(Erasing)
async def gone(ctx: Context, news: Left | Erasing) -> Effects:
    """What is open goes without a word; what they kept or dropped stays for as long as that of others."""
    for promise in await ctx.stores.promises.of(news.member.id):
        if promise.status in (Status.OPEN, Status.ASKED):
            await ctx.drop(about=promise)
            await ctx.stores.promises.delete(promise.id)
    await ctx.drop(PromisesDue, person=news.member.id)
    return ()


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    await plan_question(ctx, news.member)
    return ()
