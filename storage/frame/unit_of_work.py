"""One event, one transaction."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.agenda import Agenda
from bot.domain.agreements import Agreements
from bot.domain.announcements import Announcements
from bot.domain.anonymous_questions import AnonymousQuestions
from bot.domain.apart import NotesApart
from bot.domain.bridges import Bridges
from bot.domain.buddies import Buddies
from bot.domain.calls import Calls
from bot.domain.checkins import CheckIns
from bot.domain.coffee import CoffeeRounds
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Deliveries
from bot.domain.dialogues import Dialogues
from bot.domain.digest import Digests
from bot.domain.event_series import Meetings
from bot.domain.experts import Experts
from bot.domain.exports import Exports
from bot.domain.guests import Guests, Invitations
from bot.domain.hours import AgreedHours
from bot.domain.library import Library
from bot.domain.mediation import Mediations
from bot.domain.membership import Members
from bot.domain.mentors import Offers
from bot.domain.messages import Requests
from bot.domain.obstacles import Obstacles
from bot.domain.pairs import Pairs
from bot.domain.participation import Participation
from bot.domain.polls import Polls
from bot.domain.promises import Promises
from bot.domain.prompts import Posts
from bot.domain.proposals import PlannedRounds
from bot.domain.questions import Questions
from bot.domain.roles import Roles
from bot.domain.sessions import Sessions
from bot.domain.thanks import Thanks
from bot.domain.value import Improvements, Stories
from bot.domain.welcome import Journeys
from bot.domain.wishes import Wishes
from bot.domain.workshops import Workshops
from bot.frame.ports import Clock, UnitOfWork, UnitOfWorkFactory
from storage.agreements import SqlAgreements
from storage.announcements import SqlAnnouncements
from storage.anonymous_questions import SqlAnonymousQuestions
from storage.apart import SqlNotesApart
from storage.bridges import SqlBridges
from storage.buddies import SqlBuddies
from storage.calls import SqlCalls
from storage.checkins import SqlCheckIns
from storage.coffee import SqlCoffeeRounds
from storage.communities import SqlCommunities
from storage.dialogues import SqlDialogues
from storage.digest import SqlDigests
from storage.events import SqlEvents
from storage.experts import SqlExperts
from storage.frame.agenda import SqlAgenda
from storage.frame.exports import SqlExports
from storage.frame.handovers import SqlHandovers
from storage.frame.inbox import SqlInbox
from storage.frame.membership_lookup import SqlDoor
from storage.frame.outbox import SqlDeliveries
from storage.frame.outbox_filler import SqlOutbox
from storage.frame.people import SqlPeople
from storage.frame.personal import SqlPersonal
from storage.frame.refiling import SqlRefiling
from storage.frame.rowkeys import RowKeys
from storage.frame.secrets import INBOX, own_key
from storage.frame.secure_delete import shred
from storage.frame.transaction import Transaction
from storage.guests import SqlGuests, SqlInvitations
from storage.hours import SqlAgreedHours
from storage.library import SqlLibrary
from storage.mediation import SqlMediations
from storage.membership import SqlMembers, SqlMemberships
from storage.mentors import SqlOffers
from storage.messages import SqlMessages
from storage.obstacles import SqlObstacles
from storage.pairs import SqlPairs
from storage.participation import SqlParticipation
from storage.polls import SqlPolls
from storage.promises import SqlPromises
from storage.prompts import SqlPosts
from storage.questions import SqlQuestions
from storage.roles import SqlRoles
from storage.rounds import SqlRounds
from storage.sessions import SqlSessions
from storage.thanks import SqlThanks
from storage.value import SqlImprovements, SqlStories
from storage.welcome import SqlJourneys
from storage.wishes import SqlWishes
from storage.workshops import SqlWorkshops


class SqlStores:
    """What is kept of one community; each store is made when it is first asked for."""

    def __init__(
        self,
        db: Transaction,
        clock: Clock,
        here: CommunityId,
        closed: Callable[[], None],
        keys: RowKeys,
    ) -> None:
        self._db, self._now, self._here, self._closed = db, clock.now, here, closed
        self._keys = keys

    @cached_property
    def members(self) -> Members:
        return SqlMembers(self._db, self._here)

    @cached_property
    def agreements(self) -> Agreements:
        return SqlAgreements(self._db, self._here)

    @cached_property
    def journeys(self) -> Journeys:
        return SqlJourneys(self._db, self._here)

    @cached_property
    def buddies(self) -> Buddies:
        return SqlBuddies(self._db, self._here)

    @cached_property
    def offers(self) -> Offers:
        return SqlOffers(self._db, self._here)

    @cached_property
    def wishes(self) -> Wishes:
        return SqlWishes(self._db, self._here)

    @cached_property
    def obstacles(self) -> Obstacles:
        return SqlObstacles(self._db, self._here)

    @cached_property
    def hours(self) -> AgreedHours:
        return SqlAgreedHours(self._db, self._here)

    @cached_property
    def pairs(self) -> Pairs:
        return SqlPairs(self._db, self._here)

    @cached_property
    def rounds(self) -> PlannedRounds:
        return SqlRounds(self._db, self._here)

    @cached_property
    def apart(self) -> NotesApart:
        return SqlNotesApart(self._db, self._here)

    @cached_property
    def calls(self) -> Calls:
        return SqlCalls(self._db, self._here)

    @cached_property
    def check_ins(self) -> CheckIns:
        return SqlCheckIns(self._db, self._here)

    @cached_property
    def polls(self) -> Polls:
        return SqlPolls(self._db, self._here, self._closed)

    @cached_property
    def participation(self) -> Participation:
        return SqlParticipation(self._db, self._here)

    @cached_property
    def stories(self) -> Stories:
        return SqlStories(self._db, self._here)

    @cached_property
    def improvements(self) -> Improvements:
        return SqlImprovements(self._db, self._here)

    @cached_property
    def digests(self) -> Digests:
        return SqlDigests(self._db, self._here)

    @cached_property
    def exports(self) -> Exports:
        return SqlExports(self._db, self._here, self._now)

    @cached_property
    def dialogues(self) -> Dialogues:
        return SqlDialogues(self._db, self._here, self._now)

    @cached_property
    def questions(self) -> Questions:
        return SqlQuestions(self._db, self._here)

    @cached_property
    def guests(self) -> Guests:
        return SqlGuests(self._db, self._here, self._now, self._closed)

    @cached_property
    def invitations(self) -> Invitations:
        return SqlInvitations(self._db, self._here)

    @cached_property
    def messages(self) -> Requests:
        return SqlMessages(self._db, self._here)

    @cached_property
    def thanks(self) -> Thanks:
        return SqlThanks(self._db, self._here)

    @cached_property
    def agenda(self) -> Agenda:
        return SqlAgenda(self._db, self._here)

    @cached_property
    def deliveries(self) -> Deliveries:
        return SqlDeliveries(self._db, self._here, self._now)

    @cached_property
    def events(self) -> Meetings:
        return SqlEvents(self._db, self._here)

    @cached_property
    def experts(self) -> Experts:
        return SqlExperts(self._db, self._here)

    @cached_property
    def roles(self) -> Roles:
        return SqlRoles(self._db, self._here)

    @cached_property
    def workshops(self) -> Workshops:
        return SqlWorkshops(self._db, self._here)

    @cached_property
    def library(self) -> Library:
        return SqlLibrary(self._db, self._here)

    @cached_property
    def promises(self) -> Promises:
        return SqlPromises(self._db, self._here)

    @cached_property
    def posts(self) -> Posts:
        return SqlPosts(self._db, self._here)

    @cached_property
    def coffee(self) -> CoffeeRounds:
        return SqlCoffeeRounds(self._db, self._here)

    @cached_property
    def announcements(self) -> Announcements:
        return SqlAnnouncements(self._db, self._here)

    @cached_property
    def anonymous_questions(self) -> AnonymousQuestions:
        return SqlAnonymousQuestions(self._db, self._here, self._closed)

    @cached_property
    def bridges(self) -> Bridges:
        return SqlBridges(self._db, self._here)

    @cached_property
    def mediations(self) -> Mediations:
        return SqlMediations(self._db, self._here, self._now, self._keys, self._closed)

    @cached_property
    def sessions(self) -> Sessions:
        return SqlSessions(self._db, self._here, self._now, self._closed)


class SqlUnitOfWork:
    """`shreds`: something was deleted that nobody may find in the file any more."""

    def __init__(
        self,
        connection: Transaction,
        clock: Clock,
        rooms: Collection[str],
        inbox_key: bytes,
        row_keys: RowKeys,
    ) -> None:
        self._db, self._clock, self._row_keys = connection, clock, row_keys
        self._stores: dict[CommunityId, SqlStores] = {}
        self.shreds = False
        self.door = SqlDoor(connection, clock.now)
        self.inbox = SqlInbox(connection, clock, inbox_key)
        self.handovers = SqlHandovers(connection, clock.now, inbox_key)
        self.people = SqlPeople(connection, clock.now)
        self.refiling = SqlRefiling(connection)
        self.outbox = SqlOutbox(connection, self.people, clock.now, rooms)
        self.communities = SqlCommunities(connection)
        self.memberships = SqlMemberships(connection)
        self.personal = SqlPersonal(connection, clock.now, self._shred_after)

    async def undo(self) -> None:
        self.shreds = False
        await self._db.rollback()

    def of(self, community: CommunityId) -> SqlStores:
        if community not in self._stores:
            self._stores[community] = SqlStores(
                self._db, self._clock, community, self._shred_after, self._row_keys
            )
        return self._stores[community]

    def _shred_after(self) -> None:
        self.shreds = True


def unit_of_work(
    engine: AsyncEngine, clock: Clock, rooms: Collection[str] = (), secrets: str = ""
) -> UnitOfWorkFactory:
    """`rooms`: the platforms on which Kring can open a conversation of several people. `secrets`: the
    operator's keys, comma-separated, newest first."""
    given = [secret.strip() for secret in secrets.split(",") if secret.strip()]
    keys: list[bytes] = []  # read once, before the first event: it never changes

    @asynccontextmanager
    async def begin() -> AsyncIterator[UnitOfWork]:
        if not keys:
            keys.append(await own_key(engine, INBOX))
        connection = Transaction(engine)
        async with connection, connection.begin():
            row_keys = RowKeys(given, keys[0])
            uow = SqlUnitOfWork(connection, clock, rooms, keys[0], row_keys)
            yield uow
            await connection.settle()
        if uow.shreds:
            await shred(engine)

    return begin
