"""A form answered by talking: one question at a time, with back, skip, stop, and going on another day."""

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.dialogues import Talk
from bot.domain.people import AccountKey
from bot.frame.actions import Action, UnreadableActionError
from bot.frame.cards import Button, Buttons, Card, Choice, Form, Input, PeopleInput, TextInput
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, FormErrors, Replace, Reply
from bot.frame.events import Said, Submitted, by_kind
from bot.frame.routes import Routes
from bot.frame.routing import Route
from bot.frame.wire import dump, load
from bot.frame.words import note
from bot.talking.form_question import Unclear, option_of, question_card, read_answer, standing
from bot.talking.language import Band, Intent, Understanding
from bot.talking.language.normal import plain

BEGIN = {"talk", "praat", "praten", "vraag voor vraag", "een voor een", "question by question"}
GO_ON = BEGIN | {"verder", "ga verder", "doorgaan", "continue", "go on"}
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
        dialogue = await ctx.dialogue() if event.place is None else None
        if dialogue is None:
            return None
        word = plain(event.text).strip(" .!")
        if dialogue.talk is None:
            return (Reply(note(ctx.words(), "talk-none")),) if word in {"talk", "praat"} else None
        form = form_of(dialogue.talk)
        if form is None:  # kept by another version of Kring: nobody may be locked out by it
            await ctx.remember(replace(dialogue, talk=None))
            return None
        turn = _Turn(ctx, event, understood, word, dialogue.talk, form)
        begun = dialogue.talk.begun
        if word in (GO_ON if begun else BEGIN) or (not begun and _NO_FORM.search(word)):
            return await turn.ask(replace(dialogue.talk, begun=True))
        if not begun or (pressed and not turn.is_own()) or self._breaks_in(event.text):
            return None
        after = await turn.answer()
        return await self._submit(turn, after) if isinstance(after, Talk) else after

    def _breaks_in(self, text: str) -> bool:
        """A command that is never an answer to a question, such as `privacy`."""
        commands, rest = self._routes.spelt(text)
        return not rest and any(command.breaks_in for command in commands)

    async def _submit(self, turn: "_Turn", talk: Talk) -> Effects:
        """What pressing the form's button does; an error asks that question again."""
        ctx, event, form = turn.ctx, turn.event, turn.form
        await turn.keep(None)
        picked = {n: tuple(AccountKey(*who) for who in whos) for n, whos in talk.picked.items()}
        values, chosen = by_kind(talk.values)
        filled = Submitted(
            id=event.id,
            actor=event.actor,
            people=event.people,
            inline=event.inline,
            can_open_form=event.can_open_form,
            form_as_message=event.form_as_message,
            action=form.action,
            values=values,
            chosen=chosen,
            picked=picked,
        )
        effects = await self._run(self._routes.of((Submitted, type(form.action))), ctx, filled)
        wrong = next((e.form for e in effects if isinstance(e, FormErrors)), None)
        if wrong is None:
            return as_replies(effects)
        names = [item.id for item in wrong.inputs]
        name, error = wrong.errors[0] if wrong.errors else (names[0], ctx.words()("talk-unclear"))
        at = names.index(name) if name in names else 0
        turn.form = wrong
        return await turn.ask(replace(talk, form=dump(wrong), at=at), error)


@dataclass(slots=True)
class _Turn:
    """One text, typed while a form is open."""

    ctx: Context
    event: Said
    understood: Understanding
    word: str
    talk: Talk
    form: Form

    async def answer(self) -> Effects | Talk | None:
        """The next question; the whole form, once it is answered; None when it is something else."""
        meant = self.understood.intent if self.understood.is_ruled else None
        if self.ctx.now - self.talk.touched > RECENT:
            elsewhere = self.understood.band is Band.ACT or self.word in STOP | HELP
            return None if elsewhere else (self._resume(),)
        if self.word in BACK:
            return await self.ask(replace(self.talk, at=max(self.talk.at - 1, 0)))
        if self.word in STOP or meant is Intent.CANCEL:
            await self.keep(None)
            return (Reply(note(self.ctx.words(), "talk-stopped")),)
        if self.word in HELP:
            return await self.ask(self.talk)
        if self.word in SKIP:
            return await self._take(standing(self._question, self.talk))
        if self._is_about_something_else(meant):
            return None
        return await self._read()

    def _is_about_something_else(self, meant: Intent | None) -> bool:
        """Privacy and another language go first, unless they answer the question; so does a worry."""
        question = self._question
        if isinstance(question, Choice) and option_of(question, self.event.text) is not None:
            return False
        one_word = len(self.word.split()) == 1  # "Nederlands" may be a discipline
        if meant is Intent.PRIVACY or (meant is Intent.SWITCH_LANGUAGE and not one_word):
            return True
        worried = self.understood.intent is Intent.CONCERN and self.understood.is_likeliest
        return worried and isinstance(question, TextInput)

    async def _read(self) -> Effects | Talk | None:
        """The answer; what does not fit and clearly means something else is left to that."""
        answer = await read_answer(self.ctx, self.event, self._question)
        if not isinstance(answer, Unclear):
            return await self._take(answer)
        if self.word.startswith("stop") or self.understood.band is Band.ACT:
            return None
        return await self.ask(self.talk, self.ctx.words()(answer.text))

    async def _take(self, answer: object) -> Effects | Talk:
        question, talk = self._question, self.talk
        if isinstance(question, TextInput) and question.required and not answer:
            return await self.ask(talk, self.ctx.words()("talk-required"))
        if isinstance(question, PeopleInput):
            talk = replace(talk, picked={**talk.picked, question.id: answer})  # type: ignore[dict-item]  # read above
        else:
            talk = replace(talk, values={**talk.values, question.id: answer})  # type: ignore[dict-item]  # read above
        talk = replace(talk, at=talk.at + 1)
        unanswered = {item.id for item in self.form.inputs} - {*talk.values, *talk.picked}
        if unanswered and talk.at < len(self.form.inputs):
            return await self.ask(talk)
        return talk

    async def ask(self, talk: Talk, error: str = "") -> Effects:
        await self.keep(replace(talk, touched=self.ctx.now))
        return (Reply(question_card(self.ctx, self.form, talk, error)),)

    async def keep(self, talk: Talk | None) -> None:
        if dialogue := await self.ctx.dialogue():
            await self.ctx.remember(replace(dialogue, talk=talk))

    def is_own(self) -> bool:
        """Whether a pressed text stands on the question's own card."""
        question = self._question
        options = question.options if isinstance(question, Choice) else ()
        labels = {plain(option.label).strip(" .!") for option in options}
        return self.word in labels | {"skip", "back", "stop"}

    @property
    def _question(self) -> Input:
        return self.form.inputs[self.talk.at]

    def _resume(self) -> Reply:
        words, here = self.ctx.words(), self.ctx.community.id
        buttons = (
            Button(words("talk-go-on"), RunCommand(community=here, text="talk")),
            Button(words("talk-stop"), RunCommand(community=here, text="stop")),
        )
        text = words.rich("talk-resume", form=self.form.title)
        return Reply(Card(words("talk-resume", form=self.form.title), (text, Buttons(buttons))))


def as_replies(effects: Effects) -> Effects:
    """Typed text changes no message: what a press would replace is said anew."""
    return tuple(Reply(e.card) if isinstance(e, Replace) else e for e in effects)


def is_about(talk: Talk, action: Action) -> bool:
    """Whether this form sends that action; one of another version is of no use to anybody."""
    form = form_of(talk)
    return form is None or type(form.action) is type(action)


def form_of(talk: Talk) -> Form | None:
    """The form that is being answered; None where another version of Kring kept it."""
    try:
        form = load(talk.form)
    except (LookupError, ValueError, TypeError, UnreadableActionError):
        return None
    return form if isinstance(form, Form) else None
