"""A form answered by talking: listening while it is open, and sending it when it is answered."""

from dataclasses import replace

from bot.domain.dialogues import Talk
from bot.domain.people import AccountKey
from bot.frame.actions import Action, UnreadableActionError
from bot.frame.cards import Form
from bot.frame.context import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Submitted, by_kind
from bot.frame.forms import Reopen
from bot.frame.routes import Routes, RunRoutes
from bot.frame.wire import dump, load
from bot.frame.words import note
from bot.talking.form.turn import Turn
from bot.talking.language.phrases import refuses_a_form
from bot.talking.small_words import BEGIN, GO_ON, TALK
from bot.talking.utterance import Utterance


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
        turn = Turn(ctx, said, dialogue.talk, form)
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

    async def _submit(self, turn: Turn, talk: Talk) -> Effects:
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
