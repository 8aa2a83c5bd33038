"""A talk in an office hour: booked, moved and called off."""

from dataclasses import replace
from datetime import datetime

from bot.domain import picked
from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.domain.experts import LONGEST, Booking, BookingId
from bot.domain.meetings import reminder
from bot.domain.membership import Member
from bot.features.experts import actions, calling_off, cards, roster
from bot.features.experts.cards import Known
from bot.features.experts.forms import talk_form
from bot.features.experts.moments import TalksAhead
from bot.features.experts.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Say,
    Undoable,
)
from bot.frame.events import Pressed, Submitted
from bot.frame.news import Distanced
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("experts.booking")

NEW = BookingId(0)


async def to_talk_with(ctx: Context, action: actions.BookTalk) -> Known | None:
    """An expert with whom a talk is free, and none booked yet: the next is free for somebody else."""
    found = [one for one in await roster.here(ctx) if one.member.id == action.expert]
    free = bool(found) and found[0].next is not None and action.expert != ctx.actor.id
    return found[0] if free and not await _booked_with(ctx, action) else None


async def _booked_with(ctx: Context, action: actions.BookTalk) -> Booking | None:
    ahead = await ctx.stores.experts.bookings(ctx.actor.id, ctx.now)
    return next((one for one in ahead if one.expert == action.expert), None)


async def why_not(ctx: Context, action: actions.BookTalk) -> Effects:
    """The talk that is booked already, or that none is free."""
    if before := await _booked_with(ctx, action):
        return (Reply(await stands(ctx, before, "experts-already")),)
    return (Reply(note(ctx.words(), "experts-no-talk")),)


async def of_mine(ctx: Context, action: actions.AboutTalk) -> Booking | None:
    """A talk ahead that whoever acts booked, or for which they are the expert."""
    booking = await ctx.stores.experts.booking(BookingId(action.booking))
    mine = booking is not None and ctx.actor.id in booking.people and booking.at > ctx.now
    return booking if mine else None


@feature.pressed(actions.BookTalk, Access.MEMBERS, on=to_talk_with, gone=why_not)
async def book(ctx: Context, event: Pressed, action: actions.BookTalk, expert: Known) -> Effects:
    """At once where a moment stands on the button; otherwise it is picked."""
    free = await roster.free(ctx, expert.expertise, expert.member)
    at = picked.instant(action.at)
    if at in free:
        return await _book(ctx, expert, at, "")
    form = talk_form(ctx.words(), action, expert.member.name, free, own_zone(ctx), "")
    return (OpenForm(form),)


@feature.submitted(actions.BookTalk, Access.MEMBERS, on=to_talk_with, gone=why_not)
async def booked(
    ctx: Context, event: Submitted, action: actions.BookTalk, expert: Known
) -> Effects:
    free = await roster.free(ctx, expert.expertise, expert.member)
    at, about = picked.instant(event.values.get("slot", "")), event.values.get("about", "").strip()
    if at not in free:
        error = {"slot": "experts-error-slot"}
        form = talk_form(ctx.words(), action, expert.member.name, free, own_zone(ctx), about, error)
        return (FormErrors(form),)
    return await _book(ctx, expert, at, ctx.within(about, LONGEST))


async def _book(ctx: Context, expert: Known, at: datetime, about: str) -> Effects:
    hours = expert.expertise.hours
    assert hours
    here, me = ctx.community.id, ctx.actor.id
    new = Booking(NEW, here, expert.member.id, me, at, hours.minutes, about)
    booking = await ctx.stores.experts.book(new)
    await _plan_reminders(ctx, booking)
    told = await _tell(ctx, booking, expert.member, "experts-booked-with-you")
    own = cards.talk(
        ctx.words(), booking, expert.member, own_zone(ctx), "experts-booked", hours.place
    )
    back = actions.CancelTalk(community=here, booking=booking.id)
    return (Replace(own), told, Undoable(back, "undo-talk"))


async def _plan_reminders(ctx: Context, booking: Booking) -> None:
    """Each is reminded on the working day before, of all that they have on that day at once."""
    calendar, hour = ctx.community.calendar, ctx.community.charter.send_at
    for id in booking.people:
        person = await ctx.somebody(id)
        zone = ctx.zone(person.person)
        if at := reminder(booking.at, ctx.now, calendar, zone, hour):
            moment = TalksAhead(day=local_date(booking.at, zone))
            await ctx.plan(moment, at, person=id)


async def _tell(ctx: Context, booking: Booking, reader: Member, text: str) -> Say:
    """The other of the talk hears of it."""
    card = cards.talk(ctx.words(reader.person), booking, ctx.actor, ctx.zone(reader.person), text)
    key = f"{booking.key}:{reader.id}:{booking.moved}"
    return Say(reader.id, card, key, Purpose.NOTICE, "experts.talk", until=booking.at)


@feature.pressed(actions.ShowTalk, Access.MEMBERS, on=of_mine, gone="experts-talk-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowTalk, booking: Booking) -> Effects:
    return (Reply(await stands(ctx, booking)),)


async def stands(ctx: Context, booking: Booking, text: str = "experts-stands") -> Card:
    other = await ctx.somebody(booking.other(ctx.actor.id))
    return cards.talk(ctx.words(), booking, other, own_zone(ctx), text)


@feature.pressed(actions.MoveTalk, Access.MEMBERS, on=of_mine, gone="experts-talk-gone")
async def move(ctx: Context, event: Pressed, action: actions.MoveTalk, booking: Booking) -> Effects:
    expert, free = await free_for(ctx, booking)
    at = picked.instant(action.at)
    if at in free:
        return await _move(ctx, booking, at)
    if not free:
        return (Reply(note(ctx.words(), "experts-no-talk")),)
    return (OpenForm(talk_form(ctx.words(), action, expert.name, free, own_zone(ctx))),)


@feature.submitted(actions.MoveTalk, Access.MEMBERS, on=of_mine, gone="experts-talk-gone")
async def moved(
    ctx: Context, event: Submitted, action: actions.MoveTalk, booking: Booking
) -> Effects:
    expert, free = await free_for(ctx, booking)
    at = picked.instant(event.values.get("slot", ""))
    if at not in free:
        error = {"slot": "experts-error-slot"}
        form = talk_form(ctx.words(), action, expert.name, free, own_zone(ctx), errors=error)
        return (FormErrors(form),)
    return await _move(ctx, booking, at)


async def free_for(ctx: Context, booking: Booking) -> tuple[Member, tuple[datetime, ...]]:
    expert = await ctx.somebody(booking.expert)
    offer = await ctx.stores.experts.of(expert.id)
    return expert, await roster.free(ctx, offer, expert) if offer else ()


async def _move(ctx: Context, booking: Booking, at: datetime) -> Effects:
    """The other hears the new moment; the calendar's entry is the same one, a number later."""
    later = replace(booking, at=at, moved=booking.moved + 1)
    await ctx.stores.experts.move(later)
    await _plan_reminders(ctx, later)
    other = await ctx.somebody(later.other(ctx.actor.id))
    own = cards.talk(ctx.words(), later, other, own_zone(ctx), "experts-moved")
    return (Replace(own), await _tell(ctx, later, other, "experts-moved-by"))


@feature.pressed(actions.CancelTalk, Access.MEMBERS, on=of_mine, gone="experts-talk-gone")
async def cancel(
    ctx: Context, event: Pressed, action: actions.CancelTalk, booking: Booking
) -> Effects:
    other = await ctx.somebody(booking.other(ctx.actor.id))
    card = cards.called_off_own(ctx.words(), booking, other, own_zone(ctx))
    return (Replace(card), *await calling_off.off(ctx, booking, ctx.actor))


@feature.pressed(actions.SkipDay, Access.MEMBERS)
async def skip(ctx: Context, event: Pressed, action: actions.SkipDay) -> Effects:
    """The expert is not there on that day; whoever had a talk then hears it, and may take another."""
    offer, day = await ctx.stores.experts.of(ctx.actor.id), picked.day(action.day)
    if offer is None or offer.hours is None or day is None or day < ctx.own_today:
        return (Reply(note(ctx.words(), "experts-none-of-mine")),)
    await ctx.stores.experts.save(offer.without(day))
    ahead = await ctx.stores.experts.bookings(ctx.actor.id, ctx.now)
    that_day = [
        one
        for one in ahead
        if one.expert == ctx.actor.id and local_date(one.at, own_zone(ctx)) == day
    ]
    off = [effect for one in that_day for effect in await calling_off.off(ctx, one, ctx.actor)]
    said = note(ctx.words(), "experts-skipped", day=ctx.words().day(day), talks=len(that_day))
    return (Replace(said), *off)


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """Who are kept apart have no talk with each other."""
    one, other = news.people
    ahead = await ctx.stores.experts.bookings(one, ctx.now)
    by = await ctx.somebody(one)
    theirs = [booking for booking in ahead if set(booking.people) == {one, other}]
    return tuple([e for booking in theirs for e in await calling_off.off(ctx, booking, by)])


def own_zone(ctx: Context) -> str:
    return ctx.zone(ctx.actor.person)
