"""The one order in which whatever is typed finds its answer (ADR 0022)."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from bot.frame.actions import Action
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Replace, Reply, Update
from bot.frame.events import Pressed, Said, as_pressed
from bot.frame.routes import Routes, RunRoutes
from bot.frame.words import note
from bot.talking.commands import Commands
from bot.talking.form.dialogue import FormDialogue, as_replies
from bot.talking.hints import hinted
from bot.talking.language import Intent, Slots, understand
from bot.talking.open_question import OpenQuestion
from bot.talking.readings import MeantIt, Readings, as_guessed, reading
from bot.talking.taking_back import TakingBack
from bot.talking.utterance import Guess, Unclear, Utterance, read, worries

A = TypeVar("A")
Answer = Effects | Unclear
Step = Callable[[Context, Utterance], Awaitable[Effects | None]]
Unsure = Callable[[Context, Utterance], Awaitable[Answer | None]]


class Conversation:
    """What people type. Each step answers it, or leaves it to the next."""

    def __init__(self, routes: Routes, run: RunRoutes) -> None:
        self._routes, self._run = routes, run
        commands, taking_back = Commands(run), TakingBack(self._press)
        question = OpenQuestion(self._press, self.said)
        self._commands = commands
        self.form = FormDialogue(run, routes)
        self.readings = Readings(routes, run, taking_back.undone)
        self._at_once: tuple[Step, ...] = (
            self._without_words,
            self._written_anew,
            self._concern,
        )
        self._in_order: tuple[Unsure, ...] = (
            self._in_another_language,
            self.form.answered,
            question.answered,
            commands.fitting,
            self._listened_to,
            commands.beginning,
            self._unclear,
        )
        self._by_meaning: tuple[Step, ...] = (
            self.readings.suspected,
            self.readings.of_which_community,
            self.readings.meant,
            self.readings.was_kind,
            self.readings.recognised,
            self.readings.asked,
            self._not_understood,
        )

    async def said(self, ctx: Context, event: Said, *, pressed: bool = False) -> Answer:
        """What typed text does. `pressed`: it stood on a button.

        Unclear where the operator's own model should be asked. Nothing that was done until then may stay,
        and `guessed` goes on from there.
        """
        ctx.typed = event.text
        said = read(event, ctx.own_today, self._routes, pressed=pressed)
        at_once = await _first(self._at_once, ctx, said)
        if at_once is not None:
            return at_once
        steps: tuple[Unsure, ...] = (*self._in_order, *self._by_meaning)
        answer: Answer = await _first(steps, ctx, said) or ()
        return answer if isinstance(answer, Unclear) else await hinted(ctx, said, answer)

    async def guessed(self, ctx: Context, guess: Guess) -> Effects:
        """The rest of the order, with what the operator's model takes the text for."""
        said, whole = guess.unclear.said, guess.unclear.switched
        switched = await self._switched(ctx, whole) if whole else ()
        ctx.typed = said.text
        answer = await _first(self._by_meaning, ctx, as_guessed(ctx, said, guess.intent)) or ()
        answer = (*switched, *await hinted(ctx, said, answer))
        return await hinted(ctx, whole, answer) if whole else answer

    async def _without_words(self, ctx: Context, said: Utterance) -> Effects | None:
        """A bare mention asks for help; of a picture alone Kring says that it cannot see it."""
        if said.text.strip():
            return None
        if said.event.attached:
            return (Reply(note(ctx.words(), "core-wordless")),)
        return await self.readings.mean(ctx, said.event, reading(ctx, said.event, Intent.HELP))

    async def _written_anew(self, ctx: Context, said: Utterance) -> Effects | None:
        """A message that was answered before: its answer stands, and nothing is done twice.

        A concern that was written into it is heard, and not said again where it already was one.
        """
        before = said.event.before or ""
        if not before.strip():
            return None
        if not said.is_concern:
            return (Reply(note(ctx.words(), "core-edited")),)
        then = understand(before, ctx.own_today)
        if worries(then) and then.urgent >= said.understood.urgent:
            ctx.uncounted = True
            return ()
        step = self._concern if said.is_sure else self.readings.suspected
        return await step(ctx, said)

    async def _concern(self, ctx: Context, said: Utterance) -> Effects | None:
        """What is surely a concern goes before everything that Kring asked or offers."""
        if said.understood.intent is not Intent.CONCERN or not said.is_sure or said.is_command:
            return None
        return await self.readings.mean(ctx, said.event, said.understood)

    async def _in_another_language(self, ctx: Context, said: Utterance) -> Answer | None:
        """Another language from here on, and then what else was said."""
        if said.passing is None:
            return None
        _, rest = said.passing
        switched = await self._switched(ctx, said)
        answer = await self.said(ctx, replace(said.event, text=rest))
        if isinstance(answer, Unclear):
            return replace(answer, switched=said)
        return (*switched, *answer)

    async def _switched(self, ctx: Context, said: Utterance) -> Effects:
        assert said.passing
        switch = reading(ctx, said.event, Intent.SWITCH_LANGUAGE)
        wanted, _ = said.passing
        return await self.readings.mean(
            ctx, said.event, replace(switch, slots=Slots(language=wanted))
        )

    async def _listened_to(self, ctx: Context, said: Utterance) -> Effects | None:
        """A subject that waits for such a text: a date moves a check-in."""
        for listener in self._routes.listeners:
            effects = await listener(ctx, said.event)
            if effects is not None:
                return effects
        return None

    async def _unclear(self, ctx: Context, said: Utterance) -> Unclear | None:
        """The operator's own model is asked, where there is one, and never about what is private."""
        asks = ctx.has_ear and not said.is_sure and not said.is_private
        return Unclear(said) if asks else None

    async def _not_understood(self, ctx: Context, said: Utterance) -> Effects:
        return await self._run(self._routes.of(Said), ctx, said.event)

    async def _press(self, ctx: Context, event: Said, action: Action, key: str) -> Effects:
        """Do for the person what pressing a button would do; on a message, that changes as well."""
        if isinstance(action, RunCommand):
            commands, rest = self._routes.understood(action.text)
            return await self._commands.do(ctx, event, commands, rest)
        pressed = as_pressed(event, action)
        if isinstance(action, MeantIt):
            return await self.readings.chosen(ctx, pressed, action)
        done = await self._run(self._routes.of((Pressed, type(action))), ctx, pressed)
        closed = tuple(Update(key, effect.card) for effect in done if isinstance(effect, Replace))
        return (*as_replies(done), *(closed if key else ()))


async def _first(
    steps: Iterable[Callable[[Context, Utterance], Awaitable[A | None]]],
    ctx: Context,
    said: Utterance,
) -> A | None:
    """The answer of the first step that has one."""
    for step in steps:
        answer = await step(ctx, said)
        if answer is not None:
            return answer
    return None
