"""The timers of mentoring, and the snapshot that its decisions look at."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.apart import KeptApart
from bot.domain.checkins import unanswered_days
from bot.domain.membership import Member, Status
from bot.domain.mentors import Offer
from bot.domain.pairs import TOGETHER, AboutPair, Pair, PairId, silent_days
from bot.domain.people import PersonId
from bot.domain.policy import Policy, next_round
from bot.domain.snapshot import Snapshot
from bot.domain.vocabulary import Vocabulary
from bot.domain.wishes import Wish
from bot.features.mentoring.moments import WEEK, RoundDue, RoundTomorrow, SilenceDue, StillHere
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.moments import Moment
from bot.frame.ports import Stores
from bot.frame.words import note

REMIND_CHOICE, EXPIRE_CHOICE = 3, 7  # working days a mentee has to choose, and to be reminded
CONTACT_AFTER = 7
SILENT_AFTER = {"nudge": 7, "ask": 21, "warn": 70, "close": 77}  # days that an answer is owed


async def snapshot(ctx: Context) -> Snapshot:
    """Everything that decides who may be with whom, as it is in this transaction."""
    return await snapshot_of(ctx.stores, ctx.today, ctx.community.charter.zone)


async def snapshot_of(stores: Stores, today: date, zone: str) -> Snapshot:
    """The same of a community by its stores; `zone` is its own."""
    policy = await stores.rounds.policy()
    return Snapshot(
        today=today,
        policy=policy,
        members={m.id: m for m in await stores.members.all()},
        wishes=await stores.wishes.all(),
        offers=await stores.offers.all(),
        pairs=await stores.pairs.all(),
        kept_apart=KeptApart(await stores.apart.notes()),
        community_zone=zone,
        vocabulary=_vocabulary(policy),
    )


async def snapshot_about(ctx: Context, mentees: Collection[PersonId]) -> Snapshot:
    """What decides about the lists and the peers that these mentees have: they themselves, those they
    choose from or may meet, and what is between these people. Nobody else is in it, nor has room."""
    stores = ctx.stores
    policy, wishes = await stores.rounds.policy(), await stores.wishes.all(mentees)
    mentors = {mentor for wish in wishes for mentor in wish.choices}
    people = {*mentees, *mentors, *(peer for wish in wishes for peer in wish.peers)}
    return Snapshot(
        today=ctx.today,
        policy=policy,
        members={m.id: m for m in await stores.members.some(people)},
        wishes=wishes,
        offers=await stores.offers.all(mentors),
        pairs=await stores.pairs.all(people),
        kept_apart=KeptApart(await stores.apart.notes()),
        community_zone=ctx.community.charter.zone,
        vocabulary=_vocabulary(policy),
    )


def _vocabulary(policy: Policy) -> Vocabulary:
    return Vocabulary.with_own(policy.vocabulary) if policy.vocabulary else Vocabulary()


def not_taking_part(ctx: Context) -> Effects:
    """Why somebody cannot be in a match now, in a sentence; nothing for whoever can (R2, R5)."""
    if ctx.actor.takes_part(ctx.today):
        return ()
    resting = ctx.actor.status is Status.ACTIVE
    return (Reply(note(ctx.words(), "mentoring-resting" if resting else "core-refused-members")),)


async def wish_of(ctx: Context, person: PersonId) -> Wish | None:
    wishes = await ctx.stores.wishes.all()
    return next((w for w in wishes if w.mentee == person), None)


async def offer_of(ctx: Context, person: PersonId) -> Offer | None:
    offers = await ctx.stores.offers.all()
    return next((o for o in offers if o.mentor == person), None)


def peers_key(ctx: Context, mentee: PersonId) -> str:
    """With this the keys of the questions begin whether this mentee would meet others who wait."""
    return f"peers:{ctx.community.id}:{mentee}:"


def still_key(ctx: Context, mentor: PersonId) -> str:
    """With this the keys of the questions begin whether a mentor is still there."""
    return f"still:{ctx.community.id}:{mentor}:"


async def save_heard(ctx: Context, offer: Offer) -> None:
    """Keep an offer whose mentor gave a sign: no silence is counted, and nothing closes it (R21)."""
    await ctx.stores.offers.save(replace(offer, silences=0))
    await ctx.drop(StillHere, person=offer.mentor)


async def pair_with(ctx: Context, id: int) -> Pair | None:
    """A pair of this community that whoever acts is part of; None for anybody else's."""
    pair = await ctx.stores.pairs.get(PairId(id))
    return pair if pair and ctx.member and ctx.member.id in pair.people else None


async def my_pair(ctx: Context, action: AboutPair) -> Pair | None:
    """A pair of whoever acts that is under way."""
    pair = await pair_with(ctx, action.pair)
    return pair if pair and pair.status in TOGETHER else None


async def member(ctx: Context, person: PersonId) -> Member:
    """Somebody who was ever here."""
    found = await ctx.stores.members.get(person)
    if found is None:
        raise LookupError("a pair names somebody who was never a member")
    return found


async def plan(
    ctx: Context,
    moment: Moment,
    day: date,
    person: Member | None = None,
    about: Pair | None = None,
) -> None:
    """On a working day on or after `day`, at the community's hour where the person is; never in the
    past, so that a look which leads to the next look cannot turn in circles."""
    calendar = ctx.community.calendar
    at = _moment(ctx, calendar.on_or_after(day), person)
    if at <= ctx.now:
        at = _moment(ctx, calendar.working_day(ctx.today, 1), person)
    await ctx.plan(moment, at, person=person.id if person else None, about=about)


def _moment(ctx: Context, day: date, person: Member | None) -> datetime:
    if person:
        return ctx.moment(day, person.person)
    return ctx.community_moment(day)


async def plan_silence(ctx: Context, pair: Pair, done: str = "") -> None:
    """The next look at whether this pair is silent, in a week; `done`: what was said of it last."""
    assert pair.id
    await plan(ctx, SilenceDue(pair=pair.id, done=done), ctx.today + WEEK, about=pair)


async def owes_answer(ctx: Context, pair: Pair) -> int:
    """For how many days this pair owes an answer."""
    check_ins = await ctx.stores.check_ins.of_pair(pair.id)
    calendar = ctx.community.calendar
    return silent_days(pair, unanswered_days(check_ins), ctx.today, calendar)


def _next_monday(ctx: Context) -> date:
    """A Monday counts until its moment has come, which is on a Tuesday where the Monday is a holiday."""
    monday = ctx.today - timedelta(days=ctx.today.weekday())
    come = ctx.community_moment(ctx.community.calendar.on_or_after(monday)) <= ctx.now
    return monday + WEEK if come else monday


async def plan_round_day(ctx: Context, policy: Policy, following: RoundDue | None = None) -> None:
    """The next round, and the day before it; planning again moves them. `following`: the proposal so far."""
    sunday = _next_monday(ctx) - timedelta(days=1)
    day = next_round(policy.rounds, sunday, ctx.community.calendar)
    await ctx.drop(RoundDue, RoundTomorrow)
    if day is None:
        return
    await plan(ctx, following or RoundDue(), day)
    before = ctx.community_moment(ctx.community.calendar.before(day))
    if before > ctx.now:
        await ctx.plan(RoundTomorrow(), before)
