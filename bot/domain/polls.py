"""Polls and pulses: what is asked, of whom, and what may be told of it.

Held by `tests/domain/test_anonymity.py`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.anonymity import Held, Turnout
from bot.domain.communities import CommunityId
from bot.domain.items import Item
from bot.domain.people import Language, PersonId
from bot.domain.pulse import PulsePolicy, Split
from bot.domain.votes import AGREE, NO_OPINION, Outcome

PollId = NewType("PollId", int)


BATCH = 500  # people planned in one transaction
MOST_QUESTIONS = 10
MOST_OPTIONS = 10
MOST_PLACES = 5  # of a ranking
LONGEST_ANSWER = 500  # characters


class QuestionKind(StrEnum):
    SCALE = "scale"
    SINGLE = "single"
    MULTIPLE = "multiple"
    OPEN = "open"
    RECOMMEND = "recommend"  # 0 to 10
    RANKING = "ranking"


SCORED = frozenset({QuestionKind.SCALE, QuestionKind.RECOMMEND})
CHOSEN = frozenset({QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.RANKING})


@dataclass(frozen=True, slots=True)
class Question:
    """One question in both languages; `options` are (Dutch, English).

    `item` names what is measured: results about the same item are compared, and guarded, together.
    """

    kind: QuestionKind
    nl: str
    en: str
    item: str
    options: tuple[tuple[str, str], ...] = ()
    low: int = 1
    high: int = 5
    reverse: bool = False

    def text(self, language: Language) -> str:
        return self.nl if language is Language.NL else self.en

    def labels(self, language: Language) -> tuple[str, ...]:
        return tuple(option[0 if language is Language.NL else 1] for option in self.options)

    @property
    def places(self) -> int:
        """How many options a ranking orders."""
        return min(len(self.options), MOST_PLACES)


def of_item(item: Item, kind: QuestionKind = QuestionKind.SCALE) -> Question:
    return Question(kind, item.nl, item.en, item.id, (), item.low, item.high, item.reverse)


def ballot_of(text: str, matter: str) -> Question:
    """A proposal to agree with or not, in whatever language it is; each is compared with no other."""
    return Question(QuestionKind.SCALE, text, text, matter, (), AGREE, NO_OPINION)


def comment() -> Question:
    """The optional sentence beside a pulse; its text is the feature's own."""
    return Question(QuestionKind.OPEN, "", "", "comment")


class PollKind(StrEnum):
    PULSE = "pulse"
    SAFETY = "safety"
    POLL = "poll"
    VOTE = "vote"  # on a proposal: see `bot/domain/votes.py`


class PollStatus(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    DROPPED = "dropped"


UNKNOWN = "?"  # the part of those who did not say
TENURES = ("tenure:newer", "tenure:longer")
NEWER = timedelta(days=182)  # half a year, for Split.TENURE


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be told of one question, for everybody (`cell` empty) or one part of them.

    `n` is a band of answers. `shares` are percents by option or scale point, of which 0 stands for
    fewer than five and 100 for all but fewer than five. `names` by option are a named poll's only.
    """

    question: int
    cell: str = ""
    n: tuple[int, int | None] | None = None
    mean: float | None = None
    edge: str = ""
    shares: tuple[int, ...] = ()
    net: int | None = None
    points: tuple[float, ...] = ()
    texts: tuple[str, ...] = ()
    names: tuple[tuple[PersonId, ...], ...] = ()
    held: Held | None = None

    def without(self, person: PersonId) -> "Shown":
        """Of a poll with names: without theirs, and without what they wrote. The counts stay."""
        if self.texts and len(self.texts) == len(self.names):
            kept = [(t, n) for t, n in zip(self.texts, self.names, strict=True) if person not in n]
            texts, names = tuple(t for t, _ in kept), tuple(n for _, n in kept)
            return replace(self, texts=texts, names=names)
        names = tuple(tuple(one for one in group if one != person) for group in self.names)
        return replace(self, names=names)


@dataclass(frozen=True, slots=True)
class Release:
    """All that ever becomes known of a closed poll: the answers themselves are gone."""

    shown: tuple[Shown, ...] = ()
    rate: int | None = None  # percent of who got the question, for comparing one poll with another
    turnout: Turnout | None = None  # unknown of a result before 0.2
    outcome: Outcome | None = None  # of a vote, of which nothing else is told

    @property
    def held(self) -> tuple[Held, ...]:
        """Why something is not told, each reason once."""
        return tuple(dict.fromkeys(shown.held for shown in self.shown if shown.held))

    def without(self, person: PersonId) -> "Release":
        return replace(self, shown=tuple(shown.without(person) for shown in self.shown))

    def of(self, question: int, cell: str = "") -> Shown | None:
        return next((s for s in self.shown if (s.question, s.cell) == (question, cell)), None)

    def cells(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(s.cell for s in self.shown if s.cell))


@dataclass(frozen=True, slots=True)
class Poll:
    """Questions to a cohort that is frozen at opening. `size` is how many are asked, `needed` how many of
    them must answer a vote for it to count."""

    id: PollId
    community: CommunityId
    kind: PollKind
    title: str
    questions: tuple[Question, ...]
    by: PersonId | None
    anonymous: bool = True
    split: Split = Split.NONE
    status: PollStatus = PollStatus.DRAFT
    opened: datetime | None = None
    closes: datetime | None = None
    size: int = 0
    release: Release | None = None
    needed: int | None = None

    @property
    def key(self) -> str:
        """What messages and occasions about this poll are called."""
        return f"poll:{self.community}:{self.id}"

    def is_open(self, now: datetime) -> bool:
        return self.status is PollStatus.OPEN and self.closes is not None and now < self.closes

    @property
    def is_pulse(self) -> bool:
        """Whether the schedule opened it, rather than somebody."""
        return self.kind in (PollKind.PULSE, PollKind.SAFETY)

    @property
    def is_vote(self) -> bool:
        return self.kind is PollKind.VOTE

    @property
    def items(self) -> frozenset[str]:
        """What it measures: everything but open text."""
        return frozenset(q.item for q in self.questions if q.kind is not QuestionKind.OPEN)

    @property
    def is_quick(self) -> bool:
        """One press answers it; a sentence may follow."""
        first, *rest = self.questions
        few = first.kind is QuestionKind.SCALE
        return few and all(question.item == "comment" for question in rest)

    def with_question(self, question: Question) -> "Poll":
        return replace(self, questions=(*self.questions, question))


@dataclass(frozen=True, slots=True)
class Asked:
    """One person of a cohort: the part they were in at opening, and when they are written to."""

    person: PersonId
    batch: int
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One answer under its key: no name, no time, no order."""

    question: int
    voter: str
    answer: str


class KnownPolls(Protocol):
    """Polls as others read them, without what anybody answered."""

    async def get(self, poll: PollId) -> Poll | None: ...


class AskedPolls(Protocol):
    """Which polls ask somebody something."""

    async def newest(self, status: PollStatus, most: int) -> Sequence[Poll]:
        """The newest first."""
        ...

    async def cell_of(self, poll: PollId, person: PersonId) -> str | None:
        """The part that an asked person is in; None for somebody who is not asked."""
        ...


class Polls(KnownPolls, AskedPolls, Protocol):
    async def policy(self) -> PulsePolicy: ...
    async def save_policy(self, policy: PulsePolicy) -> None: ...
    async def add(self, poll: Poll) -> Poll:
        """Remember a new poll; the id of the one that comes back is its own."""
        ...

    async def save(self, poll: Poll) -> None: ...
    async def for_vote(self, poll: PollId, person: PersonId) -> tuple[Poll, bytes | None] | None:
        """The poll, held against closing until this transaction ends, and its key while it is open and
        anonymous; None for somebody who is not asked. One statement: everybody votes at once."""
        ...

    async def for_close(self, poll: PollId) -> Poll | None:
        """The poll, once every vote under way is in; no other begins until this transaction ends."""
        ...

    async def open(self, poll: Poll, asked: Sequence[Asked], key: bytes | None) -> None:
        """Freeze the cohort and keep the key; a named poll has none."""
        ...

    async def asked(self, poll: PollId, batch: int | None = None) -> Sequence[Asked]: ...
    async def key(self, poll: PollId) -> bytes | None:
        """The poll's secret while it is open; None for a named poll, and once it is destroyed."""
        ...

    async def vote(self, poll: PollId, ballot: Ballot) -> None:
        """Keep an answer, or put it in the place of the one before, in one statement (R19)."""
        ...

    async def retract(self, poll: PollId, question: int, voter: str) -> bool:
        """Take an answer back; whether there was one."""
        ...

    async def ballots(self, poll: PollId) -> Sequence[Ballot]: ...
    async def voters(self, poll: PollId) -> frozenset[str]:
        """Under what there is an answer; not which."""
        ...

    async def answered(self, poll: PollId) -> int:
        """How many answered the question that most answered."""
        ...

    async def close(self, poll: Poll) -> None:
        """Keep the release; destroy the key, the ballots, and every trace of who has answered."""
        ...

    async def about(self, items: Collection[str]) -> Sequence[tuple[Poll, Sequence[Asked]]]:
        """The anonymous polls, open or closed, that measure one of the items; and who was asked."""
        ...

    async def asked_since(self, day: date) -> frozenset[PersonId]:
        """Who was asked something since a day, other than to vote: no pulse waits for that."""
        ...
