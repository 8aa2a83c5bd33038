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
LEAST = {
    ("wishes", Language.NL): 158,  # of two hundred
    ("wishes", Language.EN): 150,
    ("agreeing", Language.NL): 82,  # of a hundred and forty
    ("agreeing", Language.EN): 80,
}


@pytest.mark.parametrize(("held_out", "language"), LEAST)
def test_most_wishes_are_acted_on_or_rightly_asked(held_out: str, language: Language) -> None:
    told = Counter[str]()
    for row in (HERE / f"{held_out}.{language}.tsv").read_text("utf-8").splitlines():
        wish, text = row.split("\t", 1)
        heard = understand(text, TODAY)
        asked = heard.band is Band.ASK and wish in {one for one, _ in heard.runners_up}
        told[wish] += asked or (heard.intent == wish and heard.band is not Band.SAY_SO)
    print(language, dict(told))  # noqa: T201 - it is what this is for

    assert sum(told.values()) >= LEAST[held_out, language], dict(told)
