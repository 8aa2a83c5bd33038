"""When the next round comes, and who would take part in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.coffee import Coffee, Taker, next_round
from bot.domain.eligibility import BLOCKED, Purpose
from bot.domain.membership import Member
from bot.features.coffee.moments import HeadsUpDue, RoundDue
from bot.features.coffee.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.words import note

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


async def move(ctx: Context, policy: Coffee) -> tuple[date | None, Effects]:
    """The same after a change; who had a heads-up of another day hears of the new one, or that it is off."""
    before = await coming(ctx)
    day = await plan_next(ctx, policy)
    if before is None or day == before:
        return day, ()
    told = [one for one in await seats(ctx, before) if one.taker.told == before]
    await ctx.stores.coffee.save_takers([replace(one.taker, told=None) for one in told])
    skipping = [one for one in await ctx.stores.coffee.takers() if one.skips == before]
    await ctx.stores.coffee.save_takers([replace(one, skips=day) for one in skipping])
    if day:
        return day, ()
    return None, tuple(not_held(ctx, one, before, "off") for one in told)


def not_held(ctx: Context, seat: Seat, day: date, why: str) -> Say:
    """There is no round on the day of which they were told."""
    card = note(ctx.words(seat.member.person), f"coffee-not-held-{why}")
    key = f"{round_key(ctx, day)}:not-held:{seat.member.id}"
    return Say(seat.member.id, card, key, Purpose.NOTICE, "coffee.round")


def round_key(ctx: Context, day: date) -> str:
    return f"coffee-round:{ctx.community.id}:{day:%Y%m%d}"


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
