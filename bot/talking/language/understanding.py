"""Rules first, the model for the rest, and three bands: do it, ask which was meant, or say so."""

from datetime import date

from bot.domain.people import Language
from bot.talking.language.concerns import may_endanger
from bot.talking.language.everyday import reassures
from bot.talking.language.intents import Band, Intent, Understanding
from bot.talking.language.lessons import is_lesson
from bot.talking.language.model import Model, Reading, model
from bot.talking.language.normal import clean, plain
from bot.talking.language.rules import Verdict, verdict
from bot.talking.language.slots import slots_of
from bot.talking.language.trifles import is_trifling

# Chosen on held-out batches and on texts by an author who had seen neither texts nor rules: acted on
# wrongly below 2 %, out of scope refused above 90 %.
ACT = 0.80
ASK = 0.45
WORRY = 0.36  # from here a concern goes before a better guess: missing one is the costlier mistake
FIRM = 0.90  # a concern that names a dish or a game needs this much; below it stays the quiet line
HINT = (
    0.10  # from here one quiet line says where to turn, under the answer to the better guess (D36)
)
CERTAIN = 0.99  # of a rule
# What leads to the same card, or nearly: sure of them together is sure enough.
KINDRED = (
    frozenset({Intent.PAUSE, Intent.LEAVE, Intent.MESSAGES}),
    frozenset({Intent.MATCH_STATUS, Intent.WHY_MATCH}),
    frozenset({Intent.OFFER_MENTOR, Intent.PAUSE_MENTORING}),
    frozenset({Intent.THANKS, Intent.THANK_PERSON}),
    frozenset(
        {Intent.EVENT, Intent.PLAN_EVENT, Intent.ANSWER_EVENT, Intent.CHANGE_EVENT, Intent.AGENDA}
    ),
)


def understand(text: str, today: date, using: Model | None = None) -> Understanding:
    """What `text` means. Never raises, whatever was typed; below 5 ms.

    Out of scope is an answer like any other: Kring cannot do this, or does not know what it is. A concern
    that is only suspected has the band ASK: it is answered as one, with the other readings beside it.
    `using`: another model than the one that was shipped.
    """
    shown, said = clean(text), plain(text)
    reading = (using or model()).read(said)
    ruled = verdict(said, shown)
    endangered = may_endanger(said)
    worry = reading.chances[Intent.CONCERN]
    (intent, confidence), *others = _ranked(said, reading, ruled)
    return Understanding(
        language=_language(reading),
        intent=intent,
        confidence=round(confidence, 3),
        band=_band(intent, confidence + _of_kin(intent, others)),
        slots=slots_of(shown, said, intent, today, ruled.rule if ruled else None),
        runners_up=tuple((other, round(chance, 3)) for other, chance in others[:3]),
        worry=round(max(worry, HINT if endangered else 0.0), 3),
        urgent=bool(ruled and ruled.urgent),
        is_ruled=ruled is not None,
        hints=ruled is None and intent is not Intent.CONCERN and _is_possible(said, worry),
    )


def _is_possible(said: str, worry: float) -> bool:
    """Whether it may be a concern after all: half so for the model, or by what somebody has at hand."""
    return (worry >= HINT or may_endanger(said)) and not reassures(said)


def _ranked(said: str, reading: Reading, ruled: Verdict | None) -> list[tuple[Intent, float]]:
    """The readings, likeliest first: a rule before all, then a concern, then the model's guesses; when
    no guess is good enough, out of scope."""
    ranked = sorted(reading.chances.items(), key=lambda item: -item[1])
    doubt = _doubt(said, reading.chances[Intent.CONCERN])
    ranked = [(i, min(chance, doubt) if i is Intent.CONCERN else chance) for i, chance in ranked]
    ranked.sort(key=lambda item: -item[1])
    if not said:
        return [(Intent.OUT_OF_SCOPE, 1.0), *_without(ranked, Intent.OUT_OF_SCOPE)]
    if ruled:
        rest = _without(ranked, ruled.intent)
        return [(ruled.intent, CERTAIN), *((i, c * (1 - CERTAIN)) for i, c in rest)]
    chances = dict(ranked)
    first, chance = _likeliest(ranked)
    first = Intent.OUT_OF_SCOPE if chance < ASK else first
    first = Intent.CONCERN if chances[Intent.CONCERN] >= WORRY else first
    return [(first, chances[first]), *_without(ranked, first)]


def _likeliest(ranked: list[tuple[Intent, float]]) -> tuple[Intent, float]:
    """The likeliest of the kin that is likeliest together, with the chance of all of it."""
    whole = [(i, c + _of_kin(i, _without(ranked, i))) for i, c in ranked]
    return max(whole, key=lambda item: item[1])


def _doubt(said: str, worry: float) -> float:
    """The largest chance of a concern that the words leave: none where all is said to be well."""
    if reassures(said):
        return 0.0
    return HINT if (is_trifling(said) or is_lesson(said)) and worry < FIRM else 1.0


def _of_kin(intent: Intent, others: list[tuple[Intent, float]]) -> float:
    """The chance of what is answered alike."""
    kin = next((each for each in KINDRED if intent in each), frozenset())
    return sum(chance for other, chance in others if other in kin)


def _without(ranked: list[tuple[Intent, float]], first: Intent) -> list[tuple[Intent, float]]:
    return [item for item in ranked if item[0] is not first]


def _band(intent: Intent, confidence: float) -> Band:
    if intent is Intent.OUT_OF_SCOPE:
        return Band.SAY_SO
    return Band.ACT if confidence >= ACT else Band.ASK


def _language(reading: Reading) -> Language:
    return Language.NL if reading.dutch >= 0 else Language.EN
