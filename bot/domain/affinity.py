"""How well a mentee and a mentor fit: hard rules first, then a score with a reason for each part.

Pure functions over a snapshot. They know what people said about themselves for this purpose, and
nothing else: no gender, age, ethnicity, performance or activity.

The rules are three lists: who may not meet because of what was between them (`BETWEEN`), what two need
at least (`NEEDS`), and what scores (`PARTS`). `affinity` asks them about one pair, and tells why;
`bot.domain.scores` asks the same rules about all pairs at once, and only counts.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.measures import Alike, Measure, Shared
from bot.domain.membership import SLOTS, Member
from bot.domain.mentoring import (
    HOLDS_A_PLACE,
    LEAST_SLOTS,
    OVER,
    Apart,
    Ground,
    Pair,
    PairStatus,
    places_held,
    room_left,
)
from bot.domain.people import Language, PersonId
from bot.domain.policy import Policy
from bot.domain.vocabulary import Term, Vocabulary
from bot.domain.wishes import Mode, Offer, Terms, Wish, WishStatus

ENOUGH_TERMS = 3  # a long sentence need not be covered word by word
MOST_INTERESTS = 3
MOST_SLOTS = 8
NEAR, FAR = timedelta(hours=1), timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Mentee:
    """A wish and whose it is."""

    member: Member
    wish: Wish

    @property
    def id(self) -> PersonId:
        return self.member.id

    @property
    def terms(self) -> Terms:
        return self.wish.terms


@dataclass(frozen=True, slots=True)
class Mentor:
    """An offer, whose it is, and how many more they can be asked for."""

    member: Member
    offer: Offer
    room: int

    @property
    def id(self) -> PersonId:
        return self.member.id

    @property
    def terms(self) -> Terms:
        return self.offer.terms


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


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that decides who may be with whom, at one moment in one community."""

    today: date
    policy: Policy
    members: Mapping[PersonId, Member]
    wishes: Sequence[Wish]
    offers: Sequence[Offer]
    pairs: Sequence[Pair]
    apart: Sequence[Apart]
    community_zone: str = "Europe/Amsterdam"
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    # Filled while a round is planned: a snapshot that was thought about equals one that was not.
    _terms: dict[str, tuple[Term, ...]] = field(default_factory=dict, compare=False, repr=False)
    _history: "dict[tuple[PersonId, PersonId], tuple[Pair, ...]]" = field(
        init=False, compare=False, repr=False
    )
    _apart: dict[frozenset[PersonId], Apart] = field(init=False, compare=False, repr=False)
    _wishes: dict[PersonId, Wish] = field(init=False, compare=False, repr=False)
    _offers: dict[PersonId, Offer] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Who wishes and offers what, and by two people who was with whom and who is kept apart: asked
        of every pair."""
        history: dict[tuple[PersonId, PersonId], tuple[Pair, ...]] = {}
        for pair in self.pairs:
            history[pair.people] = (*history.get(pair.people, ()), pair)
        first = {frozenset({a.one, a.other}): a for a in reversed(self.apart)}
        object.__setattr__(self, "_history", history)
        object.__setattr__(self, "_apart", first)
        object.__setattr__(self, "_wishes", {wish.mentee: wish for wish in self.wishes})
        object.__setattr__(self, "_offers", {offer.mentor: offer for offer in self.offers})

    def wish(self, mentee: PersonId) -> Wish:
        """What somebody wishes; KeyError where they do not."""
        return self._wishes[mentee]

    def offer(self, mentor: PersonId) -> Offer:
        """What somebody offers; KeyError where they do not."""
        return self._offers[mentor]

    def mentee(self, wish: Wish) -> Mentee | None:
        member = self.members.get(wish.mentee)
        return Mentee(member, wish) if member and member.takes_part(self.today) else None

    def mentors(self, chooser: PersonId | None = None) -> tuple[Mentor, ...]:
        """Everyone who said yes, takes part and has room; the others are in no plan (R2).

        A place that somebody else than `chooser` was offered first is theirs while they choose.
        """
        offered = Counter(
            wish.choices[0]
            for wish in self.wishes
            if wish.status is WishStatus.CHOOSING and wish.choices and wish.mentee != chooser
        )
        held = places_held(self.pairs)
        found = (
            Mentor(member, offer, room_left(offer, held, self.today) - offered[member.id])
            for offer in self.offers
            if (member := self.members.get(offer.mentor)) and member.takes_part(self.today)
        )
        return tuple(mentor for mentor in found if mentor.room > 0)

    def terms(self, text: str) -> tuple[Term, ...]:
        if text not in self._terms:
            self._terms[text] = self.vocabulary.terms(text)
        return self._terms[text]

    def previous(self, mentee: PersonId, mentor: PersonId) -> tuple[Pair, ...]:
        return self._history.get((mentee, mentor), ())

    def kept_apart(self, one: PersonId, other: PersonId) -> Apart | None:
        return self._apart.get(frozenset({one, other}))

    def acquainted(self) -> Iterator[tuple[PersonId, PersonId]]:
        """Every two people between whom there is something, in both directions."""
        for one, other in (*self._history, *(tuple(two) for two in self._apart if len(two) == 2)):
            yield from ((one, other), (other, one))


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
    apart = at.kept_apart(mentee.id, mentor.id)
    if apart is None:
        return None
    return "manager" if apart.ground is Ground.MANAGER else "apart"


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


# What people said about themselves, as the rules compare it: made once for each person.


def _languages(of: Mentee | Mentor, at: Snapshot) -> frozenset[Language]:
    return of.terms.languages


def _languages_and_own(mentee: Mentee, at: Snapshot) -> tuple[frozenset[Language], Language | None]:
    return mentee.wish.terms.languages, mentee.member.person.language


def _slots(of: Mentee | Mentor, at: Snapshot) -> tuple[str, ...]:
    return sorted_slots(of.terms.slots)


def _mode(of: Mentee | Mentor, at: Snapshot) -> Mode:
    return of.terms.mode


def _goal(mentee: Mentee, at: Snapshot) -> tuple[Term, ...]:
    return at.terms(mentee.wish.goal)


def _topics(mentor: Mentor, at: Snapshot) -> tuple[Term, ...]:
    return at.terms(mentor.offer.topics)


def _besides(of: Mentee | Mentor, at: Snapshot) -> tuple[Term, ...]:
    """What they bring or want to learn besides."""
    return at.terms(f"{of.member.answers.brings} {of.member.answers.learns}")


def _discipline(of: Mentee | Mentor, at: Snapshot) -> tuple[str, ...]:
    """That somebody has a discipline, and which: nothing for whoever named none."""
    named = of.member.person.discipline
    return ("", named.casefold()) if named else ()


def _offset(of: Mentee | Mentor, at: Snapshot) -> timedelta:
    """How far their clock is from UTC at noon."""
    return _offset_on(of.member.person.zone or at.community_zone, at.today)


@lru_cache(maxsize=1024)
def _offset_on(zone: str, day: date) -> timedelta:
    noon = datetime.combine(day, time(12), tzinfo=UTC)
    return noon.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)


def common_slots(wish: Wish, offer: Offer) -> frozenset[str]:
    """The half-days on which both usually have time."""
    return wish.terms.slots & offer.terms.slots


def sorted_slots(slots: frozenset[str]) -> tuple[str, ...]:
    """From Monday morning to Friday afternoon."""
    return tuple(slot for slot in SLOTS if slot in slots)


# What a rule counts: points by two traits, or by how many terms were wanted and are shared.


def _goal_points(wanted: int, shared: int, policy: Policy) -> int:
    covered = shared / min(max(wanted, 1), ENOUGH_TERMS)
    return round(policy.weight("goal") * min(covered, 1))


def _interest_points(wanted: int, shared: int, policy: Policy) -> int:
    return round(policy.weight("interests") * min(shared, MOST_INTERESTS) / MOST_INTERESTS)


def _when_points(wanted: int, shared: int, policy: Policy) -> int:
    return round(policy.weight("when") * min(shared, MOST_SLOTS) / MOST_SLOTS)


def _bridge_points(wanted: int, shared: int, policy: Policy) -> int:
    """Both have a discipline, and not the same."""
    return policy.weight("discipline") if policy.bridging and shared == 1 else 0


def _same_points(wanted: int, shared: int, policy: Policy) -> int:
    return policy.weight("discipline") if not policy.bridging and shared == 2 else 0


def _language_points(
    own: tuple[frozenset[Language], Language | None], theirs: frozenset[Language], policy: Policy
) -> int:
    """The language that the mentee reads Kring in counts fully, any other one for half."""
    spoken, language = own
    preferred = language in spoken & theirs if language else bool(spoken & theirs)
    return policy.weight("language") if preferred else policy.weight("language") // 2


def _zone_points(own: timedelta, theirs: timedelta, policy: Policy) -> int:
    apart = abs(own - theirs)
    share = 1.0 if apart <= NEAR else 0.5 if apart <= FAR else 0.0
    return round(policy.weight("zone") * share)


def _where_points(own: Mode, theirs: Mode, policy: Policy) -> int:
    return policy.weight("where") if own.suits(theirs) else 0


def _in_common(own: frozenset[Language], theirs: frozenset[Language], policy: Policy) -> int:
    return len(own & theirs)


def _number_shared(wanted: int, shared: int, policy: Policy) -> int:
    return shared


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
    Need("no-language", Alike(_languages, _languages, _in_common), 1),
    Need("no-time", Shared(_slots, _slots, _number_shared), LEAST_SLOTS),
)

PARTS = (
    Scored("goal", Shared(_goal, _topics, _goal_points), _texts),
    Scored("language", Alike(_languages_and_own, _languages, _language_points), _spoken),
    Scored("when", Shared(_slots, _slots, _when_points), _half_days),
    Scored("interests", Shared(_besides, _besides, _interest_points), _some_texts),
    Scored("discipline", Shared(_discipline, _discipline, _bridge_points), _their_discipline),
    Scored("same-discipline", Shared(_discipline, _discipline, _same_points), _their_discipline),
    Scored("where", Alike(_mode, _mode, _where_points), _agreed),
    Scored("zone", Alike(_offset, _offset, _zone_points), _nothing),
)


def _lacking(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    needs = (need for need in NEEDS if need.measure.of(mentee, mentor, at)[0] < need.least)
    return next((need.name for need in needs), None)
