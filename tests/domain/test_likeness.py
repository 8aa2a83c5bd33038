"""The same question is known in other words and in the other language; another about the same is not it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.likeness import LONGEST, MOST_PIECES, Reader, is_same, likeness
from bot.domain.likeness_words import (
    asked_for,
    concepts,
    leading,
    particles,
    parts_of,
    says_nothing,
    sides,
    wrappers,
)
from bot.domain.vocabulary import Vocabulary

BUILT_IN = Vocabulary()
WORDS = [
    "hoe",
    "beoordeel",
    "je",
    "een",
    "portfolio",
    "feedback",
    "niet",
    "wanneer",
    "groepswerk",
    "2",
]
WORDS += [
    "how",
    "many",
    "grade",
    "portfollio",
    "toetsdruk",
    "geef",
    "in",
    "wie weet",
    "x'y",
    "ﷺ",
    "😀",
]
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def alike(one: str, other: str) -> float:
    return likeness(one, other, BUILT_IN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wie weet iets over portfolio's?", "I have a question about portfolios"),
        ("Hoe verminderen we de toetsdruk?", "How can we reduce the pressure of exams?"),
        ("wie weet iets van regresie", "vraag over regressie"),
        ("iets tegen tentamenstress", "stress voor tentamens"),
        ("Hoe lever je een verslag in?", "how do I hand in a report"),
        ("Hoeveel uur staat er voor een scriptie?", "How many hours are there for a thesis?"),
        ("Tips tegen meeliften?", "How do you deal with free riders?"),
    ],
)
def test_the_same_question_in_other_words_is_the_same(one: str, other: str) -> None:
    assert is_same(one, other, BUILT_IN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Waar lever je een verslag in?", "Hoe lang moet een verslag zijn?"),
        ("Wanneer is de toets?", "Where is the exam?"),
        ("Hoe maak ik een formatieve toets?", "Hoe maak ik een summatieve toets?"),
        ("Kan ik met een groep afstuderen?", "Kan ik zonder een groep afstuderen?"),
        ("Hoe geef je feedback?", "Hoe vraag je feedback?"),
        ("Hoe vaak geef je feedback?", "Hoe geef je feedback?"),
        ("Hoe begeleid je een stage?", "What is the policy for internships?"),
        ("Wie weet iets over zeegras?", "Wie weet iets over statistiek?"),
    ],
)
def test_another_question_about_the_same_is_another(one: str, other: str) -> None:
    assert not is_same(one, other, BUILT_IN)


def test_what_asks_for_something_else_is_still_about_the_same() -> None:
    where, length = "Waar lever je een verslag in?", "Hoe lang mag een verslag zijn?"

    assert 0 < alike(where, length) < alike(where, "Waar lever ik mijn verslag in?")


def test_who_knows_asks_for_nobody() -> None:
    assert alike("Wie weet hoe je een toets maakt?", "Hoe maak je een toets?") == 1


def test_a_community_compares_in_words_of_its_own() -> None:
    own = Vocabulary.with_own("zeegras = seaweed corner")
    one, other = "iets over zeegras?", "something on the seaweed corner"

    assert is_same(one, other, own)
    assert not is_same(one, other, BUILT_IN)


@given(one=TEXTS, other=TEXTS)
def test_it_is_between_nothing_and_all_and_the_same_from_either_side(one: str, other: str) -> None:
    assert 0 <= alike(one, other) <= 1.000001
    assert alike(one, other) == pytest.approx(alike(other, one))


@given(text=TEXTS)
def test_a_text_is_like_itself_or_says_nothing(text: str) -> None:
    assert alike(text, text) == pytest.approx(1) or not Reader(BUILT_IN).gist(text).weight


@pytest.mark.parametrize("nothing", ["", "?!", "hoe wat wie", "ik heb een vraag", "\0"])
def test_what_says_nothing_is_like_nothing(nothing: str) -> None:
    assert not is_same(nothing, nothing, BUILT_IN)


def test_a_megabyte_is_read_no_further_than_a_question() -> None:
    some = " ".join(f"woord{n:06}" for n in range(80_000))
    gist = Reader(BUILT_IN).gist(some)

    assert gist == Reader(BUILT_IN).gist(some[:LONGEST])
    assert len(gist.pieces) <= MOST_PIECES
    assert len(Reader(BUILT_IN).gist("\ufdfa" * 1_000_000).pieces) <= MOST_PIECES
    assert alike("a" * 1_000_000, "b" * 1_000_000) == 0


def test_a_compound_is_its_parts() -> None:
    assert [getattr(part, "keys", part) for part in parts_of("toetsdruk")] == [
        (concepts()["toets"],),
        ("druk",),
    ]
    assert parts_of("woord") == ()


def test_the_lists_are_read() -> None:
    assert "when" in {said for _, said in asked_for().within(["tot", "wanneer"])}
    assert [places for places, _ in wrappers().within(["wie", "weet", "iets"])] == [range(2)]
    assert sides()["formatief"] != sides()["summatief"]
    assert particles() & {"in", "op"}
    assert "learning" in leading()
    assert "graag" in says_nothing()
