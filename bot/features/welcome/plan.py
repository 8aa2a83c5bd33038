"""Puts a journey's open steps on the agenda, and takes them off again."""

from datetime import timedelta

from bot.domain.calendar import local_instant
from bot.domain.membership import Member
from bot.domain.welcome import Journey
from bot.features.welcome.moments import InvitationReminder, WelcomeStep
from bot.features.welcome.stores import Context

REMIND_AFTER = 3  # working days an invitation waits before it is repeated, once


async def plan_steps(ctx: Context, member: Member, journey: Journey) -> None:
    """One occasion for each planned step, at the community's hour in the newcomer's zone."""
    await clear(ctx, member)
    for state in journey.planned():
        at = ctx.moment(state.day, member.person)
        await ctx.plan(WelcomeStep(step=state.step), at, person=member.id)


async def plan_invitation(ctx: Context, member: Member, days: int | None = None) -> None:
    """Remind once of an unanswered hello: after REMIND_AFTER working days, or `days` calendar days."""
    calendar = ctx.community.calendar
    day = (
        calendar.working_day(ctx.today, REMIND_AFTER)
        if days is None
        else calendar.on_or_after(ctx.today + timedelta(days=days))
    )
    at = local_instant(day, ctx.community.charter.send_at, ctx.zone(member.person))
    await ctx.plan(InvitationReminder(), at, person=member.id)


async def clear(ctx: Context, member: Member) -> None:
    await ctx.drop(WelcomeStep, InvitationReminder, person=member.id)
