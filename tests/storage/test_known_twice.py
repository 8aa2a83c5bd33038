"""R34, R36: who was stored twice becomes one, once, and nothing of either is lost or doubled."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.bridges import Bridge, BridgeId, Origin
from bot.domain.communities import CommunityId
from bot.domain.people import AccountKey, PersonId, Profile
from storage.bridges import bridges
from storage.communities import places
from storage.event_attendees import event_attendees
from storage.frame.agenda import agenda, to_occasion
from storage.frame.people import accounts, people
from storage.frame.schema import whole_schema
from storage.membership import members
from storage.mentors import offers as offers_kept
from storage.pollrows import ballots
from storage.questions import questions
from storage.wishes import wishes
from tests.chat import CHANNEL, Chat
from tests.features.matched import joins_open, offers, paired, pairs_in
from tests.features.test_pulse import GROUP, SCHEDULE, joins
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, ILSE, PLATFORM, SANNE, WORKSPACE, profile

BEFORE = profile("29:kwik", "Kwik")
KWIK = profile("kwik", "Kwik")
BOTH = replace(KWIK, formerly=(BEFORE.account,))


async def person(chat: Chat, who: Profile) -> int | None:
    async with chat.engine._begin() as uow:
        found = await uow.people.known(who.account)
        return found and found.id


async def rows(database: AsyncEngine, table: Table) -> list[Any]:
    async with database.connect() as db:
        return list((await db.execute(select(table))).mappings())


async def named(database: AsyncEngine, gone: int) -> list[str]:
    """The tables with a column that still names this person."""
    async with database.connect() as db:
        return [
            table.name
            for table in whole_schema().sorted_tables
            for column in table.columns
            if any(f.column is people.c.id for f in column.foreign_keys)
            and await db.scalar(select(func.count()).where(column == gone))
        ]


async def test_the_younger_rows_of_a_member_go_to_the_older(
    world: Chat, database: AsyncEngine
) -> None:
    """A mentor under the one id, a mentee under the other: one person with both pairs, and every role."""
    for who in (ILSE, BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
    await paired(world, ILSE, BEFORE, "feedback geven")
    await world.says(BRAM, "rol geef @Kwik expert", about=BEFORE, place=CHANNEL)
    await world.says(BEFORE, "rol ja")
    await paired(world, KWIK, SANNE)
    old, new = await person(world, BEFORE), await person(world, KWIK)
    assert old and new

    await world.says(BOTH, "help")
    assert await person(world, KWIK) == old
    assert await person(world, BEFORE) is None
    assert await named(database, new) == []
    assert [(p.mentee, p.mentor) for p in await pairs_in(world)] == [
        (await person(world, ILSE), old),
        (old, await person(world, SANNE)),
    ]
    [member] = [m for m in await rows(database, members) if m["person"] == old]
    assert member["roles"] == ["expert", "mentor"]
    assert len([p for p in await rows(database, people) if p["name"] == "Kwik"]) == 1
    waiting = [m for m in await rows(database, agenda) if m["status"] == "waiting"]
    assert "checkin.due" in {m["kind"] for m in waiting if m["person"] == old}
    assert [m["key"] for m in waiting] == [to_occasion(m).key for m in waiting]


async def test_who_is_a_member_under_one_id_alone_keeps_that_ones_moments(
    world: Chat, database: AsyncEngine
) -> None:
    """The older was only ever seen, so nothing that is planned or stands on a card changes its name."""
    await world.says(BRAM, "rol geef @Kwik expert", about=BEFORE, place=CHANNEL)
    await world.says(KWIK, "start", place=CHANNEL)
    old, new = await person(world, BEFORE), await person(world, KWIK)
    assert old and new and old < new
    planned = {m["key"] for m in await rows(database, agenda)}

    await world.says(BOTH, "help")
    assert await person(world, KWIK) == new
    assert await named(database, old) == []
    assert {m["key"] for m in await rows(database, agenda)} == planned


async def test_a_buddy_who_was_asked_for_the_one_that_goes_is_let_go_in_time(
    world: Chat, database: AsyncEngine
) -> None:
    """What waits for the buddy names the newcomer in its key, in what it is about and in what it carries."""
    await world.says(BEFORE, "start", place=CHANNEL)
    await joins_and_tells(world, KWIK)
    assert "buddy zijn van Kwik" in world.last_to(SANNE)
    old, new = await person(world, BEFORE), await person(world, KWIK)

    await world.says(BOTH, "help")
    [moment] = [m for m in await rows(database, agenda) if m["kind"] == "buddy.unanswered"]
    assert moment["about"] == f"buddy:1:{old}:{await person(world, SANNE)}"
    assert moment["details"] == {"newcomer": old}
    assert moment["key"] == to_occasion(moment).key
    assert not [m for m in await rows(database, agenda) if f":{new}:" in m["key"]]

    await world.travels(days=4)
    assert "kijk wie het anders kan doen" in "".join(world.messages_to(SANNE))


async def test_what_lists_people_lists_the_one_who_is_kept_once(
    world: Chat, database: AsyncEngine
) -> None:
    for who in (BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
    old, new = await person(world, BEFORE), await person(world, KWIK)
    asker = await person(world, SANNE)
    here = {"community": 1, "asker": asker, "asked_on": world.clock.now().date()}
    asked = {"text": "?", "status": "open", "answer": "", "may_be_kept": False}
    wish = {"community": 1, "mentee": asker, "since": here["asked_on"], "goal": "", "why": ""}
    wish |= {"terms": {}, "status": "open", "rounds_waited": 0, "no_shows": 0, "skips": False}
    wish |= {"peers": [new], "peer_yes": False, "met_peers": [old, new], "choices": [new, old]}
    async with database.begin() as db:
        await db.execute(questions.insert().values(here | asked | {"past": [[new, "then"]]}))
        await db.execute(wishes.insert().values(wish))

    await world.says(BOTH, "help")
    [question] = await rows(database, questions)
    [found] = await rows(database, wishes)
    assert question["past"] == [[old, "then"]]
    assert [found[name] for name in ("peers", "met_peers", "choices")] == [[old]] * 3


async def test_it_happens_once(world: Chat, database: AsyncEngine) -> None:
    for who in (BEFORE, KWIK):
        await joins_open(world, who, "toetsing")
    await world.says(BOTH, "help")
    once = {
        name: await rows(database, whole_schema().tables[name]) for name in ("people", "members")
    }

    await world.says(BOTH, "help")
    await world.says(replace(BOTH, name=None), "help")
    for name, before in once.items():
        assert await rows(database, whole_schema().tables[name]) == before


async def test_whoever_takes_part_goes_before_who_stopped(
    world: Chat, database: AsyncEngine
) -> None:
    await world.says(BEFORE, "start", place=CHANNEL)
    await world.says(BEFORE, "stop")
    await world.presses(BEFORE, "Stoppen")
    await world.says(KWIK, "start", place=CHANNEL)
    await offers(world, KWIK, "toetsing")

    await world.says(BOTH, "help")
    kept = await person(world, KWIK)
    [member] = [m for m in await rows(database, members) if m["person"] == kept]
    assert member["status"] == "active"
    assert [o["mentor"] for o in await rows(database, offers_kept)] == [kept]


async def test_two_who_were_paired_with_themselves_are_not(
    world: Chat, database: AsyncEngine
) -> None:
    for who in (BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
    await paired(world, BEFORE, KWIK)
    await world.says(BOTH, "help")

    assert [p.status for p in await pairs_in(world)] == ["ended"]
    moments = await rows(database, agenda)
    waiting = [m for m in moments if m["status"] == "waiting"]
    assert not [m for m in waiting if (m["about"] or "").startswith("pair:")]


async def test_one_answer_to_a_poll_is_kept_and_counted_once(
    world: Chat, database: AsyncEngine
) -> None:
    """Under an id without an answer, it would be lost; under both, it would count twice."""
    for who in (BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
        await world.says(who, "welkom stop")
    for who in GROUP:
        await joins(world, who)
    await world.says(BRAM, "pulse on")
    await world.fills(BRAM, SCHEDULE)
    await world.travels(days=1)
    await world.presses(KWIK, "4")
    answers = Counter(b["answer"] for b in await rows(database, ballots))
    assert answers == {"4": 1}

    await world.says(BOTH, "help")
    assert Counter(b["answer"] for b in await rows(database, ballots)) == answers
    await world.presses(BOTH, "Antwoord wijzigen")
    await world.presses(BOTH, "2")
    assert Counter(b["answer"] for b in await rows(database, ballots)) == {"2": 1}


async def test_an_account_of_another_workspace_that_kring_serves_is_left_alone(
    world: Chat, database: AsyncEngine
) -> None:
    """On Slack a shared channel names the other team, which may have communities of its own."""
    there = AccountKey(PLATFORM, "elders", "kwik")
    await world.says(replace(KWIK, account=there), "help")
    async with database.begin() as db:
        place = {"platform": PLATFORM, "workspace": "elders", "channel": "C9", "community": 1}
        await db.execute(places.insert().values(**place, present=True))
    await world.says(replace(KWIK, formerly=(there,)), "help")

    users = {(a["workspace"], a["user"]) for a in await rows(database, accounts)}
    assert {("elders", "kwik"), (WORKSPACE, "kwik")} <= users


async def test_a_bridge_to_oneself_is_none(world: Chat, database: AsyncEngine) -> None:
    for who in (BEFORE, KWIK, ILSE):
        await world.says(who, "start", place=CHANNEL)
    old, new, ilse = [await person(world, who) for who in (BEFORE, KWIK, ILSE)]
    async with world.stored() as kept:
        for first, other in ((old, new), (new, ilse)):
            assert first and other
            two = PersonId(first), PersonId(other)
            made = Bridge(BridgeId(0), CommunityId(1), *two, None, Origin.NAMED, date(2026, 11, 23))
            await kept.here.bridges.add(made)
    await world.says(BOTH, "help")

    left = [(one["first"], one["other"]) for one in await rows(database, bridges)]
    assert left == [(old, ilse)]


async def test_whoever_comes_to_an_event_twice_comes_once(
    world: Chat, database: AsyncEngine
) -> None:
    for who in (BEFORE, KWIK):
        await world.says(who, "start", place=CHANNEL)
    await world.says(BRAM, "bijeenkomst")
    await world.fills(BRAM, {"title": "Kick-off", "day": "2026-12-03", "at": "15:00"})
    for who in (BEFORE, KWIK):
        await world.presses(who, "event-say-yes")
    await world.says(BOTH, "help")

    (row,) = await rows(database, event_attendees)
    assert row["person"] == await person(world, KWIK)
