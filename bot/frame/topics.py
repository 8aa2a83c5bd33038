"""What a subject has for the agenda of the next meeting: each says its own, a host drops what is too much."""

from dataclasses import dataclass

from bot.frame.cards import Inline


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter for everybody who meets, in the words of whoever looks.

    `key` stays the same as long as the matter does, so that what a host dropped stays away. `name` is that of
    its text, `topic-<name>`: what kind of matter it is. `rank`: the lowest comes first. `minutes`: what it
    takes, at a guess.
    """

    key: str
    name: str
    runs: tuple[Inline, ...]
    rank: int
    minutes: int = 5
