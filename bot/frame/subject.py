"""What a subject, a folder of `features/`, is to the rest of Kring: it says so, and nothing else lists it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.frame.cards import Message
from bot.frame.context import Brings, CommandInfo, Facts, Gives, Look, Own, Tells
from bot.frame.routing import Access, Feature
from bot.frame.words import Words


@dataclass(frozen=True, slots=True)
class Scene:
    """A community and four of its members, who do not exist: what examples are drawn with."""

    words: Words
    community: Community
    members: tuple[Member, ...]
    commands: tuple[CommandInfo, ...]


Examples = Callable[[Scene], tuple[Message, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """`features`: its handlers. `examples`: every card and form, for the gallery, the golden files and the
    documentation. `facts`: what `privacy` and `export` show of one person. `attention`: what asks for a
    facilitator's attention. `section`: what it tells of a week, in the
    digest, in `health` and in what is taken along; None where there is nothing to say. `mine`: its lines in
    what a member sees of themselves. `picks`: what it has for the weekly post in the channel.
    `topics`: what it has for the agenda of the next meeting."""

    name: str
    features: Collection[Feature]
    examples: Collection[Examples]
    facts: Facts | None = None
    attention: Look | None = None
    section: Tells | None = None
    mine: Own | None = None
    picks: Gives | None = None
    topics: Brings | None = None

    def drawn(self, scene: Scene) -> tuple[Message, ...]:
        """Every card and form, in order."""
        return tuple(message for draw in self.examples for message in draw(scene))


def features(subjects: Collection[Subject]) -> tuple[Feature, ...]:
    """Everybody's handlers."""
    return tuple(feature for subject in subjects for feature in subject.features)


def commands(subjects: Collection[Subject]) -> tuple[CommandInfo, ...]:
    """Every command that help lists, whoever may use it."""
    return tuple(info for _, info in listed(subjects))


def listed(subjects: Collection[Subject]) -> tuple[tuple[Access, CommandInfo], ...]:
    """The same, with who may use each."""
    return tuple(
        (command.route.access, CommandInfo(command.name, command.aliases, subject.name))
        for subject in subjects
        for feature in subject.features
        for command in feature.commands
        if command.listed
    )
