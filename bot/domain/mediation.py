"""Mediation: two who are stuck talk with somebody neutral beside them, once all three want to.

    asked ──yes──▶ seeking ──a mediator's yes──▶ talking
      │              │  ▲                          │  │
      │              │  └──the mediator leaves─────┘  │ done, stopped, somebody gone
      ▼              ▼                                ▼
     gone           gone                             gone

Gone is gone: nothing is left of it but a count by month (ADR 0061). What is typed is `Held`, which is kept
apart from who it is between, and can be read with the row's own key alone.

Held by `tests/domain/test_mediation.py`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.apart import KeptApart
from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.people import PersonId

MediationId = NewType("MediationId", int)

LONGEST = 1500  # characters of an answer, and of what is agreed
QUESTIONS = ("happened", "did", "need", "could")  # the four of the intake, in their order
ANSWERS_WITHIN = 10  # working days, for the other of the two
MEDIATES_WITHIN = 5  # working days, for each who is asked to mediate
FOLLOWS_AFTER = timedelta(weeks=3)  # from the beginning of the conversation
RESTS = timedelta(weeks=4)  # before the same two are brought together again
KEPT = timedelta(days=365)  # what is agreed, where nobody says that it may go
COUNTS_SHOWN = timedelta(weeks=12)


class Status(StrEnum):
    ASKED = "asked"
    SEEKING = "seeking"
    TALKING = "talking"


class Outcome(StrEnum):
    """What is counted by month, of nobody in particular."""

    ENDED = "ended"  # before there was a conversation, for whatever reason
    TALKED = "talked"
    BETTER = "better"
    SAME = "same"
    NOT = "not"


FELT = (Outcome.BETTER, Outcome.SAME, Outcome.NOT)  # what the two say three weeks later


@dataclass(frozen=True, slots=True)
class Mediation:
    """Between `asker` and `other`. `began`: the day of the conversation of three."""

    id: MediationId
    community: CommunityId
    asker: PersonId
    other: PersonId
    made: date
    status: Status = Status.ASKED
    mediator: PersonId | None = None
    began: date | None = None

    @property
    def key(self) -> str:
        return f"mediation:{self.community}:{self.id}"

    @property
    def two(self) -> tuple[PersonId, PersonId]:
        return (self.asker, self.other)

    @property
    def people(self) -> tuple[PersonId, ...]:
        return (*self.two, self.mediator) if self.mediator else self.two

    def beside(self, person: PersonId) -> PersonId:
        """The other one of the two."""
        return self.other if person == self.asker else self.asker

    def shown_to(self, person: PersonId) -> bool:
        """Whether there is anything of it for this person to see."""
        return person in self.two or (person == self.mediator and self.status is Status.TALKING)

    def asks(self, mediator: PersonId) -> "Mediation":
        return replace(self, status=Status.SEEKING, mediator=mediator)

    def begun(self, today: date) -> "Mediation":
        return replace(self, status=Status.TALKING, began=today)


Answers = tuple[str, ...]  # to QUESTIONS


@dataclass(frozen=True, slots=True)
class Held:
    """What was typed and ticked. Of two, in the order of `Mediation.two`: `answers`, whom each `accepts`, and
    whether each `told` how it is three weeks later. `passed`: who was asked and did not. `agreed`: what
    they write down together, by one of them, which holds once the other `confirmed` it."""

    answers: tuple[Answers, Answers] = ((), ())
    accepts: tuple[tuple[PersonId, ...], tuple[PersonId, ...]] = ((), ())
    passed: tuple[PersonId, ...] = ()
    agreed: str = ""
    by_asker: bool = True
    confirmed: bool = False
    told: tuple[bool, bool] = (False, False)

    def with_other(self, answers: Answers, accepts: Sequence[PersonId]) -> "Held":
        """The other one consents, in their own words or without any."""
        return replace(
            self, answers=(self.answers[0], answers), accepts=(self.accepts[0], tuple(accepts))
        )

    def without(self, mediator: PersonId) -> "Held":
        return replace(self, passed=(*self.passed, mediator))

    def wrote(self, text: str, *, by_asker: bool) -> "Held":
        """Other words are to be confirmed anew."""
        if text == self.agreed:
            return self
        return replace(self, agreed=text, by_asker=by_asker, confirmed=False)

    def confirms(self) -> "Held":
        return replace(self, confirmed=True)

    def tells(self, *, is_asker: bool) -> "Held":
        one, other = self.told
        return replace(self, told=(one or is_asker, other or not is_asker))

    @property
    def accepted(self) -> tuple[PersonId, ...]:
        """Whom both would, of who did not pass."""
        one, other = self.accepts
        return tuple(who for who in one if who in other and who not in self.passed)


@dataclass(frozen=True, slots=True)
class Mediator:
    """Who offers to mediate. `last`: the month in which they did, as its first day."""

    person: PersonId
    since: date
    last: date | None = None


def offering(
    mediators: Sequence[Mediator],
    members: Mapping[PersonId, Member],
    two: Collection[PersonId],
    apart: KeptApart,
    today: date,
) -> list[Member]:
    """Who may mediate between these: they offered, take part, are none of them and kept apart from none."""
    return [
        members[one.person]
        for one in mediators
        if one.person in members
        and one.person not in two
        and members[one.person].takes_part(today)
        and all(apart.may_meet(one.person, who) for who in two)
    ]


def chosen(
    accepted: Collection[PersonId],
    able: Collection[PersonId],
    mediators: Sequence[Mediator],
    running: Sequence[Mediation],
) -> PersonId | None:
    """Of whom both accept: who has least to do, then whose turn was longest ago, then who offered first."""
    load = [one.mediator for one in running]
    fitting = [one for one in mediators if one.person in accepted and one.person in able]
    best = min(
        fitting,
        key=lambda one: (load.count(one.person), one.last or date.min, one.since, one.person),
        default=None,
    )
    return best.person if best else None


class Mediations(Protocol):
    """What is running; what ended is not known here any more."""

    async def begin(self, mediation: Mediation, held: Held) -> Mediation:
        """Keep a new one under a key of its own; it comes back with its id."""
        ...

    async def save(self, mediation: Mediation, held: Held | None = None) -> None:
        """`held`: None leaves what was typed as it is."""
        ...

    async def get(self, mediation: MediationId) -> Mediation | None:
        """Held against whatever ends it until this transaction is over."""
        ...

    async def held(self, mediation: MediationId) -> Held | None:
        """What was typed; None where its key cannot be read any more."""
        ...

    async def all(self) -> Sequence[Mediation]: ...

    async def close(self, mediation: Mediation) -> None:
        """Destroy it with its key and every letter about it; whoever puts a copy of the database back from
        before finds it on the list of what is erased again."""
        ...

    async def rest(self, mediation: Mediation, until: date) -> None:
        """These two are left alone until that day."""
        ...

    async def rests(self, one: PersonId, other: PersonId, today: date) -> bool: ...
    async def forget_rests(self, person: PersonId, others: Collection[PersonId]) -> None: ...
    async def forget_letters(self, prefix: str) -> None:
        """Nothing remembers that these were written, or could not be."""
        ...

    async def mediators(self) -> Sequence[Mediator]:
        """Who offers, the first ones first."""
        ...

    async def offer(self, mediator: Mediator) -> None: ...
    async def withdraw(self, mediator: PersonId) -> None: ...
    async def count(self, outcome: Outcome, today: date) -> None: ...
    async def counted(self, since: date, until: date) -> Mapping[Outcome, int]:
        """Over the months that begin in these days."""
        ...
