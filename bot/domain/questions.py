"""Questions from one member to another: who may be asked, whose turn it is, and what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.apart import KeptApart
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Openness
from bot.domain.people import PersonId
from bot.domain.vocabulary import Term, Vocabulary

QuestionId = NewType("QuestionId", int)

MOST_SHOWN = 3  # people offered at a time
MOST_ASKED = 3  # times that one person is asked within A_MONTH
A_MONTH = timedelta(days=30)
KEPT_OPEN = timedelta(days=30)  # a question that got no answer, or was taken back
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
    by_guest: bool = False

    @property
    def is_under_way(self) -> bool:
        """Neither answered nor withdrawn."""
        return self.status in (QuestionStatus.OPEN, QuestionStatus.ASKED)

    @property
    def key(self) -> str:
        return f"question:{self.community}:{self.id}"

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
    def waits_outside(self) -> bool:
        """It was put to a guest, who has not answered."""
        return self.status is QuestionStatus.ASKED and self.expert is None

    def answered(self, answer: str, *, may_be_kept: bool) -> "Question":
        """By whoever it was put to."""
        status, outside = QuestionStatus.ANSWERED, self.waits_outside
        return replace(
            self, status=status, answer=answer, may_be_kept=may_be_kept, by_guest=outside
        )

    def was_put_to(self, person: PersonId) -> bool:
        return any(who == person for who, _ in self.past)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to ask. `shared` are the words of the question that they said to know of; empty where
    they only said that they may be asked."""

    member: Member
    shared: tuple[Term, ...] = ()


def candidates(
    question: Question,
    members: Iterable[Member],
    knows: Mapping[PersonId, str],
    asked: Sequence[tuple[PersonId, datetime]],
    apart: KeptApart,
    now: datetime,
    today: date,
    vocabulary: Vocabulary,
) -> tuple[Candidate, ...]:
    """Who may be asked this, those who know of it first, and of them whoever was asked longest ago.

    `knows`: what each said to bring. `asked`: every time anybody was asked anything. Nobody is here
    without their own yes (R5), nor more than MOST_ASKED times a month, nor twice for one question, nor
    who is kept apart from the asker.
    """
    terms = vocabulary.terms(question.text)
    last: dict[PersonId, datetime] = {}
    lately: dict[PersonId, int] = {}
    for person, at in asked:
        last[person] = max(at, last.get(person, NEVER))
        lately[person] = lately.get(person, 0) + (at > now - A_MONTH)
    found = [
        Candidate(member, vocabulary.shared(terms, vocabulary.terms(knows.get(member.id, ""))))
        for member in members
        if Openness.QUESTIONS in member.open_to
        and member.takes_part(today)
        and member.id != question.asker
        and not question.was_put_to(member.id)
        and apart.may_meet(question.asker, member.id)
        and lately.get(member.id, 0) < MOST_ASKED
    ]
    knowing = [one for one in found if one.shared] or found
    return tuple(sorted(knowing, key=lambda one: (last.get(one.member.id, NEVER), one.member.id)))


def answered_before(
    question: str, kept: Sequence[Question], vocabulary: Vocabulary
) -> Question | None:
    """The newest kept answer to a question that shares most of its words."""
    terms = vocabulary.terms(question)
    near = [
        q for q in kept if 2 * len(vocabulary.shared(terms, vocabulary.terms(q.text))) > len(terms)
    ]
    return max(near, key=lambda q: q.id, default=None) if terms else None


class Questions(Protocol):
    async def add(self, question: Question) -> Question:
        """Keep a new question; it comes back with its id. Those that came to nothing a month ago go."""
        ...

    async def save(self, question: Question) -> None: ...
    async def get(self, question: QuestionId) -> Question | None: ...
    async def kept(self) -> Sequence[Question]: ...
    async def under_way(self) -> Sequence[Question]:
        """Neither answered nor withdrawn, oldest first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Question]:
        """Whatever they asked or were asked last, in any state; oldest first."""
        ...

    async def asked(self) -> Sequence[tuple[PersonId, datetime]]:
        """Who was asked, and when, over all questions."""
        ...
