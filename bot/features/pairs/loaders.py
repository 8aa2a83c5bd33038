"""The pair that a press is about, where it is one of whoever presses."""

from bot.domain.pairs import TOGETHER, AboutPair, Pair, PairId, own
from bot.features.pairs.stores import Context


async def pair_with(ctx: Context, id: int) -> Pair | None:
    """A pair of this community that whoever acts is part of; None for anybody else's."""
    pair = await ctx.stores.pairs.get(PairId(id))
    return own(pair, ctx.member.id if ctx.member else None)


async def my_pair(ctx: Context, action: AboutPair) -> Pair | None:
    """A pair of whoever acts that is under way."""
    pair = await pair_with(ctx, action.pair)
    return pair if pair and pair.status in TOGETHER else None
