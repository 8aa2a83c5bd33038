"""The role board, the card of each role, and what is typed about them."""

from bot.domain.membership import Member, Role, RoleKey, Status
from bot.domain.roles import holders
from bot.features.roles import actions, boardcards
from bot.features.roles.names import Names, Read, names_for, read_roles, read_term
from bot.features.roles.offering import Said as SaidWith
from bot.features.roles.offering import answered, give, offer_key, take
from bot.features.roles.stores import Context
from bot.features.roles.wishing import wish
from bot.frame.cards import Card
from bot.frame.effects import Effects, Reply, Retire
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent
from bot.talking.naming import ask_which, named
from bot.talking.small_words import ACCEPT, DECLINE, GIVE, TAKE

feature = Feature("roles")

FEW = 4  # words after the command that may name a role; more are a sentence


@feature.command(
    "roles",
    "rollen",
    "role",
    "rol",
    "rollenboard",
    access=Access.MEMBERS,
    takes=lambda rest, _: (
        len(rest.split()) <= FEW or rest.split(" ")[0].lower() in {*GIVE, *TAKE, *ACCEPT, *DECLINE}
    ),
    means=Intent.EXPLAIN_ROLE,
)
async def roles(ctx: Context, event: Said) -> Effects:
    """The board; a role by its name; `role give @person mentor`; `role yes` to what one is offered."""
    verb = event.text.split(" ")[0].lower() if event.text else ""
    if verb in ACCEPT | DECLINE:
        return await _answer(ctx, event, accepts=verb in ACCEPT)
    if verb in GIVE | TAKE:
        return await _change(ctx, event, give_it=verb in GIVE)
    found = read_roles(event.text, await ctx.stores.roles.cards())
    if len(found.roles) == 1 and not found.before:
        (role,) = found.roles
        return await shown(ctx, role)
    if event.text:
        return (Reply(note(ctx.words(), "roles-unknown", role=event.text)),)
    return (Reply(await _board(ctx)),)


async def _board(ctx: Context) -> Card:
    present = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    tenures = await ctx.stores.roles.tenures()
    steers = Access.STEERING.allows(ctx.member)
    return boardcards.board(await names_for(ctx), ctx.community, present, tenures, steering=steers)


@feature.pressed(actions.ShowRole, Access.MEMBERS)
async def show(ctx: Context, event: Pressed, action: actions.ShowRole) -> Effects:
    return await shown(ctx, action.role)


async def shown(ctx: Context, role: RoleKey) -> Effects:
    """What a role is, who holds it until when, and what whoever asks can do with it."""
    names = await names_for(ctx)
    if role not in names.used:
        return (Reply(note(names.words, "roles-unknown", role=names(role))),)
    everyone = await ctx.stores.members.all()
    held = holders((m for m in everyone if m.status is Status.ACTIVE), role)
    tenures = {t.person: t for t in await ctx.stores.roles.tenures() if t.role == role}
    return (Reply(boardcards.role_card(names, ctx.community.id, role, held, tenures, ctx.actor)),)


async def _answer(ctx: Context, event: Said, *, accepts: bool) -> Effects:
    """To all that one is offered, or to what is named."""
    offered = ctx.actor.offered
    named_ones = read_roles(event.text, await ctx.stores.roles.cards()).roles
    chosen = offered & named_ones or offered
    card, *effects = await answered(
        ctx, event.id, chosen if accepts else (), () if accepts else chosen
    )
    closed = (Retire(offer_key(ctx, ctx.actor), card),) if offered and not ctx.actor.offered else ()
    return (Reply(card), *closed, *effects)


async def _change(ctx: Context, event: Said, *, give_it: bool) -> Effects:
    names = await names_for(ctx)
    term = read_term(event.text, ctx.own_today) if give_it else read_term("", ctx.own_today)
    said = read_roles(term.before or event.text, names.cards)
    if not give_it and _is_for_oneself(event, said):
        (role,) = said.roles
        return await wish(ctx, role)
    if not Access.STEERING.allows(ctx.member):
        return _note(names, "core-refused-steering")
    found = await named(ctx, event)
    if found.doubts and not event.mentioned:
        verb, after = "give" if give_it else "take", names.listed(said.roles)
        return ask_which(ctx, f"role {verb}", found, f" {after}")
    if not term.understood:
        return _note(names, "roles-no-day")
    if not said.roles or len(found.people) != 1:
        return await _not_understood(ctx, event, names, found.people, said)
    (member,) = found.people
    if member.status is Status.LEFT:
        return _note(names, "roles-no-member", who=member.name)
    if give_it:
        return await give(ctx, member, said.roles, SaidWith(until=term.until))
    return await take(ctx, member, said.roles)


def _is_for_oneself(event: Said, said: Read) -> bool:
    """`role take connector`, without anybody's name: one would like to have it."""
    return len(said.roles) == 1 and not event.mentioned and said.before.lower() in TAKE


async def _not_understood(
    ctx: Context, event: Said, names: Names, people: tuple[Member, ...], said: Read
) -> Effects:
    stranger = await ctx.uow.people.known(event.mentioned[0]) if event.mentioned else None
    if said.roles and stranger and not people:
        return _note(names, "roles-no-member", who=stranger.name)
    known = names.words.listed([names(role) for role in names.used if role != Role.MEMBER])
    return _note(names, "roles-usage", roles=known)


def _note(names: Names, text: str, **values: str) -> Effects:
    return (Reply(note(names.words, text, **values)),)
