"""Which mediation an action is about, where whoever acts may do that with it."""

from collections.abc import Mapping

from bot.domain.apart import KeptApart
from bot.domain.mediation import Mediation, MediationId, Status, offering
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.mediation import actions
from bot.features.mediation.stores import Context


async def loaded(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    return await ctx.stores.mediations.get(MediationId(action.mediation))


async def asked_of_me(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    found = await loaded(ctx, action)
    is_asked = found and found.status is Status.ASKED and found.other == ctx.actor.id
    return found if is_asked else None


async def asked_to_mediate(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    found = await loaded(ctx, action)
    is_asked = found and found.status is Status.SEEKING and found.mediator == ctx.actor.id
    return found if is_asked else None


async def mediated_by_me(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    found = await loaded(ctx, action)
    mine = found and found.status is Status.TALKING and found.mediator == ctx.actor.id
    return found if mine else None


async def of_mine(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    """One of the two, at any moment."""
    found = await loaded(ctx, action)
    return found if found and ctx.actor.id in found.two else None


async def we_talk(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    """One of the two, once there is or was a conversation."""
    found = await of_mine(ctx, action)
    return found if found and found.status is Status.TALKING else None


async def shown_to_me(ctx: Context, action: actions.AboutMediation) -> Mediation | None:
    found = await loaded(ctx, action)
    return found if found and found.shown_to(ctx.actor.id) else None


async def kept_apart(ctx: Context) -> KeptApart:
    return KeptApart(await ctx.stores.apart.notes())


async def able(ctx: Context, *two: PersonId) -> list[Member]:
    """Who may mediate between these."""
    members: Mapping[PersonId, Member] = {one.id: one for one in await ctx.stores.members.all()}
    mediators, apart = await ctx.stores.mediations.mediators(), await kept_apart(ctx)
    return offering(mediators, members, two, apart, ctx.today)
