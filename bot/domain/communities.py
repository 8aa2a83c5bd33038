"""A community of practice: what it is for, how it works together, and where it meets.

Held by `tests/features/test_community.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import NewType, Protocol

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.people import AccountKey, Language
from bot.domain.wellformed import must_be_ids

CommunityId = NewType("CommunityId", int)

DEFAULT_SEND_AT = time(9, 30)
LONGEST_FUNCTION, MOST_FUNCTIONS = (
    60,
    20,
)  # characters of one of the institution's own roles; how many
ROOM = ","  # joins the users of a conversation of several into its address
# What an adapter may keep under other addresses than people's and places':
ANYWHERE = "*"  # how to begin a conversation in this workspace
AWAITED = "awaited:"  # and an account behind it: somebody who came, and has no name yet
PRINCIPAL = "principal:"  # and somebody's address behind it: the name that a link knows them by


@dataclass(frozen=True, slots=True)
class Place:
    """A channel on a platform. Opaque to features; only adapters look inside.

    ValueError for ids that no platform gives.
    """

    platform: str
    workspace: str
    channel: str

    def __post_init__(self) -> None:
        must_be_ids(self.workspace, self.channel)


@dataclass(frozen=True, slots=True)
class Charter:
    """What a community agreed on, as its facilitator wrote it down.

    `contacts`: whom somebody can turn to who does not feel safe, one a line. `guests`: whether people
    from outside the organisation may take part. `words`: its own concepts, one a line
    (`Vocabulary.with_own`). `functions`: the institution's own list of roles, one a line (S26).
    """

    name: str
    purpose: str
    goals: str = ""
    agreements: str = ""
    language: Language = Language.NL
    zone: str = "Europe/Amsterdam"
    send_at: time = DEFAULT_SEND_AT
    quiet: tuple[QuietPeriod, ...] = field(default=())
    contacts: str = ""
    guests: bool = False
    words: str = ""
    functions: str = ""

    @property
    def job_roles(self) -> tuple[str, ...]:
        """The institution's own roles, each once."""
        lines = (" ".join(line.split()) for line in self.functions.splitlines())
        return tuple(dict.fromkeys(line[:LONGEST_FUNCTION] for line in lines if line))[
            :MOST_FUNCTIONS
        ]


@dataclass(frozen=True, slots=True)
class Community:
    """A charter with an identity."""

    id: CommunityId
    charter: Charter

    @property
    def name(self) -> str:
        return self.charter.name

    @property
    def calendar(self) -> Calendar:
        """The Dutch holidays and the community's own quiet periods."""
        return Calendar(quiet=self.charter.quiet)


class Communities(Protocol):
    async def found(self, charter: Charter, place: Place) -> Community:
        """Start a community in a channel that has none."""
        ...

    async def get(self, community: CommunityId) -> Community: ...
    async def at(self, place: Place) -> Community | None: ...
    async def met_in(self, community: CommunityId, account: AccountKey) -> Community | None:
        """The community, if it meets in this account's workspace: a button's word is not enough."""
        ...

    async def resume(self, place: Place) -> Community | None:
        """Kring is back in a channel that it was removed from: its community goes on."""
        ...

    async def amend(self, community: CommunityId, charter: Charter) -> None: ...
    async def places(self, community: CommunityId) -> Sequence[Place]: ...
    async def leave(self, place: Place) -> None:
        """Kring was removed from the channel; the community keeps its history."""
        ...

    async def settle(self, community: CommunityId, place: Place) -> None:
        """A community without a place meets here from now on; where it met is forgotten."""
        ...

    async def go_on(self, community: CommunityId) -> None:
        """It meets nowhere and rests no longer, until it has a place again."""
        ...

    async def close(self, community: CommunityId) -> None:
        """It meets nowhere, and never will: its channels are free for others."""
        ...

    async def move(self, place: Place, to: Place) -> None:
        """A channel has another id: whoever meets there follows, and so does what is on its way."""
        ...
