"""Who hosts a meeting, on both databases: in the order of their yes; none in what the version before kept."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from alembic import command
from sqlalchemy import create_engine, text

from adapters.clock import TravellingClock
from bot.domain.communities import CommunityId
from bot.domain.events import Answer, Attendee, Event, EventId, carried
from bot.domain.people import PersonId
from storage.frame.database import open_database
from storage.frame.migrate import config_for, upgrade_now
from storage.frame.unit_of_work import unit_of_work
from tests.chat import Chat
from tests.people import BRAM, SANNE

HERE = CommunityId(1)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AT = datetime(2026, 12, 3, 14, 0, tzinfo=UTC)
BEFORE = (
    (
        "INSERT INTO communities (id, name, purpose, goals, agreements, language, zone, send_at, quiet)"
        " VALUES (1, 'LCOP', '', '', '', 'nl', 'Europe/Amsterdam', '09:30', '[]')"
    ),
    (
        "INSERT INTO people (id, name, language_chosen, kind) VALUES (1, 'Noor', false, 'person'),"
        " (2, 'Sanne', false, 'person')"
    ),
    (
        "INSERT INTO events (id, community, title, host, made, at, minutes, place, about, invites,"
        " status, moved, slots, dropped, added, arrivals, token) VALUES (1, 1, 'Kick-off', 1, '2026-11-20',"
        " '2026-12-03 14:00:00', 60, '', '', false, 'planned', 0, '[]', '[]', '[]', 1, 'x')"
    ),
    (
        "INSERT INTO event_attendees (event, person, answer, number, can, said_when, passes, takes)"
        " VALUES (1, 2, 'yes', 1, '[]', false, false, '[]')"
    ),
)


def _as_the_version_before_left_it(url: str) -> None:
    command.upgrade(config_for(url), "0035")
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        for row in BEFORE:
            connection.execute(text(row.replace(":", r"\:")))
    engine.dispose()
    upgrade_now(url)


async def test_a_meeting_of_the_version_before_goes_on(fresh_url: Callable[[], str]) -> None:
    url, sanne = fresh_url(), PersonId(2)
    await asyncio.to_thread(_as_the_version_before_left_it, url)
    database = open_database(url)
    async with unit_of_work(database, TravellingClock(NOW))() as uow:
        store = uow.of(HERE).events
        event = await store.get(EventId(1))
        assert event
        assert (event.hosts, event.at) == ((1,), AT)
        (said,) = await store.attendees(event.id)
        assert said == Attendee(event.id, sanne, Answer.YES, 1)
        await store.put(replace(said, hosts=await store.arrive(event.id)))

        assert [one.hosts for one in await store.ahead(NOW)] == [(1, sanne)]
    await database.dispose()


async def test_hosts_come_in_the_order_of_their_yes(world: Chat) -> None:
    async with world.stored() as kept:
        bram, sanne = (await kept.person(BRAM)).id, (await kept.person(SANNE)).id
        store = kept.here.events
        new = Event(EventId(0), HERE, "Kick-off", None, date(2026, 11, 23), AT)
        event = await store.add(new)
        assert [one.hosts for one in await store.ahead(NOW)] == [()]
        for person in (sanne, bram):
            yes = Attendee(event.id, person, hosts=await store.arrive(event.id))
            await store.put(yes)
        assert [one.hosts for one in await store.ahead(NOW)] == [(sanne, bram)]
        again = await store.add(new)
        await store.carry(again.id, carried(await store.attendees(event.id), again.id))
        hosted = await store.get(again.id)
        assert hosted
        assert hosted.hosts == (sanne, bram)

        assert await store.arrive(again.id) == 3
