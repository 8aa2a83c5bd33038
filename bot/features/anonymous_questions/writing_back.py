"""What whoever asked does with an answer: write back without a name, or let it be."""

from bot.domain.anonymous_questions import LONGEST, FollowUp, Stage
from bot.domain.anonymous_questions import AnonymousQuestion as Question
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, steering
from bot.features.anonymous_questions import actions, cards, closing
from bot.features.anonymous_questions.joining import open_one
from bot.features.anonymous_questions.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Say
from bot.frame.events import Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.worry import worried

feature = Feature("anonymous_questions.writing_back")


async def _told_to_me(ctx: Context, action: actions.AboutAnonymous) -> Question | None:
    """An answered question that there is a way back from to whoever acts."""
    question = await open_one(ctx, action)
    if question is None or question.stage is not Stage.ANSWERED:
        return None
    mine = await ctx.stores.anonymous_questions.has_way_back(question.id, ctx.actor.id)
    return question if mine else None


@feature.pressed(actions.WriteBack, Access.MEMBERS, on=_told_to_me, gone="anonymous-over")
async def open_form(
    ctx: Context, event: Pressed, action: actions.WriteBack, question: Question
) -> Effects:
    return (OpenForm(cards.back_form(ctx.words(), question)),)


@feature.submitted(actions.WriteBack, Access.MEMBERS, on=_told_to_me, gone="anonymous-over")
async def wrote_back(
    ctx: Context, event: Submitted, action: actions.WriteBack, question: Question
) -> Effects:
    """Through the same thread: nobody but the key knows which of those who asked it is."""
    typed = ctx.within(event.values.get("text"), LONGEST)
    if not typed:
        error = ctx.words()("anonymous-error-back")
        return (FormErrors(cards.back_form(ctx.words(), question, error)),)
    if worry := worried(ctx, typed):
        return worry
    store = ctx.stores.anonymous_questions
    written = await store.write_back(question.id, ctx.actor.id, typed, ctx.today)
    if written is None:
        return (Reply(note(ctx.words(), "anonymous-most-back")),)
    await closing.plan(ctx, question)
    told = _written(ctx, question, written, await _readers(ctx, question))
    return (Reply(note(ctx.words(), "anonymous-back-sent")), *told)


async def _readers(ctx: Context, question: Question) -> tuple[Member, ...]:
    """Whoever answered; the facilitators where that is somebody who is away."""
    members = await ctx.stores.members.all()
    own = [m for m in members if m.id == question.answered_by and m.is_there(ctx.today)]
    return tuple(own) or steering(members, ctx.today)


def _written(
    ctx: Context, question: Question, written: FollowUp, readers: tuple[Member, ...]
) -> Effects:
    return tuple(
        Say(
            one.id,
            cards.written_back(ctx.words(one.person), question, written),
            f"{question.key}:back:{written.id}:{one.id}",
            Purpose.NOTICE,
            "anonymous.back",
        )
        for one in readers
    )


@feature.pressed(actions.ThatHelps, Access.MEMBERS, on=_told_to_me, gone="anonymous-over")
async def helps(
    ctx: Context, event: Pressed, action: actions.ThatHelps, question: Question
) -> Effects:
    """Theirs is over; with the last of them it all is."""
    await ctx.stores.anonymous_questions.leave(question.id, ctx.actor.id)
    await closing.close_if_nobody_asks(ctx, question)
    return (Reply(note(ctx.words(), "anonymous-helped")),)
