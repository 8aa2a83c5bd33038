"""A session with an expert: its questions beforehand, their order, and what comes when. Pure.

A question without a name is kept without anything that leads to whoever asked it (ADR 0051).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import NewType, Protocol

from bot.domain.anonymous_questions import tally
from bot.domain.calendar import Calendar, local_date
from bot.domain.communities import CommunityId
from bot.domain.meetings import asked_after, reminder
from bot.domain.membership import Member, Role
from bot.domain.people import PersonId

SessionId = NewType("SessionId", int)
SessionQuestionId = NewType("SessionQuestionId", int)

LONGEST = 500  # characters of a question
LONGEST_TOPIC = 150
LONGEST_PLACE = 300
LONGEST_ANSWER = 1000  # as long as a text in the library
LASTS = timedelta(hours=1)  # in a calendar
FARTHEST = timedelta(days=365)
MOST_NAMELESS = 30  # questions of one session, since nobody can be held to a few
MOST_OF_ONE = 5  # questions of one person for one session
LAST_CALL = timedelta(hours=1)  # before it, where no morning is left to hand over the list
EMPTY_TOLD = 2  # working days before it, a session without a question is told to who steers
KEPT = timedelta(days=14)  # its questions, after it


@dataclass(frozen=True, slots=True)
class Session:
    """`at` in UTC; `moved`: how often. `opener`: who planned it, where they are not erased."""

    id: SessionId
    community: CommunityId
    topic: str
    expert: PersonId
    opener: PersonId | None
    at: datetime
    place: str = ""
    moved: int = 0

    @property
    def key(self) -> str:
        return f"session:{self.community}:{self.id}"

    @property
    def until(self) -> datetime:
        return self.at + LASTS

    def may_be_changed_by(self, member: Member) -> bool:
        return member.id in (self.expert, self.opener) or member.steers()

    def may_be_moderated_by(self, member: Member) -> bool:
        """May see what is not on the list, and put it there."""
        return member.id == self.expert or member.steers()

    def is_missed_by(self, member: Member, zone: str) -> bool:
        """Whether its expert is away then."""
        return member.id == self.expert and not member.is_there(local_date(self.at, zone))

    def handed_over(self, now: datetime, calendar: Calendar, zone: str, hour: time) -> datetime:
        """When its expert gets the questions (UTC): the working day before, or as late as it must be."""
        morning = reminder(self.at, now, calendar, zone, hour)
        return morning or max(now, self.at - LAST_CALL)

    def asked_after(self, calendar: Calendar, zone: str, hour: time) -> datetime:
        """When its expert is asked which answers may be kept (UTC): the working day after."""
        return asked_after(self.at, calendar, zone, hour)


@dataclass(frozen=True, slots=True)
class SessionQuestion:
    """`asked_by`: None where it has no name. `listed`: members see it. `asking`: how many people ask it."""

    id: SessionQuestionId
    session: SessionId
    text: str
    asked_by: PersonId | None
    listed: bool
    asking: int = 1
    kept: bool = False

    @property
    def told(self) -> int | None:
        """How many ask it, where that may be told."""
        return tally(self.asking)


def in_order(questions: Iterable[SessionQuestion]) -> list[SessionQuestion]:
    """What most people ask first, then the oldest. What may not be told shows in no order either."""
    return sorted(questions, key=lambda one: (-(one.told or 0), one.id))


def may_plan(member: Member) -> bool:
    return member.steers() or Role.EXPERT in member.roles


class Sessions(Protocol):
    async def open(self, new: Session) -> Session:
        """Keep it; it comes back with its id."""
        ...

    async def move(self, session: Session) -> None: ...
    async def get(self, session: SessionId) -> Session | None: ...
    async def ahead(self, now: datetime) -> Sequence[Session]:
        """Those that have not begun, the soonest first."""
        ...

    async def of(self, expert: PersonId) -> Sequence[Session]:
        """All that are known of an expert, the soonest first."""
        ...

    async def delete(self, session: SessionId) -> None:
        """With its questions, and who asked them as well."""
        ...

    async def ask(self, new: SessionQuestion) -> SessionQuestion:
        """Keep it; it comes back with its id."""
        ...

    async def question(self, question: SessionQuestionId) -> SessionQuestion | None: ...
    async def questions(self, session: SessionId) -> Sequence[SessionQuestion]:
        """The oldest first."""
        ...

    async def asked_by(self, person: PersonId) -> Sequence[SessionQuestion]:
        """With their name, for any session."""
        ...

    async def put_on_the_list(self, question: SessionQuestionId) -> None: ...
    async def keep_answer(self, question: SessionQuestionId) -> None:
        """Its answer is in the library."""
        ...

    async def withdraw(self, question: SessionQuestionId) -> None: ...
    async def join(self, question: SessionQuestion, person: PersonId) -> None:
        """They ask it too; once, however often."""
        ...

    async def leave(self, session: SessionId, person: PersonId) -> None:
        """They ask none of its questions any more."""
        ...

    async def forget_who_joined(self, session: SessionId) -> None:
        """Only how many there were stays."""
        ...
