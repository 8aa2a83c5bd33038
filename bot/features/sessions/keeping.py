"""The working day after: which answers may be kept. Two weeks later nothing else is left of a session."""

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status
from bot.domain.numbers import whole
from bot.domain.sessions import (
    KEPT,
    LONGEST_ANSWER,
    Session,
    SessionId,
    SessionQuestion,
    in_order,
)
from bot.features.sessions import actions, cards
from bot.features.sessions.forms import keep_form
from bot.features.sessions.moments import ForgetDue, KeepDue
from bot.features.sessions.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Say, Tell
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import AnswerKept
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("sessions.keeping")


@feature.due(KeepDue)
async def ask(ctx: Context, event: Due, moment: KeepDue) -> Effects:
    """Once. Who asked the same as somebody else is nobody's to know any more."""
    session = await ctx.stores.sessions.get(moment.session)
    if session is None:
        return ()
    await ctx.stores.sessions.forget_who_joined(session.id)
    if event.missed or ctx.member is None or not await _left_to_keep(ctx, session):
        return ()
    card = cards.over(ctx.words(ctx.member.person), session)
    key, until = f"{session.key}:keep", ctx.now + KEPT
    return (Say(ctx.member.id, card, key, Purpose.OFFER, "sessions.keep", until=until),)


async def _left_to_keep(ctx: Context, session: Session) -> list[SessionQuestion]:
    every = await ctx.stores.sessions.questions(session.id)
    return [one for one in in_order(every) if not one.kept]


async def _given_by_me(ctx: Context, action: actions.AboutSession) -> Session | None:
    """One that has begun, to its expert."""
    session = await ctx.stores.sessions.get(SessionId(action.session))
    mine = session is not None and session.expert == ctx.actor.id
    return session if session and mine and session.at <= ctx.now else None


@feature.pressed(
    actions.KeepSessionAnswer, Access.MEMBERS, on=_given_by_me, gone="session-questions-gone"
)
async def open_keep(
    ctx: Context, event: Pressed, action: actions.KeepSessionAnswer, session: Session
) -> Effects:
    left = await _left_to_keep(ctx, session)
    if not left:
        return (Replace(note(ctx.words(), "session-all-kept")),)
    return (OpenForm(keep_form(ctx.words(), session, left)),)


@feature.submitted(
    actions.KeepSessionAnswer, Access.MEMBERS, on=_given_by_me, gone="session-questions-gone"
)
async def keep(
    ctx: Context, event: Submitted, action: actions.KeepSessionAnswer, session: Session
) -> Effects:
    """In the library, under the name of whoever answered; who asked it by name is told."""
    left = await _left_to_keep(ctx, session)
    if not left:
        return (Replace(note(ctx.words(), "session-all-kept")),)
    wanted = whole(event.values.get("question", ""))
    question = next((one for one in left if one.id == wanted), None)
    answer = ctx.within(event.values.get("answer"), LONGEST_ANSWER)
    if question is None or not answer:
        error = {"question": "session-error-which"} if question is None else {}
        error |= {} if answer else {"answer": "session-error-answer"}
        return (FormErrors(keep_form(ctx.words(), session, left, error)),)
    await ctx.stores.sessions.keep_answer(question.id)
    card = cards.kept(ctx.words(), session, left=len(left) - 1)
    kept = Tell(AnswerKept(question.text, answer, ctx.actor.id))
    return (Replace(card), kept, *await _told(ctx, session, question, answer))


async def _told(ctx: Context, session: Session, question: SessionQuestion, answer: str) -> Effects:
    asker = await _asker(ctx, question)
    if asker is None:
        return ()
    card = cards.answered(ctx.words(asker.person), ctx.actor, question, answer)
    key = f"{session.key}:kept:{question.id}"
    return (Say(asker.id, card, key, Purpose.NOTICE, "sessions.answer"),)


async def _asker(ctx: Context, question: SessionQuestion) -> Member | None:
    """Whoever asked it by name, is here, and is somebody else."""
    if question.asked_by is None or question.asked_by == ctx.actor.id:
        return None
    member = await ctx.stores.members.get(question.asked_by)
    return member if member and member.status is Status.ACTIVE else None


@feature.pressed(
    actions.NothingToKeep, Access.MEMBERS, on=_given_by_me, gone="session-questions-gone"
)
async def nothing(
    ctx: Context, event: Pressed, action: actions.NothingToKeep, session: Session
) -> Effects:
    return (Replace(note(ctx.words(), "session-nothing-kept")),)


@feature.due(ForgetDue)
async def forget(ctx: Context, event: Due, moment: ForgetDue) -> Effects:
    """Late as well."""
    await ctx.stores.sessions.delete(moment.session)
    return ()
