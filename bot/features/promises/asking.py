"""On the day whoever promised is asked how it stands: all of a day in one message, twice at most."""

from collections.abc import Sequence

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status
from bot.domain.promises import Promise, next_question
from bot.features.promises import cards
from bot.features.promises.moments import PromisesDue
from bot.features.promises.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.routing import Feature

feature = Feature("promises.asking")


async def plan_question(ctx: Context, member: Member) -> None:
    """The next day on which something of theirs is asked about; after a pause, where they rest then."""
    await ctx.drop(PromisesDue, person=member.id)
    day = next_question(await ctx.stores.promises.of(member.id))
    if day is None or member.status is Status.LEFT:
        return
    if member.paused_until and member.is_paused(day):
        day = member.paused_until
    await ctx.plan_on(PromisesDue(), day, member)


@feature.due(PromisesDue)
async def due(ctx: Context, event: Due, moment: PromisesDue) -> Effects:
    """Without an answer it is asked once more, and then it is late, and nothing is said."""
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return ()
    asked: Sequence[Promise] = ()
    if not ctx.member.is_paused(ctx.today):
        asked = await _asked_today(ctx, ctx.member)
    await plan_question(ctx, ctx.member)
    return (_question(ctx, ctx.member, asked),) if asked and not event.missed else ()


async def _asked_today(ctx: Context, member: Member) -> Sequence[Promise]:
    every = await ctx.stores.promises.of(member.id)
    asked = [one for one in every if one.is_open() and one.ask and one.ask <= ctx.today]
    for one in asked:
        await ctx.stores.promises.save(one.after_asking(ctx.today, ctx.community.calendar))
    return asked


def _question(ctx: Context, member: Member, asked: Sequence[Promise]) -> Say:
    """Of one, its key: what is said of it elsewhere closes the message."""
    words, day = ctx.words(member.person), f"{ctx.today:%Y%m%d}"
    if len(asked) == 1:
        card, about = cards.question(words, asked[0], member), asked[0].key
    else:
        card = cards.questions(words, asked, member)
        about = f"promises:{ctx.community.id}:{member.id}"
    return Say(member.id, card, f"{about}:asked:{day}", Purpose.NOTICE, "promises")
