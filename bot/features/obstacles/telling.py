"""What those who steer and a reporter hear, once a day; and what happens with whoever goes."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Role, Status, steering
from bot.domain.obstacles import KnownTo, Obstacle, Stage, to_tell
from bot.domain.people import PersonId
from bot.features.obstacles import cards
from bot.features.obstacles.keeping import apart, no_more_asked, tell_steering
from bot.features.obstacles.listing import around
from bot.features.obstacles.moments import AskLapses, ObstaclesWait, StatusDue
from bot.features.obstacles.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.news import Appointed, Distanced, Erasing, Left, Rested
from bot.frame.routing import Feature

feature = Feature("obstacles.telling")


async def moved(ctx: Context, one: Obstacle, *, closed: bool = False) -> Obstacle:
    """It stands otherwise from now on. Its reporter hears so the next morning, with all else that changed
    until then; what they did themselves, they know."""
    acting = ctx.member.id if ctx.member else None
    now = one.heard() if one.reporter == acting else one
    await ctx.stores.obstacles.save(now, ctx.today if closed else None)
    reporter = await ctx.stores.members.get(one.reporter)
    is_planned = await ctx.planned(StatusDue, person=one.reporter)
    if now.told != now.status and reporter and not is_planned:
        day = ctx.community.calendar.working_day(ctx.today, 1)
        await ctx.plan_on(StatusDue(), day, reporter)
    return now


async def owner_knows(ctx: Context, before: Obstacle, text: str) -> Effects:
    """Whoever took care of it until somebody else acted just now hears that they need not any more."""
    owner = await ctx.stores.members.get(before.owner) if before.owner else None
    if owner is None or owner.id == ctx.actor.id:
        return ()
    who = Mention(ctx.actor.id, ctx.actor.name)
    card = cards.relieved(ctx.words(owner.person), before, text, who)
    key = f"{before.key}:relieved:{ctx.stamp}"
    return (Say(owner.id, card, key, Purpose.NOTICE, "obstacles.status"),)


@feature.due(StatusDue)
async def tell_reporter(ctx: Context, event: Due, moment: StatusDue) -> Effects:
    member = ctx.member
    if member is None or member.status is Status.LEFT or event.missed:
        return ()
    own = await ctx.stores.obstacles.of(member.id)
    changed = [one for one in own if one.stage is not Stage.OFFERED and one.told != one.status]
    if not changed:
        return ()
    known = await around(ctx, changed)
    for one in changed:
        await ctx.stores.obstacles.save(one.heard())
    seen = [known.seen_by(one, member) for one in changed]
    card = cards.told(ctx.words(member.person), seen)
    key = f"obstacle:{ctx.community.id}:status:{member.id}:{ctx.stamp}"
    return (Say(member.id, card, key, Purpose.NOTICE, "obstacles.status"),)


@feature.due(ObstaclesWait)
async def tell_those_who_steer(ctx: Context, event: Due, moment: ObstaclesWait) -> Effects:
    """That something waits for an owner, or is for the organisation; and not what."""
    every, kept_apart = await ctx.stores.obstacles.under_way(), await apart(ctx)
    people = steering(await ctx.stores.members.all(), ctx.today)
    if event.missed:
        return ()
    leaders = any(Role.LEADER in one.roles for one in people)
    told = [(one, len(to_tell(every, one, leaders, kept_apart))) for one in people]
    return tuple(
        Say(
            one.id,
            cards.waiting(ctx.words(one.person), ctx.community.id, count),
            f"obstacle:{ctx.community.id}:waiting:{ctx.today:%Y%m%d}:{one.id}",
            Purpose.NOTICE,
            "obstacles.waiting",
        )
        for one, count in told
        if count
    )


# Who goes, rests, or may not know any more.


@feature.on(Erasing)
async def erased(ctx: Context, news: Erasing) -> Effects:
    """What they reported goes with them; what they took care of is handed back."""
    effects: Effects = ()
    for one in await ctx.stores.obstacles.of(news.member.id):
        effects += await no_more_asked(ctx, one)
        await ctx.drop(about=one)
        await ctx.stores.obstacles.delete(one.id)
    await ctx.drop(StatusDue, person=news.member.id)
    await _hand_back(ctx, news.member.id)
    return effects


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    await _hand_back(ctx, news.member.id)
    return ()


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """Whoever takes a break keeps what is theirs, and is asked for nothing."""
    away = news.member
    if not away.is_paused(ctx.today):
        return ()
    effects: Effects = ()
    for one in await ctx.stores.obstacles.held_by(away.id):
        if one.asked == away.id:
            effects += await no_more_asked(ctx, one)
            await ctx.stores.obstacles.save(replace(one, asked=None))
            await tell_steering(ctx)
    return effects


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """Who are kept apart take care of nothing for each other; neither hears why."""
    effects: Effects = ()
    for owner, reporter in (news.people, news.people[::-1]):
        for one in await ctx.stores.obstacles.held_by(owner):
            if one.reporter == reporter:
                effects += await _freed(ctx, one, owner)
    return effects


@feature.on(Appointed)
async def appointed(ctx: Context, news: Appointed) -> Effects:
    """Whoever steers no more takes no care of what only those who steer may know."""
    if news.member.steers():
        return ()
    effects: Effects = ()
    for one in await ctx.stores.obstacles.held_by(news.member.id):
        if one.known_to is KnownTo.STEERING:
            effects += await _freed(ctx, one, news.member.id)
    return effects


async def _hand_back(ctx: Context, person: PersonId) -> None:
    for one in await ctx.stores.obstacles.held_by(person):
        await _freed(ctx, one, person)


async def _freed(ctx: Context, one: Obstacle, person: PersonId) -> Effects:
    """Neither theirs nor asked of them any more: it waits for somebody else."""
    effects = await no_more_asked(ctx, one) if one.asked == person else ()
    asked = None if one.asked == person else one.asked
    owner = None if one.owner == person else one.owner
    await ctx.drop(AskLapses, about=one)
    await moved(ctx, replace(one, owner=owner, asked=asked))
    await tell_steering(ctx)
    return effects
