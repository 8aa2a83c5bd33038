"""What the welcome is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.buddies import BuddyStatus, buddy_of
from bot.domain.digest import HALF_YEAR, Week
from bot.domain.membership import Member, Status
from bot.domain.network import Contact
from bot.domain.welcome import JourneyStatus
from bot.features.welcome.stores import Context
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line as Told
from bot.frame.section import Section
from bot.frame.words import Words
from bot.talking.number_words import few

SAID_YES = (BuddyStatus.ACCEPTED, BuddyStatus.ENDED)


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How far somebody is."""
    words = ctx.words()
    journey = await ctx.stores.journeys.get(member.id)
    if journey is None:
        return ((words("privacy-welcome"), "–"),)
    done = words("privacy-steps", done=journey.answered(), total=len(journey.steps))
    return ((words("privacy-welcome"), done),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """Newcomers who do not react, and could."""
    members = {m.id: m for m in await ctx.stores.members.all()}
    lines = []
    for journey in await ctx.stores.journeys.all():
        who = members[journey.person]
        there = who.status is not Status.LEFT and not who.deactivated
        waits = journey.is_stuck(ctx.today, ctx.community.calendar)
        if there and waits and not who.is_paused(ctx.today):
            lines.append(Line((Mention(who.id, who.name),)))
    return (Attention("stuck", tuple(lines), rank=60, press="newcomers"),)


async def section(ctx: Context, week: Week) -> Section:
    """Newcomers under way, settled of late, and without a reaction for too long; who became buddies."""
    journeys = await ctx.stores.journeys.all()
    running = [j for j in journeys if j.status is JourneyStatus.RUNNING]
    since = ctx.today - HALF_YEAR
    settled = sum(j.status is JourneyStatus.FINISHED and j.started >= since for j in journeys)
    stuck = sum(j.is_stuck(ctx.today, ctx.community.calendar) for j in running)
    buddies = [b for b in await ctx.stores.buddies.all() if b.status in SAID_YES]
    contacts = frozenset(
        Contact(frozenset((b.newcomer, b.buddy)), b.since, by=b.newcomer) for b in buddies
    )
    return told(ctx.words(), len(running), settled, stuck, contacts)


def told(
    words: Words,
    running: int,
    settled: int,
    stuck: int,
    contacts: frozenset[Contact] = frozenset(),
) -> Section:
    counts = {"running": running, "settled": settled, "stuck": stuck}
    said = {name: few(words, n) for name, n in counts.items()}
    line = Told(words("digest-newcomers"), words("digest-newcomers-are", **said), vital=True)
    return Section(rank=30, lines=(line,), asks=bool(stuck), contacts=contacts)


async def mine(ctx: Context) -> Sequence[Mine]:
    """Their buddy and whose they are; who asks them to be one; how far their welcome is."""
    me, history = ctx.actor.id, await ctx.stores.buddies.all()
    own = buddy_of(me, history)
    mine = [b for b in history if b.buddy == me]
    shown = {
        "buddy": {own.buddy} if own and own.status is BuddyStatus.ACCEPTED else (),
        "newcomer": {b.newcomer for b in mine if b.status is BuddyStatus.ACCEPTED},
        "asks-buddy": {b.newcomer for b in mine if b.status is BuddyStatus.ASKED},
    }
    lines = [
        Mine(name, (Mention(one.id, one.name),), "buddy", rank=20, waits=name == "asks-buddy")
        for name, ids in shown.items()
        for one in (await ctx.stores.members.some(ids) if ids else ())
    ]
    journey = await ctx.stores.journeys.get(me)
    if journey is None or journey.status is not JourneyStatus.RUNNING:
        return lines
    done = ctx.words()("privacy-steps", done=journey.answered(), total=len(journey.steps))
    return [*lines, Mine("welcome", done, "welcome", rank=25)]
