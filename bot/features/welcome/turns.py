"""When life intervenes: someone leaves, rests, comes back, or the community's settings change."""

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.welcome import Journey, JourneyStatus
from bot.features.welcome import actions, hello
from bot.features.welcome.buddy import ask_somebody, end_for, keep_apart, replace_buddy
from bot.features.welcome.plan import clear, plan_steps
from bot.features.welcome.stores import Context
from bot.frame.effects import Effects, Replace, Reply, Say
from bot.frame.events import Pressed
from bot.frame.news import Amended, Distanced, Left, Rested, Returned, WeekBegan
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("welcome.turns")


@feature.pressed(actions.ResumeWelcome, Access.MEMBERS)
async def resume(ctx: Context, event: Pressed, action: actions.ResumeWelcome) -> Effects:
    journey = await ctx.stores.journeys.get(ctx.actor.id)
    if journey is None or journey.status not in (JourneyStatus.STOPPED, JourneyStatus.LAPSED):
        return (Reply(note(ctx.words(), "welcome-not-open")),)
    resumed = await _replan(ctx, ctx.actor, journey.resumed())
    return (Replace(note(ctx.words(), "welcome-resumed")), *resumed)


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Someone left: their steps stop, their buddy is told, and whom they accompanied gets another."""
    journey = await ctx.stores.journeys.get(news.member.id)
    await clear(ctx, news.member)
    ended: Effects = ()
    if journey and journey.status in (JourneyStatus.RUNNING, JourneyStatus.INVITED):
        stopped = journey.taken_back(news.withdrawn, ctx.today).stopped()
        await ctx.stores.journeys.save(stopped)
        ended = await end_for(ctx, news.member, "buddy-stopped")
    return (*ended, *await replace_buddy(ctx, news.member))


@feature.on(Returned)
async def returned(ctx: Context, news: Returned) -> Effects:
    """Back again: the welcome goes on where it stopped (R4)."""
    journey = await ctx.stores.journeys.get(news.member.id)
    if journey is None or journey.status is not JourneyStatus.STOPPED:
        return ()
    resumed = journey.resumed()
    if not resumed.steps:
        resumed = resumed.began(ctx.today, ctx.community.calendar)
    return await _replan(ctx, news.member, resumed)


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """A pause empties the agenda; its end fills it again from that day on."""
    journey = await ctx.stores.journeys.get(news.member.id)
    if news.member.is_paused(ctx.today):
        await clear(ctx, news.member)
        if journey:
            waiting = journey.taken_back(news.withdrawn, ctx.today)
            await ctx.stores.journeys.save(waiting)
        return await replace_buddy(ctx, news.member)
    if journey and journey.status is JourneyStatus.RUNNING:
        return await _replan(ctx, news.member, journey)
    return ()


@feature.on(WeekBegan)
async def without_answer(ctx: Context, news: WeekBegan) -> Effects:
    """A welcome that nobody answers any more ends: whoever had said yes hears it, once.

    An invitation just leaves the facilitators' list; whoever never took it was asked twice, and that is it.
    """
    effects: Effects = ()
    for journey in await ctx.stores.journeys.all():
        is_open = journey.status in (JourneyStatus.INVITED, JourneyStatus.RUNNING)
        if not is_open or ctx.today < journey.lapses():
            continue
        member = await ctx.stores.members.get(journey.person)
        if member and not member.deactivated and not member.is_paused(ctx.today):
            effects += await _let_go(ctx, member, journey)
    return effects


async def _let_go(ctx: Context, member: Member, journey: Journey) -> Effects:
    await clear(ctx, member)
    await ctx.stores.journeys.save(journey.lapsed())
    if journey.status is JourneyStatus.INVITED:
        return ()
    card = hello.lapsed(ctx.words(member.person), ctx.community)
    key = f"welcomed:{ctx.community.id}:{member.id}:{ctx.today:%Y%m%d}"
    told = Say(member.id, card, key, Purpose.NOTICE, "welcome.lapsed")
    return (told, *await end_for(ctx, member, "buddy-end"))


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    return await keep_apart(ctx, news.people)


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another hour, zone or holiday holds for every step that is still to come (R15)."""
    for journey in await ctx.stores.journeys.all():
        member = await ctx.stores.members.get(journey.person)
        if member and journey.status is JourneyStatus.RUNNING and member.takes_part(ctx.today):
            moved = journey.rescheduled(ctx.community.calendar)
            await ctx.stores.journeys.save(moved)
            await plan_steps(ctx, member, moved)
    return ()


async def _replan(ctx: Context, member: Member, journey: Journey) -> Effects:
    planned = journey.replanned(ctx.today, ctx.community.calendar)
    await ctx.stores.journeys.save(planned)
    await plan_steps(ctx, member, planned)
    return await ask_somebody(ctx, member) if planned.has_a_buddy_to_come() else ()
