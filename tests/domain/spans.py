"""What an attacker with linear algebra gets out of published sums."""

from collections.abc import Hashable, Sequence

import numpy as np


def told_alone(released: Sequence[frozenset], *, knowing: Hashable | None = None) -> set:
    """Whose single answer is a combination of the sums over these sets.

    `knowing`: somebody who adds their own answer to what is published. A unit vector e lies in the
    span of the rows exactly when projecting onto the row space leaves it where it is: P[e, e] = 1.
    """
    people = sorted({person for members in released for person in members} - {knowing}, key=str)
    if not people:
        return set()
    sums = np.array([[float(p in members) for p in people] for members in released])
    onto = np.linalg.pinv(sums) @ sums
    return {person for at, person in enumerate(people) if onto[at, at] > 1 - 1e-9}


def everyone_hidden(released: Sequence[frozenset]) -> bool:
    """Nobody's answer follows, not even for somebody who knows their own."""
    people = {person for members in released for person in members}
    return not told_alone(released) and not any(
        told_alone(released, knowing=person) for person in people
    )
