"""What experts are to the rest of Kring."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.questions import A_MONTH
from bot.domain.workshops import Stage, titled
from bot.features.experts.cards import hours_in_words
from bot.features.experts.stores import Context
from bot.frame.attention import Attention, about
from bot.frame.cards import Inline, Mention, Run
from bot.frame.context import Fact
from bot.frame.mine import Mine


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they may be asked about and when, and their workshops; talks ahead go along with the export."""
    words, offer = ctx.words(), await ctx.stores.experts.of(member.id)
    told = []
    if offer:
        told.append((words("privacy-expert"), offer.topics))
    if offer and offer.hours:
        told.append((words("privacy-hours"), hours_in_words(words, offer.hours)))
    given = await ctx.stores.workshops.of(member.id)
    return [*told, *((words("privacy-workshop"), one.title or one.wish) for one in given)]


async def attention(ctx: Context) -> Sequence[Attention]:
    """Which experts were asked as often this month as they said."""
    turns = await ctx.stores.questions.asked()
    lately = Counter(person for person, at in turns if at > ctx.now - A_MONTH)
    full = [
        (one.expert,) for one in await ctx.stores.experts.all() if lately[one.expert] >= one.monthly
    ]
    people = {m.id: m for m in await ctx.stores.members.some([id for (id,) in full])}
    return (about("experts", full, people, rank=92, press="expert"),)


async def mine(ctx: Context) -> Sequence[Mine]:
    """Their talks and workshops ahead; of an expert, what they may be asked about."""
    words, me = ctx.words(), ctx.actor
    lines = []
    for talk in await ctx.stores.experts.bookings(me.id, ctx.now):
        other = await ctx.somebody(talk.other(me.id))
        at = words.moment(talk.at, ctx.zone(me.person))
        lines.append(
            Mine("talk", (Mention(other.id, other.name), Run(f" · {at}")), "hours", rank=15)
        )
    lines += await _workshops(ctx)
    offer = await ctx.stores.experts.of(me.id)
    return [*lines, *([Mine("expert", offer.topics, "expert offer", rank=45)] if offer else [])]


async def _workshops(ctx: Context) -> list[Mine]:
    """What waits for their answer first; then what they asked for, and what is ahead."""
    lines, me = [], ctx.actor
    for one in await ctx.stores.workshops.of(me.id):
        other = one.other(me.id)
        who = await _named(ctx, other) if other else (Run(titled(one.wish)),)
        if one.at:
            said = f"{one.title} · {ctx.words().moment(one.at, ctx.zone(me.person))}"
            lines += [Mine("workshop", said, "workshops", rank=16)] if one.is_ahead(ctx.now) else []
        elif one.expert == me.id:
            waits = one.stage is Stage.ASKED
            lines.append(Mine("asks-workshop", who, "workshops", rank=12, waits=waits))
        else:
            lines.append(Mine("own-workshop", who, "workshops", rank=17))
    return lines


async def _named(ctx: Context, person: PersonId) -> tuple[Inline, ...]:
    one = await ctx.somebody(person)
    return (Mention(one.id, one.name),)
