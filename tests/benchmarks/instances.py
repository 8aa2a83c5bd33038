"""Made-up cohorts of any size, with the habits of real ones: contested topics, and other supply."""

import numpy as np
from numpy.typing import NDArray

TOPICS, INTERESTS, SLOTS, DISCIPLINES = 40, 20, 10, 8
SCARCE, SURPLUS = 0.83, 1.25  # places for each mentee


def cohort(
    mentees: int, *, surplus: bool = False, seed: int = 1
) -> tuple[NDArray[np.int16], NDArray[np.int64]]:
    """Scores [mentees, mentors] from 0 to 1000 and capacities 1 to 4, a mentor for each three mentees.

    Goals and skills are Zipf-distributed, but over differently ordered topics. As in the product,
    fewer than two common slots or a score below 300 is not allowed.
    """
    chance = np.random.default_rng(seed)
    mentors = max(mentees // 3, 1)
    demand = 1 / np.arange(1, TOPICS + 1)
    demand /= demand.sum()
    supply = chance.permutation(demand)
    goals = np.zeros((mentees, TOPICS), np.float32)
    skills = np.zeros((mentors, TOPICS), np.float32)
    for goal in goals:
        goal[chance.choice(TOPICS, 3, replace=False, p=demand)] = 1 / 3
    for skill in skills:
        skill[chance.choice(TOPICS, 6, replace=False, p=supply)] = 1

    def traits(count: int, of: int, share: float) -> NDArray[np.float32]:
        return (chance.random((count, of)) < share).astype(np.float32)

    likes, liked = traits(mentees, INTERESTS, 0.2), traits(mentors, INTERESTS, 0.2)
    free, offered = traits(mentees, SLOTS, 0.4), traits(mentors, SLOTS, 0.4)
    of, by = chance.integers(0, DISCIPLINES, mentees), chance.integers(0, DISCIPLINES, mentors)
    speaks, spoken = chance.random(mentees) < 0.7, chance.random(mentors) < 0.6
    scores = np.zeros((mentees, mentors), np.int16)
    for at in range(0, mentees, 512):
        rows = slice(at, at + 512)
        slots = free[rows] @ offered.T
        score = 450 * (goals[rows] @ skills.T) + 50 * np.minimum(likes[rows] @ liked.T, 3)
        score += 60 * (speaks[rows, None] == spoken) + 60 + 120 * (of[rows, None] != by)
        score += 10 * np.minimum(slots, 8) + 40
        scores[rows] = np.where((score < 300) | (slots < 2), 0, np.rint(score))
    capacity = chance.integers(1, 5, mentors)
    wanted = (SURPLUS if surplus else SCARCE) * mentees
    return scores, np.clip(np.rint(capacity * wanted / capacity.sum()), 1, 4).astype(np.int64)
