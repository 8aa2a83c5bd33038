"""Typed text finds its handler: a command, an answer that was asked for, or what somebody meant."""

from collections.abc import Sequence
from dataclasses import replace

import structlog

from bot.domain.dialogues import Deed
from bot.domain.people import Language
from bot.frame.actions import Action, UnreadableActionError, action, shortened, unpack
from bot.frame.cards import Button, Buttons, Card, Footnote, Run, Text
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.corrections import Reopen
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Pressed, Said, Submitted, as_pressed, as_said
from bot.frame.routes import Routes
from bot.frame.routing import Access, Command, nothing
from bot.frame.words import note
from bot.talking.form_dialogue import Interview, RunRoutes, as_replies, form_of, is_about
from bot.talking.language import Band, Intent, Slots, Understanding, understand
from bot.talking.language.rules import is_yes, language_in_passing
from bot.talking.language.slots import slots

log = structlog.get_logger()
NO_WORRY = 0.02  # above this chance of a concern, a text goes to no model of anybody
MOST_OFFERED = 5  # communities to choose from; `help` switches between all
UNSTORED = {Intent.CONCERN, Intent.PRIVACY}  # what is said of these goes into no button


class UnclearError(Exception):
    """Nobody understood this text: the operator's own model may be asked, outside the transaction."""

    def __init__(self, text: str) -> None:
        super().__init__("unclear")
        self.text = text


@action("meant")
class MeantIt(Action):
    """One of the readings that Kring offered, with what was typed."""

    intent: str
    text: str


class Conversation:
    """What people type, in the order: safety, an open form, a yes, commands, listeners, meaning."""

    def __init__(self, routes: Routes, run: RunRoutes) -> None:
        self._routes = routes
        self._run = run
        self._interview = Interview(run, routes)

    async def said(self, ctx: Context, event: Said, *, pressed: bool = False) -> Effects:
        """What typed text does. `pressed`: it stood on a button.

        Raises UnclearError where the operator's own model should be asked.
        """
        ctx.typed = event.text
        if not event.text.strip():
            return await self._wordless(ctx, event)
        understood = understand(event.text, ctx.own_today)
        if event.before and event.before.strip():
            return await self._changed(ctx, event, understood)
        if understood.intent is Intent.CONCERN and understood.band is Band.ACT:
            return await self.mean(ctx, event, understood)
        effects = await self._said(ctx, event, understood, pressed=pressed)
        if not understood.hints:
            return effects
        ctx.uncounted = True
        return _with_hint(ctx, effects) if await _may_hint(ctx, event) else effects

    async def _said(
        self, ctx: Context, event: Said, understood: Understanding, *, pressed: bool
    ) -> Effects:
        if passing := language_in_passing(event.text):
            return await self._switch(ctx, event, *passing)
        talked = await self._interview.said(ctx, event, understood, pressed=pressed)
        if talked is not None:
            return talked
        if is_yes(event.text) and (agreed := await self._agree(ctx, event)) is not None:
            return agreed
        commands, rest = self._routes.spelt(event.text)
        if not commands and not understood.is_ruled:
            commands, rest = self._routes.mistyped(event.text)
        fitting = tuple(c for c in commands if c.takes(rest, ctx.own_today))
        if fitting:
            return await self._command(ctx, event, fitting, rest)
        for listener in self._routes.listeners:
            effects = await listener(ctx, event)
            if effects is not None:
                return effects
        takes_more = any(command.takes is not nothing for command in commands)
        if takes_more and understood.band is not Band.ACT:
            return await self._command(ctx, event, commands, rest)
        private = UNSTORED & set(understood.offered) or understood.worry > NO_WORRY
        if understood.band is not Band.ACT and ctx.asks_ear and not private:
            raise UnclearError(event.text)
        return await self._meaning(ctx, event, _as_heard(ctx, event, understood))

    async def _wordless(self, ctx: Context, event: Said) -> Effects:
        """A bare mention asks for help; of a picture alone Kring says that it cannot see it."""
        if event.attached:
            return (Reply(note(ctx.words(), "core-wordless")),)
        return await self.mean(ctx, event, _reading(ctx, event, Intent.HELP))

    async def _changed(self, ctx: Context, event: Said, now: Understanding) -> Effects:
        """A message that was answered before, written anew: its answer stands, and nothing is done twice.

        A concern that was written into it is heard, and not said again where it already was one.
        """
        then = understand(event.before or "", ctx.own_today)
        if not _worries(now):
            return (Reply(note(ctx.words(), "core-edited")),)
        if _worries(then) and then.urgent >= now.urgent:
            ctx.uncounted = True
            return ()
        sure = now.band is Band.ACT
        return await (self.mean if sure else self._suspected)(ctx, event, now)

    async def _switch(self, ctx: Context, event: Said, to: Language, rest: str) -> Effects:
        """Another language from here on, and then what else was said."""
        wanted = Slots(language=to)
        switch = replace(_reading(ctx, event, Intent.SWITCH_LANGUAGE), slots=wanted)
        switched = await self.mean(ctx, event, switch)
        return (*switched, *await self.said(ctx, replace(event, text=rest)))

    async def _suspected(self, ctx: Context, event: Said, understood: Understanding) -> Effects:
        """Answered as a concern, with the other readings after it."""
        effects = await self.mean(ctx, event, understood)
        others = [i for i in self._offered(ctx, understood) if i is not Intent.CONCERN]
        if not others:
            return effects
        return (*effects, Reply(_asking(ctx, event, understood, others, "core-meant-else")))

    async def _command(
        self, ctx: Context, event: Said, commands: tuple[Command, ...], rest: str
    ) -> Effects:
        if len(commands) > 1:
            return _which(ctx, commands, rest)
        return await self._run((commands[0].route,), ctx, replace(event, text=rest))

    async def _meaning(self, ctx: Context, event: Said, understood: Understanding) -> Effects:
        if understood.intent is Intent.CONCERN and understood.is_likeliest:
            return await self._suspected(ctx, event, understood)
        private = UNSTORED & set(understood.offered) or understood.worry > NO_WORRY
        if understood.band is not Band.ACT and not private and (asked := await which(ctx)):
            return asked
        match understood.band:
            case Band.ACT:
                return await self.mean(ctx, event, understood)
            case Band.ASK if offered := self._offered(ctx, understood):
                return (Reply(_asking(ctx, event, understood, offered)),)
        return await self._run(self._routes.of(Said), ctx, event)

    def _offered(self, ctx: Context, understood: Understanding) -> list[Intent]:
        """The readings that lead somewhere for this person, the likeliest first."""
        return [
            intent
            for intent in understood.offered
            if intent is not Intent.THANKS
            and any(m.access.allows(ctx.member) for m in self._routes.meanings.get(intent, ()))
        ]

    async def mean(self, ctx: Context, event: Said, understood: Understanding) -> Effects:
        """The first feature that can help this person with it; else an honest no."""
        ctx.uncounted = understood.intent in {Intent.ANSWER_PULSE, Intent.CONCERN}
        if not ctx.uncounted:
            log.info("intent.taken", intent=understood.intent, band=understood.band)
        if understood.intent is Intent.CANCEL:
            return await self._take_back(ctx, event)
        for meaning in self._routes.meanings.get(understood.intent, ()):
            if ctx.here is None and not meaning.anywhere:
                return await nowhere(ctx)
            if not meaning.access.allows(ctx.member):
                return await self._not_yet(ctx, event, understood, meaning.access)
            effects = await meaning.handler(ctx, event, understood)
            if effects is not None:
                return effects
        return await self._run(self._routes.of(Said), ctx, event)

    async def _not_yet(
        self, ctx: Context, event: Said, understood: Understanding, access: Access
    ) -> Effects:
        """Somebody who does not take part is shown what this is, with the button to join."""
        for meaning in self._routes.meanings.get(Intent.JOIN, ()):
            if access is Access.MEMBERS and meaning.access.allows(ctx.member):
                return await meaning.handler(ctx, event, understood) or ()
        return (Reply(note(ctx.words(), f"core-refused-{access}")),)

    async def chosen(self, ctx: Context, event: Pressed, action: MeantIt) -> Effects:
        """Somebody pressed which reading was right."""
        try:
            intent = Intent(action.intent)
        except ValueError:
            return (Reply(note(ctx.words(), "core-unreadable")),)
        said = as_said(event, action.text)
        return await self.mean(ctx, said, _reading(ctx, said, intent))

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
        if sent and dialogue and dialogue.talk and is_about(dialogue.talk, event.action):
            await ctx.remember(replace(dialogue, talk=None))
        return effects

    async def _agree(self, ctx: Context, event: Said) -> Effects | None:
        """Yes, to what the last card asked; None where it asked nothing."""
        dialogue = await ctx.dialogue() if event.place is None else None
        action = _readable(dialogue.offer) if dialogue else None
        return await self._press(ctx, event, action) if action else None

    async def _take_back(self, ctx: Context, event: Said) -> Effects:
        """Press for them what takes back what they just did; older things are named first, and asked."""
        dialogue = await ctx.dialogue()
        undo = _readable(dialogue.undo) if dialogue else None
        if dialogue is None or dialogue.undo is None or undo is None:
            dropped = dialogue is not None and (dialogue.talk or dialogue.offer)
            if dialogue:
                await ctx.remember(replace(dialogue, undo=None, talk=None))
            return (
                Reply(note(ctx.words(), "core-dropped" if dropped else "core-nothing-to-undo")),
            )
        if not dialogue.is_last:
            return (Reply(_older(ctx, undo, dialogue.undo.what)),)
        await ctx.remember(replace(dialogue, undo=None))
        return await self._press(ctx, event, undo)

    async def _press(self, ctx: Context, event: Said, action: Action) -> Effects:
        """Do for the person what pressing a button would do."""
        if isinstance(action, RunCommand):
            commands, rest = self._routes.understood(action.text)
            return await self._command(ctx, event, commands, rest)
        pressed = as_pressed(event, action)
        if isinstance(action, MeantIt):
            return await self.chosen(ctx, pressed, action)
        return as_replies(await self._run(self._routes.of((Pressed, type(action))), ctx, pressed))


async def nowhere(ctx: Context) -> Effects:
    """About no community, because somebody has none here; or has several, and is asked which."""
    return await which(ctx) or (Reply(note(ctx.words(), "core-no-community")),)


async def which(ctx: Context) -> Effects:
    """Of whoever has several, where none of them meets: a button for each, that says the same again (R38)."""
    own = await ctx.uow.memberships.of(ctx.person.id) if ctx.person and ctx.here is None else ()
    if len(own) < 2 or not ctx.typed:
        return ()
    names = [await ctx.uow.communities.get(id) for id in own[:MOST_OFFERED]]
    buttons = tuple(
        Button(here.name, RunCommand(community=here.id, text=shortened(ctx.typed)))
        for here in names
    )
    question = ctx.words().rich("core-which-community")
    return (Reply(Card(ctx.words()("core-which-community"), (question, Buttons(buttons)))),)


def _worries(understood: Understanding) -> bool:
    sure = understood.band is Band.ACT or understood.is_likeliest
    return understood.intent is Intent.CONCERN and sure


def _readable(deed: Deed | None) -> Action | None:
    """The action that was remembered; None where another version of Kring remembered it."""
    try:
        return unpack(deed.action, deed.values) if deed else None
    except UnreadableActionError:
        return None


def _as_heard(ctx: Context, event: Said, understood: Understanding) -> Understanding:
    """What the operator's model says is never more than a guess: it is asked, not acted on."""
    heard = ctx.heard
    if heard is None or heard in {Intent.OUT_OF_SCOPE, Intent.CONCERN}:
        return understood
    others = tuple(i for i in understood.offered if i is not heard and i is not Intent.OUT_OF_SCOPE)
    reading = _reading(ctx, event, heard)
    return replace(reading, band=Band.ASK, runners_up=tuple((i, 0.0) for i in others[:2]))


def _reading(ctx: Context, event: Said, intent: Intent) -> Understanding:
    found = slots(event.text, intent, ctx.own_today)
    return Understanding(ctx.words().language, intent, 1.0, Band.ACT, found, is_ruled=True)


def _asking(
    ctx: Context,
    event: Said,
    understood: Understanding,
    offered: Sequence[Intent],
    question: str = "core-meant",
) -> Card:
    """Two or three readings, and a way out."""
    words, community = ctx.words(), ctx.here.id if ctx.here else NO_COMMUNITY
    private = understood.hints or UNSTORED & set(understood.offered)
    text = "" if private else shortened(event.text)
    readings = tuple(
        Button(
            words(f"intent-{intent.replace('_', '-')}"),
            MeantIt(community=community, intent=intent, text=text),
        )
        for intent in offered[:3]
    )
    other = Button(words("core-something-else"), RunCommand(community=community, text="help"))
    return Card(words(question), (words.rich(question), Buttons((*readings, other))))


async def _may_hint(ctx: Context, event: Said) -> bool:
    """Between the two of them, and once on a day of the person's: more often it would nag (D36).

    The mark of the day is a keyed digest, as of an event: that somebody seemed troubled can be read nowhere.
    """
    if event.place is not None or ctx.person is None:
        return False
    return await ctx.uow.inbox.first_time(f"hint:{ctx.person.id}:{ctx.own_today}")


def _with_hint(ctx: Context, effects: Effects) -> Effects:
    """One quiet line at the foot of the last answer: where to turn, should something be the matter."""
    words, community = ctx.words(), ctx.here.id if ctx.here else NO_COMMUNITY
    button = Button(words("core-hint-button"), RunCommand(community=community, text="concern"))
    line = (Footnote(words("core-hint")), Buttons((button,)))
    for at in reversed(range(len(effects))):
        told = effects[at]
        if isinstance(told, Reply):
            card = replace(told.card, body=(*told.card.body, *line))
            return (*effects[:at], replace(told, card=card), *effects[at + 1 :])
    return effects


def _older(ctx: Context, undo: Action, what: str) -> Card:
    """Nothing is done; and what could still be taken back, by name."""
    words = ctx.words()
    named = words(what)
    button = Button(words("core-take-back"), undo)
    text = words.rich("core-older", what=named)
    return Card(words("core-older", what=named), (text, Buttons((button,))))


def _which(ctx: Context, meant: tuple[Command, ...], rest: str) -> Effects:
    """Ask which command a mistyped word stood for."""
    question = ctx.words()("core-which")
    community = ctx.here.id if ctx.here else NO_COMMUNITY
    buttons = tuple(
        Button(
            ctx.words()(f"command-{c.name.replace(' ', '-')}-word"),
            RunCommand(community=community, text=shortened(f"{c.name} {rest}".strip())),
        )
        for c in meant
    )
    return (Reply(Card(question, (Text((Run(question),)), Buttons(buttons)))),)
