"""D36: how well worries are told from business in texts that nothing was tuned on.

First measurement, before any rule, text or threshold was changed (26 November 2026, a language: 100 harmless
and 100 real texts, 20 of them urgent):

    Dutch    harmless: 12 cards, 14 quiet lines   real: 87 cards, 10 quiet lines   urgent: 18 cards
    English  harmless:  7 cards, 12 quiet lines   real: 84 cards, 11 quiet lines   urgent: 17 cards

Of these the half that is held out (50 and 50, of which 11 urgent):

    Dutch    harmless:  6 cards,  8 quiet lines   real: 44 cards,  4 quiet lines   urgent: 10 cards
    English  harmless:  2 cards,  6 quiet lines   real: 42 cards,  5 quiet lines   urgent: 10 cards

After texts and rules by kind (the batch `worries-by-kind`), of the half held out:

    Dutch    harmless:  3 cards,  7 quiet lines   real: 48 cards,  2 quiet lines   urgent: 11 cards
    English  harmless:  0 cards,  7 quiet lines   real: 49 cards,  0 quiet lines   urgent: 11 cards

One author wrote lists, texts and rules; a stranger will be read less well. 40 harmless and 40 real texts a
language that were written after most rules gave (Dutch, English) 6 and 5 cards for the harmless, 36 and 35
for the real. Two kinds of urgent text were added to the rules by somebody who knew what is held out.
"""

import re
from datetime import date

import pytest

from bot.domain.people import Language
from bot.language import Intent, understand
from bot.language.normal import plain
from bot.language.training.corpus import corpus
from tests.language.unseen import Unseen, unseen

TODAY = date(2026, 11, 18)
LEARNT = {plain(example.text).strip(" .!?") for example in corpus()}
SPARED = {Language.NL: 93, Language.EN: 97}  # per cent; the aim is 97 in both
ALIKE = 0.6  # shared words of all words, from which a text is a copy of another


def held(language: Language, *, real: bool) -> list[Unseen]:
    """The texts held out, without the plainest ("I'm being bullied"), which were learnt before."""
    own = [one for one in unseen(language) if one.is_held and one.is_real is real]
    return [one for one in own if plain(one.text).strip(" .!?") not in LEARNT]


def gets_card(one: Unseen) -> bool:
    return understand(one.text, TODAY).intent is Intent.CONCERN


@pytest.mark.parametrize("language", list(Language))
def test_the_unseen_texts_are_a_hundred_of_each(language: Language) -> None:
    texts = unseen(language)

    assert len({one.text for one in texts}) == 200
    assert sum(one.is_real for one in texts) == 100
    assert sum(one.is_urgent for one in texts) == 20
    assert len(held(language, real=True)) >= 40


@pytest.mark.parametrize("language", list(Language))
def test_d36_what_is_held_out_was_not_learnt_in_other_words(language: Language) -> None:
    """Of the batch that was written after these texts, by their author."""
    own = {frozenset(_words(e.text)) for e in corpus() if e.batch == "worries-by-kind"}
    kept = [_words(one.text) for real in (True, False) for one in held(language, real=real)]

    assert own
    assert [words for words in kept if any(_alike(words, other) >= ALIKE for other in own)] == []


@pytest.mark.parametrize("language", list(Language))
def test_d36_unseen_business_opens_no_card(language: Language) -> None:
    texts = held(language, real=False)
    spared = sum(not gets_card(one) for one in texts)

    assert spared >= len(texts) * SPARED[language] / 100


@pytest.mark.parametrize("language", list(Language))
def test_d36_unseen_worries_open_the_card(language: Language) -> None:
    texts = held(language, real=True)

    assert sum(map(gets_card, texts)) >= len(texts) * 95 / 100


@pytest.mark.parametrize("language", list(Language))
def test_d36_where_life_may_be_at_stake_the_card_never_fails(language: Language) -> None:
    urgent = [one for one in unseen(language) if one.is_urgent]

    assert [one.text for one in urgent if not gets_card(one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "kun je daar iets aan doen",
        "neem alle spullen mee",
        "geen nieuwe mentees, want die heb ik genoeg",
        "ik las een stuk over stilte in de klas en ik gun het iedereen",
        "ik was te laat voor de trein",
        "I have to jump off the call",
        "the link was dead",
        "where is the emergency exit",
        "that visit touched me",
        "toetsing week swallows all my evenings",
        "ik werk met pesticiden",
    ],
)
def test_d36_no_rule_finds_danger_in_everyday_words(text: str) -> None:
    assert understand(text, TODAY).intent is not Intent.CONCERN


@pytest.mark.parametrize(
    "text",
    [
        "ik spring voor de trein",
        "I want to jump off a bridge",
        "I wish I was dead",
        "hij wil zichzelf iets aandoen",
        "he has a gun",
        "I'm afraid to go to work",
        "ik ben bang dat hij me iets aandoet",
    ],
)
def test_d36_what_resembles_them_is_still_heard(text: str) -> None:
    assert understand(text, TODAY).intent is Intent.CONCERN


@pytest.mark.parametrize(
    "text",
    ["ik word niet gepest", "I don't feel left out", "geen klachten", "ruzie met de printer"],
)
def test_d36_a_worry_denied_is_none(text: str) -> None:
    assert understand(text, TODAY).intent is not Intent.CONCERN


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", plain(text)))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
