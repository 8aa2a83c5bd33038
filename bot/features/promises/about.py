"""What promises are to the rest of Kring."""

from collections.abc import Sequence
from datetime import time

from bot.domain.calendar import local_instant
from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.promises import COUNTED, Tally, tally
from bot.features.promises.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Inline, Mention, Run
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.topics import Topic
from bot.frame.words import Words
from bot.talking.number_words import counted


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    words = ctx.words()
    told = [
        f"{one.what}: {words(f'promise-fact-{one.stage}')}"
        for one in await ctx.stores.promises.all()
        if one.by == member.id
    ]
    return ((words("privacy-promises"), " · ".join(told)),) if told else ()


async def attention(ctx: Context) -> Sequence[Attention]:
    """Their own that are late, of whoever looks at the desk: of nobody else."""
    every = await ctx.stores.promises.all()
    late = sum(one.by == ctx.actor.id and one.is_late(ctx.today) for one in every)
    return (Attention("late-promises", nameless=late, rank=58, press="promises"),)


async def section(ctx: Context, week: Week) -> Section | None:
    """Kept, late and dropped, of members and of who steers apart; no person's rate."""
    since = local_instant(week.until - COUNTED, time(0), ctx.community.charter.zone)
    every = await ctx.stores.promises.all()
    steering = {m.id for m in await ctx.stores.members.all() if m.steers()}
    others = {one.by for one in every} - steering
    both = [tally(every, who, ctx.today, since) for who in (others, steering)]
    if not any(one.kept or one.late or one.dropped for one in both):
        return None
    return told(ctx.words(), *both)


def told(words: Words, members: Tally, steering: Tally) -> Section:
    lines = [
        Line(words(f"digest-promises-{name}"), _said(words, one))
        for name, one in (("members", members), ("steering", steering))
        if one.kept or one.late or one.dropped
    ]
    return Section(rank=62, lines=tuple(lines))


def _said(words: Words, one: Tally) -> str:
    said = {name: counted(words, getattr(one, name)) for name in ("kept", "late", "dropped")}
    return words("digest-promises-are", **said)


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they promised and have not kept yet."""
    words = ctx.words()
    return [
        Mine("promise", f"{one.what} · {words.day(one.due)}", "promises", rank=14)
        for one in await ctx.stores.promises.all()
        if one.is_open and one.by == ctx.actor.id
    ]


async def topics(ctx: Context) -> Sequence[Topic]:
    """What is due before long or late, and what is improved because of a signal."""
    near = [one for one in await ctx.stores.promises.all() if one.is_near(ctx.today)]
    improving = [one for one in await ctx.stores.improvements.all() if one.is_open()]
    ids = {*(one.by for one in near), *(one.owner for one in improving)}
    people = {m.id: m for m in await ctx.stores.members.some(ids)} if ids else {}

    def runs(who: Member | None, what: str) -> tuple[Inline, ...]:
        return (Mention(who.id, who.name), Run(f": {what}")) if who else (Run(what),)

    return (
        *(Topic(one.key, "promise", runs(people.get(one.by), one.what), 20, 3) for one in near),
        *(
            Topic(one.key, "improvement", runs(people.get(one.owner), one.action), 30)
            for one in improving
        ),
    )
