"""How a published number is said, wherever it stands: with its band of answers, and never sharper."""

from bot.domain.anonymity import LEAST, Turnout
from bot.domain.anonymity import band as band_of
from bot.frame.words import Words

Band = tuple[int, int | None] | None


def band(words: Words, n: Band) -> str:
    """ "10–19 antwoorden"; a dash for none."""
    if n is None:
        return "–"
    low, high = n
    return words("result-n", low=low, high=high) if high else words("result-n-more", low=low)


def turnout(words: Words, told: Turnout) -> str:
    """ "5 tot 9 van 22 antwoordden"."""
    if told.answered is None:
        return words("poll-answered-few", reached=told.reached)
    return words("poll-answered", answered=between(words, told.answered), reached=told.reached)


def between(words: Words, counts: tuple[int, int]) -> str:
    """ "5 tot 9", or one number where the two are the same."""
    low, high = counts
    return str(low) if low == high else words("result-between", low=low, high=high)


def mean(words: Words, value: float | None, edge: str, n: Band) -> str:
    """ "4,1 (10–19 antwoorden)"; near an end of the scale "4,8 of hoger (…)"."""
    if value is None:
        return "–"
    said = words(f"result-mean-{edge or 'exact'}", mean=words.number(value))
    return f"{said} ({band(words, n)})"


def edged(words: Words, value: float | None, edge: str) -> str:
    """ "4,1"; near an end of the scale "4,8 of hoger"."""
    said = "–" if value is None else words.number(value)
    return words(f"result-{edge}", mean=said) if edge else said


def few(words: Words, n: int) -> str:
    """A count of people, unless they are so few that it points at them."""
    return words("digest-few") if 0 < n < LEAST else str(n)


def counted(words: Words, n: int) -> str:
    """A count of what people did, never sharper than a band: no week tells what became of one of them."""
    if n < LEAST:
        return few(words, n)
    low, high = band_of(n)
    return between(words, (low, high or low))
