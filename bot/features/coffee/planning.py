"""When the next round comes, and who would take part in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.coffee import Coffee, Taker, next_round
from bot.domain.eligibility import BLOCKED
from bot.domain.membership import Member
from bot.features.coffee.moments import HeadsUpDue, RoundDue
from bot.features.coffee.stores import Context

LEAST = 2  # people who make a round


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who counted themselves in and is there."""

    taker: Taker
    member: Member


async def plan_next(ctx: Context, policy: Coffee) -> date | None:
    """The day of the next round, which is planned with its heads-up; None where none comes."""
    await ctx.drop(HeadsUpDue, RoundDue)
    rounds = await ctx.stores.coffee.rounds()
    if not policy.on:
        return None
    calendar = ctx.community.calendar
    day = next_round(policy, ctx.today, rounds[0].day if rounds else None, calendar)
    if day:
        before = ctx.community_moment(calendar.before(day))
        if before > ctx.now:
            await ctx.plan(HeadsUpDue(day=day), before)
        await ctx.plan(RoundDue(day=day), ctx.community_moment(day))
    return day


async def coming(ctx: Context) -> date | None:
    """The day of the round that is planned."""
    planned = await ctx.planned(RoundDue, limit=1)
    return planned[0].moment.day if planned else None


async def seats(ctx: Context, day: date) -> Sequence[Seat]:
    """Who would take part on `day`: counted in, there, to be written to, and not letting it go by (R2)."""
    takers = {one.person: one for one in await ctx.stores.coffee.takers() if one.skips != day}
    members = await ctx.stores.members.some(tuple(takers))
    there = [m for m in members if m.takes_part(ctx.today) and m.problem != BLOCKED]
    return [Seat(takers[m.id], m) for m in sorted(there, key=lambda member: member.id)]
