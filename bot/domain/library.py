"""The library: what members keep for everybody, how long it holds, and how it is found. Pure.

An entry is found by the words that it says to be about (`bot/domain/vocabulary.py`): the same concept, the
same stem in Dutch or English, or the same word but for a slip of the pen.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log
from typing import NamedTuple, NewType, Protocol
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId
from bot.domain.spelling import is_slip
from bot.domain.vocabulary import Term, Vocabulary

EntryId = NewType("EntryId", int)

LONGEST = 500  # characters of what it is good for, or brought
LONGEST_TEXT = 1000  # of a text of its own: an answer fits
LONGEST_TITLE = 150
TITLE_WORDS = 8
LONGEST_ADDRESS = 1000
MOST_TERMS = 60  # of an entry that it is found by
MOST_FOUND = 5
MOST_RANKED = 50  # of which the best are shown
HOLDS = timedelta(days=365)  # where its sharer names no day
ASKED_BEFORE_OLD = timedelta(days=14)  # to say whether it is still true
BROUGHT_AFTER = timedelta(days=21)  # after which whoever used it is asked what it brought
USE_KEPT = timedelta(days=60)
OLD_COUNTS = 0.5  # how much what may be out of date is worth beside what is not
_TRACKERS = frozenset({"fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "si"})
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is. `key`: the same for every way to write it."""

    url: str
    key: str

    @property
    def host(self) -> str:
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page (`address`), or a text of its own. `old`: nobody said, on its day, that it still holds.
    `handed_by`: who handed over the message of another that it was."""

    id: EntryId
    community: CommunityId
    title: str
    address: Address | None
    text: str
    topics: str
    language: Language | None
    shared: date
    true_until: date
    old: bool = False
    used: int = 0
    handed_by: PersonId | None = None

    @property
    def key(self) -> str:
        return f"library:{self.community}:{self.id}"


@dataclass(frozen=True, slots=True)
class Share:
    """Somebody shared it, on a day; `good_for` in their own words."""

    entry: EntryId
    person: PersonId
    good_for: str
    on: date


class Word(NamedTuple):
    """One word that an entry is found by: a key of `Term`, and the letters that a slip is told from."""

    key: str
    plain: str


class KnownLibrary(Protocol):
    """The library as others read it."""

    async def about(self, wanted: Sequence[Term]) -> Sequence[Entry]:
        """What is about this, best first, MOST_FOUND at most; a word that no entry has may be mistyped."""
        ...

    async def at(self, address: Address) -> Entry | None: ...


class Library(KnownLibrary, Protocol):
    async def add(self, new: Entry, words: Collection[Word]) -> Entry:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, entry: Entry, words: Collection[Word] | None = None) -> None:
        """`words`: None where it is found by the same as before."""
        ...

    async def delete(self, entry: EntryId) -> None: ...
    async def get(self, entry: EntryId) -> Entry | None: ...
    async def newest(self, most: int) -> Sequence[Entry]: ...
    async def old(self) -> Sequence[Entry]:
        """Those that may hold no more, the longest first."""
        ...

    async def shared_between(self, since: date, until: date) -> int:
        """How many were shared from a day on, and before another."""
        ...

    async def count(self) -> int: ...
    async def share(self, share: Share) -> None:
        """Once a person and entry: said again, it replaces what was said."""
        ...

    async def shares(self, entries: Collection[EntryId]) -> Sequence[Share]:
        """Who shared these, the first sharer first."""
        ...

    async def of(self, person: PersonId) -> Sequence[Entry]:
        """What somebody shared, the newest first."""
        ...

    async def use(self, entry: EntryId, person: PersonId, on: date) -> bool:
        """Note that somebody used it; False where that is noted already."""
        ...

    async def used_between(self, since: date, until: date) -> int:
        """How often something was used from a day on, and before another; no use is known for longer than
        USE_KEPT."""
        ...

    async def forget_use(self, entry: EntryId, person: PersonId) -> bool:
        """That is known no longer; whether it was."""
        ...


def address_of(typed: str) -> Address | None:
    """A page on the web that was typed or pasted; None for anything else, such as `javascript:`.

    Written in one way (RFC 3986, section 6): small letters in the host, no port that goes without saying, no
    fragment, no marks of advertisers. Nothing is ever fetched.
    """
    bare = typed.strip().strip("<>")
    if not bare or len(bare) > LONGEST_ADDRESS or any(sign.isspace() for sign in bare):
        return None
    try:
        parts = urlsplit(bare if "://" in bare else f"https://{bare}")
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme.lower() not in _PORTS or "." not in host or parts.username is not None:
        return None
    return _written(parts, host, port)


def _written(parts: SplitResult, host: str, port: int | None) -> Address:
    scheme = parts.scheme.lower()
    place = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    query = urlencode([(n, v) for n, v in parse_qsl(parts.query, True) if not _tracks(n)])
    path = parts.path.rstrip("/")
    key = urlunsplit(("", place.removeprefix("www."), path, query, ""))
    return Address(urlunsplit((scheme, place, path or "/", query, "")), key)


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKERS or name.lower().startswith("utm_")


def title_of(text: str) -> str:
    """What a text is called that has no title: how it begins."""
    words = text.split()
    begins = " ".join(words[:TITLE_WORDS])[:LONGEST_TITLE].rstrip(" .,;:")
    return f"{begins} …" if len(words) > TITLE_WORDS else begins


def words_of(entry: Entry, shares: Iterable[Share], vocabulary: Vocabulary) -> frozenset[Word]:
    """What an entry is found by: its title, topics, text and what its sharers say that it is good for."""
    said = (entry.title, entry.topics, entry.text, *(share.good_for for share in shares))
    terms = vocabulary.terms("\n".join(said))[:MOST_TERMS]
    return frozenset(Word(key, term.plain) for term in terms for key in term.keys)


def without_match(wanted: Sequence[Term], found: Iterable[tuple[EntryId, str]]) -> tuple[Term, ...]:
    """The terms of which no entry has any: they may be mistyped."""
    known = {key for _, key in found}
    return tuple(term for term in wanted if known.isdisjoint(term.keys))


def meant(term: Term, words: Iterable[Word]) -> frozenset[str]:
    """The keys of the words that a mistyped term may have been."""
    return frozenset(word.key for word in words if is_slip(term.plain, word.plain))


def ranked(
    wanted: Mapping[Term, frozenset[str]], found: Iterable[tuple[EntryId, str]], total: int
) -> list[EntryId]:
    """The entries that share a term, those that share most first: a term counts for as much as it is rare
    (inverse document frequency, Spärck Jones 1972). `wanted`: the keys of each term."""
    by_key: dict[str, set[EntryId]] = defaultdict(set)
    for entry, key in found:
        by_key[key].add(entry)
    scores: dict[EntryId, float] = defaultdict(float)
    for keys in wanted.values():
        having = set().union(*(by_key.get(key, set()) for key in keys))
        for entry in having:
            scores[entry] += log(1 + total / len(having))
    return sorted(scores, key=lambda entry: (-scores[entry], -entry))


def best(entries: Sequence[Entry], order: Sequence[EntryId], most: int = MOST_FOUND) -> list[Entry]:
    """The first of these, in order; what may be out of date comes after what is not."""
    place = {id: at for at, id in enumerate(order)}
    return sorted(entries, key=lambda one: (one.old, place.get(one.id, len(place))))[:most]
