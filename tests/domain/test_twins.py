"""What says the same but for its id was sent twice."""

from dataclasses import dataclass

from bot.domain.twins import twin


@dataclass(frozen=True)
class Note:
    id: int
    text: str


def test_the_same_words_are_a_twin() -> None:
    assert twin(Note(0, "yes"), [Note(4, "no"), Note(5, "yes")]) == Note(5, "yes")


def test_other_words_are_not() -> None:
    assert twin(Note(5, "yes"), [Note(5, "no")]) is None
    assert twin(Note(5, "yes"), []) is None
