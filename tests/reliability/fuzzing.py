"""How long the floods are: a fixed number, or KRING_FUZZ_SECONDS; the same again with KRING_FUZZ_SEED."""

import os
import time
from collections.abc import Iterator
from random import Random

SECONDS = float(os.environ.get("KRING_FUZZ_SECONDS", "0"))


def chance() -> Random:
    return Random(int(os.environ.get("KRING_FUZZ_SEED", "7")))


def times(number: int) -> Iterator[int]:
    """`number` of them, or as many as there is time for."""
    if not SECONDS:
        yield from range(number)
        return
    done, end = 0, time.monotonic() + SECONDS
    while time.monotonic() < end:
        yield done
        done += 1
