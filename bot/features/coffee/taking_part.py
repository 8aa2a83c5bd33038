"""`coffee`: counting oneself in or out, and letting one round go by. Nobody does that for somebody else."""

from dataclasses import replace
from datetime import date

from bot.domain.coffee import Taker
from bot.features.coffee import actions, cards
from bot.features.coffee.planning import coming
from bot.features.coffee.stores import Context
from bot.frame.actions import Action
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Undoable
from bot.frame.events import Pressed, Said
from bot.frame.routing import FIRST, Access, Feature
from bot.talking.language import Intent, Understanding
from bot.talking.small_words import COFFEE

feature = Feature("coffee.taking_part")


@feature.command("coffee", "koffie", means=Intent.COFFEE)
async def show(ctx: Context, event: Said) -> Effects:
    """Whether they take part, and when the next round is."""
    return (Reply(await _shown(ctx)),)


@feature.meant(Intent.CONNECT_ME, rank=FIRST)
async def meant(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """Whoever would like a coffee with somebody, where there are rounds."""
    policy = await ctx.stores.coffee.policy()
    asks = policy.on and not COFFEE.isdisjoint(event.text.lower().replace("?", " ").split())
    return (Reply(await _shown(ctx)),) if asks else None


async def _shown(ctx: Context) -> Card:
    policy, day = await ctx.stores.coffee.policy(), await coming(ctx)
    taker = await ctx.stores.coffee.taker(ctx.actor.id)
    return cards.shown(ctx.words(), ctx.community.id, policy, taker, day, ctx.actor.steers())


@feature.command("coffee on", "koffie aan", listed=False)
async def on(ctx: Context, event: Said) -> Effects:
    card, *rest = await _in(ctx)
    return (Reply(card), *rest)


@feature.pressed(actions.CountMeIn, Access.MEMBERS)
async def count_in(ctx: Context, event: Pressed, action: actions.CountMeIn) -> Effects:
    card, *rest = await _in(ctx)
    return (Reply(card) if event.place else Replace(card), *rest)


async def _in(ctx: Context) -> tuple[Card, *tuple[Undoable, ...]]:
    """Before there are rounds as well: it holds from the first one."""
    if await ctx.stores.coffee.taker(ctx.actor.id):
        return (await _shown(ctx),)
    await ctx.stores.coffee.save_takers([Taker(ctx.actor.id, ctx.today)])
    return await _shown(ctx), _back(ctx, actions.CountMeOut(community=ctx.community.id))


def _back(ctx: Context, by: Action) -> Undoable:
    return Undoable(by, "undo-coffee")


@feature.command("coffee off", "koffie uit", listed=False)
async def off(ctx: Context, event: Said) -> Effects:
    card, *rest = await _out(ctx)
    return (Reply(card), *rest)


@feature.pressed(actions.CountMeOut, Access.MEMBERS)
async def count_out(ctx: Context, event: Pressed, action: actions.CountMeOut) -> Effects:
    card, *rest = await _out(ctx)
    return (Replace(card), *rest)


async def _out(ctx: Context) -> tuple[Card, *tuple[Undoable, ...]]:
    """Whom they were brought together with last, they still meet."""
    if await ctx.stores.coffee.taker(ctx.actor.id) is None:
        return (await _shown(ctx),)
    await ctx.stores.coffee.drop_taker(ctx.actor.id)
    return await _shown(ctx), _back(ctx, actions.CountMeIn(community=ctx.community.id))


@feature.command("coffee skip", "koffie sla over", "koffie overslaan", "sla koffie over")
async def skip(ctx: Context, event: Said) -> Effects:
    """The next round."""
    day, taker = await coming(ctx), await ctx.stores.coffee.taker(ctx.actor.id)
    if day is None or taker is None:
        return (Reply(await _shown(ctx)),)
    card, *rest = await _skipped(ctx, taker, day)
    return (Reply(card), *rest)


async def _ahead(ctx: Context, action: actions.SkipRound | actions.TakePartAfterAll) -> date | None:
    """The day of the round that a button is about, while it is still to come and they take part."""
    day = await coming(ctx)
    is_that = day is not None and day.isoformat() == action.day
    return day if is_that and await ctx.stores.coffee.taker(ctx.actor.id) else None


@feature.pressed(actions.SkipRound, Access.MEMBERS, on=_ahead, gone="coffee-round-gone")
async def press_skip(ctx: Context, event: Pressed, action: actions.SkipRound, day: date) -> Effects:
    taker = await ctx.stores.coffee.taker(ctx.actor.id)
    assert taker  # just loaded
    card, *rest = await _skipped(ctx, taker, day)
    return (Replace(card), *rest)


async def _skipped(ctx: Context, taker: Taker, day: date) -> tuple[Card, *tuple[Undoable, ...]]:
    await ctx.stores.coffee.save_takers([replace(taker, skips=day)])
    back = actions.TakePartAfterAll(community=ctx.community.id, day=day.isoformat())
    return await _shown(ctx), Undoable(back, "undo-coffee-skip")


@feature.pressed(actions.TakePartAfterAll, Access.MEMBERS, on=_ahead, gone="coffee-round-gone")
async def unskip(
    ctx: Context, event: Pressed, action: actions.TakePartAfterAll, day: date
) -> Effects:
    taker = await ctx.stores.coffee.taker(ctx.actor.id)
    assert taker  # just loaded
    await ctx.stores.coffee.save_takers([replace(taker, skips=None)])
    return (Replace(await _shown(ctx)),)
