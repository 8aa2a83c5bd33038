"""Concerns come first, always. What was said is kept nowhere, and nobody hears of it unasked."""

from dataclasses import replace
from hashlib import sha256

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, steering
from bot.domain.people import PersonId
from bot.features.safety import cards
from bot.frame.cards import Mention
from bot.frame.context import Context
from bot.frame.effects import Effects, OpenForm, Reply, Say, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Amended, Worried
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("safety")


@feature.meant(Intent.CONCERN, access=Access.ANYONE, anywhere=True)
async def listens(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Contacts, numbers, and the offer of a facilitator: only the person decides."""
    near = await _facilitators(ctx)
    return (Reply(cards.answer(ctx.words(), ctx.here, near, urgent=meant.urgent)),)


@feature.on(Worried)
async def hears_of_it(ctx: Context, news: Worried) -> Effects:
    ctx.uncounted = True
    near = await _facilitators(ctx)
    return (Reply(cards.answer(ctx.words(), ctx.here, near, urgent=news.urgent)),)


@feature.command(
    "concern",
    "zorg",
    "zorgen",
    "veilig",
    "safety",
    access=Access.ANYONE,
    anywhere=True,
    breaks_in=True,
)
async def concern(ctx: Context, event: Said) -> Effects:
    """The same answer for whoever would rather type a word."""
    ctx.uncounted = True
    near = await _facilitators(ctx)
    return (Reply(cards.answer(ctx.words(), ctx.here, near, urgent=False)),)


async def _facilitators(ctx: Context) -> list[Member]:
    """Up to three who can be reached now, never the person themselves."""
    if ctx.here is None or ctx.member is None:
        return []
    present = steering(await ctx.stores.members.all(), ctx.today)
    return [one for one in present if one.id != ctx.member.id][:3]


@feature.pressed(cards.ReachFacilitator, Access.MEMBERS)
async def reach(ctx: Context, event: Pressed, action: cards.ReachFacilitator) -> Effects:
    """The one who was chosen hears that somebody wants to talk, and not about what."""
    ctx.uncounted = True
    chosen = await ctx.stores.members.get(PersonId(action.person))
    if chosen is None or not chosen.steers() or not chosen.takes_part(ctx.today):
        return (Reply(note(ctx.words(), "safety-gone")),)
    card = cards.asked_for(ctx.words(chosen.person), ctx.actor)
    once = sha256(f"{ctx.actor.id}:{chosen.id}:{ctx.today}".encode()).hexdigest()[:24]
    key = f"talk:{ctx.community.id}:{once}"
    told = Say(chosen.id, card, key, Purpose.NOTICE, "talk")
    return (Reply(note(ctx.words(), "safety-reached", who=Mention(chosen.id, chosen.name))), told)


@feature.command(
    "settings contacts",
    "instellingen contacten",
    "settings contact",
    "contacten",
    access=Access.STEERING,
    listed=False,
    means=Intent.CONTACTS,
)
async def open_contacts(ctx: Context, event: Said) -> Effects:
    contacts = ctx.community.charter.contacts
    return (OpenForm(cards.form(ctx.words(), ctx.community.id, contacts)),)


@feature.submitted(cards.SetContacts, Access.STEERING)
async def set_contacts(ctx: Context, event: Submitted, action: cards.SetContacts) -> Effects:
    typed = ctx.within(event.values.get("contacts"), cards.LONGEST)
    charter = replace(ctx.community.charter, contacts=typed)
    await ctx.uow.communities.amend(ctx.community.id, charter)
    ctx.here = replace(ctx.community, charter=charter)
    shown = cards.answer(ctx.words(), ctx.here, (), urgent=False)
    return (Reply(note(ctx.words(), "contacts-saved")), Reply(shown), Tell(Amended()))
