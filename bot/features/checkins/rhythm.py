"""When check-ins come: planned with the pair, sent on their day, reminded twice, forgotten in time."""

from bot.domain.calendar import local_date
from bot.domain.checkins import (
    KEEP_TEXTS,
    CheckInStatus,
    latest,
)
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Topic
from bot.domain.pairs import TOGETHER, Pair, PairStatus
from bot.features.checkins import actions, cards
from bot.features.checkins.moments import CheckInDue, CheckInReminder, ForgetTexts
from bot.features.checkins.plan import (
    clear,
    other_of,
    pair_of,
    plan_anew,
    plan_at,
    plan_next,
    plan_reminder,
    prefix,
    state_of,
)
from bot.features.checkins.stores import Context
from bot.frame.cards import Button, Buttons, Card, Mention, Style
from bot.frame.effects import Effects, Say, Tell
from bot.frame.events import Due
from bot.frame.news import Amended, Paired, PairRested, Parted, TextsForgotten
from bot.frame.routing import Feature

feature = Feature("checkins.rhythm")


@feature.on(Paired)
async def begin(ctx: Context, news: Paired) -> Effects:
    for person in await _both(ctx, news.pair):
        await plan_next(ctx, news.pair, person, news.pair.begun or ctx.today)
    return ()


async def _both(ctx: Context, pair: Pair) -> list[Member]:
    found = [await ctx.stores.members.get(id) for id in pair.people]
    return [person for person in found if person]


@feature.due(CheckInDue)
async def due(ctx: Context, event: Due, moment: CheckInDue) -> Effects:
    """Ask, and plan the next one. Somebody who moved to another zone is asked in their own morning."""
    person = ctx.member
    pair = await pair_of(ctx, moment.pair, person.id) if person else None
    if person is None or pair is None or pair.status is PairStatus.PAUSED:
        return ()
    number, stood_for = moment.number, moment.day
    today = local_date(ctx.now, ctx.zone(person.person))
    morning = ctx.moment(today, person.person)
    if morning > ctx.now and not moment.fixed:
        await plan_at(ctx, pair, person, number, morning, stood_for)
        return ()
    state = await state_of(ctx, pair, person.id, number)
    asked = not event.missed and person.wants(Topic.CHECK_INS, ctx.today)
    if state.status is CheckInStatus.PLANNED:  # and not answered or skipped before its day
        status = CheckInStatus.SENT if asked else CheckInStatus.MISSED
        await ctx.stores.check_ins.save(state.on(today, status))
    await plan_next(ctx, pair, person, max(today, stood_for))
    if not asked or state.status is not CheckInStatus.PLANNED:
        return ()
    if not person.unanswered:  # who did not answer the last thing is not asked this twice
        await plan_reminder(ctx, pair, person, today, 0)
    return (await _ask(ctx, pair, person, number),)


async def _ask(ctx: Context, pair: Pair, person: Member, number: int) -> Say:
    check_ins = await ctx.stores.check_ins.of_pair(pair.id)
    earlier = [c for c in check_ins if c.number < number]
    other = await other_of(ctx, pair, person.id)
    last = latest(earlier, person.id)
    card = cards.ask(ctx.words(person.person), pair, number, other, last)
    key = f"{prefix(pair, person.id)}{number}:{ctx.today:%Y%m%d}"
    return Say(person.id, card, key, Purpose.CHECK_IN, "checkin")


@feature.due(CheckInReminder)
async def remind(ctx: Context, event: Due, moment: CheckInReminder) -> Effects:
    person = ctx.member
    pair = await pair_of(ctx, moment.pair, person.id) if person else None
    if person is None or pair is None or event.missed:
        return ()
    if not person.wants(Topic.CHECK_INS, ctx.today):
        return ()
    check_ins = await ctx.stores.check_ins.of_pair(pair.id)
    open_one = latest(check_ins, person.id)
    if open_one is None or open_one.status is not CheckInStatus.SENT:
        return ()
    nth = moment.nth
    if nth and person.unanswered:
        return ()  # who reacted to nothing since the first is not reminded twice
    await plan_reminder(ctx, pair, person, open_one.day, nth + 1)
    other, words = await other_of(ctx, pair, person.id), ctx.words(person.person)
    action = actions.AnswerCheckIn(community=ctx.community.id, pair=pair.id, number=open_one.number)
    who = Mention(other.id, other.name)
    card = Card(
        words("checkin-remind", number=open_one.number, who=who),
        (
            words.rich("checkin-remind", number=open_one.number, who=who),
            Buttons((Button(words("checkin-do"), action, Style.PRIMARY),)),
        ),
    )
    key = f"{prefix(pair, person.id)}{open_one.number}:remind:{nth}:{ctx.today:%Y%m%d}"
    return (Say(person.id, card, key, Purpose.REMINDER, "checkin.reminder"),)


@feature.on(PairRested)
async def rested(ctx: Context, news: PairRested) -> Effects:
    """No check-ins while a pair rests; the first working day after it, the rhythm goes on."""
    await clear(ctx, news.pair)
    if news.pair.status is not PairStatus.PAUSED:
        for person in await _both(ctx, news.pair):
            await plan_anew(ctx, news.pair, person)
    return ()


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another rhythm, hour or holiday holds for every check-in to come, but for those moved by hand."""
    for pair in await ctx.stores.pairs.all():
        if pair.status not in TOGETHER or pair.status is PairStatus.PAUSED:
            continue
        check_ins = await ctx.stores.check_ins.of_pair(pair.id)
        for person in await _both(ctx, pair):
            newest = latest(check_ins, person.id)
            if newest is None or newest.status is not CheckInStatus.PLANNED:
                await ctx.drop(CheckInDue, person=person.id, about=pair)
                await plan_anew(ctx, pair, person)
    return ()


@feature.on(Parted)
async def parted(ctx: Context, news: Parted) -> Effects:
    """A month after the end, what was written is forgotten; the numbers stay."""
    await clear(ctx, news.pair)
    at = ctx.community_moment(ctx.today + KEEP_TEXTS)
    await ctx.plan(ForgetTexts(pair=news.pair.id), at)
    return ()


@feature.due(ForgetTexts)
async def forget(ctx: Context, event: Due, moment: ForgetTexts) -> Effects:
    pair = moment.pair
    for check_in in await ctx.stores.check_ins.of_pair(pair):
        await ctx.stores.check_ins.save(check_in.without_texts())
    return (Tell(TextsForgotten(pair)),)
