"""One message that somebody hands over: what they want with it, and the yes of whoever wrote it. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId

RequestId = NewType("RequestId", int)

LONGEST = 1000  # characters of a message: what an entry of the library or a question holds
MOST_OPEN = 5  # requests of one person that wait for an answer
WAITS_FOR = timedelta(days=14)  # from when its writer was asked; then no answer is one
AT_MOST = timedelta(days=28)  # from when it was handed over, whenever its writer could be asked


class MessageVerb(StrEnum):
    """What is to be done with a message."""

    KEEP = "keep"
    ASK = "ask"
    THANK = "thank"


@dataclass(frozen=True, slots=True)
class Request:
    """`by` would have `verb` done with what `writer` wrote, who has not answered. There is no row of what
    was answered. `link` leads back to the message."""

    id: RequestId
    community: CommunityId
    verb: MessageVerb
    text: str
    link: str | None
    writer: PersonId
    by: PersonId
    asked: date

    @property
    def key(self) -> str:
        return f"message:{self.community}:{self.id}"

    def waits_until(self, went: date | None) -> date:
        """The day on which no answer is one. `went`: on which its writer was asked, or will be."""
        return min((went or self.asked) + WAITS_FOR, self.asked + AT_MOST)

    def is_about(self, verb: MessageVerb, writer: PersonId, text: str, link: str | None) -> bool:
        """Whether it asks this of that very message: a link tells it from others, and else its words do."""
        same = self.link == link if link else self.text == text
        return self.verb is verb and self.writer == writer and same


def beginning(text: str) -> str:
    """As much of a message as goes along; whoever hands over a longer one hears so."""
    return text[:LONGEST].rstrip()


class Why(StrEnum):
    """Why nobody is asked now."""

    ASKED = "asked"
    FULL = "full"


def refusal(
    mine: Sequence[Request],
    of_writer: Sequence[Request],
    verb: MessageVerb,
    writer: PersonId,
    text: str,
    link: str | None,
) -> Why | None:
    """Whether this was asked already, by whomever, or whoever asks waits for enough answers."""
    if any(one.is_about(verb, writer, text, link) for one in of_writer):
        return Why.ASKED
    return Why.FULL if len(mine) >= MOST_OPEN else None


class Requests(Protocol):
    async def add(self, request: Request) -> Request:
        """It comes back with its id."""
        ...

    async def get(self, request: RequestId) -> Request | None: ...
    async def delete(self, request: RequestId) -> None: ...
    async def of(self, people: Collection[PersonId]) -> Sequence[Request]:
        """What these asked or are asked, oldest first."""
        ...
