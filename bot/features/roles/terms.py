"""Until when somebody holds a role: agreed beforehand, and asked a month before it ends (S28)."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, RoleKey, Status
from bot.domain.roles import Tenure
from bot.features.roles import actions, cards
from bot.features.roles.holding import hold
from bot.features.roles.moments import TermNears
from bot.features.roles.names import Names, names_for, read_roles, read_term
from bot.features.roles.stores import Context
from bot.frame.effects import Effects, Replace, Reply, Say
from bot.frame.events import Due, Pressed, Said
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.naming import named

feature = Feature("roles.terms")


@feature.command(
    "role term",
    "rol termijn",
    "rol tot",
    "role until",
    listed=False,
    takes=any_words,
)
async def term(ctx: Context, event: Said) -> Effects:
    """`role term connector until 1 July`, of oneself; of another for who steers."""
    names = await names_for(ctx)
    said = read_term(event.text, ctx.own_today)
    if not said.understood or said.until is None:
        return (Reply(note(names.words, "roles-no-day")),)
    people = (await named(ctx, event)).people
    member = people[0] if people else ctx.actor
    if member.id != ctx.actor.id and not ctx.actor.steers():
        return (Reply(note(names.words, "core-refused-steering")),)
    chosen = read_roles(said.before, names.cards).roles & member.roles
    held = chosen or (member.roles if len(member.roles) == 1 else frozenset())
    if len(held) != 1:
        return (Reply(note(names.words, "roles-which")),)
    (role,) = held
    tenure = replace(await _tenure(ctx, member, role), until=said.until)
    await hold(ctx, member, tenure)
    day = names.words.day(said.until)
    told = note(names.words, "roles-term-set", who=member.name, role=names(role), day=day)
    return (Reply(told),)


async def _tenure(ctx: Context, member: Member, role: RoleKey) -> Tenure:
    known = await ctx.stores.roles.tenure(member.id, role)
    return known or Tenure(ctx.community.id, member.id, role, ctx.today)


@feature.due(TermNears)
async def nears(ctx: Context, event: Due, moment: TermNears) -> Effects:
    """Go on, hand it over, or stop: who does not answer goes on, and a facilitator sees that it is past."""
    member = ctx.member
    if member is None or event.missed or member.status is Status.LEFT:
        return ()
    tenure = await ctx.stores.roles.tenure(member.id, moment.role)
    if moment.role not in member.roles or tenure is None or tenure.until is None:
        return ()
    card = cards.term(await names_for(ctx), tenure)
    return (Say(member.id, card, event.key, Purpose.OFFER, "roles"),)


@feature.pressed(actions.GoOn, Access.MEMBERS)
async def goes_on(ctx: Context, event: Pressed, action: actions.GoOn) -> Effects:
    names: Names = await names_for(ctx)
    tenure = await ctx.stores.roles.tenure(ctx.actor.id, action.role)
    if action.role not in ctx.actor.roles or tenure is None or tenure.until is None:
        return (Replace(note(names.words, "roles-not-yours", role=names(action.role))),)
    longer = tenure.prolonged()
    await hold(ctx, ctx.actor, longer)
    day = names.words.day(longer.until or ctx.today)
    return (Replace(note(names.words, "roles-goes-on", role=names(action.role), day=day)),)
