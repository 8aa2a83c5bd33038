"""Whole conversations, on both databases: what the stores keep is what comes back."""

import asyncio

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.courier import Courier
from bot.catalog import SUBJECTS
from bot.domain.deliveries import Fate
from bot.domain.people import Language
from bot.frame.context import Context
from bot.frame.delivery import Room
from bot.frame.effects import Effects
from bot.frame.engine import Engine
from bot.frame.events import Joined, Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.subject import Subject
from storage.frame.migrate import is_current
from storage.frame.outbox_sender import SqlMail
from storage.frame.schema import whole_schema
from storage.frame.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, Postbox, _find
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, NOOR, SANNE, profile


async def test_the_welcome_on_both_databases(world: Chat) -> None:
    await joins_and_tells(world)
    await world.presses(SANNE, "Ja, graag")
    for _ in range(10):
        await world.travels(days=10)
        await world.says(NOOR, "profile")  # who never reacts is left in peace
    said = "".join(world.messages_to(NOOR))

    for step in (
        "Je buddy is Sanne",
        "Onze doelen",
        "Een week",
        "Een maand",
        "Probeer",
        "Drie maanden",
    ):
        assert step in said


async def test_one_event_told_many_times_at_once_is_handled_once(world: Chat) -> None:
    event = Joined(id="same", actor=NOOR, place=CHANNEL)
    await asyncio.gather(*(world.engine.handle(event) for _ in range(10)))
    await world.machine.settle()

    assert len(world.messages_to(NOOR)) == 1


async def test_two_couriers_share_the_work_and_send_each_letter_once(
    world: Chat, database: AsyncEngine
) -> None:
    """As two replicas do."""
    people = [profile(f"user{n}") for n in range(40)]
    for person in people:
        await world.engine.handle(Joined(id=person.account.user, actor=person, place=CHANNEL))
    box = Postbox(world.clock)
    couriers = [
        Courier(SqlMail(database), box, world.clock, world.engine.handle, name) for name in "ab"
    ]
    await asyncio.gather(*(courier.carry() for courier in couriers))

    assert box.deliveries == 40
    assert all(len(box.messages[p.account.user]) == 1 for p in people)


async def test_what_a_dead_sender_held_is_found_out_and_sent_once(
    world: Chat, database: AsyncEngine
) -> None:
    await world.engine.handle(Joined(id="j1", actor=NOOR, place=CHANNEL))
    await world.engine.handle(Joined(id="j2", actor=profile("tom"), place=CHANNEL))
    held = await SqlMail(database).claim(world.clock.now(), "test", "dead", Room(10, 10))
    arrived = next(letter for letter in held if letter.address == "noor")
    await world.postbox.deliver(arrived)
    await world.courier.recover()
    await world.travels(days=0.001)

    assert len(world.messages_to(NOOR)) == 1
    assert len(world.messages_to(profile("tom"))) == 1


async def test_a_living_replicas_letters_are_left_alone(world: Chat, database: AsyncEngine) -> None:
    await world.engine.handle(Joined(id="j1", actor=NOOR, place=CHANNEL))
    await SqlMail(database).alive("alive")
    await SqlMail(database).claim(world.clock.now(), "test", "alive", Room(10, 10))
    await world.courier.recover()

    assert not world.messages_to(NOOR)


async def test_a_failing_handler_changes_nothing(world: Chat, database: AsyncEngine) -> None:
    """The platform tells the event again, and then it is handled as if for the first time."""
    defective = Feature("defective")

    @defective.command("defect", access=Access.ANYONE, anywhere=True, listed=False)
    async def defect(ctx: Context, event: Said) -> Effects:
        assert ctx.person
        await ctx.uow.people.speak(ctx.person.id, Language.EN)
        raise RuntimeError("a defect of ours")

    broken = Subject(name="broken", features=(defective,), examples=())
    engine = Engine([*SUBJECTS, broken], unit_of_work(database, world.clock), world.clock)
    with pytest.raises(RuntimeError):
        await engine.handle(Said(id="same", actor=SANNE, text="defect"))
    again = await engine.handle(Said(id="same", actor=SANNE, text="help", inline=True))

    assert again.replies[0].summary.startswith("Zeg het in je eigen woorden")


async def test_retry_touches_only_failures(world: Chat, database: AsyncEngine) -> None:
    """R10."""
    await world.joins(NOOR)
    async with database.begin() as db:
        await db.execute(
            text("UPDATE outbox SET fate='failed', message='{}' WHERE key = 'welcome:1:3:hello'")
        )
    async with world.engine._begin() as uow:
        home = await uow.memberships.home((await uow.people.meet(BRAM)).id)
        assert home
        assert await uow.of(home).deliveries.retry(Fate.FAILED) == 1


async def test_the_migrations_give_the_tables(database: AsyncEngine, database_url: str) -> None:
    def columns(connection: object) -> dict[str, set[str]]:
        found = inspect(connection)
        return {  # type: ignore[union-attr]
            t: {c["name"] for c in found.get_columns(t)}  # type: ignore[union-attr]
            for t in found.get_table_names()  # type: ignore[union-attr]
            if t != "alembic_version"
        }

    async with database.begin() as db:
        have = await db.run_sync(columns)

    assert have == {t.name: {c.name for c in t.columns} for t in whole_schema().sorted_tables}
    assert is_current(database_url)


async def test_real_ids_are_long_and_messages_change_often(world: Chat) -> None:
    """A Teams activity's id has some two hundred characters, and SQLite counts none."""
    long = "x" * 215
    await world.joins(NOOR)
    for number in range(6):
        shown = world.postbox.messages["noor"][0]
        label = "English please" if number % 2 == 0 else "Liever Nederlands"
        action = _find(shown.message, label)
        assert action
        event = Pressed(id=f"{long}{number}", actor=NOOR, action=action, message=shown.key)
        await world.engine.handle(event)
        await world.machine.settle()

    assert "Welkom, Noor!" in world.last_to(NOOR)
    assert len(world.messages_to(NOOR)) == 1


async def test_what_arrived_is_not_kept_and_a_withdrawn_story_is_nowhere(
    world: Chat, database: AsyncEngine
) -> None:
    await world.says(SANNE, "waarde")
    await world.fills(SANNE, {"immediate": "Een zeldzame ontmoeting", "consent": "me"})
    assert "Een zeldzame ontmoeting" in world.last_to(SANNE)
    await world.presses(SANNE, "Intrekken")
    async with database.begin() as db:
        kept = [
            str(dict(row))
            for table in whole_schema().sorted_tables
            for row in (await db.execute(table.select())).mappings()
        ]

    assert len(kept) > 10
    assert not [row for row in kept if "zeldzame" in row]
