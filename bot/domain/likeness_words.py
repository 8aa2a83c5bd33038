"""The words that questions are made of: what they are about, what they ask for, and what says nothing. Pure.

Beside the concepts of `vocabulary.py`, and for comparing questions only: "reduce" may be "lower" there,
where a wish for a mentor is better read to the letter.

Held by `tests/domain/test_likeness.py`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from bot.domain.vocabulary import built_in, english_stem, plain, stem_of, stop_words

_FILES = Path(__file__).parent / "likeness_files"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_HOMONYMS = frozenset({"beleid"})  # the stemmer makes "begeleiden" of it
_AI = "ai"  # the one word of two letters that questions are about
FIELD, EVERYDAY, ROLE = (
    1.0,
    0.5,
    0.3,
)  # what a word counts for; who learns and who teaches is in every question
LEAST_PART = 4  # letters of a part of a compound
LEAST_COMPOUND = 9
LEAST_REST = 5  # of either part, where only one is known: "stimuleer" is not made of "leer"
# Words are remembered for as long as Kring runs, apart from whatever text they stood in.
REMEMBERED = 20_000


class Sense(NamedTuple):
    """What a word or phrase means: by any of its `keys`, and for how much it counts."""

    keys: tuple[str, ...]
    weight: float


def words_in(text: str) -> list[str]:
    return _WORD.findall(plain(text).replace("’", "'"))


@lru_cache(maxsize=REMEMBERED)
def stem(phrase: str) -> str:
    return stem_of(phrase)


@lru_cache(maxsize=REMEMBERED)
def stems(word: str) -> frozenset[str]:
    """In either language."""
    return frozenset({stem(word), english_stem(word)})


@cache
def concepts() -> Mapping[str, str]:
    return apart(built_in())


def apart(concepts: Mapping[str, str]) -> dict[str, str]:
    """By their words: "e-learning" is two here."""
    return {phrase.replace("-", " "): concept for phrase, concept in concepts.items()}


def _lines(name: str) -> Iterator[str]:
    for line in (_FILES / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _phrases(said: str) -> list[str]:
    return [phrase for part in said.split(",") if (phrase := " ".join(words_in(part)))]


@cache
def _senses() -> Mapping[str, Sense]:
    """Every phrase of both files; "groepswerk < groep" is also that wider thing."""
    found: dict[str, Sense] = {}
    for name, weight in (("field.txt", FIELD), ("everyday.txt", EVERYDAY)):
        for line in _lines(name):
            named, _, others = line.partition("=")
            named, _, wider = named.partition("<")
            phrases = _phrases(f"{named},{others}")
            sense = Sense((_name(phrases, weight), *_phrases(wider)), weight)
            for phrase in phrases:
                found[phrase] = _either(found.get(phrase), sense)
    return {phrase: _lighter(sense) for phrase, sense in found.items()}


def _either(one: Sense | None, other: Sense) -> Sense:
    """A word of two senses may be either: "grade" is a mark, and to assess."""
    if one is None or one == other:
        return other
    return Sense((*one.keys, *other.keys), max(one.weight, other.weight))


def _name(phrases: list[str], weight: float) -> str:
    """The concept that a line adds words to, if there is one."""
    known = (c for p in phrases if p not in _HOMONYMS and (c := concepts().get(stem(p))))
    return next(known, phrases[0]) if weight == FIELD else phrases[0]


def _lighter(sense: Sense) -> Sense:
    return sense._replace(weight=ROLE) if sense.keys[0] in {"student", "docent"} else sense


@cache
def _by_stem() -> Mapping[str, Sense]:
    found: dict[str, Sense] = {}
    for phrase, sense in _senses().items():
        found.setdefault(stem(phrase), sense)
    return found


@cache
def leading() -> frozenset[str]:
    """The words and stems that a phrase of several words may begin with."""
    phrases = (*_senses(), *_by_stem(), *concepts())
    return frozenset(first for p in phrases for first, _, more in [p.partition(" ")] if more)


@lru_cache(maxsize=REMEMBERED)
def sense_of(phrase: str) -> Sense | None:
    """As it stands before as it is stemmed, since a stem may be that of two words."""
    if exact := _senses().get(phrase):
        return exact
    if phrase in stop_words() or (len(phrase) < 3 and phrase != _AI):
        return None
    if concept := concepts().get(stem(phrase)):
        return Sense((concept,), FIELD)
    return _by_stem().get(stem(phrase)) or _of_third_person(phrase)


def _of_third_person(word: str) -> Sense | None:
    """ "vermindert" is "verminder": the stemmer leaves that letter."""
    return _by_stem().get(stem(word[:-1])) if word.endswith("t") and len(word) > 5 else None


@lru_cache(maxsize=REMEMBERED)
def parts_of(word: str) -> tuple[Sense | str, ...]:
    """What a compound is made of, "toetsdruk" of test and pressure; a part that is not known as it stands."""
    if len(word) < LEAST_COMPOUND:
        return ()
    best: tuple[Sense | str, ...] = ()
    longest = 0
    for at in range(LEAST_PART, len(word) - LEAST_PART + 1):
        first, last = _part(word[:at]), _part(word[at:])
        if first and last:
            return first, last
        if first and at > longest and _enough(word, at):
            best, longest = (first, word[at:]), at
        elif last and len(word) - at > longest and _enough(word, at):
            best, longest = (last, word[:at].removesuffix("s")), len(word) - at
    return best


def _enough(word: str, at: int) -> bool:
    return LEAST_REST <= at <= len(word) - LEAST_REST


def _part(letters: str) -> Sense | None:
    """With or without the "s" that joins; as it stands, since stemming every part takes long."""
    return _as_it_stands(letters) or (
        _as_it_stands(letters[:-1]) if letters.endswith("s") else None
    )


def _as_it_stands(letters: str) -> Sense | None:
    if concept := concepts().get(letters):
        return Sense((concept,), FIELD)
    return _senses().get(letters) or _by_stem().get(letters)


@cache
def says_nothing() -> frozenset[str]:
    return frozenset(word for line in _lines("small.txt") for word in words_in(line))


class Phrases:
    """Phrases and what each says, found in a row of words."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self._longest: dict[str, int] = {}
        for phrase in known:
            words = phrase.split()
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def within(self, words: Sequence[str]) -> Iterator[tuple[range, str]]:
        """The places of the longest ones, from left to right, and what each says."""
        free = 0
        for at, word in enumerate(words):
            if at >= free and word in self._longest:
                for end in range(min(len(words), at + self._longest[word]), at, -1):
                    if (said := " ".join(words[at:end])) in self._known:
                        yield range(at, end), self._known[said]
                        free = end
                        break


@cache
def wrappers() -> Phrases:
    """How people begin a question: "wie weet", "does anyone". It asks nothing."""
    return Phrases({phrase: "" for line in _lines("wrappers.txt") for phrase in _phrases(line)})


@cache
def asked_for() -> Phrases:
    """What is asked for, by the words that tell: an amount by "hoeveel" and "how many"."""
    pairs = (line.partition("=") for line in _lines("asking.txt"))
    return Phrases({phrase: what.strip() for what, _, said in pairs for phrase in _phrases(said)})


@cache
def particles() -> frozenset[str]:
    """What a Dutch verb may leave behind: "levert … in" is "inlevert"."""
    return frozenset(word for line in _lines("particles.txt") for word in words_in(line))


@cache
def sides() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Of which pairs of opposites a word is a side: the number of the pair, and of the side."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for pair, line in enumerate(_lines("opposites.txt")):
        for side, said in enumerate(line.split("|")):
            for word in _phrases(said):
                found[word] = (*found.get(word, ()), (pair, side))
    return found
