"""What one subject has for the weekly post in the channel: only what was given to everybody here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.frame.cards import Card, Element, Heading


@dataclass(frozen=True, slots=True)
class Pick:
    """It is posted once under its `key`, as `body` has it in the community's language."""

    key: str
    body: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Picks:
    """What there is of one kind, the best first. `name` is that of its text, `weekly-<name>`; `most`: of
    them in one post. `rank`: the lowest stands first."""

    name: str
    of: tuple[Pick, ...]
    most: int = 1
    rank: int = 0


def drawn(name: str, pick: Pick) -> Card:
    """It alone on a card, for the examples."""
    return Card(name, (Heading(name), *pick.body))


def fresh(every: Sequence[Picks], posted: Collection[str]) -> tuple[Picks, ...]:
    """What was not posted before, as much of each kind as one post has."""
    left = [
        replace(one, of=tuple(pick for pick in one.of if pick.key not in posted)[: one.most])
        for one in every
    ]
    return tuple(one for one in left if one.of)


def still_there(every: Sequence[Picks], chosen: Collection[str]) -> tuple[Picks, ...]:
    """Of what was chosen before, what may be shown now."""
    left = [replace(one, of=tuple(p for p in one.of if p.key in chosen)) for one in every]
    return tuple(one for one in left if one.of)
