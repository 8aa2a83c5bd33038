"""Effects become outbox rows and the answer that the platform shows at once."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from bot.domain.dialogues import OFFER_FOR, UNDO_FOR, Deed, Talk
from bot.domain.eligibility import Purpose
from bot.domain.people import AccountKey
from bot.frame.actions import Action, pack, shortened
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Form,
    Message,
    Run,
    Style,
    Text,
    asked_for,
    refused_by,
)
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.delivery import REPLY
from bot.frame.effects import (
    Answer,
    Effect,
    Effects,
    FormErrors,
    Introduce,
    OpenForm,
    Post,
    Replace,
    Reply,
    Retire,
    Say,
    ShowHome,
    Tell,
    TellAtLast,
    Undoable,
    Update,
    key_at,
)
from bot.frame.events import Event, FromPerson, GuestAnswered, Pressed, Said, Submitted, is_answer
from bot.frame.forms import fitting, is_choice_of_nothing, refilled, to_correct
from bot.frame.mentions import Handle, addressed, mentions
from bot.frame.news import News, PlaceFree
from bot.frame.ports import Outgoing
from bot.frame.seal import Seal
from bot.frame.wire import dump
from bot.frame.words import note

Spread = Callable[[Context, News], Awaitable[Effects]]


@dataclass(slots=True)
class Dispatch:
    """Performs the effects of one event inside its transaction."""

    ctx: Context
    event: Event
    spread: Spread
    seal: Seal
    answer: Answer = field(default_factory=Answer)
    replies: int = 0
    undo: Undoable | None = None
    card: Card | None = None
    form: Form | None = None
    refused: bool = False
    at_last: PlaceFree | None = None

    @property
    def forgets(self) -> bool:
        """Whether nothing may remember to whom something was said back."""
        acted = isinstance(self.event, Pressed | Submitted) and self.event.action.forgets
        return acted or self.ctx.forgets

    async def perform(self, effects: Sequence[Effect]) -> Answer:
        """Queue what must arrive; the answer holds only what must be shown at once."""
        for effect in effects:
            await self._perform(effect)
        if self.at_last:
            await self._tell(self.at_last)
        await self._remember()
        shown = self.answer
        handle = await self._handles(*shown.replies, shown.replaced, shown.form, shown.home)
        return Answer(
            replies=tuple(addressed(card, handle) for card in shown.replies),
            replaced=shown.replaced and addressed(shown.replaced, handle),
            form=shown.form and self._as_sent(addressed(shown.form, handle)),
            home=shown.home and addressed(shown.home, handle),
        )

    async def _remember(self) -> None:
        """What this turn of a private conversation made possible: to take back, to say yes, to talk.

        An answer to an anonymous question is no turn: that there was one must not show.
        """
        if self.forgets:
            return
        talks = isinstance(self.event, Said | Pressed | Submitted) and not is_answer(self.event)
        private = talks and isinstance(self.event, FromPerson) and _is_private(self.event)
        dialogue = await self.ctx.dialogue() if private else None
        if dialogue is None:
            return
        now = self.ctx.now
        undo = _deed(self.undo.by, now + UNDO_FOR, self.undo.what) if self.undo else None
        asked, refused = (f(self.card) if self.card else None for f in (asked_for, refused_by))
        offer = _deed(asked, now + OFFER_FOR) if asked else None
        refusal = _deed(refused, now + OFFER_FOR) if refused else None
        talk = Talk(dump(self.form), now) if self.form and not self.form.action.is_answer else None
        await self.ctx.remember(dialogue.after(undo, offer, refusal, talk))

    async def _perform(self, effect: Effect) -> None:
        match effect:
            case Say():
                await self._say(effect)
            case Introduce():
                await self._introduce(effect)
            case Post(card, key, occasion):
                await self._post(card, key, occasion)
            case Update(key, card, posted):
                for each in await self._keys(key) if posted else (key,):
                    await self._update(each, card)
            case Replace(card, unit):
                await self._replace(card, unit)
            case Retire():
                await self._retire(effect)
            case Reply(card, occasion):
                self.card = card
                await self._reply(card, occasion)
            case OpenForm(form):
                await self._open(self._about_here(form))
            case FormErrors(form):
                self.refused = True
                await self._correct(self._about_here(form))
            case Undoable():
                self.undo = effect
            case ShowHome(card):
                self.answer = replace(self.answer, home=card)
            case Tell(news):
                await self._tell(news)
            case TellAtLast(news):
                self.at_last = self.at_last.joined(news) if self.at_last else news

    async def _tell(self, news: News) -> None:
        for further in await self.spread(self.ctx, news):
            await self._perform(further)

    async def _say(self, say: Say) -> None:
        await self._put(
            key=say.key,
            message=say.card,
            purpose=say.purpose,
            occasion=say.occasion,
            person=say.to,
            unit=say.unit,
            charged=say.charged,
            withheld=say.withheld,
            until=say.until,
            forgets=say.forgets,
        )

    async def _introduce(self, meeting: Introduce) -> None:
        room = await self.ctx.uow.outbox.room_for(meeting.people)
        if room is None:
            for say in meeting.each():
                await self._say(say)
            return
        await self._put(
            key=meeting.key,
            message=meeting.together,
            purpose=Purpose.NOTICE,
            occasion=meeting.occasion,
            place=room,
            unit=meeting.key,
            audience=meeting.people,
        )

    async def _post(self, card: Card, key: str, occasion: str) -> None:
        for place in await self.ctx.uow.communities.places(self.ctx.community.id):
            await self._put(
                key=key_at(key, place),
                message=card,
                purpose=Purpose.NOTICE,
                occasion=occasion,
                place=place,
            )

    async def _keys(self, key: str) -> list[str]:
        """Under which a post stands in each of the channels."""
        return [
            key_at(key, place)
            for place in await self.ctx.uow.communities.places(self.ctx.community.id)
        ]

    async def _update(
        self, key: str, card: Card, unit: str | None = None, reader: AccountKey | None = None
    ) -> None:
        await self._put(
            key=f"update:{_digest(key, self.event.id)}",
            message=card,
            purpose=Purpose.ANSWER,
            occasion="update",
            unit=unit,
            update_of=key,
            reader=reader,
            forgets=self.forgets,
        )

    async def _replace(self, card: Card, unit: str | None) -> None:
        if isinstance(self.event, Submitted) and not self.event.message:
            await self._reply(card)
            return
        if isinstance(self.event, Pressed | Submitted) and self.event.message:
            await self._update(self.event.message, card, unit, self.event.actor.account)
        self.answer = replace(self.answer, replaced=card)

    async def _retire(self, retire: Retire) -> None:
        here, reader = self.ctx.community.id, retire.reader or self.ctx.actor.id
        await self.ctx.stores.deliveries.call_off(reader, "over", retire.matter)
        shown = getattr(self.event, "message", None)
        for key in await self.ctx.uow.outbox.written(here, reader, retire.matter):
            if key != shown:
                await self._update(key, retire.card)

    async def _reply(self, card: Card, occasion: str = "answer") -> None:
        if not isinstance(self.event, FromPerson | GuestAnswered):
            return
        if isinstance(self.event, GuestAnswered) or self.event.inline:
            self.answer = replace(self.answer, replies=(*self.answer.replies, card))
            return
        self.replies += 1
        key = f"{REPLY}{_digest(self.event.id)}:{self.replies}"
        await self._write_to_actor(key, card, occasion)

    async def _open(self, form: Form) -> None:
        if not isinstance(self.event, FromPerson):
            return
        if is_choice_of_nothing(form):
            await self._reply(note(self.ctx.words(), "form-of-nothing"))
            return
        self.form = form = fitting(form, self.ctx.words())
        if self.event.can_open_form:
            self.answer = replace(self.answer, form=form)
        elif self.event.form_as_message:
            await self._write_to_actor(f"form:{_digest(self.event.id)}", form)
        elif isinstance(self.event, Said):
            await self._reply(self._door(form, self.event.text))

    async def _correct(self, form: Form) -> None:
        """Show the form again, with what was typed and what is wrong with it."""
        if not isinstance(self.event, FromPerson) or not self.event.late:
            self.answer = replace(self.answer, form=form)
        elif self.event.form_as_message:
            await self._write_to_actor(f"form:{_digest(self.event.id)}", self._as_sent(form))
        else:
            here = self.ctx.here.id if self.ctx.here else NO_COMMUNITY
            self.form = self._as_sent(form)  # remembered: the button opens it
            await self._reply(to_correct(self.ctx.words(), here, form))

    def _as_sent(self, form: Form) -> Form:
        """A refused form with all that was typed and picked, whatever the handler put into it."""
        if not (self.refused and isinstance(self.event, Submitted)):
            return form
        return fitting(refilled(form, self.event), self.ctx.words())

    def _about_here(self, form: Form) -> Form:
        if not isinstance(self.event, FromPerson) or self.event.place is None:
            return form
        reader = self.event.actor.account
        return replace(form, origin=self.seal.closed(self.event.place, reader, form.action.name))

    def _door(self, form: Form, text: str) -> Card:
        """Where a form needs a press (Slack's trigger), offer the press."""
        community = self.ctx.here.id if self.ctx.here else NO_COMMUNITY
        words, again = self.ctx.words(), RunCommand(community=community, text=shortened(text))
        button = Button(words("core-open-form"), again, Style.PRIMARY)
        talk = Button(words("core-talk"), RunCommand(community=community, text="talk"))
        return Card(form.title, (Text((Run(form.title, bold=True),)), Buttons((button, talk))))

    async def _write_to_actor(self, key: str, message: Message, occasion: str = "answer") -> None:
        if isinstance(self.event, FromPerson):
            await self._put(
                key=key,
                message=message,
                purpose=Purpose.ANSWER,
                occasion=occasion,
                person=self.ctx.person.id if self.ctx.person else None,
                account=self.event.actor.account,
                forgets=self.forgets,
            )

    async def _put(self, **values: object) -> None:
        community = self.ctx.here.id if self.ctx.here else None
        await self.ctx.uow.outbox.put(Outgoing(community=community, **values))  # type: ignore[arg-type]

    async def _handles(self, *messages: Message | None) -> Handle:
        named = {mention.person for message in messages if message for mention in mentions(message)}
        if not named or not isinstance(self.event, FromPerson):
            return lambda _person: None
        account = self.event.actor.account
        return (await self.ctx.uow.people.handles(named, account.platform, account.workspace)).get


def _is_private(event: FromPerson) -> bool:
    """A form that is answered late is answered in private, whatever place it is about."""
    return event.place is None or (isinstance(event, Submitted) and event.late)


def _deed(action: Action, until: datetime, what: str = "") -> Deed:
    return Deed(action.name, pack(action), until, what)


def _digest(*parts: str) -> str:
    """Platforms' ids are long, and keys have a column's width: 32 characters stand for any of them."""
    return sha256("\n".join(parts).encode()).hexdigest()[:32]
