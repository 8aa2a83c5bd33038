"""Somebody leaves, is erased or pauses: a place is free, and somebody takes over what they host."""

from dataclasses import replace

from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.domain.events import Attendee, Event, may_host
from bot.domain.membership import Member, steering
from bot.domain.people import PersonId
from bot.features.events import answering, cards, loaders
from bot.features.events.stores import Context
from bot.frame.effects import Effects, Retire, Say
from bot.frame.news import Erasing, Left, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("events.leaving")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    effects = await _hand_over(ctx, news.member)
    return (*effects, *await _give_up_places(ctx, news.member, await _coming(ctx, news.member)))


@feature.on(Erasing)
async def erasing(ctx: Context, news: Erasing) -> Effects:
    """Without a word of who it was."""
    return await _give_up_places(ctx, news.member, await _coming(ctx, news.member))


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """Whoever pauses comes to nothing that falls into the pause; what they host they go on hosting."""
    zone = ctx.zone(news.member.person)
    away = [
        one
        for one in await _coming(ctx, news.member)
        if one.at and not news.member.is_there(local_date(one.at, zone))
    ]
    return await _give_up_places(ctx, news.member, away, rests=True)


async def _coming(ctx: Context, member: Member) -> list[Event]:
    """Those ahead of which they said something."""
    store = ctx.stores.events
    ahead = [*await store.ahead(ctx.now), *await store.asking()]
    said = {one.event for one in await store.of_attendee(member.id)} if ahead else ()
    return [one for one in ahead if one.id in said]


async def _give_up_places(
    ctx: Context, member: Member, events: list[Event], *, rests: bool = False
) -> Effects:
    effects: Effects = ()
    for event in events:
        await ctx.stores.events.arrive(event.id)
        before = await loaders.gathered(ctx, event)
        await ctx.stores.events.forget(event.id, member.id)
        others = {id: one for id, one in before.attendees.items() if id != member.id}
        after = replace(before, attendees=others)
        effects += await answering.who_moves_up(ctx, before, after)
        if rests and member.id in event.beside:
            hosts = before.attendees[member.id].hosts
            await ctx.stores.events.put(Attendee(event.id, member.id, hosts=hosts))
        over = note(ctx.words(member.person), "event-away" if rests else "event-gone")
        effects += (Retire(f"{event.key}:", over, member.id),)
        if event.notes == member.id:
            await ctx.stores.events.save(replace(event, notes=None))
    return effects


async def _hand_over(ctx: Context, member: Member) -> Effects:
    """To whoever hosts it with them, else to whoever steers, who hears it, as does whoever comes."""
    theirs = await ctx.stores.events.of_host(member.id)
    able = [m for m in steering(await ctx.stores.members.all(), ctx.today) if m.id != member.id]
    steers = min(able, key=lambda one: (one.since, one.id), default=None)
    effects: Effects = ()
    for event in reversed(theirs):  # of a series, the one to come says whose it is
        host = await _next_host(ctx, event) or steers
        taken = await _taken(ctx, event, host)
        series = await ctx.stores.events.series(event.series) if event.series else None
        if series and series.host == member.id:
            await ctx.stores.events.save_series(replace(series, host=taken.host))
        if event.is_open(ctx.now):
            effects += await _told(ctx, taken, host, member.id)
    return effects


async def _next_host(ctx: Context, event: Event) -> Member | None:
    """The first who said yes, and is still here."""
    found = await loaders.people(ctx, event.beside)
    able = (found[id] for id in event.beside if id in found)
    return next((one for one in able if may_host(one, ctx.today)), None)


async def _taken(ctx: Context, event: Event, host: Member | None) -> Event:
    """Theirs now, and no longer beside somebody."""
    if host is None:
        taken = replace(event, host=None)
    else:
        taken = replace(
            event, host=host.id, beside=tuple(id for id in event.beside if id != host.id)
        )
        said = (await loaders.gathered(ctx, event)).attendees.get(host.id)
        if said and said.hosts is not None:
            await ctx.stores.events.put(replace(said, hosts=None))
    await ctx.stores.events.save(taken)
    return taken


async def _told(ctx: Context, event: Event, host: Member | None, besides: PersonId) -> Effects:
    gathered = await loaders.gathered(ctx, event)
    who = cards.mention(host) if host else None
    expected = await loaders.people(ctx, gathered.attendance.expected)
    hear = {**expected, **await loaders.people(ctx, event.hosts)}
    return tuple(
        Say(
            one.id,
            cards.taken_over(
                ctx.words(one.person),
                event,
                ctx.zone(one.person),
                who,
                you=host is not None and one.id == host.id,
            ),
            f"{event.key}:host:{besides}:{one.id}",
            Purpose.NOTICE,
            "events.host",
            until=event.at,
        )
        for one in hear.values()
        if one.id != besides
    )
