"""What a text means: rules where being wrong is costly, the model for the rest, and no text too strange."""

import json
import random
import time
from collections.abc import Callable, Sequence
from datetime import date
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Language
from bot.talking.language import Band, Intent, understand
from bot.talking.language.model import WEIGHTS, model
from bot.talking.language.normal import LONGEST, clean, plain
from bot.talking.language.training.corpus import corpus, fingerprint
from tests.examples import EXAMPLES
from tests.language.hostile import hostile_texts

TODAY = date(2026, 11, 18)
TEXTS = corpus()


def test_the_weights_were_made_from_these_texts() -> None:
    """`make understanding` makes them anew."""
    assert model().texts == fingerprint(TEXTS)


def test_the_weights_know_the_texts_they_were_made_from() -> None:
    """A fingerprint can be copied; this cannot: nine in ten of what was learnt is known."""
    some = random.Random(7).sample(TEXTS, 400)
    known = sum(understand(e.text, TODAY).intent is e.intent for e in some)

    assert known >= 360


def test_the_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size < 3_000_000


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("intent", list(Intent))
def test_there_are_enough_texts_by_enough_authors(intent: Intent, language: Language) -> None:
    own = [e for e in TEXTS if e.intent is intent and e.language is language]
    least = 400 if intent is Intent.OUT_OF_SCOPE else 60

    assert len({e.text for e in own}) >= least
    assert len({e.batch for e in own}) >= 5


def test_no_text_means_two_things() -> None:
    meant: dict[tuple[str, str], set[str]] = {}
    for e in TEXTS:
        meant.setdefault((e.language, e.text.casefold()), set()).add(e.intent)

    assert {key: both for key, both in meant.items() if len(both) > 1} == {}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Ik voel me hier niet veilig", Intent.CONCERN),
        ("I don't feel safe here", Intent.CONCERN),
        ("Er is een conflict in de groep", Intent.CONCERN),
        ("Iemand behandelt mij niet goed", Intent.CONCERN),
        ("Someone treats me badly", Intent.CONCERN),
        ("ik word gepest, verwijder mijn gegevens", Intent.CONCERN),
        ("Wat weet je van mij?", Intent.PRIVACY),
        ("Delete my data", Intent.PRIVACY),
        ("toch niet, verwijder mijn gegevens", Intent.PRIVACY),
        ("toch niet", Intent.CANCEL),
        ("Never mind!", Intent.CANCEL),
        ("ik zoek geen mentor meer", Intent.NEGATED_MENTOR),
        ("I no longer need a mentor", Intent.NEGATED_MENTOR),
        ("Engels graag", Intent.SWITCH_LANGUAGE),
        ("Dutch please", Intent.SWITCH_LANGUAGE),
        ("een 4", Intent.ANSWER_PULSE),
        ("helemaal mee eens", Intent.ANSWER_PULSE),
        ("dankjewel", Intent.THANKS),
        ("👍", Intent.THANKS),
    ],
)
def test_rules_decide_first(text: str, intent: Intent) -> None:
    found = understand(text, TODAY)

    assert (found.intent, found.band) == (intent, Band.ACT)


@pytest.mark.parametrize(
    "text",
    [
        "wie weet iets over pesten in de klas?",
        "Ik heb nog geen mentor, hoe lang duurt het?",
        "Ik wil een andere mentor",
        "Even geen nieuwe mentees tot na de kerst",
        "Who knows a good article about bullying?",
        "I don't have a mentor yet",
    ],
)
def test_what_only_looks_like_it_is_not_taken_for_it(text: str) -> None:
    assert understand(text, TODAY).intent not in {
        Intent.CONCERN,
        Intent.NEGATED_MENTOR,
        Intent.PRIVACY,
        Intent.CANCEL,
    }


@pytest.mark.parametrize("text", ["ik wil niet meer leven", "I want to kill myself", "bel 112"])
def test_when_life_may_be_at_stake_it_is_urgent(text: str) -> None:
    assert understand(text, TODAY).urgent


def test_the_language_is_told() -> None:
    assert understand("kan iemand mij helpen met toetsing", TODAY).language is Language.NL
    assert understand("could somebody help me with assessment", TODAY).language is Language.EN


def test_understanding_costs_little_more_than_making_plain() -> None:
    """A ratio, on any machine: about forty when this was written; `make understanding-estimate`
    prints the milliseconds."""
    some = [e.text for e in random.Random(3).sample(TEXTS, 200)]
    understand(some[0], TODAY)

    assert _median(lambda text: understand(text, TODAY), some) < 250 * _median(plain, some)


def _median(work: Callable[[str], object], texts: Sequence[str]) -> float:
    times = []
    for text in texts:
        begin = time.thread_time()  # work, not waiting for a busy machine
        work(text)
        times.append(time.thread_time() - begin)
    return median(times)


@pytest.mark.hypothesis  # chooses it for the long run with many examples
def test_hostile_texts_get_an_answer() -> None:
    """`python -m tests.language.hostile` tries a hundred thousand, through the engine as well, and says
    how long the slowest took; that none is worse than linear is `tests/domain/test_linear_time.py`."""
    found = [understand(text, TODAY) for text in hostile_texts(10 * EXAMPLES, seed=11)]

    assert all(0 <= one.confidence <= 1 for one in found)


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    found = understand(text, TODAY)

    assert len(found.runners_up) <= 3
    json.dumps([found.intent, found.confidence])


@given(st.text(max_size=200))
def test_making_plain_is_done_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_long_and_invisible_text_is_cut_and_cleaned() -> None:
    assert len(clean("a" * 5_000_000)) == LONGEST
    assert plain("Héé\u200bl\u202e \x00goed") == "heel goed"
