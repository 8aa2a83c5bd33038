"""Nobody names a topic yet: whoever asked hears when somebody does, once."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.questions import MOST_AWAITED, Question
from bot.features.questions import actions, awaiting_cards, finding
from bot.features.questions.finding import Around
from bot.features.questions.handlers import who_may_know
from bot.features.questions.stores import Context
from bot.frame.effects import Effects, Replace, Reply, Say, Undoable
from bot.frame.events import Pressed
from bot.frame.news import Arrived, Knows, Returned, WeekBegan
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("questions.awaiting")


@feature.pressed(actions.AwaitKnower, Access.MEMBERS, on=finding.open_of_mine, gone="ask-closed")
async def tell_me(
    ctx: Context, event: Pressed, action: actions.AwaitKnower, question: Question
) -> Effects:
    """From now on they wait for it; unless somebody names it by now, who can be asked at once."""
    if any(one.shared for one in await finding.members_for(ctx, question)):
        return (Reply(await who_may_know(ctx, ctx.words(), question)),)
    waiting = await ctx.stores.questions.awaiting()
    mine = [q for q in waiting if q.asker == ctx.actor.id and q.is_awaited(ctx.today)]
    if before := next((q for q in mine if q.text == question.text), None):
        return (Reply(awaiting_cards.awaited(ctx.words(), before)),)
    if len(mine) >= MOST_AWAITED:
        return (Reply(note(ctx.words(), "ask-await-many")),)
    await ctx.stores.questions.save(replace(question, awaited=ctx.today, heard_on=None))
    back = actions.AwaitNoMore(community=ctx.community.id, question=question.id)
    shown = Reply(awaiting_cards.awaited(ctx.words(), question))
    return (shown, Undoable(back, "undo-await"))


async def _awaited_by_me(ctx: Context, action: actions.AwaitNoMore) -> Question | None:
    question = await finding.open_of_mine(ctx, action)
    return question if question and question.awaited else None


@feature.pressed(actions.AwaitNoMore, Access.MEMBERS, on=_awaited_by_me, gone="ask-await-over")
async def no_more(
    ctx: Context, event: Pressed, action: actions.AwaitNoMore, question: Question
) -> Effects:
    await ctx.stores.questions.save(replace(question, awaited=None))
    return (Replace(note(ctx.words(), "ask-await-over")),)


@feature.on(Knows)
@feature.on(Arrived)
@feature.on(Returned)
@feature.on(WeekBegan)
async def look(ctx: Context, news: Knows | Arrived | Returned | WeekBegan) -> Effects:
    """Whoever waits for somebody who knows is told; after half a year nobody waits any more.

    Once a week as well, for who is back from a break, or may be asked again.
    """
    waiting = await ctx.stores.questions.awaiting()
    live = [question for question in waiting if question.is_awaited(ctx.today)]
    if not live:
        return ()
    around = await finding.around(ctx)
    askers = {one.id: one for one in around.members if one.takes_part(ctx.today)}
    told = [await _told(ctx, q, around, askers[q.asker]) for q in _named(live, around, askers)]
    return tuple(effect for effects in told for effect in effects)


def _named(
    waiting: Iterable[Question], around: Around, askers: dict[PersonId, Member]
) -> list[Question]:
    """Those of which anybody here names a word: most do not need a look at each member."""
    known = around.known
    said = around.words.terms("\n".join((*known.brings.values(), *known.experts.values())))
    return [
        question
        for question in waiting
        if question.asker in askers and around.words.shared(around.words.terms(question.text), said)
    ]


async def _told(ctx: Context, question: Question, around: Around, asker: Member) -> Effects:
    found = tuple(one for one in around.whom(question) if one.shared)
    if not found:
        return ()
    await ctx.stores.questions.save(replace(question, heard_on=ctx.today))
    card = awaiting_cards.somebody_knows(ctx.words(asker.person), question, found)
    key = f"{question.key}:known:{ctx.stamp}"
    return (Say(asker.id, card, key, Purpose.NOTICE, "questions.known"),)
