"""A time that is not known yet: who can when is asked, and whoever organises it chooses."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.calendar import local_instant
from bot.domain.eligibility import Purpose
from bot.domain.events import ASKED_FOR, Event, Gathered, Status, chosen
from bot.domain.membership import Member
from bot.domain.numbers import whole
from bot.domain.people import PersonId
from bot.domain.slots import Choice, Span, best, offered
from bot.features.events import actions, agreed, hosting, inviting, loaders, telling, timecards
from bot.features.events.forms import choose_form, when_form
from bot.features.events.moments import EventForgotten, TimesKnown
from bot.features.events.stores import Context
from bot.frame.effects import Effects, OpenForm, Post, Replace, Reply, Retire, Say, Undoable
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("events.times")


async def asked(ctx: Context, new: Event, span: Span, beside: Sequence[Member] = ()) -> Effects:
    """The channel is asked, with the half-days on which most usually can; one left is simply planned."""
    zone = ctx.community.charter.zone
    usual = await agreed.usual(ctx, span, new.minutes)
    slots = offered(span, ctx.today, ctx.community.calendar, zone, usual)
    if not slots:
        return (Reply(note(ctx.words(), "event-no-slots")),)
    event = await ctx.stores.events.add(replace(new, status=Status.ASKING, slots=slots))
    known = ctx.community.calendar.working_day(ctx.today, ASKED_FOR)
    close = min(local_instant(known, ctx.community.charter.send_at, zone), slots[0])
    await ctx.plan(TimesKnown(event=event.id), close, about=event)
    await ctx.plan(EventForgotten(event=event.id), slots[-1], about=event)
    words = ctx.community_words()
    card = timecards.asks(words, event, ctx.actor, zone)
    undo = actions.CallOffEvent(community=event.community, event=event.id)
    return (
        Reply(timecards.asked(ctx.words(), event, known, ctx.zone(ctx.actor.person))),
        Post(card, f"{event.key}:when", "events.when"),
        *await hosting.ask(ctx, event, beside),
        Undoable(undo, "undo-event"),
    )


@feature.pressed(actions.SayWhen, Access.MEMBERS, on=loaders.asking, gone="event-when-over")
async def open_when(ctx: Context, event: Pressed, action: actions.SayWhen, it: Event) -> Effects:
    mine = await loaders.my_answer(ctx, it)
    return (OpenForm(when_form(ctx.words(), it, ctx.zone(ctx.actor.person), mine.can)),)


@feature.submitted(actions.SayWhen, Access.MEMBERS, on=loaders.asking, gone="event-when-over")
async def say_when(ctx: Context, event: Submitted, action: actions.SayWhen, it: Event) -> Effects:
    """No time at all is an answer too."""
    ticked = {whole(one) for one in event.chosen.get("can", ())}
    can = tuple(index for index in range(len(it.slots)) if index in ticked)
    mine = await loaders.my_answer(ctx, it)
    await ctx.stores.events.put(replace(mine, can=can, said_when=True))
    moments = [it.slots[index] for index in can]
    return (Reply(timecards.noted(ctx.words(), it, moments, ctx.zone(ctx.actor.person))),)


def choices(gathered: Gathered) -> tuple[Choice, ...]:
    """The best first; it does not work without whoever hosts it and whoever speaks."""
    event = gathered.event
    said = {one.person: one.can for one in gathered.attendees.values() if one.said_when}
    needed = (*event.hosts, *((event.speaker,) if event.speaker else ()))
    return best(event.slots, said, needed)


@feature.due(TimesKnown)
async def known(ctx: Context, event: Due, moment: TimesKnown) -> Effects:
    """Whoever hosts it hears when most can, with who can and who cannot."""
    it = await ctx.stores.events.get(moment.event)
    if it is None or it.status is not Status.ASKING:
        return ()
    found = choices(await loaders.gathered(ctx, it))[0]
    people = await loaders.people(ctx, (*found.can, *found.cannot))
    hosts = (await loaders.people(ctx, it.hosts)).values()
    return tuple(_best(ctx, it, found, people, host) for host in hosts)


def _best(
    ctx: Context, it: Event, found: Choice, people: Mapping[PersonId, Member], host: Member
) -> Say:
    words, zone = ctx.words(host.person), ctx.zone(host.person)
    card = timecards.proposed(words, it, found, people, zone)
    key = f"{it.key}:best:{host.id}"
    return Say(host.id, card, key, Purpose.NOTICE, "events.best", until=it.slots[-1])


async def _mine_to_choose(ctx: Context, action: actions.ChooseTime) -> Event | None:
    found = await loaders.asking(ctx, action)
    return found if found and found.may_be_changed_by(ctx.actor) else None


@feature.pressed(actions.ChooseTime, Access.MEMBERS, on=_mine_to_choose, gone="event-gone")
async def choose(ctx: Context, event: Pressed, action: actions.ChooseTime, it: Event) -> Effects:
    """At once, or in a form with how many can at each."""
    found = {choice.slot: choice for choice in choices(await loaders.gathered(ctx, it))}
    if action.slot in found:
        return await _planned(ctx, it, found[action.slot])
    counts = {slot: len(choice.can) for slot, choice in found.items()}
    zone = ctx.zone(ctx.actor.person)
    return (OpenForm(choose_form(ctx.words(), it, zone, counts)),)


@feature.submitted(actions.ChooseTime, Access.MEMBERS, on=_mine_to_choose, gone="event-gone")
async def choose_another(
    ctx: Context, event: Submitted, action: actions.ChooseTime, it: Event
) -> Effects:
    wanted = whole(event.values.get("slot", ""))
    found = choices(await loaders.gathered(ctx, it))
    choice = next((one for one in found if one.slot == wanted), found[0])
    return await _planned(ctx, it, choice)


async def _others_hear(ctx: Context, event: Event) -> Effects:
    """Of all who could choose, the others need not any more."""
    hosts = (await loaders.people(ctx, event.hosts)).values()
    over = {one.id: note(ctx.words(one.person), "event-when-over") for one in hosts}
    return tuple(Retire(f"{event.key}:best", card, id) for id, card in over.items())


async def _planned(ctx: Context, it: Event, choice: Choice) -> Effects:
    """At a time to come: the channel hears it, whoever said that they can is asked, or everybody."""
    event = chosen(it, choice)
    if event.at is None or event.at <= ctx.now:
        return (Reply(note(ctx.words(), "event-slot-past")),)
    await ctx.stores.events.save(event)
    await telling.plan(ctx, event)
    effects: Effects = (
        Replace(await telling.shown(ctx, event, "event-planned")),
        *await _others_hear(ctx, event),
        await telling.posted(ctx, event),
    )
    if event.invites:
        return (*effects, *await inviting.everybody(ctx, event))
    found = await telling.seen(ctx, await loaders.gathered(ctx, event))
    able = await loaders.people(ctx, [id for id in choice.can if id not in event.hosts])
    return (*effects, *(telling.invitation(ctx, found, member) for member in able.values()))
