"""What somebody typed, read once: everything that may answer it looks at the same reading."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.domain.people import Language
from bot.frame.actions import shortened
from bot.frame.events import Said
from bot.frame.routes import Routes
from bot.frame.routing import Command
from bot.talking.language import Band, Intent, Understanding, understand
from bot.talking.language.normal import plain
from bot.talking.language.phrases import agrees
from bot.talking.language.switching import language_in_passing

NO_WORRY = 0.02  # above this chance of a concern, a text goes to no model of anybody
UNSTORED = {
    Intent.CONCERN,
    Intent.PRIVACY,
    Intent.MEDIATE,
}  # what is said of these goes into no button


@dataclass(frozen=True, slots=True)
class Utterance:
    """One text. `plain` is how it compares, `passing` the language that it asks for beside something else,
    with the rest of it. `commands` are those that its first words may be, `rest` what follows them;
    `is_slip`: only with a typing error. `pressed`: it stood on a button.
    """

    event: Said
    plain: str
    understood: Understanding
    passing: tuple[Language, str] | None = None
    commands: tuple[Command, ...] = ()
    rest: str = ""
    is_slip: bool = False
    pressed: bool = False

    @property
    def text(self) -> str:
        return self.event.text

    @property
    def word(self) -> str:
        """As it compares with a word that steers, such as "stop"."""
        return self.plain.strip(" .!")

    @property
    def is_between_us(self) -> bool:
        return self.event.place is None

    @property
    def is_sure(self) -> bool:
        return self.understood.band is Band.ACT

    @property
    def is_yes(self) -> bool:
        return agrees(self.plain)

    @property
    def is_command(self) -> bool:
        """A command and nothing else, as it is written in the help."""
        return len(self.commands) == 1 and not self.is_slip and not self.rest.strip(" .!?")

    @property
    def is_concern(self) -> bool:
        """Surely a concern, or likelier one than anything else."""
        return worries(self.understood)

    @property
    def is_private(self) -> bool:
        """Whether it may be about privacy or a worry: nobody else is asked about it."""
        return bool(UNSTORED & set(self.understood.offered)) or self.understood.worry > NO_WORRY

    @property
    def kept(self) -> str:
        """What of it may lie on a button."""
        hidden = self.understood.hints or UNSTORED & set(self.understood.offered)
        return "" if hidden else shortened(self.text)


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nobody understood this: the operator's own model may be asked, once nothing is held for it.

    `switched`: the whole of what was typed, where only the rest of it, after a language, is unclear.
    """

    said: Utterance
    switched: Utterance | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """What the operator's model takes a text for; None where it does not know, or there was a fault."""

    unclear: Unclear
    intent: Intent | None


def read(event: Said, today: date, routes: Routes, *, pressed: bool = False) -> Utterance:
    """`today`: the writer's own day."""
    commands, rest = routes.spelt(event.text)
    is_word = bool(commands) and not rest
    understood = (_of_a_command if is_word else understand)(event.text, today)
    is_slip = not commands and not understood.is_ruled
    if is_slip:
        commands, rest = routes.mistyped(event.text)
    return Utterance(
        event=event,
        plain=plain(event.text),
        understood=understood,
        passing=language_in_passing(event.text),
        commands=commands,
        rest=rest,
        is_slip=is_slip,
        pressed=pressed,
    )


@lru_cache(maxsize=512)
def _of_a_command(text: str, today: date) -> Understanding:
    """A word that Kring itself taught is typed all day: what it means is worked out once. Of what else people
    type nothing is remembered."""
    return understand(text, today)


def worries(understood: Understanding) -> bool:
    sure = understood.band is Band.ACT or understood.is_likeliest
    return understood.intent is Intent.CONCERN and sure
