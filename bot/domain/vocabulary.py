"""What people mean by a skill or a goal, typed in Dutch or English, with mistakes.

A text becomes terms; two terms agree when they are the same concept, the same stem in either
language, or the same word but for a slip of the pen. No meaning is guessed beyond that.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.spelling import is_slip, neighbourhood

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_FILES = Path(__file__).parent / "vocabulary_files"
LONGEST_PHRASE = 3  # words
LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase as typed, and everything it may be compared by; `plain` as its letters are."""

    text: str
    keys: frozenset[str]
    plain: str

    def agrees(self, other: "Term") -> bool:
        return bool(shared_terms((self,), (other,)))

    def handles(self) -> frozenset[str]:
        """Terms that agree have one of these in common; the converse need not hold."""
        return self.keys | neighbourhood(self.plain)


def shared_terms(wanted: Iterable[Term], offered: Sequence[Term]) -> tuple[Term, ...]:
    """Those of `wanted` that are offered: by a key in common, or but for a slip of the pen."""
    keys = frozenset[str]().union(*(offer.keys for offer in offered))
    starts = {offer.plain[:1] for offer in offered}  # every slip begins with the same letter
    return tuple(
        term
        for term in wanted
        if not keys.isdisjoint(term.keys)
        or (term.plain[:1] in starts and any(is_slip(term.plain, o.plain) for o in offered))
    )


@cache
def built_in() -> Mapping[str, str]:
    """The concepts of bot/domain/vocabulary_files/concepts.txt, by phrase."""
    lines = (_FILES / "concepts.txt").read_text("utf-8").splitlines()
    return _read(lines, "")


def _read(lines: Iterable[str], lead: str) -> dict[str, str]:
    return {phrase: f"{lead}{phrases[0]}" for phrases in map(_phrases, lines) for phrase in phrases}


def _phrases(line: str) -> list[str]:
    said = line.partition("#")[0]
    return [key for part in re.split(r"[=,;]", said) if (key := stem_of(part))]


def stem_of(phrase: str) -> str:
    """A phrase by its stems, so that "toetsen ontwerpen" and "toets ontwerpen" are one."""
    words = _WORD.findall(plain(phrase))
    return " ".join(_stemmer("dutch").stemWord(word) for word in words)


def english_stem(word: str) -> str:
    return str(_stemmer("english").stemWord(word))


def _stems(word: str) -> Iterator[str]:
    yield _stemmer("dutch").stemWord(word)
    yield english_stem(word)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Concepts by phrase: the built-in ones, and the community's own on top.

    What a word comes to is remembered, for as long as this vocabulary lives: a community of thousands
    uses a few thousand words.
    """

    concepts: Mapping[str, str] = field(default_factory=built_in)
    _words: dict[str, "_Word"] = field(default_factory=dict, init=False, compare=False, repr=False)

    @classmethod
    def with_own(cls, lines: str) -> "Vocabulary":
        """The built-in concepts and `lines`, one concept a line: "toetsing = assessment, tentamen"."""
        return cls({**built_in(), **_read(lines.splitlines(), "own")})

    def terms(self, text: str) -> tuple[Term, ...]:
        """The terms of a text, in order and once each; words that say nothing are left out."""
        words = [self._word(word) for word in _WORD.findall(text)]
        found: dict[frozenset[str], Term] = {}
        at = 0
        while at < len(words):
            term, length = self._term(words, at)
            if term:
                found.setdefault(term.keys, term)
            at += length
        return tuple(found.values())

    def shared(self, wanted: Iterable[Term], offered: Iterable[Term]) -> tuple[Term, ...]:
        """Those of `wanted` that are offered, as they were typed by whoever wants them."""
        return shared_terms(wanted, tuple(offered))

    def _term(self, words: Sequence["_Word"], at: int) -> tuple[Term | None, int]:
        """The longest phrase that begins here and is a concept; else what the word is alone."""
        longest = min(LONGEST_PHRASE, len(words) - at) if words[at].leads else 1
        for length in range(longest, 1, -1):
            some = words[at : at + length]
            if concept := self.concepts.get(" ".join(word.stem for word in some if word.stem)):
                phrase = " ".join(word.typed for word in some)
                return Term(phrase, frozenset({concept}), plain(phrase)), length
        return words[at].term, 1

    def _word(self, word: str) -> "_Word":
        if word not in self._words:
            stem = stem_of(word)
            leads = not stem or any(phrase.startswith(f"{stem} ") for phrase in self.concepts)
            self._words[word] = _Word(word, stem, self._alone(word, stem), leads)
        return self._words[word]

    def _alone(self, word: str, stem: str) -> Term | None:
        """What a word is that is in no phrase; None where it says nothing."""
        bare = plain(word)
        if concept := self.concepts.get(stem):
            return Term(word, frozenset({concept}), bare)
        if len(word) < LEAST_LETTERS or bare in stop_words():
            return None
        if concept := self._misspelt(bare):
            return Term(word, frozenset({concept}), bare)
        return Term(word, frozenset(_stems(bare)), bare)

    def _misspelt(self, word: str) -> str | None:
        return next((c for known, c in self.concepts.items() if is_slip(word, known)), None)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as typed and as phrases are looked up by, the term that it is alone, and whether a phrase
    may begin with it."""

    typed: str
    stem: str
    term: Term | None
    leads: bool


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer  # not needed before the first mentor is looked for

    return snowballstemmer.stemmer(language)


def plain(text: str) -> str:
    """Lower case, without accents."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@cache
def stop_words() -> frozenset[str]:
    return frozenset((_FILES / "stopwords.txt").read_text("utf-8").split())
