"""Somebody leaves, rests, is kept apart or is erased: what they asked, and what was put to them."""

from bot.domain.questions import QuestionStatus
from bot.features.questions.handlers import goes_back, put_key, take_away
from bot.features.questions.stores import Context
from bot.frame.effects import Effects, Retire
from bot.frame.news import Distanced, Erasing, Left, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("questions.leaving")


@feature.on(Left)
@feature.on(Rested)
async def away(ctx: Context, news: Left | Rested) -> Effects:
    """Whoever leaves or rests is not waited for, and asks nothing any more when they left."""
    gone = news.member
    if isinstance(news, Rested) and not gone.is_paused(ctx.today):
        return ()
    effects: Effects = ()
    for question in await ctx.stores.questions.of(gone.id):
        if not question.is_under_way:
            continue
        if question.expert == gone.id and question.status is QuestionStatus.ASKED:
            effects += await goes_back(ctx, question, gone, "ask-passed")
        elif question.asker == gone.id and isinstance(news, Left):
            await take_away(ctx, question)
    return effects


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """A question from one to the other is put back, as if it could not be answered now."""
    effects: Effects = ()
    for question in await ctx.stores.questions.of(news.people[0]):
        if question.status is not QuestionStatus.ASKED or question.expert is None:
            continue
        expert = await ctx.stores.members.get(question.expert)
        if expert is None or {question.asker, expert.id} != set(news.people):
            continue
        closed = note(ctx.words(expert.person), "ask-closed")
        back = await goes_back(ctx, question, expert, "ask-passed")
        effects += (Retire(put_key(question), closed, expert.id), *back)
    return effects


@feature.on(Erasing)
async def forget_answers(ctx: Context, news: Erasing) -> Effects:
    """What they answered and is still on its way does not arrive any more."""
    gone = news.member.id
    for question in await ctx.stores.questions.of(gone):
        key = f"{question.key}:answer"
        await ctx.stores.deliveries.call_off(question.asker, "erased", key)
    return ()
