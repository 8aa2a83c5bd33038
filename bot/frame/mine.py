"""What one subject says to a member about themselves: a line of "my Kring"."""

from dataclasses import dataclass

from bot.frame.cards import Inline, Run


@dataclass(frozen=True, slots=True)
class Mine:
    """How something stands. `name` is that of its text, `mine-<name>`.

    `press`: the command that changes or does it, under `mine-<name>-press`. `rank`: the lowest is told first,
    after what `waits`: it was asked of them, and has no answer yet.
    """

    name: str
    said: str | tuple[Inline, ...]
    press: str = ""
    rank: int = 0
    waits: bool = False

    @property
    def runs(self) -> tuple[Inline, ...]:
        return (Run(self.said),) if isinstance(self.said, str) else self.said
