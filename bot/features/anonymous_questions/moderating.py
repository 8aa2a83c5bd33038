"""`anonymous`: what waits for a facilitator, to list, to answer, or to decline with a reason."""

from bot.domain.anonymous_questions import LONGEST, MOST_SHOWN, AddressedTo, Stage, experts
from bot.domain.anonymous_questions import AnonymousQuestion as Question
from bot.domain.eligibility import Purpose
from bot.domain.membership import steering
from bot.features.anonymous_questions import actions, cards, closing, letters
from bot.features.anonymous_questions.joining import open_one
from bot.features.anonymous_questions.moments import QuestionsWait
from bot.features.anonymous_questions.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("anonymous_questions.moderating")

MOST_CARDS = 5


async def _unanswered(ctx: Context, action: actions.AboutAnonymous) -> Question | None:
    question = await open_one(ctx, action)
    return question if question and question.is_unanswered else None


async def _waiting(ctx: Context, action: actions.AboutAnonymous) -> Question | None:
    question = await open_one(ctx, action)
    return question if question and question.stage is Stage.WAITING else None


@feature.command("anonymous", "anoniem", access=Access.STEERING)
async def anonymous(ctx: Context, event: Said) -> Effects:
    """The oldest first: what nobody has looked at, what is listed, and what was written back."""
    store, words = ctx.stores.anonymous_questions, ctx.words()
    every = {one.id: one for one in await store.open()}
    unanswered = [one for one in every.values() if one.is_unanswered]
    tallies = await store.tallies([one.id for one in unanswered])
    shown = [cards.to_moderate(words, one, tallies.get(one.id, 0)) for one in unanswered]
    shown += [
        cards.written_back(words, every[one.question], one)
        for one in (await store.unanswered())[:MOST_SHOWN]
        if one.question in every
    ]
    shown = shown or [note(words, "anonymous-none-waiting")]
    more = len(shown) - MOST_CARDS
    rest = [note(words, "anonymous-more", count=more)] if more > 0 else []
    return tuple(Reply(card) for card in (*shown[:MOST_CARDS], *rest))


@feature.pressed(actions.ListQuestion, Access.STEERING, on=_waiting, gone="anonymous-over")
async def list_it(
    ctx: Context, event: Pressed, action: actions.ListQuestion, question: Question
) -> Effects:
    """From now on members see it, and experts are told where it is for them."""
    listed = question.listed()
    await ctx.stores.anonymous_questions.save(listed)
    told = await _to_experts(ctx, listed) if listed.to is AddressedTo.EXPERTS else ()
    return (Replace(cards.to_moderate(ctx.words(), listed, 0)), *told)


async def _to_experts(ctx: Context, question: Question) -> Effects:
    return tuple(
        Say(
            one.id,
            cards.for_experts(ctx.words(one.person), question),
            f"{letters.key_to_experts(question)}{one.id}",
            Purpose.REQUEST,
            "anonymous.expert",
        )
        for one in experts(await ctx.stores.members.all(), ctx.today)
    )


@feature.pressed(actions.DeclineQuestion, Access.STEERING, on=_unanswered, gone="anonymous-over")
async def open_decline(
    ctx: Context, event: Pressed, action: actions.DeclineQuestion, question: Question
) -> Effects:
    return (OpenForm(cards.decline_form(ctx.words(), question)),)


@feature.submitted(actions.DeclineQuestion, Access.STEERING, on=_unanswered, gone="anonymous-over")
async def declined(
    ctx: Context, event: Submitted, action: actions.DeclineQuestion, question: Question
) -> Effects:
    """With a reason, which everybody who asked is told; then the way back is gone."""
    reason = ctx.within(event.values.get("reason"), LONGEST)
    if not reason:
        error = ctx.words()("anonymous-error-reason")
        return (FormErrors(cards.decline_form(ctx.words(), question, error)),)
    told = await letters.to_all_who_ask(
        ctx, question, lambda words: cards.declined(words, question, reason), "anonymous.declined"
    )
    over = await letters.no_more_to_experts(ctx, question)
    await closing.close(ctx, question, Stage.DECLINED)
    return (Replace(note(ctx.words(), "anonymous-declined-done")), *told, *over)


@feature.due(QuestionsWait)
async def tell_facilitators(ctx: Context, event: Due, moment: QuestionsWait) -> Effects:
    """That there is something to look at, and not what."""
    questions = await ctx.stores.anonymous_questions.open()
    waiting = sum(one.stage is Stage.WAITING for one in questions)
    if event.missed or not waiting:
        return ()
    return tuple(
        Say(
            one.id,
            cards.waiting(ctx.words(one.person), ctx.community.id, waiting),
            f"anonymous:{ctx.community.id}:waiting:{ctx.today:%Y%m%d}:{one.id}",
            Purpose.NOTICE,
            "anonymous.waiting",
        )
        for one in steering(await ctx.stores.members.all(), ctx.today)
    )
