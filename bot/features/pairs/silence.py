"""How long a pair has owed an answer, and what Kring does about it."""

from collections.abc import Sequence
from datetime import date

from bot.domain.checkins import unanswered_days
from bot.domain.pairs import Pair, silent_days
from bot.features.pairs.moments import WEEK, SilenceDue
from bot.features.pairs.stores import Context

SILENT_AFTER = {"nudge": 7, "ask": 21, "warn": 70, "close": 77}  # days that an answer is owed


async def plan_silence(ctx: Context, pair: Pair, done: str = "") -> None:
    """The next look at whether this pair is silent, in a week; `done`: what was said of it last."""
    await ctx.plan_on(SilenceDue(pair=pair.id, done=done), ctx.today + WEEK, about=pair)


async def owes_answer(ctx: Context, pair: Pair) -> int:
    """For how many days this pair owes an answer."""
    check_ins = await ctx.stores.check_ins.of_pair(pair.id)
    calendar = ctx.community.calendar
    return silent_days(pair, unanswered_days(check_ins), ctx.today, calendar)


def is_silent(ctx: Context, pair: Pair, unanswered: Sequence[date]) -> bool:
    """As soon as the two themselves are asked about it."""
    days = silent_days(pair, unanswered, ctx.today, ctx.community.calendar)
    return days >= SILENT_AFTER["nudge"]
