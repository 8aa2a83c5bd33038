"""Opens a poll: freezes who is asked, and plans when each of them is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from secrets import SystemRandom

from bot.domain.anonymity import LEAST, choose_cohort, new_key
from bot.domain.calendar import local_date, local_instant
from bot.domain.membership import Member, Topic
from bot.domain.pace import reminder_day
from bot.domain.people import Kind, PersonId
from bot.domain.polls import (
    BATCH,
    NEWER,
    TENURES,
    UNKNOWN,
    Asked,
    Poll,
    PollId,
    PollStatus,
)
from bot.domain.pulse import PulsePolicy, Split, next_pulse
from bot.domain.releases import told_of
from bot.features.pulse.moments import (
    OfABatch,
    PollAsk,
    PollClose,
    PollReminder,
    PollTell,
    PulseDue,
)
from bot.features.pulse.stores import Context

_RANDOM = SystemRandom()


async def eligible(ctx: Context) -> list[Member]:
    """Who takes part and is no machine (R2)."""
    everyone = await ctx.stores.members.all()
    wanting = [m for m in everyone if m.wants(Topic.PULSE, ctx.today)]
    return [m for m in wanting if m.person.kind is not Kind.BOT]


async def cohort(ctx: Context, poll: Poll, willing: Sequence[Member]) -> list[Member]:
    """Who may be asked this, beside all that was ever told about the same items."""
    if not poll.anonymous:
        return list(willing)
    released = await told_before(ctx, poll)
    chosen = choose_cohort([member.id for member in willing], released, _RANDOM)
    return [member for member in willing if member.id in chosen]


async def told_before(ctx: Context, poll: Poll) -> list[frozenset[PersonId]]:
    """Of whom any other result tells something about what this poll measures."""
    others = await ctx.stores.polls.about(poll.items)
    told = [told_of(other, asked, poll.items) for other, asked in others if other.id != poll.id]
    return [members for each in told for members in each]


async def open_poll(
    ctx: Context,
    poll: Poll,
    asked: Sequence[Member],
    days: timedelta,
    *,
    morning: bool,
) -> Poll | None:
    """The poll, open; None where too few people would be asked for any answer to stay anonymous.

    `morning`: each is asked in their own, rather than now. Once, at half time, they are reminded.
    """
    if not asked or (poll.anonymous and len(asked) < LEAST):
        return None
    closing = ctx.community.calendar.on_or_after(ctx.today + days)
    opened = replace(
        poll,
        status=PollStatus.OPEN,
        opened=ctx.now,
        closes=ctx.community_moment(closing),
        size=len(asked),
    )
    batches, moments = _batches(ctx, asked, opened.split, morning=morning)
    key = new_key() if poll.anonymous else None
    await ctx.stores.polls.open(opened, batches, key)
    await _plan(ctx, opened, moments)
    return opened


def _batches(
    ctx: Context, asked: Sequence[Member], split: Split, *, morning: bool
) -> tuple[tuple[Asked, ...], dict[int, datetime]]:
    """People who are written to at one moment, by BATCH at most."""
    by_moment: dict[datetime, list[Member]] = {}
    for member in asked:
        own = ctx.moment(ctx.today, member.person) if morning else ctx.now
        by_moment.setdefault(own, []).append(member)
    made, moments = list[Asked](), dict[int, datetime]()
    for moment, members in sorted(by_moment.items()):
        for start in range(0, len(members), BATCH):
            batch = len(moments)
            moments[batch] = moment
            chunk = members[start : start + BATCH]
            made += [Asked(m.id, batch, cell_of(m, split, ctx.today)) for m in chunk]
    return tuple(made), moments


def cell_of(member: Member, split: Split, today: date) -> str:
    """The part of the cohort that a member is in."""
    match split:
        case Split.DISCIPLINE:
            return (member.person.discipline or "").strip(f" {UNKNOWN}").casefold()
        case Split.TENURE:
            return TENURES[today - member.since >= NEWER]
    return ""


async def _plan(ctx: Context, poll: Poll, moments: Mapping[int, datetime]) -> None:
    assert poll.closes
    day = reminder_day(ctx.today, closing_day(ctx, poll), ctx.community.calendar)
    for batch, moment in moments.items():
        await plan_batch(ctx, poll, PollAsk, batch, moment)
        if day:
            await plan_batch(ctx, poll, PollReminder, batch, moment + (day - ctx.today))
    await ctx.plan(PollClose(poll=poll.id), poll.closes, about=poll)


def closing_day(ctx: Context, poll: Poll) -> date:
    """The day on which the community sees it close."""
    assert poll.closes
    return local_date(poll.closes, ctx.community.charter.zone)


def last_call(ctx: Context, poll: Poll) -> datetime:
    """On the closing day nobody is asked or reminded any more."""
    return local_instant(closing_day(ctx, poll), time(0), ctx.community.charter.zone)


async def plan_batch(
    ctx: Context, poll: Poll, moment: type[OfABatch], batch: int, at: datetime
) -> None:
    """One batch's turn; `moment` says to what."""
    await ctx.plan(moment(poll=poll.id, batch=batch), at, about=poll)


async def plan_telling(ctx: Context, poll: Poll) -> None:
    """Everybody asked sees the result where the question stood."""
    asked = await ctx.stores.polls.asked(poll.id)
    for batch in sorted({one.batch for one in asked}):
        await plan_batch(ctx, poll, PollTell, batch, poll.closes or ctx.now)


async def plan_next(ctx: Context, policy: PulsePolicy) -> date | None:
    """The next pulse on the agenda; whatever was planned before makes way."""
    await ctx.drop(PulseDue)
    day = next_pulse(policy, ctx.today, ctx.community.calendar)
    if day is not None:
        await ctx.plan(PulseDue(), ctx.community_moment(day))
    return day


def poll_id(text: str | int) -> PollId:
    return PollId(int(text))
