"""A round: a heads-up the working day before, and then everybody is brought together with somebody."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.apart import KeptApart
from bot.domain.coffee import Round, Taker, asked_on, last_met, tired
from bot.domain.coffee_round import Plan, Table, plan_round
from bot.domain.eligibility import Purpose
from bot.domain.pairs import HOLDS_A_PLACE
from bot.domain.people import PersonId
from bot.features.coffee import cards
from bot.features.coffee.introducing import Introducing, guest_of, introductions
from bot.features.coffee.moments import HeadsUpDue, MetDue, RoundDue
from bot.features.coffee.planning import LEAST, Seat, coming, not_held, plan_next, round_key, seats
from bot.features.coffee.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("coffee.rounds")


@feature.due(HeadsUpDue, heavy=True)
async def heads_up(ctx: Context, event: Due, moment: HeadsUpDue) -> Effects:
    """Where there are too few to make a round, nobody hears of one."""
    found, policy = await seats(ctx, moment.day), await ctx.stores.coffee.policy()
    if event.missed or not policy.on or len(found) < LEAST or await coming(ctx) != moment.day:
        return ()
    weary = tired(await ctx.stores.coffee.groups())
    told = [one for one in found if _hears(one, moment.day, weary)]
    await ctx.stores.coffee.save_takers([replace(one.taker, told=moment.day) for one in told])
    return tuple(_heads_up(ctx, one, moment.day, weary) for one in told)


def _hears(seat: Seat, day: date, weary: Collection[PersonId]) -> bool:
    return seat.taker.hears(day, tired=seat.member.id in weary)


def _heads_up(ctx: Context, seat: Seat, day: date, weary: Collection[PersonId]) -> Say:
    is_tired = seat.member.id in weary
    card = cards.heads_up(ctx.words(seat.member.person), ctx.community.id, day, tired=is_tired)
    key = f"{round_key(ctx, day)}:heads-up:{seat.member.id}"
    until = ctx.community_moment(day)
    return Say(seat.member.id, card, key, Purpose.OFFER, "coffee.heads-up", until=until)


@feature.due(RoundDue, heavy=True)
async def hold(ctx: Context, event: Due, moment: RoundDue) -> Effects:
    """Nothing is written before the round is worked out: until then this is handled more than once."""
    policy = await ctx.stores.coffee.policy()
    if not policy.on:
        return ()
    found = await seats(ctx, moment.day)
    if event.missed or len(found) < LEAST:
        return await _not_held(ctx, moment.day, found, "missed" if event.missed else "few")
    table = await _table(ctx, found, threes=policy.threes)
    plan = ctx.thoughts.of(plan_round, table)
    return await _held(ctx, moment.day, found, table, plan)


async def _held(
    ctx: Context, day: date, found: Sequence[Seat], table: Table, plan: Plan
) -> Effects:
    held = sum(one.groups > 0 for one in await ctx.stores.coffee.rounds())
    begun = Round(day, len(found), len(plan.groups))
    groups = await ctx.stores.coffee.begin(begun, plan.groups, ctx.now)
    await ctx.stores.coffee.save_takers(_turns(found, plan, threes=table.threes))
    await _plan_after(ctx, day)
    people = {one.member.id: one.member for one in found}
    left = (one for one in found if one.member.id in plan.left_out)
    known = Introducing(people, plan.again, table.met, table.vocabulary, held)
    return (
        *introductions(ctx, groups, known),
        *(_told_left_out(ctx, day, one) for one in left),
    )


async def _plan_after(ctx: Context, day: date) -> None:
    """The next round, and before it the question whether it came to a meeting."""
    following = await plan_next(ctx, await ctx.stores.coffee.policy())
    asked = asked_on(day, following, ctx.community.calendar)
    await ctx.plan_on(MetDue(day=day), asked)


async def _not_held(ctx: Context, day: date, found: Sequence[Seat], why: str) -> Effects:
    """Only who was told that there would be one hears that there is none."""
    await ctx.stores.coffee.begin(Round(day, len(found), 0), (), ctx.now)
    await plan_next(ctx, await ctx.stores.coffee.policy())
    return tuple(not_held(ctx, one, day, why) for one in found if one.taker.told == day)


def _told_left_out(ctx: Context, day: date, seat: Seat) -> Say:
    card = note(ctx.words(seat.member.person), "coffee-left-out")
    key = f"{round_key(ctx, day)}:left-out:{seat.member.id}"
    return Say(seat.member.id, card, key, Purpose.NOTICE, "coffee.round")


def _turns(found: Sequence[Seat], plan: Plan, *, threes: bool) -> list[Taker]:
    """Whose turn it was to be the odd one, and whose it is no more."""
    trios = () if threes else (group for group in plan.groups if len(group) > LEAST)
    odd = {*plan.left_out, *(person for trio in trios for person in trio)}
    takers = [replace(one.taker, first=one.member.id in odd) for one in found]
    before = {one.taker.person: one.taker for one in found}
    return [one for one in takers if one != before[one.person]]


async def _table(ctx: Context, found: Sequence[Seat], *, threes: bool) -> Table:
    """Who is never paired: kept apart for whatever reason, and who have a mentor pair together."""
    apart = {frozenset(two) for two in KeptApart(await ctx.stores.apart.notes()).with_whom()}
    people = [one.member.id for one in found]
    together = await ctx.stores.pairs.all(people)
    apart |= {frozenset(pair.people) for pair in together if pair.status in HOLDS_A_PLACE}
    met = last_met(await ctx.stores.coffee.groups(), ctx.today)
    guests = tuple(guest_of(one.member, first=one.taker.first) for one in found)
    return Table(guests, frozenset(apart), met, threes, ctx.vocabulary())
