"""How the demo came about: a month of it really happens, through the real engine."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from itertools import count

from adapters.playground.people import BRAM, CHANNEL, CHARTER, DAAN, MEMBERS, MILA, NOOR, Somebody
from bot.effects import Answer
from bot.events import Event, Joined, Pressed, Said, Submitted
from bot.ports import Clock

MONTH = timedelta(days=30)

Handle = Callable[[Event], Awaitable[Answer]]
Travel = Callable[[datetime], Awaitable[None]]
Typed = dict[str, str | tuple[str, ...]]


class Story:
    """Plays the demo's people, from a month ago until now."""

    def __init__(self, handle: Handle, travel: Travel, clock: Clock) -> None:
        self._handle = handle
        self._travel = travel
        self._clock = clock
        self._numbers = count(1)

    async def play(self, until: datetime) -> None:
        """A month ago the community began; three weeks ago Mila joined; Noor joins at `until`."""
        await self._begins()
        await self._travel(max(until - timedelta(days=21), self._clock.now()))
        await self._joins(MILA, accepts=True)
        await self._travel(max(until - timedelta(days=9), self._clock.now()))
        await self._joins(DAAN, accepts=False)
        await self._travel(max(until, self._clock.now()))
        await self._joins(NOOR, accepts=False)
        await self._travel(self._clock.now())

    async def _begins(self) -> None:
        opened = await self._says(BRAM, "setup")
        await self._submits(BRAM, opened, CHARTER)
        for member in MEMBERS:
            await self._says(member, "start")
            opened = await self._says(member, "profile")
            values: Typed = {
                "discipline": member.discipline,
                "brings": member.brings,
                "learns": member.learns,
                "open_to": member.open_to,
            }
            await self._submits(member, opened, values)
            for role in member.roles:
                await self._says(BRAM, f"role give @{member.name} {role}", about=member)
        await self._travel(self._clock.now())

    async def _joins(self, who: Somebody, *, accepts: bool) -> None:
        await self._handle(Joined(id=self._id(), actor=who.profile, place=CHANNEL))
        if accepts:
            opened = await self._says(who, "welcome")
            form = await self._presses_first(who, opened)
            values: Typed = {
                "brings": who.brings,
                "learns": who.learns,
                "open_to": ("introductions",),
            }
            await self._submits(who, form, values)

    async def _presses_first(self, who: Somebody, shown: Answer) -> Answer:
        buttons = [
            button
            for element in shown.replies[0].body
            for button in getattr(element, "items", ())
            if hasattr(button, "action")
        ]
        action = buttons[0].action
        return await self._handle(Pressed(id=self._id(), actor=who.profile, action=action))

    async def _says(self, who: Somebody, text: str, about: Somebody | None = None) -> Answer:
        event = Said(
            id=self._id(),
            actor=who.profile,
            place=CHANNEL,
            inline=True,
            text=text,
            people=(about.profile,) if about else (),
            mentioned=(about.profile.account,) if about else (),
        )
        return await self._handle(event)

    async def _submits(
        self, who: Somebody, opened: Answer, values: Mapping[str, str | tuple[str, ...]]
    ) -> None:
        if opened.form is None:
            raise RuntimeError("the demo's story no longer fits the bot: a form did not open")
        event = Submitted(
            id=self._id(),
            actor=who.profile,
            place=CHANNEL,
            action=opened.form.action,
            values=values,
            picked={"facilitator": (BRAM.profile.account,)},
        )
        await self._handle(event)

    def _id(self) -> str:
        return f"story:{next(self._numbers)}"
