"""Puts check-ins on the agenda, one ahead for each person, and takes them off again."""

from datetime import date, datetime, timedelta

from bot.cards import Card
from bot.context import Context
from bot.domain.agenda import Occasion
from bot.domain.cadence import REMIND_AFTER, next_check_in
from bot.domain.calendar import local_date
from bot.domain.checkins import (
    CHECK_IN,
    REMINDER,
    CheckIn,
    CheckInStatus,
    latest,
    next_number,
)
from bot.domain.membership import Member
from bot.domain.mentoring import TOGETHER, Pair, PairId, PairStatus
from bot.domain.people import PersonId
from bot.effects import Retire

MOST_WAITING = 200  # occasions of one person


def prefix(pair: Pair, person: PersonId) -> str:
    return f"{pair.key}:checkin:{person}:"


async def upcoming(ctx: Context, pair: Pair, after: date) -> date | None:
    """The working day of the pair's next check-in after a day."""
    if pair.begun is None:
        return None
    rhythm = (await ctx.uow.mentoring.policy(ctx.community.id)).rhythm
    return next_check_in(pair.begun, after, rhythm, ctx.community.calendar)


async def plan_next(ctx: Context, pair: Pair, person: Member, after: date) -> None:
    """The next check-in after a day, in that person's own morning."""
    day = await upcoming(ctx, pair, after)
    if day:
        known = await ctx.uow.check_ins.of_pair(ctx.community.id, pair.id)
        number = next_number(known, person.id)
        await plan_at(ctx, pair, person, number, ctx.moment(day, person.person), day)


async def plan_anew(ctx: Context, pair: Pair, person: Member) -> None:
    """The next check-in by what holds now; today counts while its hour is ahead and nothing came."""
    known = await ctx.uow.check_ins.of_pair(ctx.community.id, pair.id)
    newest = latest(known, person.id)
    today = local_date(ctx.now, ctx.zone(person.person))
    came = newest is not None and newest.day >= today
    ahead = ctx.moment(today, person.person) > ctx.now
    await plan_next(ctx, pair, person, today - timedelta(days=1) if ahead and not came else today)


async def plan_at(
    ctx: Context,
    pair: Pair,
    person: Member,
    number: int,
    at: datetime,
    day: date,
    *,
    fixed: bool = False,
) -> None:
    """One check-in at a moment; planning it again moves it. `fixed`: the person named the hour.

    `day` is the day of the rhythm that it stands for: what comes next comes after that.
    """
    details = {"pair": str(pair.id), "number": str(number), "fixed": "yes" if fixed else ""}
    await ctx.uow.agenda.plan(
        ctx.community.id,
        CHECK_IN,
        Occasion(
            f"{prefix(pair, person.id)}{number}",
            CHECK_IN.name,
            ctx.community.id,
            at,
            person.id,
            {**details, "day": day.isoformat()},
        ),
    )


async def planned_day(ctx: Context, pair: Pair, person: PersonId, number: int) -> date | None:
    """The day of the rhythm that a waiting check-in stands for; None when it has been asked."""
    waiting = await ctx.uow.agenda.upcoming(ctx.community.id, MOST_WAITING, person)
    key = f"{prefix(pair, person)}{number}"
    found = next((occasion for occasion in waiting if occasion.key == key), None)
    return date.fromisoformat(found.details["day"]) if found else None


async def plan_reminder(ctx: Context, pair: Pair, person: Member, sent: date, nth: int) -> None:
    """After three days, and after five; no more."""
    if nth >= len(REMIND_AFTER):
        return
    calendar, later = ctx.community.calendar, timedelta(days=REMIND_AFTER[nth])
    # After a weekend both could fall on one Monday.
    day = calendar.on_or_after(max(sent + later, ctx.today + timedelta(days=1)))
    await ctx.uow.agenda.plan(
        ctx.community.id,
        REMINDER,
        Occasion(
            f"{pair.key}:remind:{person.id}:",
            REMINDER.name,
            ctx.community.id,
            ctx.moment(day, person.person),
            person.id,
            {"pair": str(pair.id), "nth": str(nth)},
        ),
    )


async def clear(ctx: Context, pair: Pair) -> None:
    for kind in ("checkin", "remind"):
        await ctx.uow.agenda.cancel(ctx.community.id, f"{pair.key}:{kind}:")
    for id in pair.people:
        await ctx.uow.deliveries.withdraw(ctx.community.id, id, "over", prefix(pair, id))


async def clear_reminders(ctx: Context, pair: Pair, person: PersonId) -> None:
    """Neither reminders to come nor questions that still wait to be sent."""
    await ctx.uow.agenda.cancel(ctx.community.id, f"{pair.key}:remind:{person}:")
    await ctx.uow.deliveries.withdraw(ctx.community.id, person, "over", prefix(pair, person))


def closed_cards(ctx: Context, pair: Pair, number: int, told: Card) -> Retire:
    """Whatever asked whoever acts for this check-in asks no more, however it was answered."""
    return Retire(f"{prefix(pair, ctx.actor.id)}{number}:", told)


async def pair_of(ctx: Context, id: int, person: PersonId) -> Pair | None:
    """A pair that this person is part of and that is under way."""
    pair = await ctx.uow.mentoring.pair(ctx.community.id, PairId(id))
    return pair if pair and person in pair.people and pair.status in TOGETHER else None


async def pairs_of(ctx: Context, person: PersonId) -> list[Pair]:
    """The person's pairs that are not at rest, the newest last."""
    found = await ctx.uow.mentoring.pairs(ctx.community.id)
    awake = TOGETHER - {PairStatus.PAUSED}
    return [pair for pair in found if person in pair.people and pair.status in awake]


async def other_of(ctx: Context, pair: Pair, person: PersonId) -> Member:
    found = await ctx.uow.members.get(ctx.community.id, pair.others(person))
    if found is None:
        raise LookupError("a pair names somebody who was never a member")
    return found


async def state_of(ctx: Context, pair: Pair, person: PersonId, number: int) -> CheckIn:
    """What is known of a check-in; a new one where nothing is."""
    for check_in in await ctx.uow.check_ins.of_pair(ctx.community.id, pair.id):
        if check_in.person == person and check_in.number == number:
            return check_in
    return CheckIn(ctx.community.id, pair.id, person, number, ctx.today, CheckInStatus.PLANNED)
