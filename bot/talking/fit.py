"""Why two people fit, in words that either of them would use."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.affinity import Affinity, Part, affinity_again
from bot.domain.mentors import Offer
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.wishes import Mode, Wish
from bot.frame.cards import Inline, Run
from bot.frame.words import Words

SHOWN_SLOTS = 3
SAID = ("goal", "language", "when", "interests", "discipline", "same-discipline", "where")


def reasons(words: Words, fit: Affinity, *, own: bool = True) -> tuple[Inline, ...]:
    """ "deelt je leerdoel toetsing, spreekt Nederlands, vrij op donderdagmiddag"; `own`: to the mentee."""
    said = [_sentence(words, part, own=own) for part in fit.parts if _is_said(part)]
    if not any(part.name == "goal" for part in fit.parts):
        said.append(words.rich("why-no-goal" if own else "why-no-goal-theirs").runs)
    joined: list[Inline] = []
    for runs in said:
        joined += [Run(", ")] * bool(joined) + list(runs)
    return tuple(joined)


def _is_said(part: Part) -> bool:
    return part.name in SAID and bool(part.about) and part.about != (Mode.EITHER,)


def _sentence(words: Words, part: Part, *, own: bool) -> tuple[Inline, ...]:
    match part.name:
        case "goal":
            text = "why-goal" if own else "why-goal-theirs"
            return words.rich(text, about=listed(words, part.about)).runs
        case "language":
            return words.rich("why-language", about=words(f"language-{part.about[0]}")).runs
        case "when":
            return words.rich("why-when", about=slots(words, part.about)).runs
        case "where":
            return words.rich(f"why-where-{part.about[0]}").runs
    return words.rich(f"why-{part.name}", about=listed(words, part.about)).runs


def slots(words: Words, ids: Sequence[str]) -> str:
    """Half-days by name, the first few."""
    named = [words(f"slot-{slot}") for slot in ids[:SHOWN_SLOTS]]
    return listed(words, named) + (" …" if len(ids) > SHOWN_SLOTS else "")


def listed(words: Words, items: Sequence[str]) -> str:
    """ "a, b en c"."""
    if len(items) < 2:
        return "".join(items)
    return words("list-and", first=", ".join(items[:-1]), last=items[-1])


def fit_again(at: Snapshot, wish: Wish, offer: Offer) -> Affinity:
    """The reasons as they were when the pair was proposed: before it held its own place."""
    others = tuple(p for p in at.pairs if p.mentee != wish.mentee or p.mentor != offer.mentor)
    mentee = Mentee(at.members[wish.mentee], wish)
    mentor = Mentor(at.members[offer.mentor], offer, 1)
    return affinity_again(mentee, mentor, replace(at, pairs=others))
