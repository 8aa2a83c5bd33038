"""How well a mentee and a mentor fit: hard rules first, then a score with a reason for each part.

Pure functions over a snapshot. They know what people said about themselves for this purpose, and
nothing else: no gender, age, ethnicity, performance or activity.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.membership import SLOTS, Member
from bot.domain.mentoring import (
    HOLDS_A_PLACE,
    LEAST_SLOTS,
    OVER,
    Apart,
    Ground,
    Pair,
    PairStatus,
    room_of,
)
from bot.domain.people import PersonId
from bot.domain.policy import Policy
from bot.domain.vocabulary import Term, Vocabulary
from bot.domain.wishes import Mode, Offer, Wish, WishStatus

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


@dataclass(frozen=True, slots=True)
class Mentor:
    """An offer, whose it is, and how many more they can be asked for."""

    member: Member
    offer: Offer
    room: int

    @property
    def id(self) -> PersonId:
        return self.member.id


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
    _terms: dict[str, tuple[Term, ...]] = field(default_factory=dict)

    def mentee(self, wish: Wish) -> Mentee | None:
        member = self.members.get(wish.mentee)
        return Mentee(member, wish) if member and member.takes_part(self.today) else None

    def mentors(self, chooser: PersonId | None = None) -> tuple[Mentor, ...]:
        """Everyone who said yes, takes part and has room; the others are in no plan (R2).

        A place that somebody else than `chooser` was offered first is theirs while they choose.
        """
        offered = [
            wish.choices[0]
            for wish in self.wishes
            if wish.status is WishStatus.CHOOSING and wish.choices and wish.mentee != chooser
        ]
        found = (
            Mentor(member, offer, room_of(offer, self.pairs, self.today) - offered.count(member.id))
            for offer in self.offers
            if (member := self.members.get(offer.mentor)) and member.takes_part(self.today)
        )
        return tuple(mentor for mentor in found if mentor.room > 0)

    def terms(self, text: str) -> tuple[Term, ...]:
        if text not in self._terms:
            self._terms[text] = self.vocabulary.terms(text)
        return self._terms[text]

    def previous(self, mentee: PersonId, mentor: PersonId) -> tuple[Pair, ...]:
        return tuple(p for p in self.pairs if p.mentee == mentee and p.mentor == mentor)


def affinity(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Affinity:
    """The score of a pair and its reasons, or what forbids it."""
    return _judged(mentee, mentor, at, BARRIERS)


def affinity_again(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Affinity:
    """The same for a pair that was together before: asked only when nothing else is left (R1)."""
    return _judged(mentee, mentor, at, tuple(b for b in BARRIERS if b is not _recent))


def _judged(
    mentee: Mentee, mentor: Mentor, at: Snapshot, barriers: "Sequence[Barrier]"
) -> Affinity:
    barrier = next((found for rule in barriers if (found := rule(mentee, mentor, at))), None)
    if barrier:
        return Affinity(barrier=barrier)
    parts = tuple(part for score in PARTS if (part := score(mentee, mentor, at)).points)
    low = sum(part.points for part in parts) < at.policy.least
    return Affinity(parts, "too-low" if low else None)


# Hard rules: each answers with its name, or None.

Barrier = Callable[[Mentee, Mentor, Snapshot], str | None]


def _itself(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    return "itself" if mentee.id == mentor.id else None


def _kept_apart(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    for apart in at.apart:
        if apart.keeps_apart(mentee.id, mentor.id):
            return "manager" if apart.ground is Ground.MANAGER else "apart"
    return None


def _both_ways(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    """Nobody is mentor and mentee of the same person."""
    turned = any(
        p.mentee == mentor.id and p.mentor == mentee.id and p.status in HOLDS_A_PLACE
        for p in at.pairs
    )
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


def _no_language(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    shared = mentee.wish.terms.languages & mentor.offer.terms.languages
    return None if shared else "no-language"


def _no_time(mentee: Mentee, mentor: Mentor, at: Snapshot) -> str | None:
    return None if len(common_slots(mentee.wish, mentor.offer)) >= LEAST_SLOTS else "no-time"


BARRIERS: tuple[Barrier, ...] = (
    _itself,
    _kept_apart,
    _both_ways,
    _already,
    _unwanted,
    _recent,
    _no_language,
    _no_time,
)


def common_slots(wish: Wish, offer: Offer) -> frozenset[str]:
    """The half-days on which both usually have time."""
    return wish.terms.slots & offer.terms.slots


# Parts of the score: each answers with its points, at most its weight.

Scorer = Callable[[Mentee, Mentor, Snapshot], Part]


def _goal(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    wanted = at.terms(mentee.wish.goal)
    shared = at.vocabulary.shared(wanted, at.terms(mentor.offer.topics))
    covered = len(shared) / min(max(len(wanted), 1), ENOUGH_TERMS)
    points = round(at.policy.weight("goal") * min(covered, 1))
    return Part("goal", points, tuple(term.text for term in shared))


def _interests(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    """What both bring or want to learn besides."""
    own, theirs = (f"{m.answers.brings} {m.answers.learns}" for m in (mentee.member, mentor.member))
    shared = at.vocabulary.shared(at.terms(own), at.terms(theirs))[:MOST_INTERESTS]
    points = round(at.policy.weight("interests") * len(shared) / MOST_INTERESTS)
    return Part("interests", points, tuple(term.text for term in shared))


def _discipline(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    own, theirs = mentee.member.person.discipline, mentor.member.person.discipline
    if not own or not theirs:
        return Part("discipline", 0)
    differs = own.casefold() != theirs.casefold()
    name = "discipline" if at.policy.bridging else "same-discipline"
    points = at.policy.weight("discipline") if differs is at.policy.bridging else 0
    return Part(name, points, (theirs,))


def _language(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    """The language that the mentee reads Kring in counts fully, any other one for half."""
    shared = mentee.wish.terms.languages & mentor.offer.terms.languages
    own = mentee.member.person.language
    preferred = own in shared if own else bool(shared)
    points = at.policy.weight("language") if preferred else at.policy.weight("language") // 2
    named = sorted(shared, key=lambda language: language is not own)
    return Part("language", points, tuple(named[:1]))


def _zone(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    apart = _hours_apart(mentee.member, mentor.member, at)
    share = 1.0 if apart <= NEAR else 0.5 if apart <= FAR else 0.0
    return Part("zone", round(at.policy.weight("zone") * share))


def _hours_apart(one: Member, other: Member, at: Snapshot) -> timedelta:
    noon = datetime.combine(at.today, time(12), tzinfo=UTC)
    offsets = [
        noon.astimezone(ZoneInfo(member.person.zone or at.community_zone)).utcoffset()
        for member in (one, other)
    ]
    return abs((offsets[0] or timedelta(0)) - (offsets[1] or timedelta(0)))


def _where(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    own, theirs = mentee.wish.terms.mode, mentor.offer.terms.mode
    agreed = own if own is not Mode.EITHER else theirs
    return Part("where", at.policy.weight("where") if own.suits(theirs) else 0, (agreed,))


def _when(mentee: Mentee, mentor: Mentor, at: Snapshot) -> Part:
    slots = sorted_slots(common_slots(mentee.wish, mentor.offer))
    points = round(at.policy.weight("when") * min(len(slots), MOST_SLOTS) / MOST_SLOTS)
    return Part("when", points, slots)


def sorted_slots(slots: frozenset[str]) -> tuple[str, ...]:
    """From Monday morning to Friday afternoon."""
    return tuple(slot for slot in SLOTS if slot in slots)


PARTS: tuple[Scorer, ...] = (_goal, _language, _when, _interests, _discipline, _where, _zone)
