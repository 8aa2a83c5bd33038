"""How well the same question is known does not slip back; `python -m tests.language.likeness` tells it all.

Of all pairs as it is, and of authors that a threshold was not chosen on: a little under what was measured.
"""

from collections import Counter

import pytest

from tests.language.likeness import AUTHORS, LATER, PAIRS, Measured, by, held_out, measured, pairs

PRECISION, RECALL = 0.90, 0.33
WITHIN = {"en-en": (0.88, 0.17), "nl-en": (0.91, 0.61), "nl-nl": (0.84, 0.25)}


def test_there_are_enough_pairs_by_several_authors_in_both_languages() -> None:
    every = pairs()
    authors = Counter(pair.author for pair in every)
    languages = Counter(pair.languages for pair in every)

    assert len(every) >= 200
    assert set(authors) == {*AUTHORS, *LATER}
    assert min(authors[author] for author in AUTHORS) >= 60
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


@pytest.mark.parametrize(
    ("author", "precision", "recall"), [("strangers", 0.85, 0.45), ("visitor", 0.9, 0.55)]
)
def test_and_of_those_who_came_later(author: str, precision: float, recall: float) -> None:
    found = measured(by([author], pairs()))

    assert found.precision >= precision, str(found)
    assert found.recall >= recall, str(found)


def _parts(found: Measured) -> tuple[int, int, int]:
    return found.called, found.right, found.same
