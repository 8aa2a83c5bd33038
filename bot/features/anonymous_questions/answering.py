"""One answer for everybody who asked, and one for each who wrote back."""

from dataclasses import replace

from bot.domain.anonymous_questions import (
    LONGEST,
    AddressedTo,
    AnonymousQuestionId,
    FollowUp,
    FollowUpId,
    Stage,
)
from bot.domain.anonymous_questions import AnonymousQuestion as Question
from bot.domain.membership import Role
from bot.features.anonymous_questions import actions, cards, closing, letters
from bot.features.anonymous_questions.joining import open_one
from bot.features.anonymous_questions.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Tell
from bot.frame.events import Pressed, Submitted
from bot.frame.news import AnswerKept, Contributed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("anonymous_questions.answering")

Written = tuple[Question, FollowUp]


async def _mine_to_answer(ctx: Context, action: actions.AboutAnonymous) -> Question | None:
    question = await open_one(ctx, action)
    return question if question and question.may_be_answered_by(ctx.actor) else None


async def _mine_to_keep(ctx: Context, action: actions.AboutAnonymous) -> Question | None:
    """Its own answer; also when the question is closed, as long as it is known."""
    id = AnonymousQuestionId(action.question)
    question = await ctx.stores.anonymous_questions.get(id)
    return question if question and question.answered_by == ctx.actor.id else None


async def _written_to_me(ctx: Context, action: actions.AboutFollowUp) -> Written | None:
    """To whoever answered; whoever steers may answer in their place."""
    store = ctx.stores.anonymous_questions
    follow_up = await store.follow_up(FollowUpId(action.follow_up))
    question = await store.get(follow_up.question) if follow_up and not follow_up.answer else None
    if follow_up is None or question is None or question.stage is not Stage.ANSWERED:
        return None
    mine = ctx.actor.id == question.answered_by or ctx.actor.steers()
    return (question, follow_up) if mine else None


@feature.pressed(actions.AnswerQuestion, Access.MEMBERS, on=_mine_to_answer, gone="anonymous-over")
async def open_answer(
    ctx: Context, event: Pressed, action: actions.AnswerQuestion, question: Question
) -> Effects:
    return (OpenForm(cards.answer_form(ctx.words(), action, question.text)),)


@feature.submitted(
    actions.AnswerQuestion, Access.MEMBERS, on=_mine_to_answer, gone="anonymous-over"
)
async def answered(
    ctx: Context, event: Submitted, action: actions.AnswerQuestion, question: Question
) -> Effects:
    """Everybody who asked is told, none of them by name."""
    typed = ctx.within(event.values.get("answer"), LONGEST)
    if not typed:
        error = ctx.words()("anonymous-error-answer")
        return (FormErrors(cards.answer_form(ctx.words(), action, question.text, error)),)
    over = await letters.no_more_to_experts(ctx, question)
    done = question.answered_with(typed, ctx.actor.id, ctx.today)
    await ctx.stores.anonymous_questions.save(done)
    await closing.plan(ctx, done)
    who = ctx.actor
    told = await letters.to_all_who_ask(
        ctx,
        done,
        lambda words: cards.answer(words, done, who, done.text, typed),
        "anonymous.answer",
    )
    role = Role.EXPERT if done.to is AddressedTo.EXPERTS else Role.FACILITATOR
    did = Tell(Contributed(who, role))
    return (Replace(cards.thanks(ctx.words(), done)), *told, *over, did)


@feature.pressed(actions.KeepAnswer, Access.MEMBERS, on=_mine_to_keep, gone="anonymous-over")
async def keep(
    ctx: Context, event: Pressed, action: actions.KeepAnswer, question: Question
) -> Effects:
    """Once; whoever asked was told in the form that this may be."""
    told = Replace(note(ctx.words(), "anonymous-kept"))
    if question.kept:
        return (told,)
    await ctx.stores.anonymous_questions.save(replace(question, kept=True))
    return (told, Tell(AnswerKept(question.text, question.answer, ctx.actor.id)))


@feature.pressed(actions.AnswerBack, Access.MEMBERS, on=_written_to_me, gone="anonymous-over")
async def open_answer_back(
    ctx: Context, event: Pressed, action: actions.AnswerBack, written: Written
) -> Effects:
    return (OpenForm(cards.answer_form(ctx.words(), action, written[1].text)),)


@feature.submitted(actions.AnswerBack, Access.MEMBERS, on=_written_to_me, gone="anonymous-over")
async def answered_back(
    ctx: Context, event: Submitted, action: actions.AnswerBack, written: Written
) -> Effects:
    """Only whoever wrote it is told."""
    question, follow_up = written
    typed = ctx.within(event.values.get("answer"), LONGEST)
    if not typed:
        error = ctx.words()("anonymous-error-answer")
        return (FormErrors(cards.answer_form(ctx.words(), action, follow_up.text, error)),)
    asker = await ctx.stores.anonymous_questions.answer_back(follow_up.id, typed)
    await closing.plan(ctx, question)
    if asker is None:
        return (Reply(note(ctx.words(), "anonymous-over")),)
    who = ctx.actor
    told = await letters.to_who_asks(
        ctx,
        (asker,),
        lambda words: cards.answer(words, question, who, follow_up.text, typed, back=True),
        "anonymous.answer",
    )
    return (Replace(note(ctx.words(), "anonymous-back-answered")), *told)
