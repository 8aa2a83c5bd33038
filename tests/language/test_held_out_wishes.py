"""Twenty sentences a wish and language by somebody who saw nothing that was learnt from: how many are helped.

Helped is acted on or rightly asked. How many is printed with `-s`, by wish; a floor keeps what was reached.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people import Language
from bot.talking.language import Band, understand

HERE = Path(__file__).parent / "held_out"
TODAY = date(2026, 11, 28)
LEAST = {Language.NL: 158, Language.EN: 150}  # of two hundred


@pytest.mark.parametrize("language", list(Language))
def test_most_wishes_are_acted_on_or_rightly_asked(language: Language) -> None:
    told, rows = Counter[str](), (HERE / f"wishes.{language}.tsv").read_text("utf-8").splitlines()
    for row in rows:
        wish, text = row.split("\t", 1)
        heard = understand(text, TODAY)
        asked = heard.band is Band.ASK and wish in {one for one, _ in heard.runners_up}
        told[wish] += asked or (heard.intent == wish and heard.band is not Band.SAY_SO)
    print(language, dict(told))  # noqa: T201 - it is what this is for

    assert sum(told.values()) >= LEAST[language], dict(told)
