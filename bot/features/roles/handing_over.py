"""Whoever holds a role asks somebody to take their place; it is theirs until the other says yes."""

from bot.domain.membership import Member, RoleKey, Status
from bot.features.roles import actions, boardcards
from bot.features.roles.forms import hand_over_form
from bot.features.roles.names import names_for, read_roles
from bot.features.roles.offering import Said as SaidWith
from bot.features.roles.offering import ask
from bot.features.roles.picking import one_member
from bot.features.roles.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Offered
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.naming import ask_which, named

feature = Feature("roles.handing_over")


@feature.command(
    "role hand over",
    "role handover",
    "hand over role",
    "rol overdragen",
    "rol draag over",
    "draag rol over",
    listed=False,
    takes=any_words,
)
async def hand_over(ctx: Context, event: Said) -> Effects:
    names, found = await names_for(ctx), await named(ctx, event)
    said = read_roles(event.text, names.cards).roles & ctx.actor.roles
    held = said or (ctx.actor.roles if len(ctx.actor.roles) == 1 else frozenset())
    if len(held) != 1:
        return (Reply(boardcards.own_roles(names, ctx.community.id, ctx.actor)),)
    (role,) = held
    if found.doubts and not event.mentioned:
        return ask_which(ctx, "role hand over", found, f" {names(role)}")
    if len(found.people) != 1:
        return (OpenForm(hand_over_form(names, ctx.community.id, role)),)
    return await _handed(ctx, found.people[0], role)


@feature.pressed(actions.HandOver, Access.MEMBERS)
async def to_whom(ctx: Context, event: Pressed, action: actions.HandOver) -> Effects:
    names = await names_for(ctx)
    if action.role not in ctx.actor.roles:
        return (Reply(note(names.words, "roles-not-yours", role=names(action.role))),)
    return (OpenForm(hand_over_form(names, ctx.community.id, action.role)),)


@feature.submitted(actions.HandOver, Access.MEMBERS)
async def handed(ctx: Context, event: Submitted, action: actions.HandOver) -> Effects:
    names = await names_for(ctx)
    if action.role not in ctx.actor.roles:
        return (Reply(note(names.words, "roles-not-yours", role=names(action.role))),)
    member, wrong = await one_member(ctx, event)
    if member is None or wrong or member.id == ctx.actor.id:
        error = names.words(wrong or "roles-error-self")
        form = hand_over_form(names, ctx.community.id, action.role, error)
        return (FormErrors(form),)
    return await _handed(ctx, member, action.role)


async def _handed(ctx: Context, to: Member, role: RoleKey) -> Effects:
    names, who = await names_for(ctx), Mention(to.id, to.name)
    if to.id == ctx.actor.id:
        return (Reply(note(names.words, "roles-error-self")),)
    if to.status is Status.LEFT:
        return (Reply(note(names.words, "roles-no-member", who=who)),)
    if not to.may_hold(role):
        return (Reply(note(names.words, "roles-not-for-guests", who=to.name)),)
    if not await ask(ctx, to, {role}, SaidWith(giver=ctx.actor.id)):
        return (Reply(note(names.words, "roles-unchanged", who=to.name)),)
    asked = Offered(await ctx.somebody(to.id), ctx.actor.id)
    return (Reply(note(names.words, "roles-handing", who=who, role=names(role))), Tell(asked))
