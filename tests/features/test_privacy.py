"""What Kring knows of somebody, in their own hands: shown, taken along, erased."""

import json

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId, Place
from bot.features.privacy.handlers import Erase
from bot.frame.cards import Link, Run
from bot.frame.events import Pressed
from storage.frame.people import accounts
from storage.frame.personal import digest, erase_again
from storage.frame.schema import whole_schema
from tests.chat import CHANNEL, Chat
from tests.features.matched import joins_open, paired
from tests.people import BRAM, ILSE, PLATFORM, SANNE, WORKSPACE


@pytest.mark.parametrize("asked", ["exporteer", "stuur me een kopie van al mijn gegevens"])
async def test_everything_comes_along_as_json_in_the_chat(community: Chat, asked: str) -> None:
    await community.says(SANNE, asked)
    records = json.loads(_json(community))

    assert records["members"][0]["brings"] == "toetsing"
    assert records["people"][0]["name"] == "Sanne"
    assert "Ilse" not in json.dumps(records)


def _json(chat: Chat) -> str:
    runs = [
        run.text
        for received in chat.postbox.messages["sanne"]
        for part in received.message.body  # type: ignore[union-attr]
        for run in getattr(part, "runs", ())
        if isinstance(run, Run) and run.code and (run.text.startswith("{") or len(run.text) > 40)
    ]
    return "".join(runs)


async def test_with_a_web_address_it_is_a_link(community: Chat) -> None:
    community.engine._web = "https://kring.example/"
    await community.says(SANNE, "export")
    card = community.postbox.messages["sanne"][-1].message
    link = next(part for part in card.body if isinstance(part, Link))  # type: ignore[union-attr]

    assert link.url.startswith("https://kring.example/exports/")


async def test_what_others_noted_in_confidence_is_not_shown(community: Chat) -> None:
    await community.says(BRAM, "koppel apart Sanne Ilse", place=CHANNEL)
    await community.says(SANNE, "exporteer")
    records = json.loads(_json(community))

    assert all("by" not in row for row in records.get("kept_apart", []))


async def test_erasing_is_asked_once_and_shows_what_it_means(community: Chat) -> None:
    await community.says(SANNE, "verwijder mijn gegevens")

    assert "[Ja, wis alles]" in community.last_to(SANNE)
    assert "Wat blijft" in community.last_to(SANNE)


async def test_after_erasing_no_table_knows_them(community: Chat, database: AsyncEngine) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")
    await community.says(SANNE, "waarde")
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")

    assert "Ik ken je niet meer" in community.last_to(SANNE)
    async with database.connect() as db:
        for table in whole_schema().sorted_tables:
            for row in (await db.execute(table.select())).mappings():
                stored = str(
                    {k: v for k, v in row.items() if k not in {"key", "update_of", "event"}}
                )
                assert "sanne" not in stored.lower(), f"{table.name}: {stored}"


async def test_the_other_of_a_pair_hears_it_and_keeps_their_notes(community: Chat) -> None:
    await paired(community, SANNE, ILSE, "didactisch coachen")
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")

    assert "Sanne" in "\n".join(community.messages_to(ILSE)[-2:])


async def test_a_last_facilitator_may_be_erased_as_well(community: Chat) -> None:
    await community.says(BRAM, "wis")
    await community.presses(BRAM, "Ja, wis alles")

    assert "Ik ken je niet meer" in community.last_to(BRAM)


async def test_whoever_was_erased_may_begin_anew(community: Chat) -> None:
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")
    await community.says(SANNE, "start", place=CHANNEL)
    await community.says(SANNE, "privacy")

    assert "Wat breng je mee?: –" in community.last_to(SANNE)


async def test_pressing_it_twice_is_harmless(community: Chat) -> None:
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")
    again = Pressed(id="again", actor=SANNE, action=Erase(community=CommunityId(1)))
    await community.engine.handle(again)
    await community.machine.settle()

    assert "niets meer van je bewaard" in community.last_to(SANNE)


async def test_kring_takes_its_own_messages_away(community: Chat, database: AsyncEngine) -> None:
    await community.says(SANNE, "mentor")
    assert len(community.messages_to(SANNE)) > 2
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")

    assert community.messages_to(SANNE) == [
        "Gewist. Ik ken je niet meer. Wil je ooit weer meedoen, dan beginnen we opnieuw."
    ]
    async with database.connect() as db:
        query = text("SELECT count(*) FROM outbox WHERE address = 'sanne'")
        assert (await db.execute(query)).scalar_one() == 0


async def test_a_restored_backup_is_erased_again(community: Chat, database: AsyncEngine) -> None:
    async with database.begin() as db:
        query = select(accounts).where(accounts.c.user == "sanne")
        account = (await db.execute(query)).mappings().one()
        erased = await erase_again(db, [digest(account)], community.clock.now)
        names = (await db.execute(text("SELECT name FROM people"))).scalars().all()

    assert erased == 1
    assert "Sanne" not in names


async def test_communities_that_were_left_are_erased_as_well(
    community: Chat, database: AsyncEngine
) -> None:
    other = Place(PLATFORM, WORKSPACE, "other")
    await community.says(BRAM, "setup", place=other)
    charter = {"name": "Tweede", "purpose": "x", "language": "nl", "zone": "Europe/Amsterdam"}
    await community.fills(BRAM, {**charter, "send_at": "9:30"}, place=other)
    await community.says(SANNE, "start", place=other)
    await community.leaves(SANNE, other)
    await community.says(SANNE, "wis", place=CHANNEL)
    await community.presses(SANNE, "Ja, wis alles")
    await community.travels(days=0.1)

    async with database.connect() as db:
        names = (await db.execute(text("SELECT name FROM people"))).scalars().all()
    assert "Sanne" not in names


async def test_an_export_goes_with_the_person(community: Chat, database: AsyncEngine) -> None:
    community.engine._web = "https://kring.example/"
    await community.says(SANNE, "export")
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")

    async with database.connect() as db:
        assert (await db.execute(text("SELECT count(*) FROM exports"))).scalar_one() == 0


async def test_a_question_under_way_goes_with_its_asker(
    community: Chat, database: AsyncEngine
) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await community.travels(days=5)  # a Saturday: nothing is delivered
    await community.says(SANNE, "vraag wie weet iets over portfolio's voor mijn geheime plan?")
    await community.presses(SANNE, "Vraag het")
    await community.says(SANNE, "wis")
    await community.presses(SANNE, "Ja, wis alles")
    await community.travels(days=4)

    assert "geheime plan" not in "\n".join(community.messages_to(ILSE))
    async with database.connect() as db:
        left = (await db.execute(text("SELECT message FROM outbox"))).scalars().all()
    assert "geheime plan" not in "".join(left)
