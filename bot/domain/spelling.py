"""How far two words are apart, and what still counts as a slip of the pen."""

SHORT_WORD = 4  # below this one letter off is another word: "dag" is not "dank"
LONG_WORD = 7  # up to here one mistake is forgiven, above it two


def is_slip(word: str, known: str) -> bool:
    """Whether `word` may be `known` mistyped: the same first letter, and one or two mistakes."""
    if len(word) < SHORT_WORD or len(known) < SHORT_WORD or word[0] != known[0]:
        return False
    allowed = 1 if len(known) <= LONG_WORD else 2
    return distance(word, known, allowed) <= allowed


def neighbourhood(word: str) -> frozenset[str]:
    """The word with a letter or two left out, as often as mistakes are forgiven in one so long.

    A mistake leaves out, adds, changes or swaps; without the letters it touched both words are the
    same. So words of which one may be the other mistyped have one of these in common.
    """
    if len(word) < SHORT_WORD:
        return frozenset()
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    if len(word) <= LONG_WORD:
        return frozenset({word} | once)
    twice = {less[:at] + less[at + 1 :] for less in once for at in range(len(less))}
    return frozenset({word} | once | twice)


def distance(a: str, b: str, most: int | None = None) -> int:
    """Damerau-Levenshtein distance (optimal string alignment); anything above `most` where it is more."""
    most = max(len(a), len(b)) if most is None else most
    if abs(len(a) - len(b)) > most:
        return most + 1
    far = most + 1
    older: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i] + [far] * len(b)
        for j in range(max(i - most, 1), min(i + most, len(b)) + 1):
            y = b[j - 1]
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y))
            if older and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row[j] = cost
        if min(row) > most and min(previous) > most:
            return far
        older, previous = previous, row
    return previous[-1]
