"""When somebody leaves, rests, gives up the role, is erased, or is kept apart from somebody."""

from bot.domain.bridges import Bridge, Status
from bot.domain.membership import Member
from bot.features.bridges import asking
from bot.features.bridges.loaders import builds
from bot.features.bridges.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.news import Appointed, Distanced, Erasing, Left, Rested
from bot.frame.routing import Feature

feature = Feature("bridges.leaving")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """What they were building ends: what nobody was asked for goes to others with the next ones, and whoever
    said yes hears once that it does not happen."""
    await _give_back(ctx, news.member)
    effects: Effects = ()
    for bridge in await _open(ctx):
        if news.member.id in (*bridge.people, bridge.by):
            effects += await asking.end(ctx, bridge)
    return _but_to(news.member, effects)


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """Whoever pauses is asked nothing, and builds nothing; what others answer goes on without them."""
    if not news.member.is_paused(ctx.today):
        return ()
    await _give_back(ctx, news.member)
    effects: Effects = ()
    for bridge in await _open(ctx):
        if news.member.id in bridge.people:
            effects += await asking.end(ctx, bridge)
    return _but_to(news.member, effects)


@feature.on(Appointed)
async def appointed(ctx: Context, news: Appointed) -> Effects:
    if not builds(news.member):
        await _give_back(ctx, news.member)
    return ()


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """As if it could not happen: nobody hears why."""
    effects: Effects = ()
    for bridge in await _open(ctx):
        if len({*bridge.people, bridge.by} & {*news.people}) == 2:
            effects += await asking.end(ctx, bridge)
    return effects


@feature.on(Erasing)
async def erasing(ctx: Context, news: Erasing) -> Effects:
    """Nothing is left of a bridge to whoever is gone; of one that they built it stays who it was between."""
    effects: Effects = ()
    for bridge in await ctx.stores.bridges.all():
        ends = news.member.id in bridge.people
        if bridge.is_open and (ends or bridge.by == news.member.id):
            effects += await asking.end(ctx, bridge)
        if ends:
            await ctx.drop(about=bridge)
            await ctx.stores.bridges.delete(bridge.id)
    return _but_to(news.member, effects)


async def _open(ctx: Context) -> list[Bridge]:
    return [bridge for bridge in await ctx.stores.bridges.all() if bridge.is_open]


async def _give_back(ctx: Context, member: Member) -> None:
    """Nobody was asked: the two are free for whoever gets bridges next."""
    for bridge in await _open(ctx):
        if bridge.by == member.id and bridge.status is Status.PROPOSED:
            await ctx.stores.bridges.delete(bridge.id)


def _but_to(member: Member, effects: Effects) -> Effects:
    return tuple(one for one in effects if not (isinstance(one, Say) and one.to == member.id))
