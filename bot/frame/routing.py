"""How a feature says what it handles."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, overload

from bot.domain.dates import read_when
from bot.domain.membership import Member, Status
from bot.domain.messages import MessageVerb
from bot.frame.actions import Action
from bot.frame.context import AnyContext
from bot.frame.effects import Effects, Reply
from bot.frame.events import Due, MessageAction, Pressed, Said, Submitted
from bot.frame.moments import Moment
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.small_words import POLITE

Handler = Callable[[AnyContext, Any], Awaitable[Effects]]
Listener = Callable[[AnyContext, Said], Awaitable[Effects | None]]
Meaning = Callable[[AnyContext, Said, Understanding], Awaitable[Effects | None]]
Takes = Callable[[str, date], bool]
H = TypeVar("H", bound=Callable[..., Awaitable[Effects]])
A = TypeVar("A", bound=Action)
M = TypeVar("M", bound=Moment)
T = TypeVar("T")
Load = Callable[
    [AnyContext, A], Awaitable[T | None]
]  # what an action is about; None where it is over
# What is said then: a text by its id, or the effects themselves.
Gone = str | Callable[[AnyContext, A], Awaitable[Effects]]


class Access(StrEnum):
    """Who may do something. Checked in the engine, whatever a button or a menu showed."""

    ANYONE = "anyone"
    MEMBERS = "members"
    EVALUATING = "evaluating"
    STEERING = "steering"

    def allows(self, member: Member | None) -> bool:
        if self is Access.ANYONE:
            return True
        if member is None or member.status is Status.LEFT:
            return False
        if self is Access.MEMBERS:
            return True
        return member.steers() if self is Access.STEERING else member.evaluates()


@dataclass(frozen=True, slots=True)
class Route:
    """A handler and who may reach it. `anywhere`: also outside any community. `heavy`: in a large
    community it takes so long that another process does it, always or for such an event; members only. `on`:
    what finds the thing that an action is about."""

    handler: Handler
    access: Access = Access.ANYONE
    anywhere: bool = False
    heavy: bool | Callable[[Any], bool] = False
    on: Load[Any, Any] | None = None

    def is_heavy(self, event: object) -> bool:
        return self.heavy(event) if callable(self.heavy) else self.heavy


FIRST, LAST = -1, 9  # of several subjects that may help with one intent


def nothing(rest: str, today: date) -> bool:
    """A command that stands alone: with words after it, other than polite ones, it began a sentence."""
    return all(word.strip(".,!?") in POLITE for word in rest.lower().split())


def a_date(rest: str, today: date) -> bool:
    return not rest or read_when(rest, today) is not None


def any_words(rest: str, today: date) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """A word, its other words in either language, and where it leads. `takes`: what may come after it.

    `breaks_in`: it is never an answer to a question that Kring asked.
    """

    name: str
    aliases: tuple[str, ...]
    route: Route
    listed: bool = True
    takes: Takes = nothing
    breaks_in: bool = False


@dataclass(frozen=True, slots=True)
class Meant:
    """Where an intent leads: to a handler, which answers None when it cannot help this person with it, or to
    a command that says all there is to say.

    `rank`: of several subjects that may help with one intent, the lowest is asked first; LAST is whoever
    falls back on it.
    """

    handler: Meaning | Route
    access: Access = Access.MEMBERS
    anywhere: bool = False
    rank: int = 0


class Feature:
    """Handlers of one subject. The decorators register; two features cannot claim the same thing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.commands: list[Command] = []
        self.routes: dict[object, list[Route]] = {}
        self.listeners: list[Listener] = []
        self.meanings: list[tuple[Intent, Meant]] = []

    def command(
        self,
        name: str,
        *aliases: str,
        access: Access = Access.MEMBERS,
        anywhere: bool = False,
        listed: bool = True,
        takes: Takes = nothing,
        breaks_in: bool = False,
        heavy: bool | Callable[[Said], bool] = False,
        means: Intent | None = None,
    ) -> Callable[[H], H]:
        """Handle a typed word. `means`: whoever says that in their own words is answered as if they had typed
        it alone."""

        def register(handler: H) -> H:
            route = Route(handler, access, anywhere, heavy)
            self.commands.append(Command(name, aliases, route, listed, takes, breaks_in))
            if means:
                self.meanings.append((means, Meant(route, access, anywhere)))
            return handler

        return register

    def meant(
        self,
        *intents: Intent,
        access: Access = Access.MEMBERS,
        anywhere: bool = False,
        rank: int = 0,
    ) -> Callable[[Meaning], Meaning]:
        """Handle what somebody said in their own words. The first of a subject that answers does."""

        def register(handler: Meaning) -> Meaning:
            meant = Meant(handler, access, anywhere, rank)
            self.meanings.extend((intent, meant) for intent in intents)
            return handler

        return register

    @overload
    def pressed(
        self,
        pressed: type[A],
        access: Access = Access.ANYONE,
        *,
        anywhere: bool = False,
        heavy: bool = False,
    ) -> Callable[[Callable[[AnyContext, Pressed, A], Awaitable[Effects]]], Handler]: ...
    @overload
    def pressed(
        self,
        pressed: type[A],
        access: Access = Access.ANYONE,
        *,
        on: Load[A, T],
        gone: Gone[A],
        heavy: bool = False,
    ) -> Callable[[Callable[[AnyContext, Pressed, A, T], Awaitable[Effects]]], Handler]: ...
    def pressed(
        self,
        pressed: type[A],
        access: Access = Access.ANYONE,
        *,
        anywhere: bool = False,
        heavy: bool = False,
        on: Load[A, Any] | None = None,
        gone: Gone[A] = "",
    ) -> Callable[[Callable[..., Awaitable[Effects]]], Handler]:
        """Handle a button by the type of its action. `on` loads what it is about, and hands it over; where
        there is none any more, whoever pressed is told that it is `gone`."""
        return self._acted((Pressed, pressed), access, anywhere, heavy, on, gone)

    @overload
    def submitted(
        self,
        submitted: type[A],
        access: Access = Access.ANYONE,
        *,
        anywhere: bool = False,
        heavy: bool = False,
    ) -> Callable[[Callable[[AnyContext, Submitted, A], Awaitable[Effects]]], Handler]: ...
    @overload
    def submitted(
        self,
        submitted: type[A],
        access: Access = Access.ANYONE,
        *,
        on: Load[A, T],
        gone: Gone[A],
        heavy: bool = False,
    ) -> Callable[[Callable[[AnyContext, Submitted, A, T], Awaitable[Effects]]], Handler]: ...
    def submitted(
        self,
        submitted: type[A],
        access: Access = Access.ANYONE,
        *,
        anywhere: bool = False,
        heavy: bool = False,
        on: Load[A, Any] | None = None,
        gone: Gone[A] = "",
    ) -> Callable[[Callable[..., Awaitable[Effects]]], Handler]:
        """Handle a form by the type of its action; `on` and `gone` as of a press."""
        return self._acted((Submitted, submitted), access, anywhere, heavy, on, gone)

    def _acted(
        self,
        key: tuple[type, type[A]],
        access: Access,
        anywhere: bool,
        heavy: bool,
        on: Load[A, Any] | None,
        gone: Gone[A],
    ) -> Callable[[Callable[..., Awaitable[Effects]]], Handler]:
        def register(handler: Callable[..., Awaitable[Effects]]) -> Handler:
            async def typed(ctx: AnyContext, event: Pressed | Submitted) -> Effects:
                action: Any = event.action  # routed by its type
                if on is None:
                    return await handler(ctx, event, action)
                found = await on(ctx, action)
                if found is None:
                    return await _told(ctx, action, gone)
                return await handler(ctx, event, action, found)

            return self._add(key, Route(typed, access, anywhere, heavy, on))

        return register

    def message_action(
        self, verb: MessageVerb, access: Access = Access.MEMBERS
    ) -> Callable[[H], H]:
        """Handle a message that a member hands over, by what they want with it."""

        def register(handler: H) -> H:
            self._add((MessageAction, verb), Route(handler, access))
            return handler

        return register

    def due(
        self, *moments: type[M], heavy: bool = False
    ) -> Callable[[Callable[[AnyContext, Due, M], Awaitable[Effects]]], Handler]:
        """Handle what was planned, by the type of its moment; `event.missed`: its use has passed."""

        def register(handler: Callable[[AnyContext, Due, M], Awaitable[Effects]]) -> Handler:
            async def typed(ctx: AnyContext, event: Due) -> Effects:
                return await handler(ctx, event, event.moment)  # type: ignore[arg-type]  # routed by type

            for moment in moments:
                self._add((Due, moment), Route(typed, heavy=heavy))
            return typed

        return register

    def on(self, happening: type) -> Callable[[H], H]:
        """Handle an event of a kind, or another feature's news. Several features may."""

        def register(handler: H) -> H:
            self._add(happening, Route(handler, anywhere=True))
            return handler

        return register

    def listener(self, handler: Listener) -> Listener:
        """Handle typed text that no command takes, or leave it with None: to the next listener, and
        at last to whoever handles `Said`."""
        self.listeners.append(handler)
        return handler

    def _add(self, key: object, route: Route) -> Handler:
        self.routes.setdefault(key, []).append(route)
        return route.handler


async def _told(ctx: AnyContext, action: Action, gone: Gone[Any]) -> Effects:
    return (Reply(note(ctx.words(), gone)),) if isinstance(gone, str) else await gone(ctx, action)
