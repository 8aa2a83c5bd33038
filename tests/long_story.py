"""One long story of a community, and all that its people hear: told with the subjects in any order."""

from collections.abc import AsyncIterator, Collection
from pathlib import Path

from adapters.clock import TravellingClock
from bot.frame.engine import Engine
from bot.frame.subject import Subject
from storage.frame.database import open_database
from storage.frame.unit_of_work import unit_of_work
from tests.chat import Chat, make_chat, text_of
from tests.conftest import MONDAY, SEAL, a_community
from tests.features.matched import joins_open, offers, seeks
from tests.people import BRAM, EVA, ILSE, NOOR, SANNE, TOM
from tests.prepared import EmptyDatabase

Heard = list[list[tuple[str, str]]]  # after each step, who has what before them


async def told(folder: Path, subjects: Collection[Subject]) -> Heard:
    """What everybody has before them after each step, whatever of a step came first."""
    file, clock = folder / "story.db", TravellingClock(MONDAY)
    database = open_database(EmptyDatabase(folder).copy_to(file))
    begin = unit_of_work(database, clock, ("test",))
    chat = make_chat(Engine(subjects, begin, clock, seal=SEAL), database, clock)
    heard: Heard = []
    async for _ in _steps(chat):
        heard.append(
            sorted(
                (address, text_of(received.message))
                for address, messages in chat.postbox.messages.items()
                for received in messages
            )
        )
    await database.dispose()
    file.unlink()
    return heard


async def _steps(chat: Chat) -> AsyncIterator[None]:
    await a_community(chat)
    for who in (TOM, EVA):
        await joins_open(chat, who, "statistics")
        yield
    await chat.joins(NOOR)
    yield
    await chat.presses(NOOR, "Vertel iets over jezelf")
    await chat.fills(NOOR, {"brings": "statistiek", "learns": "toetsen"})
    yield
    for who, role in ((SANNE, "evaluator"), (ILSE, "expert")):
        await chat.says(BRAM, f"role give {role}", about=who)
        yield
    await offers(chat, ILSE, "toetsing")
    await seeks(chat, NOOR, "toetsing")
    yield
    await chat.presses(NOOR, "Vraag Ilse eerst")
    await chat.presses(ILSE, "Ja, dat doe ik")
    yield
    for who, text in (
        (TOM, "ask who knows about statistics?"),
        (SANNE, "mijn leerdoel is toetsen"),
        (EVA, "pause until 1 February"),
        (NOOR, "volgende week dinsdag om 10 uur"),
        (BRAM, "rust koppel"),
        (BRAM, "werklijst"),
        (SANNE, "privacy"),
        (SANNE, "digest now"),
        (BRAM, "help"),
    ):
        await chat.says(who, text)
        yield
    for _ in range(6):
        await chat.travels(days=7)
        yield
    await chat.leaves(TOM)
    yield
    await chat.says(ILSE, "erase")
    await chat.presses(ILSE, "Ja, wis alles")
    yield
    await chat.travels(days=21)
    yield
