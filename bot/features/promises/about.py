"""What promises are to the rest of Kring."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.domain.calendar import local_instant
from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.promises import SOON, TOLD, Promise, Standing, standing
from bot.domain.value import Improvement
from bot.features.promises import cards
from bot.features.promises.stores import Context
from bot.frame.attention import Attention
from bot.frame.attention import Line as About
from bot.frame.cards import Fields, Mention
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.topics import Topic
from bot.frame.words import Words
from bot.talking.number_words import counted

MIDNIGHT = time()


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many are kept of them; their words go along with the export."""
    every = await ctx.stores.promises.of(member.id)
    if not every:
        return ()
    words = ctx.words()
    said = words("privacy-promises-are", open=sum(one.is_open() for one in every), count=len(every))
    return ((words("privacy-promises"), said),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """What whoever looks has promised themselves, and is late: another's is nobody's to watch."""
    if ctx.member is None:
        return ()
    who = Mention(ctx.member.id, ctx.member.name)
    every = await ctx.stores.promises.of(ctx.member.id)
    late = tuple(About((who,), one.due) for one in every if one.is_late(ctx.today))
    return (Attention("promises", late, rank=75, press="promises"),)


async def mine(ctx: Context) -> Sequence[Mine]:
    words = ctx.words()
    return [
        Mine(
            "promises",
            f"{one.text} · {words.day(one.due)}",
            "promises",
            rank=47,
            waits=one.is_late(ctx.today),
        )
        for one in await ctx.stores.promises.of(ctx.actor.id)
        if one.is_open()
    ]


async def topics(ctx: Context) -> Sequence[Topic]:
    """What is due within two weeks or late, and what is being improved."""
    improvements = [one for one in await ctx.stores.improvements.all() if one.is_open()]
    soon = [one for one in await ctx.stores.promises.open() if one.due <= ctx.today + SOON]
    people = {one.person for one in soon} | {one.owner for one in improvements}
    names = {m.id: m.name for m in await ctx.stores.members.some(people)}
    words = ctx.words()
    return [
        Topic(
            one.key,
            "promise" if one.promise else "improvement",
            cards.runs(words, one, ctx.today, names)[: None if one.promise else 2],
            rank=10,
            minutes=2,
        )
        for one in cards.matters(soon, improvements)
    ]


async def section(ctx: Context, week: Week) -> Section | None:
    """How the promises of four weeks stand, of members and of who steers; nobody has a figure of their own.

    An improvement of who steers is a promise to everybody, and counts with theirs.
    """
    since, until = (_midnight(ctx, day) for day in (week.until - TOLD, week.until))
    closed = await ctx.stores.promises.closed_between(since, until)
    every = [*closed, *await ctx.stores.promises.open()]
    improvements = await ctx.stores.improvements.all()
    people = {one.person for one in every} | {one.owner for one in improvements}
    steering = {m.id for m in await ctx.stores.members.some(people) if m.steers()}
    members = [one for one in every if one.person not in steering]
    theirs = [one for one in every if one.person in steering]
    done = improved([one for one in improvements if one.owner in steering], week)
    return told(ctx.words(), standing(members, week.until), _joined(theirs, done, week))


def _midnight(ctx: Context, day: date) -> datetime:
    return local_instant(day, MIDNIGHT, ctx.community.charter.zone)


def improved(improvements: Sequence[Improvement], week: Week) -> Standing:
    done = [one.done for one in improvements if one.done]
    lately = sum(week.until - TOLD <= day < week.until for day in done)
    return Standing(lately, sum(one.is_late(week.until) for one in improvements))


def _joined(theirs: Sequence[Promise], done: Standing, week: Week) -> Standing:
    own = standing(theirs, week.until)
    return Standing(own.kept + done.kept, own.late + done.late, own.dropped)


def told(words: Words, members: Standing, steering: Standing) -> Section | None:
    groups = (("digest-promises", members), ("digest-promises-steering", steering))
    lines = tuple(Line(words(label), _said(words, one)) for label, one in groups if any(one))
    if not lines:
        return None
    fields = tuple((line.label, line.value) for line in lines)
    return Section(rank=74, lines=lines, quiet=(Fields(fields),))


def _said(words: Words, one: Standing) -> str:
    kept, late, dropped = (counted(words, n) for n in one)
    return words("digest-promises-are", kept=kept, late=late, dropped=dropped)
