"""Somebody walks along for two weeks with who holds a role, before they decide."""

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, RoleKey, Status
from bot.domain.people import PersonId
from bot.domain.roles import DAYS_TO_ANSWER, SHADOWS, holders
from bot.features.roles import actions, cards
from bot.features.roles.moments import Shadowed, ShadowLapses
from bot.features.roles.names import names_for, read_roles
from bot.features.roles.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Replace, Reply, Retire, Say
from bot.frame.events import Due, Pressed, Said
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note

feature = Feature("roles.shadowing")


@feature.command(
    "role shadow",
    "shadow role",
    "rol meelopen",
    "rol meekijken",
    "meelopen",
    listed=False,
    takes=any_words,
)
async def shadow(ctx: Context, event: Said) -> Effects:
    names = await names_for(ctx)
    said = read_roles(event.text, names.cards).roles
    if len(said) != 1:
        return (Reply(note(names.words, "roles-which")),)
    (role,) = said
    return await _asked(ctx, role)


@feature.pressed(actions.WalkAlong, Access.MEMBERS)
async def shadow_this(ctx: Context, event: Pressed, action: actions.WalkAlong) -> Effects:
    return await _asked(ctx, action.role)


async def _asked(ctx: Context, role: RoleKey) -> Effects:
    """Whoever holds it and has nobody walking along yet is asked."""
    names, me = await names_for(ctx), ctx.actor
    if role in me.roles:
        return (Reply(note(names.words, "roles-already", role=names(role))),)
    mine = await ctx.planned(ShadowLapses, Shadowed, person=me.id)
    if mine:
        return (Reply(note(names.words, "roles-shadow-waits")),)
    everyone = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    asked, walking = await ctx.planned(ShadowLapses), await ctx.planned(Shadowed)
    busy = {*(one.moment.holder for one in asked), *(one.moment.holder for one in walking)}
    free = [m for m in holders(everyone, role) if m.id not in busy and m.id != me.id]
    if not free:
        return (Reply(note(names.words, "roles-shadow-nobody", role=names(role))),)
    holder = free[0]
    lapses = ShadowLapses(role=role, holder=holder.id)
    day = await ctx.answer_day(holder, Purpose.REQUEST, DAYS_TO_ANSWER)
    await ctx.plan_on(lapses, day, me)
    theirs = await names_for(ctx, holder.person)
    card = cards.shadow_asked(theirs, ctx.community.id, me, role)
    who = Mention(holder.id, holder.name)
    return (
        Reply(note(names.words, "roles-shadow-asked", who=who, role=names(role))),
        Say(holder.id, card, f"{_key(ctx, me.id)}{ctx.stamp}", Purpose.REQUEST, "roles"),
    )


def _key(ctx: Context, shadower: PersonId) -> str:
    return f"role-shadow:{ctx.community.id}:{shadower}:"


@feature.pressed(actions.AnswerShadow, Access.MEMBERS)
async def answered(ctx: Context, event: Pressed, action: actions.AnswerShadow) -> Effects:
    names, holder = await names_for(ctx), ctx.actor
    asker = await ctx.stores.members.get(PersonId(action.member))
    waiting = await ctx.planned(ShadowLapses, person=asker.id) if asker else []
    asked = [
        one for one in waiting if one.moment.holder == holder.id and one.moment.role == action.role
    ]
    if asker is None or asker.status is Status.LEFT or not asked or not await ctx.take(asked[0]):
        return (Replace(note(names.words, "roles-offer-gone")),)
    theirs, role = await names_for(ctx, asker.person), action.role
    if action.yes:
        ends = ctx.today + SHADOWS
        await ctx.plan_on(Shadowed(role=role, holder=holder.id), ends, asker)
    text = "roles-shadow-yes" if action.yes else "roles-shadow-no"
    told = cards.shadow_told(theirs, text, holder, role, begins=action.yes)
    done = cards.shadow_told(names, f"{text}-done", asker, role, begins=action.yes)
    key = f"role-shadowed:{event.id}:{asker.id}"
    return (Replace(done), Say(asker.id, told, key, Purpose.NOTICE, "roles"))


@feature.due(ShadowLapses)
async def lapsed(ctx: Context, event: Due, moment: ShadowLapses) -> Effects:
    if ctx.member is None or event.missed:
        return ()
    names = await names_for(ctx)
    holder = await ctx.stores.members.get(moment.holder)
    closed: Effects = ()
    if holder:
        gone = note(ctx.words(holder.person), "roles-offer-gone")
        closed = (Retire(_key(ctx, ctx.member.id), gone, holder.id),)
    card = note(names.words, "roles-shadow-lapsed", role=names(moment.role))
    return (Say(ctx.member.id, card, event.key, Purpose.NOTICE, "roles"), *closed)


@feature.due(Shadowed)
async def over(ctx: Context, event: Due, moment: Shadowed) -> Effects:
    """They saw how it is done: would they like to?"""
    member: Member | None = ctx.member
    if member is None or event.missed or moment.role in member.roles:
        return ()
    card = cards.shadowed(await names_for(ctx), ctx.community.id, moment.role)
    return (Say(member.id, card, event.key, Purpose.NOTICE, "roles"),)
