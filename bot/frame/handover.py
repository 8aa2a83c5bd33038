"""Handing over to the other process what takes long, and not leaving whoever asked for it waiting."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import structlog

from bot.domain.eligibility import Purpose
from bot.domain.handovers import Errand
from bot.frame.effects import Answer
from bot.frame.events import Event, Pressed, Said, Submitted
from bot.frame.ports import Outgoing, UnitOfWork, UnitOfWorkFactory, Worker
from bot.frame.thinking import HeavyError
from bot.frame.words import note, words

log = structlog.get_logger()

Asked = Said | Pressed | Submitted


class Handover:
    """What somebody said, pressed or sent is answered later, by a message: no platform waits that long.

    A note of it lies in the database from before they hear so until the transaction that does it, or
    that says sorry: a process that is killed in between leaves the note to the next (`recover`). `name`
    is this process's, as its heartbeat has it.
    """

    def __init__(
        self, begin: UnitOfWorkFactory, worker: Worker, name: str, committed: Callable[[], None]
    ) -> None:
        self._begin = begin
        self._worker = worker
        self._name = name
        self._committed = committed
        self._under_way: dict[str, asyncio.Task[None] | None] = {}  # by event

    def has(self, event: str) -> bool:
        """Whether the other process is at it."""
        return event in self._under_way

    async def take(self, event: Event, heavy: HeavyError) -> Answer:
        """What is shown at once. The clock waits for its moment: raises what the worker raised."""
        if not isinstance(event, Asked):
            answer = await self._worker.handle(event)
            self._committed()
            return answer
        if self.has(event.id):  # the same, told twice at once
            return Answer()
        self._under_way[event.id] = None
        try:
            answer, noted = await self._noted(event, heavy)
        except BaseException:
            del self._under_way[event.id]
            raise
        if noted:
            later = replace(event, inline=False, can_open_form=False, late=True)
            self._under_way[event.id] = asyncio.create_task(self._later(later))
            self._committed()
        else:
            del self._under_way[event.id]
        return answer

    async def _noted(self, event: Asked, heavy: HeavyError) -> tuple[Answer, bool]:
        """Note it, and ask for patience: in the response, where the form stood, or by a message."""
        async with self._begin() as uow:
            assert heavy.person is not None  # heavy routes are for members
            who, is_form = (heavy.community, heavy.person), isinstance(event, Submitted)
            if not await uow.handovers.note(event.id, *who, is_form=is_form, by=self._name):
                return Answer(), False
            if event.inline:
                return Answer(replies=(heavy.patience,)), True
            if is_form and event.form_as_message:
                return Answer(replaced=heavy.patience), True
            await uow.outbox.put(
                Outgoing(
                    key=f"patience:{uow.inbox.alias(event.id)}",
                    message=heavy.patience,
                    purpose=Purpose.ANSWER,
                    occasion="answer",
                    community=heavy.community,
                    person=heavy.person,
                    account=event.actor.account,
                )
            )
        return Answer(), True

    async def _later(self, event: Asked) -> None:
        try:
            await self._worker.handle(event)
        except (Exception, asyncio.CancelledError) as error:  # cancelled: Kring stops
            log.warning("event.given_up", reason=type(error).__name__)
            stopped = isinstance(error, asyncio.CancelledError)
            async with self._begin() as uow:
                # Else it was done and only its answer was lost: it is told by its own letter.
                if errand := await uow.handovers.give_up(event.id):
                    await _apologise(
                        uow, errand, "core-interrupted" if stopped else "core-too-much"
                    )
            if stopped:
                raise
        finally:
            del self._under_way[event.id]
        self._committed()

    async def recover(self) -> None:
        """Say sorry for what processes that are gone were at."""
        async with self._begin() as uow:
            left = await uow.handovers.give_up_abandoned(self._name, tuple(self._under_way))
            for errand in left:
                await _apologise(uow, errand, "core-interrupted")
        if left:
            log.info("handover.recovered", count=len(left))
            self._committed()

    async def close(self) -> None:
        """What another process is at is not waited for; who asked for it hears so after the next start."""
        tasks = [task for task in self._under_way.values() if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _apologise(uow: UnitOfWork, errand: Errand, text: str) -> None:
    person = await uow.people.get(errand.person)
    here = await uow.communities.get(errand.community)
    spoken = words(person.language or here.charter.language)
    await uow.outbox.put(
        Outgoing(
            key=errand.key,
            message=note(spoken, f"{text}-form" if errand.is_form else text),
            purpose=Purpose.ANSWER,
            occasion="answer",
            community=here.id,
            person=errand.person,
        )
    )
