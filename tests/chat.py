"""A small fourth platform: tests talk to the real engine, storage, clock and courier through it."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from sqlalchemy import RowMapping, Table
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.clock import Ticker, TravellingClock
from adapters.courier import Courier
from adapters.travel import TimeMachine
from bot.domain.communities import CommunityId, Place
from bot.domain.membership import Member
from bot.domain.messages import MessageVerb
from bot.domain.people import AccountKey, Language, Person, Profile
from bot.frame import cards
from bot.frame.actions import Action, pack, unpack
from bot.frame.cards import Button, Card, Form, Message
from bot.frame.delivery import DeliveryError, Letter, Pace
from bot.frame.effects import Answer
from bot.frame.engine import Engine
from bot.frame.events import (
    Changed,
    Departed,
    Invited,
    Joined,
    MessageAction,
    OpenedHome,
    Pressed,
    Reached,
    Removed,
    Said,
    Submitted,
    by_kind,
)
from bot.frame.ports import UnitOfWork
from bot.frame.words import words
from storage.frame.agenda import SqlAppointments
from storage.frame.outbox_sender import SqlMail
from storage.frame.unit_of_work import SqlStores
from tests import leaks
from tests.people import EVERYONE, PLATFORM, WORKSPACE

EN, NL = words(Language.EN), words(Language.NL)
CHANNEL = Place(PLATFORM, WORKSPACE, "lcop")


@dataclass
class Received:
    """A message as it stands in a conversation now."""

    key: str
    message: Message
    at: datetime


class Postbox:
    """A platform that keeps messages in memory, and fails when told to. No limits."""

    platform = PLATFORM
    pace = Pace((), ())
    opens_rooms = True

    def __init__(self, clock: TravellingClock) -> None:
        self._clock = clock
        self.messages: dict[str, list[Received]] = {}
        self.faults: dict[str, DeliveryError] = {}
        self.deliveries = 0

    async def deliver(self, letter: Letter) -> str:
        if fault := self.faults.get(letter.address):
            raise fault
        self.deliveries += 1
        if letter.is_update and letter.ref:
            for conversation in self.messages.values():
                for received in conversation:
                    if received.key == letter.ref:
                        received.message = letter.message
            return letter.ref
        received = Received(letter.key, letter.message, self._clock.now())
        self.messages.setdefault(letter.address, []).append(received)
        return letter.key

    async def take_away(self, letter: Letter) -> None:
        for received in self.messages.values():
            received[:] = [one for one in received if one.key != letter.ref]

    async def find(self, letter: Letter) -> str | None:
        sent = self.messages.get(letter.address, [])
        return next((r.key for r in sent if r.key == letter.key), None)


@dataclass(frozen=True)
class Stored:
    """What Kring keeps, in one transaction: of everybody, of the story's community, and bare."""

    everybody: UnitOfWork
    here: SqlStores
    db: AsyncConnection

    async def person(self, who: Profile) -> Person:
        person = await self.everybody.people.known(who.account)
        assert person, f"{who.name} is not known"
        return person

    async def member(self, who: Profile) -> Member:
        member = await self.here.members.get((await self.person(who)).id)
        assert member, f"{who.name} is no member"
        return member


@dataclass
class Chat:
    """Everything a test says and sees."""

    engine: Engine
    postbox: Postbox
    clock: TravellingClock
    machine: TimeMachine
    courier: Courier
    ticker: Ticker
    ids: "count[int]" = field(default_factory=count)
    form: Form | None = None
    form_message: str | None = None

    # what people do

    async def invites_kring(self, who: Profile, place: Place = CHANNEL) -> Answer:
        return await self._do(Invited(id=self._id(), place=place, by=who))

    async def joins(self, who: Profile, place: Place = CHANNEL) -> Answer:
        return await self._do(Joined(id=self._id(), actor=who, place=place))

    async def leaves(self, who: Profile, place: Place = CHANNEL) -> Answer:
        return await self._do(Departed(id=self._id(), actor=who, place=place))

    async def removes_kring(self, place: Place = CHANNEL) -> Answer:
        return await self._do(Removed(id=self._id(), place=place))

    async def changes(self, who: Profile) -> Answer:
        return await self._do(Changed(id=self._id(), actor=who))

    async def opens_chat(self, who: Profile) -> Answer:
        return await self._do(Reached(id=self._id(), actor=who))

    async def opens_home(self, who: Profile) -> Card:
        answer = await self._do(OpenedHome(id=self._id(), actor=who))
        assert answer.home
        return answer.home

    async def says(
        self, who: Profile, text: str, *, place: Place | None = None, about: Profile | None = None
    ) -> Answer:
        leaks.typed(text)
        self.form_message = None  # a form that typed words open stands on no message
        mentioned = (about.account,) if about else ()
        people = (about,) if about else ()
        event = Said(
            id=self._id(), actor=who, text=text, place=place, mentioned=mentioned, people=people
        )
        return await self._do(event)

    async def hands_over(
        self,
        who: Profile,
        verb: MessageVerb,
        text: str,
        writer: Profile | None,
        *,
        link: str | None = None,
        attached: bool = False,
        place: Place | None = CHANNEL,
    ) -> Answer:
        """Choose what is to be done with a message out of its menu."""
        leaks.typed(text)
        self.form_message = None
        event = MessageAction(
            id=self._id(),
            actor=who,
            verb=verb,
            text=text,
            writer=writer,
            link=link,
            attached=attached,
            place=place,
        )
        return await self._do(event)

    async def presses(self, who: Profile, button: str, **arguments: str) -> Answer:
        """Press the newest such button that `who` sees, in private or in the channel.

        `button`: its label, or, where a story is not about how it reads, the name of its text.
        """
        labels = _labels(button, **arguments)
        channel = self.postbox.messages.get(CHANNEL.channel, [])
        for received in reversed(self.seen_by(who)):
            if action := _find(received.message, labels):
                place = CHANNEL if received in channel else None
                event = Pressed(
                    id=self._id(), actor=who, action=action, message=received.key, place=place
                )
                answer = await self._do(event)
                self.form_message = received.key
                return answer
        seen = [text_of(r.message) for r in self.seen_by(who)]
        raise AssertionError(f"no button {button!r} among {seen}")

    async def forges(self, who: Profile, action: Action) -> Answer:
        """Press what no card in sight offers: an old card does, or somebody who made it up."""
        return await self._do(Pressed(id=self._id(), actor=who, action=action))

    async def fills(
        self,
        who: Profile,
        values: Mapping[str, str | tuple[str, ...]],
        picked: Mapping[str, tuple[AccountKey, ...]] | None = None,
        place: Place | None = None,
        *,
        forged: bool = False,
    ) -> Answer:
        """Fill in the form that is open, and send it; `forged`: with what no platform would send."""
        assert self.form, "no form is open"
        if not forged:
            _refuse_what_no_platform_sends(self.form, values, picked or {})
        leaks.typed(*values.values())
        texts, chosen = by_kind(values)
        event = Submitted(
            id=self._id(),
            actor=who,
            action=unpack(self.form.action.name, pack(self.form.action)),
            values=texts,
            chosen=chosen,
            picked=picked or {},
            people=EVERYONE,
            place=place,
            message=self.form_message,
        )
        self.form = None
        return await self._do(event)

    async def travels(self, *, days: float = 0, to: datetime | None = None) -> None:
        await self.machine.travel(to or self.clock.now() + timedelta(days=days))

    # what people see

    def seen_by(self, who: Profile) -> list[Received]:
        channel = self.postbox.messages.get(CHANNEL.channel, [])
        return [*channel, *self.rooms_of(who), *self.postbox.messages.get(who.account.user, [])]

    def rooms_of(self, who: Profile) -> list[Received]:
        """What stands in the conversations of several people that `who` is in."""
        rooms = (address for address in self.postbox.messages if "," in address)
        mine = (room for room in rooms if who.account.user in room.split(","))
        return [received for room in mine for received in self.postbox.messages[room]]

    def messages_to(self, who: Profile) -> list[str]:
        """What stands in the private conversation, oldest first, as text."""
        return [text_of(r.message) for r in self.postbox.messages.get(who.account.user, [])]

    def last_to(self, who: Profile) -> str:
        texts = self.messages_to(who)
        return texts[-1] if texts else ""

    def may_press(self, who: Profile, button: str) -> bool:
        """Whether the last message to `who` has the button of this text."""
        assert EN.has(button), f"no text is called {button!r}"
        last = self.postbox.messages[who.account.user][-1]
        return _find(last.message, _labels(button)) is not None

    def in_channel(self) -> list[str]:
        return [text_of(r.message) for r in self.postbox.messages.get(CHANNEL.channel, [])]

    # what stands behind it

    def serves_at(self, address: str | None) -> None:
        """From now on Kring has a web address, with a slash at its end; or None."""
        self.engine._web = address

    @asynccontextmanager
    async def stored(self, community: int = 1) -> AsyncIterator[Stored]:
        """What is kept, to look at and to change; the only way in besides what people do."""
        async with self.engine._begin() as kept:
            db: AsyncConnection = kept._db  # type: ignore[attr-defined]
            yield Stored(kept, kept.of(CommunityId(community)), db)

    async def rows(self, table: Table) -> list[RowMapping]:
        async with self.stored() as kept:
            return list((await kept.db.execute(table.select())).mappings())

    async def _do(self, event: object) -> Answer:
        answer = await self.engine.handle(event)  # type: ignore[arg-type]
        self.form = answer.form
        await self.machine.settle()
        return answer

    def _id(self) -> str:
        return f"e{next(self.ids)}"


def text_of(message: Message) -> str:
    """Everything a person reads on a message, buttons in square brackets."""
    parts = message.body if isinstance(message, Card) else message.inputs
    return "\n".join(filter(None, map(_text, parts)))


def _text(part: object) -> str:
    match part:
        case cards.Text(runs):
            return cards.plain(runs)
        case cards.Row(runs, button):
            return cards.plain(runs) + (f" [{button.label}]" if button else "")
        case cards.Fields(items):
            return "\n".join(f"{label}: {value}" for label, value in items)
        case cards.Buttons(items):
            return " ".join(f"[{item.label}]" for item in items)
        case cards.Heading(text) | cards.Footnote(text):
            return text
        case cards.Progress(label=label) | cards.TextInput(label=label):
            return label
        case cards.Choice(label=label) | cards.PeopleInput(label=label):
            return label
        case cards.DateInput(label=label) | cards.TimeInput(label=label):
            return label
        case cards.Chat(label=label) | cards.Appointment(label=label):
            return f"[{label}]"
    return ""


def _refuse_what_no_platform_sends(
    form: Form,
    values: Mapping[str, str | tuple[str, ...]],
    picked: Mapping[str, tuple[AccountKey, ...]],
) -> None:
    """A form sends what it has: its own inputs, and of a choice its own options."""
    inputs = {one.id: one for one in form.inputs}
    people = {name for name, one in inputs.items() if isinstance(one, cards.PeopleInput)}
    assert picked.keys() <= people, (
        f"picks people in {sorted(picked)}; the form has {sorted(people)}"
    )
    fields = inputs.keys() - people
    assert values.keys() <= fields, f"fills in {sorted(values)}; the form has {sorted(fields)}"
    for name, value in values.items():
        if isinstance(choice := inputs[name], cards.Choice):
            chosen = (value,) if isinstance(value, str) else value
            offered = {option.value for option in choice.options}
            assert {*chosen} - {""} <= offered, f"chooses {chosen} of {sorted(offered)} in {name}"


def _labels(button: str, **arguments: str) -> set[str]:
    return {button, *(say(button, **arguments) for say in (EN, NL) if say.has(button))}


def _find(message: Message, labels: Collection[str]) -> Action | None:
    if isinstance(message, Form):
        return None
    for part in message.body:
        buttons = part.items if isinstance(part, cards.Buttons) else ()
        if isinstance(part, cards.Row) and part.button:
            buttons = (part.button,)
        for one in buttons:
            if isinstance(one, Button) and one.label in labels:
                return unpack(one.action.name, pack(one.action))
    return None


def make_chat(
    engine: Engine, database: object, clock: TravellingClock, postbox: Postbox | None = None
) -> Chat:
    mail, appointments = SqlMail(database), SqlAppointments(database)  # type: ignore[arg-type]
    postbox = postbox or Postbox(clock)
    courier = Courier(
        mail,
        postbox,
        clock,
        engine.handle,
        "test",
        monotonic=lambda: clock.now().timestamp(),  # a platform's pauses pass while travelling
    )
    ticker = Ticker(appointments, clock, engine.handle)
    machine = TimeMachine(clock, ticker, [courier], appointments, mail)
    return Chat(engine, postbox, clock, machine, courier, ticker)
