"""What a role is here, as the community writes it down; roles of its own (S3)."""

from dataclasses import replace
from secrets import token_hex

from bot.domain.membership import Role, RoleKey
from bot.domain.roles import LONGEST, LONGEST_NAME, MOST_OWN, OWN, RoleCard
from bot.features.roles import actions
from bot.features.roles.forms import role_form
from bot.features.roles.names import Names, names_for, read_role, read_roles
from bot.features.roles.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note

feature = Feature("roles.own")


@feature.command(
    "role new",
    "new role",
    "rol nieuw",
    "nieuwe rol",
    access=Access.STEERING,
    listed=False,
    takes=any_words,
)
async def new(ctx: Context, event: Said) -> Effects:
    return await _opened(ctx, "")


@feature.command(
    "role edit",
    "edit role",
    "rol wijzig",
    "rol wijzigen",
    access=Access.STEERING,
    listed=False,
    takes=any_words,
)
async def edit(ctx: Context, event: Said) -> Effects:
    names = await names_for(ctx)
    said = read_roles(event.text, names.cards).roles
    if len(said) != 1:
        return (Reply(note(names.words, "roles-which")),)
    (role,) = said
    return await _opened(ctx, role)


@feature.pressed(actions.EditRole, Access.STEERING)
async def edit_this(ctx: Context, event: Pressed, action: actions.EditRole) -> Effects:
    return await _opened(ctx, action.role)


async def _opened(ctx: Context, role: RoleKey) -> Effects:
    names = await names_for(ctx)
    if role and role not in (*names.cards, *Role):
        return (Reply(note(names.words, "roles-unknown", role=names(role))),)
    if not role and sum(card.is_own for card in names.cards.values()) >= MOST_OWN:
        return (Reply(note(names.words, "roles-own-full")),)
    return (OpenForm(role_form(names, ctx.community.id, role)),)


@feature.submitted(actions.EditRole, Access.STEERING)
async def edited(ctx: Context, event: Submitted, action: actions.EditRole) -> Effects:
    """The card as it was filled in; what is left as Kring says it stays Kring's, in both languages."""
    names, role = await names_for(ctx), action.role
    values = event.values
    typed = RoleCard(
        ctx.community.id,
        role or f"{OWN}{token_hex(4)}",
        name=" ".join(ctx.within(values.get("name"), LONGEST_NAME).split()),
        does=ctx.within(values.get("does"), LONGEST),
        hours=ctx.within(values.get("hours"), LONGEST),
        start=ctx.within(values.get("start"), LONGEST),
        used=values.get("used", "yes") != "no",
    )
    if typed.is_own and (error := _wrong(names, typed)):
        form = role_form(names, ctx.community.id, role, {"name": names.words(error)})
        return (FormErrors(form),)
    card = typed if typed.is_own else _without_what_is_krings(names, typed)
    await ctx.stores.roles.save_card(card)
    now = Names(names.words, {**names.cards, card.role: card})
    text = "roles-edited" if card.used else "roles-unused"
    return (Reply(note(names.words, text, role=now(card.role))),)


def _wrong(names: Names, card: RoleCard) -> str:
    """What is wrong with its name, if anything."""
    if not card.name:
        return "roles-error-name"
    others = {names(role).casefold() for role in names.used if role != card.role}
    is_taken = card.name.casefold() in others or read_role(card.name) is not None
    return "roles-error-taken" if is_taken else ""


def _without_what_is_krings(names: Names, card: RoleCard) -> RoleCard:
    said = {part: names.words(f"role-{card.role}-{part}") for part in ("does", "hours", "start")}
    own = {
        part: "" if getattr(card, part) == ours else getattr(card, part)
        for part, ours in said.items()
    }
    return replace(card, name="", does=own["does"], hours=own["hours"], start=own["start"])


@feature.pressed(actions.RemoveRole, Access.STEERING)
async def removed(ctx: Context, event: Pressed, action: actions.RemoveRole) -> Effects:
    """Nobody holds it any more; who did sees that on the board."""
    names = await names_for(ctx)
    card = names.cards.get(action.role)
    if card is None or not card.is_own:
        return (Replace(note(names.words, "roles-unknown", role=names(action.role))),)
    for member in await ctx.stores.members.all():
        if card.role in member.roles | member.offered:
            await ctx.stores.members.save(member.without_roles({card.role}))
    await ctx.stores.roles.remove_card(card.role)
    return (Replace(note(names.words, "roles-removed", role=card.name)),)
