"""A moment to meet in one's own words: echoed in full, or picked where something is missing."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.context import Context
from bot.domain.calendar import local_instant
from bot.domain.dates import read_when
from bot.domain.days import When
from bot.domain.mentoring import TOGETHER, Pair
from bot.domain.naming import find_named
from bot.effects import Effects, OpenForm, Reply
from bot.events import Said
from bot.features.mentoring import paircards
from bot.features.mentoring.plan import member
from bot.language import Intent, Understanding
from bot.routing import Feature, a_date
from bot.words import note

feature = Feature("mentoring.moments")

LATEST, EARLIEST = 21, 7  # hours between which people meet


@feature.command("meeting", "afspraak", "meet", "afspreken", takes=a_date)
async def meeting(ctx: Context, event: Said) -> Effects:
    """`meeting Tuesday 10:00`, with the one I talk to; without words, the form."""
    return await _arrange(ctx, event.text, read_when(event.text, ctx.own_today), None)


@feature.meant(Intent.SCHEDULE_MEETING)
async def wants_to_meet(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await _arrange(ctx, event.text, meant.slots.when, meant.slots.at)


async def _arrange(ctx: Context, text: str, when: When | None, hour: time | None) -> Effects:
    """A full moment is echoed; whatever is missing is picked in the form."""
    pairs = await ctx.uow.mentoring.pairs(ctx.community.id)
    mine = [p for p in pairs if ctx.actor.id in p.people and p.status in TOGETHER]
    if not mine:
        return (Reply(note(ctx.words(), "standing-none")),)
    pair, zone = await _with(ctx, mine, text), ctx.zone(ctx.actor.person)
    day, at = (when.day, when.at) if when else (_stands_on(ctx, pair, zone), hour)
    moment = local_instant(day, at, zone) if day and at and is_usual(at) else None
    exact = when is None or when.is_one_day
    if pair and moment and exact and moment > ctx.now:
        return (Reply(paircards.echo(ctx.words(), ctx.community.id, pair, moment, zone)),)
    usable = day if day and day >= ctx.own_today and not (when and when.is_loose) else None
    form = paircards.time_form(ctx.words(), ctx.community.id, pair or mine[-1], usable)
    return (OpenForm(form),)


async def _with(ctx: Context, mine: list[Pair], text: str) -> Pair | None:
    """The pair with whoever is named; the only one where nobody is."""
    others = [await member(ctx, pair.others(ctx.actor.id)) for pair in mine]
    named = find_named(text, others)
    meant = {one.id for one in named.people}
    found = [pair for pair in mine if meant & set(pair.people)] or mine
    return found[0] if len(found) == 1 and not named.doubts else None


def _stands_on(ctx: Context, pair: Pair | None, zone: str) -> date | None:
    """The day of the talk that was agreed, when it is still to come: "to 2 pm" moves it that day."""
    if pair is None or pair.meeting is None or pair.meeting <= ctx.now:
        return None
    return pair.meeting.astimezone(ZoneInfo(zone)).date()


def moment_in(ctx: Context, text: str) -> datetime | None:
    """A day with a time, in the speaker's own zone; None where either is missing."""
    when = read_when(text, ctx.own_today)
    if when is None or when.at is None or not when.is_one_day or not is_usual(when.at):
        return None
    return local_instant(when.day, when.at, ctx.zone(ctx.actor.person))


def is_usual(at: time) -> bool:
    """An hour at which people meet."""
    return EARLIEST <= at.hour < LATEST
