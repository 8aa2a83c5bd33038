"""The gap map: what chance would give, what is told of it, and what never follows from it."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.gaps import Level, gap_map
from bot.domain.network import Tie
from bot.domain.people import PersonId


def people(**sizes: int) -> dict[PersonId, str | None]:
    names = [name for name, size in sizes.items() for _ in range(size)]
    return {PersonId(n): name for n, name in enumerate(names)}


def ties(*pairs: tuple[int, int]) -> frozenset[Tie]:
    return frozenset(frozenset(map(PersonId, two)) for two in pairs)


TWO = people(Zorg=6, Techniek=6)
ZORG, TECHNIEK = list(combinations(range(6), 2)), list(combinations(range(6, 12), 2))


def test_two_islands_are_a_gap() -> None:
    """Fifteen ties in each and none between: by chance 30 · 30 / 60 = 15 would be between."""
    found = gap_map(TWO, ties(*ZORG, *TECHNIEK))

    assert found
    assert [(g.one, g.other, g.level, g.percent) for g in found.gaps] == [
        ("Techniek", "Zorg", Level.LESS, 0)
    ]
    assert (found.bridging, found.chance, found.hides) == (-100, 0, False)


def test_only_between_is_more_than_chance() -> None:
    found = gap_map(TWO, ties(*((a, b) for a in range(6) for b in range(6, 12))))

    assert found
    assert (found.gaps[0].level, found.gaps[0].percent, found.bridging) == (Level.MORE, 200, 100)


def test_too_few_people_or_ties_are_not_told_of() -> None:
    assert gap_map(TWO, ties(*ZORG[:9])) is None
    assert gap_map(people(Zorg=12, Techniek=4), ties(*ZORG)) is None
    assert gap_map({}, ()) is None


def test_a_few_ties_between_two_are_too_few_to_say() -> None:
    three = people(Zorg=6, Techniek=6, Economie=6)
    found = gap_map(three, ties(*ZORG, (0, 6), (6, 12)))

    assert found
    assert {g.level for g in found.gaps} == {Level.FEW}


def test_a_name_is_written_as_most_write_it() -> None:
    mixed = {**people(Zorg=5, Techniek=6), PersonId(11): "zorg "}
    found = gap_map(mixed, ties(*combinations(range(12), 2)))

    assert found
    assert found.gaps[0].other == "Zorg"


@given(
    st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=40),
    st.lists(st.tuples(st.integers(12, 15), st.integers(0, 15)), max_size=20),
)
def test_nothing_follows_about_a_discipline_of_few(
    pairs: list[tuple[int, int]], more: list[tuple[int, int]]
) -> None:
    """Whatever ties the four of a small discipline have: the map is the same."""
    four = people(Zorg=6, Techniek=6, Filosofie=4)
    without = [two for two in pairs if max(two) < 12]

    assert gap_map(four, ties(*without)) == gap_map(four, ties(*without, *more))
