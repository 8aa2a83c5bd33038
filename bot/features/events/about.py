"""What events are to the rest of Kring."""

from collections import Counter
from collections.abc import Sequence
from datetime import time

from bot.domain.anonymity import LEAST_OPEN
from bot.domain.calendar import local_instant
from bot.domain.digest import Week
from bot.domain.events import Answer, Attendee, Event, Status, Takes
from bot.domain.membership import Member
from bot.features.events import loaders
from bot.features.events.stores import Context
from bot.frame.attention import Attention
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.words import Words
from bot.talking.number_words import counted, few


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they organise, and what they said of coming, being there and what it was worth."""
    words, said = ctx.words(), await ctx.stores.events.of_attendee(member.id)
    hosts = [one.title for one in await ctx.stores.events.of_host(member.id)]
    told = [text for one in said if (text := await _fact(ctx, words, one))]
    lines = (
        (words("privacy-events-host"), ", ".join(hosts)),
        (words("privacy-events"), " · ".join(told)),
    )
    return tuple(fact for fact in lines if fact[1])


async def _fact(ctx: Context, words: Words, one: Attendee) -> str:
    event = await ctx.stores.events.get(one.event)
    if event is None:
        return ""
    parts = [words(f"event-line-{one.answer}")] if one.answer is not Answer.NONE else []
    if one.hosts is not None:
        parts.append(words("event-fact-hosts" if one.hosts else "event-fact-asked"))
    if one.can and event.slots:
        zone = ctx.zone(ctx.person) if ctx.person else ctx.community.charter.zone
        parts += [words.moment(event.slots[n], zone) for n in one.can if n < len(event.slots)]
    if one.came is not None:
        parts.append(words("event-fact-came" if one.came else "event-fact-missed"))
    if one.worth:
        parts.append(words(f"event-worth-{one.worth}"))
    parts += [words(f"event-takes-{take}") for take in sorted(one.takes)]
    return f"{event.title}: {', '.join(parts)}" if parts else event.title


async def attention(ctx: Context) -> Sequence[Attention]:
    """Events of which nobody is the host."""
    store = ctx.stores.events
    ahead, asking = await store.ahead(ctx.now), await store.asking()
    hostless = sum(not one.hosts for one in (*ahead, *asking))
    return (Attention("hostless", nameless=hostless, rank=84, press="events"),)


async def section(ctx: Context, week: Week) -> Section | None:
    """How many there were of late; in bands who came, and what it was worth where enough said so."""
    since = local_instant(week.until - week.trend, time(0), ctx.community.charter.zone)
    held = [
        one
        for one in await ctx.stores.events.since(since)
        if one.status is Status.PLANNED and one.at and one.until <= ctx.now
    ]
    ahead = await ctx.stores.events.ahead(ctx.now)
    if not held and not ahead:
        return None
    said = await ctx.stores.events.attendees_of([one.id for one in held])
    return told(ctx.words(), held, [a for some in said.values() for a in some], len(ahead))


def told(words: Words, held: Sequence[Event], said: Sequence[Attendee], ahead: int) -> Section:
    came = [one for one in said if one.came]
    worth = [one.worth for one in came if one.worth]
    parts = {"held": counted(words, len(held)), "came": few(words, len({a.person for a in came}))}
    lines = [Line(words("digest-events"), words("digest-events-are", ahead=ahead, **parts))]
    if len(worth) >= LEAST_OPEN:  # in halves, so that one answer more tells nothing of itself
        mean = words.number(round(2 * sum(worth) / len(worth)) / 2)
        lines.append(Line(words("digest-events-worth"), words("digest-events-worth-is", mean=mean)))
    taken = Counter(take for one in came for take in one.takes)
    many = [f"{words(f'event-takes-{one}')}: {counted(words, taken[one])}" for one in Takes]
    if len({a.person for a in came}) >= LEAST_OPEN and taken:
        lines.append(Line(words("digest-events-takes"), ", ".join(many)))
    return Section(rank=58, lines=tuple(lines))


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they come to, or have to choose a time for."""
    words, me, lines = ctx.words(), ctx.actor, []
    zone = ctx.zone(me.person)
    for event in await ctx.stores.events.ahead(ctx.now):
        assert event.at
        there = (await loaders.gathered(ctx, event)).attendance
        if me.id in (*there.expected, *event.hosts):
            at = words.moment(event.at, zone)
            lines.append(Mine("event", f"{event.title} · {at}", "events", rank=12))
    asking = [one for one in await ctx.stores.events.asking() if me.id in one.hosts]
    return [*lines, *(Mine("unchosen", one.title, "events", rank=13) for one in asking)]
