"""Who has not answered for a while is left in peace, hears that once, and wakes up by doing anything."""

from bot.domain.eligibility import UNANSWERED_AT_MOST, Purpose
from bot.domain.membership import Member
from bot.frame.cards import Button, Buttons, Card
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Say
from bot.frame.news import WeekBegan
from bot.frame.routing import Feature

feature = Feature("membership.silence")


@feature.on(WeekBegan)
async def leave_in_peace(ctx: Context, news: WeekBegan) -> Effects:
    """Three unanswered things in a row are an answer too."""
    effects: Effects = ()
    for member in await ctx.stores.members.all():
        if member.takes_part(ctx.today) and member.unanswered >= UNANSWERED_AT_MOST:
            await ctx.stores.members.rest(member.id, ctx.today)
            effects += (_told(ctx, member),)
    return effects


def _told(ctx: Context, member: Member) -> Say:
    words, here = ctx.words(member.person), ctx.community
    again = Button(words("resting-again"), RunCommand(community=here.id, text="resume"))
    card = Card(
        words("resting-told", community=here.name),
        (words.rich("resting-told", community=here.name), Buttons((again,))),
    )
    key = f"resting:{here.id}:{member.id}:{ctx.today:%Y%m%d}"
    return Say(member.id, card, key, Purpose.NOTICE, "membership.resting")
