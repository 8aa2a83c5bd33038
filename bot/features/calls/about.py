"""What project calls are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.calls import Said, Stage
from bot.domain.digest import HALF_YEAR, Week
from bot.domain.membership import Member
from bot.features.calls.stores import Context
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.words import Words
from bot.talking.number_words import counted


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they look for people for, and what they said to others' calls."""
    words, store = ctx.words(), ctx.stores.calls
    own = [one.text for one in await store.of(member.id)]
    said = []
    for one in await store.said_by(member.id):
        call = await store.get(one.call)
        if call:
            said.append(f"{call.text}: {words(f'call-fact-{one.said}')}")
    told = (
        (words("privacy-calls"), " · ".join(own)),
        (words("privacy-calls-said"), " · ".join(said)),
    )
    return tuple(fact for fact in told if fact[1])


async def section(ctx: Context, week: Week) -> Section | None:
    """How many there were in half a year, and how many somebody joined."""
    lately = [
        one
        for one in await ctx.stores.calls.since(week.until - HALF_YEAR)
        if one.stage is not Stage.WITHDRAWN
    ]
    if not lately:
        return None
    with_somebody = 0
    for call in lately:
        said = await ctx.stores.calls.responses(call.id)
        with_somebody += any(one.said is Said.YES for one in said)
    return told(ctx.words(), len(lately), with_somebody)


def told(words: Words, made: int, joined: int) -> Section:
    said = words("digest-calls-are", made=counted(words, made), joined=counted(words, joined))
    return Section(rank=74, lines=(Line(words("digest-calls"), said),))


async def mine(ctx: Context) -> Sequence[Mine]:
    """Their own that is open, and what they joined or were asked."""
    me, words = ctx.actor.id, ctx.words()
    said = {one.call: one.said for one in await ctx.stores.calls.said_by(me)}
    lines = []
    for call in await ctx.stores.calls.open():
        short = call.text if len(call.text) <= 80 else f"{call.text[:78]} …"
        line = f"{short} · {words('call-line-until', day=words.day(call.until))}"
        if call.by == me:
            lines.append(Mine("call", line, "calls", rank=45))
        elif said.get(call.id) is Said.YES:
            lines.append(Mine("joined", line, "calls", rank=46))
    return lines
