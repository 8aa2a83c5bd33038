"""What bridges are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.bridges import Bridge, Gained, Said, Status
from bot.domain.digest import HALF_YEAR, Week
from bot.domain.membership import Member
from bot.domain.network import Contact
from bot.features.bridges.cards import named
from bot.features.bridges.loaders import builds
from bot.features.bridges.stores import Context
from bot.features.bridges.weekly import is_connector
from bot.frame.attention import Attention
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.words import Words
from bot.talking.number_words import counted


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """With whom they were asked to be brought together, and what they said; and how many they built."""
    words, known = ctx.words(), await ctx.stores.bridges.all()
    mine = [
        b for b in known if member.id in b.people and b.said_by(member.id) is not Said.NOT_ASKED
    ]
    built = sum(b.by == member.id and member.id not in b.people for b in known)
    told = []
    for bridge in mine:
        other = await ctx.somebody(bridge.beside(member.id))
        said = words(f"privacy-bridge-{bridge.said_by(member.id)}")
        told.append(words("privacy-bridge-with", who=other.name, said=said))
    lines = [(words("privacy-bridges"), ", ".join(told))] if told else []
    return (*lines, *([(words("privacy-bridges-built"), str(built))] if built else []))


async def attention(ctx: Context) -> Sequence[Attention]:
    """That nobody builds bridges, where those who steer chose that somebody should."""
    if not await ctx.stores.bridges.weekly():
        return ()
    turns = await ctx.stores.bridges.turns()
    able = [
        m for m in await ctx.stores.members.all() if is_connector(m) and m.takes_part(ctx.today)
    ]
    builds_none = all((turn := turns.get(m.id)) and turn.is_silent for m in able)
    return (Attention("bridges", nameless=int(builds_none), rank=92, press="roles"),)


async def section(ctx: Context, week: Week) -> Section | None:
    """How many there were in half a year, with two yeses, and of use to one of the two; and who met by them,
    or by a question that one answered the other."""
    known, since = await ctx.stores.bridges.all(), week.until - HALF_YEAR
    lately = [b for b in known if since <= b.made < week.until]
    contacts = await _contacts(ctx, known)
    if not lately and not contacts:
        return None
    return told(ctx.words(), lately, contacts)


def told(
    words: Words, lately: Sequence[Bridge], contacts: frozenset[Contact] = frozenset()
) -> Section:
    counts = {
        "proposed": len(lately),
        "yes": sum(b.status is Status.INTRODUCED for b in lately),
        "brought": sum(Gained.YES in b.gained for b in lately),
    }
    said = {name: counted(words, n) for name, n in counts.items()}
    line = Line(words("digest-bridges"), words("digest-bridges-are", **said), vital=True)
    return Section(rank=55, lines=(line,) if lately else (), contacts=contacts)


async def _contacts(ctx: Context, known: Sequence[Bridge]) -> frozenset[Contact]:
    met = [
        Contact(frozenset(b.people), b.closed.date() if b.closed else b.made)
        for b in known
        if b.status is Status.INTRODUCED
    ]
    answered = [
        Contact(frozenset((q.asker, q.expert)), q.asked_on, by=q.asker)
        for q in await ctx.stores.questions.since(ctx.today - HALF_YEAR)
        if q.answer and q.expert and not q.by_guest
    ]
    return frozenset((*met, *answered))


async def mine(ctx: Context) -> Sequence[Mine]:
    """Who they may be brought together with, waiting for their answer; and what they have to build."""
    known, me = await ctx.stores.bridges.all(), ctx.actor
    asked = [b for b in known if b.status is Status.ASKED and me.id in b.people]
    waiting = [b.beside(me.id) for b in asked if b.said_by(me.id) is Said.ASKED]
    people = await ctx.stores.members.some(waiting) if waiting else ()
    lines = [Mine("bridge", (named(one),), "bridges", rank=15, waits=True) for one in people]
    build = sum(b.status is Status.PROPOSED and b.by == me.id for b in known) if builds(me) else 0
    if build:
        said = ctx.words()("mine-bridges-are", count=build)
        lines.append(Mine("bridges", said, "bridges", rank=60))
    return lines
