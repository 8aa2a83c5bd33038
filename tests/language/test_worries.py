"""D36: a word is no cry for help, and a quiet worry is heard. The lists were not learnt from."""

from datetime import date

import pytest

from bot.domain.people import Language
from bot.talking.language import Intent, understand
from bot.talking.language.normal import plain
from bot.talking.language.training.corpus import corpus
from tests.language.worries import HARMLESS, REAL, texts

TODAY = date(2026, 11, 18)


def is_worry(text: str) -> bool:
    return understand(text, TODAY).intent is Intent.CONCERN


@pytest.mark.parametrize("language", list(Language))
def test_d36_the_lists_are_long_and_were_not_learnt_from(language: Language) -> None:
    learnt = {plain(example.text).strip(" .!?") for example in corpus()}
    for of in (HARMLESS, REAL):
        own = {plain(text).strip(" .!?") for text in texts(of, language)}

        assert len(own) >= 60
        assert not own & learnt


@pytest.mark.parametrize("language", list(Language))
def test_d36_what_is_harmless_opens_no_card(language: Language) -> None:
    assert [text for text in texts(HARMLESS, language) if is_worry(text)] == []


@pytest.mark.parametrize("language", list(Language))
def test_d36_what_is_a_worry_opens_the_card(language: Language) -> None:
    own = texts(REAL, language)
    missed = [text for text in own if not is_worry(text)]

    assert len(missed) <= len(own) * 5 // 100, missed


@pytest.mark.parametrize("language", list(Language))
def test_d36_a_worry_that_is_missed_is_hinted_at(language: Language) -> None:
    for text in texts(REAL, language):
        found = understand(text, TODAY)
        assert found.intent is Intent.CONCERN or found.hints, text


@pytest.mark.parametrize(
    "text",
    [
        "ik voel me een beetje verloren hier",
        "I feel a bit lost here",
        "ik voel me hier niet thuis",
        "I don't feel at home here",
        "ik durf niets te zeggen in de groep",
        "I don't dare to speak in the group",
        "I feel lonely",
        "ik word buitengesloten",
    ],
)
def test_d36_these_are_always_understood(text: str) -> None:
    assert is_worry(text)
