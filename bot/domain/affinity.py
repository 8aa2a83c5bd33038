"""How well a mentee and a mentor fit: hard rules first, then a score with a reason for each part.

Pure functions over a snapshot. They know what people said about themselves for this purpose, and
nothing else: no gender, age, ethnicity, performance or activity.

The rules are three lists: who may not meet because of what was between them (`BETWEEN`), what two need
at least (`NEEDS`), and what scores (`PARTS`). `affinity` asks them about one pair, and tells why;
`bot.domain.scores` asks the same rules about all pairs at once, and only counts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.domain import traits
from bot.domain.apart import Ground
from bot.domain.measures import Alike, Measure, Shared
from bot.domain.pairs import HOLDS_A_PLACE, OVER, PairStatus
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.traits import MOST_INTERESTS
from bot.domain.vocabulary import Term
from bot.domain.wishes import LEAST_SLOTS, Mode


@dataclass(frozen=True, slots=True)
class Part:
    """Points for one aspect; `about` is what they have in common, as they would say it."""

    name: str
    points: int
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Affinity:
    """`barrier` names the hard rule that forbids the pair; the score is 0 then."""

    parts: tuple[Part, ...] = ()
    barrier: str | None = None

    @property
    def score(self) -> int:
        return 0 if self.barrier else sum(part.points for part in self.parts)


def affinity(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Affinity:
    """The score of a pair and its reasons, or what forbids it."""
    return _judged(mentee, mentor, at, BETWEEN)


def affinity_again(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Affinity:
    """The same for a pair that was together before: asked only when nothing else is left (R1)."""
    return _judged(mentee, mentor, at, tuple(rule for rule in BETWEEN if rule is not _recent))


def _judged(mentee: Mentee, mentor: Mentor, at: Snapshot, between: "Sequence[Between]") -> Affinity:
    barrier = barrier_between(mentee, mentor, at, between) or _lacking(mentee, mentor, at)
    if barrier:
        return Affinity(barrier=barrier)
    parts = tuple(part for rule in PARTS if (part := rule.part(mentee, mentor, at)).points)
    low = sum(part.points for part in parts) < at.policy.least
    return Affinity(parts, "too-low" if low else None)


# Hard rules about what is between two people: each answers with its name, or None.

Between = Callable[[Mentee, Mentor, Snapshot], str | None]


def _itself(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    return "itself" if mentee.id == mentor.id else None


def _kept_apart(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    apart = at.kept_apart.note(mentee.id, mentor.id)
    if apart is None:
        return None
    return "apart" if apart.ground is Ground.BLOCKED else str(apart.ground)


def _both_ways(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Nobody is mentor and mentee of the same person."""
    turned = any(p.status in HOLDS_A_PLACE for p in at.previous(mentor.id, mentee.id))
    return "both-ways" if turned else None


def _already(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    held = any(p.status in HOLDS_A_PLACE for p in at.previous(mentee.id, mentor.id))
    return "already" if held else None


def _unwanted(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Somebody said no, or ended it on purpose, not long ago."""
    said_no = any(
        p.status in (PairStatus.DECLINED, PairStatus.LAPSED)
        or (p.status is PairStatus.ENDED and p.ended_by is not None)
        for p in at.previous(mentee.id, mentor.id)
        if at.today - p.since < timedelta(days=at.policy.repeat_after)
    )
    return "unwanted" if said_no else None


def _recent(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Together not long ago (R1)."""
    recent = any(
        p.status in OVER and at.today - p.since < timedelta(days=at.policy.repeat_after)
        for p in at.previous(mentee.id, mentor.id)
    )
    return "recent" if recent else None


BETWEEN: tuple[Between, ...] = (_itself, _kept_apart, _both_ways, _already, _unwanted, _recent)


def barrier_between(
    mentee: Mentee, mentor: Mentor, at: Snapshot, rules: Sequence[Between] = BETWEEN
) -> str | None:
    """The first rule that forbids these two for what is between them."""
    return next((found for rule in rules if (found := rule(mentee, mentor, at))), None)


# What a part is about, as the reasons name it.


def _texts(mentee: Mentee, mentor: Mentor, shared: Sequence[Term]) -> tuple[str, ...]:
    return tuple(term.text for term in shared)


def _some_texts(mentee: Mentee, mentor: Mentor, shared: Sequence[Term]) -> tuple[str, ...]:
    return tuple(term.text for term in shared[:MOST_INTERESTS])


def _half_days(mentee: Mentee, mentor: Mentor, shared: Sequence[str]) -> tuple[str, ...]:
    return tuple(shared)


def _their_discipline(mentee: Mentee, mentor: Mentor, shared: Sequence[str]) -> tuple[str, ...]:
    return (mentor.member.person.discipline or "",)


def _spoken(mentee: Mentee, mentor: Mentor, shared: Sequence[object]) -> tuple[str, ...]:
    both, own = mentee.terms.languages & mentor.terms.languages, mentee.member.person.language
    return tuple(sorted(both, key=lambda language: language is not own)[:1])


def _agreed(mentee: Mentee, mentor: Mentor, shared: Sequence[object]) -> tuple[str, ...]:
    own, theirs = mentee.terms.mode, mentor.terms.mode
    return (own if own is not Mode.EITHER else theirs,)


def _nothing(mentee: Mentee, mentor: Mentor, shared: Sequence[object]) -> tuple[str, ...]:
    return ()


# The rules.


@dataclass(frozen=True, slots=True)
class Need:
    """A hard rule about what two people said: forbidden below `least`."""

    name: str
    measure: Measure
    least: int


@dataclass(frozen=True, slots=True)
class Scored:
    """A part of the score: at most its weight in points, and what it is about."""

    name: str
    measure: Measure
    about: Callable[[Mentee, Mentor, Any], tuple[str, ...]]

    def part(self, mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
        points, shared = self.measure.of(mentee, mentor, at)
        return Part(self.name, points, self.about(mentee, mentor, shared) if points else ())


NEEDS = (
    Need("no-language", Alike(traits.languages, traits.languages, traits.in_common), 1),
    Need("no-time", Shared(traits.slots, traits.slots, traits.number_shared), LEAST_SLOTS),
)

PARTS = (
    Scored("goal", Shared(traits.goal, traits.topics, traits.goal_points), _texts),
    Scored(
        "language",
        Alike(traits.languages_and_own, traits.languages, traits.language_points),
        _spoken,
    ),
    Scored("when", Shared(traits.slots, traits.slots, traits.when_points), _half_days),
    Scored(
        "interests", Shared(traits.besides, traits.besides, traits.interest_points), _some_texts
    ),
    Scored(
        "discipline",
        Shared(traits.discipline, traits.discipline, traits.bridge_points),
        _their_discipline,
    ),
    Scored(
        "same-discipline",
        Shared(traits.discipline, traits.discipline, traits.same_points),
        _their_discipline,
    ),
    Scored("where", Alike(traits.mode, traits.mode, traits.where_points), _agreed),
    Scored("zone", Alike(traits.offset, traits.offset, traits.zone_points), _nothing),
)


def _lacking(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    needs = (need for need in NEEDS if need.measure.of(mentee, mentor, at)[0] < need.least)
    return next((need.name for need in needs), None)
