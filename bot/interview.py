"""A form answered by talking: one question at a time, with back, skip, stop, and going on another day."""

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import timedelta

from bot.actions import Action, UnreadableActionError
from bot.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Form,
    Input,
    PeopleInput,
    TextInput,
)
from bot.context import Context, RunCommand
from bot.domain.dialogues import RESUME_FOR, Dialogue, Talk
from bot.domain.people import AccountKey
from bot.effects import Effects, FormErrors, Replace, Reply
from bot.events import Said, Submitted
from bot.language import Band, Intent, Understanding
from bot.language.normal import plain
from bot.routing import Route, Routes
from bot.spoken import Unclear, option_of, question_card, read_answer, standing
from bot.wire import dump, load
from bot.words import note

BEGIN = {"talk", "praat", "praten", "vraag voor vraag", "een voor een", "question by question"}
GO_ON = BEGIN | {"verder", "ga verder", "doorgaan", "continue", "go on"}
# These are never an answer to a question.
ALWAYS = {"concern", "zorg", "privacy", "export", "exporteer", "erase", "wis"}
BACK = {"back", "terug", "vorige", "previous", "go back"}
SKIP = {"skip", "overslaan", "sla over", "sla maar over", "volgende", "next", "pass"}
STOP = {"stop", "stoppen", "stop maar", "annuleer", "cancel", "quit"}
HELP = {"help", "hulp", "?"}
RECENT = timedelta(hours=1)  # after this, a text may be about something else
_NO_FORM = re.compile(
    r"\b(?:formulier|form|modal|venster|popup|dialog)\b.{0,30}\b(?:niet|can't|cannot|doesn't|won't|not)\b"
    r"|\b(?:niet|can't|cannot|kan geen|zonder|without)\b.{0,25}\b(?:formulier|form|modal|popup)\b"
)
RunRoutes = Callable[[Iterable[Route], Context, object], Awaitable[Effects]]


class Interview:
    """Listens to whoever is answering a form in a private conversation."""

    def __init__(self, run: RunRoutes, routes: Routes) -> None:
        self._run = run
        self._routes = routes

    async def said(
        self, ctx: Context, event: Said, understood: Understanding, *, pressed: bool
    ) -> Effects | None:
        """What the text does to the form that is open; None when it is about something else."""
        if ctx.here is None or ctx.person is None or event.place is not None:
            return None
        dialogue = await ctx.uow.dialogues.get(ctx.here.id, ctx.person.id)
        word = plain(event.text).strip(" .!")
        if dialogue.talk is None:
            return (Reply(note(ctx.words(), "talk-none")),) if word in {"talk", "praat"} else None
        try:
            form = _form(dialogue.talk)
        except (LookupError, ValueError, TypeError, UnreadableActionError):
            # Kept by another version of Kring: nobody may be locked out by it.
            await ctx.uow.dialogues.save(ctx.here.id, replace(dialogue, talk=None))
            return None
        begun = dialogue.talk.begun
        if word in (GO_ON if begun else BEGIN) or (not begun and _NO_FORM.search(word)):
            return await self._ask(ctx, dialogue, replace(dialogue.talk, begun=True))
        if not begun or word in ALWAYS or (pressed and not _is_own(form, dialogue.talk, word)):
            return None
        return await self._answer(ctx, event, dialogue, dialogue.talk, word, understood)

    async def _answer(
        self,
        ctx: Context,
        event: Said,
        dialogue: Dialogue,
        talk: Talk,
        word: str,
        understood: Understanding,
    ) -> Effects | None:
        question = _form(talk).inputs[talk.at]
        meant = understood.intent if understood.is_ruled else None
        if ctx.now - (dialogue.expires - RESUME_FOR) > RECENT:
            if understood.band is Band.ACT or word in STOP | HELP:
                return None
            return (_resume(ctx, _form(talk)),)
        if word in BACK:
            return await self._ask(ctx, dialogue, replace(talk, at=max(talk.at - 1, 0)))
        if word in STOP or meant is Intent.CANCEL:
            await ctx.uow.dialogues.save(ctx.community.id, dialogue.talking(None, ctx.now))
            return (Reply(note(ctx.words(), "talk-stopped")),)
        if word in HELP:
            return await self._ask(ctx, dialogue, talk)
        offered = isinstance(question, Choice) and option_of(question, event.text) is not None
        one_word = len(word.split()) == 1  # "Nederlands" may be a discipline
        elsewhere = meant is Intent.PRIVACY or (meant is Intent.SWITCH_LANGUAGE and not one_word)
        if elsewhere and not offered:
            return None
        if word in SKIP:
            kept = standing(question, talk)
            return await self._next(ctx, event, dialogue, talk, question, kept)
        return await self._take(ctx, event, dialogue, talk, understood)

    async def _take(
        self,
        ctx: Context,
        event: Said,
        dialogue: Dialogue,
        talk: Talk,
        understood: Understanding,
    ) -> Effects | None:
        """The answer; what does not fit and clearly means something else is left to that."""
        question = _form(talk).inputs[talk.at]
        worried = understood.intent is Intent.CONCERN and understood.is_likeliest
        if worried and isinstance(question, TextInput):
            return None
        answer = await read_answer(ctx, event, question)
        if isinstance(answer, Unclear):
            if event.text.lower().startswith("stop") or understood.band is Band.ACT:
                return None
            return await self._ask(ctx, dialogue, talk, ctx.words()(answer.text))
        return await self._next(ctx, event, dialogue, talk, question, answer)

    async def _next(
        self,
        ctx: Context,
        event: Said,
        dialogue: Dialogue,
        talk: Talk,
        question: Input,
        answer: object,
    ) -> Effects:
        if isinstance(question, TextInput) and question.required and not answer:
            return await self._ask(ctx, dialogue, talk, ctx.words()("talk-required"))
        if isinstance(question, PeopleInput):
            talk = replace(talk, picked={**talk.picked, question.id: answer})  # type: ignore[dict-item]  # read above
        else:
            talk = replace(talk, values={**talk.values, question.id: answer})  # type: ignore[dict-item]  # read above
        talk = replace(talk, at=talk.at + 1)
        open_ = {item.id for item in _form(talk).inputs} - talk.values.keys() - talk.picked.keys()
        if open_ and talk.at < len(_form(talk).inputs):
            return await self._ask(ctx, dialogue, talk)
        return await self._submit(ctx, event, dialogue, talk)

    async def _submit(self, ctx: Context, event: Said, dialogue: Dialogue, talk: Talk) -> Effects:
        """What pressing the form's button does; an error asks that question again."""
        form = _form(talk)
        await ctx.uow.dialogues.save(ctx.community.id, dialogue.talking(None, ctx.now))
        picked = {n: tuple(AccountKey(*who) for who in whos) for n, whos in talk.picked.items()}
        filled = Submitted(
            id=event.id,
            actor=event.actor,
            people=event.people,
            inline=event.inline,
            can_open_form=event.can_open_form,
            form_as_message=event.form_as_message,
            action=form.action,
            values=talk.values,
            picked=picked,
        )
        effects = await self._run(self._routes.of((Submitted, type(form.action))), ctx, filled)
        wrong = next((e.form for e in effects if isinstance(e, FormErrors)), None)
        if wrong is None:
            return as_replies(effects)
        names = [item.id for item in wrong.inputs]
        name, error = wrong.errors[0] if wrong.errors else (names[0], ctx.words()("talk-unclear"))
        at = names.index(name) if name in names else 0
        again = replace(talk, form=dump(wrong), at=at)
        return await self._ask(ctx, dialogue, again, error)

    async def _ask(self, ctx: Context, dialogue: Dialogue, talk: Talk, error: str = "") -> Effects:
        await ctx.uow.dialogues.save(ctx.community.id, dialogue.talking(talk, ctx.now))
        return (Reply(question_card(ctx.words(), ctx, _form(talk), talk.at, error)),)


def as_replies(effects: Effects) -> Effects:
    """Typed text changes no message: what a press would replace is said anew."""
    return tuple(Reply(e.card) if isinstance(e, Replace) else e for e in effects)


def is_about(talk: Talk, action: Action) -> bool:
    """Whether this form sends that action."""
    try:
        return type(_form(talk).action) is type(action)
    except (LookupError, ValueError, TypeError, UnreadableActionError):
        return True  # of another version: of no use to anybody


def _is_own(form: Form, talk: Talk, word: str) -> bool:
    """Whether a pressed text stands on the question's own card."""
    question = form.inputs[talk.at]
    options = question.options if isinstance(question, Choice) else ()
    labels = {plain(option.label).strip(" .!") for option in options}
    return word in labels | {"skip", "back", "stop", *GO_ON}


def _form(talk: Talk) -> Form:
    form = load(talk.form)
    if not isinstance(form, Form):
        raise TypeError("only a form can be answered by talking")
    return form


def _resume(ctx: Context, form: Form) -> Reply:
    words, here = ctx.words(), ctx.community.id
    buttons = (
        Button(words("talk-go-on"), RunCommand(community=here, text="talk")),
        Button(words("talk-stop"), RunCommand(community=here, text="stop")),
    )
    text = words.rich("talk-resume", form=form.title)
    return Reply(Card(words("talk-resume", form=form.title), (text, Buttons(buttons))))
