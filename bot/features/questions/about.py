"""What questions are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.questions import KEPT_OPEN, WAITS_FOR, QuestionStatus
from bot.features.questions.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Mention
from bot.frame.mine import Mine


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for longer than anybody is given to answer; who asks what is theirs. And how many guests
    from outside are gone soon, unless they agree to another year."""
    between = ctx.community.calendar.working_days_between
    late = [
        question
        for question in await ctx.stores.questions.under_way()
        if between(question.asked_on, ctx.today) > WAITS_FOR
        and question.asked_on > ctx.today - KEPT_OPEN
    ]
    ending = [guest for guest in await ctx.stores.guests.all() if guest.ends_soon(ctx.today)]
    return (
        Attention("questions", nameless=len(late), rank=90),
        Attention("guests", nameless=len(ending), rank=96, press="guests"),
    )


async def mine(ctx: Context) -> Sequence[Mine]:
    """Whose question waits for their answer; the words of it stand in the message that asked."""
    me = ctx.actor.id
    asked = [q for q in await ctx.stores.questions.of(me) if q.status is QuestionStatus.ASKED]
    mine = {q.asker for q in asked if q.expert == me}
    people = await ctx.stores.members.some(mine) if mine else ()
    return [Mine("question", (Mention(one.id, one.name),), rank=10, waits=True) for one in people]
