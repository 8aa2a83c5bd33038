"""What questions are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.questions import KEPT_OPEN, WAITS_FOR
from bot.features.questions.stores import Context
from bot.frame.attention import Attention


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for longer than anybody is given to answer; who asks what is theirs."""
    between = ctx.community.calendar.working_days_between
    late = [
        question
        for question in await ctx.stores.questions.under_way()
        if between(question.asked_on, ctx.today) > WAITS_FOR
        and question.asked_on > ctx.today - KEPT_OPEN
    ]
    return (Attention("questions", nameless=len(late), rank=90),)
