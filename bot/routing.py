"""How a feature says what it handles, and how typed words find their command."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from bot.actions import Action
from bot.context import Context
from bot.domain.agenda import DueKind
from bot.domain.membership import Member, Status
from bot.effects import Effects
from bot.events import Pressed, Submitted

Handler = Callable[[Context, Any], Awaitable[Effects]]
H = TypeVar("H", bound=Callable[..., Awaitable[Effects]])
A = TypeVar("A", bound=Action)


class Access(StrEnum):
    """Who may do something. Checked in the engine, whatever a button or a menu showed."""

    ANYONE = "anyone"
    MEMBERS = "members"
    STEERING = "steering"

    def allows(self, member: Member | None) -> bool:
        if self is Access.ANYONE:
            return True
        if member is None or member.status is Status.LEFT:
            return False
        if self is Access.MEMBERS:
            return True
        return member.steers()


@dataclass(frozen=True, slots=True)
class Route:
    """A handler and who may reach it. `anywhere`: also outside any community."""

    handler: Handler
    access: Access = Access.ANYONE
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A word, its other words in either language, and where it leads."""

    name: str
    aliases: tuple[str, ...]
    route: Route
    listed: bool = True


class Feature:
    """One subject's handlers. The decorators register; two features cannot claim the same thing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.commands: list[Command] = []
        self.routes: dict[object, list[Route]] = {}

    def command(
        self,
        name: str,
        *aliases: str,
        access: Access = Access.MEMBERS,
        anywhere: bool = False,
        listed: bool = True,
    ) -> Callable[[H], H]:
        """Handle a typed word."""

        def register(handler: H) -> H:
            self.commands.append(Command(name, aliases, Route(handler, access, anywhere), listed))
            return handler

        return register

    def pressed(
        self, pressed: type[A], access: Access = Access.ANYONE, *, anywhere: bool = False
    ) -> Callable[[Callable[[Context, Pressed, A], Awaitable[Effects]]], Handler]:
        """Handle a button by the type of its action."""

        def register(handler: Callable[[Context, Pressed, A], Awaitable[Effects]]) -> Handler:
            async def typed(ctx: Context, event: Pressed) -> Effects:
                return await handler(ctx, event, event.action)  # type: ignore[arg-type]  # routed by type

            return self._add((Pressed, pressed), Route(typed, access, anywhere))

        return register

    def submitted(
        self, submitted: type[A], access: Access = Access.ANYONE, *, anywhere: bool = False
    ) -> Callable[[Callable[[Context, Submitted, A], Awaitable[Effects]]], Handler]:
        """Handle a form by the type of its action."""

        def register(handler: Callable[[Context, Submitted, A], Awaitable[Effects]]) -> Handler:
            async def typed(ctx: Context, event: Submitted) -> Effects:
                return await handler(ctx, event, event.action)  # type: ignore[arg-type]  # routed by type

            return self._add((Submitted, submitted), Route(typed, access, anywhere))

        return register

    def due(self, kind: DueKind) -> Callable[[Handler], Handler]:
        """Handle a planned moment; `event.missed` says that its use has passed."""
        return lambda handler: self._add(kind.name, Route(handler))

    def on(self, happening: type) -> Callable[[H], H]:
        """Handle an event of a kind, or another feature's news. Several features may."""

        def register(handler: H) -> H:
            self._add(happening, Route(handler, anywhere=True))
            return handler

        return register

    def _add(self, key: object, route: Route) -> Handler:
        self.routes.setdefault(key, []).append(route)
        return route.handler


class Routes:
    """All features' routes. Refuses at start what two features claim."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self.commands: dict[str, Command] = {}
        self._routes: dict[object, list[Route]] = {}
        for feature in features:
            for command in feature.commands:
                for word in (command.name, *command.aliases):
                    if self.commands.setdefault(word, command) is not command:
                        raise ValueError(f"two commands are called {word!r}")
            for key, routes in feature.routes.items():
                if not isinstance(key, type) and key in self._routes:
                    raise ValueError(f"two features handle {key!r}")
                self._routes.setdefault(key, []).extend(routes)

    def of(self, key: object) -> tuple[Route, ...]:
        return tuple(self._routes.get(key, ()))

    def understood(self, text: str) -> tuple[tuple[Command, ...], str]:
        """The commands that the first word may mean, and the rest of the text.

        One: that one was meant. More: ask which. None: no command.
        """
        first, _, rest = text.strip().partition(" ")
        word = first.lower().strip(".,!?:;/")
        if word in self.commands:
            return (self.commands[word],), rest.strip()
        if len(text.split()) > _SHORT_TEXT or not word:
            return (), text
        near = {c.name: c for known, c in self.commands.items() if _close(word, known)}
        return tuple(near.values()), rest.strip()


_SHORT_TEXT = 4  # a longer sentence is not a mistyped command
_SHORT_WORD = 4  # below this one letter off is another word: "dag" is not "dank"


def _close(word: str, known: str) -> bool:
    """Edit distance 1 for words up to 7 letters, 2 above."""
    if len(word) < _SHORT_WORD or word[0] != known[0]:
        return False
    return _distance(word, known) <= (1 if len(known) <= 7 else 2)


def _distance(a: str, b: str) -> int:
    """Damerau-Levenshtein distance (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row, older = row, [i], before
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y))
            if older and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = previous
    return row[-1]
