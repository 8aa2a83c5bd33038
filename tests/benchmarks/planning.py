"""`python -m tests.benchmarks.planning [mentees]...`: a whole round from people to preview, X6.

Each size runs in a process of its own, imports done: seconds from a snapshot to the round with scores,
matching, reasons and alternatives, then from that round's draft, and the highest resident memory.
"""

import multiprocessing
import random
import sys
import time
from dataclasses import dataclass

from bot.domain.apart import KeptApart
from bot.domain.membership import SLOTS, Answers, Member, Status
from bot.domain.pairs import PairStatus
from bot.domain.people import Language
from bot.domain.policy import Policy
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import Mode, Terms
from tests.benchmarks.matching import _peak as peak
from tests.domain.cohorts import HERE, TODAY, apart, offer, pair, person, wish

BARS = {2_000: (2.0, 2048.0), 20_000: (20.0, 2048.0)}  # seconds and MiB
# fmt: off
TOPICS = (
    "toetsing", "feedback", "onderzoeksvaardigheden", "statistiek", "coachen", "portfolio",
    "didactiek", "curriculum", "assessment", "Python", "data-analyse", "blended", "learning",
    "diversiteit", "inclusie", "leiderschap", "presenteren", "projectmanagement", "subsidies",
    "netwerken", "loopbaan", "werkdruk", "begeleiden", "intervisie", "wetenschap", "schrijven",
    "Excel", "SPSS", "interviewen", "enquêtes", "literatuuronderzoek", "ondernemerschap",
    "duurzaamheid", "zorg", "techniek", "AI", "ethiek", "video", "podcast", "debat",
    "programmeren", "wiskunde", "rekenen", "taal", "Engels",
)
# fmt: on
LEADS = ("Ik wil leren over {}", "{}", "beter worden in {}", "{} in de praktijk", "verder met {}")
DISCIPLINES = ("ICT", "Zorg", "Educatie", "Techniek", "Economie", "Recht", "Kunst", "Sport", None)


@dataclass(frozen=True, slots=True)
class Figures:
    """One plan: seconds for a new round and for its draft, peak MiB, and what came out of it."""

    mentees: int
    mentors: int
    seconds: float
    cpu: float
    again: float
    mebibytes: float
    matched: int
    left_out: int
    is_proven: bool

    @property
    def is_met(self) -> bool:
        """Whether the bars hold; True for a size that has none."""
        seconds, mebibytes = BARS.get(self.mentees, (self.seconds, self.mebibytes))
        return self.seconds <= seconds and self.mebibytes <= mebibytes and self.is_proven


def community(mentees: int, seed: int = 1, first: int = 1) -> Snapshot:
    """A mentor for each three mentees, in free text with slips of the pen, contested topics, three
    turns of waiting, a history, and people who are kept apart. `first`: the least id of a person."""
    chance = random.Random(seed)
    mentors = max(mentees // 3, 1)
    demand = [1 / (n + 1) for n in range(len(TOPICS))]
    supply = chance.sample(demand, len(demand))

    def words(weights: list[float], count: int) -> str:
        return ", ".join(map(slip, chance.choices(TOPICS, weights, k=count)))

    def slip(word: str) -> str:
        if len(word) < 8 or chance.random() > 0.03:
            return word
        at = chance.randrange(1, len(word))
        return word[:at] + word[at + 1 :]

    def terms() -> Terms:
        slots = frozenset(slot for slot in SLOTS if chance.random() < 0.5)
        spoken = chance.choice([("nl",), ("nl", "en"), ("nl", "en"), ("en",)])
        return Terms(frozenset(map(Language, spoken)), slots, chance.choice(list(Mode)))

    def member(id: int) -> Member:
        who = person(id, chance.choice([Language.NL, Language.EN]), chance.choice(DISCIPLINES))
        told = Answers(words(demand, 3), words(demand, 2))
        return Member(HERE, who, Status.ACTIVE, TODAY, answers=told)

    ids = range(first, first + mentees + mentors)
    learners, helpers = ids[:mentees], ids[mentees:]
    wishes = [
        wish(
            id,
            chance.choice(LEADS).format(words(demand, chance.randint(1, 4))),
            terms=terms(),
            rounds_waited=chance.choice([0, 0, 0, 1, 2]),
        )
        for id in learners
    ]
    offers = [offer(id, words(supply, 6), chance.randint(1, 4), terms=terms()) for id in helpers]
    history = [
        pair(n, chance.choice(learners), chance.choice(helpers), status, chance.randint(0, 200))
        for n, status in enumerate(chance.choices(list(PairStatus)[4:], k=mentees))
    ]
    kept = [apart(chance.choice(learners), chance.choice(helpers)) for _ in range(mentees // 20)]
    members = {id: member(id) for id in ids}
    return Snapshot(
        TODAY,
        Policy(),
        members,
        wishes,
        offers,
        history,
        KeptApart(kept),  # type: ignore[arg-type]
    )


def measure(mentees: int) -> Figures:
    """Plan a round of so many in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    child = context.Process(target=_child, args=(mentees, answers))
    child.start()
    found: Figures = answers.get()
    child.join()
    return found


def _child(mentees: int, answers: "multiprocessing.Queue[Figures]") -> None:
    from bot.domain.rounds import plan_round

    plan_round(community(9))  # imports are not what is measured
    at = community(mentees)
    begun, cpu = time.perf_counter(), time.process_time()
    found = plan_round(at)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    begun = time.perf_counter()
    plan_round(at, found.draft(HERE, TODAY))
    again = time.perf_counter() - begun
    counts = len(found.choices), len(found.left_out)
    figures = (seconds, cpu, again, peak(), *counts, found.is_proven)
    answers.put(Figures(mentees, len(at.offers), *figures))


def main() -> None:
    for mentees in map(int, sys.argv[1:] or map(str, BARS)):
        found = measure(mentees)
        print(
            f"{found.mentees} x {found.mentors}: {found.seconds:.2f} s ({found.cpu:.2f} s of one core), "
            f"its draft {found.again:.2f} s, {found.mebibytes:.0f} MiB at most; {found.matched} matched, "
            f"{found.left_out} left out, {'proven' if found.is_proven else 'NOT PROVEN'}: "
            f"{'met' if found.is_met else 'NOT MET'}",
            flush=True,
        )


if __name__ == "__main__":
    main()
