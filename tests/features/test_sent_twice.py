"""One form on two devices: what is sent twice is there once, and the second hears no reproach."""

import pytest

from bot.domain.people import Profile
from storage.frame.schema import whole_schema
from tests.chat import Chat
from tests.features.matched import TERMS
from tests.people import BRAM, SANNE

Values = dict[str, str | tuple[str, ...]]
OUR_OWN = {"outbox", "inbox", "dialogues", "activity"}  # what Kring keeps of each turn of a talk
FORMS: dict[str, tuple[Profile, Values]] = {
    "vraag": (SANNE, {"question": "wie weet iets over rubrics?"}),
    "waarde": (SANNE, {"immediate": "Gelachen", "consent": "me"}),
    "peiling nieuw": (BRAM, {"title": "Hoe is het"}),
    "pols vraag": (BRAM, {"nl": "Ik leer hier veel", "en": ""}),
    "mentor zoeken": (SANNE, {"goal": "toetsing", "why": "Nu", **TERMS}),
    "pauze": (SANNE, {"until": "2026-12-20"}),
    "profiel": (SANNE, {"brings": "toetsing", "open_to": ("buddy",)}),
}


async def rows(chat: Chat) -> dict[str, int]:
    tables = (table for table in whole_schema().sorted_tables if table.name not in OUR_OWN)
    return {table.name: len(await chat.rows(table)) for table in tables}


@pytest.mark.parametrize("word", FORMS)
async def test_x12_what_is_sent_twice_is_there_once(community: Chat, word: str) -> None:
    who, values = FORMS[word]
    await community.says(who, word)
    form = community.form
    await community.fills(who, values)
    once, in_channel = await rows(community), community.in_channel()
    community.form = form
    await community.fills(who, values)

    assert await rows(community) == once
    assert community.in_channel() == in_channel


async def test_x12_an_improvement_is_announced_once(community: Chat) -> None:
    await community.says(BRAM, "verbeter")
    await community.presses(BRAM, "Nieuwe verbetering")
    form, values = community.form, {"signal": "Weinig tijd", "action": "Een uur erbij"}
    await community.fills(BRAM, values)
    once, in_channel = await rows(community), community.in_channel()
    community.form = form
    await community.fills(BRAM, values)

    assert "Weinig tijd" in in_channel[-1]
    assert await rows(community) == once
    assert community.in_channel() == in_channel


@pytest.mark.parametrize("word", FORMS)
async def test_x11_who_left_meanwhile_hears_so_and_nothing_is_kept(
    community: Chat, word: str
) -> None:
    who, values = FORMS[word]
    await community.says(who, word)
    form = community.form
    await community.says(who, "wis")
    await community.presses(who, "Ja, wis alles")
    kept = await rows(community)
    community.form = form
    await community.fills(who, values)
    now = await rows(community)

    assert {name for name in now if now[name] != kept[name]} <= {"people", "accounts"}
    assert "bij geen leergemeenschap" in community.last_to(who)
