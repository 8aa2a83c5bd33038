"""How the unseen texts are read: figures of both halves, and by kind the misread ones of the guide half.

`python -m tests.language.unseen`. It never shows a text that is held out.
"""

import sys
from collections.abc import Sequence
from datetime import date

from bot.domain.people import Language
from bot.talking.language import Intent, Understanding, understand
from tests.language.unseen import Sitting, Unseen, unseen

TODAY = date(2026, 11, 18)


def figures(half: list[tuple[Unseen, Understanding]]) -> str:
    """Counts: cards, quiet lines, and of the urgent ones the cards and the urgent cards."""
    lines = []
    for real in (False, True):
        own = [(one, found) for one, found in half if one.is_real is real]
        cards = sum(found.intent is Intent.CONCERN for _, found in own)
        quiet = sum(found.hints for _, found in own)
        name = "real" if real else "harmless"
        lines.append(f"{name}: {cards} cards, {quiet} quiet lines of {len(own)}")
    urgent = [found for one, found in half if one.is_urgent]
    cards = sum(found.intent is Intent.CONCERN for found in urgent)
    flagged = sum(found.urgent for found in urgent)
    return "; ".join([*lines, f"urgent: {cards} cards ({flagged} urgent) of {len(urgent)}"])


def main() -> None:
    for language in Language:
        for sitting in Sitting:
            read = [(one, understand(one.text, TODAY)) for one in unseen(language, sitting)]
            for held in (False, True):
                if half := [pair for pair in read if pair[0].is_held is held]:
                    name = f"{language.value} {sitting.value} {'held' if held else 'guide'}"
                    sys.stdout.write(f"{name} {figures(half)}\n")
            sys.stdout.writelines(misread(read))


def misread(read: Sequence[tuple[Unseen, Understanding]]) -> list[str]:
    """A line for each text of the guide that was taken wrongly, or may be a concern to Kring."""
    return [
        f"   {'real' if one.is_real else 'harmless'} / {one.kind}: "
        f"{found.worry:.2f} {found.intent.value} {one.text}\n"
        for one, found in read
        if not one.is_held and (found.hints or (found.intent is Intent.CONCERN) is not one.is_real)
    ]


if __name__ == "__main__":
    main()
