"""`sessions`: what is to come, a question for it with one's name or without, and "mine too"."""

import re
from collections.abc import Sequence

from bot.domain.anonymous_questions import is_large_enough
from bot.domain.membership import Status
from bot.domain.sessions import (
    LONGEST,
    MOST_NAMELESS,
    MOST_OF_ONE,
    Session,
    SessionQuestion,
    SessionQuestionId,
    in_order,
    may_plan,
)
from bot.domain.twins import twin
from bot.features.sessions import actions, cards, planning, question_cards, telling
from bot.features.sessions.changing import to_come
from bot.features.sessions.forms import NAMELESS, ask_form
from bot.features.sessions.stores import Context
from bot.frame.cards import Card, Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import FIRST, Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("sessions.asking")

NEW = SessionQuestionId(0)
_NAMES_ONE = re.compile(r"\b(?:sessies?|sessions?|vragenuur|q ?& ?a)\b", re.IGNORECASE)
_PLANS = re.compile(r"\b(?:plan(?:nen)?|organiseren|organi[sz]e|geven|give|hold)\b", re.IGNORECASE)
Asked = tuple[SessionQuestion, Session]


async def of_one_to_come(ctx: Context, action: actions.AboutQuestion) -> Asked | None:
    """A question of a session that has not begun."""
    question = await ctx.stores.sessions.question(SessionQuestionId(action.question))
    session = await ctx.stores.sessions.get(question.session) if question else None
    return (question, session) if question and session and session.at > ctx.now else None


async def _on_the_list(ctx: Context, action: actions.AboutQuestion) -> Asked | None:
    found = await of_one_to_come(ctx, action)
    return found if found and found[0].listed else None


async def _mine(ctx: Context, action: actions.AboutQuestion) -> Asked | None:
    found = await of_one_to_come(ctx, action)
    return found if found and found[0].asked_by == ctx.actor.id else None


async def _mine_to_list(ctx: Context, action: actions.AboutQuestion) -> Asked | None:
    found = await of_one_to_come(ctx, action)
    return found if found and found[1].may_be_moderated_by(ctx.actor) else None


@feature.command("sessions", "sessies", "vragenuren")
async def sessions(ctx: Context, event: Said) -> Effects:
    return await _listed(ctx)


@feature.meant(Intent.SESSION)
async def of_a_session(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Whoever may plan one and says so gets the form; all others what there is, with a way to ask."""
    if _PLANS.search(event.text) and may_plan(ctx.actor):
        return planning.opened(ctx, "")
    return await _listed(ctx)


@feature.meant(Intent.EVENT, Intent.PLAN_EVENT, Intent.CHANGE_EVENT, rank=FIRST)
async def which_sessions(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """Where a session is named: one to plan, or all that there are. Of what else there is, Kring keeps no
    agenda."""
    if not _NAMES_ONE.search(event.text):
        return None
    if _PLANS.search(event.text) and may_plan(ctx.actor):
        return planning.opened(ctx, "")
    return await _listed(ctx) if await ctx.stores.sessions.ahead(ctx.now) else None


async def _listed(ctx: Context) -> Effects:
    found = await telling.known(ctx, await ctx.stores.sessions.ahead(ctx.now))
    return (Reply(cards.listed(ctx.words(), found, ctx.actor, ctx.zone(ctx.actor.person))),)


@feature.pressed(actions.AskForSession, Access.MEMBERS, on=to_come, gone="session-gone")
async def open_ask(
    ctx: Context, event: Pressed, action: actions.AskForSession, session: Session
) -> Effects:
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "session-not-taking-part")),)
    return (OpenForm(await _form(ctx, session)),)


async def _form(
    ctx: Context, session: Session, typed: str = "", name: str = "", error: str = ""
) -> Form:
    nameless = is_large_enough(await ctx.stores.members.all())
    return ask_form(ctx.words(), session, typed, name, error, nameless=nameless)


@feature.submitted(actions.AskForSession, Access.MEMBERS, on=to_come, gone="session-gone")
async def asked(
    ctx: Context, event: Submitted, action: actions.AskForSession, session: Session
) -> Effects:
    """With a name it is on the list; without, its expert and whoever steers see it first."""
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "session-not-taking-part")),)
    typed = ctx.within(event.values.get("question"), LONGEST)
    name = event.values.get("name", "")
    by = None if name == NAMELESS else ctx.actor.id
    new = SessionQuestion(NEW, session.id, typed, by, listed=by is not None)
    if worry := worried(ctx, typed):
        return worry
    known = await ctx.stores.sessions.questions(session.id)
    question = twin(new, known)
    if question is None:
        if error := await _refusal(ctx, new, known):
            form = await _form(ctx, session, typed, name, ctx.words()(error))
            return (FormErrors(form),)
        question = await ctx.stores.sessions.ask(new)
    expert = await ctx.somebody(session.expert)
    return (Reply(question_cards.asked(ctx.words(), session, question, expert)),)


async def _refusal(ctx: Context, new: SessionQuestion, known: Sequence[SessionQuestion]) -> str:
    """The text that says why it cannot be asked; empty where it can."""
    if not new.text:
        return "session-error-question"
    same = sum(one.asked_by == new.asked_by for one in known)
    if new.asked_by is not None:
        return "session-error-enough" if same >= MOST_OF_ONE else ""
    if not is_large_enough(await ctx.stores.members.all()):
        return "session-error-too-few"
    return "session-error-nameless-enough" if same >= MOST_NAMELESS else ""


@feature.pressed(actions.ShowQuestions, Access.MEMBERS, on=to_come, gone="session-gone")
async def questions(
    ctx: Context, event: Pressed, action: actions.ShowQuestions, session: Session
) -> Effects:
    return (Reply(await _questions(ctx, session)),)


async def _questions(ctx: Context, session: Session) -> Card:
    """What is on the list; what is not, to who may put it there."""
    every = in_order(await ctx.stores.sessions.questions(session.id))
    listed = [one for one in every if one.listed]
    waiting = [] if not session.may_be_moderated_by(ctx.actor) else every
    waiting = [one for one in waiting if not one.listed]
    people = {one.asked_by for one in listed if one.asked_by}
    names = {m.id: m for m in await ctx.stores.members.some(people)}
    return question_cards.questions(ctx.words(), session, listed, waiting, names, ctx.actor)


@feature.pressed(actions.AskToo, Access.MEMBERS, on=_on_the_list, gone="session-gone")
async def ask_too(ctx: Context, event: Pressed, action: actions.AskToo, asked: Asked) -> Effects:
    """Pressed twice it changes nothing; of whoever asked it by name, neither."""
    question, _ = asked
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "session-not-taking-part")),)
    if question.asked_by != ctx.actor.id:
        await ctx.stores.sessions.join(question, ctx.actor.id)
    return (Reply(note(ctx.words(), "session-too-noted")),)


@feature.pressed(
    actions.ListForSession, Access.MEMBERS, on=_mine_to_list, gone="session-question-gone"
)
async def list_it(
    ctx: Context, event: Pressed, action: actions.ListForSession, asked: Asked
) -> Effects:
    question, session = asked
    await ctx.stores.sessions.put_on_the_list(question.id)
    return (Replace(await _questions(ctx, session)),)


@feature.pressed(
    actions.WithdrawFromSession, Access.MEMBERS, on=_mine, gone="session-question-gone"
)
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawFromSession, asked: Asked
) -> Effects:
    question, _ = asked
    await ctx.stores.sessions.withdraw(question.id)
    return (Reply(note(ctx.words(), "session-withdrawn")),)
