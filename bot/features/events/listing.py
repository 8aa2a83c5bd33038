"""`events`: what is to come; one as it stands; and what somebody asks about it in their own words."""

from bot.domain.events import Event
from bot.features.events import actions, finding, loaders, telling
from bot.features.events.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("events.listing")


@feature.command("events", "bijeenkomsten", "upcoming", "calendar", "kalender")
async def events(ctx: Context, event: Said) -> Effects:
    return (Reply(await finding.listed(ctx)),)


@feature.meant(Intent.EVENT)
async def asks(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The one that is meant, or the next one; all where several are."""
    found = await finding.meant(ctx, event.text, meant.slots.when)
    if len(found) == 1:
        return (Reply(await telling.shown(ctx, found[0])),)
    return await finding.which(ctx, found)


@feature.meant(Intent.OUT_OF_SCOPE)
async def may_be_about_one(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """What is not understood, and names an event here or speaks of meeting: shown, and nothing is done."""
    found = await finding.recognised(ctx, event.text)
    if found is None:
        return None
    if not found:
        return (Reply(await finding.listed(ctx)),)
    lead = Reply(note(ctx.words(), "event-perhaps"))
    if len(found) == 1:
        return (lead, Reply(await telling.shown(ctx, found[0])))
    return (lead, Reply(await finding.listed(ctx, found)))


@feature.pressed(actions.ShowEvent, Access.MEMBERS, on=loaders.to_come, gone="event-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowEvent, it: Event) -> Effects:
    return (Reply(await telling.shown(ctx, it)),)
