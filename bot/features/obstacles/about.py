"""What obstacles and agreed hours are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.digest import Week
from bot.domain.hours import Evidence, evidence
from bot.domain.membership import Member, Role
from bot.domain.obstacles import Counts, KnownTo, Obstacle, Stage, names_reporter, to_tell
from bot.features.obstacles.cards import SHORT
from bot.features.obstacles.hours_cards import said as hours_said
from bot.features.obstacles.keeping import apart
from bot.features.obstacles.listing import around
from bot.features.obstacles.stores import Context
from bot.frame.actions import shortened
from bot.frame.attention import Attention
from bot.frame.cards import Fields, Inline, Mention, Run
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.topics import Topic
from bot.frame.words import Words
from bot.talking.number_words import counted


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many they reported and take care of; their own words go along with the export."""
    words, told = ctx.words(), []
    own = len(await ctx.stores.obstacles.of(member.id))
    held = [o for o in await ctx.stores.obstacles.held_by(member.id) if o.owner == member.id]
    if own:
        told.append((words("privacy-obstacles"), words("privacy-obstacles-are", count=own)))
    if held:
        cared = words("privacy-obstacles-held-are", count=len(held))
        told.append((words("privacy-obstacles-held"), cared))
    if agreed := await ctx.stores.hours.of(member.id):
        told.append((words("privacy-agreed-hours"), hours_said(words, agreed)))
    return told


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for an owner, and of a leader how many the organisation must solve."""
    every, kept_apart = await ctx.stores.obstacles.under_way(), await apart(ctx)
    leaders = any(Role.LEADER in m.roles for m in await ctx.stores.members.all())
    me = ctx.member
    waiting = (
        to_tell(every, me, leaders, kept_apart)
        if me and me.steers()
        else [one for one in every if one.is_nobodys]
    )
    there = sum(one.stage is Stage.ORGANISATION for one in waiting)
    return (
        Attention("obstacles", nameless=len(waiting) - there, rank=84, press="obstacles"),
        Attention("obstacle-organisation", nameless=there, rank=85, press="obstacles"),
    )


async def section(ctx: Context, week: Week) -> Section | None:
    """How many were reported and solved, how many go on, and how many are the organisation's, for its leader;
    and of agreed hours what may be told of many. No name, no text."""
    counts = await ctx.stores.obstacles.counts(week.since, week.until)
    everyone = await ctx.stores.members.taking_part()
    agreed = evidence(await ctx.stores.hours.all(), everyone)
    lines = (*_lines(ctx.words(), counts), *_hours(ctx.words(), agreed))
    if not lines:
        return None
    quiet = (Fields(tuple((line.label, line.value) for line in lines)),)
    return Section(rank=67, lines=lines, quiet=quiet)


def _lines(words: Words, counts: Counts) -> tuple[Line, ...]:
    if not any((counts.reported, counts.helped, counts.solved, counts.impossible, counts.open)):
        return ()
    names = ("reported", "open", "solved", "impossible", "helped")
    said = {name: counted(words, getattr(counts, name)) for name in names}
    lines = [Line(words("digest-obstacles"), words("digest-obstacles-are", **said))]
    if counts.waiting:
        there = words("digest-obstacles-there-are", count=counted(words, counts.waiting))
        lines.append(Line(words("digest-obstacles-there"), there))
    if counts.solved:
        thanks = words("digest-obstacles-thanks-are", count=counted(words, counts.solved))
        lines.append(Line(words("digest-obstacles-thanks"), thanks))
    return tuple(lines)


def _hours(words: Words, agreed: Evidence) -> tuple[Line, ...]:
    said = []
    if agreed.mean:
        low, high = agreed.mean
        said.append(words("digest-hours-mean", low=low, high=high))
    if agreed.none:
        said.append(words("digest-hours-none", count=counted(words, agreed.none)))
    return (Line(words("digest-hours"), " · ".join(said)),) if said else ()


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they are asked to take care of, what they take care of and reported, and their agreed hours."""
    words, me = ctx.words(), ctx.actor.id
    held = await ctx.stores.obstacles.held_by(me)
    lines = [
        Mine("obstacle-asked", shortened(one.text, SHORT), "obstacles", rank=13, waits=True)
        for one in held
        if one.asked == me
    ]
    if cared := [one for one in held if one.owner == me]:
        lines.append(Mine("obstacle-held", _many(words, cared), "obstacles", rank=24))
    own = [one for one in await ctx.stores.obstacles.of(me) if one.is_under_way]
    if own:
        lines.append(Mine("obstacles", _many(words, own), "obstacles", rank=46))
    if agreed := await ctx.stores.hours.of(me):
        lines.append(Mine("agreed-hours", hours_said(words, agreed), "my hours", rank=75))
    return lines


def _many(words: Words, some: Sequence[Obstacle]) -> str:
    if len(some) == 1:
        return shortened(some[0].text, SHORT)
    return words("mine-obstacles-are", count=len(some))


async def topics(ctx: Context) -> Sequence[Topic]:
    """Those that everybody may know and that go on, with whose they are where that was given."""
    every = [one for one in await ctx.stores.obstacles.under_way() if one.is_for_everybody]
    known = await around(ctx, every)
    found = []
    for one in every:
        reporter = known.people.get(one.reporter)
        # Whoever reads it may steer, and know more than those who meet: only a name that was given.
        is_named = one.known_to is KnownTo.NAMED and names_reporter(one, ctx.actor, known.apart)
        name: tuple[Inline, ...] = ()
        if reporter and is_named:
            name = (Mention(reporter.id, reporter.name), Run(": "))
        runs = (*name, Run(shortened(one.text, SHORT)))
        found.append(Topic(one.key, "obstacle", runs, rank=20, minutes=10))
    return found
