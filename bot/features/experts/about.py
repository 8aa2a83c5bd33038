"""What experts are to the rest of Kring."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.membership import Member
from bot.domain.questions import A_MONTH
from bot.features.experts.cards import hours_in_words
from bot.features.experts.stores import Context
from bot.frame.attention import Attention, about
from bot.frame.cards import Mention, Run
from bot.frame.context import Fact
from bot.frame.mine import Mine


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they may be asked about and when; talks that they have ahead go along with the export."""
    words, offer = ctx.words(), await ctx.stores.experts.of(member.id)
    if offer is None:
        return ()
    told = [(words("privacy-expert"), offer.topics)]
    if offer.hours:
        told.append((words("privacy-hours"), hours_in_words(words, offer.hours)))
    return told


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
    """Their talks ahead; of an expert, what they may be asked about."""
    words, me = ctx.words(), ctx.actor
    lines = []
    for talk in await ctx.stores.experts.bookings(me.id, ctx.now):
        other = await ctx.somebody(talk.other(me.id))
        at = words.moment(talk.at, ctx.zone(me.person))
        lines.append(
            Mine("talk", (Mention(other.id, other.name), Run(f" · {at}")), "hours", rank=15)
        )
    offer = await ctx.stores.experts.of(me.id)
    return [*lines, *([Mine("expert", offer.topics, "expert offer", rank=45)] if offer else [])]
