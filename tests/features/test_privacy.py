"""What Kring knows of somebody, in their own hands: shown, taken along, erased."""

import json

import pytest

from bot.domain.communities import CommunityId, Place
from bot.features.privacy.handlers import Erase
from bot.frame.cards import Link, Run
from bot.frame.events import Pressed
from storage.frame.exports import exports
from storage.frame.outbox import outbox
from storage.frame.people import accounts, people
from storage.frame.personal import digest, erase_again
from storage.frame.schema import whole_schema
from tests.chat import CHANNEL, EN, Chat
from tests.features.matched import joins_open, paired
from tests.people import AMARA, PLATFORM, PRIYA, TOM, WORKSPACE


@pytest.mark.parametrize("asked", ["export", "send me a copy of all my data"])
async def test_everything_comes_along_as_json_in_the_chat(circle: Chat, asked: str) -> None:
    await circle.says(PRIYA, asked)
    records = json.loads(_json(circle))

    assert records["members"][0]["brings"] == "assessment"
    assert records["people"][0]["name"] == "Priya"
    assert "Amara" not in json.dumps(records)


def _json(chat: Chat) -> str:
    runs = [
        run.text
        for received in chat.postbox.messages["priya"]
        for part in received.message.body  # type: ignore[union-attr]
        for run in getattr(part, "runs", ())
        if isinstance(run, Run) and run.code and (run.text.startswith("{") or len(run.text) > 40)
    ]
    return "".join(runs)


async def test_with_a_web_address_it_is_a_link(circle: Chat) -> None:
    circle.serves_at("https://kring.example/")
    await circle.says(PRIYA, "export")
    card = circle.postbox.messages["priya"][-1].message
    link = next(part for part in card.body if isinstance(part, Link))  # type: ignore[union-attr]

    assert link.url.startswith("https://kring.example/exports/")


async def test_what_others_noted_in_confidence_is_not_shown(circle: Chat) -> None:
    await circle.says(TOM, "match apart Priya Amara", place=CHANNEL)
    await circle.says(PRIYA, "export")
    records = json.loads(_json(circle))

    assert all("by" not in row for row in records.get("kept_apart", []))


async def test_erasing_is_asked_once_and_shows_what_it_means(circle: Chat) -> None:
    await circle.says(PRIYA, "delete my data")

    assert circle.may_press(PRIYA, "erase-yes")
    assert "What stays" in circle.last_to(PRIYA)


async def test_after_erasing_no_table_knows_them(circle: Chat) -> None:
    await paired(circle, PRIYA, AMARA, "coaching")
    await circle.says(PRIYA, "ask who knows about portfolios?")
    await circle.says(PRIYA, "value")
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    assert "I no longer know you" in circle.last_to(PRIYA)
    for table in whole_schema().sorted_tables:
        for row in await circle.rows(table):
            stored = str({k: v for k, v in row.items() if k not in {"key", "update_of", "event"}})
            assert "priya" not in stored.lower(), f"{table.name}: {stored}"


async def test_the_other_of_a_pair_hears_it_and_keeps_their_notes(circle: Chat) -> None:
    await paired(circle, PRIYA, AMARA, "coaching")
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    assert "Priya" in "\n".join(circle.messages_to(AMARA)[-2:])


async def test_a_last_facilitator_may_be_erased_as_well(circle: Chat) -> None:
    await circle.says(TOM, "erase")
    await circle.presses(TOM, "erase-yes")

    assert "I no longer know you" in circle.last_to(TOM)


async def test_whoever_was_erased_may_begin_anew(circle: Chat) -> None:
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")
    await circle.says(PRIYA, "start", place=CHANNEL)
    await circle.says(PRIYA, "privacy")

    assert f"{EN('told-brings')}: –" in circle.last_to(PRIYA)


async def test_pressing_it_twice_is_harmless(circle: Chat) -> None:
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")
    again = Pressed(id="again", actor=PRIYA, action=Erase(community=CommunityId(1)))
    await circle.engine.handle(again)
    await circle.machine.settle()

    assert "I don't keep anything about you any more" in circle.last_to(PRIYA)


async def test_kring_takes_its_own_messages_away(circle: Chat) -> None:
    await circle.says(PRIYA, "mentor")
    assert len(circle.messages_to(PRIYA)) > 2
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    assert circle.messages_to(PRIYA) == [EN("erased")]
    assert "priya" not in [row["address"] for row in await circle.rows(outbox)]


async def test_a_restored_backup_is_erased_again(circle: Chat) -> None:
    (account,) = [row for row in await circle.rows(accounts) if row["user"] == "priya"]
    async with circle.stored() as kept:
        erased = await erase_again(kept.db, [digest(account)], circle.clock.now)

    assert erased == 1
    assert "Priya" not in await names(circle)


async def names(chat: Chat) -> list[str]:
    return [row["name"] for row in await chat.rows(people)]


async def test_communities_that_were_left_are_erased_as_well(circle: Chat) -> None:
    other = Place(PLATFORM, WORKSPACE, "other")
    await circle.says(TOM, "setup", place=other)
    charter = {"name": "Second", "purpose": "x", "language": "nl", "zone": "Europe/Amsterdam"}
    await circle.fills(TOM, {**charter, "send_at": "9:30"}, place=other)
    await circle.says(PRIYA, "start", place=other)
    await circle.leaves(PRIYA, other)
    await circle.says(PRIYA, "erase", place=CHANNEL)
    await circle.presses(PRIYA, "erase-yes")
    await circle.travels(days=0.1)

    assert "Priya" not in await names(circle)


async def test_an_export_goes_with_the_person(circle: Chat) -> None:
    circle.serves_at("https://kring.example/")
    await circle.says(PRIYA, "export")
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    assert not await circle.rows(exports)


async def test_a_question_under_way_goes_with_its_asker(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await circle.travels(days=5)  # a Saturday: nothing is delivered
    await circle.says(PRIYA, "ask who knows about portfolios for my secret plan?")
    await circle.presses(PRIYA, "ask-put")
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")
    await circle.travels(days=4)

    assert "secret plan" not in "\n".join(circle.messages_to(AMARA))
    assert "secret plan" not in str(await circle.rows(outbox))
