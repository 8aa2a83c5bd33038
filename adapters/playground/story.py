"""How the demo came about: a month of it really happens, through the real engine."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import count

from adapters.playground.deliver import Lines
from adapters.playground.people import (
    BRAM,
    BY_USER,
    CHANNEL,
    CHARTER,
    COFFEE,
    COFFEE_DRINKERS,
    COMING,
    DAAN,
    EXPERTS,
    IMPROVEMENT,
    LIBRARY,
    MEETING,
    MEMBERS,
    MENTORS,
    MILA,
    NOOR,
    READING,
    STORY,
    TERMS,
    WISHES,
    Somebody,
)
from bot.domain.calendar import Calendar
from bot.domain.people import Language
from bot.frame.actions import unpack
from bot.frame.cards import Button, Choice
from bot.frame.effects import Answer
from bot.frame.events import Event, Joined, Pressed, Said, Submitted, by_kind
from bot.frame.ports import Clock

MONTH = timedelta(days=30)

Handle = Callable[[Event], Awaitable[Answer]]
Travel = Callable[[datetime], Awaitable[None]]
Typed = dict[str, str | tuple[str, ...]]


class Story:
    """Plays the demo's people, from a month ago until now."""

    def __init__(self, handle: Handle, travel: Travel, clock: Clock, lines: Lines) -> None:
        self._lines = lines
        self._handle = handle
        self._travel = travel
        self._clock = clock
        self._numbers = count(1)

    async def play(self, until: datetime) -> None:
        """A month ago the community began, and Wouter found a mentor; three weeks ago Mila joined;
        a few wait for the next round; most answer a weekly pulse; Noor joins at `until`."""
        await self._begins()
        await self._mentoring_begins()
        await self._pulse_begins()
        thursday = until - timedelta(days=24)
        thursday += timedelta(days=(3 - thursday.weekday()) % 7)
        await self._answers(thursday)
        await self._travel(max(until - timedelta(days=21), self._clock.now()))
        await self._joins(MILA, accepts=True)
        await self._coffee_begins()
        await self._answers(thursday + timedelta(days=7))
        await self._improves()
        await self._travel(max(until - timedelta(days=12), self._clock.now()))
        for user in (WISHES[0][0], "sanne"):
            await self._checks_in(BY_USER[user])
        await self._says(MILA, "agreements")
        await self._travel(max(until - timedelta(days=9), self._clock.now()))
        await self._joins(DAAN, accepts=False)
        for user, goal in WISHES[1:]:
            await self._seeks(BY_USER[user], goal)
        await self._answers(thursday + timedelta(days=14))
        await self._says(
            BY_USER["lotte"],
            "thanks @Sanne de Vries for proofreading",
            about=BY_USER["sanne"],
        )
        await self._asks_an_expert()
        await self._asks_without_a_name()
        await self._meets(Calendar().on_or_after((until + timedelta(days=2)).date()))
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
                await self._says(member, "role yes")
        await self._travel(self._clock.now())

    async def _mentoring_begins(self) -> None:
        """Five offer to be mentors; one wish, one round, one pair."""
        opened = await self._says(BRAM, "settings mentoring")
        await self._submits(BRAM, opened, {"rounds": "weekly"})
        for user, topics in MENTORS:
            opened = await self._says(BY_USER[user], "mentor offer")
            offer: Typed = {"topics": topics, "capacity": "1", **TERMS}
            await self._submits(BY_USER[user], opened, offer)
        (user, goal), mentee = WISHES[0], BY_USER[WISHES[0][0]]
        await self._seeks(mentee, goal)
        await self._says(BRAM, "match preview")
        shown = await self._says(BRAM, "match confirm")
        await self._presses_first(BRAM, shown)
        await self._travel(self._clock.now() + timedelta(days=1))
        await self._presses(mentee, "Verras me")
        await self._travel(self._clock.now() + timedelta(days=1))
        for user, _ in MENTORS:
            await self._presses(BY_USER[user], "Ja, dat doe ik")
        await self._travel(self._clock.now() + timedelta(days=1))

    async def _pulse_begins(self) -> None:
        """Every week, so that a month shows something; and a story that its writer shares."""
        opened = await self._says(BRAM, "pulse on")
        items = ("belonging", "learning", "heard", "time")
        schedule: Typed = {"every": "1", "weekday": "1", "bank": items, "safety": ()}
        await self._submits(BRAM, opened, schedule)
        opened = await self._says(BY_USER["sanne"], "value")
        await self._submits(BY_USER["sanne"], opened, STORY)
        await self._knowledge_begins()

    async def _knowledge_begins(self) -> None:
        """A library, two experts, a talk in the office hour of one of them, and a question that waits."""
        for user, entry in LIBRARY:
            opened = await self._says(BY_USER[user], "resource add")
            await self._submits(BY_USER[user], opened, entry)
        for user, offer in EXPERTS:
            opened = await self._says(BY_USER[user], "expert offer")
            await self._submits(BY_USER[user], opened, offer)

    async def _coffee_begins(self) -> None:
        """A round every two weeks, for the seven who like to."""
        opened = await self._presses_first(BRAM, await self._says(BRAM, "coffee settings"))
        await self._submits(BRAM, opened, COFFEE)
        for user in COFFEE_DRINKERS:
            await self._says(BY_USER[user], "coffee on")

    async def _asks_an_expert(self) -> None:
        eva, julia = BY_USER["eva"], BY_USER["julia"]
        found = await self._says(julia, "ask who knows about AI in assessment?")
        await self._presses_shown(julia, found, "Ask")
        opened = await self._presses_shown(
            eva, await self._says(eva, "spreekuur"), "Gesprek boeken"
        )
        free = opened.form.inputs[0] if opened.form else None
        if isinstance(free, Choice):
            about = "Welke toets past bij drie groepen?"
            await self._submits(eva, opened, {"slot": free.options[0].value, "about": about})

    async def _asks_without_a_name(self) -> None:
        """A facilitator lists it, and others have the same question; one post a week in the channel."""
        opened = await self._says(BY_USER["hanna"], "ask anonymously")
        question = "Hoe zeg je nee tegen een extra taak, zonder dat het je nagedragen wordt?"
        await self._submits(BY_USER["hanna"], opened, {"question": question, "to": "facilitators"})
        await self._presses_first(BRAM, await self._says(BRAM, "anonymous"))
        for user in ("ruben", "sofie", "yusuf"):
            listed = await self._says(BY_USER[user], "questions")
            await self._presses_shown(BY_USER[user], listed, "Die heb ik ook")
        await self._says(BRAM, "weekly on")

    async def _meets(self, day: date) -> None:
        """A meeting with four places, which five want, a reading circle every month, and a promise."""
        opened = await self._says(BRAM, "bijeenkomst")
        when: Typed = {"day": day.isoformat(), "at": "15:00"}
        await self._submits(BRAM, opened, {**MEETING, **when})
        opened = await self._says(BY_USER["sanne"], "bijeenkomst")
        await self._submits(BY_USER["sanne"], opened, READING)
        for user in COMING:
            listed = await self._says(BY_USER[user], "bijeenkomsten")
            await self._presses_shown(BY_USER[user], listed, "Bekijken")
        await self._travel(self._clock.now())
        for user in COMING:
            await self._presses(BY_USER[user], "Ik kom")
        opened = await self._says(BY_USER["lotte"], "toezegging")
        promise: Typed = {"text": "Voorbeelden van rubrics meenemen", "due": day.isoformat()}
        await self._submits(BY_USER["lotte"], opened, promise)

    async def _answers(self, at: datetime) -> None:
        """Most answer the pulse that is open then; nobody keeps who."""
        await self._travel(max(at, self._clock.now()))
        for number, who in enumerate((BRAM, *MEMBERS)):
            high = "5 · completely" if who.language is Language.EN else "5 · helemaal"
            if number % 5:
                await self._presses(who, ("3", "4", "4", high)[(number * 7 + at.day) % 4])

    async def _improves(self) -> None:
        opened = await self._says(BRAM, "improve poll 1")
        await self._submits(BRAM, opened, IMPROVEMENT)

    async def _seeks(self, who: Somebody, goal: str) -> None:
        opened = await self._says(who, "mentor find")
        await self._submits(who, opened, {"goal": goal, "why": "", **TERMS})

    async def _checks_in(self, who: Somebody) -> None:
        """Answers the check-in that is open, where there is one already."""
        opened, key = await self._presses(who, "Doe de check-in")
        if opened.form:
            step = "Eén tentamenvraag herschrijven"
            answers: Typed = {"met": "yes", "progress": "4", "step": step}
            await self._submits(who, opened, answers, key)

    async def _presses(self, who: Somebody, label: str) -> tuple[Answer, str | None]:
        """The newest button of this label in the person's own conversation, where there is one."""
        for line in reversed(await self._lines.of([who.user])):
            for part in line["body"].get("body", ()):
                for button in [*part.get("items", ()), part.get("button")]:
                    if isinstance(button, Mapping) and button.get("label") == label:
                        action = unpack(*button["action"])
                        key = button["key"]
                        event = Pressed(
                            id=self._id(), actor=who.profile, action=action, message=key
                        )
                        return await self._handle(event), key
        return Answer(), None

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

    async def _presses_shown(self, who: Somebody, shown: Answer, label: str) -> Answer:
        """A button of what was just answered."""
        found = [getattr(part, "button", None) for card in shown.replies for part in card.body]
        button = next(one for one in found if isinstance(one, Button) and one.label == label)
        return await self._handle(Pressed(id=self._id(), actor=who.profile, action=button.action))

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
        self,
        who: Somebody,
        opened: Answer,
        values: Mapping[str, str | tuple[str, ...]],
        message: str | None = None,
    ) -> None:
        if opened.form is None:
            raise RuntimeError("the demo's story no longer fits the bot: a form did not open")
        texts, chosen = by_kind(values)
        event = Submitted(
            id=self._id(),
            actor=who.profile,
            place=CHANNEL,
            action=opened.form.action,
            values=texts,
            chosen=chosen,
            picked={"facilitator": (BRAM.profile.account,)},
            message=message,
        )
        await self._handle(event)

    def _id(self) -> str:
        return f"story:{next(self._numbers)}"
