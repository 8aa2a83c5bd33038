"""What the worklist is to the rest of Kring."""

from collections.abc import Sequence

from bot.frame.context import Context
from bot.frame.mine import Mine


async def mine(ctx: Context) -> Sequence[Mine]:
    """To whoever steers: how many matters ask for attention; what they are stands on the list itself."""
    found = await ctx.attention() if ctx.actor.steers() else ()
    if not found:
        return ()
    said = ctx.words()("mine-worklist-are", count=len(found))
    return [Mine("worklist", said, "worklist", rank=20, waits=True)]
