"""One event's transaction: what is remembered is true, and what is put off comes in its order."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.agenda import Occasion
from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.membership import Status
from bot.domain.people import PersonId
from bot.frame.cards import Card, Run, Text
from bot.frame.ports import Outgoing
from storage.frame.outbox import outbox
from storage.frame.people import accounts, people
from storage.frame.remembered import Answered, Records
from storage.frame.unit_of_work import SqlUnitOfWork
from storage.membership import members
from tests.benchmarks.statements import EVENTS, Story, statements_of
from tests.chat import Chat
from tests.conftest import MONDAY
from tests.features.matched import paired
from tests.people import BRAM, SANNE

HERE, THEM = CommunityId(1), PersonId(3)  # Sanne
MOST = 45  # statements of an event; who leaves is looked for once by each subject that has anything of theirs


@asynccontextmanager
async def counted(database: AsyncEngine) -> AsyncIterator[list[str]]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(database.sync_engine, "before_cursor_execute", note)
    yield statements
    event.remove(database.sync_engine, "before_cursor_execute", note)


def occasion(slot: str, kind: str = "test") -> Occasion:
    at = MONDAY + timedelta(days=1)
    return Occasion(kind=kind, community=HERE, at=at, useful_until=at, person=THEM, slot=slot)


def letter(key: str, said: str = "Hoi", of: str | None = None) -> Outgoing:
    return Outgoing(
        key=key,
        message=Card(said, (Text((Run(said),)),)),
        purpose=Purpose.NOTICE,
        occasion="test",
        community=HERE,
        person=THEM,
        update_of=of,
    )


def begun(chat: Chat) -> Any:
    return chat.engine._begin()


async def slots(uow: SqlUnitOfWork) -> list[str]:
    return [one.slot for one in await uow.of(HERE).agenda.waiting(kinds=("test",))]


async def letters(database: AsyncEngine) -> dict[str, Fate]:
    async with database.begin() as db:
        query = select(outbox.c.key, outbox.c.fate).where(outbox.c.occasion == "test")
        return {key: Fate(fate) for key, fate in await db.execute(query)}


async def test_what_is_asked_twice_is_read_once(world: Chat, database: AsyncEngine) -> None:
    async with counted(database) as statements, begun(world) as uow:
        everybody = await uow.of(HERE).members.all()
        them = await uow.of(HERE).members.get(THEM)

    assert them in everybody
    assert len([one for one in statements if "FROM members" in one]) == 1


async def test_what_a_store_saves_stays_known_as_it_is_kept(
    world: Chat, database: AsyncEngine
) -> None:
    async with counted(database) as statements, begun(world) as uow:
        them = await uow.of(HERE).members.get(THEM)
        await uow.of(HERE).members.save(replace(them.left(), unanswered=7))
        known = await uow.of(HERE).members.get(THEM)
    async with begun(world) as uow:
        kept = await uow.of(HERE).members.get(THEM)

    assert len([one for one in statements if "FROM members" in one]) == 1
    assert known == kept
    assert kept.status is Status.LEFT
    assert kept.unanswered == 0  # a save does not touch it


ELSEWHERE = [
    update(members).values(brings="iets anders"),
    update(people).where(people.c.id == THEM).values(name="Sanne de Wit"),
    update(accounts).where(accounts.c.person == THEM).values(deactivated=True),
    text("UPDATE members SET learns = 'van alles'"),
]


@pytest.mark.parametrize("write", ELSEWHERE, ids=str)
async def test_whatever_writes_to_its_tables_a_record_is_read_again(
    world: Chat, write: Any
) -> None:
    async with begun(world) as uow:
        before = await uow.of(HERE).members.get(THEM)
        await uow.of(HERE).members.all()
        await uow._db.execute(write)
        one = await uow.of(HERE).members.get(THEM)
        among_all = next(m for m in await uow.of(HERE).members.all() if m.id == THEM)

    assert before != one
    assert one == among_all


async def test_what_was_put_off_before_a_rollback_never_comes(
    world: Chat, database: AsyncEngine
) -> None:
    async with begun(world) as uow:
        await uow.of(HERE).agenda.plan([occasion("a")])
        await uow.outbox.put(letter("a"))
        await uow.undo()

    async with begun(world) as uow:
        assert await slots(uow) == []
    assert await letters(database) == {}


async def test_what_is_planned_and_dropped_is_written_together(
    world: Chat, database: AsyncEngine
) -> None:
    async with counted(database) as statements, begun(world) as uow:
        agenda = uow.of(HERE).agenda
        await agenda.plan([occasion("a")])
        await agenda.drop(kinds=("other",))
        await agenda.drop(about="pair:1:1")
        await agenda.plan([occasion("b")])

    assert len([one for one in statements if "agenda" in one]) == 2
    async with begun(world) as uow:
        assert await slots(uow) == ["a", "b"]


async def test_what_is_planned_is_dropped_and_planned_again_in_that_order(world: Chat) -> None:
    async with begun(world) as uow:
        agenda = uow.of(HERE).agenda
        await agenda.plan([occasion("a"), occasion("b"), occasion("c", "kept")])
        await agenda.drop(kinds=("test",), person=THEM)
        await agenda.plan([occasion("b")])

    async with begun(world) as uow:
        assert await slots(uow) == ["b"]
        assert await uow.of(HERE).agenda.waiting(kinds=("kept",))


async def test_what_is_put_off_is_there_for_whoever_looks(world: Chat) -> None:
    async with begun(world) as uow:
        await uow.of(HERE).agenda.plan([occasion("a")])
        assert await slots(uow) == ["a"]

        await uow.of(HERE).agenda.drop(kinds=("test",))
        assert await slots(uow) == []


async def test_letters_of_one_event_are_written_together(
    world: Chat, database: AsyncEngine
) -> None:
    async with counted(database) as statements, begun(world) as uow:
        for key in "abc":
            await uow.outbox.put(letter(key))

    assert set(await letters(database)) == {"a", "b", "c"}
    assert len([one for one in statements if "INSERT INTO outbox" in one]) == 1


async def test_what_is_called_off_is_what_was_queued_before(
    world: Chat, database: AsyncEngine
) -> None:
    async with begun(world) as uow:
        deliveries = uow.of(HERE).deliveries
        await uow.outbox.put(letter("pair:1:before"))
        await deliveries.call_off(THEM, "over", "pair:1:")
        await uow.outbox.put(letter("pair:1:after"))

    assert await letters(database) == {"pair:1:before": Fate.SKIPPED, "pair:1:after": Fate.WAITING}


async def test_a_letter_that_was_called_off_can_be_said_again(
    world: Chat, database: AsyncEngine
) -> None:
    async with begun(world) as uow:
        await uow.outbox.put(letter("a", "Eerst"))
        await uow.of(HERE).deliveries.call_off(THEM, "over", "a")
        await uow.outbox.put(letter("a", "Toch"))

    assert await letters(database) == {"a": Fate.WAITING}


async def test_the_first_of_two_letters_with_one_key_stays(
    world: Chat, database: AsyncEngine
) -> None:
    async with begun(world) as uow:
        await uow.outbox.put(letter("a", "Eerst"))
        await uow.outbox.put(letter("a", "Nog eens"))

    async with database.begin() as db:
        said = await db.scalar(select(outbox.c.message).where(outbox.c.key == "a"))
    assert "Eerst" in said


async def test_a_letter_that_waits_is_changed_in_its_place(
    world: Chat, database: AsyncEngine
) -> None:
    async with begun(world) as uow:
        await uow.outbox.put(letter("a", "Eerst"))
        await uow.outbox.put(letter("b", "Daarna", of="a"))

    assert await letters(database) == {"a": Fate.WAITING}


async def test_the_courier_is_woken_for_mail_alone(world: Chat) -> None:
    async with begun(world) as uow:
        await uow.of(HERE).members.all()
        await uow.of(HERE).agenda.plan([occasion("a")])
        assert not uow.outbox.is_changed

        await uow.outbox.put(letter("a"))
        assert uow.outbox.is_changed

    async with begun(world) as uow:
        await uow.of(HERE).deliveries.retry()
        assert uow.outbox.is_changed


async def test_all_that_is_remembered_through_a_story_is_true(
    world: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer out of memory is held to what the database says at that moment."""
    _hold_to_the_database(monkeypatch)

    await paired(world, SANNE, BRAM)
    await world.travels(days=40)
    await world.says(SANNE, "mentor stop")
    await world.fills(SANNE, {"reason": "Klaar"})
    await world.says(SANNE, "leave")
    await world.presses(SANNE, "Stoppen")


def _hold_to_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    get, everything, some, to = Records.get, Records.all, Records.some, Answered.to

    async def true_get(self: Any, key: Any) -> Any:
        remembered = await get(self, key)
        assert [remembered] == (list(await self._read((key,))) or [None])
        return remembered

    async def true_all(self: Any) -> Any:
        remembered = await everything(self)
        assert remembered == list(await self._read(None))
        return remembered

    async def true_some(self: Any, keys: Collection[Any]) -> Any:
        remembered = await some(self, keys)
        assert remembered == list(await self._read(keys))
        return remembered

    async def true_answer(self: Any, asked: Any, read: Any) -> Any:
        remembered = await to(self, asked, read)
        assert isinstance(remembered, datetime) or remembered == await read()
        return remembered

    monkeypatch.setattr(Records, "get", true_get)
    monkeypatch.setattr(Records, "all", true_all)
    monkeypatch.setattr(Records, "some", true_some)
    monkeypatch.setattr(Answered, "to", true_answer)


@pytest.mark.parametrize(("before", "story"), [(before, story) for _, before, story in EVENTS])
async def test_an_event_takes_few_statements(before: Story, story: Story) -> None:
    assert len(await statements_of(before, story)) <= MOST
