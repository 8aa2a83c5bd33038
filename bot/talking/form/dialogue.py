"""A form answered by talking: one question at a time, with back, skip, stop, and going on another day."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.dialogues import Talk
from bot.domain.people import AccountKey
from bot.frame.actions import Action, UnreadableActionError
from bot.frame.cards import Button, Buttons, Card, Choice, Form, Input, PeopleInput, TextInput
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Submitted, by_kind
from bot.frame.forms import Reopen
from bot.frame.routes import Routes, RunRoutes
from bot.frame.wire import dump, load
from bot.frame.words import note
from bot.talking.form.answer import Unclear, option_of, read_answer
from bot.talking.form.question import question_card, standing
from bot.talking.language import Intent
from bot.talking.language.normal import plain
from bot.talking.language.phrases import refuses_a_form
from bot.talking.small_words import BACK, BEGIN, GO_ON, HELP, SKIP, STEPS, STOP, TALK
from bot.talking.utterance import Utterance

RECENT = timedelta(hours=1)  # after this, a text may be about something else


class FormDialogue:
    """Listens to whoever is answering a form in a private conversation."""

    def __init__(self, run: RunRoutes, routes: Routes) -> None:
        self._run = run
        self._routes = routes

    async def answered(self, ctx: Context, said: Utterance) -> Effects | None:
        """What the text does to the form that is open; None when it is about something else."""
        dialogue = await ctx.dialogue() if said.is_between_us else None
        if dialogue is None:
            return None
        if dialogue.talk is None:
            return (Reply(note(ctx.words(), "talk-none")),) if said.word in TALK else None
        form = form_of(dialogue.talk)
        if form is None:  # kept by another version of Kring: nobody may be locked out by it
            await ctx.remember(replace(dialogue, talk=None))
            return None
        turn = _Turn(ctx, said, dialogue.talk, form)
        begun = dialogue.talk.begun
        if said.word in (GO_ON if begun else BEGIN) or (not begun and refuses_a_form(said.word)):
            return await turn.ask(replace(dialogue.talk, begun=True))
        if not begun or (said.pressed and not turn.is_own()) or _breaks_in(said):
            return None
        after = await turn.answer()
        return await self._submit(turn, after) if isinstance(after, Talk) else after

    async def reopened(self, ctx: Context, again: Reopen) -> Effects:
        """The form that was refused, with what was typed."""
        dialogue = await ctx.dialogue()
        form = form_of(dialogue.talk) if dialogue and dialogue.talk else None
        if form is None or form.action.name != again.form:
            return (Reply(note(ctx.words(), "core-form-gone")),)
        return (OpenForm(form),)

    async def filled_in(self, ctx: Context, event: Submitted, effects: Effects) -> Effects:
        """A form was sent: the same one need not be answered by talking any more."""
        dialogue = await ctx.dialogue()
        sent = not any(isinstance(effect, FormErrors) for effect in effects)
        if sent and dialogue and dialogue.talk and _is_about(dialogue.talk, event.action):
            await ctx.remember(replace(dialogue, talk=None))
        return effects

    async def _submit(self, turn: "_Turn", talk: Talk) -> Effects:
        """What pressing the form's button does; an error asks that question again."""
        ctx, event, form = turn.ctx, turn.said.event, turn.form
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
    said: Utterance
    talk: Talk
    form: Form

    async def answer(self) -> Effects | Talk | None:
        """The next question; the whole form, once it is answered; None when it is something else."""
        meant = self.said.understood.intent if self.said.understood.is_ruled else None
        if self.ctx.now - self.talk.touched > RECENT:
            elsewhere = self.said.is_sure or self.said.word in STOP | HELP
            return None if elsewhere else (self._resume(),)
        if self.said.word in BACK:
            return await self.ask(replace(self.talk, at=max(self.talk.at - 1, 0)))
        if self.said.word in STOP or meant is Intent.CANCEL:
            await self.keep(None)
            return (Reply(note(self.ctx.words(), "talk-stopped")),)
        if self.said.word in HELP:
            return await self.ask(self.talk)
        if self.said.word in SKIP:
            return await self._take(standing(self._question, self.talk))
        if self._is_about_something_else(meant):
            return None
        return await self._read()

    def _is_about_something_else(self, meant: Intent | None) -> bool:
        """Privacy and another language go first, unless they answer the question; so does a worry."""
        question = self._question
        if isinstance(question, Choice) and option_of(question, self.said.text) is not None:
            return False
        one_word = len(self.said.word.split()) == 1  # "Nederlands" may be a discipline
        if meant is Intent.PRIVACY or (meant is Intent.SWITCH_LANGUAGE and not one_word):
            return True
        understood = self.said.understood
        worried = understood.intent is Intent.CONCERN and understood.is_likeliest
        return worried and isinstance(question, TextInput)

    async def _read(self) -> Effects | Talk | None:
        """The answer; what does not fit and clearly means something else is left to that."""
        answer = await read_answer(self.ctx, self.said.event, self._question)
        if not isinstance(answer, Unclear):
            return await self._take(answer)
        if self.said.word.startswith("stop") or self.said.is_sure:
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
        return self.said.word in labels | STEPS

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


def _breaks_in(said: Utterance) -> bool:
    """A command that is never an answer to a question, such as `privacy`."""
    alone = not said.is_slip and not said.rest
    return alone and any(command.breaks_in for command in said.commands)


def as_replies(effects: Effects) -> Effects:
    """Typed text changes no message: what a press would replace is said anew."""
    return tuple(Reply(e.card) if isinstance(e, Replace) else e for e in effects)


def _is_about(talk: Talk, action: Action) -> bool:
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
