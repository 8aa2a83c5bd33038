"""What is planned of an event, and who hears of it: the channel, whoever comes, or everybody."""

from collections.abc import Collection

from bot.domain.calendar import local_date, local_instant
from bot.domain.eligibility import Purpose
from bot.domain.events import KEPT, USED_AFTER, Event, Gathered
from bot.domain.meetings import asked_after, reminder
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.events import cards, loaders
from bot.features.events.cards import MOST_NAMED, Seen
from bot.features.events.moments import (
    AfterDue,
    EventForgotten,
    InviteDue,
    NextDue,
    OfSome,
    RemindDue,
    UsedDue,
)
from bot.features.events.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Post, Retire, Say
from bot.frame.words import note


async def plan(ctx: Context, event: Event) -> None:
    """All that comes of it, after what was planned before is dropped."""
    await ctx.drop(about=event)
    if event.at is None:
        return
    calendar, zone = ctx.community.calendar, ctx.community.charter.zone
    hour = ctx.community.charter.send_at
    if remind := reminder(event.at, ctx.now, calendar, zone, hour):
        await ctx.plan(RemindDue(event=event.id), remind, about=event)
    after = asked_after(event.at, calendar, zone, hour)
    await ctx.plan(AfterDue(event=event.id), after, about=event)
    day = calendar.on_or_after(local_date(event.at + USED_AFTER, zone))
    await ctx.plan(UsedDue(event=event.id), local_instant(day, hour, zone), about=event)
    if event.series:
        await ctx.plan(NextDue(event=event.id), event.until, about=event)
    await ctx.plan(EventForgotten(event=event.id), event.until + KEPT, about=event)


async def rest(ctx: Context, moment: OfSome, event: Event) -> None:
    """The same, for those who are left."""
    await ctx.plan(moment, ctx.now, about=event)


async def seen(ctx: Context, gathered: Gathered, *readers: PersonId) -> Seen:
    """With everybody whom a card of it names."""
    event, there = gathered.event, gathered.attendance
    hosts = (*event.hosts, *gathered.asked_to_host)
    named = (*hosts, event.speaker, event.notes, *there.comes[: MOST_NAMED * 2], *readers)
    return Seen(gathered, await loaders.people(ctx, named), file_of(ctx, event))


def file_of(ctx: Context, event: Event) -> str:
    """Where its calendar file is; empty where nobody but Kring can reach its pages."""
    return f"{ctx.web}calendar/{event.token}.ics" if ctx.web and event.at else ""


async def shown(ctx: Context, event: Event, text: str = "event-stands") -> Card:
    """To whoever acts."""
    found = await seen(ctx, await loaders.gathered(ctx, event), ctx.actor.id)
    return cards.stands(ctx.words(), found, ctx.actor, ctx.zone(ctx.actor.person), text)


async def posted(ctx: Context, event: Event, text: str = "event-announced") -> Post:
    """In the channel, under a key of this time and place."""
    found = await seen(ctx, await loaders.gathered(ctx, event))
    card = cards.announced(ctx.community_words(), found, ctx.community.charter.zone, text)
    return Post(card, f"{event.key}:post:{event.moved}", "events.post")


def invitation(ctx: Context, found: Seen, to: Member) -> Say:
    """Whether they come; of no use once it has begun."""
    event = found.event
    card = cards.stands(ctx.words(to.person), found, to, ctx.zone(to.person), "event-invites")
    key = f"{event.key}:invite:{to.id}"
    return Say(to.id, card, key, Purpose.REQUEST, "events.invite", until=event.at)


async def to_expected(
    ctx: Context, gathered: Gathered, text: str, besides: Collection[PersonId] = ()
) -> Effects:
    """Whoever comes, waits or may come hears what changed, and whoever hosts it."""
    found = await seen(ctx, gathered)
    event = found.event
    effects: Effects = ()
    hear = (*event.hosts, *gathered.attendance.expected)
    for member in (await loaders.people(ctx, hear)).values():
        if member.id not in besides:
            zone = ctx.zone(member.person)
            card = cards.stands(ctx.words(member.person), found, member, zone, text)
            key = f"{event.key}:moved:{event.moved}:{member.id}"
            effects += (Say(member.id, card, key, Purpose.NOTICE, "events.moved", until=event.at),)
    return effects


async def called_off(ctx: Context, gathered: Gathered, by: Member | None) -> Effects:
    """The channel, whoever is expected and whoever hosts it hear it; what still waits is not sent."""
    event = gathered.event
    words, zone = ctx.community_words(), ctx.community.charter.zone
    who = None if by is None else cards.mention(by)
    effects: Effects = (
        Post(cards.off(words, event, zone, who), f"off:{event.key}", "events.post"),
    )
    expected = await loaders.people(
        ctx, (event.speaker, *event.hosts, *gathered.attendance.expected)
    )
    waits = await loaders.people(ctx, gathered.asked_to_host)
    everyone = await loaders.invited(ctx) if event.invites else ()
    for member in {m.id: m for m in (*everyone, *waits.values(), *expected.values())}.values():
        theirs = ctx.words(member.person)
        effects += (Retire(f"{event.key}:", note(theirs, "event-gone"), member.id),)
        if member.id in expected and (by is None or member.id != by.id):
            card = cards.off(theirs, event, ctx.zone(member.person), who)
            key = f"off:{event.key}:{member.id}"
            effects += (Say(member.id, card, key, Purpose.NOTICE, "events.off"),)
    return effects


async def invite_later(ctx: Context, event: Event) -> None:
    """Everybody is asked, as many at once as one transaction takes."""
    await rest(ctx, InviteDue(event=event.id), event)
