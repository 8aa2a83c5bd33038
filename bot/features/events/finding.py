"""Which event somebody means: by its day, by a word of its title, or since there is only one."""

from collections.abc import Sequence

from bot.domain.calendar import local_date
from bot.domain.dates import find_when
from bot.domain.days import When
from bot.domain.events import Event
from bot.domain.likeness_words import says_nothing, stems, words_in
from bot.features.events import cards, loaders, telling
from bot.features.events.cards import Seen
from bot.features.events.event_words import speaks_of_meeting
from bot.features.events.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Reply
from bot.frame.words import note

MOST_THEN = 3
SHORT = 12  # words


async def meant(ctx: Context, text: str, when: When | None) -> Sequence[Event]:
    """Those that a sentence may mean, the soonest first; all that are ahead where it names none."""
    ahead = await ctx.stores.events.ahead(ctx.now)
    return narrowed(ahead, text, when, ctx.zone(ctx.actor.person))


def narrowed(ahead: Sequence[Event], text: str, when: When | None, zone: str) -> Sequence[Event]:
    """By the day that is named, which only those on it can be; then by what they are called."""
    if when and when.is_one_day and not when.is_loose:
        ahead = [one for one in ahead if one.at and local_date(one.at, zone) == when.day]
    said = _words(text)
    named = [one for one in ahead if _words(one.title) & said]
    return named or ahead


async def recognised(ctx: Context, text: str) -> Sequence[Event] | None:
    """Those ahead that a text names by what they are called or by their day; all of them where it speaks of
    meeting; None where it does neither. Long stories name days for many reasons."""
    zone, today = ctx.zone(ctx.actor.person), ctx.own_today
    ahead = await ctx.stores.events.ahead(ctx.now)
    said = _words(text)
    if named := [one for one in ahead if _words(one.title) & said]:
        return named
    when = find_when(text, today) if len(text.split()) <= SHORT else None
    on = [one for one in ahead if when and one.at and local_date(one.at, zone) == when.day]
    if on:
        return on
    return ahead if speaks_of_meeting(text) else None


def _words(text: str) -> frozenset[str]:
    """The stems of the words that say something."""
    telling = (word for word in words_in(text) if word not in says_nothing())
    return frozenset[str]().union(*(stems(word) for word in telling))


async def which(ctx: Context, found: Sequence[Event]) -> Effects:
    """Nothing is meant, or any of these: each with the way to it."""
    if not found:
        ahead = await ctx.stores.events.ahead(ctx.now)
        if not ahead:
            return (Reply(await listed(ctx)),)
        return (Reply(note(ctx.words(), "event-none-then")), Reply(await listed(ctx)))
    return (Reply(await listed(ctx, found)),)


async def listed(ctx: Context, found: Sequence[Event] | None = None) -> Card:
    """These, or all that are to come, those whose time is not known yet last."""
    store = ctx.stores.events
    if found is None:
        found = [*await store.ahead(ctx.now), *await store.asking()]
    said = await store.attendees_of([one.id for one in found])
    hosts = await loaders.people(ctx, [id for one in found for id in one.hosts])
    shown = [
        Seen(loaders.of(one, said.get(one.id, ())), hosts, telling.file_of(ctx, one))
        for one in found
    ]
    zone = ctx.zone(ctx.actor.person)
    return cards.listed(ctx.words(), ctx.community.id, shown, await _then(ctx), ctx.actor, zone)


async def _then(ctx: Context) -> dict[int, Sequence[str]]:
    """The days after the next one, of each series."""
    ahead = {one.series: one for one in await ctx.stores.events.ahead(ctx.now) if one.series}
    words, zone = ctx.words(), ctx.community.charter.zone
    then: dict[int, Sequence[str]] = {}
    for series in await ctx.stores.events.all_series():
        nearest = ahead.get(series.id)
        if nearest and nearest.original:
            days = series.days(local_date(nearest.original, zone), ctx.community.calendar)
            then[series.id] = [words.day(day) for day in days[1 : 1 + MOST_THEN]]
    return then
