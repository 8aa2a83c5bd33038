"""How long it takes to hold one question against 500 that were kept.

    python -m tests.benchmarks.likeness

Those kept are read anew for each question, since nothing that people wrote is remembered; the words are.
The bar: 20 ms for the comparing.
"""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from bot.domain.likeness import Reader
from bot.domain.vocabulary import Vocabulary
from bot.talking.language import Intent
from bot.talking.language.training.corpus import corpus

KEPT, TIMES = 500, 15


def _milliseconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return 1000 * (perf_counter() - began)


def tell() -> None:
    asked = [one.text for one in corpus() if one.intent is Intent.ASK_QUESTION][:KEPT]
    reader = Reader(Vocabulary())

    def read() -> object:
        return [reader.gist(text) for text in asked]

    print(f"reading {len(asked)} for the first time: {_milliseconds(read):.0f} ms")
    print(f"reading them again: {median(_milliseconds(read) for _ in range(TIMES)):.1f} ms")
    kept = [reader.gist(text) for text in asked]
    taken = [_milliseconds(lambda g=one: [g.likeness(o) for o in kept]) for one in kept[:50]]
    print(f"one against {len(kept)}: {median(taken):.1f} ms")


if __name__ == "__main__":
    tell()
