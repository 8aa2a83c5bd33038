"""`ask anonymously`: a form, for what is typed in a chat stands there beside a name."""

import re
from dataclasses import replace

from bot.domain.anonymous_questions import (
    LONGEST,
    MOST_WAITING,
    AddressedTo,
    AnonymousQuestion,
    AnonymousQuestionId,
    Stage,
    experts,
    is_large_enough,
)
from bot.domain.membership import Status
from bot.features.anonymous_questions import actions, cards, closing
from bot.features.anonymous_questions.moments import QuestionsWait
from bot.features.anonymous_questions.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("anonymous_questions.asking")

NEW = AnonymousQuestionId(0)
_I = re.compile(r"\b(?:ik|wij?|we|i)\b", re.IGNORECASE)
_NAMELESS = re.compile(
    r"\banoniem\b|\banonieme vraag\b|\bzonder (?:mijn |een )?naam\b"
    r"|\banonymously\b|\banonymous question\b|\bwithout (?:giving )?my name\b",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"\b(?:iets|wat|anoniem|naam)\b.*\bvragen\b|\bvraag\b.*\bstellen\b|\bask\b", re.IGNORECASE
)


@feature.command(
    "ask anonymously", "ask anonymous", "ask anonymous question", "vraag anoniem", "anoniem vragen",
    "anonieme vraag", "vraag zonder naam", "vragen zonder naam", "ask without a name", takes=any_words,
)  # fmt: skip
async def ask(ctx: Context, event: Said) -> Effects:
    """What was typed is put into the form only where that is shown at once, and so is kept nowhere."""
    ctx.uncounted = ctx.forgets = True
    typed = event.text.strip()
    if typed and event.place is not None and not event.inline:
        return (Reply(cards.door(ctx.words(), ctx.community.id, "anonymous-in-channel")),)
    if refusal := await _refusal(ctx):
        return (Reply(note(ctx.words(), refusal)),)
    if not event.can_open_form:
        return (Reply(cards.door(ctx.words(), ctx.community.id, "anonymous-door")),)
    return (OpenForm(await _form(ctx, typed)),)


@feature.listener
async def in_own_words(ctx: Context, event: Said) -> Effects | None:
    """ "Mag ik iets vragen zonder mijn naam?" is a wish for the form, and no question to anybody yet."""
    if ctx.here is None or ctx.member is None or not is_wish(event.text):
        return None
    return await ask(ctx, replace(event, text=""))


@feature.meant(Intent.ANONYMOUS_QUESTION)
async def wishes(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The same in whatever words. The question itself is typed into the form: it stands in the chat already,
    beside a name."""
    return await ask(ctx, replace(event, text=""))


def is_wish(text: str) -> bool:
    return all(part.search(text) for part in (_I, _NAMELESS, _ASK))


async def _refusal(ctx: Context) -> str:
    """The text that says why nothing can be asked here now; empty where it can be."""
    if ctx.actor.status is not Status.ACTIVE:
        return "anonymous-not-taking-part"
    if not is_large_enough(await ctx.stores.members.all()):
        return "anonymous-too-few"
    store, theirs = ctx.stores.anonymous_questions, 0
    for question in await store.open():
        if question.stage is Stage.WAITING:
            theirs += await store.has_way_back(question.id, ctx.actor.id)
    return "anonymous-most-waiting" if theirs >= MOST_WAITING else ""


async def _form(ctx: Context, typed: str, error: str = "", to: str = "") -> Form:
    has_experts = bool(experts(await ctx.stores.members.all(), ctx.today))
    return cards.ask_form(
        ctx.words(), ctx.community.id, typed, error, to=to, has_experts=has_experts
    )


@feature.pressed(actions.AskAnonymously, Access.MEMBERS)
async def open_ask(ctx: Context, event: Pressed, action: actions.AskAnonymously) -> Effects:
    if refusal := await _refusal(ctx):
        return (Reply(note(ctx.words(), refusal)),)
    return (OpenForm(await _form(ctx, "")),)


@feature.submitted(actions.AskAnonymously, Access.MEMBERS)
async def asked(ctx: Context, event: Submitted, action: actions.AskAnonymously) -> Effects:
    """A facilitator sees it first; nobody else does until then. A concern is no question, and is not kept."""
    typed, to = ctx.within(event.values.get("question"), LONGEST), event.values.get("to", "")
    if not typed:
        return (FormErrors(await _form(ctx, "", ctx.words()("anonymous-error"), to)),)
    if worry := worried(ctx, typed):
        return worry
    has_experts = bool(experts(await ctx.stores.members.all(), ctx.today))
    addressed = AddressedTo.EXPERTS if has_experts and to == "experts" else AddressedTo.FACILITATORS
    new = AnonymousQuestion(NEW, ctx.community.id, typed, addressed, ctx.today)
    question = await _asked_already(ctx, new)
    if question is None:
        if refusal := await _refusal(ctx):
            return (Reply(note(ctx.words(), refusal)),)
        question = await ctx.stores.anonymous_questions.ask(new, ctx.actor.id)
        await closing.plan(ctx, question)
        await ctx.plan_on(QuestionsWait(), ctx.community.calendar.working_day(ctx.today, 1))
    return (Reply(cards.asked(ctx.words(), question)),)


async def _asked_already(ctx: Context, new: AnonymousQuestion) -> AnonymousQuestion | None:
    """The same of the same person, sent from two devices."""
    store = ctx.stores.anonymous_questions
    for question in await store.open():
        is_same = (question.text, question.to, question.stage) == (new.text, new.to, new.stage)
        if is_same and await store.has_way_back(question.id, ctx.actor.id):
            return question
    return None
