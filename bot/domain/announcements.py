"""What somebody who steers tells everybody at once: in one language or both, and sent after a few minutes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId

AnnouncementId = NewType("AnnouncementId", int)

LONGEST = 1500  # characters of a text
LONGEST_WHY = 200
UNDO_FOR = timedelta(minutes=5)
KEPT = timedelta(days=60)
BATCH = 500  # people written to in one transaction
OF_USE = timedelta(days=14)  # later than that nobody needs to hear it


class Stage(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"  # it goes out after a few minutes
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Announcement:
    """`texts`: Dutch and English, either of which may be empty. `why`: why it is important; empty where it
    counts to what people get in a week. `by`: None where they were erased. `at`: when it was written, or
    goes out."""

    id: AnnouncementId
    community: CommunityId
    by: PersonId | None
    nl: str
    en: str
    why: str
    at: datetime
    stage: Stage = Stage.DRAFT
    count: int = 0

    @property
    def key(self) -> str:
        return f"announcement:{self.community}:{self.id}"

    @property
    def is_important(self) -> bool:
        return bool(self.why)

    def text(self, language: Language | None) -> str:
        """In somebody's language where there is one, else in the other."""
        first, other = (self.en, self.nl) if language is Language.EN else (self.nl, self.en)
        return first or other


class Announcements(Protocol):
    async def add(self, new: Announcement) -> Announcement:
        """Keep it; it comes back with its id."""
        ...

    async def save(self, announcement: Announcement) -> None: ...
    async def get(self, announcement: AnnouncementId) -> Announcement | None: ...
    async def of(self, person: PersonId) -> list[Announcement]:
        """All that somebody wrote, the newest first."""
        ...

    async def sent_since(self, moment: datetime) -> list[Announcement]: ...
    async def delete(self, announcement: AnnouncementId) -> None: ...
