"""What somebody who waits for a mentor can expect, and what of their own would help. Pure.

What would help is found by asking the rules of `bot.domain.affinity` again, as if more had been said: every
half-day, or every language.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.membership import SLOTS
from bot.domain.pairs import TOGETHER
from bot.domain.people import Language, PersonId
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.traits import goal, topics
from bot.domain.vocabulary import shared_terms
from bot.domain.wishes import Terms


class Lacks(StrEnum):
    """Why nobody fits, as far as whoever waits can do something about it."""

    TIME = "time"
    LANGUAGE = "language"
    TOPIC = "topic"  # nobody names it, and the rest is too little
    MENTORS = "mentors"  # nobody offers to be one


@dataclass(frozen=True, slots=True)
class Outlook:
    """`fitting`: how many mentors fit, whether they have a place or not; `free`: how many of them have.
    `soonest`: when the first pair of a fitting mentor has had its time, if none is free. Without any: what
    is lacking, and how many mentors would fit with it."""

    fitting: int
    free: int = 0
    soonest: date | None = None
    lacks: Lacks | None = None
    would_fit: int = 0


def _any_time(terms: Terms) -> Terms:
    return replace(terms, slots=frozenset(SLOTS))


def _any_language(terms: Terms) -> Terms:
    return replace(terms, languages=frozenset(Language))


MORE: Mapping[Lacks, Callable[[Terms], Terms]] = {
    Lacks.TIME: _any_time,
    Lacks.LANGUAGE: _any_language,
}


def outlooks(at: Snapshot, waiting: Sequence[Mentee]) -> Mapping[PersonId, Outlook]:
    """Each one's own. `at` is the whole community."""
    from bot.domain.scores import score_table  # numpy

    mentors = _offering(at)
    if not mentors:
        return {one.id: Outlook(0, lacks=Lacks.MENTORS) for one in waiting}
    table = score_table(at, waiting, mentors)
    found = {
        one.id: _with([m for m, score in zip(mentors, row, strict=True) if score], at)
        for one, row in zip(waiting, table, strict=True)
    }
    without = [one for one in waiting if not found[one.id].fitting]
    for lacks, more in MORE.items():
        asked = [replace(one, wish=replace(one.wish, terms=more(one.terms))) for one in without]
        fitting = (score_table(at, asked, mentors) > 0).sum(axis=1)
        helped = {one.id: int(n) for one, n in zip(asked, fitting, strict=True) if n}
        found |= {id: Outlook(0, lacks=lacks, would_fit=n) for id, n in helped.items()}
        without = [one for one in without if one.id not in helped]
    unnamed = [one for one in without if not any(_names(mentor, one, at) for mentor in mentors)]
    return found | {one.id: Outlook(0, lacks=Lacks.TOPIC) for one in unnamed}


def _names(mentor: Mentor, mentee: Mentee, at: Snapshot) -> bool:
    """Whether a mentor's topics have anything of the goal."""
    return bool(shared_terms(goal(mentee, at), topics(mentor, at)))


def _offering(at: Snapshot) -> tuple[Mentor, ...]:
    """Everyone who offers to be a mentor and takes part, with the places that nobody was offered yet."""
    room = {mentor.id: mentor.room for mentor in at.mentors()}
    return tuple(
        Mentor(member, offer, room.get(offer.mentor, 0))
        for offer in at.offers
        if (member := at.members.get(offer.mentor))
        and member.takes_part(at.today)
        and offer.is_open(at.today)
    )


def _with(fitting: Sequence[Mentor], at: Snapshot) -> Outlook:
    free = sum(mentor.room > 0 for mentor in fitting)
    ids = {mentor.id for mentor in fitting}
    ends = (
        at.policy.rhythm.end(pair.begun)
        for pair in at.pairs
        if pair.mentor in ids and pair.status in TOGETHER and pair.begun
    )
    soonest = min((day for day in ends if day > at.today), default=None)
    return Outlook(len(fitting), free, None if free else soonest)
