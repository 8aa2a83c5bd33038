"""The life of a bridge, and who gets some to build."""

from datetime import UTC, date, datetime

from bot.domain.bridges import Bridge, BridgeId, Fit, Gained, Origin, Said, Status, Turn, builders
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

TODAY = date(2026, 11, 24)
ONE, OTHER, BY = PersonId(1), PersonId(2), PersonId(3)
FIT = Fit(("toetsing",), ("robots",), ("schrijven",))
NEW = Bridge(BridgeId(7), CommunityId(1), ONE, OTHER, BY, Origin.FOUND, TODAY, fit=FIT)


def test_a_bridge_is_asked_and_answered_by_each_alone() -> None:
    asked = NEW.put_to([OTHER], TODAY)
    yes = asked.answered(OTHER, Said.YES)
    both = yes.put_to([ONE], TODAY).answered(ONE, Said.YES)

    assert (asked.status, asked.said_by(ONE), asked.said_by(OTHER)) == (
        Status.ASKED,
        Said.NOT_ASKED,
        Said.ASKED,
    )
    assert yes.who(Said.YES) == (OTHER,)
    assert not yes.has_two_yeses
    assert both.has_two_yeses


def test_each_reads_it_from_their_own_side() -> None:
    assert NEW.fit_for(OTHER) == Fit(("robots",), ("toetsing",), ("schrijven",))
    assert NEW.beside(ONE) == OTHER
    assert NEW.told(OTHER, Gained.YES).gained == (Gained.UNASKED, Gained.YES)


def test_what_it_was_about_goes_and_whose_it_was_stays() -> None:
    over = NEW.moved(Status.OVER, datetime(2026, 11, 24, tzinfo=UTC)).without_words()

    assert (over.fit, over.words, over.people) == (Fit(), "", (ONE, OTHER))
    assert not over.is_open


def test_connectors_get_bridges_until_they_press_nothing_three_times() -> None:
    silent = {BY: Turn(TODAY, 3)}

    assert builders([BY, ONE], [OTHER], {}, held=True) == [BY, ONE]
    assert builders([BY, ONE], [OTHER], silent, held=True) == [ONE]
    assert builders([BY], [OTHER], silent, held=True) == []


def test_where_nobody_is_connector_one_who_steers_gets_them_in_turn() -> None:
    turns = {ONE: Turn(date(2026, 11, 17), 1), OTHER: Turn(date(2026, 11, 10), 1)}

    assert builders([], [ONE, OTHER], turns, held=False) == [OTHER]
    assert builders([], [ONE, OTHER, BY], turns, held=False) == [BY]
    assert builders([], [], {}, held=False) == []
