"""A thank-you from one member to others: its words, who may read it, and what is told of all together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NewType, Protocol

from bot.domain.anonymity import LEAST, band
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

ThankYouId = NewType("ThankYouId", int)

LONGEST = 500  # characters of the words
MOST_AT_ONCE = 5  # people whom one thank-you names
MOST_A_DAY = 10  # people whom one member thanks within A_DAY
MOST_TOGETHER = 10  # that one message brings
A_DAY = timedelta(days=1)
KEPT = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class ThankYou:
    """To one receiver. `giver` is None once they are erased. `letter`: of those that come in one message the
    same. `wished`: the giver would have it in the channel too; `posted`: so would the receiver, and there
    it stands."""

    id: ThankYouId
    community: CommunityId
    giver: PersonId | None
    receiver: PersonId
    words: str
    given: datetime
    letter: str
    wished: bool = False
    posted: bool = False

    @property
    def key(self) -> str:
        """The name of the message that brings it."""
        return f"thanks:{self.community}:{self.letter}"

    def is_of(self, other: "ThankYou") -> bool:
        """Whether it was given in one breath with another: to somebody else, in the same words."""
        return (self.giver, self.words, self.given) == (other.giver, other.words, other.given)


class Thanks(Protocol):
    async def add(self, thank_you: ThankYou) -> ThankYou: ...
    async def save(self, thank_you: ThankYou) -> None: ...
    async def delete(self, thank_you: ThankYouId) -> None: ...
    async def get(self, thank_you: ThankYouId) -> ThankYou | None: ...
    async def of(self, person: PersonId) -> Sequence[ThankYou]:
        """Whatever they gave or were given, oldest first."""
        ...

    async def between(self, since: datetime, until: datetime) -> Sequence[ThankYou]:
        """Given from an instant on, and before another."""
        ...


@dataclass(frozen=True, slots=True)
class Addressed:
    """What was typed after "thanks": to whom, and for what."""

    who: str
    words: str


_COURTESY = re.compile(
    r"^(?:(?:je|jij|jullie|u|you|wel|zeer|heel|erg|veel|zo|so|very|much|a lot|a million|again|hoor|"
    r"kring|aan|to|ook|nog|zeg|man|mate)\b[ ,!.]*)+",
    re.IGNORECASE,
)
_REASON = re.compile(r":|\b(?:voor|for)\b|\b(?=(?:omdat|because|dat|that)\b)", re.IGNORECASE)
_IN_PASSING = re.compile(
    r":|\b(?:voor|for|omdat|want|because|since)\b|,\s*(?=(?:ze|zij|hij|die|she|he|they|who)\b)",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^(?:dank(?:jewel|je|uwel|u)?|bedankt?|thanks?|thx|tnx|merci)\b[ ,!.]*", re.IGNORECASE
)
_BETWEEN_NAMES = {"en", "and", "&", "+", "van", "de", "den", "der", "ter", "ten", "te", "von", "al"}


def addressed(rest: str) -> Addressed:
    """What follows "thanks": "Sanne en Ilse voor het meedenken". Small words to Kring are nobody's name."""
    named = _COURTESY.sub("", rest.strip())
    who, *words = _REASON.split(named, maxsplit=1)
    return Addressed(who.strip(" ,.!"), words[0].strip() if words else "")


def thanking(text: str) -> Addressed | None:
    """The same of a whole sentence; None for one that does not begin with thanks."""
    begun = _THANKS.match(text.strip())
    return addressed(text.strip()[begun.end() :]) if begun else None


def reason_in(text: str) -> str:
    """What for, of a sentence that praises somebody: all that comes after "for", "because" or ", she …"."""
    found = _IN_PASSING.search(text)
    return text[found.end() :].strip(" .,!") if found else ""


def names_somebody(rest: str, today: date) -> bool:
    """Whether a command can take it: a mention, or words written as names with what they are thanked for."""
    said = addressed(rest)
    words = [word for word in said.who.replace(",", " ").split() if word not in _BETWEEN_NAMES]
    named = bool(words) and all(word[0].isupper() or word[0] in "@#" for word in words)
    return named and (bool(said.words) or words[0][0] in "@#")


def told_of(given: Sequence[ThankYou]) -> tuple[int, int | None] | None:
    """The band of how many there were. None where fewer than LEAST people gave or were given them: the
    total would be somebody's own."""
    givers = {one.giver for one in given} - {None}
    receivers = {one.receiver for one in given}
    return band(len(given)) if min(len(givers), len(receivers)) >= LEAST else None
