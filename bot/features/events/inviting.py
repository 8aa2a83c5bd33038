"""Everybody is asked whether they come, and whoever comes is reminded; of many, some at a time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.eligibility import Purpose
from bot.domain.events import BATCH, Attendee, Event, Gathered, note_taker
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.events import actions, cards, loaders, telling
from bot.features.events.cards import Seen
from bot.features.events.moments import InviteDue, RemindDue
from bot.features.events.stores import Context
from bot.frame.cards import Button, Buttons, Card
from bot.frame.effects import Effects, Replace, Say
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note

feature = Feature("events.inviting")

YEAR = timedelta(days=365)
LEAST_FOR_NOTES = 3  # people who come


async def everybody(ctx: Context, event: Event, after: PersonId | int = 0) -> Effects:
    """The next of them; whoever hosts it, or is asked to, needs no invitation."""
    gathered = await loaders.gathered(ctx, event)
    others = [m for m in await loaders.invited(ctx) if m.id > after and m.id not in event.hosts]
    some = others[:BATCH]
    if len(others) > len(some):
        await telling.rest(ctx, InviteDue(event=event.id, after=some[-1].id), event)
    found = await telling.seen(ctx, gathered)
    said = gathered.attendees
    asked = [m for m in some if m.id not in said or not said[m.id].was_asked]
    return tuple(telling.invitation(ctx, found, member) for member in asked)


@feature.due(InviteDue)
async def invite(ctx: Context, event: Due, moment: InviteDue) -> Effects:
    found = await ctx.stores.events.get(moment.event)
    if found is None or not found.is_ahead(ctx.now):
        return ()
    return await everybody(ctx, found, moment.after)


@feature.due(RemindDue)
async def remind(ctx: Context, event: Due, moment: RemindDue) -> Effects:
    """Who has a place, the working day before; one of them hears that the notes are theirs."""
    found = await ctx.stores.events.get(moment.event)
    if found is None or event.missed or not found.is_ahead(ctx.now):
        return ()
    gathered = await loaders.gathered(ctx, found)
    comes = sorted(gathered.attendance.comes)
    some = [id for id in comes if id > moment.after][:BATCH]
    if some and some[-1] != comes[-1]:
        await telling.rest(ctx, RemindDue(event=found.id, after=some[-1]), found)
    if found.notes is None and not moment.after:
        found = await _noted(ctx, gathered)
        gathered = replace(gathered, event=found)
    members = await loaders.people(ctx, some)
    shown = await telling.seen(ctx, gathered)
    return tuple(_reminder(ctx, shown, members[id]) for id in some if id in members)


async def _noted(ctx: Context, gathered: Gathered) -> Event:
    """With whoever takes the notes this time; of two there is nothing to take."""
    event, comes = gathered.event, gathered.attendance.comes
    able = await _able(ctx, event, comes)
    passed = [one.person for one in gathered.attendees.values() if one.passes]
    earlier = [one.notes for one in await ctx.stores.events.since(event.until - YEAR) if one.notes]
    chosen = note_taker(able, earlier, passed) if len(comes) >= LEAST_FOR_NOTES else None
    taken = replace(event, notes=chosen)
    await ctx.stores.events.save(taken)
    return taken


async def _able(ctx: Context, event: Event, comes: Sequence[PersonId]) -> list[PersonId]:
    """Not who hosts it, not who speaks, and no guest."""
    members = await loaders.people(ctx, comes)
    busy = (*event.hosts, event.speaker)
    return [id for id in comes if id in members and id not in busy and not members[id].is_guest()]


def _reminder(ctx: Context, seen: Seen, to: Member) -> Say:
    event, words = seen.event, ctx.words(to.person)
    card = cards.stands(words, seen, to, ctx.zone(to.person), "event-reminds")
    if event.notes == to.id:
        card = with_notes(words, event, card)
    key = f"{event.key}:remind:{event.moved}:{to.id}"
    return Say(to.id, card, key, Purpose.NOTICE, "events.remind", until=event.at)


def with_notes(words: Words, event: Event, card: Card) -> Card:
    """And they take the notes, unless they rather do not."""
    passes = actions.PassNotes(community=event.community, event=event.id)
    button = Button(words("event-notes-pass"), passes)
    return replace(card, body=(*card.body, words.rich("event-notes-yours"), Buttons((button,))))


async def _noted_by_me(ctx: Context, action: actions.PassNotes) -> Event | None:
    found = await loaders.ahead(ctx, action)
    return found if found and found.notes == ctx.actor.id else None


@feature.pressed(actions.PassNotes, Access.MEMBERS, on=_noted_by_me, gone="event-notes-over")
async def passed(ctx: Context, event: Pressed, action: actions.PassNotes, found: Event) -> Effects:
    """The next in turn hears it; whoever passed is asked again another time."""
    mine = Attendee(found.id, ctx.actor.id)
    said_so = (await loaders.gathered(ctx, found)).attendees.get(ctx.actor.id, mine)
    await ctx.stores.events.put(replace(said_so, passes=True))
    gathered = await loaders.gathered(ctx, found)
    taken = await _noted(ctx, gathered)
    said = Replace(note(ctx.words(), "event-notes-passed"))
    other = (await loaders.people(ctx, (taken.notes,))).get(taken.notes or PersonId(0))
    if other is None:
        return (said,)
    shown = await telling.seen(ctx, replace(gathered, event=taken))
    card = cards.stands(
        ctx.words(other.person), shown, other, ctx.zone(other.person), "event-reminds"
    )
    card = with_notes(ctx.words(other.person), taken, card)
    key = f"{taken.key}:notes:{taken.moved}:{other.id}"
    return (said, Say(other.id, card, key, Purpose.NOTICE, "events.notes", until=taken.at))
