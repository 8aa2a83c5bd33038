"""A role that is given or taken in words of one's own: echoed first, with a button."""

from bot.domain.membership import Member, Role, Status
from bot.domain.people import PersonId
from bot.features.roles import cards
from bot.features.roles.handlers import change_roles, read_role
from bot.frame.context import Context
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
    found, roles = await named(ctx, event), _roles_in(event.text)
    if found.doubts:
        return ask_which(ctx, "role give", found, f" {' '.join(sorted(roles))}")
    if len(found.people) != 1 or not roles:
        return (Reply(note(ctx.words(), "roles-usage")),)
    (member,) = found.people
    ends = roles <= member.roles | member.offered
    return (Reply(cards.echo(ctx.words(), ctx.community.id, member, roles, give=not ends)),)


def _roles_in(text: str) -> frozenset[Role]:
    return frozenset(role for word in text.split() if (role := read_role(word)))


@feature.pressed(cards.ChangeRoles, Access.STEERING)
async def confirmed(ctx: Context, event: Pressed, action: cards.ChangeRoles) -> Effects:
    member = await _member(ctx, action)
    roles = cards.unpacked(action.roles)
    if member is None or not roles:
        return (Reply(note(ctx.words(), "roles-usage")),)
    return await change_roles(ctx, member, roles, give=action.give)


async def _member(ctx: Context, action: cards.ChangeRoles) -> Member | None:
    member = await ctx.stores.members.get(PersonId(action.member))
    return member if member and member.status is not Status.LEFT else None
