"""`python -m tests.benchmarks.matching [sizes]`: Kring's matching beside what others do, in one run.

Each method runs in a process of its own, on the same scores, imports done; the time is the best of
several calls (one at 20 000), the memory is the process's peak above what it held before the call.
"""

import multiprocessing
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.instances import cohort

SIZES = (100, 1_000, 5_000, 20_000)


def kring(scores: Any, capacity: Any) -> tuple[int, int, str]:
    from bot.domain.matching import assign

    found = assign(scores, capacity)
    return (
        found.total,
        int((found.mentor >= 0).sum()),
        "proven" if found.is_proven else "NOT PROVEN",
    )


def scipy_dense(scores: Any, capacity: Any) -> tuple[int, int, str]:
    from scipy.optimize import linear_sum_assignment

    places = scores[:, np.repeat(np.arange(scores.shape[1]), capacity)]
    rows, columns = linear_sum_assignment(places, maximize=True)
    chosen = places[rows, columns]
    return int(chosen.sum(dtype=np.int64)), int((chosen > 0).sum()), ""


def greedy(scores: Any, capacity: Any) -> tuple[int, int, str]:
    """The best pair of all first."""
    left, free = capacity.copy(), np.ones(scores.shape[0], bool)
    mentees, mentors = np.nonzero(scores)
    total = people = 0
    for at in np.argsort(-scores[mentees, mentors], kind="stable"):
        mentee, mentor = mentees[at], mentors[at]
        if free[mentee] and left[mentor]:
            free[mentee], left[mentor] = False, left[mentor] - 1
            total, people = total + int(scores[mentee, mentor]), people + 1
    return total, people, ""


def first_come(scores: Any, capacity: Any) -> tuple[int, int, str]:
    """Each mentee in turn takes the best mentor with room."""
    left, total, people = capacity.copy(), 0, 0
    for row in scores:
        mentor = int(np.where(left > 0, row, 0).argmax())
        if left[mentor] and row[mentor] > 0:
            left[mentor], total, people = left[mentor] - 1, total + int(row[mentor]), people + 1
    return total, people, ""


METHODS = (kring, scipy_dense, greedy, first_come)


def _child(name: str, folder: str, calls: int, answers: Any) -> None:
    method = next(m for m in METHODS if m.__name__ == name)
    scores = np.load(Path(folder, "scores.npy"))
    capacity = np.load(Path(folder, "capacity.npy"))
    method(scores[:9, :3], capacity[:3])  # imports are not what is measured
    before, best = _peak(), float("inf")
    for _ in range(calls):
        begun = time.perf_counter()
        found = method(scores, capacity)
        best = min(best, time.perf_counter() - begun)
    answers.put((best, _peak() - before, *found))


def _peak() -> float:
    """This process's highest resident memory, in MiB. (`ru_maxrss` would count the parent's too.)"""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def measure(size: int, *, surplus: bool) -> None:
    scores, capacity = cohort(size, surplus=surplus)
    print(f"\n{size} mentees, {len(capacity)} mentors, {capacity.sum()} places", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        np.save(Path(folder, "scores.npy"), scores)
        np.save(Path(folder, "capacity.npy"), capacity)
        rows = {m.__name__: _measured(m.__name__, folder, size) for m in METHODS}
    optimum = rows["scipy_dense"][2]
    for name, (seconds, memory, total, people, note) in rows.items():
        ratio = f"{total / optimum:.5f} of SciPy's" if optimum else ""
        print(
            f"  {name:12} {seconds:9.4f} s {memory:8.1f} MiB  total {total} ({ratio})"
            f"  {people} people  {note}"
        )
    ours, theirs = rows["kring"], rows["scipy_dense"]
    faster, memory = theirs[0] / ours[0], ours[1] / max(theirs[1], 0.1)
    equal = "equal" if ours[2] == theirs[2] else "DIFFERENT"
    print(f"  Kring to SciPy dense: {equal}, {faster:.1f} x as fast, {memory:.3f} of the memory")


def _measured(name: str, folder: str, size: int) -> Any:
    calls = 1 if size >= 20_000 else 3
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    child = context.Process(target=_child, args=(name, folder, calls, answers))
    child.start()
    answer = answers.get()
    child.join()
    return answer


def main() -> None:
    for size in map(int, sys.argv[1:] or map(str, SIZES)):
        for surplus in (False, True):
            measure(size, surplus=surplus)


if __name__ == "__main__":
    main()
