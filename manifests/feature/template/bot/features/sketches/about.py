"""What sketches are to the rest of Kring."""

from collections.abc import Sequence

from bot.features.sketches.stores import Context
from bot.frame.context import Fact
from bot.domain.membership import Member


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many are kept of them; the texts go along with the export."""
    own, words = await ctx.stores.sketches.of(member.id), ctx.words()
    return ((words("sketches-kept"), str(len(own))),) if own else ()
