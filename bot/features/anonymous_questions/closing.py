"""The end of the way back: when its day has come, when nobody needs it any more, or with whoever goes."""

from bot.domain.anonymous_questions import AnonymousQuestion as Question
from bot.domain.anonymous_questions import Stage
from bot.features.anonymous_questions import cards, letters
from bot.features.anonymous_questions.moments import ClosingDue
from bot.features.anonymous_questions.stores import Context
from bot.frame.effects import Effects
from bot.frame.events import Due
from bot.frame.news import Erasing, Left
from bot.frame.routing import Feature

feature = Feature("anonymous_questions.closing")


async def plan(ctx: Context, question: Question) -> None:
    """Its last day, as things stand now."""
    waiting = bool(await ctx.stores.anonymous_questions.unanswered(question.id))
    day = question.closes(ctx.today, waiting=waiting)
    at = max(ctx.community_moment(day), ctx.now)
    await ctx.plan(ClosingDue(question=question.id), at, about=question)


async def close(ctx: Context, question: Question, stage: Stage = Stage.CLOSED) -> None:
    await ctx.drop(about=question)
    await ctx.stores.anonymous_questions.close(question.closed(stage), ctx.today)


async def close_if_nobody_asks(ctx: Context, question: Question) -> None:
    tallies = await ctx.stores.anonymous_questions.tallies([question.id])
    if not tallies.get(question.id):
        await close(ctx, question)


@feature.due(ClosingDue)
async def over(ctx: Context, event: Due, moment: ClosingDue) -> Effects:
    """Late as well: the key goes in any case. Whoever asked is told where there was no answer."""
    question = await ctx.stores.anonymous_questions.get(moment.question)
    if question is None or not question.is_open:
        return ()
    told: Effects = ()
    if question.is_unanswered:
        told = await letters.to_all_who_ask(
            ctx, question, lambda words: cards.unanswered(words, question), "anonymous.unanswered"
        )
        told += await letters.no_more_to_experts(ctx, question)
    await close(ctx, question)
    return told


@feature.on(Left)
@feature.on(Erasing)
async def gone(ctx: Context, news: Left | Erasing) -> Effects:
    """The way back to them goes, and the question stays. With whoever is erased goes what they answered."""
    store = ctx.stores.anonymous_questions
    for one in await store.open():
        question = await store.get(one.id)
        if question is None or not question.is_open:
            continue
        await store.leave(question.id, news.member.id)
        is_theirs = isinstance(news, Erasing) and question.answered_by == news.member.id
        if is_theirs:
            await close(ctx, question)
        elif question.stage is Stage.ANSWERED:
            await close_if_nobody_asks(ctx, question)
    return ()
