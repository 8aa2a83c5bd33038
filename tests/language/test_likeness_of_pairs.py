"""How well the same question is known does not slip back; `python -m tests.language.likeness` tells it all.

Of all pairs as it is, and of authors that a threshold was not chosen on: a little under what was measured.
"""

from collections import Counter

import pytest

from tests.language.likeness import (
    AUTHORS,
    PAIRS,
    STRANGERS,
    Measured,
    by,
    held_out,
    measured,
    pairs,
)

PRECISION, RECALL = 0.90, 0.38
WITHIN = {"en-en": (0.90, 0.28), "nl-en": (0.93, 0.60), "nl-nl": (0.88, 0.27)}


def test_there_are_enough_pairs_by_several_authors_in_both_languages() -> None:
    every = pairs()
    authors = Counter(pair.author for pair in every)
    languages = Counter(pair.languages for pair in every)

    assert len(every) >= 200
    assert set(authors) == {*AUTHORS, STRANGERS}
    assert min(authors.values()) >= 60
    assert set(languages) == set(WITHIN)
    assert min(languages.values()) >= 60
    assert 0.4 <= sum(pair.same for pair in every) / len(every) <= 0.6


def test_no_pair_is_there_twice() -> None:
    lines = [line for file in PAIRS.glob("*.tsv") for line in file.read_text("utf-8").splitlines()]

    assert len(lines) == len({frozenset(line.split("\t")[2:]) for line in lines})


def test_the_same_question_is_known_as_well_as_it_was() -> None:
    found = measured(pairs())

    assert found.precision >= PRECISION, str(found)
    assert found.recall >= RECALL, str(found)


@pytest.mark.parametrize("languages", list(WITHIN))
def test_and_in_each_pair_of_languages(languages: str) -> None:
    precision, recall = WITHIN[languages]
    found = measured([pair for pair in pairs() if pair.languages == languages])

    assert found.precision >= precision, str(found)
    assert found.recall >= recall, str(found)


def test_and_of_authors_that_the_threshold_was_not_chosen_on() -> None:
    found = [measured(others, threshold) for _, threshold, others in held_out(pairs())]
    together = Measured(*(sum(part) for part in zip(*map(_parts, found), strict=True)))

    assert together.precision >= PRECISION, str(together)
    assert together.recall >= RECALL, str(together)


def test_strangers_are_read_as_well() -> None:
    found = measured(by([STRANGERS], pairs()))

    assert found.precision >= PRECISION, str(found)
    assert found.recall >= RECALL, str(found)


def _parts(found: Measured) -> tuple[int, int, int]:
    return found.called, found.right, found.same
