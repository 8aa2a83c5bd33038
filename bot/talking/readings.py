"""What somebody may have meant: the feature that helps with a reading, and asking which of them is right."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

import structlog

from bot.frame.actions import Action, action
from bot.frame.cards import Button, Buttons, Card
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said, as_said
from bot.frame.routes import Routes, RunRoutes
from bot.frame.routing import Access, Meaning, Route
from bot.frame.words import note
from bot.talking.community_choice import nowhere, which
from bot.talking.language import Band, Intent, Understanding
from bot.talking.language.slots import slots
from bot.talking.utterance import Utterance

log = structlog.get_logger()
UNCOUNTED = {Intent.ANSWER_PULSE, Intent.CONCERN, Intent.MEDIATE}
MOST_ASKED = 3  # readings to choose from
BEYOND = 0.45  # from this chance of being out of scope nothing is offered
POSSIBLE = 0.1  # the least chance of a reading that is offered where none is likely
CHOSEN_FROM = 0.04  # and of one that is offered beside a likely one
WORRYING = 0.2  # of a concern; below it a quiet line says where to turn


@action("meant")
class MeantIt(Action):
    """One of the readings that Kring offered, with what was typed."""

    intent: str
    text: str


class Readings:
    """`take_back`: what answers whoever wants something undone."""

    def __init__(
        self,
        routes: Routes,
        run: RunRoutes,
        take_back: Callable[[Context, Said], Awaitable[Effects]],
    ) -> None:
        self._routes, self._run, self._take_back = routes, run, take_back

    async def suspected(self, ctx: Context, said: Utterance) -> Effects | None:
        """Answered as a concern that is not sure, with the other readings after it."""
        understood = said.understood
        if understood.intent is not Intent.CONCERN or not understood.is_likeliest:
            return None
        effects = await self.mean(ctx, said.event, understood)
        others = [i for i in self._offered(ctx, understood) if i is not Intent.CONCERN]
        if not others:
            return effects
        return (*effects, Reply(_asking(ctx, said, others, "core-meant-else")))

    async def of_which_community(self, ctx: Context, said: Utterance) -> Effects | None:
        """Not sure, and somebody has several communities: which of them, before what."""
        return None if said.is_sure or said.is_private else await which(ctx) or None

    async def meant(self, ctx: Context, said: Utterance) -> Effects | None:
        """What it surely means."""
        return await self.mean(ctx, said.event, said.understood) if said.is_sure else None

    async def was_kind(self, ctx: Context, said: Utterance) -> Effects | None:
        """What is most likely thanks or a greeting is answered as that: being kind takes nothing."""
        understood = said.understood
        is_kind = understood.intent is Intent.THANKS and understood.band is Band.ASK
        return await self.mean(ctx, said.event, understood) if is_kind else None

    async def recognised(self, ctx: Context, said: Utterance) -> Effects | None:
        """What is not understood by itself, a subject may recognise: it names something here."""
        if said.understood.band is not Band.SAY_SO or ctx.here is None:
            return None
        for meaning in self._routes.meanings.get(Intent.OUT_OF_SCOPE, ()):
            if meaning.access.allows(ctx.member):
                effects = await self._led(ctx, said.event, said.understood, meaning.handler)
                if effects is not None:
                    return effects
        return None

    async def asked(self, ctx: Context, said: Utterance) -> Effects | None:
        """Which of the likely readings is right."""
        offered = self._offered(ctx, said.understood)
        if said.understood.band is Band.SAY_SO:
            offered = [intent for intent in offered if intent in _possible(said.understood)]
        if said.understood.band is Band.ACT or not offered:
            return None
        return (Reply(_asking(ctx, said, offered)),)

    async def mean(self, ctx: Context, event: Said, understood: Understanding) -> Effects:
        """The first feature that can help this person with it; else an honest no."""
        ctx.uncounted = understood.intent in UNCOUNTED
        if not ctx.uncounted:
            log.info("intent.taken", intent=understood.intent, band=understood.band)
        if understood.intent is Intent.CANCEL:
            return await self._take_back(ctx, event)
        for meaning in self._routes.meanings.get(understood.intent, ()):
            if ctx.here is None and not meaning.anywhere:
                return await nowhere(ctx)
            if not meaning.access.allows(ctx.member):
                return await self._not_yet(ctx, event, understood, meaning.access)
            effects = await self._led(ctx, event, understood, meaning.handler)
            if effects is not None:
                return effects
        return await self._run(self._routes.of(Said), ctx, event)

    async def _led(
        self, ctx: Context, event: Said, understood: Understanding, to: Meaning | Route
    ) -> Effects | None:
        if isinstance(to, Route):
            return await self._run((to,), ctx, replace(event, text=""))
        return await to(ctx, event, understood)

    async def chosen(self, ctx: Context, event: Pressed, action: MeantIt) -> Effects:
        """Somebody pressed which reading was right."""
        try:
            intent = Intent(action.intent)
        except ValueError:
            return (Reply(note(ctx.words(), "core-unreadable")),)
        said = as_said(event, action.text)
        return await self.mean(ctx, said, reading(ctx, said, intent))

    async def _not_yet(
        self, ctx: Context, event: Said, understood: Understanding, access: Access
    ) -> Effects:
        """Somebody who does not take part is shown what this is, with the button to join."""
        for meaning in self._routes.meanings.get(Intent.JOIN, ()):
            if access is Access.MEMBERS and meaning.access.allows(ctx.member):
                return await self._led(ctx, event, understood, meaning.handler) or ()
        return (Reply(note(ctx.words(), f"core-refused-{access}")),)

    def _offered(self, ctx: Context, understood: Understanding) -> list[Intent]:
        """The readings that may be right and lead somewhere for this person, the likeliest first."""
        return [
            intent
            for intent in (understood.intent, *_likely(understood))
            if intent is not Intent.OUT_OF_SCOPE
            and any(m.access.allows(ctx.member) for m in self._routes.meanings.get(intent, ()))
        ]


def _likely(understood: Understanding) -> list[Intent]:
    least = {Intent.CONCERN: WORRYING}
    return [i for i, chance in understood.runners_up if chance >= least.get(i, CHOSEN_FROM)]


def _possible(understood: Understanding) -> set[Intent]:
    """What a text may mean of which nothing is likely; none where it is rather beyond Kring."""
    if understood.confidence >= BEYOND:
        return set()
    return {intent for intent, chance in understood.runners_up if chance >= POSSIBLE}


def reading(ctx: Context, event: Said, intent: Intent) -> Understanding:
    """The text as somebody who surely means that."""
    found = slots(event.text, intent, ctx.own_today)
    return Understanding(ctx.words().language, intent, 1.0, Band.ACT, found, is_ruled=True)


def as_guessed(ctx: Context, said: Utterance, guess: Intent | None) -> Utterance:
    """What the operator's model says is never more than a guess: it is asked, not acted on."""
    if guess is None or guess in {Intent.OUT_OF_SCOPE, Intent.CONCERN}:
        return said
    known = {guess, Intent.OUT_OF_SCOPE}
    others = [(intent, 0.0) for intent in said.understood.offered if intent not in known]
    guessed = reading(ctx, said.event, guess)
    understood = replace(guessed, band=Band.ASK, runners_up=tuple(others[:2]))
    return replace(said, understood=understood)


def _asking(
    ctx: Context, said: Utterance, offered: Sequence[Intent], question: str = "core-meant"
) -> Card:
    """Two or three readings, and a way out."""
    words, community = ctx.words(), ctx.here.id if ctx.here else NO_COMMUNITY
    readings = tuple(
        Button(
            words(f"intent-{intent.replace('_', '-')}"),
            MeantIt(community=community, intent=intent, text=said.kept),
        )
        for intent in offered[:MOST_ASKED]
    )
    other = Button(words("core-something-else"), RunCommand(community=community, text="help"))
    return Card(words(question), (words.rich(question), Buttons((*readings, other))))
