"""How well questions that ask the same are told from others: precision and recall, by author and language.

    python -m tests.language.likeness

Four authors, voices of one hand, wrote pairs before anything compared them: a threshold is chosen on two of
them and measured on the two others. Of those who came later, `strangers` are questions that others typed,
paired by hand; `newcomer` and `visitor` wrote when the lists were made, which were mended after them.
`outsider` is another hand, who saw nothing of Kring; nothing was mended after them, or chosen on them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bot.domain.likeness import SAME, Reader
from bot.domain.vocabulary import Vocabulary

PAIRS = Path(__file__).parent / "pairs"
AUTHORS = ("adviser", "lecturer", "researcher", "student")
LATER = ("newcomer", "outsider", "strangers", "visitor")
WANTED = 0.95  # precision
FEW = 5  # pairs called the same, below which precision says nothing


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions of an author, whether they ask the same, and how alike they are found."""

    author: str
    languages: str
    same: bool
    likeness: float
    questions: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """Of `called` pairs `right` ask the same; of all there are `same`."""

    called: int
    right: int
    same: int

    @property
    def precision(self) -> float:
        return self.right / self.called if self.called else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.same if self.same else 0.0

    def __str__(self) -> str:
        return f"{self.precision:9.2f} {self.recall:6.2f} {self.right:5} of {self.called}"


def pairs() -> list[Pair]:
    reader = Reader(Vocabulary())
    lines = (
        (file.stem, line.split("\t"))
        for file in sorted(PAIRS.glob("*.tsv"))
        for line in file.read_text("utf-8").splitlines()
    )
    return [
        Pair(author, languages, label == "same", reader.gist(a).likeness(reader.gist(b)), (a, b))
        for author, (label, languages, a, b) in lines
    ]


def by(authors: Collection[str], some: Iterable[Pair]) -> list[Pair]:
    return [pair for pair in some if pair.author in authors]


def measured(some: Sequence[Pair], threshold: float = SAME) -> Measured:
    called = [pair for pair in some if pair.likeness >= threshold]
    return Measured(len(called), sum(p.same for p in called), sum(p.same for p in some))


def chosen(some: Sequence[Pair]) -> float:
    """The lowest threshold that is precise enough on these, or else the most precise one."""
    tried = sorted({pair.likeness for pair in some})
    enough = [at for at in tried if measured(some, at).called >= FEW]
    precise = [at for at in enough if measured(some, at).precision >= WANTED]
    return min(precise, default=0) or max(enough, key=lambda at: measured(some, at).precision)


def held_out(all_pairs: Sequence[Pair]) -> list[tuple[tuple[str, ...], float, Sequence[Pair]]]:
    """Each two authors, the threshold that they choose, and the pairs of the two others."""
    return [
        (two, chosen(by(two, all_pairs)), by(set(AUTHORS) - set(two), all_pairs))
        for two in combinations(AUTHORS, 2)
    ]


def _tell(name: str, some: Sequence[Pair], threshold: float = SAME) -> None:
    print(f"  {name:26} {threshold:9.2f} {measured(some, threshold)}")


def tell() -> None:
    every = pairs()
    print(f"{len(every)} pairs, {sum(p.same for p in every)} of them the same\n")
    print(f"  {'chosen on':26} {'threshold':>9} {'precision':>9} {'recall':>6}   on the other two")
    for two, threshold, others in held_out(every):
        _tell(" and ".join(two), others, threshold)
    print(f"\n  {'as it is':26} {'threshold':>9} {'precision':>9} {'recall':>6}")
    for author in (*AUTHORS, *LATER):
        _tell(author, by([author], every))
    for languages in sorted({pair.languages for pair in every}):
        _tell(languages, [pair for pair in every if pair.languages == languages])
    for threshold in (0.5, 0.6, 0.7, SAME, 0.8, 0.9):
        _tell("all", every, threshold)


if __name__ == "__main__":
    tell()
