"""`python -m tests.benchmarks.pairing [people]...`: a coffee round from people to proposal.

In a process of its own for each size, imports done: seconds from what people said of themselves, and a year
of fortnightly rounds, to who is with whom. The bar: 1 000 people in 2 seconds.
"""

import multiprocessing
import random
import sys
import time
from itertools import combinations

from bot.domain.coffee_round import Guest, Table, plan_round
from bot.domain.membership import SLOTS
from bot.domain.people import Language, PersonId
from tests.benchmarks.planning import DISCIPLINES, LEADS, TOPICS

BARS = {1_000: 2.0}  # seconds
ROUNDS = 26
TIMES = 3


def table(people: int, *, threes: bool = False, seed: int = 1) -> Table:
    """Of somebody's size, with whom they met in a year of other rounds, and one in fifty kept apart."""
    chance = random.Random(seed)
    guests = tuple(
        Guest(
            PersonId(number),
            discipline=chance.choice(DISCIPLINES),
            brings=chance.choice(LEADS).format(" en ".join(chance.sample(TOPICS, 2))),
            learns=chance.choice(LEADS).format(" en ".join(chance.sample(TOPICS, 2))),
            language=chance.choice((Language.NL, Language.NL, Language.EN)),
            slots=tuple(chance.sample(SLOTS, 4)),
            first=chance.random() < 0.01,
        )
        for number in range(people)
    )
    met: dict[frozenset[PersonId], int] = {}
    for number in range(ROUNDS):
        order = chance.sample(range(people), people)
        for one, other in zip(order[::2], order[1::2], strict=False):
            met[frozenset({PersonId(one), PersonId(other)})] = 2 * (ROUNDS - number)
    couples = (chance.sample(range(people), 2) for _ in range(people // 50))
    apart = frozenset(frozenset(map(PersonId, two)) for two in couples)
    return Table(guests, apart, met, threes)


def measured(
    people: int, threes: bool, answers: "multiprocessing.Queue[tuple[float, int, int]]"
) -> None:
    plan_round(table(9))  # imports are not what is measured
    best = float("inf")
    for _ in range(TIMES):
        fresh = table(people, threes=threes)
        begun = time.perf_counter()
        found = plan_round(fresh)
        best = min(best, time.perf_counter() - begun)
    ties = {frozenset(two) for group in found.groups for two in combinations(group, 2)}
    assert not ties & fresh.apart
    answers.put((best, len(found.left_out), len(found.again)))


def main(sizes: list[int]) -> int:
    missed = 0
    print("   people             seconds   left out   repeats")
    for people in sizes:
        for threes in (False, True):
            answers: multiprocessing.Queue[tuple[float, int, int]] = multiprocessing.Queue()
            child = multiprocessing.Process(target=measured, args=(people, threes, answers))
            child.start()
            seconds, left, again = answers.get()
            child.join()
            kind = "threes" if threes else "pairs"
            print(f"{people:>9,} in {kind:<7} {seconds:>9.2f} {left:>10} {again:>9}")
            missed += seconds > BARS.get(people, seconds)
    print(f"the bar: {BARS[1_000]} s for 1 000 people: {'MISSED' if missed else 'met'}")
    return bool(missed)


if __name__ == "__main__":
    raise SystemExit(main([int(size) for size in sys.argv[1:]] or [17, 300, 1_000, 1_001]))
