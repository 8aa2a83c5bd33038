"""Questions from one member to another: who may be asked, whose turn it is, and what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.apart import KeptApart
from bot.domain.communities import CommunityId
from bot.domain.likeness import SAME, Reader
from bot.domain.membership import Member, Openness
from bot.domain.people import PersonId
from bot.domain.vocabulary import Term, Vocabulary

QuestionId = NewType("QuestionId", int)

MOST_SHOWN = 3  # people offered at a time
MOST_ASKED = 3  # times that one person is asked within A_MONTH, unless they said another number
A_MONTH = timedelta(days=30)
KEPT_OPEN = timedelta(days=30)  # a question that got no answer, or was taken back
SOON = timedelta(days=2)
LATE_AFTER = 2  # working days after which a facilitator hears that one waits
AWAITED_FOR = timedelta(days=180)  # somebody who knows, by whoever asked to be told
MOST_AWAITED = 5  # questions of one member
WAITS_FOR = 3  # working days after which the next person may be asked
LONGEST = 1000  # characters of a question or an answer
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class QuestionStatus(StrEnum):
    """OPEN: nobody is asked at this moment. KEPT: answered, and both agreed that others may read it."""

    OPEN = "open"
    ASKED = "asked"
    ANSWERED = "answered"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Question:
    """`expert` is who was asked last, at `turned`; `past` are all who were asked, with the moment.
    `everybody`: its asker put it into the channel. `awaited`: since when they wait to hear that somebody
    knows, and `heard_on` when they heard it.

    While a guest from outside is asked, `expert` is None; `by_guest`: the answer is a guest's.
    """

    id: QuestionId
    community: CommunityId
    asker: PersonId
    text: str
    asked_on: date
    status: QuestionStatus = QuestionStatus.OPEN
    expert: PersonId | None = None
    turned: datetime | None = None
    past: tuple[tuple[PersonId, datetime], ...] = ()
    answer: str = ""
    may_be_kept: bool = False
    answered_on: date | None = None
    everybody: bool = False
    by_guest: bool = False
    awaited: date | None = None
    heard_on: date | None = None

    @property
    def is_under_way(self) -> bool:
        """Neither answered nor withdrawn."""
        return self.status in (QuestionStatus.OPEN, QuestionStatus.ASKED)

    @property
    def key(self) -> str:
        return f"question:{self.community}:{self.id}"

    def is_awaited(self, today: date) -> bool:
        """Whether its asker still waits to hear that somebody knows."""
        if self.awaited is None or self.heard_on:
            return False
        return today <= self.awaited + AWAITED_FOR

    def put_to(self, expert: PersonId, now: datetime) -> "Question":
        past = (*self.past, (expert, now))
        return replace(self, status=QuestionStatus.ASKED, expert=expert, turned=now, past=past)

    def put_outside(self, now: datetime) -> "Question":
        """To a guest, who is no member: their invitation says to whom."""
        return replace(self, status=QuestionStatus.ASKED, expert=None, turned=now)

    def returned(self) -> "Question":
        """Whoever was asked cannot, or did not answer."""
        return replace(self, status=QuestionStatus.OPEN)

    @property
    def was_soon(self) -> bool:
        """Answered within two days."""
        return self.answered_on is not None and self.answered_on - self.asked_on <= SOON

    @property
    def waits_outside(self) -> bool:
        """It was put to a guest, who has not answered."""
        return self.status is QuestionStatus.ASKED and self.expert is None

    def answered(self, answer: str, today: date, *, may_be_kept: bool) -> "Question":
        """By whoever it was put to."""
        return replace(
            self,
            status=QuestionStatus.ANSWERED,
            answer=answer,
            may_be_kept=may_be_kept,
            answered_on=today,
            by_guest=self.waits_outside,
        )

    def was_put_to(self, person: PersonId) -> bool:
        return any(who == person for who, _ in self.past)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to ask. `shared` are the words of the question that they said to know of; empty where
    they only said that they may be asked. `expert`: they hold that role, and named it there."""

    member: Member
    shared: tuple[Term, ...] = ()
    expert: bool = False


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What people said to know of. `brings`: in their own words; `experts`: the topics of those who hold that
    role, and `monthly` how often each of them may be asked."""

    brings: Mapping[PersonId, str]
    experts: Mapping[PersonId, str] = field(default_factory=dict)
    monthly: Mapping[PersonId, int] = field(default_factory=dict)


def candidates(
    question: Question,
    members: Iterable[Member],
    known: Knowledge,
    asked: Sequence[tuple[PersonId, datetime]],
    apart: KeptApart,
    now: datetime,
    today: date,
    vocabulary: Vocabulary,
) -> tuple[Candidate, ...]:
    """Who may be asked this: experts on it before others who know of it, and those before the rest; of each
    whoever was asked longest ago.

    `asked`: every time anybody was asked anything. Nobody is here without their own yes (R5), nor more
    often than they allow in a month, nor twice for one question, nor who is kept apart from the asker.
    """
    terms = vocabulary.terms(question.text)
    last: dict[PersonId, datetime] = {}
    lately: dict[PersonId, int] = {}
    for person, at in asked:
        last[person] = max(at, last.get(person, NEVER))
        lately[person] = lately.get(person, 0) + (at > now - A_MONTH)
    able = [
        member
        for member in members
        if Openness.QUESTIONS in member.open_to
        and member.takes_part(today)
        and member.id != question.asker
        and not question.was_put_to(member.id)
        and apart.may_meet(question.asker, member.id)
        and lately.get(member.id, 0) < known.monthly.get(member.id, MOST_ASKED)
    ]
    found = [_candidate(member, terms, known, vocabulary) for member in able]
    knowing = [one for one in found if one.shared] or found

    def turn(one: Candidate) -> tuple[bool, datetime, PersonId]:
        return (not one.expert, last.get(one.member.id, NEVER), one.member.id)

    return tuple(sorted(knowing, key=turn))


def _candidate(
    member: Member, terms: Sequence[Term], known: Knowledge, vocabulary: Vocabulary
) -> Candidate:
    topics, brings = known.experts.get(member.id, ""), known.brings.get(member.id, "")
    if own := vocabulary.shared(terms, vocabulary.terms(topics)):
        return Candidate(member, own, expert=True)
    return Candidate(member, vocabulary.shared(terms, vocabulary.terms(brings)))


def answered_before(
    question: str, kept: Sequence[Question], vocabulary: Vocabulary
) -> Question | None:
    """The kept answer to the same question, in whatever words or language: the most alike, of those the
    newest. Of what is open nothing is said: whose it is might follow from its words."""
    reader = Reader(vocabulary)
    asked = reader.gist(question)
    alike = [(asked.likeness(reader.gist(one.text)), one.id, one) for one in kept]
    near = [found for found in alike if found[0] >= SAME]
    return max(near)[2] if near else None


class KnownTurns(Protocol):
    """Whose turn it was, as others read it."""

    async def asked(self) -> Sequence[tuple[PersonId, datetime]]:
        """Who was asked, and when, over all questions."""
        ...


class KnownQuestions(Protocol):
    """Questions as others read them: who asked and who answered."""

    async def since(self, day: date) -> Sequence[Question]:
        """Those that were asked on that day or later, or answered so."""
        ...


class Questions(KnownTurns, KnownQuestions, Protocol):
    async def add(self, question: Question) -> Question:
        """Keep a new question; it comes back with its id. Those that came to nothing a month ago go."""
        ...

    async def save(self, question: Question) -> None: ...
    async def get(self, question: QuestionId) -> Question | None: ...
    async def kept(self) -> Sequence[Question]: ...
    async def under_way(self) -> Sequence[Question]:
        """Neither answered nor withdrawn, oldest first."""
        ...

    async def awaiting(self) -> Sequence["Question"]:
        """Those that nobody is asked now, and whose askers wait for somebody who knows; oldest first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Question]:
        """Whatever they asked or were asked last, in any state; oldest first."""
        ...
