"""The concepts that words are compared by here."""

from bot.domain.vocabulary import Vocabulary
from bot.features.library.stores import Context


async def vocabulary(ctx: Context) -> Vocabulary:
    """The concepts that hold here, the community's own among them."""
    policy = await ctx.stores.rounds.policy()
    return Vocabulary.with_own(policy.vocabulary)
