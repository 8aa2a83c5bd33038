"""Gathers one week's figures: what the database can count, it counts."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.domain.anonymity import Held
from bot.domain.digest import (
    MOST_STORIES,
    TREND,
    Figures,
    Kept,
    PulsePoint,
    role_cover,
)
from bot.domain.mentors import room_of
from bot.domain.participation import week_of
from bot.domain.polls import Poll, PollKind, PollStatus
from bot.domain.value import cycles
from bot.domain.welcome import JourneyStatus
from bot.domain.wishes import WishStatus
from bot.frame.context import Context
from bot.frame.words import Words

WEEK = timedelta(days=7)  # since the last digest, whatever its day
HALF_YEAR = timedelta(days=182)
WEEKS = 5
MOST_POLLS = 60


async def gather(ctx: Context, words: Words, *, since: timedelta = TREND) -> Figures:
    """The week that is ending; early in a week, the one that has just ended."""
    from bot.domain.layers import active_by_week, movement  # numpy: not at the start

    stores = ctx.stores
    week = week_of(ctx.today - timedelta(days=3))
    closed = await stores.polls.newest(PollStatus.CLOSED, MOST_POLLS)
    people = await stores.counts.members()
    activities = await stores.participation.activities()
    told = await stores.stories.shared(ctx.today - HALF_YEAR)
    fresh = [story for story in told if story.told >= ctx.today - WEEK]
    filled, empty, overloaded = role_cover(await stores.counts.roles())
    capacity, demand = await _mentors(ctx)
    improvements = await stores.improvements.all()
    return Figures(
        members=len(people),
        week=week,
        movement=movement(people, activities, week, week - 4),
        active=active_by_week(people, activities, week, ctx.community.calendar),
        pulses=_pulses(closed, words, ctx.today - since),
        newcomers=await _newcomers(ctx),
        capacity=capacity,
        demand=demand,
        funnel=await stores.counts.funnel(ctx.today - HALF_YEAR),
        kept=_kept(await stores.counts.check_ins(_monday(week - WEEKS + 1)), week),
        cycles=cycles(told),
        stories=tuple(fresh[:MOST_STORIES]),
        filled=filled,
        empty=empty,
        overloaded=overloaded,
        improvements=tuple(i for i in improvements if i.is_open()),
        ledger=await stores.counts.ledger(ctx.now - WEEK),
        held=_held(closed),
    )


def _monday(week: int) -> date:
    return date.fromordinal(week * 7 + 1)


def _pulses(closed: Sequence[Poll], words: Words, since: date) -> tuple[PulsePoint, ...]:
    """Published pulses, the oldest first."""
    points = []
    for poll in reversed(closed):
        if poll.kind is not PollKind.PULSE or poll.release is None or poll.closes is None:
            continue
        shown, day = poll.release.of(0), poll.closes.date()
        if shown and day >= since:
            question = poll.questions[0].text(words.language)
            points.append(
                PulsePoint(
                    day, question, shown.mean, shown.edge, shown.n, poll.release.rate, shown.held
                )
            )
    return tuple(points)


def _held(closed: Sequence[Poll]) -> tuple[date, Held] | None:
    """When the guard last held something back, and why."""
    for poll in closed:
        if poll.release and poll.release.held and poll.closes:
            return poll.closes.date(), poll.release.held[0]
    return None


def _kept(by_day: Mapping[date, Kept], week: int) -> tuple[Kept, ...]:
    weeks = []
    for number in range(week - WEEKS + 1, week + 1):
        days = [kept for day, kept in by_day.items() if week_of(day) == number]
        weeks.append(Kept(sum(k.answered for k in days), sum(k.asked for k in days)))
    return tuple(weeks)


async def _newcomers(ctx: Context) -> tuple[int, int, int]:
    """Under way, settled in the last quarter, and without a reaction for too long."""
    journeys = await ctx.stores.journeys.all()
    running = [j for j in journeys if j.status is JourneyStatus.RUNNING]
    settled = sum(
        j.status is JourneyStatus.FINISHED and ctx.today - j.started <= HALF_YEAR for j in journeys
    )
    stuck = sum(j.is_stuck(ctx.today, ctx.community.calendar) for j in running)
    return len(running), settled, stuck


async def _mentors(ctx: Context) -> tuple[int, int]:
    """Places that are free, and mentees who wait for one."""
    pairs = await ctx.stores.pairs.all()
    offers = await ctx.stores.offers.all()
    wishes = await ctx.stores.wishes.all()
    free = sum(room_of(offer, pairs, ctx.today) for offer in offers)
    return free, sum(wish.status is WishStatus.WAITING for wish in wishes)
