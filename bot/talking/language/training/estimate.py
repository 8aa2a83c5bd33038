"""`make understanding-estimate`: how well authors are read by a model that never saw them."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context
from statistics import median
from time import perf_counter

from bot.domain.people import Language
from bot.talking.language import model as weights
from bot.talking.language import understanding
from bot.talking.language.intents import Band, Intent, Understanding
from bot.talking.language.training.corpus import Example, corpus
from bot.talking.language.training.fit import fit

TODAY = date(2026, 11, 18)
FOLDS = 3  # each costs a fit of a minute: with one for every author the estimate took twenty


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
    authors = folds(examples, FOLDS)
    print(f"{len(examples)} texts by {sum(map(len, authors))} authors in {FOLDS} folds", flush=True)
    judged: list[Judged] = []
    for own in held_out(examples, authors):
        judged += own
        right = _share([j.is_right for j in own])
        print(
            f"{', '.join(sorted({j.example.batch for j in own}))}: {right} of {len(own)}",
            flush=True,
        )
    for line in report(judged):
        print(line)
    print(f"median {1000 * median(j.seconds for j in judged):.1f} ms a text")


def folds(examples: Sequence[Example], many: int) -> list[frozenset[str]]:
    """The authors in `many` groups of about as many texts each; the longest first, to the smallest group."""
    texts = Counter(e.batch for e in examples)
    groups: list[set[str]] = [set() for _ in range(many)]
    for author in sorted(texts, key=lambda author: (-texts[author], author)):
        min(groups, key=lambda group: sum(texts[a] for a in group)).add(author)
    return [frozenset(group) for group in groups if group]


def held_out(
    examples: Sequence[Example], groups: Sequence[frozenset[str]]
) -> Iterator[list[Judged]]:
    """Every text once, a group at a time; the model that reads it learnt from the other groups only."""
    workers = min(os.cpu_count() or 1, len(groups))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(judge, examples), groups)


def judge(examples: Sequence[Example], authors: frozenset[str]) -> list[Judged]:
    """The texts of `authors`, by a model that learnt from all the others."""
    others = weights.load(fit([e for e in examples if e.batch not in authors]))
    return [_judged(e, others) for e in examples if e.batch in authors]


def _judged(example: Example, using: weights.Model) -> Judged:
    begin = perf_counter()
    found = understanding.understand(example.text, TODAY, using)
    return Judged(example, found, perf_counter() - begin)


def report(judged: Sequence[Judged]) -> list[str]:
    """The figures by language, what is confused most in each, and each intent's share."""
    lines = []
    for language in Language:
        own = [j for j in judged if j.example.language is language]
        lines += [_figures(language, own), *_confusion(own)]
    for intent in Intent:
        own = [j for j in judged if j.example.intent is intent]
        lines.append(f"  {intent:18} right {_share([j.is_right for j in own])}")
    return lines


def _figures(language: Language, own: Sequence[Judged]) -> str:
    inside = [j for j in own if j.example.intent is not Intent.OUT_OF_SCOPE]
    outside = [j for j in own if j.example.intent is Intent.OUT_OF_SCOPE]
    worries = [j for j in own if j.example.intent is Intent.CONCERN]
    others = [j for j in own if j.example.intent is not Intent.CONCERN]
    return (
        f"{language}: right {_share([j.is_right for j in inside])}, "
        f"within three {_share([j.is_within_three for j in inside])}, "
        f"out of scope refused {_share([j.is_right for j in outside])}, "
        f"concerns seen {_share([j.is_right for j in worries])}, "
        f"taken for one {_share([j.found.intent is Intent.CONCERN for j in others])}, "
        f"acted on wrongly {_share([j.acted_wrongly for j in own])}, "
        f"acted on {_share([j.found.band is Band.ACT for j in inside])}, "
        f"language right {_share([j.found.language is language for j in own])}"
    )


def _confusion(own: Sequence[Judged]) -> list[str]:
    wrong = Counter((j.example.intent, j.found.intent) for j in own if not j.is_right)
    return [
        "  most confused (meant, understood, times):",
        *(f"    {meant:18} {taken:18} {times}" for (meant, taken), times in wrong.most_common(15)),
    ]


def _share(hits: Sequence[bool]) -> str:
    return f"{100 * sum(hits) / max(len(hits), 1):.1f} %"


if __name__ == "__main__":
    main()
