"""A week as the digest tells it: what each subject says of it, and what became of the messages."""

from datetime import timedelta

from bot.domain.deliveries import Ledger
from bot.domain.digest import TREND, Week
from bot.features.digest.cards import Sections
from bot.frame.context import Context

A_WEEK = timedelta(days=7)


async def told(ctx: Context, trend: timedelta = TREND) -> tuple[Week, Sections, Ledger]:
    """`trend`: how far back the course of a figure is shown."""
    week = Week(ctx.today, trend)
    return week, await ctx.sections(week), await ctx.stores.deliveries.ledger(ctx.now - A_WEEK)
