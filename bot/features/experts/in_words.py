"""Office hours in own words: "spreekuur bij Ilse", "verzet het naar 14:30", "ik zit er elke dinsdag"."""

import re
from dataclasses import replace
from datetime import datetime

from bot.domain.calendar import local_instant
from bot.domain.recurrences import read_recurrence
from bot.features.experts import actions, cards, offering, roster
from bot.features.experts.booking import free_for, own_zone, stands
from bot.features.experts.cards import Known
from bot.features.experts.forms import talk_form
from bot.features.experts.stores import Context
from bot.frame.effects import Effects, OpenForm, Reply
from bot.frame.events import Said
from bot.frame.routing import Feature
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.naming import named

feature = Feature("experts.in_words")

_CANCELS = re.compile(
    r"\b(?:annul\w+|afzeg\w*|(?:zeg|meld)\b[^.!?\n]{0,60}\baf\b|afmeld\w*|gaat niet door|cancel\w*|call off|"
    r"kan niet|lukt niet|can'?t make|won'?t make)\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:verzet\w*|verplaats\w*|verschui\w+|verschoven|andere tijd|ander moment|move|reschedul\w+|"
    r"another time|different time|later slot)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:ik (?:ben|zit|heb|houd?|doe)|(?:ben|zit|heb|houd?) ik|i am|i'm|i'll be|i (?:have|hold|do)|"
    r"mijn|my)\b",
    re.IGNORECASE,
)


@feature.meant(Intent.OFFICE_HOURS)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """An expert's own hours, a talk to move or to call off, one to book, or all that there is."""
    if read_recurrence(event.text).recurs and _OWN.search(event.text):
        return await offering.opened(ctx, event.text)
    if (
        _CANCELS.search(event.text)
        or _MOVES.search(event.text)
        or meant.slots.aspect is Aspect.MOVE
    ):
        return await _change(ctx, event, meant)
    people = (await named(ctx, event)).people
    found = [one for one in await roster.here(ctx) if one.member in people and one.next]
    if len(found) != 1 or found[0].member.id == ctx.actor.id:
        return await roster.shown_hours(ctx)
    return await _would_book(ctx, found[0], meant)


async def _would_book(ctx: Context, expert: Known, meant: Understanding) -> Effects:
    """A free moment that was named is echoed; otherwise it is picked."""
    free = await roster.free(ctx, expert.expertise, expert.member)
    at = _moment(ctx, meant)
    book = actions.BookTalk(community=ctx.community.id, expert=expert.member.id)
    if at in free:
        book = replace(book, at=at.isoformat())
        return (Reply(cards.echo(ctx.words(), book, expert.member, at, own_zone(ctx))),)
    return (OpenForm(talk_form(ctx.words(), book, expert.member.name, free, own_zone(ctx), "")),)


async def _change(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The one talk that can be meant; where there are more, all of them with their buttons."""
    ahead = await ctx.stores.experts.bookings(ctx.actor.id, ctx.now)
    people = {one.id for one in (await named(ctx, event)).people}
    fitting = [one for one in ahead if one.other(ctx.actor.id) in people] or list(ahead)
    if len(fitting) != 1:
        return await roster.shown_hours(ctx)
    (booking,) = fitting
    expert, free = await free_for(ctx, booking)
    at = _moment(ctx, meant)
    move = actions.MoveTalk(community=ctx.community.id, booking=booking.id)
    if _CANCELS.search(event.text) or not free:
        return (Reply(await stands(ctx, booking)),)
    if at in free:
        other = await ctx.somebody(booking.other(ctx.actor.id))
        move = replace(move, at=at.isoformat())
        return (Reply(cards.echo(ctx.words(), move, other, at, own_zone(ctx))),)
    return (OpenForm(talk_form(ctx.words(), move, expert.name, free, own_zone(ctx))),)


def _moment(ctx: Context, meant: Understanding) -> datetime | None:
    when = meant.slots.when
    at = (when.at if when else None) or meant.slots.at
    return local_instant(when.day, at, own_zone(ctx)) if when and at else None
