"""Two communities in one workspace, each with whatever an attacker might be after; on any platform.

The people do not go through the door here: what they do is told to the engine of the running Kring.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from bot.domain.communities import CommunityId, Place
from bot.domain.people import AccountKey, Kind, Language, Profile
from bot.features.anonymous_questions.actions import AskAnonymously, ListQuestion
from bot.features.community.cards import Found
from bot.features.mediation.actions import AgreeTo, AskMediation, Mediate, OfferToMediate
from bot.features.mentors.actions import MakeOffer
from bot.features.profile.handlers import Save
from bot.features.pulse.actions import AddQuestion, NewPoll, OpenPoll, SetSchedule
from bot.features.questions.actions import PutTo
from bot.features.rounds.actions import Accept, AskFirst, KeepApart, Seek
from bot.features.safety.cards import SetContacts
from bot.features.sessions.actions import AskForSession, PlanSession
from bot.features.thanks.actions import GiveThanks
from bot.features.value.actions import AddImprovement, TellStory
from bot.features.welcome.actions import JoinWithout
from bot.frame.actions import Action
from bot.frame.context import NO_COMMUNITY
from bot.frame.events import Event, Joined, Pressed, Said, Submitted, by_kind
from tests.e2e.conftest import CHARTER, World
from tests.features.matched import TERMS
from tests.features.test_pulse import SCHEDULE

ATTACKER = "piet"  # a member of the first community, who has nothing to say in it
HERE = ("bram", "sanne", "noor", "kees", "tim", ATTACKER)
THERE = ("eva", "sara", "nick", "kim", "tom", "jan")
SECRET = "tussen ons gezegd"  # stands in all that only some may read
STORY = {"immediate": SECRET, "applied": "Een rubric gebruikt", "consent": "me"}
Values = Mapping[str, str | tuple[str, ...]]


@dataclass
class Peopled:
    """Who lives in a world, and how they act in it."""

    world: World
    platform: str
    workspace: str
    places: tuple[Place, Place]
    ids: "count[int]" = field(default_factory=count)

    def account(self, user: str) -> AccountKey:
        return AccountKey(self.platform, self.workspace, self.user(user))

    def user(self, name: str) -> str:
        """As the platform writes its ids."""
        return f"U{name.upper()}" if self.platform == "slack" else name

    async def person(self, name: str) -> int:
        async with self.world.kring.engine._begin() as uow:
            known = await uow.people.known(self.account(name))
            assert known, name
            return known.id

    async def says(self, name: str, text: str, place: Place | None = None) -> None:
        await self._does(Said(**self._by(name), text=text, place=place))

    async def comes(self, name: str, place: Place) -> None:
        await self._does(Joined(**self._by(name), place=place))

    async def presses(self, name: str, action: Action) -> None:
        await self._does(Pressed(**self._by(name), action=action))

    async def submits(
        self, name: str, action: Action, values: Values, place: Place | None = None, **picked: str
    ) -> None:
        found = {which: (self.account(other),) for which, other in picked.items()}
        texts, chosen = by_kind(values)
        by = self._by(name)
        await self._does(
            Submitted(**by, action=action, values=texts, chosen=chosen, picked=found, place=place)
        )

    async def live(self) -> None:
        """Until there is something of everything, and all of it was sent."""
        for number, names in enumerate((HERE, THERE)):
            await self._found(self.places[number], names)
            await self._gather(CommunityId(number + 1), self.places[number], names)
        await self.world.settled()

    async def _found(self, place: Place, names: tuple[str, ...]) -> None:
        texts = {name: value for name, value in CHARTER.items() if isinstance(value, str)}
        found = Found(community=NO_COMMUNITY)
        await self.submits(names[0], found, texts, place, facilitator=names[0])
        for name in names[1:4] + names[5:]:
            await self.says(name, "start", place)

    async def _gather(self, here: CommunityId, place: Place, names: tuple[str, ...]) -> None:
        founder, mentor, mentee, asker, newcomer, _ = names
        open_to = {"brings": "toetsing", "open_to": ("introductions", "buddy", "questions")}
        await self.submits(mentor, Save(community=here), open_to)
        await self._mentoring(here, mentor, mentee, asker)
        await self.comes(newcomer, place)
        await self.presses(newcomer, JoinWithout(community=here))
        await self._polls(here, founder)
        await self.says(asker, f"vraag wie weet iets over toetsing? {SECRET}")
        person = await self.person(mentor)
        await self.presses(asker, PutTo(community=here, question=int(here), person=person))
        await self.submits(mentor, TellStory(community=here), STORY)
        await self.submits(asker, GiveThanks(community=here), {"words": SECRET}, people=mentor)
        wrong = {"signal": "Te weinig tijd", "action": "Korter vergaderen"}
        await self.submits(founder, AddImprovement(community=here), wrong)
        await self.submits(founder, SetContacts(community=here), {"contacts": "De decaan"})
        if here == 1:  # a neighbour who facilitates might answer what is asked there
            await self._anonymous(here, founder, asker)
            await self._session(here, founder, asker)
            await self._mediation(here, mentor, mentee, asker)
        two = {"one": str(person), "other": str(await self.person(founder))}
        await self.submits(founder, KeepApart(community=here), two)

    async def _anonymous(self, here: CommunityId, founder: str, asker: str) -> None:
        """One that waits to be looked at, and one that is listed."""
        for number in range(2):
            question = {"question": f"{SECRET} {number}"}
            await self.submits(asker, AskAnonymously(community=here), question)
        await self.presses(founder, ListQuestion(community=here, question=2))

    async def _mediation(self, here: CommunityId, mediator: str, *two: str) -> None:
        """Two who talk with somebody beside them."""
        other, asker = two
        await self.presses(mediator, OfferToMediate(community=here, offers=True))
        typed = {"happened": SECRET, "accepts": (str(await self.person(mediator)),)}
        await self.submits(asker, AskMediation(community=here), typed, other=other)
        await self.submits(other, AgreeTo(community=here, mediation=1), typed)
        await self.presses(mediator, Mediate(community=here, mediation=1))

    async def _session(self, here: CommunityId, founder: str, asker: str) -> None:
        """With a question without a name, which is on no list."""
        planned = {"topic": "Toetsen", "day": "2026-12-03", "at": "15:00", "place": "B2.14"}
        await self.submits(founder, PlanSession(community=here), planned)
        question = {"question": SECRET, "name": "nameless"}
        await self.submits(asker, AskForSession(community=here, session=1), question)

    async def _mentoring(self, here: CommunityId, mentor: str, *seekers: str) -> None:
        offer = {"topics": "toetsing", "capacity": "2", **TERMS}
        await self.submits(mentor, MakeOffer(community=here), offer)
        who = await self.person(mentor)
        for seeker in seekers:
            wish = {"goal": f"toetsing, {SECRET}", "why": SECRET, **TERMS}
            await self.submits(seeker, Seek(community=here), wish)
            await self.presses(seeker, AskFirst(community=here, mentor=who))
            if seeker == seekers[0]:
                await self.presses(mentor, Accept(community=here, pair=2 * here - 1))

    async def _polls(self, here: CommunityId, founder: str) -> None:
        """One that is open, one that is being made, and the schedule of the pulse."""
        for number in (2 * here - 1, 2 * here):
            titled = {"title": "Januari", "named": "anonymous", "split": "none"}
            await self.submits(founder, NewPoll(community=here), titled)
            asked = {"kind": "scale", "nl": "Was het nuttig?", "en": "", "options": ""}
            await self.submits(founder, AddQuestion(community=here, poll=number), asked)
        await self.presses(founder, OpenPoll(community=here, poll=2 * here - 1))
        await self.submits(founder, SetSchedule(community=here), SCHEDULE)

    def _by(self, name: str) -> dict:
        spoken = Language.NL
        actor = Profile(self.account(name), name.title(), spoken, "Europe/Amsterdam", Kind.PERSON)
        return {"id": f"life:{next(self.ids)}", "actor": actor}

    async def _does(self, event: Event) -> None:
        await self.world.kring.engine.handle(event)
