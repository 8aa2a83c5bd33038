"""Questions asked without a name: who may answer them, what is told, and when the way back ends. Pure.

Who asked and who joined are rows of one kind, and nothing here tells one from the other.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Role, Status
from bot.domain.people import PersonId

AnonymousQuestionId = NewType("AnonymousQuestionId", int)
FollowUpId = NewType("FollowUpId", int)

LONGEST = 1000  # characters of a question, an answer or a reason
LEAST_MEMBERS = 5  # of a community in which a question can have no name
TALLY_FROM = 3  # people who ask the same, before it is told how many they are
MOST_WAITING = 3  # questions of one person that no facilitator has looked at
MOST_FOLLOW_UPS = 3  # times that one person writes back
MOST_SHOWN = 10  # questions in a list
KEPT_OPEN = timedelta(
    days=30
)  # from the asking, and again from the answer: then the key is destroyed
QUIET = timedelta(days=7)  # after the last answer, where nobody who wrote back waits


class AddressedTo(StrEnum):
    FACILITATORS = "facilitators"
    EXPERTS = "experts"


class Stage(StrEnum):
    """WAITING: only facilitators see it. LISTED: members do. ANSWERED: those who asked may write back."""

    WAITING = "waiting"
    LISTED = "listed"
    ANSWERED = "answered"
    CLOSED = "closed"
    DECLINED = "declined"


UNANSWERED = (Stage.WAITING, Stage.LISTED)
OPEN = (*UNANSWERED, Stage.ANSWERED)


@dataclass(frozen=True, slots=True)
class AnonymousQuestion:
    """`asked` and `answered` are days: a moment would tell who was there. `kept`: its answer is in the
    library."""

    id: AnonymousQuestionId
    community: CommunityId
    text: str
    to: AddressedTo
    asked: date
    stage: Stage = Stage.WAITING
    answer: str = ""
    answered: date | None = None
    answered_by: PersonId | None = None
    kept: bool = False

    @property
    def key(self) -> str:
        return f"anonymous:{self.community}:{self.id}"

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN

    @property
    def is_unanswered(self) -> bool:
        return self.stage in UNANSWERED

    def listed(self) -> "AnonymousQuestion":
        return replace(self, stage=Stage.LISTED)

    def answered_with(self, text: str, by: PersonId, on: date) -> "AnonymousQuestion":
        return replace(self, stage=Stage.ANSWERED, answer=text, answered_by=by, answered=on)

    def closed(self, stage: Stage = Stage.CLOSED) -> "AnonymousQuestion":
        """Over. What was never answered is not kept: nobody has a use for it any more."""
        text = self.text if self.stage is Stage.ANSWERED else ""
        return replace(self, stage=stage, text=text)

    def may_be_answered_by(self, member: Member) -> bool:
        """A facilitator any; an expert what was put to experts, once a facilitator has listed it."""
        if member.steers():
            return self.is_unanswered
        put = self.to is AddressedTo.EXPERTS and self.stage is Stage.LISTED
        return put and Role.EXPERT in member.roles

    def closes(self, today: date, *, waiting: bool = False) -> date:
        """The day on which the key is destroyed. `waiting`: somebody who wrote back has no answer yet;
        else the last answer is of today."""
        if self.answered is None:
            return self.asked + KEPT_OPEN
        latest = self.answered + KEPT_OPEN
        return latest if waiting else min(today + QUIET, latest)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What somebody who asked wrote back, and what was said to it. Whose it is, only the key tells."""

    id: FollowUpId
    question: AnonymousQuestionId
    text: str
    asked: date
    answer: str = ""


def experts(members: Sequence[Member], today: date) -> tuple[Member, ...]:
    """Those who can be asked something now."""
    return tuple(m for m in members if Role.EXPERT in m.roles and m.takes_part(today))


def is_large_enough(members: Sequence[Member]) -> bool:
    """Whether a question here is one of enough people's."""
    return sum(member.status is Status.ACTIVE for member in members) >= LEAST_MEMBERS


def tally(asking: int) -> int | None:
    """How many ask it, where that may be told."""
    return asking if asking >= TALLY_FROM else None


class AnonymousQuestions(Protocol):
    async def ask(self, new: AnonymousQuestion, asker: PersonId) -> AnonymousQuestion:
        """Keep it with its key and the way back to its asker; it comes back with its id."""
        ...

    async def save(self, question: AnonymousQuestion) -> None: ...
    async def get(self, question: AnonymousQuestionId) -> AnonymousQuestion | None:
        """Held until this transaction ends: two people never answer it at once."""
        ...

    async def open(self) -> Sequence[AnonymousQuestion]:
        """All that are not over, the oldest first."""
        ...

    async def answered(self, since: date, until: date) -> Sequence[AnonymousQuestion]:
        """Those that were answered from a day on, and before another."""
        ...

    async def tallies(
        self, questions: Collection[AnonymousQuestionId]
    ) -> Mapping[AnonymousQuestionId, int]:
        """To how many people each has a way back."""
        ...

    async def join(self, question: AnonymousQuestionId, person: PersonId) -> None:
        """From now on there is a way back to them too; once, however often."""
        ...

    async def leave(self, question: AnonymousQuestionId, person: PersonId) -> bool:
        """The way back to them is gone, with what they wrote back; whether there was one."""
        ...

    async def has_way_back(self, question: AnonymousQuestionId, person: PersonId) -> bool: ...
    async def asking(self, question: AnonymousQuestionId) -> Sequence[PersonId]:
        """Whom it is told: everybody who asked or joined, in an order that says nothing."""
        ...

    async def write_back(
        self, question: AnonymousQuestionId, person: PersonId, text: str, on: date
    ) -> FollowUp | None:
        """Keep what they write back; None where they did so MOST_FOLLOW_UPS times, or have no way back."""
        ...

    async def follow_up(self, follow_up: FollowUpId) -> FollowUp | None: ...
    async def unanswered(self, question: AnonymousQuestionId | None = None) -> Sequence[FollowUp]:
        """What was written back and waits for an answer: to one question, or to any."""
        ...

    async def answer_back(self, follow_up: FollowUpId, text: str) -> PersonId | None:
        """Keep the answer; to whom it is to be told."""
        ...

    async def close(self, question: AnonymousQuestion, on: date) -> None:
        """Destroy the key, every way back, and all that was written back."""
        ...
