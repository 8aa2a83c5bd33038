"""The web of ties, measured as a group."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.network import largest_part, network
from bot.domain.people import PersonId

PEOPLE = [PersonId(n) for n in range(12)]
FIELD = {person: "zorg" if person < 6 else "techniek" for person in PEOPLE}


def ties(*pairs: tuple[int, int]) -> set[frozenset[PersonId]]:
    return {frozenset(map(PersonId, pair)) for pair in pairs}


def test_a_star_across_disciplines_is_carried_by_its_centre() -> None:
    web = network(PEOPLE, ties(*((0, n) for n in range(6, 12))), FIELD)

    assert web
    assert (web.ties, web.bridging, web.brokers, web.isolates, web.spread) == (6, 100, 100, 5, 1)
    assert web.density == 9  # 2 * 6 / (12 * 11)


def test_ties_within_disciplines_only() -> None:
    web = network(PEOPLE, ties((0, 1), (1, 2), (6, 7), (7, 8), (8, 9)), FIELD)

    assert web
    assert (web.bridging, web.brokers) == (-100, None)


def test_who_left_has_no_ties_any_more() -> None:
    here = ties(*((0, n) for n in range(1, 6)))
    web = network(PEOPLE, here | ties((0, 99)), FIELD)

    assert web
    assert (web.ties, web.isolates) == (5, 6)


def test_nothing_is_told_of_fewer_than_ten_or_five_ties() -> None:
    star = ties(*((0, n) for n in range(1, 6)))

    assert network(PEOPLE[:9], star, FIELD) is None
    assert network(PEOPLE, ties((0, 1)), FIELD) is None


@given(st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda t: t[0] != t[1])))
def test_the_measures_stay_in_their_ranges(pairs: set[tuple[int, int]]) -> None:
    web = network(PEOPLE, ties(*pairs), FIELD)

    assert (web is None) == (len(ties(*pairs)) < 5)
    if web is None:
        return
    assert 0 <= web.density <= 100
    assert web.bridging is None or -100 <= web.bridging <= 100
    assert web.brokers is None or 0 <= web.brokers <= 100
    assert 0 <= web.isolates <= 12
    assert largest_part(ties(*pairs)) <= 12
