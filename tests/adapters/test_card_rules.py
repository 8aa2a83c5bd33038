"""What every card keeps to: one thing is asked, by at most four short buttons, one of which stands out."""

import pytest

from adapters.gallery import messages
from bot.domain.people import Language
from bot.frame.cards import Button, Buttons, Card, Fields, Row, Style

SHOWN = [
    pytest.param(card, id=f"{subject}-{language}-{number}")
    for language in Language
    for subject, shown in messages(language).items()
    for number, card in enumerate(shown)
    if isinstance(card, Card)
]
MOST_BUTTONS, LONGEST_LABEL = 4, 30


def below(card: Card) -> list[Button]:
    """The buttons of the card itself; the points of a scale are one question, and count as one."""
    found = [b for part in card.body if isinstance(part, Buttons) for b in part.items]
    scale = [b for b in found if b.action.is_answer]
    return [b for b in found if b not in scale[1:]]


def beside(card: Card) -> list[Button]:
    """Those of its lines, of which each has one at most."""
    return [row.button for row in card.body if isinstance(row, Row) and row.button]


@pytest.mark.parametrize("card", SHOWN)
def test_a_card_asks_one_thing_and_refuses_in_one_way(card: Card) -> None:
    buttons = below(card)
    labels = [b.label for b in buttons]

    assert len(buttons) <= MOST_BUTTONS, labels
    assert sum(b.style is Style.PRIMARY for b in (*buttons, *beside(card))) <= 1
    assert sum(b.refuses for b in buttons) <= 1
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("card", SHOWN)
def test_t_what_stands_before_a_fact_is_a_noun_and_no_question(card: Card) -> None:
    labels = [label for part in card.body if isinstance(part, Fields) for label, _ in part.items]

    assert [label for label in labels if label.endswith("?")] == []
