"""What Kring shows, in about a dozen neutral elements. Cards say what; each platform's renderer says how.

Whatever a person typed travels as plain text; formatting is typed, so a renderer can escape all.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.domain.people import PersonId
from bot.frame.actions import Action

IN_CHANNEL = (
    "@Kring "  # what code begins with that is typed in a channel; each platform shows its own way
)


@dataclass(frozen=True, slots=True)
class Run:
    """Literal text: nothing in it is markup, on any platform."""

    text: str
    bold: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A person by name. `handle` is the receiving platform's id, filled in when the card is sent."""

    person: PersonId
    name: str
    handle: str | None = None


Inline = Run | Mention


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    runs: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Short label and value pairs."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` small steps."""

    done: int
    total: int
    label: str


@dataclass(frozen=True, slots=True)
class Divider:
    pass


@dataclass(frozen=True, slots=True)
class Footnote:
    """Small print: what is stored, why you see this."""

    text: str


class Style(StrEnum):
    NORMAL = "normal"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Confirm:
    """Asked once before something that cannot be taken back; shows the effect."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Button:
    """`refuses`: it says no to what the card asks, and so a typed no presses it."""

    label: str
    action: Action
    style: Style = Style.NORMAL
    confirm: Confirm | None = None
    refuses: bool = False


@dataclass(frozen=True, slots=True)
class Buttons:
    items: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list, with at most one button of its own."""

    runs: tuple[Inline, ...]
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """A way into a conversation with somebody, where mentioning them is not yet one."""

    label: str
    who: Mention


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting to put into one's own calendar; `start` and `end` in UTC.

    `uid`: what it is to every calendar, however often it moves (RFC 5545, 3.8.4.7), and `sequence` how often
    it did; without one it is another meeting then. `of`: the moment of its series that it stands for.
    """

    label: str
    title: str
    start: datetime
    end: datetime
    uid: str = ""
    sequence: int = 0
    place: str = ""
    of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A page of Kring's own to open; `url` is absolute, or of the page it stands on."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class AddApp:
    """The way to let Kring write to oneself, on a platform where that takes adding it."""

    label: str


class ChartKind(StrEnum):
    BAR = "bar"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Between:
    """A value of which no more is told than that it lies between these."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as a picture. `alt` says the same numbers in words, and is always shown too.

    At most 6 series, named, of one value for each of at most 20 labels of 20 characters (Slack's
    limits); None where there is no value. Values run from 0 to `top`. `bounds`: what the least and the
    most are called, where a value is `Between` two and there is one series.
    """

    kind: ChartKind
    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | Between | None, ...]], ...]
    top: float
    alt: str
    bounds: tuple[str, str] = ("", "")

    def in_numbers(self) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
        """The series for a platform that draws no bands: where there are any, the least and the most."""
        ends = [(name, [_ends(value) for value in values]) for name, values in self.series]
        if not any(low != high for _, values in ends for low, high in values):
            return tuple((name, tuple(low for low, _ in values)) for name, values in ends)
        return tuple(
            (bound, tuple(value[end] for value in values))
            for _, values in ends
            for end, bound in enumerate(self.bounds)
        )


def _ends(value: float | Between | None) -> tuple[float | None, float | None]:
    return (value.low, value.high) if isinstance(value, Between) else (value, value)


@dataclass(frozen=True, slots=True)
class Option:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class TextInput:
    """A line or a paragraph. `most` is in characters, at most 3000 (Slack's limit). `missing`: what is said
    where it is required and left empty, by a platform that says so itself."""

    id: str
    label: str
    hint: str = ""
    value: str = ""
    multiline: bool = False
    required: bool = False
    most: int = 500
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the options, or any number of them."""

    id: str
    label: str
    options: tuple[Option, ...]
    values: tuple[str, ...] = ()
    many: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class PeopleInput:
    """People picked from the platform's own directory; `people` are chosen already."""

    id: str
    label: str
    people: tuple[Mention, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DateInput:
    """A day from the platform's own picker; its value comes back as YYYY-MM-DD."""

    id: str
    label: str
    value: date | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TimeInput:
    """A time of day from the platform's own picker; its value comes back as HH:MM."""

    id: str
    label: str
    value: time | None = None
    hint: str = ""


Input = TextInput | Choice | PeopleInput | DateInput | TimeInput
Element = (
    Heading
    | Text
    | Fields
    | Progress
    | Divider
    | Footnote
    | Buttons
    | Row
    | Chat
    | Appointment
    | Link
    | AddApp
    | Chart
)


@dataclass(frozen=True, slots=True)
class Card:
    """A message. `summary` stands for it in notifications and for screen readers."""

    summary: str
    body: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Questions answered together. `errors` maps an input's id to a sentence about what was typed.

    `origin` is the channel that the form is about, wherever it is shown, under Kring's seal.
    """

    title: str
    action: Action
    inputs: tuple[Input, ...]
    submit: str
    cancel: str
    intro: str = ""
    errors: tuple[tuple[str, str], ...] = ()
    origin: str | None = None


Message = Card | Form


def asked_for(card: Card) -> Action | None:
    """The one button that a card asks to press, where pressing it asks nothing more."""
    asked = [b for b in _buttons(card) if b.style is Style.PRIMARY and b.confirm is None]
    return asked[0].action if len(asked) == 1 and not asked[0].action.is_answer else None


def refused_by(card: Card) -> Action | None:
    """The button that says no to what a card asks."""
    said_no = (b.action for b in _buttons(card) if b.refuses)
    return next((action for action in said_no if not action.is_answer), None)


def _buttons(card: Card) -> list[Button]:
    return [b for part in card.body if isinstance(part, Buttons) for b in part.items]


def typed(run: Run, way: str) -> str:
    """The text of a run; where it is typed in a channel, with this platform's way of beginning."""
    return (
        way + run.text.removeprefix(IN_CHANNEL)
        if run.code and run.text.startswith(IN_CHANNEL)
        else run.text
    )


def plain(runs: tuple[Inline, ...]) -> str:
    """Runs as the text a person would read."""
    return "".join(run.text if isinstance(run, Run) else run.name for run in runs)
