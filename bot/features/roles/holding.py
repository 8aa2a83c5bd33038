"""A role begins with somebody's yes, for as long as was said, and ends."""

from collections.abc import Collection

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, RoleKey, Status
from bot.domain.people import PersonId
from bot.domain.roles import TERM_ASKED, Offer, Tenure
from bot.features.roles.moments import TermNears
from bot.features.roles.names import names_for
from bot.features.roles.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Say, Tell
from bot.frame.news import Appointed
from bot.frame.words import note


async def begin(ctx: Context, member: Member, roles: Collection[RoleKey]) -> tuple[Member, Effects]:
    """They hold these from today, as was said when they were asked; whose place it was holds it no more."""
    said = {offer.role: offer for offer in await ctx.stores.roles.offers(member.id)}
    holder = member.with_roles(roles)
    await ctx.stores.members.save(holder)
    effects: Effects = ()
    for role in sorted(roles):
        offer = said.get(role)
        until, origin = (offer.until, offer.origin) if offer else (None, None)
        await hold(ctx, holder, Tenure(ctx.community.id, member.id, role, ctx.today, until, origin))
        if offer and offer.giver:
            effects += await _handed_over(ctx, offer, offer.giver, holder)
    await ctx.stores.roles.answered(member.id, roles)
    return holder, (Tell(Appointed(holder)), *effects)


async def hold(ctx: Context, holder: Member, tenure: Tenure) -> None:
    """Keep it, and ask in time what comes after it."""
    await ctx.stores.roles.hold(tenure)
    await ctx.drop(TermNears, person=holder.id, about=tenure)
    if tenure.until and tenure.until > ctx.today:
        nears = TermNears(role=tenure.role)
        await ctx.plan_on(nears, tenure.until - TERM_ASKED, holder, about=tenure)


async def end(ctx: Context, member: Member, roles: Collection[RoleKey]) -> Member:
    """They neither hold these any more, nor are asked for them."""
    changed = member.without_roles(roles)
    await ctx.stores.members.save(changed)
    await let_go(ctx, member, roles)
    return changed


async def let_go(ctx: Context, member: Member, roles: Collection[RoleKey]) -> None:
    for role in roles:
        if tenure := await ctx.stores.roles.tenure(member.id, role):
            await ctx.drop(TermNears, person=member.id, about=tenure)
    await ctx.stores.roles.let_go(member.id, roles)
    await ctx.stores.roles.answered(member.id, roles)


async def _handed_over(ctx: Context, offer: Offer, giver: PersonId, to: Member) -> Effects:
    former = await ctx.stores.members.get(giver)
    if former is None or offer.role not in former.roles:
        return ()
    changed = await end(ctx, former, {offer.role})
    names = await names_for(ctx, former.person)
    who = Mention(to.id, to.name)
    card = note(names.words, "roles-handed-over", who=who, role=names(offer.role))
    key = f"role-over:{ctx.community.id}:{former.id}:{ctx.stamp}"
    return (Say(former.id, card, key, Purpose.NOTICE, "roles"), Tell(Appointed(changed)))


async def is_last_steering(ctx: Context, member: Member, roles: Collection[RoleKey]) -> bool:
    """Whether nobody would steer any more without them in these roles."""
    if member.without_roles(roles).steers() or not member.steers():
        return False
    everyone = await ctx.stores.members.all()
    others = (m for m in everyone if m.id != member.id and m.status is Status.ACTIVE)
    return not any(m.steers() for m in others)
