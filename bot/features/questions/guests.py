"""`guests`: who from outside may be asked. A facilitator adds them, with their consent, and removes them."""

from collections.abc import Mapping, Sequence

from bot.domain.guests import (
    LONGEST_NAME,
    LONGEST_TOPICS,
    MOST_GUESTS,
    STAYS,
    Guest,
    GuestId,
)
from bot.domain.names import seen
from bot.domain.people import Language
from bot.features.questions import actions, guest_cards, inviting
from bot.features.questions.guest_cards import Typed
from bot.features.questions.moments import GuestEnds
from bot.features.questions.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Undoable
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("questions.guests")

NEW = GuestId(0)


async def _loaded(ctx: Context, action: actions.AboutGuest) -> Guest | None:
    return await ctx.stores.guests.get(GuestId(action.guest))


@feature.command(
    "guest add", "add guest", "gast toevoegen", "gast erbij",
    access=Access.STEERING, takes=any_words,
)  # fmt: skip
async def add_typed(ctx: Context, event: Said) -> Effects:
    """The form, with the name that was typed in it."""
    return _opened(ctx, event.text.strip())


@feature.pressed(actions.AddGuest, Access.STEERING)
async def open_add(ctx: Context, event: Pressed, action: actions.AddGuest) -> Effects:
    return _opened(ctx)


def _opened(ctx: Context, name: str = "") -> Effects:
    """Where Kring has no page to answer on, nobody is asked, and so nobody is written down."""
    if ctx.web is None:
        return (Reply(note(ctx.words(), "guest-no-web")),)
    typed = Typed(name[:LONGEST_NAME], language=ctx.community_language)
    return (OpenForm(guest_cards.form(ctx.words(), ctx.community.id, typed, {})),)


@feature.submitted(actions.AddGuest, Access.STEERING)
async def added(ctx: Context, event: Submitted, action: actions.AddGuest) -> Effects:
    typed = _read(ctx, event)
    if errors := _errors(typed, await ctx.stores.guests.all()):
        return (FormErrors(guest_cards.form(ctx.words(), ctx.community.id, typed, errors)),)
    here, language = ctx.community.id, typed.language or ctx.community_language
    end = ctx.today + STAYS
    new = Guest(NEW, here, typed.name, typed.topics, language, ctx.actor.id, ctx.today, end)
    guest = await ctx.stores.guests.add(new)
    await _plan_end(ctx, guest)
    back = actions.RemoveGuest(community=here, guest=guest.id)
    return (Reply(guest_cards.added(ctx.words(), guest)), Undoable(back, "undo-guest"))


def _read(ctx: Context, sent: Submitted) -> Typed:
    name = seen(ctx.within(sent.values.get("name"), LONGEST_NAME))
    topics = ctx.within(sent.values.get("topics"), LONGEST_TOPICS)
    language = next((one for one in Language if one == sent.values.get("language")), None)
    return Typed(name, topics, language)


def _errors(typed: Typed, guests: Sequence[Guest]) -> Mapping[str, str]:
    """For each input that does not do the text that says why."""
    errors = dict[str, str]()
    if not typed.name:
        errors["name"] = "guest-error-name"
    elif any(guest.is_called(typed.name) for guest in guests):
        errors["name"] = "guest-error-twice"
    elif len(guests) >= MOST_GUESTS:
        errors["name"] = "guest-error-many"
    if not typed.topics:
        errors["topics"] = "guest-error-topics"
    return errors


async def _plan_end(ctx: Context, guest: Guest) -> None:
    at = ctx.community_moment(guest.expires)
    await ctx.plan(GuestEnds(guest=guest.id), at, about=guest)


@feature.command("guests", "gasten", access=Access.STEERING, means=Intent.GUEST)
async def list_them(ctx: Context, event: Said) -> Effects:
    guests = await ctx.stores.guests.all()
    people = await ctx.stores.members.some({guest.added_by for guest in guests})
    names = {one.id: one.name for one in people}
    return (Reply(guest_cards.listed(ctx.words(), ctx.community.id, guests, names, ctx.today)),)


@feature.pressed(actions.RenewGuest, Access.STEERING, on=_loaded, gone="guest-gone")
async def renew(ctx: Context, event: Pressed, action: actions.RenewGuest, guest: Guest) -> Effects:
    renewed = guest.renewed(ctx.today)
    await ctx.stores.guests.save(renewed)
    await _plan_end(ctx, renewed)
    day = ctx.words().full_day(renewed.expires)
    return (Reply(note(ctx.words(), "guest-renewed", who=renewed.name, day=day)),)


@feature.pressed(actions.RemoveGuest, Access.STEERING, on=_loaded, gone="guest-gone")
async def remove(
    ctx: Context, event: Pressed, action: actions.RemoveGuest, guest: Guest
) -> Effects:
    told = await _remove(ctx, guest)
    return (Reply(note(ctx.words(), "guest-removed", who=guest.name)), *told)


@feature.due(GuestEnds)
async def ends(ctx: Context, event: Due, moment: GuestEnds) -> Effects:
    """The worklist told of it for a month."""
    guest = await ctx.stores.guests.get(moment.guest)
    return await _remove(ctx, guest) if guest and guest.expires <= ctx.today else ()


async def _remove(ctx: Context, guest: Guest) -> Effects:
    """Whoever waits for their answer hears that there will be none."""
    effects: Effects = ()
    for one in await ctx.stores.invitations.all():
        if one.guest == guest.id and one.waits:
            effects += await inviting.gone(ctx, one, "guest-passed")
    await ctx.drop(about=guest)
    await ctx.stores.guests.remove(guest.id)
    return effects
