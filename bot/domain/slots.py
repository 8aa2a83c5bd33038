"""When most can: the half-days that are offered, and the best of those of which people said when they can.

Both are small and exact. Offered are the half-days on which most people said, in their profile, that they
usually can, and on which the week is not full for them. Chosen is the one at which most can; of those the
one at which most of the people can whom it does not work without; of those the earliest.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import Calendar, local_instant, monday_of
from bot.domain.people import PersonId

MOST = 5  # slots that are offered
NOT_BEFORE = 3  # working days from now: people need time to say when they can
MORNING, AFTERNOON, EVENING = "morning", "afternoon", "evening"
BEGINS = {MORNING: time(10, 0), AFTERNOON: time(14, 0), EVENING: time(19, 30)}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HALVES = {MORNING: "am", AFTERNOON: "pm", EVENING: "eve"}


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day, in a part of the day, or at an hour; None for whichever."""

    first: date
    last: date
    part: str | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Usual:
    """When somebody can as a rule: on these half-days (`SLOTS`), or on any where they named none, but not in
    the weeks, each by its Monday, that are full for them."""

    slots: Collection[str] = ()
    full: Collection[date] = ()

    def can(self, day: date, part: str) -> bool:
        at = f"{_DAYS[day.weekday()]}-{_HALVES[part]}"
        return monday_of(day) not in self.full and (not self.slots or at in self.slots)


def offered(
    span: Span,
    today: date,
    calendar: Calendar,
    zone: str,
    people: Collection[Usual],
) -> tuple[datetime, ...]:
    """Up to five moments of a span (UTC), in order of time; none on a day on which nobody works.

    Where more fit, those stay at which most can, no two on one day as long as there are other days.
    """
    earliest = calendar.working_day(today, NOT_BEFORE)
    days = [
        day for day in _days(max(span.first, earliest), span.last) if calendar.is_working_day(day)
    ]
    parts = [span.part] if span.part else [MORNING, AFTERNOON]
    found = [
        (-sum(one.can(day, part) for one in people), day, part) for day in days for part in parts
    ]
    best = sorted(found)
    firsts = [one for n, one in enumerate(best) if one[1] not in {o[1] for o in best[:n]}]
    taken = (firsts + [one for one in best if one not in firsts])[:MOST]
    moments = (local_instant(day, span.at or BEGINS[part], zone) for _, day, part in taken)
    return tuple(sorted(moments))


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@dataclass(frozen=True, slots=True)
class Choice:
    """A slot by its index, who can then, and who said that they cannot."""

    slot: int
    can: tuple[PersonId, ...]
    cannot: tuple[PersonId, ...]


def best(
    slots: Sequence[datetime],
    said: Mapping[PersonId, Collection[int]],
    needed: Collection[PersonId] = (),
) -> tuple[Choice, ...]:
    """All slots, the best first: where most can, then most of those `needed`, then the earliest.

    `said`: at which slots somebody can, by their index; whoever said nothing counts neither way.
    """
    choices = [
        Choice(
            index,
            tuple(person for person, can in said.items() if index in can),
            tuple(person for person, can in said.items() if index not in can),
        )
        for index in range(len(slots))
    ]
    return tuple(
        sorted(
            choices,
            key=lambda one: (
                -len(one.can),
                -len(set(one.can) & set(needed)),
                slots[one.slot],
            ),
        )
    )
