"""What a press is about: the wish of whoever presses."""

from bot.domain.wishes import Wish, WishStatus
from bot.features.rounds.stores import Context
from bot.frame.actions import Action


async def waiting_wish(ctx: Context, action: Action) -> Wish | None:
    """The wish of whoever acts, while it waits in the line."""
    wish = await ctx.stores.wishes.of(ctx.actor.id)
    return wish if wish and wish.status is WishStatus.WAITING else None
