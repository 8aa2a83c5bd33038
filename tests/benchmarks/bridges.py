"""How long it takes to find this week's bridges, and one for somebody who asks, in a community of 2 000.

    python -m tests.benchmarks.bridges [PEOPLE]

The bar: 2 s for the week's, which another process works out where a community is large.
"""

import sys
from datetime import date, timedelta
from random import Random
from time import perf_counter

from bot.domain.bridge_crowd import Crowd
from bot.domain.bridge_scores import best_bridges, for_one
from bot.domain.bridges import MOST_A_WEEK, Bridge, BridgeId, Origin, Said, Status
from bot.domain.communities import CommunityId
from bot.domain.membership import Answers, Member, Openness
from bot.domain.membership import Status as Membership
from bot.domain.people import Language, Person, PersonId
from bot.domain.vocabulary import built_in

PEOPLE, CONNECTORS, BRIDGES = 2000, 10, 600
BAR = 2.0  # seconds
TODAY, HERE = date(2026, 11, 24), CommunityId(1)
FIELDS = ("Zorg", "Techniek", "Economie", "Pabo", "ICT", "Kunst", "Recht", "Sport en bewegen")


def crowd(people: int) -> Crowd:
    """People who bring and want three things of what people speak of, and a past of bridges."""
    random, phrases = Random(1), sorted(built_in())

    def texts() -> str:
        return ", ".join(random.sample(phrases, 3))

    members = [
        Member(
            HERE,
            Person(PersonId(n), f"Lid {n}", Language.NL, None, random.choice(FIELDS)),
            Membership.ACTIVE,
            TODAY,
            answers=Answers(texts(), texts()),
            open_to=frozenset({Openness.INTRODUCTIONS}),
        )
        for n in range(people)
    ]
    past = [_over(random, people) for _ in range(BRIDGES)]
    return Crowd(TODAY, members, past)


def _over(random: Random, people: int) -> Bridge:
    one, other = (PersonId(n) for n in random.sample(range(people), 2))
    day = TODAY - timedelta(days=random.randint(0, 300))
    said = (Said.YES, Said.NO)
    return Bridge(
        BridgeId(1), HERE, one, other, None, Origin.FOUND, day, Status.OVER, said=said, asked=day
    )


def main(people: int) -> None:
    at = crowd(people)
    began = perf_counter()
    found = best_bridges(at, MOST_A_WEEK * CONNECTORS)
    week = perf_counter() - began
    began = perf_counter()
    for_one(at, at.members[0])
    one = perf_counter() - began
    print(
        f"bridges of {people} people: {len(found)} in {week:.2f} s (bar {BAR:.0f} s); for one {one:.2f} s"
    )
    if week > BAR:
        sys.exit("too slow")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
