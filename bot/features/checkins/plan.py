"""Puts check-ins on the agenda, one ahead for each person, and takes them off again."""

from datetime import date, datetime, timedelta

from bot.domain.cadence import REMIND_AFTER, next_check_in
from bot.domain.calendar import local_date
from bot.domain.checkins import CheckIn, CheckInStatus, latest, next_number
from bot.domain.membership import Member
from bot.domain.pairs import TOGETHER, AboutPair, Pair, PairId, PairStatus, own
from bot.domain.people import PersonId
from bot.features.checkins.moments import CheckInDue, CheckInReminder
from bot.features.checkins.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Retire


def prefix(pair: Pair, person: PersonId) -> str:
    """With this the keys of the messages begin that ask this person."""
    return f"{pair.key}:checkin:{person}:"


async def upcoming(ctx: Context, pair: Pair, after: date) -> date | None:
    """The working day of the pair's next check-in after a day."""
    if pair.begun is None:
        return None
    rhythm = (await ctx.stores.rounds.policy()).rhythm
    return next_check_in(pair.begun, after, rhythm, ctx.community.calendar)


async def plan_next(ctx: Context, pair: Pair, person: Member, after: date) -> None:
    """The next check-in after a day, in that person's own morning."""
    day = await upcoming(ctx, pair, after)
    if day:
        known = await ctx.stores.check_ins.of_pair(pair.id)
        number = next_number(known, person.id)
        await plan_at(ctx, pair, person, number, ctx.moment(day, person.person), day)


async def plan_anew(ctx: Context, pair: Pair, person: Member) -> None:
    """The next check-in by what holds now; today counts while its hour is ahead and nothing came."""
    known = await ctx.stores.check_ins.of_pair(pair.id)
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
    due = CheckInDue(pair=pair.id, number=number, day=day, fixed=fixed)
    await ctx.plan(due, at, person=person.id, about=pair)


async def planned_day(ctx: Context, pair: Pair, person: PersonId, number: int) -> date | None:
    """The day of the rhythm that a waiting check-in stands for; None when it has been asked."""
    waiting = await ctx.planned(CheckInDue, person=person, about=pair)
    return next((one.moment.day for one in waiting if one.moment.number == number), None)


async def plan_reminder(ctx: Context, pair: Pair, person: Member, sent: date, nth: int) -> None:
    """After three days, and after five; no more."""
    if nth >= len(REMIND_AFTER):
        return
    calendar, later = ctx.community.calendar, timedelta(days=REMIND_AFTER[nth])
    # After a weekend both could fall on one Monday.
    day = calendar.on_or_after(max(sent + later, ctx.today + timedelta(days=1)))
    reminder = CheckInReminder(pair=pair.id, nth=nth)
    await ctx.plan(reminder, ctx.moment(day, person.person), person=person.id, about=pair)


async def clear(ctx: Context, pair: Pair) -> None:
    await ctx.drop(CheckInDue, CheckInReminder, about=pair)
    for id in pair.people:
        await ctx.stores.deliveries.call_off(id, "over", prefix(pair, id))


async def clear_reminders(ctx: Context, pair: Pair, person: PersonId) -> None:
    """Neither reminders to come nor questions that still wait to be sent."""
    await ctx.drop(CheckInReminder, person=person, about=pair)
    await ctx.stores.deliveries.call_off(person, "over", prefix(pair, person))


def closed_cards(ctx: Context, pair: Pair, number: int, told: Card) -> Retire:
    """Whatever asked whoever acts for this check-in asks no more, however it was answered."""
    return Retire(f"{prefix(pair, ctx.actor.id)}{number}:", told)


async def pair_of(ctx: Context, id: int, person: PersonId) -> Pair | None:
    """A pair that this person is part of and that is under way."""
    pair = own(await ctx.stores.pairs.get(PairId(id)), person)
    return pair if pair and pair.status in TOGETHER else None


async def my_pair(ctx: Context, action: AboutPair) -> Pair | None:
    """The same of whoever acts."""
    return await pair_of(ctx, action.pair, ctx.actor.id)


async def pairs_of(ctx: Context, person: PersonId) -> list[Pair]:
    """The person's pairs that are not at rest, the newest last."""
    found = await ctx.stores.pairs.all()
    awake = TOGETHER - {PairStatus.PAUSED}
    return [pair for pair in found if person in pair.people and pair.status in awake]


async def other_of(ctx: Context, pair: Pair, person: PersonId) -> Member:
    found = await ctx.stores.members.get(pair.others(person))
    if found is None:
        raise LookupError("a pair names somebody who was never a member")
    return found


async def state_of(ctx: Context, pair: Pair, person: PersonId, number: int) -> CheckIn:
    """What is known of a check-in; a new one where nothing is."""
    for check_in in await ctx.stores.check_ins.of_pair(pair.id):
        if check_in.person == person and check_in.number == number:
            return check_in
    return CheckIn(ctx.community.id, pair.id, person, number, ctx.today, CheckInStatus.PLANNED)
