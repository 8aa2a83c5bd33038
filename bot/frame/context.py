"""What a handler knows: the moment, the community, who acts, the stores, and everyone's words."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any, Generic, Protocol

from bot.domain.calendar import local_date, local_instant
from bot.domain.communities import Community, CommunityId
from bot.domain.dialogues import Dialogue
from bot.domain.digest import Week
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.participation import quiet_weeks
from bot.domain.people import Language, Person, PersonId
from bot.domain.vocabulary import Vocabulary
from bot.frame.actions import Action, action
from bot.frame.attention import Attention
from bot.frame.mine import Mine
from bot.frame.moments import Keyed, M, Moment, Planned, occasion_of, planned
from bot.frame.picks import Picks
from bot.frame.ports import S_co, SharedStores, UnitOfWorkOf
from bot.frame.section import Section
from bot.frame.thinking import LARGE, Thoughts
from bot.frame.topics import Topic
from bot.frame.words import Words, words

NO_COMMUNITY = CommunityId(0)


@action("run")
class RunCommand(Action):
    """A button that does what typing `text` would do."""

    text: str


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """A command the actor may use, for help."""

    name: str
    aliases: tuple[str, ...]
    subject: str = ""

    @property
    def key(self) -> str:
        """The name as part of a text's id."""
        return self.name.replace(" ", "-")


Look = Callable[["AnyContext"], Awaitable[Sequence[Attention]]]
Fact = tuple[str, str]  # a label, and what is stored
Facts = Callable[["AnyContext", Member], Awaitable[Sequence[Fact]]]
Tells = Callable[["AnyContext", Week], Awaitable[Section | None]]
Own = Callable[["AnyContext"], Awaitable[Sequence[Mine]]]
Gives = Callable[["AnyContext"], Awaitable[Picks]]
Brings = Callable[["AnyContext"], Awaitable[Sequence[Topic]]]


class Speaks(Protocol):
    """A subject, as far as others ask it: see `bot/frame/subject.py`."""

    @property
    def facts(self) -> Facts | None: ...
    @property
    def attention(self) -> Look | None: ...
    @property
    def section(self) -> Tells | None: ...
    @property
    def mine(self) -> Own | None: ...
    @property
    def picks(self) -> Gives | None: ...
    @property
    def topics(self) -> Brings | None: ...


@dataclass(slots=True)
class ContextOf(Generic[S_co]):
    """One event being handled. `uow` commits after the handler, or not at all.

    Only founding a community changes `here` on the way. `web`: where Kring's own pages are, ending in a
    slash; None where nobody but Kring can reach them. `has_ear`: an operator's own model may read what
    Kring does not understand.
    `uncounted`: what was said is counted in nobody's activity. `language`: of a stranger who only looks.
    `typed`: what somebody said, whole. `forgets`: what is said back leaves no trace once it has arrived, and
    the conversation has no turn of it.
    `thoughts`: what was worked out for this event between its transactions. `cut`: of a text that was too
    long, how many characters it had and how many were kept; whoever typed it hears so.
    """

    uow: UnitOfWorkOf[S_co]
    now: datetime
    here: Community | None
    person: Person | None = None
    member: Member | None = None
    commands: tuple[CommandInfo, ...] = ()
    subjects: Collection[Speaks] = ()
    web: str | None = None
    has_ear: bool = False
    uncounted: bool = False
    forgets: bool = False
    typed: str = ""
    silent: Member | None = None
    memory: Dialogue | None = None
    language: Language | None = None
    thoughts: Thoughts = field(default_factory=Thoughts)
    cut: tuple[int, int] | None = None

    @property
    def community(self) -> Community:
        """The community this is about; the engine makes sure that there is one."""
        if self.here is None:
            raise LookupError("this event is about no community")
        return self.here

    @property
    def stores(self) -> S_co:
        """What is kept of this community, as far as whoever handles this may open it."""
        return self.uow.of(self.community.id)

    @property
    def actor(self) -> Member:
        if self.member is None:
            raise LookupError("the person acting is no member here")
        return self.member

    async def somebody(self, person: PersonId) -> Member:
        """A member, or who was one; LookupError for anybody else."""
        found = await self.uow.of(self.community.id).members.get(person)
        if found is None:
            raise LookupError("this names somebody who was never a member")
        return found

    def vocabulary(self) -> Vocabulary:
        """The concepts that words are compared by here, the community's own among them."""
        own = self.community.charter.words
        return Vocabulary.with_own(own) if own else Vocabulary()

    def within(self, typed: object, most: int) -> str:
        """What somebody typed, without the space around it, and at most `most` characters of it."""
        text = str(typed or "").strip()
        if len(text) > most:
            self.cut = (len(text), most)
        return text[:most].rstrip()

    def break_silence(self) -> None:
        """Whoever acts has answered, and rests no more; `silent` is the member as they were until now."""
        if self.member and (self.member.unanswered or self.member.resting):
            self.silent = self.member
            self.member = replace(self.member, unanswered=0, resting=None)

    @property
    def today(self) -> date:
        return local_date(self.now, self.community.charter.zone)

    @property
    def own_today(self) -> date:
        """The day where whoever acts is: what they type is read on it (R30). The community's where their
        zone is not known; in UTC where there is none."""
        return self._today_of(self.person)

    def _today_of(self, person: Person | None) -> date:
        own = person.zone if person else None
        zone = own or (self.here.charter.zone if self.here else None)
        return local_date(self.now, zone) if zone else self.now.date()

    async def plan(
        self,
        moment: Moment,
        at: datetime,
        *,
        person: PersonId | None = None,
        about: Keyed | None = None,
        elsewhere: CommunityId | None = None,
    ) -> None:
        """It comes at its time; planning the same again moves it. `elsewhere`: of another community."""
        here = elsewhere or self.community.id
        await self.uow.of(here).agenda.plan([occasion_of(moment, at, here, person, about)])

    async def plan_for(self, people: Collection[PersonId], moment: Moment, at: datetime) -> None:
        """The same for each of many people."""
        here = self.community.id
        each = [occasion_of(moment, at, here, person) for person in people]
        await self.uow.of(here).agenda.plan(each)

    async def planned(
        self,
        *moments: type[M],
        person: PersonId | None = None,
        about: Keyed | None = None,
        limit: int | None = None,
        elsewhere: CommunityId | None = None,
    ) -> list[Planned[M]]:
        """What is planned here, soonest first: everything, or what answers to all that is given."""
        waiting = await self.uow.of(elsewhere or self.community.id).agenda.waiting(
            limit,
            kinds=[moment.name for moment in moments],
            person=person,
            about=about.key if about else None,
        )
        return [planned(occasion) for occasion in waiting]

    async def drop(
        self,
        *moments: type[Moment],
        person: PersonId | None = None,
        about: Keyed | None = None,
        elsewhere: CommunityId | None = None,
    ) -> None:
        """It does not come any more: what answers to all that is given."""
        if not moments and person is None and about is None:
            raise ValueError("everything that is planned would be dropped")
        await self.uow.of(elsewhere or self.community.id).agenda.drop(
            kinds=[moment.name for moment in moments],
            person=person,
            about=about.key if about else None,
        )

    async def plan_on(
        self, moment: Moment, day: date, person: Member | None = None, about: Keyed | None = None
    ) -> None:
        """On a working day on or after `day`, at the community's hour where the person is; never in the
        past, so that a look which leads to the next look cannot turn in circles."""
        calendar = self.community.calendar
        at = self._morning(calendar.on_or_after(day), person)
        if at <= self.now:
            at = self._morning(calendar.working_day(self.today, 1), person)
        await self.plan(moment, at, person=person.id if person else None, about=about)

    def _morning(self, day: date, person: Member | None) -> datetime:
        return self.moment(day, person.person) if person else self.community_moment(day)

    async def take(self, planned: Planned[Any]) -> bool:
        """It is handled with this event, and comes no more; False where somebody else has it."""
        return await self.stores.agenda.begin(planned.occasion.key, "done")

    async def attention(self) -> tuple[Attention, ...]:
        """What asks for a facilitator's attention, over all subjects."""
        looks = [subject.attention for subject in self.subjects if subject.attention]
        found = [one for look in looks for one in await look(self)]
        return tuple(sorted((one for one in found if one.count), key=lambda one: one.rank))

    async def facts(self, member: Member) -> tuple[Fact, ...]:
        """What is stored about a member, over all subjects, in the words of whoever asks."""
        tellers = [subject.facts for subject in self.subjects if subject.facts]
        return tuple([fact for teller in tellers for fact in await teller(self, member)])

    async def mine(self) -> tuple[Mine, ...]:
        """What concerns whoever acts, over all subjects: what waits for them first."""
        tellers = [subject.mine for subject in self.subjects if subject.mine]
        found = [one for teller in tellers for one in await teller(self)]
        return tuple(sorted(found, key=lambda one: (not one.waits, one.rank)))

    async def sections(self, week: Week) -> tuple[Section, ...]:
        """What is told of a week, over all subjects that have something to say of it, in their order."""
        tellers = [subject.section for subject in self.subjects if subject.section]
        told = [section for teller in tellers if (section := await teller(self, week))]
        return tuple(sorted(told, key=lambda section: section.rank))

    async def picks(self) -> tuple[Picks, ...]:
        """What may stand with the weekly post, over all subjects, in their order."""
        givers = [subject.picks for subject in self.subjects if subject.picks]
        return tuple(sorted([await give(self) for give in givers], key=lambda one: one.rank))

    async def topics(self) -> tuple[Topic, ...]:
        """What there is to talk about when people meet, over all subjects, in their order."""
        bringers = [subject.topics for subject in self.subjects if subject.topics]
        found = [topic for bring in bringers for topic in await bring(self)]
        return tuple(sorted(found, key=lambda topic: topic.rank))

    async def is_large(self) -> bool:
        """Whether what concerns everybody here takes long."""
        return self.here is not None and await self.uow.of(self.here.id).members.count() > LARGE

    async def quiet_weeks(self) -> int:
        """For how many whole working weeks no member here has done anything."""
        activities = await self.stores.participation.activities()
        return quiet_weeks(activities, self.today, self.community.calendar)

    async def dialogue(self) -> Dialogue | None:
        """What is remembered of the private conversation; None for whoever is in no community."""
        if self.memory is None and self.here and self.person:
            self.memory = await self.uow.of(self.here.id).dialogues.get(self.person.id)
        return self.memory

    async def remember(self, dialogue: Dialogue) -> None:
        """Keep it, when it changed."""
        if dialogue != self.memory:
            await self.uow.of(dialogue.community).dialogues.save(dialogue)
        self.memory = dialogue

    @property
    def stamp(self) -> str:
        """This moment, for the key of a message that may be sent again another time."""
        return f"{self.now:%Y%m%d%H%M%S%f}"

    def words(self, person: Person | None = None) -> Words:
        """The words for this person, or for whoever acts; the community's language is the fallback."""
        listener = person or self.person
        spoken = (listener and listener.language) or self.language
        return words(spoken or self.community_language, self._today_of(listener))

    @property
    def community_language(self) -> Language:
        return self.here.charter.language if self.here else Language.NL

    def community_words(self) -> Words:
        """The words for a post that everybody reads."""
        return words(self.community_language, self._today_of(None))

    def zone(self, person: Person) -> str:
        return person.zone or self.community.charter.zone

    def moment(self, day: date, person: Person, at: time | None = None) -> datetime:
        """The instant at which Kring writes to this person on that day, in their own zone."""
        return local_instant(day, at or self.community.charter.send_at, self.zone(person))

    async def answer_day(self, asked: Member, purpose: Purpose, within: int) -> date:
        """Until when somebody who is asked now has `within` working days to answer: these count from when
        the question goes to them, which the budget, the night or a holiday may hold back."""
        return self._answer_day(asked, await self.uow.outbox.expected(asked, purpose), within)

    async def has_until(self, asked: Member, question: str, within: int) -> date | None:
        """The day on which the time to answer is up, of a question under the key `question`; None where it
        is up by now, or where the question never went."""
        went = await self.uow.outbox.went(self.community.id, asked.id, question)
        day = self._answer_day(asked, went, within) if went else self.today
        return day if day > self.today else None

    def _answer_day(self, asked: Member, went: datetime, within: int) -> date:
        day = local_date(went, self.zone(asked.person))
        return self.community.calendar.working_day(day, within)

    def community_moment(self, day: date) -> datetime:
        """The instant at which something about the whole community happens on that day."""
        return local_instant(day, self.community.charter.send_at, self.community.charter.zone)


Context = ContextOf[SharedStores]  # of the frame, and of a subject without stores of its own
AnyContext = ContextOf[Any]  # of whatever subject handles it
