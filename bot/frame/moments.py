"""What Kring will do, as typed as a button: `Closing(pair=3)` is planned, and comes back at its time."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import (
    Any,
    ClassVar,
    Generic,
    Protocol,
    Self,
    TypeVar,
    dataclass_transform,
    get_type_hints,
)

from bot.domain.agenda import Occasion
from bot.domain.communities import CommunityId
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.frame.words import Words


class UnreadableMomentError(Exception):
    """This moment was planned by a version of Kring that knows others."""


def carried(*, default: Any = MISSING) -> Any:
    """A field that a moment brings along: it does not tell one moment from another."""
    return field(default=default, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something planned. Its fields are numbers, texts, yes or no, days, or choices of an enumeration.

    Later than `useful_for` it is marked missed. `promises`: as what its person will be written to; nothing
    of a lower order takes that place before. `at_rest_too`: it was promised, and happens where a community
    rests as well. `discreet`: that it is planned is nobody's to see, not even of who steers.
    """

    name: ClassVar[str] = ""
    useful_for: ClassVar[timedelta] = timedelta(0)
    promises: ClassVar[Purpose | None] = None
    at_rest_too: ClassVar[bool] = False
    discreet: ClassVar[bool] = False

    def label(self, words: Words) -> str:
        """What `next` calls it."""
        return words(label_of(type(self)))

    def with_whom(self) -> PersonId | None:
        """Who else it is of, beside its person."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated(Moment):
    """One that shows something each time. `shown`: a digest of what it showed last; `times`: how often."""

    shown: str = field(default="", compare=False)
    times: int = field(default=0, compare=False)

    def showing(self, shown: str) -> Self:
        """The next one, after this showed that: how often it was the very same is counted."""
        return replace(self, shown=shown, times=self.times + 1 if shown == self.shown else 1)


class Keyed(Protocol):
    """What a moment can be about: a pair, a poll, a question."""

    @property
    def key(self) -> str: ...


M = TypeVar("M", bound=Moment)
_known: dict[str, type[Moment]] = {}


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(carried,))
def moment(
    name: str,
    *,
    useful_for: timedelta,
    promises: Purpose | None = None,
    at_rest_too: bool = False,
    discreet: bool = False,
) -> Callable[[type[M]], type[M]]:
    """Give a moment the name under which it waits in the database; a name serves once."""

    def register(cls: type[M]) -> type[M]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
        if name in _known:
            raise ValueError(f"two moments are called {name!r}")
        made.name, made.useful_for = name, useful_for
        made.promises, made.at_rest_too = promises, at_rest_too
        made.discreet = discreet
        _known[name] = made
        return made

    return register


def known() -> Mapping[str, type[Moment]]:
    """Every moment that there is, by its name."""
    return _known


def label_of(cls: type[Moment]) -> str:
    """The id of the text that names it."""
    return f"occasion-{cls.name.replace('.', '-')}"


@dataclass(frozen=True, slots=True)
class Planned(Generic[M]):
    """A moment on the agenda."""

    moment: M
    occasion: Occasion

    @property
    def at(self) -> datetime:
        return self.occasion.at

    @property
    def person(self) -> PersonId | None:
        return self.occasion.person


def occasion_of(
    moment: Moment,
    at: datetime,
    community: CommunityId,
    person: PersonId | None = None,
    about: Keyed | None = None,
) -> Occasion:
    """The row in which it waits. The same moment of the same person about the same thing is one row."""
    return Occasion(
        kind=moment.name,
        community=community,
        at=at,
        useful_until=at + moment.useful_for,
        person=person,
        about=about.key if about else None,
        slot=_slot(moment),
        details=_details(moment),
        promises=moment.promises,
        at_rest_too=moment.at_rest_too,
    )


def _slot(moment: Moment) -> str:
    return ":".join(str(_plain(getattr(moment, f.name))) for f in fields(moment) if f.compare)


def _details(moment: Moment) -> dict[str, Any]:
    return {f.name: _plain(getattr(moment, f.name)) for f in fields(moment)}


def renamed(
    occasion: Occasion, people: Mapping[PersonId, PersonId], things: Mapping[str, str]
) -> Occasion:
    """The same of people and things that are called otherwise by now; each by what they were called.

    What no moment of ours says keeps what it carries.
    """
    who, about = occasion.person, occasion.about
    moved = replace(
        occasion,
        person=people.get(who, who) if who else None,
        about=things.get(about, about) if about else None,
    )
    try:
        moment: Moment = planned(occasion).moment
    except UnreadableMomentError:
        return moved
    hints = get_type_hints(type(moment))
    told = {f.name: _called(hints[f.name], getattr(moment, f.name), people) for f in fields(moment)}
    new = replace(moment, **told)
    return replace(moved, slot=_slot(new), details=_details(new))


def _called(hint: Any, value: Any, people: Mapping[PersonId, PersonId]) -> Any:
    if isinstance(value, tuple):
        return tuple(_called(hint.__args__[0], item, people) for item in value)
    return people.get(value, value) if hint is PersonId else value


def planned(occasion: Occasion) -> Planned[Any]:
    """What waits in a row; UnreadableMomentError for what no moment of ours says."""
    try:
        cls = _known[occasion.kind]
        hints = get_type_hints(cls)
        values = {name: _read(hints[name], value) for name, value in occasion.details.items()}
        return Planned(cls(**values), occasion)
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableMomentError(f"cannot read what is planned as {occasion.kind!r}") from error


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _read(hint: Any, value: Any) -> Any:
    hint = getattr(hint, "__supertype__", hint)
    if isinstance(value, list):
        return tuple(_read(hint.__args__[0], item) for item in value)
    if hint is date:
        return date.fromisoformat(value)
    return hint(value) if issubclass(hint, Enum) else value
