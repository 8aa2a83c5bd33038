"""The web of ties, measured as a group."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.network import Contact, Course, Network, largest_part, network
from bot.domain.people import PersonId

PEOPLE = [PersonId(n) for n in range(12)]
FIELD = {person: "zorg" if person < 6 else "techniek" for person in PEOPLE}


def ties(*pairs: tuple[int, int]) -> set[frozenset[PersonId]]:
    return {frozenset(map(PersonId, pair)) for pair in pairs}


TODAY = date(2026, 6, 1)


def web_of(known: set[frozenset[PersonId]], people: int = 12) -> Network | None:
    fields = {person: FIELD[person] for person in PEOPLE[:people]}
    return network(fields, [Contact(tie, TODAY) for tie in known], TODAY)


def test_a_star_across_disciplines_is_carried_by_its_centre() -> None:
    web = web_of(ties(*((0, n) for n in range(6, 12))))

    assert web
    assert (web.ties, web.bridging, web.brokers, web.isolates, web.spread) == (6, 100, 100, 5, 1)
    assert web.density == 9  # 2 * 6 / (12 * 11)


def test_ties_within_disciplines_only() -> None:
    web = web_of(ties((0, 1), (1, 2), (6, 7), (7, 8), (8, 9)))

    assert web
    assert (web.bridging, web.brokers) == (-100, None)


def test_who_left_has_no_ties_any_more() -> None:
    here = ties(*((0, n) for n in range(1, 6)))
    web = web_of(here | ties((0, 99)))

    assert web
    assert (web.ties, web.isolates) == (5, 6)


def test_nothing_is_told_of_fewer_than_ten_or_five_ties() -> None:
    star = ties(*((0, n) for n in range(1, 6)))

    assert web_of(star, people=9) is None
    assert web_of(ties((0, 1))) is None


@given(st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda t: t[0] != t[1])))
def test_the_measures_stay_in_their_ranges(pairs: set[tuple[int, int]]) -> None:
    web = web_of(ties(*pairs))

    assert (web is None) == (len(ties(*pairs)) < 5)
    if web is None:
        return
    assert 0 <= web.density <= 100
    assert web.bridging is None or -100 <= web.bridging <= 100
    assert web.brokers is None or 0 <= web.brokers <= 100
    assert 0 <= web.isolates <= 12
    assert largest_part(ties(*pairs)) <= 12


def asked(one: int, other: int, weeks_ago: int = 0) -> Contact:
    tie = frozenset((PersonId(one), PersonId(other)))
    return Contact(tie, TODAY - timedelta(weeks=weeks_ago), by=PersonId(one))


def test_a_tie_goes_both_ways_when_each_turned_to_the_other() -> None:
    there = [asked(0, n) for n in range(1, 6)]

    alone = network(FIELD, there, TODAY)
    two = network(FIELD, [*there, asked(1, 0), asked(2, 0)], TODAY)

    assert alone and alone.reciprocity == 0
    assert two and two.reciprocity == 40
    met = web_of(ties(*((0, n) for n in range(1, 6))))
    assert met and met.reciprocity == 100  # both were asked


def test_how_it_went_is_told_of_twelve_weeks_beside_the_twelve_before() -> None:
    within = [asked(0, n, weeks_ago=12) for n in range(1, 6)]
    across = [asked(n, n + 6) for n in range(6)]

    web = network(FIELD, [*within, *across], TODAY)

    assert web
    assert (web.bridging, web.bridged, web.returned) == (9, Course(100, -100), Course(0, 0))
    few = network(FIELD, [*within[1:], *across], TODAY)
    assert few and few.bridged == Course(100, None)  # four are too few
