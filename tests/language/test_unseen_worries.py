"""D36: how well worries are told from business in texts that nothing was tuned on.

First measurement, before any rule, text or threshold was changed (26 November 2026, a language: 100 harmless
and 100 real texts, 20 of them urgent):

    Dutch    harmless: 12 cards, 14 quiet lines   real: 87 cards, 10 quiet lines   urgent: 18 cards
    English  harmless:  7 cards, 12 quiet lines   real: 84 cards, 11 quiet lines   urgent: 17 cards

Of these the half that is held out (50 and 50, of which 11 urgent):

    Dutch    harmless:  6 cards,  8 quiet lines   real: 44 cards,  4 quiet lines   urgent: 10 cards
    English  harmless:  2 cards,  6 quiet lines   real: 42 cards,  5 quiet lines   urgent: 10 cards
"""

import pytest

from bot.domain.people import Language
from tests.language.unseen import unseen


@pytest.mark.parametrize("language", list(Language))
def test_the_unseen_texts_are_a_hundred_of_each(language: Language) -> None:
    texts = unseen(language)

    assert len({one.text for one in texts}) == 200
    assert sum(one.is_real for one in texts) == 100
    assert sum(one.is_urgent for one in texts) == 20
