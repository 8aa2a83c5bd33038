"""One text while a form is open: an answer, back, skip, stop, going on another day, or something else."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.dialogues import Talk
from bot.frame.cards import Button, Buttons, Card, Choice, Form, Input, PeopleInput, TextInput
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.words import note
from bot.talking.form.answer import Unclear, option_of, read_answer
from bot.talking.form.question import question_card, standing
from bot.talking.language import Intent
from bot.talking.language.normal import plain
from bot.talking.small_words import BACK, HELP, SKIP, STEPS, STOP
from bot.talking.utterance import Utterance

RECENT = timedelta(hours=1)  # after this, a text may be about something else


@dataclass(slots=True)
class Turn:
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
