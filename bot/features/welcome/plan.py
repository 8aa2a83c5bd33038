"""Puts a journey's open steps on the agenda, and takes them off again."""

from datetime import timedelta

from bot.context import Context
from bot.domain.agenda import Occasion
from bot.domain.calendar import local_instant
from bot.domain.membership import Member
from bot.domain.welcome import INVITATION, STEP, Journey, Step

REMIND_AFTER = 3  # working days an invitation waits before it is repeated, once


def _prefix(member: Member) -> str:
    return f"welcome:{member.community}:{member.id}:"


async def plan_steps(ctx: Context, member: Member, journey: Journey) -> None:
    """One occasion for each planned step, at the community's hour in the newcomer's zone."""
    await clear(ctx, member)
    for state in journey.planned():
        occasion = Occasion(
            _prefix(member) + state.step,
            STEP.name,
            ctx.community.id,
            ctx.moment(state.day, member.person),
            member.id,
            {"step": state.step},
        )
        await ctx.uow.agenda.plan(ctx.community.id, STEP, occasion)


async def plan_invitation(ctx: Context, member: Member, days: int | None = None) -> None:
    """Remind once of an unanswered hello: after REMIND_AFTER working days, or `days` calendar days."""
    calendar = ctx.community.calendar
    day = (
        calendar.working_day(ctx.today, REMIND_AFTER)
        if days is None
        else calendar.on_or_after(ctx.today + timedelta(days=days))
    )
    at = local_instant(day, ctx.community.charter.send_at, ctx.zone(member.person))
    occasion = Occasion(
        _prefix(member) + Step.HELLO, INVITATION.name, ctx.community.id, at, member.id
    )
    await ctx.uow.agenda.plan(ctx.community.id, INVITATION, occasion)


async def clear(ctx: Context, member: Member) -> None:
    await ctx.uow.agenda.cancel(ctx.community.id, _prefix(member))
