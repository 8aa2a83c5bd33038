# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Every card in English against the official schema; `tests/adapters/test_golden.py` has the Dutch ones."""

import jsonschema
import pytest

from bot.frame.cards import Message
from tests.adapters.test_golden import EXAMPLES, adaptive_card, fits_the_schema  # noqa: F401 - a fixture


@pytest.mark.parametrize("message", [shown for shown in EXAMPLES if shown.id.startswith("en-")])
def test_adaptive_cards_in_english_fit_the_official_schema(
    adaptive_card: jsonschema.Draft6Validator, message: Message
) -> None:
    fits_the_schema(adaptive_card, message)
