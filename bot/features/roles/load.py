"""How what is done in roles is spread: looked at once a week, and told only to whom it is about (S2)."""

from collections.abc import Mapping

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, RoleKey, Status
from bot.domain.people import PersonId
from bot.domain.roles import LOOKED_BACK, TOLD_AGAIN, Load, carries_most, holders, vacancies
from bot.features.roles import cards
from bot.features.roles.moments import (
    LoadTold,
)
from bot.features.roles.names import names_for
from bot.features.roles.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.news import Contributed, Heard, WeekBegan
from bot.frame.routing import Feature

feature = Feature("roles.load")


@feature.on(Contributed)
async def contributed(ctx: Context, news: Contributed) -> Effects:
    """Counted for whoever holds the role, for four weeks."""
    if news.role in news.member.roles:
        await ctx.stores.roles.did(news.member.id, news.role, ctx.today)
    return ()


@feature.on(WeekBegan)
async def week(ctx: Context, news: WeekBegan) -> Effects:
    """Which roles nobody holds is noted; who does much of what is done hears it, once in twelve weeks."""
    names = await names_for(ctx)
    active = [m for m in await ctx.stores.members.all() if m.status is Status.ACTIVE]
    before = await ctx.stores.roles.vacant()
    await ctx.stores.roles.mark_vacant(vacancies(active, names.used, before, ctx.today))
    effects: Effects = ()
    here = {member.id: member for member in active}
    for who, roles in (await heavy(ctx, here)).items():
        if not await ctx.planned(LoadTold, person=who):
            await ctx.plan(LoadTold(), ctx.now + TOLD_AGAIN, person=who)
            spoken = await names_for(ctx, here[who].person)
            card = cards.much(spoken, ctx.community.id, roles)
            key = f"role-load:{ctx.community.id}:{who}:{ctx.stamp}"
            effects += (Say(who, card, key, Purpose.OFFER, "roles"),)
    return effects


async def heavy(
    ctx: Context, here: Mapping[PersonId, Member]
) -> Mapping[PersonId, tuple[RoleKey, ...]]:
    """Who does much of what is done in which roles."""
    done: list[Load] = [
        load
        for load in await ctx.stores.roles.done(ctx.today - LOOKED_BACK)
        if load.person in here and load.role in here[load.person].roles
    ]
    held = {role: len(holders(here.values(), role)) for role in {load.role for load in done}}
    most: dict[PersonId, tuple[RoleKey, ...]] = {}
    for load in carries_most(done, held):
        most[load.person] = (*most.get(load.person, ()), load.role)
    return most


@feature.due(LoadTold)
async def told_again(ctx: Context, event: Due, moment: LoadTold) -> Effects:
    return ()


@feature.on(Heard)
async def met(ctx: Context, news: Heard) -> Effects:
    """A talk is a piece of what mentors are there for."""
    if news.met and (mentor := await ctx.stores.members.get(news.pair.mentor)):
        return await contributed(ctx, Contributed(mentor, Role.MENTOR))
    return ()
