"""When a pulse is taken and what it asks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.calendar import Calendar
from bot.domain.items import bank, item_id, own_item
from bot.domain.pulse import PulsePolicy, next_pulse, safety_due, term_of

CALENDAR = Calendar()
MONDAY = date(2026, 11, 23)
ON = PulsePolicy(on=True)


@pytest.mark.parametrize(
    ("policy", "today", "day"),
    [
        (PulsePolicy(), MONDAY, None),
        (ON, MONDAY, date(2026, 11, 24)),
        (ON, date(2026, 11, 24), date(2026, 12, 1)),  # never today
        (replace(ON, last=date(2026, 11, 24)), date(2026, 11, 24), date(2026, 12, 8)),
        (replace(ON, last=date(2026, 11, 24), every=1), date(2026, 11, 24), date(2026, 12, 1)),
        # Good Friday and Easter Monday move it, and the next one is counted from its own week.
        (replace(ON, weekday=0), date(2027, 3, 27), date(2027, 3, 30)),
        (replace(ON, weekday=0, last=date(2027, 3, 30)), date(2027, 3, 30), date(2027, 4, 12)),
        # A weekly one keeps seven days after a holiday moved it.
        (
            replace(ON, weekday=0, every=1, last=date(2027, 3, 30)),
            date(2027, 3, 30),
            date(2027, 4, 6),
        ),
        (replace(ON, resting=date(2027, 1, 4)), MONDAY, date(2027, 1, 5)),
        (replace(ON, until=MONDAY), MONDAY, None),
        (replace(ON, until=date(2026, 11, 24)), MONDAY, date(2026, 11, 24)),
    ],
)
def test_the_next_pulse(policy: PulsePolicy, today: date, day: date | None) -> None:
    assert next_pulse(policy, today, CALENDAR) == day


def test_a_year_of_pulses_is_twenty_six_and_never_on_a_holiday() -> None:
    policy, today, days = ON, MONDAY, list[date]()
    while (day := next_pulse(policy, today, CALENDAR)) and day < date(2027, 11, 23):
        policy, today = policy.taken(day), day
        days.append(day)

    assert len(days) == 26
    assert all(CALENDAR.on_or_after(day) == day for day in days)
    assert all(
        timedelta(11) <= b - a <= timedelta(17) for a, b in zip(days, days[1:], strict=False)
    )


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2026, 9, 1), "2026-1"),
        (date(2027, 1, 31), "2026-1"),
        (date(2027, 2, 1), "2026-2"),
        (date(2027, 8, 31), "2026-2"),
    ],
)
def test_a_term_is_a_dutch_half_year(day: date, term: str) -> None:
    assert term_of(day)[0] == term


def test_safety_is_asked_once_a_term_after_it_has_settled() -> None:
    taken = ON.taken(date(2026, 10, 6), "2026-1")

    assert safety_due(ON, date(2026, 9, 20)) == ""
    assert safety_due(ON, date(2026, 10, 6)) == "2026-1"
    assert safety_due(taken, date(2026, 12, 1)) == ""
    assert safety_due(taken, date(2027, 3, 2)) == "2026-2"
    assert safety_due(replace(ON, safety=False), date(2026, 10, 6)) == ""


def test_items_take_turns_and_safety_is_no_turn() -> None:
    policy = replace(ON, bank=("belonging", "time"), own=(own_item("Eigen", ""),))
    asked = []
    for _ in range(4):
        asked.append(policy.rotated()[0].id)
        policy = policy.taken(MONDAY)

    assert asked == ["belonging", "time", own_item("Eigen", "").id, "belonging"]
    assert policy.taken(MONDAY, "2026-1").turn == policy.turn


def test_every_item_of_the_bank_is_in_both_languages_with_its_source() -> None:
    items = [item for group in ("pulse", "safety", "recommend") for item in bank(group)]

    assert len({item.id for item in items}) == len(items) == 16
    assert all(item.nl and item.en and item.nl != item.en and item.source for item in items)
    assert [item.id for item in bank("safety") if item.reverse] == [
        "safety-1",
        "safety-3",
        "safety-5",
    ]


def test_the_same_question_is_the_same_item_wherever_it_is_asked() -> None:
    assert item_id("ik hoor erbij", "anything") == "belonging"
    assert item_id("Iets", "I belong here.") == "belonging"
    assert own_item("Past het?", "").id == own_item(" past  het ", "Does it fit?").id
    assert own_item("Past het?", "").id != own_item("Past het niet?", "").id
