"""What the model sees of a text: stems, pairs of stems, concepts and pieces of words."""

import itertools
import re
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import snowballstemmer

from bot.talking.language.normal import plain

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[?!]")
PIECES = range(3, 6)  # letters in a piece of a word
MOST_TOKENS = 120


def features(said: str) -> Counter[str]:
    """How often each feature occurs in a plain text. Names: `s:` a stem; `k:` a concept; `b:` two stems or
    concepts beside each other, `^` and `$` being the ends; `d:` two with one between; `c:` letters, with `_`
    at the border of a word; `l:` the length, by powers of two."""
    tokens = ["#" if token.isdigit() else token for token in _TOKEN.findall(said)]
    tokens = tokens[:MOST_TOKENS]
    found: Counter[str] = Counter()
    stems = [_stem(token) for token in tokens]
    concepts = [
        _concepts().get(stem, "") or _concepts().get(token, "")
        for token, stem in zip(tokens, stems, strict=True)
    ]
    found.update(f"s:{stem}" for stem in stems)
    found.update(f"k:{concept}" for concept in concepts if concept)
    reduced = ["^", *(f"<{c}>" if c else s for s, c in zip(stems, concepts, strict=True)), "$"]
    found.update(f"b:{a} {b}" for a, b in itertools.pairwise(reduced))
    found.update(f"d:{a} {c}" for a, c in zip(reduced, reduced[2:], strict=False))
    for token in tokens:
        found.update(_pieces(token))
    found[f"l:{min(len(tokens), 24).bit_length()}"] += 1
    return found


@lru_cache(maxsize=20_000)
def _pieces(token: str) -> tuple[str, ...]:
    framed = f"_{token[:30]}_"
    return tuple(
        f"c:{framed[at : at + size]}" for size in PIECES for at in range(len(framed) - size + 1)
    )


@lru_cache(maxsize=20_000)
def _stem(token: str) -> str:
    """The Dutch stem of the English one: one key whatever language a mixed sentence is in."""
    dutch, english = _stemmers()
    return str(dutch.stemWord(english.stemWord(token)))


@cache
def _stemmers() -> tuple[Any, Any]:
    return snowballstemmer.stemmer("dutch"), snowballstemmer.stemmer("english")


@cache
def _concepts() -> dict[str, str]:
    """Words of both languages that mean the same to Kring, by stem: the lines of concepts.txt."""
    lines = (Path(__file__).parent / "concepts.txt").read_text("utf-8").splitlines()
    found: dict[str, str] = {}
    for line in lines:
        name, colon, words = line.partition("#")[0].partition(":")
        if colon:
            for word in words.split():
                found.setdefault(_stem(plain(word)), name.strip())
                found.setdefault(plain(word), name.strip())
    return found
