"""An event moves or is off: by whoever hosts it or steers. Whoever comes hears it, with a new file."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.calendar import local_date, local_instant
from bot.domain.eligibility import Purpose
from bot.domain.events import FARTHEST, KEPT, Event, Gathered, Status, carried
from bot.domain.membership import Member
from bot.domain.numbers import whole
from bot.features.events import (
    actions,
    answering,
    cards,
    changecards,
    finding,
    hosting,
    loaders,
    planning,
    telling,
)
from bot.features.events.event_words import calls_off
from bot.features.events.forms import Typed, change_form
from bot.features.events.moments import EventForgotten, NextDue
from bot.features.events.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("events.changing")


@feature.meant(Intent.CHANGE_EVENT)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """ "Verplaats de workshop naar de week erna": shown with what can be changed; nothing moves by itself."""
    ahead = await ctx.stores.events.ahead(ctx.now)
    mine = [one for one in ahead if one.may_be_changed_by(ctx.actor)]
    found = finding.narrowed(mine, event.text, None, ctx.zone(ctx.actor.person))
    if not mine and ahead:
        return (Reply(note(ctx.words(), "event-not-yours")),)
    if len(found) != 1:
        return await finding.which(ctx, found)
    return (Reply(_manage(ctx, found[0], off=calls_off(event.text))),)


@feature.pressed(actions.ManageEvent, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def manage(ctx: Context, event: Pressed, action: actions.ManageEvent, it: Event) -> Effects:
    return (Reply(_manage(ctx, it)),)


def _manage(ctx: Context, it: Event, *, off: bool = False) -> Card:
    return changecards.manage(ctx.words(), it, ctx.zone(ctx.actor.person), off=off)


@feature.pressed(actions.ChangeEvent, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def open_change(
    ctx: Context, event: Pressed, action: actions.ChangeEvent, it: Event
) -> Effects:
    typed = Typed.of(it, ctx.zone(ctx.actor.person))
    return (OpenForm(change_form(ctx.words(), it, typed, await _speaker(ctx, it))),)


async def _speaker(ctx: Context, it: Event) -> Member | None:
    return await ctx.stores.members.get(it.speaker) if it.speaker else None


@feature.submitted(actions.ChangeEvent, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def change(ctx: Context, event: Submitted, action: actions.ChangeEvent, it: Event) -> Effects:
    """The channel and whoever is expected hear what they must know; whoever has a place now as well."""
    typed, errors = planning.read(ctx, event)
    at = _at(ctx, it, typed, errors)
    speaker = await _chosen_speaker(ctx, event, it, errors)
    beside = await hosting.picked(ctx, event, it, errors)
    if errors:
        return (FormErrors(change_form(ctx.words(), it, typed, await _speaker(ctx, it), errors)),)
    if worry := worried(ctx, typed.about):
        return worry
    told = replace(
        it,
        title=typed.title,
        at=at,
        minutes=typed.minutes,
        place=typed.place,
        about=typed.about,
        seats=whole(typed.seats) or None,
        speaker=speaker.id if speaker else None,
    )
    moves = (told.at, told.minutes, told.place, told.title) != (
        it.at,
        it.minutes,
        it.place,
        it.title,
    )
    told = replace(told, moved=it.moved + moves)
    again = await hosting.ask_again(ctx, told) if moves else ()
    asked = await hosting.ask(ctx, told, beside)
    return (*await _changed(ctx, it, told, speaker), *again, *asked)


def _at(ctx: Context, it: Event, typed: Typed, errors: planning.Errors) -> datetime | None:
    """The moment that was picked; the one that it has where nothing was, or where none is known yet."""
    if it.status is Status.ASKING:
        return None
    today = ctx.own_today
    if typed.day is None or typed.at is None or not today <= typed.day <= today + FARTHEST:
        errors["day"] = "event-error-day"
        return it.at
    at = local_instant(typed.day, typed.at, ctx.zone(ctx.actor.person))
    if at <= ctx.now:
        errors["day"] = "event-error-day"
    return at


async def _chosen_speaker(
    ctx: Context, event: Submitted, it: Event, errors: planning.Errors
) -> Member | None:
    accounts = event.picked.get("speaker", ())
    if not accounts:
        return None
    person = await ctx.uow.people.known(accounts[0]) if len(accounts) == 1 else None
    member = await ctx.stores.members.get(person.id) if person else None
    if member is None or not (member.takes_part(ctx.today) or member.id == it.speaker):
        errors["speaker"] = "event-error-speaker"
    return member


async def _changed(ctx: Context, it: Event, told: Event, speaker: Member | None) -> Effects:
    number = await ctx.stores.events.arrive(it.id)
    assert number
    await ctx.stores.events.save(told)
    before = await loaders.gathered(ctx, it)
    after = replace(before, event=told)
    effects: Effects = (Replace(await telling.shown(ctx, told, "event-changed")),)
    effects += await answering.who_moves_up(ctx, before, after)
    if told.moved > it.moved and told.at:
        await telling.plan(ctx, told)
        effects += (await telling.posted(ctx, told, "event-moved"),)
        effects += await telling.to_expected(ctx, after, "event-moved", {ctx.actor.id})
    if speaker and speaker.id not in (it.speaker, ctx.actor.id):
        effects += (await _asks_speaker(ctx, after, speaker),)
    return effects


async def _asks_speaker(ctx: Context, after: Gathered, speaker: Member) -> Say:
    """Whoever speaks there hears it, with the same ways to answer as everybody has."""
    found, event = await telling.seen(ctx, after), after.event
    words, zone = ctx.words(speaker.person), ctx.zone(speaker.person)
    card = cards.stands(words, found, speaker, zone, "event-you-speak")
    key = f"{event.key}:speaks:{event.moved}:{speaker.id}"
    return Say(speaker.id, card, key, Purpose.REQUEST, "events.speaker", until=event.at)


@feature.pressed(actions.CallOffEvent, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def call_off(
    ctx: Context, event: Pressed, action: actions.CallOffEvent, it: Event
) -> Effects:
    """Of a series the next one is planned at once: only this one does not take place."""
    zone = ctx.zone(ctx.actor.person)
    said = Replace(cards.off(ctx.words(), it, zone))
    return (said, *await off(ctx, it, ctx.actor), *await following(ctx, it))


async def off(ctx: Context, it: Event, by: Member | None) -> Effects:
    """It stands no more, and whoever is expected hears it."""
    gathered = await loaders.gathered(ctx, it)
    gone = replace(it, status=Status.OFF, moved=it.moved + 1)
    await ctx.stores.events.save(gone)
    await ctx.drop(about=it)
    end = it.until if it.at else ctx.now
    await ctx.plan(EventForgotten(event=it.id), end + KEPT, about=it)
    return await telling.called_off(ctx, replace(gathered, event=gone), by)


async def _in_series(ctx: Context, action: actions.EndSeries) -> Event | None:
    found = await loaders.mine(ctx, action)
    return found if found and found.series else None


@feature.pressed(actions.EndSeries, Access.MEMBERS, on=_in_series, gone="event-gone")
async def end_series(ctx: Context, event: Pressed, action: actions.EndSeries, it: Event) -> Effects:
    """The one that is planned stands; none comes after it."""
    assert it.series
    assert it.original
    series = await ctx.stores.events.series(it.series)
    if series is None or series.ended:
        return (Replace(note(ctx.words(), "event-ended-already")),)
    day = local_date(it.original, ctx.community.charter.zone)
    await ctx.stores.events.save_series(
        replace(series, ended=day + timedelta(days=1), moved=series.moved + 1)
    )
    await ctx.drop(NextDue, about=it)
    return (Replace(note(ctx.words(), "event-ended", title=it.title)),)


@feature.due(NextDue)
async def next_one(ctx: Context, event: Due, moment: NextDue) -> Effects:
    it = await ctx.stores.events.get(moment.event)
    return await following(ctx, it) if it else ()


async def following(ctx: Context, it: Event) -> Effects:
    """The next of its series: whoever said yes to the last one comes to it until they say otherwise."""
    series = await ctx.stores.events.series(it.series) if it.series else None
    if series is None or series.ended or it.original is None:
        return ()
    if it.at and it.at > ctx.now:  # it was called off, and calendars must hear of it
        await ctx.stores.events.save_series(replace(series, moved=series.moved + 1))
    zone, calendar = ctx.community.charter.zone, ctx.community.calendar
    after = max(local_date(it.original, zone), ctx.today)
    at = series.next_after(after, calendar, zone)
    if at is None:
        return ()
    new = await ctx.stores.events.add(replace(series.event_at(at, ctx.today), host=it.host))
    await ctx.stores.events.carry(new.id, carried(await ctx.stores.events.attendees(it.id), new.id))
    await telling.plan(ctx, new)
    hosted = await ctx.stores.events.get(new.id)
    return (await telling.posted(ctx, hosted or new, "event-next"),)


@feature.due(EventForgotten)
async def forget(ctx: Context, event: Due, moment: EventForgotten) -> Effects:
    """Late as well."""
    await ctx.stores.events.delete(moment.event)
    return ()
