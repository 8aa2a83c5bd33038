"""What may be told of anonymous answers, and to whom they can never be traced. Pure.

The thresholds are the field's: five for a number (Effectory, Viva Glint, Culture Amp), ten for comments
(Viva Glint). docs/anonymity.md says in plain words what each rule is against.
"""

import hmac
import secrets
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from math import ceil
from random import Random
from typing import TypeVar

from bot.domain.people import PersonId

LEAST = 5  # answers behind any number
LEAST_OPEN = 10  # answers behind comments, distributions and a 0-to-10 score
KEY_BYTES = 32
BANDS = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
STEPS = (1, 2, 5, 10, 20, 25, 50)  # percent
EDGE = 0.05  # of a scale's width: so near an end, a mean tells what each one answered

T = TypeVar("T")


class Held(StrEnum):
    """Why something is not told. It is named as held back wherever it would have stood."""

    FEW = "few"  # fewer than LEAST answers
    FEW_OPEN = "few-open"  # fewer than LEAST_OPEN
    REMAINDER = "remainder"  # telling it would tell of the few others
    OVERLAP = "overlap"  # beside an earlier result it would tell of a few people


@dataclass(frozen=True, slots=True)
class Turnout:
    """Between how many answered, or None for too few, of how many who got the question."""

    answered: tuple[int, int] | None
    reached: int


def new_key() -> bytes:
    """The secret that ties a person to their ballots while a poll is open, and to nothing after."""
    return secrets.token_bytes(KEY_BYTES)


def voter(key: bytes, question: int, person: PersonId) -> str:
    """Under what a person's answer to one question is kept: 64 hexadecimal digits.

    Each question has its own, so that not even the answers of one person hang together.
    """
    return hmac.new(key, f"{question}:{person}".encode(), sha256).hexdigest()


def band(n: int) -> tuple[int, int | None]:
    """The band of a count of LEAST or more, such as (10, 19); the last has no end."""
    low = max(step for step in BANDS if step <= n)
    above = [step for step in BANDS if step > low]
    return low, above[0] - 1 if above else None


def rate(answered: int, asked: int) -> int | None:
    """The response in percent, rounded to steps of at least LEAST people; None for fewer than that."""
    if answered < LEAST or asked < LEAST:
        return None
    step = next((s for s in STEPS if s * asked >= 100 * LEAST), 100)
    return min(round(100 * answered / asked / step) * step, 100)


def turnout(answered: int, reached: int) -> Turnout:
    """Between which two counts those who answered are.

    The bands are those of `band` up to what is possible, and the last is LEAST wide or more (where as
    many were reached): neither the few who answered nor the few who did not are counted out.
    """
    if answered < LEAST:
        return Turnout(None, reached)
    starts = [step for step in BANDS if step == LEAST or step + LEAST - 1 <= reached]
    low = max(start for start in starts if start <= answered)
    high = min((start - 1 for start in starts if start > low), default=reached)
    return Turnout((low, high), reached)


def share(count: int, n: int) -> int | None:
    """How many of `n` chose something, in percent, in steps of at least LEAST people.

    0 stands for fewer than LEAST of them, 100 for all but fewer than LEAST: nobody is alone in
    either, and that all agreed is not told. None where `n` is below LEAST_OPEN.
    """
    if n < LEAST_OPEN:
        return None
    if count < LEAST:
        return 0
    if n - count < LEAST:
        return 100
    step = next(s for s in STEPS if s * n >= 100 * LEAST)
    return min(max(round(100 * count / n / step) * step, step), 100 - step)


def blunted(total: int, n: int, low: int, high: int) -> tuple[float, str]:
    """The mean of `n` answers to one decimal. Near an end of the scale it becomes that end's band, said
    by "at-least" or "at-most", and nobody can tell what each one answered.

    Nor can somebody who knows their own: even if they alone are at the other end, the others have a
    point to spare between them, since the band is at least (width + 1) / n wide. The band follows from
    the band of `n`, so it tells no more about `n`.
    """
    width, mean = high - low, total / n
    margin = ceil(round(10 * max(EDGE * width, (width + 1) / band(n)[0]), 6)) / 10  # never narrower
    if mean >= high - margin:
        return round(high - margin, 1), "at-least"
    if mean <= low + margin:
        return round(low + margin, 1), "at-most"
    return round(mean, 1), ""


def publishable(counts: Mapping[T, int], least: int = LEAST) -> frozenset[T]:
    """Which cells of one split may be told beside the total of them all.

    Cells below `least` are held back, and then the next smallest too until what is held back is of
    `least` together: else total minus the told cells would be theirs (complementary suppression).
    """
    by_size = sorted(counts, key=lambda cell: (counts[cell], str(cell)))
    hidden = [cell for cell in by_size if counts[cell] < least]
    while 0 < sum(counts[cell] for cell in hidden) < least and len(hidden) < len(by_size):
        hidden.append(by_size[len(hidden)])
    return frozenset(counts) - frozenset(hidden)


def atoms(released: Sequence[frozenset[T]]) -> list[frozenset[T]]:
    """The smallest groups that results about these sets can tell apart, by adding and subtracting.

    People who are in exactly the same sets always count together. So any sum that can be worked out
    of the results weighs all of an atom equally: nothing can be learnt about fewer than its size.
    """
    signatures: dict[T, list[int]] = defaultdict(list)
    for number, members in enumerate(released):
        for member in members:
            signatures[member].append(number)
    grouped: dict[tuple[int, ...], set[T]] = defaultdict(set)
    for member, signature in signatures.items():
        grouped[tuple(signature)].add(member)
    return [frozenset(group) for group in grouped.values()]


def tells_of_few(released: Sequence[frozenset[T]]) -> bool:
    """Whether results about these sets together say something about fewer than LEAST people."""
    return any(len(atom) < LEAST for atom in atoms(released))


def choose_cohort(
    eligible: Collection[T], released: Sequence[frozenset[T]], random: Random
) -> frozenset[T]:
    """The largest set to ask now whose result keeps every atom of LEAST people or more.

    `released`: who was asked in earlier published results about the same items. Of a group that was
    told of together, all are asked, or all but LEAST or more: a lone leaver takes a few others out
    with them, at random, for this once. Newcomers come in together, LEAST or more at a time.
    Fewer than LEAST people give an empty set.
    """
    willing, known = frozenset(eligible), atoms(released)
    fresh = willing - frozenset().union(*known)
    chosen = set(fresh) if len(fresh) >= LEAST else set()
    for atom in known:
        able, missing = sorted(atom & willing, key=str), len(atom - willing)
        if 0 < missing < LEAST:
            random.shuffle(able)
            able = able[LEAST - missing :]
        if len(able) >= LEAST:
            chosen.update(able)
    return frozenset(chosen)
