"""What anonymous questions are to the rest of Kring.

They say nothing of any person: neither My Kring, nor `privacy`, nor an export tells who asked.
"""

from collections.abc import Sequence

from bot.domain.anonymous_questions import AddressedTo, Stage
from bot.features.anonymous_questions.stores import Context
from bot.frame.attention import Attention


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for a facilitator: to be looked at, or to be answered."""
    waiting = [
        question
        for question in await ctx.stores.anonymous_questions.open()
        if question.stage is Stage.WAITING
        or (question.stage is Stage.LISTED and question.to is AddressedTo.FACILITATORS)
    ]
    return (Attention("anonymous", nameless=len(waiting), rank=85, press="anonymous"),)
