"""What members tell about themselves: the questions, reading what was filled in, and showing it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from bot.domain.membership import SLOTS, Answers, Member, Openness
from bot.frame.cards import Choice, Input, Option, TextInput
from bot.frame.words import Words

LONGEST, LONGEST_DISCIPLINE = 500, 60  # characters
Within = Callable[[object, int], str]  # what of a text fits; its writer hears when that is not all


@dataclass(frozen=True, slots=True)
class Told:
    """What members say of themselves; `discipline` is theirs in every community."""

    discipline: str | None = None
    answers: Answers = field(default_factory=Answers)
    open_to: frozenset[Openness] = frozenset()

    @classmethod
    def by(cls, member: Member) -> "Told":
        return cls(member.person.discipline, member.answers, member.open_to)

    def kept_by(self, member: Member) -> Member:
        person = replace(member.person, discipline=self.discipline)
        return replace(member, person=person, answers=self.answers, open_to=self.open_to)


def inputs(words: Words, told: Told) -> tuple[Input, ...]:
    """Discipline, what I bring, what I want to learn, when I am free; and what Kring may do with it."""
    answers = told.answers
    texts = tuple(
        TextInput(
            name,
            words(f"answers-{name}"),
            words(f"answers-{name}-hint"),
            value,
            multiline=True,
            most=LONGEST,
        )
        for name, value in (("brings", answers.brings), ("learns", answers.learns))
    )
    slots = tuple(Option(words(f"slot-{slot}"), slot) for slot in SLOTS)
    openness = tuple(Option(words(f"open-{item}"), item) for item in Openness)
    return (
        TextInput(
            "discipline",
            words("answers-discipline"),
            words("answers-discipline-hint"),
            told.discipline or "",
            most=LONGEST_DISCIPLINE,
        ),
        *texts,
        Choice("available", words("answers-available"), slots, answers.available, many=True),
        Choice(
            "open_to", words("answers-open-to"), openness, tuple(sorted(told.open_to)), many=True
        ),
    )


def read(within: Within, values: Mapping[str, str], chosen: Mapping[str, Collection[str]]) -> Told:
    """What a submitted form says; whatever is no option is left out."""
    discipline = within(values.get("discipline"), LONGEST_DISCIPLINE) or None
    brings, learns = (within(values.get(name), LONGEST) for name in ("brings", "learns"))
    available = tuple(slot for slot in SLOTS if slot in chosen.get("available", ()))
    open_to = frozenset(item for item in Openness if item in chosen.get("open_to", ()))
    return Told(discipline, Answers(brings, learns, available), open_to)


def shown(words: Words, told: Told) -> tuple[tuple[str, str], ...]:
    """What was told, as fields."""
    answers = told.answers
    slots = ", ".join(words(f"slot-{slot}") for slot in answers.available)
    open_for = ", ".join(words(f"open-{item}") for item in sorted(told.open_to))
    return (
        (words("told-discipline"), told.discipline or "–"),
        (words("told-brings"), answers.brings or "–"),
        (words("told-learns"), answers.learns or "–"),
        (words("told-available"), slots or "–"),
        (words("told-open-to"), open_for or "–"),
    )
