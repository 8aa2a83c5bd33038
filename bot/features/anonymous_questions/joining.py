"""`questions`: what a facilitator has listed, and "mine too"."""

from bot.domain.anonymous_questions import (
    MOST_SHOWN,
    AddressedTo,
    AnonymousQuestion,
    AnonymousQuestionId,
    Stage,
)
from bot.domain.membership import Status
from bot.features.anonymous_questions import actions, cards, closing
from bot.features.anonymous_questions.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("anonymous_questions.joining")


async def open_one(ctx: Context, action: actions.AboutAnonymous) -> AnonymousQuestion | None:
    id = AnonymousQuestionId(action.question)
    question = await ctx.stores.anonymous_questions.get(id)
    return question if question and question.is_open else None


async def _listed(ctx: Context, action: actions.AboutAnonymous) -> AnonymousQuestion | None:
    question = await open_one(ctx, action)
    return question if question and question.stage is Stage.LISTED else None


@feature.command("questions", "open questions", "openstaande vragen", "open vragen")
async def questions(ctx: Context, event: Said) -> Effects:
    """The same list for everybody: it does not say which is one's own."""
    store = ctx.stores.anonymous_questions
    found = [one for one in await store.open() if one.stage is Stage.LISTED][-MOST_SHOWN:]
    tallies = await store.tallies([one.id for one in found])
    may_answer = {
        one.id
        for one in found
        if one.to is AddressedTo.EXPERTS and one.may_be_answered_by(ctx.actor)
    }
    return (Reply(cards.listed(ctx.words(), ctx.community.id, found, tallies, may_answer)),)


@feature.pressed(actions.MineToo, Access.MEMBERS, on=_listed, gone="anonymous-over")
async def mine_too(
    ctx: Context, event: Pressed, action: actions.MineToo, question: AnonymousQuestion
) -> Effects:
    """Pressed twice it changes nothing; of whoever asked it, neither."""
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "anonymous-not-taking-part")),)
    await ctx.stores.anonymous_questions.join(question.id, ctx.actor.id)
    return (Reply(cards.joined(ctx.words(), question)),)


@feature.pressed(actions.NoLonger, Access.MEMBERS, on=open_one, gone="anonymous-over")
async def no_longer(
    ctx: Context, event: Pressed, action: actions.NoLonger, question: AnonymousQuestion
) -> Effects:
    """Taken back before anybody looked, it is gone; once it is listed, others may ask it as well."""
    left = await ctx.stores.anonymous_questions.leave(question.id, ctx.actor.id)
    if left and question.stage is not Stage.LISTED:
        await closing.close_if_nobody_asks(ctx, question)
    return (Reply(note(ctx.words(), "anonymous-no-longer")),)
