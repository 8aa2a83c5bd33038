"""What a press is about: a wish or a request of whoever presses."""

from bot.domain.pairs import AboutPair, Pair, PairId
from bot.domain.wishes import Wish, WishStatus
from bot.features.rounds.stores import Context
from bot.frame.actions import Action


async def waiting_wish(ctx: Context, action: Action) -> Wish | None:
    """The wish of whoever acts, while it waits in the line."""
    wish = await ctx.stores.wishes.of(ctx.actor.id)
    return wish if wish and wish.status is WishStatus.WAITING else None


async def pair_with(ctx: Context, action: AboutPair) -> Pair | None:
    """A pair of this community that whoever acts is part of; None for anybody else's."""
    pair = await ctx.stores.pairs.get(PairId(action.pair))
    return pair if pair and ctx.member and ctx.member.id in pair.people else None
