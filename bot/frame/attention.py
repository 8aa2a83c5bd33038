"""What a facilitator should know of this week: each feature says its own lines, one list shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.frame.cards import Mention


@dataclass(frozen=True, slots=True)
class Line:
    """Who it is about, in order; never what anybody wrote. `day`: since or until when. `said`: before them,
    words of ours, or a topic of the vocabulary."""

    people: tuple[Mention, ...]
    day: date | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Attention:
    """A matter with its lines. `name` is that of its text, `worklist-<name>`, which takes `count`.

    `rank`: the lowest is told first. `press`: the command that deals with it, under `worklist-<name>-press`.
    `nameless`: how many there are of what is told without names.
    """

    name: str
    lines: tuple[Line, ...] = ()
    nameless: int = 0
    rank: int = 0
    press: str = ""

    @property
    def count(self) -> int:
        return self.nameless or len(self.lines)


def about(
    name: str,
    rows: Sequence[Sequence[PersonId]],
    people: Mapping[PersonId, Member],
    *,
    rank: int,
    press: str = "",
) -> Attention:
    """A line for each row of people, without those rows of whom somebody was erased."""
    known = [row for row in rows if all(id in people for id in row)]
    lines = tuple(Line(tuple(Mention(id, people[id].name) for id in row)) for row in known)
    return Attention(name, lines, rank=rank, press=press)
