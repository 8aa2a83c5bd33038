"""One event, one transaction: seen before? who, in which community, may they? route, commit."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from secrets import token_bytes

import structlog

from bot.domain.communities import Community, Place
from bot.domain.membership import Member, Status
from bot.domain.people import AccountKey, Kind, Language, Person, Profile
from bot.frame.cards import Card
from bot.frame.context import NO_COMMUNITY, CommandInfo, Context, RunCommand
from bot.frame.effects import Answer, Effects, FormErrors, Reply
from bot.frame.events import (
    MOST_PEOPLE,
    Due,
    Event,
    FromPerson,
    MessageAction,
    OpenedHome,
    Pressed,
    Said,
    Submitted,
    Unreadable,
    as_said,
    is_answer,
)
from bot.frame.forms import Reopen
from bot.frame.handover import Handover
from bot.frame.news import News, Rested
from bot.frame.outgoing import Dispatch
from bot.frame.ports import Clock, Ear, UnitOfWork, UnitOfWorkFactory, Worker
from bot.frame.routes import Routes
from bot.frame.routing import Access, Route
from bot.frame.seal import Seal
from bot.frame.subject import Subject, listed
from bot.frame.thinking import HeavyError, NotThoughtOfError, Think, Thoughts
from bot.frame.whereabouts import at_the_door, community_of, concerns_us, has_a_way_in, person_of
from bot.frame.words import note
from bot.talking.community_choice import nowhere
from bot.talking.conversation import Conversation
from bot.talking.readings import MeantIt
from bot.talking.utterance import Guess, Unclear

log = structlog.get_logger()


class Engine:
    """The conversation engine that every platform feeds."""

    def __init__(
        self,
        subjects: Collection[Subject],
        begin: UnitOfWorkFactory,
        clock: Clock,
        web: str | None = None,
        ear: Ear | None = None,
        seal: Seal | None = None,
        worker: Worker | None = None,
        name: str = "",
        think: Think | None = None,
    ) -> None:
        """`worker`: the other process, and `name` this one's, where what takes long is handed over.

        `think` works out in a process of its own what must be such that it can be ended.
        """
        self._subjects = sorted(subjects, key=lambda subject: subject.name)  # as they are shown
        self._listed = listed(self._subjects)
        self._commands: dict[frozenset[Access], tuple[CommandInfo, ...]] = {}
        self.routes = Routes(subjects)
        self._talk = Conversation(self.routes, self._run)
        self._ear = ear
        self._seal = seal or Seal((token_bytes(32),))
        self._web = web
        self._begin = begin
        self._clock = clock
        self._think = think
        self.committed: Callable[[], None] = lambda: None  # the courier listens here
        self.handover = Handover(begin, worker, name, self._committed) if worker else None

    def _committed(self) -> None:
        self.committed()

    async def handle(self, event: Event) -> Answer:
        """Handle an event once, however often it is told. After return it is committed.

        Raises whatever a handler raised, after the rollback: nothing was changed then, and the
        platform may tell the event again.
        """
        if self.handover and self.handover.has(event.id):  # told again meanwhile
            return Answer()
        thoughts, guess = Thoughts(), None
        while True:
            try:
                done = await self._handle(event, thoughts, guess)
            except NotThoughtOfError as needed:
                await thoughts.work_out(needed, self._think)
            except HeavyError as heavy:
                assert self.handover
                return await self.handover.take(event, heavy)
            else:
                if isinstance(done, Answer):
                    return done
                guess = await self._guessed(done)

    async def _guessed(self, unclear: Unclear) -> Guess:
        """What the operator's own model says, between two transactions: nothing waits while it thinks."""
        assert self._ear
        return Guess(unclear, await self._ear.hear(unclear.said.text))

    async def _handle(
        self, event: Event, thoughts: Thoughts, guess: Guess | None
    ) -> Answer | Unclear:
        """Unclear: nothing was kept, and with a guess the rest of the conversation follows."""
        async with self._begin() as uow:
            if _is_late(event) and not await uow.handovers.finish(event.id):
                return Answer()  # given up meanwhile, or whoever asked was erased
            for profile in _known_twice(event):
                await uow.refiling.refile(profile)
            if not await concerns_us(uow, event):
                return Answer()
            if not await self._claim(uow, event):
                log.info("event.seen_before", **_named(_renamed(uow, event)))
                return Answer()
            event = _renamed(uow, event)
            event = await self._placed(uow, event)
            ctx = await self._context(uow, event)
            if ctx:
                ctx.thoughts = thoughts
                if _is_act(event):
                    ctx.break_silence()
                await self._meet_others(ctx, event)
            effects = await self._route(ctx, event, guess) if ctx else ()
            if isinstance(effects, Unclear):
                await uow.undo()
                return effects
            effects = (*effects, *_cut(ctx, effects), *await self._count(ctx, event))
            answer = await self._dispatched(ctx, event, effects) if ctx else Answer()
        log.info("event.handled", kind=type(event).__name__, **_named(event))
        if uow.outbox.is_changed:
            self.committed()
        return answer

    async def language_of(self, account: AccountKey) -> Language | None:
        """The language in which this account's person is spoken to; None for whoever we do not know."""
        async with self._begin() as uow:
            person = await uow.people.known(account)
        return person.language if person else None

    async def _dispatched(self, ctx: Context, event: Event, effects: Effects) -> Answer:
        return await Dispatch(ctx, event, self._spread, self._seal).perform(effects)

    async def _placed(self, uow: UnitOfWork, event: Event) -> Event:
        """A form with the place it is about, where that can be believed; else it cannot be read.

        Forms that were shown before origins were signed are believed of whoever is a member there.
        """
        if not isinstance(event, Submitted) or event.origin is None:
            return event
        who = event.actor.account
        place = self._seal.opened(event.origin, who, event.action.name)
        if place is None and await self._is_member_at(uow, unsigned := _unsigned(event), who):
            place = unsigned
        if place is None:
            log.warning("origin.refused", action=event.action.name)
            return Unreadable(id=event.id, actor=event.actor, inline=event.inline)
        return replace(event, place=place)

    async def _is_member_at(self, uow: UnitOfWork, place: Place, who: AccountKey) -> bool:
        here, person = await uow.communities.at(place), await uow.people.known(who)
        return bool(here and person and await uow.of(here.id).members.get(person.id))

    async def _meet_others(self, ctx: Context, event: Event) -> None:
        """Whom a member names, or a founder picks; a stranger's word makes nobody known, and no more
        does a form that is about to be refused."""
        if not isinstance(event, FromPerson) or not event.people:
            return
        founds = isinstance(event, Submitted) and _founds(event, ctx)
        if not (ctx.member or founds) or not await self._is_taken(ctx, event):
            return
        for other in event.people[:MOST_PEOPLE]:
            if other.account != event.actor.account and other.kind is not Kind.BOT:
                await ctx.uow.people.meet(other)

    async def _is_taken(self, ctx: Context, event: FromPerson) -> bool:
        """Whether a form gets past the door and is about something that is there; what is said or pressed is
        judged later."""
        if not isinstance(event, Submitted):
            return True
        routes = self.routes.of((Submitted, type(event.action)))
        if not all(route.access.allows(ctx.member) for route in routes):
            return False
        about = [route.on for route in routes if route.on and ctx.here]
        return all([await on(ctx, event.action) is not None for on in about])

    async def _count(self, ctx: Context | None, event: Event) -> Effects:
        """That a member did something today; never what it was. It ends their rest, if they had one."""
        if not ctx or not ctx.here or not ctx.member or ctx.uncounted or not _is_act(event):
            return ()
        if ctx.member.status is Status.ACTIVE:
            await ctx.stores.participation.count(ctx.member.id, ctx.today)
        if ctx.silent is None:
            return ()
        await ctx.stores.members.stirred(ctx.member.id)
        return await self._spread(ctx, Rested(ctx.member)) if ctx.silent.resting else ()

    async def _claim(self, uow: UnitOfWork, event: Event) -> bool:
        if isinstance(event, Due):
            outcome = "missed" if event.missed else "done"
            return await uow.of(event.community).agenda.begin(event.key, outcome)
        if isinstance(event, OpenedHome):
            return True  # looking twice does nothing twice, and leaves no mark
        return await uow.inbox.first_time(event.id)

    async def _context(self, uow: UnitOfWork, event: Event) -> Context | None:
        """Who acts and where; None when the event concerns nobody Kring looks after."""
        known_well = await at_the_door(uow, event)
        if known_well:
            found = (known_well.community, known_well.person, known_well.member)
            return self._seeing(uow, *found)
        person = await person_of(uow, event)
        if person is None and isinstance(event, FromPerson) and not isinstance(event, OpenedHome):
            return None
        community = await community_of(uow, event, person)
        known = await uow.of(community.id).members.get(person.id) if community and person else None
        if community and known is None and not await has_a_way_in(uow, event, community):
            community = None
        ctx = self._seeing(uow, community, person, known)
        if isinstance(event, OpenedHome):
            ctx.language = event.actor.language
        return ctx

    def _seeing(
        self, uow: UnitOfWork, here: Community | None, person: Person | None, member: Member | None
    ) -> Context:
        commands = self._commands_for(frozenset(one for one in Access if one.allows(member)))
        now, has_ear = self._clock.now(), self._ear is not None
        return Context(uow, now, here, person, member, commands, self._subjects, self._web, has_ear)

    def _commands_for(self, allowed: frozenset[Access]) -> tuple[CommandInfo, ...]:
        if allowed not in self._commands:
            found = tuple(info for access, info in self._listed if access in allowed)
            self._commands[allowed] = found
        return self._commands[allowed]

    async def _route(self, ctx: Context, event: Event, guess: Guess | None) -> Effects | Unclear:
        if guess:
            return await self._talk.guessed(ctx, guess)
        match event:
            case Said():
                return await self._talk.said(ctx, event)
            case Pressed(action=RunCommand(text=text)):
                return await self._talk.said(ctx, as_said(event, text), pressed=True)
            case Pressed(action=MeantIt() as meant):
                return await self._talk.readings.chosen(ctx, event, meant)
            case Pressed(action=Reopen() as again):
                return await self._talk.form.reopened(ctx, again)
            case Submitted(action=action):
                done = await self._run(self.routes.of((Submitted, type(action))), ctx, event)
                return (
                    *await self._talk.form.filled_in(ctx, event, done),
                    *_left_out(ctx, event, done),
                )
            case Pressed(action=action):
                return await self._run(self.routes.of((type(event), type(action))), ctx, event)
            case MessageAction(verb=verb):
                return await self._run(self.routes.of((MessageAction, verb)), ctx, event)
            case Due(moment=moment):
                return await self._run(self.routes.of((Due, type(moment))), ctx, event)
            case Unreadable():
                return _sorry(ctx, "core-unreadable")
            case _:
                return await self._run(self.routes.of(type(event)), ctx, event)

    async def _run(self, routes: Iterable[Route], ctx: Context, event: object) -> Effects:
        effects: Effects = ()
        for route in routes:
            if ctx.here is None and not route.anywhere:
                return await nowhere(ctx)
            if not route.access.allows(ctx.member):
                log.info("access.refused", access=route.access)
                return _sorry(ctx, f"core-refused-{route.access}")
            if route.is_heavy(event) and self.handover and await ctx.is_large():
                patience = note(ctx.words(), "core-working")
                raise HeavyError(patience, ctx.community.id, ctx.person.id if ctx.person else None)
            effects += await route.handler(ctx, event)
        return effects

    async def _spread(self, ctx: Context, news: News) -> Effects:
        return await self._run(self.routes.of(type(news)), ctx, news)


def _known_twice(event: Event) -> Iterator[Profile]:
    """Whom an event tells of under two ids, who may be stored under either."""
    told = (event.actor, *event.people[:MOST_PEOPLE]) if isinstance(event, FromPerson) else ()
    if isinstance(event, MessageAction) and event.writer:
        told += (event.writer,)
    yield from (profile for profile in told if profile.formerly)


def _is_act(event: Event) -> bool:
    """Whether a person did something that may be known of them."""
    acts = isinstance(event, Said | Pressed | Submitted | MessageAction)
    return acts and not is_answer(event)


def _founds(event: Submitted, ctx: Context) -> bool:
    """In a place without a community; one that is named and not met is no such place."""
    return ctx.here is None and event.place is not None and event.action.community == NO_COMMUNITY


def _left_out(ctx: Context, event: Submitted, done: Effects) -> Effects:
    """What whoever picked too many people hears, once their form is taken."""
    picked = {account for accounts in event.picked.values() for account in accounts}
    is_refused = any(isinstance(effect, FormErrors) for effect in done)
    if len(event.people) < MOST_PEOPLE or len(picked) <= MOST_PEOPLE or is_refused:
        return ()
    return (Reply(note(ctx.words(), "core-most-people", most=MOST_PEOPLE, picked=len(picked))),)


def _cut(ctx: Context | None, done: Effects) -> Effects:
    """What whoever typed too much hears, once the rest of it is kept; never silently (R39)."""
    if not ctx or not ctx.cut or any(isinstance(effect, FormErrors) for effect in done):
        return ()
    length, most = ctx.cut
    return (Reply(note(ctx.words(), "core-cut", length=length, most=most)),)


def _is_late(event: Event) -> bool:
    return isinstance(event, FromPerson) and event.late


def _unsigned(event: Submitted) -> Place:
    return Place(event.actor.account.platform, event.actor.account.workspace, event.origin or "")


def _renamed(uow: UnitOfWork, event: Event) -> Event:
    """Under an id that says nothing: what is kept of it, such as a letter's key, must name nobody."""
    return event if isinstance(event, Due) else replace(event, id=uow.inbox.alias(event.id))


def _named(event: Event) -> dict[str, str]:
    """What a log line calls an event; an answer's id leads, at the platform, to who gave it."""
    return {} if is_answer(event) else {"id": event.id}


def _sorry(ctx: Context, text: str) -> Effects:
    return (Reply(Card(ctx.words()(text), (ctx.words().rich(text),))),)
