"""Rules first, the model for the rest, and three bands: do it, ask which was meant, or say so."""

from datetime import date

from bot.domain.people import Language
from bot.language.intents import Band, Intent, Understanding
from bot.language.model import Model, Reading, model
from bot.language.normal import plain
from bot.language.rules import Verdict, verdict
from bot.language.slots import slots

# Chosen on held-out batches (make understanding prints them): acted on wrongly below 2 %, out of scope
# refused above 90 %.
ACT = 0.80
ASK = 0.30
WORRY = 0.20  # from here a concern goes before a better guess: missing one is the costlier mistake
CERTAIN = 0.99  # of a rule


def understand(text: str, today: date, using: Model | None = None) -> Understanding:
    """What `text` means. Never raises, whatever was typed; below 5 ms.

    Out of scope is an answer like any other: Kring cannot do this, or does not know what it is. `using`:
    another model than the one that was shipped.
    """
    reading = (using or model()).read(text)
    language = _language(text, reading)
    ruled = verdict(text)
    chances = _chances(reading, ruled) if plain(text) else {Intent.OUT_OF_SCOPE: 1.0}
    (intent, confidence), *others = sorted(chances.items(), key=lambda item: -item[1])
    return Understanding(
        language=language,
        intent=intent,
        confidence=round(confidence, 3),
        band=_band(intent, confidence),
        slots=slots(text, intent, today, ruled.rule if ruled else None),
        runners_up=tuple((other, round(chance, 3)) for other, chance in others[:2]),
        urgent=bool(ruled and ruled.urgent),
        is_ruled=ruled is not None,
    )


def _chances(reading: Reading, ruled: Verdict | None) -> dict[Intent, float]:
    """A rule decides, and the model's guesses come after it; a worrying text is a concern."""
    chances = dict(reading.chances)
    if ruled:
        rest = {i: c * (1 - CERTAIN) for i, c in chances.items() if i is not ruled.intent}
        return {ruled.intent: CERTAIN, **rest}
    best = max(chances, key=chances.__getitem__)
    if chances[Intent.CONCERN] >= WORRY and best is not Intent.CONCERN:
        chances[Intent.CONCERN], chances[best] = chances[best], chances[Intent.CONCERN]
    elif chances[best] < ASK:
        chances[Intent.OUT_OF_SCOPE] = max(chances[Intent.OUT_OF_SCOPE], chances[best] + 0.001)
    return chances


def _band(intent: Intent, confidence: float) -> Band:
    if intent is Intent.OUT_OF_SCOPE:
        return Band.SAY_SO
    if intent is Intent.CONCERN or confidence >= ACT:
        return Band.ACT
    return Band.ASK


def _language(text: str, reading: Reading) -> Language:
    return Language.NL if reading.dutch >= 0 else Language.EN
