"""`make understanding`: estimate on held-out authors, print the confusion, and write the weights."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from time import perf_counter

from bot.domain.people import Language
from bot.language import model as weights
from bot.language import understanding
from bot.language.intents import Band, Intent, Understanding
from bot.language.training.corpus import Example, corpus
from bot.language.training.fit import fit

TODAY = date(2026, 11, 18)


@dataclass(frozen=True, slots=True)
class Judged:
    """One text that the model had not seen, and what it made of it."""

    example: Example
    found: Understanding
    seconds: float

    @property
    def is_right(self) -> bool:
        return self.found.intent is self.example.intent

    @property
    def is_within_three(self) -> bool:
        return self.example.intent in self.found.offered

    @property
    def acted_wrongly(self) -> bool:
        return self.found.band is Band.ACT and not self.is_right


def main() -> None:
    examples = corpus()
    print(f"{len(examples)} texts by {len({e.batch for e in examples})} authors")
    judged = held_out(examples)
    report(judged)
    print(f"median {1000 * median(j.seconds for j in judged):.1f} ms a text")
    if "--dry" not in sys.argv:
        weights.WEIGHTS.write_text(
            json.dumps(fit(examples), ensure_ascii=False, separators=(",", ":"))
        )
        print(f"wrote {weights.WEIGHTS.name}, {weights.WEIGHTS.stat().st_size / 1e6:.2f} MB")


def held_out(examples: Sequence[Example]) -> list[Judged]:
    """Every author's texts, read by a model that learnt from the others' only."""
    judged = []
    for batch in sorted({e.batch for e in examples}):
        others = weights.load(fit([e for e in examples if e.batch != batch]))
        own = [e for e in examples if e.batch == batch]
        judged += [_judged(e, others) for e in own]
    return judged


def _judged(example: Example, using: weights.Model) -> Judged:
    begin = perf_counter()
    found = understanding.understand(example.text, TODAY, using)
    return Judged(example, found, perf_counter() - begin)


def report(judged: Sequence[Judged]) -> None:
    for language in Language:
        own = [j for j in judged if j.example.language is language]
        inside = [j for j in own if j.example.intent is not Intent.OUT_OF_SCOPE]
        outside = [j for j in own if j.example.intent is Intent.OUT_OF_SCOPE]
        worries = [j for j in own if j.example.intent is Intent.CONCERN]
        print(
            f"{language}: right {_share([j.is_right for j in inside])}, "
            f"within three {_share([j.is_within_three for j in inside])}, "
            f"out of scope refused {_share([j.is_right for j in outside])}, "
            f"concerns seen {_share([j.is_right for j in worries])}, "
            f"acted on wrongly {_share([j.acted_wrongly for j in own])}, "
            f"acted on {_share([j.found.band is Band.ACT for j in inside])}, "
            f"language right {_share([j.found.language is language for j in own])}"
        )
    wrong = Counter((j.example.intent, j.found.intent) for j in judged if not j.is_right)
    print("most confused (meant, understood, times):")
    for (meant, understood), times in wrong.most_common(25):
        print(f"  {meant:18} {understood:18} {times}")
    for intent in Intent:
        own = [j for j in judged if j.example.intent is intent]
        print(f"  {intent:18} right {_share([j.is_right for j in own])}")


def _share(hits: Sequence[bool]) -> str:
    return f"{100 * sum(hits) / max(len(hits), 1):.1f} %"


if __name__ == "__main__":
    main()
