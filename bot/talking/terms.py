"""The inputs that an offer and a wish share: languages, half-days, where; and reading them."""

from collections.abc import Mapping

from bot.domain.membership import SLOTS, Member, Status
from bot.domain.numbers import whole
from bot.domain.people import Language, PersonId
from bot.domain.wishes import LEAST_SLOTS, Mode, Terms
from bot.frame.cards import Choice, Input, Option
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Submitted
from bot.frame.words import Words, note

Typed = Mapping[str, str]
LONGEST = 500  # characters


def usual(member: Member) -> Terms:
    """What somebody told in their profile, as a beginning."""
    language = member.person.language
    languages = frozenset({language}) if language else frozenset[Language]()
    return Terms(languages, frozenset(member.answers.available))


def inputs(words: Words, terms: Terms) -> tuple[Input, ...]:
    languages = tuple(Option(words(f"language-{lang}"), lang) for lang in Language)
    slots = tuple(Option(words(f"slot-{slot}"), slot) for slot in SLOTS)
    modes = tuple(Option(words(f"mode-{mode}"), mode) for mode in Mode)
    chosen = tuple(slot for slot in SLOTS if slot in terms.slots)
    spoken = tuple(sorted(terms.languages))
    return (
        Choice("languages", words("terms-languages"), languages, spoken, many=True),
        Choice("slots", words("terms-slots-asked"), slots, chosen, many=True),
        Choice("mode", words("terms-mode"), modes, (terms.mode,)),
    )


def read(sent: Submitted) -> tuple[Terms, dict[str, str]]:
    """The terms, and for each input that does not do the id of a text about it."""
    languages = frozenset(lang for lang in Language if lang in sent.chosen.get("languages", ()))
    slots = frozenset(slot for slot in SLOTS if slot in sent.chosen.get("slots", ()))
    mode = next((mode for mode in Mode if sent.values.get("mode") == mode), Mode.EITHER)
    errors: dict[str, str] = {}
    if not languages:
        errors["languages"] = "terms-error-languages"
    if len(slots) < LEAST_SLOTS:
        errors["slots"] = "terms-error-slots"
    return Terms(languages, slots, mode), errors


def person(typed: Typed, name: str) -> PersonId | None:
    """Who was chosen in an input; None for what is nobody's id."""
    id = whole(typed.get(name, ""))
    return None if id is None else PersonId(id)


def text(ctx: Context, typed: Typed, name: str) -> str:
    return ctx.within(typed.get(name), LONGEST)


def shown(words: Words, terms: Terms) -> tuple[tuple[str, str], ...]:
    """The terms as fields."""
    slots = ", ".join(words(f"slot-{slot}") for slot in SLOTS if slot in terms.slots)
    languages = ", ".join(words(f"language-{lang}") for lang in sorted(terms.languages))
    return (
        (words("terms-languages"), languages or "–"),
        (words("terms-slots"), slots or "–"),
        (words("terms-mode"), words(f"mode-{terms.mode}")),
    )


def not_taking_part(ctx: Context) -> Effects:
    """Why somebody cannot be in a match now, in a sentence; nothing for whoever can (R2, R5)."""
    if ctx.actor.takes_part(ctx.today):
        return ()
    resting = ctx.actor.status is Status.ACTIVE
    return (Reply(note(ctx.words(), "mentoring-resting" if resting else "core-refused-members")),)
