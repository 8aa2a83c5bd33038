"""Who with whom: an exact matching of mentees to mentors with room for several, and its proof.

Maximise the sum of the scores of the chosen pairs; each mentee at most once, each mentor at most
`capacity` times, a score of 0 is not allowed. This is a transport problem, so its dual is a complete
proof (Kuhn 1955): profits `u` of mentees and prices `p` of mentors, none negative, with
u[i] + p[j] >= score[i, j] everywhere and the same total as the matching. Nobody can then do better.

1. Auction (Bertsekas 1988): mentees bid for their best mentor; prices rise. Each mentee looks at a
   short list of the best, which is made anew only when its second best may have been overtaken.
2. Repair: pairs that are not quite best are let go, and each loose end is tied by a shortest path in
   reduced costs (Ford and Fulkerson 1962), forwards for a mentee, backwards for a mentor whose price
   is not earned. Exact from any prices, so the auction may stop early.
3. Certificate: one pass over all scores. `is_proven` is what it found, never an assumption.
"""

from bot.domain.matching.arrays import NOBODY
from bot.domain.matching.assignment import (
    Assignment,
    FairAssignment,
    assign,
    assign_fairly,
    settle,
    settle_fairly,
)

__all__ = [
    "NOBODY",
    "Assignment",
    "FairAssignment",
    "assign",
    "assign_fairly",
    "settle",
    "settle_fairly",
]
