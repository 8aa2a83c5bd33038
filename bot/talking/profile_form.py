"""What members tell about themselves: the questions, reading what was filled in, and showing it."""

from collections.abc import Callable, Collection, Mapping

from bot.domain.membership import SLOTS, Answers, Openness
from bot.frame.cards import Choice, Input, Option, TextInput
from bot.frame.words import Words

LONGEST = 500  # characters
Within = Callable[[object, int], str]  # what of a text fits; its writer hears when that is not all


def inputs(words: Words, answers: Answers, open_to: Collection[str]) -> tuple[Input, ...]:
    """What I bring, what I want to learn, when I am free; and what Kring may do with it."""
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
        *texts,
        Choice("available", words("answers-available"), slots, answers.available, many=True),
        Choice("open_to", words("answers-open-to"), openness, tuple(sorted(open_to)), many=True),
    )


def read(
    within: Within, values: Mapping[str, str], chosen: Mapping[str, Collection[str]]
) -> tuple[Answers, frozenset[Openness]]:
    """The answers in a submitted form; whatever is no option is left out."""
    brings, learns = (within(values.get(name), LONGEST) for name in ("brings", "learns"))
    available = tuple(slot for slot in SLOTS if slot in chosen.get("available", ()))
    open_to = frozenset(item for item in Openness if item in chosen.get("open_to", ()))
    return Answers(brings, learns, available), open_to


def shown(
    words: Words, answers: Answers, open_to: Collection[Openness]
) -> tuple[tuple[str, str], ...]:
    """The answers as fields."""
    slots = ", ".join(words(f"slot-{slot}") for slot in answers.available)
    open_for = ", ".join(words(f"open-{item}") for item in sorted(open_to))
    return (
        (words("answers-brings"), answers.brings or "–"),
        (words("answers-learns"), answers.learns or "–"),
        (words("answers-available"), slots or "–"),
        (words("answers-open-to"), open_for or "–"),
    )
