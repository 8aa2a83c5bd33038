"""One event, one transaction."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.ports import Clock, UnitOfWork, UnitOfWorkFactory
from storage.agenda import SqlAgenda
from storage.buddies import SqlBuddies
from storage.checkins import SqlCheckIns
from storage.communities import SqlCommunities
from storage.deliveries import SqlDeliveries, SqlOutbox
from storage.dialogues import SqlDialogues
from storage.digest import SqlCounts, SqlDigests
from storage.door import SqlDoor
from storage.exports import SqlExports
from storage.handovers import SqlHandovers
from storage.inbox import SqlInbox
from storage.membership import SqlMembers
from storage.mentoring import SqlMentoring
from storage.participation import SqlParticipation
from storage.people import SqlPeople
from storage.personal import SqlPersonal
from storage.polls import SqlPolls
from storage.questions import SqlQuestions
from storage.secrets import INBOX, own_key
from storage.shredder import shred
from storage.thanks import SqlThanks
from storage.value import SqlImprovements, SqlStories
from storage.welcome import SqlJourneys


class SqlUnitOfWork:
    def __init__(
        self, connection: AsyncConnection, clock: Clock, rooms: Collection[str], inbox_key: bytes
    ) -> None:
        self.door = SqlDoor(connection, clock.now)
        self.inbox = SqlInbox(connection, clock, inbox_key)
        self.handovers = SqlHandovers(connection, clock.now, inbox_key)
        self.people = SqlPeople(connection, clock.now)
        self.outbox = SqlOutbox(connection, self.people, clock.now, rooms)
        self.communities = SqlCommunities(connection)
        self.members = SqlMembers(connection)
        self.journeys = SqlJourneys(connection)
        self.buddies = SqlBuddies(connection)
        self.mentoring = SqlMentoring(connection)
        self.check_ins = SqlCheckIns(connection)
        self.polls = SqlPolls(connection)
        self.participation = SqlParticipation(connection)
        self.stories = SqlStories(connection)
        self.improvements = SqlImprovements(connection)
        self.digests = SqlDigests(connection)
        self.counts = SqlCounts(connection)
        self.exports = SqlExports(connection, clock.now)
        self.personal = SqlPersonal(connection, clock.now)
        self.dialogues = SqlDialogues(connection, clock.now)
        self.questions = SqlQuestions(connection)
        self.thanks = SqlThanks(connection)
        self.agenda = SqlAgenda(connection)
        self.deliveries = SqlDeliveries(connection, clock.now)


def unit_of_work(
    engine: AsyncEngine, clock: Clock, rooms: Collection[str] = ()
) -> UnitOfWorkFactory:
    """`rooms`: the platforms on which Kring can open a conversation of several people."""
    keys: list[bytes] = []  # read once, before the first event: it never changes

    @asynccontextmanager
    async def begin() -> AsyncIterator[UnitOfWork]:
        if not keys:
            keys.append(await own_key(engine, INBOX))
        async with engine.begin() as connection:
            uow = SqlUnitOfWork(connection, clock, rooms, keys[0])
            yield uow
        if uow.polls.closed or uow.personal.erased:
            await shred(engine)

    return begin
