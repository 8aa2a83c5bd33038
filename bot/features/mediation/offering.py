"""`mediate offer`: whoever wants to mediate says so themselves, whatever their role."""

from bot.domain.mediation import Mediator
from bot.features.mediation import actions, cards
from bot.features.mediation.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature

feature = Feature("mediation.offering")


@feature.command(
    "mediate offer", "offer mediation", "mediation offer", "bemiddelen aanbieden",
    "bemiddel aanbieden", "bemiddeling aanbieden", "bemiddelaar worden",
)  # fmt: skip
async def show(ctx: Context, event: Said) -> Effects:
    return (Reply(await _card(ctx)),)


@feature.pressed(actions.OfferToMediate, Access.MEMBERS)
async def choose(ctx: Context, event: Pressed, action: actions.OfferToMediate) -> Effects:
    """What they mediate already goes on."""
    offers = await _offers(ctx)
    if action.offers and not offers:
        await ctx.stores.mediations.offer(Mediator(ctx.actor.id, ctx.today))
    if offers and not action.offers:
        await ctx.stores.mediations.withdraw(ctx.actor.id)
    return (Replace(await _card(ctx)),)


async def _offers(ctx: Context) -> bool:
    return any(one.person == ctx.actor.id for one in await ctx.stores.mediations.mediators())


async def _card(ctx: Context) -> Card:
    count = len(await ctx.stores.mediations.mediators()) if ctx.actor.steers() else None
    offers = await _offers(ctx)
    return cards.offer(ctx.words(), ctx.community.id, offers=offers, count=count)
