"""What it is to keep an offer: the role, the return from a pause, and that its mentor gave a sign."""

from dataclasses import replace

from bot.domain.membership import Role
from bot.domain.mentors import Offer
from bot.features.mentors.moments import OfferPauseOver, StillHere
from bot.features.mentors.stores import Context


async def keep(ctx: Context, offer: Offer) -> None:
    """An offer that its mentor makes, changes or resumes."""
    await keep_heard(ctx, offer)
    await ctx.stores.members.save(ctx.actor.with_roles({Role.MENTOR}))
    await plan_return(ctx, offer)


async def plan_return(ctx: Context, offer: Offer) -> None:
    await ctx.drop(OfferPauseOver, person=offer.mentor)
    if offer.paused_until:
        await ctx.plan_on(OfferPauseOver(), offer.paused_until, ctx.actor)


async def keep_heard(ctx: Context, offer: Offer) -> None:
    """Keep an offer whose mentor gave a sign: no silence is counted, and nothing closes it (R21)."""
    await ctx.stores.offers.save(replace(offer, silences=0))
    await ctx.drop(StillHere, person=offer.mentor)


async def take_back(ctx: Context, offer: Offer) -> None:
    """The offer is closed; the role goes with it."""
    await keep_heard(ctx, replace(offer, withdrawn=True))
    mentor = await ctx.stores.members.get(offer.mentor)
    if mentor:
        await ctx.stores.members.save(mentor.without_roles({Role.MENTOR}))
    await ctx.drop(OfferPauseOver, person=offer.mentor)
