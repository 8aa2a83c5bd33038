"""Sketches, as conversations."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.sketches import sketches
from tests.chat import Chat
from tests.people import BRAM, SANNE

TEXT = "Elke maand een ander lokaal"


async def count(database: AsyncEngine) -> int:
    async with database.connect() as db:
        return int(await db.scalar(select(func.count()).select_from(sketches)) or 0)


async def test_a_sentence_is_kept_and_listed_for_everybody(community: Chat) -> None:
    await community.says(SANNE, f"sketches {TEXT}")
    await community.says(BRAM, "sketches")

    assert f"{TEXT} – Sanne" in community.last_to(BRAM)


async def test_the_form_keeps_one_as_well_and_sent_twice_it_is_there_once(
    community: Chat, database: AsyncEngine
) -> None:
    await community.says(SANNE, "sketches")
    await community.presses(SANNE, "Iets toevoegen")
    form = community.form
    for _ in range(2):
        community.form = form
        await community.fills(SANNE, {"text": TEXT})

    assert await count(database) == 1


async def test_a_form_without_words_says_so(community: Chat) -> None:
    await community.says(SANNE, "sketches")
    await community.presses(SANNE, "Iets toevoegen")
    answer = await community.fills(SANNE, {"text": " "})

    assert answer.form
    assert answer.form.errors == (("text", "Schrijf eerst iets op."),)


async def test_it_goes_along_with_the_export_and_is_erased_with_its_writer(
    community: Chat, database: AsyncEngine
) -> None:
    await community.says(SANNE, f"sketches {TEXT}")
    await community.says(SANNE, "export")
    assert TEXT in "".join(community.messages_to(SANNE)[-2:])
    assert "Sketches van jou: 1" in "".join(community.messages_to(SANNE))
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")

    assert await count(database) == 0
