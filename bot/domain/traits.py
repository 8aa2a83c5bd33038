"""What people said about themselves, as the rules of `bot.domain.affinity` compare it, and what a rule
counts: points by two traits, or by how many terms were wanted and are shared.

Held by `tests/domain/test_affinity.py`.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.membership import SLOTS
from bot.domain.mentors import Offer
from bot.domain.people import Language
from bot.domain.policy import Policy
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.vocabulary import Term
from bot.domain.wishes import Mode, Wish

ENOUGH_TERMS = 3  # a long sentence need not be covered word by word
MOST_INTERESTS = 3
MOST_SLOTS = 8
NEAR, FAR = timedelta(hours=1), timedelta(hours=3)


def languages(of: Mentee | Mentor, at: Snapshot) -> frozenset[Language]:
    return of.terms.languages


def languages_and_own(mentee: Mentee, at: Snapshot) -> tuple[frozenset[Language], Language | None]:
    return mentee.wish.terms.languages, mentee.member.person.language


def slots(of: Mentee | Mentor, at: Snapshot) -> tuple[str, ...]:
    return sorted_slots(of.terms.slots)


def mode(of: Mentee | Mentor, at: Snapshot) -> Mode:
    return of.terms.mode


def goal(mentee: Mentee, at: Snapshot) -> tuple[Term, ...]:
    return at.terms(mentee.wish.goal)


def topics(mentor: Mentor, at: Snapshot) -> tuple[Term, ...]:
    return at.terms(mentor.offer.topics)


def besides(of: Mentee | Mentor, at: Snapshot) -> tuple[Term, ...]:
    """What they bring or want to learn besides."""
    return at.terms(f"{of.member.answers.brings} {of.member.answers.learns}")


def discipline(of: Mentee | Mentor, at: Snapshot) -> tuple[str, ...]:
    """That somebody has a discipline, and which: nothing for whoever named none."""
    named = of.member.person.discipline
    return ("", named.casefold()) if named else ()


def offset(of: Mentee | Mentor, at: Snapshot) -> timedelta:
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


def goal_points(wanted: int, shared: int, policy: Policy) -> int:
    covered = shared / min(max(wanted, 1), ENOUGH_TERMS)
    return round(policy.weight("goal") * min(covered, 1))


def interest_points(wanted: int, shared: int, policy: Policy) -> int:
    return round(policy.weight("interests") * min(shared, MOST_INTERESTS) / MOST_INTERESTS)


def when_points(wanted: int, shared: int, policy: Policy) -> int:
    return round(policy.weight("when") * min(shared, MOST_SLOTS) / MOST_SLOTS)


def bridge_points(wanted: int, shared: int, policy: Policy) -> int:
    """Both have a discipline, and not the same."""
    return policy.weight("discipline") if policy.bridging and shared == 1 else 0


def same_points(wanted: int, shared: int, policy: Policy) -> int:
    return policy.weight("discipline") if not policy.bridging and shared == 2 else 0


def language_points(
    own: tuple[frozenset[Language], Language | None], theirs: frozenset[Language], policy: Policy
) -> int:
    """The language that the mentee reads Kring in counts fully, any other one for half."""
    spoken, language = own
    preferred = language in spoken & theirs if language else bool(spoken & theirs)
    return policy.weight("language") if preferred else policy.weight("language") // 2


def zone_points(own: timedelta, theirs: timedelta, policy: Policy) -> int:
    apart = abs(own - theirs)
    share = 1.0 if apart <= NEAR else 0.5 if apart <= FAR else 0.0
    return round(policy.weight("zone") * share)


def where_points(own: Mode, theirs: Mode, policy: Policy) -> int:
    return policy.weight("where") if own.suits(theirs) else 0


def in_common(own: frozenset[Language], theirs: frozenset[Language], policy: Policy) -> int:
    return len(own & theirs)


def number_shared(wanted: int, shared: int, policy: Policy) -> int:
    return shared
