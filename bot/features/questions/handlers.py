"""`ask`: who may know, least recently asked first; the question goes to one, and the answer comes back."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.apart import KeptApart
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Openness, Role
from bot.domain.people import PersonId
from bot.domain.questions import (
    LONGEST,
    WAITS_FOR,
    Question,
    QuestionId,
    QuestionStatus,
    answered_before,
)
from bot.domain.twins import twin
from bot.features.questions import actions, cards, finding, inviting
from bot.features.questions.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Post,
    Replace,
    Reply,
    Say,
    Tell,
    Undoable,
)
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.moments import Moment, carried, moment
from bot.frame.news import (
    Answering,
    AnswerKept,
    Contributed,
)
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import Words, note
from bot.talking.language import Intent, Understanding
from bot.talking.language.phrases import is_about_before
from bot.talking.worry import worried

feature = Feature("questions")


async def _under_way_of_mine(ctx: Context, action: actions.AboutQuestion) -> Question | None:
    question = await finding.mine(ctx, action)
    return question if question and question.is_under_way else None


async def _to_be_kept(ctx: Context, action: actions.AboutQuestion) -> Question | None:
    question = await finding.mine(ctx, action)
    return question if question and question.may_be_kept and question.answer else None


async def _put_to_me(ctx: Context, action: actions.AboutQuestion) -> Question | None:
    question = await ctx.stores.questions.get(QuestionId(action.question))
    mine = question is not None and question.expert == ctx.actor.id
    return question if mine and question and question.status is QuestionStatus.ASKED else None


async def _of_another(ctx: Context, action: actions.AboutQuestion) -> Question | None:
    """A question of somebody else that nobody is asked at this moment."""
    question = await ctx.stores.questions.get(QuestionId(action.question))
    if question is None or question.asker == ctx.actor.id:
        return None
    apart = KeptApart(await ctx.stores.apart.notes())
    free = question.status is QuestionStatus.OPEN and apart.may_meet(question.asker, ctx.actor.id)
    return question if free else None


@moment("questions.silent", useful_for=timedelta(days=14))
class QuestionSilent(Moment):
    """`turn`: of the how-manieth who was asked."""

    question: QuestionId
    turn: int = carried()


NOBODY = QuestionId(0)


@feature.command("ask", "vraag", "vragen", takes=any_words)
async def ask(ctx: Context, event: Said) -> Effects:
    """`ask who knows about portfolios?`; without words, a form."""
    if not ctx.actor.takes_part(ctx.today):
        return (Reply(note(ctx.words(), "ask-not-taking-part")),)
    text = event.text.strip()
    if text and not is_about_before(text):
        return await _look_around(ctx, text)
    if text and (before := await _asked_last(ctx)):
        people = finding.who_fit(text, await finding.members_for(ctx, before))
        outside = await finding.guests_for(ctx, before)
        return (Reply(cards.people(ctx.words(), before, people, None, outside=outside)),)
    return (OpenForm(cards.ask_form(ctx.words(), ctx.community.id)),)


async def _asked_last(ctx: Context) -> Question | None:
    """What somebody asked last of their own, and nobody has answered."""
    own = [q for q in await ctx.stores.questions.of(ctx.actor.id) if q.asker == ctx.actor.id]
    return next((q for q in reversed(own) if q.status is QuestionStatus.OPEN), None)


@feature.meant(Intent.ASK_QUESTION)
async def wonders(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await ask(ctx, event)


@feature.submitted(actions.AskQuestion, Access.MEMBERS)
async def asked(ctx: Context, event: Submitted, action: actions.AskQuestion) -> Effects:
    typed = event.values.get("question", "").strip()
    if not typed:
        form = cards.ask_form(ctx.words(), ctx.community.id, "", ctx.words()("ask-error"))
        return (FormErrors(form),)
    return await _look_around(ctx, typed)


async def _look_around(ctx: Context, text: str) -> Effects:
    """The question is kept, and nobody has heard it yet; a concern is no question, and is not kept."""
    if worry := worried(ctx, text):
        return worry
    question = await noted(ctx, ctx.actor, ctx.within(text, LONGEST))
    return (Reply(await who_may_know(ctx, ctx.words(), question)),)


async def noted(ctx: Context, asker: Member, text: str) -> Question:
    """As they asked it a moment ago, or new."""
    new = Question(NOBODY, ctx.community.id, asker.id, text, ctx.today)
    own = await ctx.stores.questions.of(asker.id)
    return twin(new, own) or await ctx.stores.questions.add(new)


async def who_may_know(
    ctx: Context, spoken: Words, question: Question, besides: PersonId | None = None
) -> Card:
    """What is known and whom the asker may ask; whoever is `besides` is not offered."""
    kept = await ctx.stores.questions.kept()
    words = ctx.vocabulary()
    before = answered_before(question.text, kept, words)
    known = await ctx.stores.library.about(words.terms(question.text))
    able = await finding.members_for(ctx, question)
    people = finding.who_fit(question.text, tuple(one for one in able if one.member.id != besides))
    outside, channel = await finding.guests_for(ctx, question), await _has_channel(ctx)
    return cards.people(spoken, question, people, before, known, outside, channel=channel)


async def _has_channel(ctx: Context) -> bool:
    return bool(await ctx.uow.communities.places(ctx.community.id))


@feature.pressed(actions.PutTo, Access.MEMBERS, on=finding.open_of_mine, gone="ask-closed")
async def put_to(
    ctx: Context, event: Pressed, action: actions.PutTo, question: Question
) -> Effects:
    """The asker chose: only now does somebody else read the question."""
    found = {one.member.id: one.member for one in await finding.members_for(ctx, question)}
    expert = found.get(PersonId(action.person))
    if expert is None:
        return (Reply(note(ctx.words(), "ask-not-available")),)
    put = question.put_to(expert.id, ctx.now)
    await ctx.stores.questions.save(put)
    day = await ctx.answer_day(expert, Purpose.REQUEST, WAITS_FOR)
    await _plan_silence(ctx, put, expert, day)
    card = cards.arrives(ctx.words(expert.person), put, ctx.actor)
    key = put_key(put)
    sent = Say(expert.id, card, key, Purpose.REQUEST, "questions.question")
    withdraw = actions.Withdraw(community=ctx.community.id, question=put.id)
    return (Replace(cards.put(ctx.words(), put, expert)), sent, Undoable(withdraw, "undo-question"))


def put_key(question: Question) -> str:
    return f"{question.key}:{len(question.past)}"


async def _plan_silence(ctx: Context, question: Question, expert: Member, day: date) -> None:
    moment = QuestionSilent(question=question.id, turn=len(question.past))
    await ctx.plan(moment, ctx.moment(day, expert.person), person=expert.id, about=question)


@feature.pressed(actions.AskEverybody, Access.MEMBERS, on=finding.open_of_mine, gone="ask-closed")
async def ask_everybody(
    ctx: Context, event: Pressed, action: actions.AskEverybody, question: Question
) -> Effects:
    """Into the channel, with the asker's name; whoever knows answers in private."""
    if not await _has_channel(ctx):
        return (Reply(note(ctx.words(), "ask-closed")),)
    await ctx.stores.questions.save(replace(question, everybody=True))
    post = cards.to_everybody(ctx.community_words(), question, ctx.actor)
    return (
        Replace(note(ctx.words(), "ask-posted")),
        Post(post, f"{question.key}:everybody", "questions.everybody"),
    )


@feature.pressed(actions.IKnow, Access.MEMBERS, on=_of_another, gone="ask-closed")
async def i_know(
    ctx: Context, event: Pressed, action: actions.IKnow, question: Question
) -> Effects:
    """From now on it is put to whoever says so, as if they had been asked."""
    put = question.put_to(ctx.actor.id, ctx.now)
    await ctx.stores.questions.save(put)
    day = ctx.community.calendar.working_day(ctx.today, WAITS_FOR)
    await _plan_silence(ctx, put, ctx.actor, day)
    return (OpenForm(cards.answer_form(ctx.words(), put)), Tell(Answering(put.key)))


@feature.pressed(actions.GiveAnswer, Access.MEMBERS, on=_put_to_me, gone="ask-closed")
async def open_answer(
    ctx: Context, event: Pressed, action: actions.GiveAnswer, question: Question
) -> Effects:
    return (OpenForm(cards.answer_form(ctx.words(), question)),)


@feature.submitted(actions.GiveAnswer, Access.MEMBERS, on=_put_to_me, gone="ask-closed")
async def answered(
    ctx: Context, event: Submitted, action: actions.GiveAnswer, question: Question
) -> Effects:
    typed = ctx.within(event.values.get("answer"), LONGEST)
    if not typed:
        form = cards.answer_form(ctx.words(), question, ctx.words()("ask-error-answer"))
        return (FormErrors(form),)
    keep = cards.KEEP in event.chosen.get("keep", ())
    done = question.answered(typed, ctx.today, may_be_kept=keep)
    await ctx.stores.questions.save(done)
    await ctx.drop(about=done)
    asker = await ctx.stores.members.get(done.asker)
    if asker is None:
        return (Replace(note(ctx.words(), "ask-closed")),)
    card = cards.comes_back(ctx.words(asker.person), done, ctx.actor)
    told = Say(asker.id, card, f"{done.key}:answer", Purpose.NOTICE, "questions.answer")
    thanks = note(ctx.words(), "ask-thanks", who=Mention(asker.id, asker.name))
    return (Replace(thanks), told, Tell(Contributed(ctx.actor, Role.EXPERT)))


@feature.pressed(actions.PassOn, Access.MEMBERS, on=_put_to_me, gone="ask-closed")
async def pass_on(
    ctx: Context, event: Pressed, action: actions.PassOn, question: Question
) -> Effects:
    return (
        Replace(note(ctx.words(), "ask-passed-own")),
        *await goes_back(ctx, question, ctx.actor, "ask-passed"),
    )


@feature.pressed(actions.AskMeNoMore, Access.MEMBERS)
async def ask_me_no_more(ctx: Context, event: Pressed, action: actions.AskMeNoMore) -> Effects:
    """One press, and silent (R5)."""
    closed = replace(ctx.actor, open_to=ctx.actor.open_to - {Openness.QUESTIONS})
    await ctx.stores.members.save(closed)
    question = await _put_to_me(ctx, action)
    back = await goes_back(ctx, question, ctx.actor, "ask-passed") if question else ()
    return (Replace(note(ctx.words(), "ask-no-more-done")), *back)


@feature.due(QuestionSilent)
async def silent(ctx: Context, event: Due, moment: QuestionSilent) -> Effects:
    """Three working days without an answer: the asker may ask somebody else."""
    question = await ctx.stores.questions.get(moment.question)
    if question is None or question.status is not QuestionStatus.ASKED or ctx.member is None:
        return ()
    if len(question.past) != moment.turn:
        return ()
    if until := await ctx.has_until(ctx.member, put_key(question), WAITS_FOR):
        await _plan_silence(ctx, question, ctx.member, until)
        return ()
    return await goes_back(ctx, question, ctx.member, "ask-silent")


async def goes_back(ctx: Context, question: Question, expert: Member, why: str) -> Effects:
    """Open again, with who else may be asked; the asker chooses again."""
    opened = question.returned()
    await ctx.stores.questions.save(opened)
    await ctx.drop(about=question)
    asker = await ctx.stores.members.get(question.asker)
    if asker is None:
        return ()
    found = await finding.members_for(ctx, opened)
    outside = await finding.guests_for(ctx, opened)
    spoken = ctx.words(asker.person)
    card = cards.not_this_time(spoken, opened, expert.name, found, why, outside)
    key = f"{question.key}:back:{len(question.past)}"
    return (Say(asker.id, card, key, Purpose.NOTICE, "questions.back"),)


@feature.pressed(actions.Keep, Access.MEMBERS, on=_to_be_kept, gone="ask-closed")
async def keep(ctx: Context, event: Pressed, action: actions.Keep, question: Question) -> Effects:
    """Both said yes: whoever asks the same finds it."""
    kept = replace(question, status=QuestionStatus.KEPT)
    await ctx.stores.questions.save(kept)
    told = Reply(note(ctx.words(), "ask-kept"))
    by = question.asker if question.by_guest else question.expert
    if question.status is QuestionStatus.KEPT or by is None:
        return (told,)
    return (told, Tell(AnswerKept(kept.text, kept.answer, by, outside=question.by_guest)))


@feature.pressed(actions.Withdraw, Access.MEMBERS, on=_under_way_of_mine, gone="ask-closed")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.Withdraw, question: Question
) -> Effects:
    await take_away(ctx, question)
    return (Replace(note(ctx.words(), "ask-withdrawn")),)


async def take_away(ctx: Context, question: Question) -> None:
    """Nobody needs to answer any more; a message that did not go out yet never will."""
    gone = replace(question, status=QuestionStatus.WITHDRAWN)
    await ctx.stores.questions.save(gone)
    await ctx.drop(about=question)
    await inviting.end_links(ctx, question)
    if question.expert:
        await ctx.stores.deliveries.call_off(question.expert, "withdrawn", f"{question.key}:")
