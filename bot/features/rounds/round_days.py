"""When rounds are."""

from datetime import date, timedelta

from bot.domain.calendar import monday_of
from bot.domain.policy import Policy, next_round
from bot.features.rounds.moments import WEEK, RoundDue, RoundTomorrow
from bot.features.rounds.stores import Context


def _next_monday(ctx: Context) -> date:
    """A Monday counts until its moment has come, which is on a Tuesday where the Monday is a holiday."""
    monday = monday_of(ctx.today)
    come = ctx.community_moment(ctx.community.calendar.on_or_after(monday)) <= ctx.now
    return monday + WEEK if come else monday


async def plan_round_day(ctx: Context, policy: Policy, following: RoundDue | None = None) -> None:
    """The next round, and the day before it; planning again moves them. `following`: the proposal so far."""
    sunday = _next_monday(ctx) - timedelta(days=1)
    day = next_round(policy.rounds, sunday, ctx.community.calendar)
    await ctx.drop(RoundDue, RoundTomorrow)
    if day is None:
        return
    await ctx.plan_on(following or RoundDue(), day)
    before = ctx.community_moment(ctx.community.calendar.before(day))
    if before > ctx.now:
        await ctx.plan(RoundTomorrow(), before)
