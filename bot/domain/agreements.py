"""What a community agreed on: goals, how it works together, how it is led; in versions, by votes. Pure.

Held by `tests/domain/test_agreements.py`.
"""

from calendar import monthrange
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.agreement_reminders import Asker, Reminded
from bot.domain.communities import Charter, CommunityId
from bot.domain.people import PersonId
from bot.domain.polls import PollId
from bot.domain.votes import Outcome, Quorum

ProposalId = NewType("ProposalId", int)

LONGEST = 3000  # characters of a text: Slack takes no more in one input
LONGEST_CHANGE = 200  # of the sentence that says what changes
LONGEST_REASON = 500
MOST_PROPOSALS = 3  # that wait, of one person
MOST_VERSIONS = 20  # shown
KEPT = timedelta(days=90)  # a proposal that was not adopted
AGAIN = timedelta(days=7)  # before a vote that missed its quorum is held again
VOTE_DAYS = (3, 5, 10)  # working days; the second by default


class Kind(StrEnum):
    """What may be agreed on. The first two stand in the charter, the third only here."""

    GOALS = "goals"
    AGREEMENTS = "agreements"
    LEADING = "leading"  # how the community is led


class How(StrEnum):
    """How a text came to hold."""

    BEGUN = (
        "begun"  # it stood in the settings when the community began, or before there were versions
    )
    STEERED = "steered"  # put down by who steers, without a vote
    VOTED = "voted"
    TOGETHER = "together"  # decided together, where too few are here for a vote


class Stage(StrEnum):
    """Where a proposal is; an adopted one is a version, and no proposal any more."""

    WAITING = "waiting"
    TALKING = "talking"  # who steers wants to talk about it first
    VOTING = "voting"
    MISSED = "missed"  # too few answered; it may come again
    NOT_PASSED = "not-passed"
    DECLINED = "declined"


OPEN = (Stage.WAITING, Stage.TALKING, Stage.MISSED)


class Rhythm(StrEnum):
    """How often all of it is looked at again."""

    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    OFF = "off"


_MONTHS = {Rhythm.QUARTER: 3, Rhythm.HALF_YEAR: 6, Rhythm.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Version:
    """A text from a day on. `change`: what is different, in one sentence. `by`: whose words they are."""

    kind: Kind
    number: int
    day: date
    text: str
    change: str
    how: How
    by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A whole text for the place of version `base`. `closes`: on which day its vote does; `before`: the
    votes that missed their quorum."""

    id: ProposalId
    community: CommunityId
    kind: Kind
    base: int
    text: str
    change: str
    by: PersonId
    day: date
    moved: datetime
    stage: Stage = Stage.WAITING
    poll: PollId | None = None
    closes: date | None = None
    before: tuple[PollId, ...] = ()

    @property
    def key(self) -> str:
        return f"agreement:{self.community}:{self.id}"

    @property
    def opening(self) -> str:
        """What the post about its vote is called."""
        return _opening(self.key, self.poll)

    @property
    def ending(self) -> str:
        """What the post about what came of it is called."""
        return _ending(self.key, self.poll)

    @property
    def posts(self) -> tuple[str, ...]:
        """What was said of it in the channels, vote by vote."""
        votes = filter(None, (*self.before, self.poll))
        return tuple(name(self.key, vote) for vote in votes for name in (_opening, _ending))

    def says_as(self, other: "Proposal") -> bool:
        """Whether it was sent twice."""
        return (self.kind, self.text, self.change) == (other.kind, other.text, other.change)

    def at(self, stage: Stage, now: datetime) -> "Proposal":
        return replace(self, stage=stage, moved=now)

    def voted_on(self, poll: PollId, closes: date, now: datetime) -> "Proposal":
        before = (*self.before, self.poll) if self.poll else self.before
        return replace(self.at(Stage.VOTING, now), poll=poll, closes=closes, before=before)

    def may_go(self, now: datetime) -> bool:
        """Whether who steers may put it forward; after a vote with too few answers, a week later."""
        return self.stage in OPEN and (self.stage is not Stage.MISSED or now >= self.moved + AGAIN)


def _opening(key: str, poll: PollId | None) -> str:
    return f"{key}:vote:{poll}"


def _ending(key: str, poll: PollId | None) -> str:
    return f"{key}:outcome:{poll}"


@dataclass(frozen=True, slots=True)
class Held:
    """A vote as it was told: nobody's answer, and of how many a band only. `number`: the version that came
    of it."""

    kind: Kind
    closed: datetime
    outcome: Outcome
    asked: int
    needed: int
    answered: tuple[int, int] | None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """Which version somebody said yes to."""

    kind: Kind
    number: int
    day: date


@dataclass(frozen=True, slots=True)
class Rules:
    """How a community votes and looks again. `reviewed`: when it last did. `roles`: of which of the
    institution's own roles its goals are."""

    quorum: Quorum = Quorum.HALF
    quorum_leading: Quorum = Quorum.TWO_THIRDS
    rhythm: Rhythm = Rhythm.QUARTER
    reviewed: date | None = None
    roles: tuple[str, ...] = ()

    def quorum_of(self, kind: Kind) -> Quorum:
        return self.quorum_leading if kind is Kind.LEADING else self.quorum

    def next_review(self, begun: date | None) -> date | None:
        """The day to look again; None where that is off, or where nothing was agreed on yet."""
        since = max(filter(None, (self.reviewed, begun)), default=None)
        if since is None or self.rhythm is Rhythm.OFF:
            return None
        return months_on(since, _MONTHS[self.rhythm])


def months_on(day: date, months: int) -> date:
    """So many months later; the last day of a month where that one has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def in_charter(charter: Charter, kind: Kind) -> str:
    """The text that holds, where the charter has it."""
    return {Kind.GOALS: charter.goals, Kind.AGREEMENTS: charter.agreements}.get(kind, "")


def amended(charter: Charter, kind: Kind, text: str) -> Charter:
    match kind:
        case Kind.GOALS:
            return replace(charter, goals=text)
        case Kind.AGREEMENTS:
            return replace(charter, agreements=text)
    return charter


def following(newest: Version | None, kind: Kind) -> int:
    """The number of the version after this one."""
    return newest.number + 1 if newest and newest.kind is kind else 1


class Agreements(Protocol):
    async def newest(self) -> Mapping[Kind, Version]:
        """The version of each kind that holds."""
        ...

    async def versions(self, kind: Kind, most: int) -> Sequence[Version]:
        """The newest first."""
        ...

    async def begun(self) -> date | None:
        """The day of the first of all versions."""
        ...

    async def add(self, version: Version) -> None: ...
    async def accept(self, people: Collection[PersonId], accepted: Sequence[Accepted]) -> None:
        """They say yes to these, in the place of what they said yes to before."""
        ...

    async def accepted(self, person: PersonId) -> Sequence[Accepted]: ...
    async def propose(self, proposal: Proposal) -> Proposal:
        """Remember a new one; the id of the one that comes back is its own."""
        ...

    async def save(self, proposal: Proposal) -> None: ...
    async def proposal(self, id: ProposalId) -> Proposal | None: ...
    async def voted_on(self, poll: PollId) -> Proposal | None: ...
    async def proposals(self, *stages: Stage) -> Sequence[Proposal]:
        """Those in these stages, the oldest first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Proposal]: ...
    async def delete(self, id: ProposalId) -> None: ...
    async def hold(self, vote: Held) -> None:
        """Remember what was told of a vote."""
        ...

    async def held(self, since: datetime) -> Sequence[Held]:
        """The newest first."""
        ...

    async def rules(self) -> Rules: ...
    async def save_rules(self, rules: Rules) -> None: ...
    async def asker(self, person: PersonId) -> Asker: ...
    async def save_asker(self, person: PersonId, asker: Asker) -> None: ...
    async def reminders(self, person: PersonId) -> Sequence[Reminded]: ...
    async def remind(self, person: PersonId, reminded: Reminded) -> None: ...
