"""What questions are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.questions import KEPT_OPEN, WAITS_FOR, QuestionStatus
from bot.features.questions import cards
from bot.features.questions.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Mention
from bot.frame.mine import Mine
from bot.frame.picks import Picks


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for longer than anybody is given to answer; who asks what is theirs."""
    between = ctx.community.calendar.working_days_between
    late = [
        question
        for question in await ctx.stores.questions.under_way()
        if between(question.asked_on, ctx.today) > WAITS_FOR
        and question.asked_on > ctx.today - KEPT_OPEN
    ]
    return (Attention("questions", nameless=len(late), rank=90),)


async def mine(ctx: Context) -> Sequence[Mine]:
    """Whose question waits for their answer; the words of it stand in the message that asked."""
    me = ctx.actor.id
    asked = [q for q in await ctx.stores.questions.of(me) if q.status is QuestionStatus.ASKED]
    mine = {q.asker for q in asked if q.expert == me}
    people = await ctx.stores.members.some(mine) if mine else ()
    return [Mine("question", (Mention(one.id, one.name),), rank=10, waits=True) for one in people]


async def picks(ctx: Context) -> Picks:
    """What somebody put to everybody, and nobody answers at this moment; the newest first."""
    waiting = [
        question
        for question in await ctx.stores.questions.under_way()
        if question.everybody
        and question.status is QuestionStatus.OPEN
        and question.asked_on > ctx.today - KEPT_OPEN
    ]
    askers = {m.id: m for m in await ctx.stores.members.some({q.asker for q in waiting})}
    words = ctx.community_words()
    return Picks(
        "question",
        tuple(
            cards.picked(words, question, askers[question.asker])
            for question in reversed(waiting)
            if question.asker in askers and askers[question.asker].takes_part(ctx.today)
        ),
        rank=20,
    )
