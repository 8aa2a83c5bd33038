"""A role that is given or taken, wanted or given up, in words of one's own: echoed first, with a button."""

from dataclasses import replace

from bot.domain.membership import Member, RoleKey, Status
from bot.domain.people import PersonId
from bot.features.roles import actions, boardcards, cards
from bot.features.roles.board import roles as board
from bot.features.roles.board import shown
from bot.features.roles.names import names_for, roles_in, unpacked
from bot.features.roles.offering import give, take
from bot.features.roles.stores import Context
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("roles.in_words")


@feature.meant(Intent.GIVE_ROLE, access=Access.STEERING)
async def wants_role(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Who and which, and whether it begins or ends: what somebody holds already can only end."""
    names, found = await names_for(ctx), await named(ctx, event)
    roles = roles_in(event.text, names.cards)
    if found.doubts:
        return ask_which(ctx, "role give", found, f" {names.listed(roles)}")
    if len(found.people) != 1 or not roles:
        known = names.words.listed([names(role) for role in names.used])
        return (Reply(note(names.words, "roles-usage", roles=known)),)
    (member,) = found.people
    ends = roles <= member.roles | member.offered
    return (Reply(cards.echo(names, ctx.community.id, member, roles, give=not ends)),)


@feature.pressed(actions.ChangeRoles, Access.STEERING)
async def confirmed(ctx: Context, event: Pressed, action: actions.ChangeRoles) -> Effects:
    member = await _member(ctx, action)
    names = await names_for(ctx)
    roles = frozenset(unpacked(action.roles)).intersection(names.used)
    if member is None or not roles:
        return (Reply(note(names.words, "roles-offer-gone")),)
    return await (give if action.give else take)(ctx, member, roles)


async def _member(ctx: Context, action: actions.ChangeRoles) -> Member | None:
    member = await ctx.stores.members.get(PersonId(action.member))
    return member if member and member.status is not Status.LEFT else None


@feature.meant(Intent.TAKE_ROLE)
async def would_like(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The card of the role that is named, with the button to say so; else the board."""
    role = await _one_role(ctx, event)
    return await (shown(ctx, role) if role else board(ctx, _bare(event)))


@feature.meant(Intent.LEAVE_ROLE)
async def would_stop(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Their own roles, with the ways out of each; to whom they would give it, where somebody is named."""
    names, me = await names_for(ctx), ctx.actor
    role, found = await _one_role(ctx, event), await named(ctx, event)
    others = [one for one in found.people if one.id != me.id]
    held = {role} & me.roles if role else me.roles
    if len(others) == 1 and len(held) == 1:
        (chosen,) = held
        text = f"role hand over #{others[0].id} {names(chosen)}"
        run = RunCommand(community=ctx.community.id, text=text)
        return (Reply(cards.hands_to(names, others[0], chosen, run)),)
    return (Reply(boardcards.own_roles(names, ctx.community.id, me)),)


async def _one_role(ctx: Context, event: Said) -> RoleKey | None:
    named_ones = roles_in(event.text, await ctx.stores.roles.cards())
    return next(iter(named_ones)) if len(named_ones) == 1 else None


def _bare(event: Said) -> Said:
    """The command alone, without the sentence that led to it."""
    return replace(event, text="")
