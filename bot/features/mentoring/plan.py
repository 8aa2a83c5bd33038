"""The timers of mentoring, and the snapshot that its decisions look at."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.context import Context
from bot.domain.agenda import DueKind, Occasion
from bot.domain.apart import KeptApart
from bot.domain.checkins import unanswered_days
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Status
from bot.domain.mentoring import Pair, PairId, silent_days
from bot.domain.people import PersonId
from bot.domain.policy import Policy, next_round
from bot.domain.snapshot import Snapshot
from bot.domain.vocabulary import Vocabulary
from bot.domain.wishes import Offer, Wish
from bot.effects import Effects, Reply
from bot.ports import UnitOfWork
from bot.words import note

WEEK = timedelta(days=7)
UNCHOSEN = DueKind("mentoring.unchosen", useful_for=timedelta(days=14))
UNANSWERED = DueKind("mentoring.unanswered", useful_for=timedelta(days=30))
STILL_HERE = DueKind("mentoring.still-here", useful_for=timedelta(days=30))
PREPARE = DueKind("mentoring.prepare", useful_for=timedelta(days=7))
TALK = DueKind("mentoring.talk", useful_for=WEEK)
TALK_REMINDER = DueKind("mentoring.talk-reminder", useful_for=timedelta(hours=8))
TALKED = DueKind("mentoring.talked", useful_for=timedelta(days=4))
CONTACT = DueKind("mentoring.contact", useful_for=WEEK)
SILENCE = DueKind("mentoring.silence", useful_for=timedelta(days=30))
MIDWAY = DueKind("mentoring.midway", useful_for=timedelta(days=21))
CLOSING = DueKind("mentoring.closing", useful_for=timedelta(days=90))
BACK = DueKind("mentoring.back", useful_for=timedelta(days=60))
OFFER_BACK = DueKind("mentoring.offer-back", useful_for=timedelta(days=60))
ROUND = DueKind("mentoring.round", useful_for=timedelta(days=4))
MATCH = DueKind("mentoring.match", useful_for=WEEK)
NEWS = DueKind("mentoring.news", useful_for=WEEK)
HEADS_UP = DueKind("mentoring.heads-up", useful_for=timedelta(hours=12))

REMIND_CHOICE, EXPIRE_CHOICE = 3, 7  # working days a mentee has to choose, and to be reminded
CONTACT_AFTER = 7
SILENT_AFTER = {"nudge": 7, "ask": 21, "warn": 70, "close": 77}  # days that an answer is owed


async def snapshot(ctx: Context) -> Snapshot:
    """Everything that decides who may be with whom, as it is in this transaction."""
    return await snapshot_of(ctx.uow, ctx.community.id, ctx.today, ctx.community.charter.zone)


async def snapshot_of(uow: UnitOfWork, here: CommunityId, today: date, zone: str) -> Snapshot:
    """The same of a community by its number; `zone` is its own."""
    store = uow.mentoring
    policy = await store.policy(here)
    return Snapshot(
        today=today,
        policy=policy,
        members={m.id: m for m in await uow.members.all(here)},
        wishes=await store.wishes(here),
        offers=await store.offers(here),
        pairs=await store.pairs(here),
        kept_apart=KeptApart(await store.apart(here)),
        community_zone=zone,
        vocabulary=_vocabulary(policy),
    )


async def snapshot_about(ctx: Context, mentees: Collection[PersonId]) -> Snapshot:
    """What decides about the lists and the peers that these mentees have: they themselves, those they
    choose from or may meet, and what is between these people. Nobody else is in it, nor has room."""
    here, store = ctx.community.id, ctx.uow.mentoring
    policy, wishes = await store.policy(here), await store.wishes(here, mentees)
    mentors = {mentor for wish in wishes for mentor in wish.choices}
    people = {*mentees, *mentors, *(peer for wish in wishes for peer in wish.peers)}
    return Snapshot(
        today=ctx.today,
        policy=policy,
        members={m.id: m for m in await ctx.uow.members.some(here, people)},
        wishes=wishes,
        offers=await store.offers(here, mentors),
        pairs=await store.pairs(here, people),
        kept_apart=KeptApart(await store.apart(here)),
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
    wishes = await ctx.uow.mentoring.wishes(ctx.community.id)
    return next((w for w in wishes if w.mentee == person), None)


async def offer_of(ctx: Context, person: PersonId) -> Offer | None:
    offers = await ctx.uow.mentoring.offers(ctx.community.id)
    return next((o for o in offers if o.mentor == person), None)


def unanswered_key(pair: Pair) -> str:
    return f"{pair.key}:unanswered"


def peers_key(ctx: Context, mentee: PersonId) -> str:
    """With this the keys of the questions begin whether this mentee would meet others who wait."""
    return f"peers:{ctx.community.id}:{mentee}:"


def still_key(ctx: Context, mentor: PersonId) -> str:
    return f"still:{ctx.community.id}:{mentor}:"


async def save_heard(ctx: Context, offer: Offer) -> None:
    """Keep an offer whose mentor gave a sign: no silence is counted, and nothing closes it (R21)."""
    await ctx.uow.mentoring.save_offer(ctx.community.id, replace(offer, silences=0))
    await ctx.uow.agenda.cancel(ctx.community.id, still_key(ctx, offer.mentor))


async def pair_with(ctx: Context, id: int) -> Pair | None:
    """A pair of this community that whoever acts is part of; None for anybody else's."""
    pair = await ctx.uow.mentoring.pair(ctx.community.id, PairId(id))
    return pair if pair and ctx.member and ctx.member.id in pair.people else None


async def member(ctx: Context, person: PersonId) -> Member:
    """Somebody who was ever here."""
    found = await ctx.uow.members.get(ctx.community.id, person)
    if found is None:
        raise LookupError("a pair names somebody who was never a member")
    return found


async def plan(
    ctx: Context,
    kind: DueKind,
    key: str,
    day: date,
    person: Member | None = None,
    **details: str,
) -> None:
    """On a working day on or after `day`, at the community's hour where the person is; never in the
    past, so that a look which leads to the next look cannot turn in circles."""
    calendar = ctx.community.calendar
    at = _moment(ctx, calendar.on_or_after(day), person)
    if at <= ctx.now:
        at = _moment(ctx, calendar.working_day(ctx.today, 1), person)
    await plan_at(ctx, kind, key, at, person, **details)


async def plan_at(
    ctx: Context,
    kind: DueKind,
    key: str,
    at: datetime,
    person: Member | None = None,
    **details: str,
) -> None:
    id = person.id if person else None
    occasion = Occasion(key, kind.name, ctx.community.id, at, id, details)
    await ctx.uow.agenda.plan(ctx.community.id, kind, occasion)


def _moment(ctx: Context, day: date, person: Member | None) -> datetime:
    if person:
        return ctx.moment(day, person.person)
    return ctx.community_moment(day)


async def plan_silence(ctx: Context, pair: Pair, done: str = "") -> None:
    """The next look at whether this pair is silent, in a week; `done`: what was said of it last."""
    await plan(ctx, SILENCE, f"{pair.key}:silence", ctx.today + WEEK, done=done)


async def owes_answer(ctx: Context, pair: Pair) -> int:
    """For how many days this pair owes an answer."""
    check_ins = await ctx.uow.check_ins.of_pair(ctx.community.id, pair.id)
    calendar = ctx.community.calendar
    return silent_days(pair, unanswered_days(check_ins), ctx.today, calendar)


def _next_monday(ctx: Context) -> date:
    """A Monday counts until its moment has come, which is on a Tuesday where the Monday is a holiday."""
    monday = ctx.today - timedelta(days=ctx.today.weekday())
    come = ctx.community_moment(ctx.community.calendar.on_or_after(monday)) <= ctx.now
    return monday + WEEK if come else monday


async def plan_round_day(ctx: Context, policy: Policy, **known: str) -> None:
    """The next round, and the day before it; planning again moves them. `known`: of the proposal so far."""
    sunday = _next_monday(ctx) - timedelta(days=1)
    day = next_round(policy.rounds, sunday, ctx.community.calendar)
    await ctx.uow.agenda.cancel(ctx.community.id, f"round:{ctx.community.id}:")
    if day is None:
        return
    await plan(ctx, ROUND, f"round:{ctx.community.id}:run", day, None, **known)
    before = ctx.community_moment(ctx.community.calendar.before(day))
    if before > ctx.now:
        await plan_at(ctx, HEADS_UP, f"round:{ctx.community.id}:heads-up", before)
