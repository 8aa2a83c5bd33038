"""Erased means erased: a rich life is lived, erased, and looked for in every row and every byte."""

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.deliveries import Fate
from bot.domain.exports import Format
from bot.domain.people import Profile
from bot.features.privacy.handlers import Erase
from bot.frame.cards import Card
from bot.frame.delivery import RefusedError, TransientError
from bot.frame.events import Blocked, Pressed
from bot.frame.wire import dump
from storage.frame.exports import exports
from storage.frame.housekeeping import sweep
from storage.frame.inbox import SqlInbox, inbox
from storage.frame.outbox import outbox
from storage.frame.people import accounts, people
from storage.frame.platforms import SqlReferences, conversations
from storage.frame.replicas import beats
from storage.frame.schema import whole_schema
from storage.frame.secure_delete import TO_SHRED_ALL, shred
from storage.frame.traces import MARKS_STAY
from tests.chat import CHANNEL, Chat
from tests.conftest import MONDAY
from tests.features.matched import joins_open, paired_in_words
from tests.features.test_pulse import SCHEDULE
from tests.people import BRAM, ILSE, PLATFORM, SANNE, TOM, WORKSPACE, profile
from tests.prepared import Moments
from tests.storage.files import every_byte
from tests.storage.test_two_worlds import REMINDED

NAME, USER, WORDS = "Kwikstaart Vogelaar", "U0KWIKSTAART", "zeegrasmeetnet"
KWIK = profile(USER, NAME)
STORY = {"immediate": f"Een {WORDS}", "applied": WORDS, "consent": "community"}


class Naming:
    """Ids as the platforms make them: with a person in each."""

    def __init__(self, last: int = 0) -> None:
        self.last = last

    def __next__(self) -> str:
        self.last += 1
        return f":slack:T1:member_joined_channel:C1:{USER}:{self.last}"


async def lives(chat: Chat) -> None:
    """They join, are mentioned, speak, fill in, seek, mentor, vote, ask, tell, and take a copy along."""
    chat.ids = Naming()  # type: ignore[assignment]
    chat.engine._web = "https://kring.example/"
    for who in (ILSE, TOM):
        await chat.says(who, "start", place=CHANNEL)
    await chat.joins(KWIK)
    await chat.says(KWIK, "start", place=CHANNEL)
    await joins_open(chat, KWIK, WORDS)
    await chat.says(BRAM, "rol geef @Kwik mentor", about=KWIK, place=CHANNEL)
    await chat.says(KWIK, "rol ja")
    await paired_in_words(chat, KWIK, SANNE, WORDS)
    await paired_in_words(chat, ILSE, KWIK, "feedback geven")
    await chat.says(KWIK, "waarde")
    await chat.fills(KWIK, STORY)
    await joins_open(chat, TOM, WORDS)
    await chat.says(KWIK, f"vraag wie weet iets over {WORDS}?")
    await chat.says(BRAM, "pulse on")
    await chat.fills(BRAM, SCHEDULE)
    await chat.travels(days=1)
    await chat.presses(KWIK, "welcome-not-now")
    await chat.presses(KWIK, "Stop het welkom")  # its steps come before a pulse
    await chat.travels(to=REMINDED)
    await chat.presses(KWIK, "4")
    await chat.says(KWIK, "pauze tot 14 februari")
    await chat.says(KWIK, "export")
    await chat.changes(profile(USER, NAME, zone="Europe/Brussels"))


async def a_life(chat: Chat) -> None:
    await lives(chat)
    chat.ids = count(chat.ids.last + 1)  # type: ignore[attr-defined]


@pytest.fixture
async def lived(world: Chat, moments: Moments) -> Chat:
    """After all that, as the first test left it that asked for it."""
    await moments.after(a_life, world)
    world.ids = Naming(next(world.ids))  # type: ignore[assignment]
    world.engine._web = "https://kring.example/"
    return world


async def others_have_letters_about_them(chat: Chat, database: AsyncEngine) -> None:
    """One that failed and one that waits; and somebody stands before a card that names them."""
    letters: list[tuple[str, Fate, timedelta]] = [
        ("failed", Fate.FAILED, timedelta()),
        ("waiting", Fate.WAITING, timedelta(days=3)),
    ]
    said = dump(Card(f"{NAME}\n{NAME} vraagt", ()))
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        row |= {"address": "tom", "message": said, "person": None, "update_of": None}
        for key, fate, later in letters:
            at = chat.clock.now() + later
            await db.execute(
                outbox.insert().values(row | {"key": key, "fate": fate, "not_before": at})
            )
    chat.postbox.faults["tom"] = RefusedError("too large")
    await chat.says(TOM, "mentor")
    del chat.postbox.faults["tom"]


async def erases(chat: Chat, who: Profile) -> None:
    await chat.says(who, "wis")
    await chat.presses(who, "Ja, wis alles")


async def holding(database: AsyncEngine, *words: str) -> list[str]:
    """The rows that hold one of these words, whatever the column."""
    async with database.connect() as db:
        rows = [
            f"{table.name}: {dict(row)}"
            for table in whole_schema().sorted_tables
            for row in (await db.execute(table.select())).mappings()
        ]
    return [row for row in rows if any(word in row for word in words)]


async def test_d02_a_whole_life_leaves_no_row_and_no_byte(
    world: Chat, database: AsyncEngine, database_url: str
) -> None:
    await lives(world)
    await others_have_letters_about_them(world, database)
    ways = SqlReferences(database)
    for address in (USER, f"principal:{USER}"):
        await ways.put(PLATFORM, WORKSPACE, address, {"conversation": f"a:{USER}"})
    await _notes_of_the_planner(database)
    words = (NAME, USER, WORDS)
    before = every_byte(database_url)
    assert all(word.encode() in before for word in words)
    await erases(world, KWIK)
    assert world.last_to(KWIK).startswith("Gewist")
    assert await shred(database)

    assert await holding(database, NAME, USER) == []
    after = every_byte(database_url)
    assert [word for word in (NAME, USER) if word.encode() in after] == []
    assert after.count(WORDS.encode()) < before.count(WORDS.encode()) / 4  # Tom's own, and Sanne's


async def _notes_of_the_planner(database: AsyncEngine) -> None:
    if database.dialect.name == "postgresql":
        async with database.execution_options(isolation_level="AUTOCOMMIT").connect() as db:
            await db.execute(text("ANALYZE"))


async def test_d02_deleted_rows_leave_no_copy_on_a_page_they_moved_from(
    database: AsyncEngine, database_url: str
) -> None:
    """`secure_delete` overwrites a row where it lies, and not where it lay before its page was full."""
    named = re.compile(rb"weg\d{5}-")
    events = [f"{n * 7919 % 10007:05}weg{n:05}-{'x' * (n % 240)}" for n in range(3000)]
    for n in range(0, len(events), 3):
        async with database.begin() as db:
            three = [{"event": event, "at": MONDAY} for event in events[n : n + 3]]
            await db.execute(inbox.insert(), three)
            await db.execute(inbox.delete().where(inbox.c.event == events[n + 1]))
    async with database.begin() as db:
        await db.execute(inbox.delete())
        await db.execute(beats.insert().values(name=TO_SHRED_ALL, at=MONDAY))
    lying = named.findall(every_byte(database_url))
    assert await shred(database)

    assert lying
    assert named.findall(every_byte(database_url)) == []


async def test_d02_letters_to_others_keep_all_but_the_name(
    lived: Chat, database: AsyncEngine
) -> None:
    await others_have_letters_about_them(lived, database)
    await erases(lived, KWIK)
    async with database.connect() as db:
        kept = (
            await db.scalars(
                select(outbox.c.message).where(outbox.c.key.in_(("failed", "waiting")))
            )
        ).all()

    assert kept == [dump(Card("–\n– vraagt", ()))] * 2


async def test_d02_whoever_is_erased_has_no_letter_on_its_way_but_the_last(
    lived: Chat, database: AsyncEngine
) -> None:
    """Nor in a room of several, nor outside of any community."""
    lived.postbox.faults[USER] = TransientError("busy")
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        row |= {"message": dump(Card("Dag", ())), "person": None, "community": None}
        for key, address in (("room", f"sanne,{USER}"), ("alone", USER)):
            at = {"key": key, "address": address, "fate": Fate.WAITING}
            await db.execute(outbox.insert().values(row | at))
    await erases_while_out_of_reach(lived)
    async with database.connect() as db:
        rows = await db.execute(select(outbox.c.key, outbox.c.fate))
        fates = {row.key: row.fate for row in rows}

    assert (fates["room"], fates["alone"]) == (Fate.SKIPPED, Fate.SKIPPED)


async def erases_while_out_of_reach(chat: Chat) -> None:
    press = Pressed(id="e", actor=KWIK, action=Erase(community=CommunityId(1)))
    await chat.engine.handle(press)


@pytest.mark.parametrize(
    "event",
    [
        Pressed(id="again", actor=KWIK, action=Erase(community=CommunityId(1))),
        Blocked(id="uninstalled", actor=KWIK),
    ],
)
async def test_d02_what_somebody_erased_does_next_makes_nobody_known(
    lived: Chat, database: AsyncEngine, event: Pressed | Blocked
) -> None:
    await erases(lived, KWIK)
    await lived.engine.handle(event)
    await lived.opens_home(KWIK)
    await lived.changes(KWIK)
    await lived.leaves(KWIK)
    await lived.machine.settle()

    assert await holding(database, NAME, USER) == []


async def test_d03_no_mark_of_an_event_names_anybody(lived: Chat, database: AsyncEngine) -> None:
    async with database.connect() as db:
        marks = (await db.scalars(select(inbox.c.event))).all()

    assert {len(mark) for mark in marks} == {64}


async def test_d03_a_strangers_doings_leave_no_row(chat_without: Chat) -> None:
    async def rows() -> list[int]:
        async with chat_without.engine._begin() as uow:
            tables = (inbox, people, accounts, outbox)
            found = [select(func.count()).select_from(table) for table in tables]
            return [await uow.inbox._db.scalar(query) for query in found]  # type: ignore[attr-defined]

    before = await rows()
    await chat_without.changes(KWIK)
    await chat_without.leaves(KWIK)
    await chat_without.joins(KWIK, CHANNEL.__class__(PLATFORM, WORKSPACE, "elsewhere"))
    await chat_without.opens_home(KWIK)
    await chat_without.engine.handle(Blocked(id="b", actor=KWIK))

    assert await rows() == before


@pytest.fixture
def chat_without(world: Chat) -> Chat:
    """A community in which Kwikstaart is nobody."""
    return world


async def test_d03_a_strangers_home_speaks_their_language(world: Chat) -> None:
    home = await world.opens_home(profile("u-mei", "Mei", language=TOM.language))

    assert "community" in str(home)


async def test_d03_an_event_is_known_again_also_by_its_mark_of_old(
    world: Chat, database: AsyncEngine
) -> None:
    """A replica of the version before wrote it, while this one was upgraded already."""
    event = f"slack:T1:said:C1:{USER}:" + "9" * 300
    async with database.begin() as db:
        await db.execute(inbox.insert().values(event=event[-300:], at=world.clock.now()))
    async with database.begin() as db:
        marks = SqlInbox(db, world.clock, b"k" * 32)
        told = [await marks.first_time(id) for id in (event, "new", "new", event)]

    assert told == [False, True, False, False]


async def test_d03_erasing_takes_marks_of_old_along(lived: Chat, database: AsyncEngine) -> None:
    async with database.begin() as db:
        for at in ("slack:T1:user_change", "teams:tenant:a:1"):
            row = {"event": f"{at}:{USER}:1", "at": lived.clock.now()}
            await db.execute(inbox.insert().values(row))
    await erases(lived, KWIK)

    assert await holding(database, USER) == []


async def test_d03_marks_leave_after_seven_days(world: Chat, database: AsyncEngine) -> None:
    await world.says(SANNE, "help")
    now = world.clock.now()
    await sweep(database, now + MARKS_STAY - timedelta(minutes=1))
    async with database.connect() as db:
        kept = await db.scalar(select(func.count()).select_from(inbox))
    await sweep(database, now + MARKS_STAY + timedelta(minutes=1))
    async with database.connect() as db:
        left = await db.scalar(select(func.count()).select_from(inbox))

    assert kept
    assert left == 0


async def test_x11_expired_exports_are_swept_whosever_they_are(
    world: Chat, database: AsyncEngine
) -> None:
    async with world.engine._begin() as uow:
        await uow.of(CommunityId(1)).exports.keep("week", Format.CSV, "a,b")
    now = world.clock.now()
    counts = []
    for later in (timedelta(minutes=29), timedelta(minutes=31)):
        await sweep(database, now + later)
        async with database.connect() as db:
            counts.append(await db.scalar(select(func.count()).select_from(exports)))

    assert counts == [1, 0]


async def test_x11_an_export_from_another_community_goes_at_once(
    world: Chat, database: AsyncEngine
) -> None:
    async with world.engine._begin() as uow:
        sanne = await uow.people.known(SANNE.account)
        assert sanne
        here = (await uow.memberships.ever(sanne.id))[0]
        await uow.of(here).exports.keep("mine", Format.RECORDS, "{}", about=sanne.id)
        await uow.personal.erase(CommunityId(404), sanne.id)
    async with database.connect() as db:
        assert await db.scalar(select(func.count()).select_from(exports)) == 0


async def test_x11_a_file_of_everybodys_figures_goes_with_whoever_it_names(
    world: Chat, database: AsyncEngine
) -> None:
    async with world.engine._begin() as uow:
        await uow.of(CommunityId(1)).exports.keep("week", Format.XLSX, "{}")
    await world.says(SANNE, "wis")
    await world.presses(SANNE, "Ja, wis alles")
    async with database.connect() as db:
        assert await db.scalar(select(func.count()).select_from(exports)) == 0


async def test_x11_ways_to_nobody_are_swept_and_others_stay(
    world: Chat, database: AsyncEngine
) -> None:
    ways, stranger = SqlReferences(database), "29:stranger"
    kept = {"sanne", "principal:sanne", "19:team@thread.tacv2", "*", "29:awaits"}
    for address in (*kept, stranger, "principal:29:stranger", "principal:29:awaits"):
        own = address if address.startswith("19:") else f"a:{address}"
        await ways.put(PLATFORM, WORKSPACE, address, {"service": "s", "conversation": own})
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        letter = {"key": "k", "address": "29:awaits", "fate": Fate.WAITING}
        await db.execute(outbox.insert().values(row | letter))
    await sweep(database, world.clock.now())
    async with database.connect() as db:
        left = set((await db.scalars(select(conversations.c.address))).all())

    assert left == kept


async def test_x11_a_failing_sweep_is_logged_and_tried_again(
    fresh_url: Callable[[], str],
) -> None:
    from storage.frame.database import open_database

    empty = open_database(fresh_url())  # not even tables
    await sweep(empty, MONDAY)
    await empty.dispose()
