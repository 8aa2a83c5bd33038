"""All subjects' handlers: who answers to what, and how typed words find their command."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator

from bot.domain.spelling import is_slip
from bot.frame.context import Context
from bot.frame.effects import Effects
from bot.frame.routing import Command, Feature, Listener, Meant, Route
from bot.frame.subject import Subject
from bot.talking.language import Intent

RunRoutes = Callable[[Iterable[Route], Context, object], Awaitable[Effects]]


class Routes:
    """Refuses at start what two subjects claim. In what order they are given means nothing."""

    def __init__(self, subjects: Collection[Subject]) -> None:
        self.commands: dict[str, Command] = {}
        self._routes: dict[object, list[Route]] = {}
        self.listeners: list[Listener] = []
        self.meanings: dict[Intent, list[Meant]] = {}
        self._claims: dict[object, tuple[object, str]] = {}
        for subject, feature in _all(subjects):
            for command in feature.commands:
                for word in (command.name, *command.aliases):
                    self._claim(
                        f"the word {word!r}", command, f"{command.name!r} of {subject.name}"
                    )
                    self.commands[word] = command
            for key, routes in feature.routes.items():
                if not isinstance(key, type):  # of what happens, several may hear
                    for route in routes:
                        self._claim(key, route, subject.name)
                self._routes.setdefault(key, []).extend(routes)
            self.listeners.extend(feature.listeners)
            for intent, meant in feature.meanings:
                self._claim((intent, meant.rank), subject, subject.name)
                self.meanings.setdefault(intent, []).append(meant)
        for several in self.meanings.values():
            several.sort(key=lambda meant: meant.rank)
        self._longest = max((len(word.split()) for word in self.commands), default=1)

    def _claim(self, what: object, by: object, name: str) -> None:
        other, others_name = self._claims.setdefault(what, (by, name))
        if other is not by:
            raise ValueError(f"{others_name} and {name} both claim {what}")

    def of(self, key: object) -> tuple[Route, ...]:
        return tuple(self._routes.get(key, ()))

    def understood(self, text: str) -> tuple[tuple[Command, ...], str]:
        """The commands that the first words may mean, and the rest of the text.

        "mentor find" goes before "mentor"; a typing error in each word is forgiven.

        One: that one was meant. More: ask which. None: no command.
        """
        commands, rest = self.spelt(text)
        return (commands, rest) if commands else self.mistyped(text)

    def spelt(self, text: str) -> tuple[tuple[Command, ...], str]:
        """The command that the first words are, and the rest of the text.

        A command of several words goes first, a slip in one of them included: "mentor zeok" is no
        "mentor" with a word after it.
        """
        words = _spoken(text)
        for length in range(min(self._longest, len(words)), 0, -1):
            if command := self.commands.get(" ".join(words[:length])):
                return (command,), _after(text, length)
            if length > 1 and (near := self._near(words, length)):
                return near, _after(text, length)
        return (), text

    def mistyped(self, text: str) -> tuple[tuple[Command, ...], str]:
        """The commands that the first word may be, with a slip of the pen, and the rest of the text."""
        near = self._near(_spoken(text), 1)
        return (near, _after(text, 1)) if near else ((), text)

    def _near(self, words: list[str], length: int) -> tuple[Command, ...]:
        if not words or len(words) > _SHORT_TEXT:
            return ()
        near = {c.name: c for known, c in self.commands.items() if _close(words[:length], known)}
        return tuple(near.values())


def _all(subjects: Collection[Subject]) -> Iterator[tuple[Subject, Feature]]:
    return ((subject, feature) for subject in subjects for feature in subject.features)


def _spoken(text: str) -> list[str]:
    return [word.lower().strip(".,!?:;/") for word in text.split()]


def _after(text: str, words: int) -> str:
    """What follows the first words; line ends in it stay."""
    parts = text.split(None, words)
    return parts[words].strip() if len(parts) > words else ""


_SHORT_TEXT = 4  # a longer sentence is not a mistyped command


def _close(spoken: list[str], known: str) -> bool:
    """Every word is the known one or a slip of the pen, and at least one is long enough to tell."""
    words = known.split()
    return len(words) == len(spoken) and all(
        word == meant or is_slip(word, meant) for word, meant in zip(spoken, words, strict=True)
    )
