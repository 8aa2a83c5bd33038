"""The state machine of a pair, places, and the line."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.meetings import proposals
from bot.domain.mentors import place_left, room_of
from bot.domain.pairs import ARROWS, OVER, TOGETHER, Move, NoSuchMoveError, PairStatus, silent_days
from bot.domain.wishes import place_in_line
from tests.domain.cohorts import TODAY, offer, pair, wish


@given(st.sampled_from(list(PairStatus)), st.sampled_from(list(Move)))
def test_a_pair_moves_only_along_an_arrow(status: PairStatus, move: Move) -> None:
    one = pair(1, 1, 11, status)
    if one.may(move):
        assert one.moved(move, TODAY).status is ARROWS[status, move]
        assert one.moved(move, TODAY).since == TODAY
    else:
        with pytest.raises(NoSuchMoveError):
            one.moved(move, TODAY)


def test_what_is_over_stays_over() -> None:
    closed = OVER | {PairStatus.DECLINED, PairStatus.LAPSED, PairStatus.WITHDRAWN}

    assert not [arrow for arrow in ARROWS if arrow[0] in closed]
    assert all((status, Move.END) in ARROWS for status in TOGETHER)


def test_the_drawing_shows_every_status() -> None:
    import bot.domain.pairs

    assert all(status in (bot.domain.pairs.__doc__ or "") for status in PairStatus)


def test_a_request_holds_a_place_and_a_pair_takes_it() -> None:
    asked, active = pair(1, 1, 11, PairStatus.ASKED), pair(2, 2, 11, PairStatus.ACTIVE)

    assert room_of(offer(11, capacity=2), [asked, active], TODAY) == 0
    assert place_left(offer(11, capacity=2), [asked, active])
    assert not place_left(offer(11, capacity=1), [asked, active])


def test_a_closed_offer_has_no_room() -> None:
    assert room_of(offer(11, withdrawn=True), [], TODAY) == 0
    assert room_of(offer(11, paused_until=TODAY + timedelta(days=1)), [], TODAY) == 0
    assert room_of(offer(11, paused_until=TODAY), [], TODAY) == 1


def test_the_line_is_by_turns_waited_and_then_by_days() -> None:
    early = replace(wish(1), since=TODAY - timedelta(days=9))
    line = [wish(2), early, wish(3, rounds_waited=1), wish(4, no_shows=1)]

    assert [place_in_line(w, line) for w in line] == [3, 2, 1, 4]


QUIET = Calendar((QuietPeriod(TODAY - timedelta(days=20), TODAY - timedelta(days=8)),))


@pytest.mark.parametrize(
    ("status", "unanswered", "calendar", "owes"),
    [
        ("active", [], Calendar(), 0),  # asked nothing since: a rare rhythm is no silence
        ("active", [31], Calendar(), 0),  # asked before the last sign of life
        ("active", [30], Calendar(), 0),  # the other one answered that day
        ("active", [25, 11], Calendar(), 25),
        ("active", [25, 11], QUIET, 12),  # holidays are held against nobody
        ("paused", [25], Calendar(), 0),
        ("asked", [25], Calendar(), 0),
    ],
)
def test_d21_silence_is_measured_against_what_was_asked(
    status: str, unanswered: list[int], calendar: Calendar, owes: int
) -> None:
    one = pair(1, 1, 11, PairStatus(status), days_ago=30)
    days = [TODAY - timedelta(days=n) for n in unanswered]

    assert silent_days(one, days, TODAY, calendar) == owes


@given(st.sets(st.sampled_from([f"{d}-{p}" for d in ("mon", "thu") for p in ("am", "pm")])))
def test_first_meetings_are_proposed_within_two_weeks_on_shared_half_days(slots: set) -> None:
    found = proposals(slots, TODAY, Calendar(), "Europe/Amsterdam")
    earliest = datetime(2026, 11, 26, tzinfo=UTC)

    assert bool(found) == bool(slots)
    assert list(found) == sorted(found)
    assert all(earliest <= m <= earliest + timedelta(days=14) for m in found)
    assert {("mon", "thu")[m.weekday() == 3] for m in found} <= {s[:3] for s in slots}
