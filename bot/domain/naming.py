"""Who is named in a text: on word borders, the longest name first, and unsure where two would fit."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.membership import Member

# Between first and last name; a name is known with and without them.
_PARTICLES = {
    "van", "de", "den", "der", "het", "'t", "t", "ter", "ten", "te", "in", "op", "uit", "aan", "bij",
    "vande", "vanden", "vander", "von", "zu", "el", "al", "da", "di", "do", "dos", "du",
    "la", "le", "bin", "ibn",
}  # fmt: skip
_ORDINARY = {
    "wil",
    "will",
    "mei",
    "may",
    "an",
    "dan",
    "mark",
    "roos",
    "rose",
    "grace",
    "joy",
    "hope",
}
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                        "ı": "i", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'",
                        "‐": "-", "‑": "-"})  # fmt: skip
_WORD = re.compile(r"#\d{1,19}(?!\w)|[^\W_]+(?:['-][^\W_]+)*")
_BREAK = re.compile(r"[,;/&+\n]")
LONGEST = 8  # words of a name
MOST_WORDS = 400  # of a text in which names are looked for


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a text that would fit several people."""

    words: str
    people: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Who is surely named, each once and in order; and what may be one of several."""

    people: tuple[Member, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def find_named(text: str, everyone: Sequence[Member]) -> Named:
    """The people whose names stand in `text`: in full, by the first name, or the last with its particle.

    Accents, capitals and invisible signs make no difference. A word with a hyphen is one word, so "Jan"
    is not found in "Jan-Willem". Where some names are written with a capital, a small word that is also
    an ordinary one ("wil", "mei") is none. "#12" is the member of that number: a button says it.
    """
    known: dict[str, list[Member]] = {}
    for one in everyone:
        for form in _forms(one.name):
            known.setdefault(form, []).append(one)
    numbered = {f"#{one.id}": one for one in everyone}
    found = [
        (words, [numbered[words]] if words in numbered else known[form])
        for words, form in _longest(text, known.keys() | numbered.keys())
    ]
    if any(words[0].isupper() for words, _ in found):
        found = [item for item in found if item[0] not in _ORDINARY]
    sure = {people[0].id: people[0] for _, people in found if len(people) == 1}
    doubts: dict[str, Doubt] = {}
    for words, people in found:
        if len(people) > 1 and not any(one.id in sure for one in people):
            doubts.setdefault(_folded(words), Doubt(words, tuple(people)))
    return Named(tuple(sure.values()), tuple(doubts.values()))


def called(name: str, everyone: Sequence[Member]) -> tuple[Member, ...]:
    """Whom the whole of a name means, as lists have it: "Jansen, Jan (123)" is Jan Jansen, not any Jan."""
    form = _folded(" ".join(_ordered(name)))
    return tuple(one for one in everyone if form in _forms(one.name))


def _longest(text: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """From left to right the longest known names, as typed and as known."""
    for part in _BREAK.split(_visible(text)):
        words = list(_WORD.finditer(part))[:MOST_WORDS]
        at = 0
        while at < len(words):
            for length in range(min(LONGEST, len(words) - at), 0, -1):
                typed = part[words[at].start() : words[at + length - 1].end()]
                form = next((f for f in _spellings(typed) if f in known), None)
                if form:
                    yield typed, form
                    at += length
                    break
            else:
                at += 1


def _spellings(typed: str) -> Iterator[str]:
    """As it stands, and without the s of "Anna's"."""
    form = typed if typed.startswith("#") else _folded(typed)
    yield form
    if re.search(r"['’]s$", typed):
        yield _folded(typed[:-2])


def _forms(name: str) -> set[str]:
    """What somebody may be called: from the first name on, word by word; and by the last name."""
    words = _ordered(name)
    if not words:
        return set()
    bare = [word for word in words[1:] if _folded(word) not in _PARTICLES]
    forms = [words[:end] for end in range(1, len(words) + 1) if not _dangles(words[:end])]
    forms += [[words[0], *bare[:end]] for end in range(1, len(bare) + 1)]
    if bare:
        forms.append([words[0], bare[-1][:1]])
    particle = next((n for n, w in enumerate(words) if n and _folded(w) in _PARTICLES), None)
    if particle is not None:
        forms.append(words[particle:])
    return {_folded(" ".join(form)) for form in forms}


def _ordered(name: str) -> list[str]:
    """The words of a name, the first name first, without what stands between brackets."""
    shown = re.sub(r"\([^)]*\)", " ", _visible(name))
    last, comma, first = shown.partition(",")
    return [m[0] for m in _WORD.finditer(f"{first} {last}" if comma else shown)]


def _dangles(words: Sequence[str]) -> bool:
    """ "Jan de": nobody is called that."""
    return len(words) > 1 and _folded(words[-1]) in _PARTICLES


def _visible(text: str) -> str:
    return "".join(
        c if c == "\n" or not unicodedata.category(c).startswith("C") else ""
        for c in unicodedata.normalize("NFKC", text)
    )


def _folded(text: str) -> str:
    """For comparing: small, without accents, apostrophes and full stops; hyphens as spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    bare = "".join(c for c in apart if not unicodedata.combining(c) and c not in "'.")
    return " ".join(bare.replace("-", " ").split())
