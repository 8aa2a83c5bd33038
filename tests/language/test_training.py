"""The making of the weights: the same texts, the same file; nobody is judged by a model of their own."""

import json

import pytest

from bot.domain.people import Language
from bot.talking.language import Intent
from bot.talking.language.model import WEIGHTS
from bot.talking.language.training import estimate
from bot.talking.language.training.corpus import Example
from bot.talking.language.training.estimate import folds, judge, report
from bot.talking.language.training.fit import fit, packed


def written(author: str) -> list[Example]:
    """Six texts by one author."""
    said = {
        Intent.THANKS: ("dank je wel zeg", "thank you so much"),
        Intent.IDEA: ("ik heb een idee voor de les", "I have an idea for the lesson"),
        Intent.CONCERN: ("ik word hier gepest", "they bully me here"),
    }
    return [
        Example(f"{text} {author}", intent, language, author)
        for intent, both in said.items()
        for language, text in zip((Language.NL, Language.EN), both, strict=True)
    ]


def test_the_same_texts_give_the_same_weights_to_the_byte() -> None:
    texts = [text for author in "abc" for text in written(author)]

    assert packed(fit(texts)) == packed(fit(list(texts)))


def test_the_weights_in_the_house_are_as_they_are_packed() -> None:
    stored = WEIGHTS.read_bytes()

    assert packed(json.loads(stored)) == stored
    assert len(stored) <= 3_000_000


def test_every_author_is_in_one_fold_and_the_folds_are_even() -> None:
    texts = [
        text
        for author, times in zip("abcde", (4, 3, 2, 2, 1), strict=True)
        for text in times * written(author)
    ]
    groups = folds(texts, 3)

    assert sorted(author for group in groups for author in group) == list("abcde")
    assert [sum(text.batch in group for text in texts) for group in groups] == [24, 24, 24]


def test_there_is_no_fold_without_an_author() -> None:
    assert folds(written("a"), 5) == [frozenset("a")]


def test_no_author_is_read_by_a_model_that_learnt_from_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learnt: list[Example] = []
    real = estimate.fit
    monkeypatch.setattr(estimate, "fit", lambda own: learnt.extend(own) or real(own))
    texts = [text for author in "abc" for text in written(author)]

    judged = judge(texts, frozenset("ab"))

    assert {text.batch for text in learnt} == {"c"}
    assert [one.example for one in judged] == [text for text in texts if text.batch in "ab"]


def test_the_estimate_tells_its_figures_and_confusion_by_language() -> None:
    texts = [text for author in "ab" for text in written(author)]
    lines = report(judge(texts, frozenset("b")))

    figures = [line for line in lines if line.startswith(("nl: right", "en: right"))]
    assert len(figures) == len(Language)
    assert sum("most confused" in line for line in lines) == len(Language)
