"""Another day for a check-in: by a button, from the picker, or in one's own words, and echoed first."""

from datetime import UTC, datetime, timedelta

from bot.domain import picked
from bot.domain.calendar import WORKDAY_BEGINS, WORKDAY_ENDS, local_instant
from bot.domain.checkins import CheckInStatus, latest, next_number
from bot.domain.dates import find_when, read_when
from bot.domain.days import When
from bot.domain.membership import Status
from bot.domain.pairs import Pair, PairStatus
from bot.features.checkins import actions, cards
from bot.features.checkins.answering import closed
from bot.features.checkins.moments import CheckInDue
from bot.features.checkins.plan import (
    clear_reminders,
    closed_cards,
    my_pair,
    other_of,
    pair_of,
    pairs_of,
    plan_at,
    planned_day,
    state_of,
)
from bot.features.checkins.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Tell, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Heard
from bot.frame.routing import FIRST, Access, Feature, a_date
from bot.frame.words import note
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.small_words import GREETINGS, IT

feature = Feature("checkins.moving")

A_WEEK = timedelta(days=7)


@feature.pressed(actions.InAWeek, Access.MEMBERS, on=my_pair, gone="checkin-closed")
async def in_a_week(ctx: Context, event: Pressed, action: actions.InAWeek, pair: Pair) -> Effects:
    moment = _on(ctx, When(ctx.own_today + A_WEEK))
    return await _move(ctx, pair, action.number, moment)


@feature.pressed(actions.MoveCheckIn, Access.MEMBERS, on=my_pair, gone="checkin-closed")
async def open_form(
    ctx: Context, event: Pressed, action: actions.MoveCheckIn, pair: Pair
) -> Effects:
    day = ctx.community.calendar.on_or_after(ctx.own_today + A_WEEK)
    return (OpenForm(cards.move_form(ctx.words(), pair, action.number, day)),)


@feature.submitted(actions.MoveCheckIn, Access.MEMBERS, on=my_pair, gone="checkin-closed")
async def filled(
    ctx: Context, event: Submitted, action: actions.MoveCheckIn, pair: Pair
) -> Effects:
    """Typed words go before the picker, and must be understood whole."""
    typed = event.values.get("words", "").strip()
    when = read_when(typed, ctx.own_today) if typed else _picked(ctx, event)
    if when is None or not when.is_one_day or _at_odd_hours(when):
        error = ctx.words()("move-hours" if when and when.is_one_day else "move-error")
        form = cards.move_form(ctx.words(), pair, action.number, None, typed, error)
        return (FormErrors(form),)
    return await _echo(ctx, pair, action.number, when)


def _picked(ctx: Context, event: Submitted) -> When | None:
    day, at = picked.day(event.values.get("day", "")), picked.hour(event.values.get("at", ""))
    return When(day, at) if day and at and day > ctx.own_today else None


@feature.command("move", "verzet", "verplaats", "verschuif", listed=False, takes=a_date)
async def move_typed(ctx: Context, event: Said) -> Effects:
    """ "Move it to Tuesday 10:00"; what is not understood gets the picker."""
    pairs = await pairs_of(ctx, ctx.actor.id)
    if not pairs:
        return (Reply(note(ctx.words(), "checkin-none")),)
    when = read_when(event.text, ctx.own_today) or find_when(event.text, ctx.own_today)
    pair, number = await _open_one(ctx, pairs)
    if when is None:
        day = ctx.community.calendar.on_or_after(ctx.own_today + A_WEEK)
        return (OpenForm(cards.move_form(ctx.words(), pair, number, day, event.text)),)
    if await _may_mean_a_talk(ctx, pair, number, when, event.text):
        return (Reply(cards.move_which(ctx.words(), pair, number, event.text)),)
    return await _echo(ctx, pair, number, when)


async def _may_mean_a_talk(ctx: Context, pair: Pair, number: int, when: When, text: str) -> bool:
    """A day with an hour, where the two have a talk ahead, or "it" is moved and no check-in waits."""
    if when.at is None or await _waits(ctx, pair, number):
        return False
    return pair.talks_after(ctx.now) is not None or bool(IT & set(text.lower().split()))


async def _waits(ctx: Context, pair: Pair, number: int) -> bool:
    """Whether the check-in was sent and has no answer: else a day with an hour is rather one to meet."""
    state = await state_of(ctx, pair, ctx.actor.id, number)
    return state.status is CheckInStatus.SENT


@feature.meant(Intent.DO_CHECKIN, Intent.SCHEDULE_MEETING, rank=FIRST)
async def wants_to_move(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """ "Verzet mijn check-in naar maandag": that, and no talk of the two."""
    pairs = await pairs_of(ctx, ctx.actor.id)
    if meant.slots.aspect not in (Aspect.CHECK_IN, Aspect.MOVE) or not pairs:
        return None
    pair, number = await _open_one(ctx, pairs)
    if meant.slots.when is None:
        day = ctx.community.calendar.on_or_after(ctx.own_today + A_WEEK)
        return (OpenForm(cards.move_form(ctx.words(), pair, number, day)),)
    return await _echo(ctx, pair, number, meant.slots.when)


@feature.listener
async def in_own_words(ctx: Context, event: Said) -> Effects | None:
    """ "over twee weken", "niet deze maand", "dinsdag 10:00": a date and nothing else, in private."""
    if event.text.strip(" .,!").lower() in GREETINGS:
        return None
    active = ctx.member is not None and ctx.member.status is Status.ACTIVE
    if ctx.here is None or not active or event.place is not None:
        return None
    when = read_when(event.text, ctx.own_today)
    pairs = await pairs_of(ctx, ctx.actor.id) if when else []
    if when is None or not pairs:
        return None
    pair, number = await _open_one(ctx, pairs)
    if when.at is not None and not await _waits(ctx, pair, number):
        return None
    return await _echo(ctx, pair, number, when)


async def _open_one(ctx: Context, pairs: list[Pair]) -> tuple[Pair, int]:
    """The check-in that was asked last and not answered; else the next one."""
    for pair in reversed(pairs):
        known = await ctx.stores.check_ins.of_pair(pair.id)
        newest = latest(known, ctx.actor.id)
        if newest and newest.is_open():
            return pair, newest.number
    known = await ctx.stores.check_ins.of_pair(pairs[-1].id)
    return pairs[-1], next_number(known, ctx.actor.id)


def _at_odd_hours(when: When) -> bool:
    """Kring would not send it then: what is promised must be what happens."""
    return when.at is not None and not WORKDAY_BEGINS <= when.at < WORKDAY_ENDS


async def _echo(ctx: Context, pair: Pair, number: int, when: When) -> Effects:
    if not when.is_one_day:  # "from Monday", "before Friday": the day is theirs to choose
        return (OpenForm(cards.move_form(ctx.words(), pair, number, when.begins or when.day)),)
    if _at_odd_hours(when):
        return (Reply(note(ctx.words(), "move-hours")),)
    if _on(ctx, when) <= ctx.now:
        return (Reply(note(ctx.words(), "move-past")),)
    planned = await planned_day(ctx, pair, ctx.actor.id, number)
    if when.is_earliest and planned and planned >= when.day:
        day = ctx.words().day(planned)
        return (Reply(note(ctx.words(), "move-later-already", day=day)),)
    other, zone = await other_of(ctx, pair, ctx.actor.id), ctx.zone(ctx.actor.person)
    card = cards.echo(ctx.words(), pair, number, other, _on(ctx, when), zone)
    return (Reply(card),)


def _on(ctx: Context, when: When) -> datetime:
    """A working day, at the named time or in the person's own morning."""
    day = ctx.community.calendar.on_or_after(when.day)
    at = when.at or ctx.community.charter.send_at
    return local_instant(day, at, ctx.zone(ctx.actor.person))


@feature.pressed(actions.MoveTo, Access.MEMBERS)
async def move_to(ctx: Context, event: Pressed, action: actions.MoveTo) -> Effects:
    pair, moment = await pair_of(ctx, action.pair, ctx.actor.id), picked.instant(action.at)
    if pair is None or moment is None or moment <= ctx.now:
        return closed(ctx)
    return await _move(ctx, pair, action.number, moment)


async def _move(ctx: Context, pair: Pair, number: int, moment: datetime) -> Effects:
    """One check-in to one moment, instead of the day it stands for; the rhythm goes on after it."""
    if pair.status is PairStatus.PAUSED:
        until = ctx.words().day(pair.paused_until) if pair.paused_until else "–"
        return (Reply(note(ctx.words(), "checkin-resting", day=until)),)
    state = await state_of(ctx, pair, ctx.actor.id, number)
    if not state.is_open():
        return closed(ctx)
    day = moment.astimezone(UTC).date()
    planned = state.on(day, CheckInStatus.PLANNED)
    await ctx.stores.check_ins.save(planned)
    await clear_reminders(ctx, pair, ctx.actor.id)
    stood_for = await planned_day(ctx, pair, ctx.actor.id, number) or ctx.today
    await ctx.drop(CheckInDue, person=ctx.actor.id, about=pair)
    await plan_at(ctx, pair, ctx.actor, number, moment, stood_for, fixed=True)
    said = ctx.words().moment(moment, ctx.zone(ctx.actor.person))
    told = note(ctx.words(), "checkin-moved", moment=said)
    old = closed_cards(ctx, pair, number, told)
    moved = (Replace(told), old, Tell(Heard(pair)))
    before = local_instant(stood_for, ctx.community.charter.send_at, ctx.zone(ctx.actor.person))
    if before <= ctx.now:
        return moved
    back = actions.MoveTo(
        community=pair.community, pair=pair.id, number=number, at=before.isoformat()
    )
    return (*moved, Undoable(back, "undo-check-in"))
