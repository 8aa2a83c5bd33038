"""Two languages, inflections and slips of the pen come together; meaning is not guessed."""

import pytest

from bot.domain.vocabulary import Vocabulary

BUILT_IN = Vocabulary.with_own("")


def agree(one: str, other: str, vocabulary: Vocabulary = BUILT_IN) -> bool:
    return bool(vocabulary.shared(vocabulary.terms(one), vocabulary.terms(other)))


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("toetsing", "assessment"),
        ("portfolio", "portfolios"),
        ("Portfolio!", "a portfolio of my work"),
        ("assesment", "assessment"),
    ],
)
def test_the_same_thing_said_otherwise_agrees(wanted: str, offered: str) -> None:
    assert agree(wanted, offered)


@pytest.mark.parametrize(
    ("wanted", "offered"), [("music", "assessment"), ("", "assessment"), ("the", "the")]
)
def test_what_is_not_the_same_does_not(wanted: str, offered: str) -> None:
    assert not agree(wanted, offered)


def test_a_community_adds_words_of_its_own() -> None:
    own = Vocabulary.with_own("knikkeren = marbles")

    assert agree("knikkeren", "marbles", own)
    assert not agree("knikkeren", "marbles")
