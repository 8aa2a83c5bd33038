"""D1, D4, D2: every row ends, what was withdrawn stays so, and what was erased is nowhere."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.deliveries import ERASED, Fate
from bot.frame.cards import Card
from bot.frame.delivery import Room
from bot.frame.wire import dump
from storage.frame.outbox import outbox
from storage.frame.outbox_sender import SqlMail, to_letter
from storage.frame.people import accounts
from storage.frame.platforms import SqlReferences
from storage.frame.replicas import beats
from storage.frame.secure_delete import TO_SHRED_ALL, shred
from tests.chat import Chat
from tests.people import SANNE
from tests.storage.files import every_byte

ONE = dump(Card("Dag", ()))
WORDS = "kwikstaartenonderzoek"


@pytest.mark.parametrize(
    "original",
    [
        {"fate": Fate.SENT, "ref": None, "message": "", "address": ""},  # erased
        {"fate": Fate.UNCERTAIN, "ref": None},
        {"fate": Fate.FAILED, "ref": None},
        {"fate": Fate.SKIPPED, "ref": None},
    ],
)
async def test_d01_an_update_of_what_has_no_reference_ends(
    world: Chat, database: AsyncEngine, original: dict[str, object]
) -> None:
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        await db.execute(outbox.insert().values(row | {"key": "original"} | original))
        update = {"key": "update", "update_of": "original", "fate": Fate.WAITING, "ref": None}
        await db.execute(outbox.insert().values(row | {"message": row["message"]} | update))
        await db.execute(text("UPDATE outbox SET not_before = :at"), {"at": row["not_before"]})
    for _ in range(3):
        await SqlMail(database).claim(world.clock.now(), "test", "only", Room(50, 50))
    async with database.begin() as db:
        fate = await db.scalar(select(outbox.c.fate).where(outbox.c.key == "update"))

    assert fate == Fate.SKIPPED


async def test_d04_retry_revives_nothing_without_words_or_address(
    world: Chat, database: AsyncEngine
) -> None:
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row |= {"id": None, "community": 1, "fate": Fate.FAILED, "update_of": None}
        for key, message, address in (("a", "", "sanne"), ("b", "{}", ""), ("c", "{}", "sanne")):
            values = row | {"key": key, "message": message, "address": address}
            values.pop("id")
            await db.execute(outbox.insert().values(values))
    async with world.engine._begin() as uow:
        revived = await uow.of(1).deliveries.retry(Fate.FAILED)  # type: ignore[arg-type]

    assert revived == 1


async def test_d02_no_byte_of_an_erased_profile_is_left(
    world: Chat, database: AsyncEngine, database_url: str
) -> None:
    await world.says(SANNE, "profile")
    await world.fills(SANNE, {"brings": WORDS, "open_to": ("introductions", "buddy")})
    assert WORDS.encode() in every_byte(database_url)
    await world.says(SANNE, "wis")
    await world.presses(SANNE, "Ja, wis alles")
    assert await shred(database)
    async with database.begin() as db:
        left = (await db.scalars(select(beats.c.name).where(beats.c.name.startswith("to ")))).all()

    assert not left
    assert WORDS.encode() not in every_byte(database_url)


async def test_x11_no_way_to_somebody_erased_is_kept(world: Chat, database: AsyncEngine) -> None:
    """Nor the one that sending the last letter keeps anew; and that letter's address is wiped as well."""
    ways = SqlReferences(database)
    addresses = ("sanne", "principal:sanne", "bram", "principal:bram")
    for address in addresses:
        await ways.put("test", "fontys", address, {"name": address})
    await world.says(SANNE, "wis")
    await world.presses(SANNE, "Ja, wis alles")

    assert [a for a in addresses if await ways.get("test", "fontys", a)] == [
        "bram",
        "principal:bram",
    ]


async def test_x11_the_way_that_the_last_letter_made_goes_with_it(
    world: Chat, database: AsyncEngine
) -> None:
    mail, now = SqlMail(database), world.clock.now()
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        last = {"key": "last", "occasion": ERASED, "fate": Fate.SENDING, "address": "eva"}
        await db.execute(outbox.insert().values(row | {"message": ONE} | last | {"person": None}))
        rows = (await db.execute(select(outbox).where(outbox.c.key == "last"))).mappings().all()
    await SqlReferences(database).put("test", "fontys", "eva", {"conversation": "c"})
    await mail.sent(to_letter(rows[0], None), "ref", now)
    async with database.begin() as db:
        marked = await db.scalar(select(beats.c.at).where(beats.c.name == TO_SHRED_ALL))
        address = await db.scalar(select(outbox.c.address).where(outbox.c.key == "last"))

    assert await SqlReferences(database).get("test", "fontys", "eva") is None
    assert address == ""
    assert marked == now


async def test_x26_a_row_too_deep_to_read_holds_up_nobodys_mail(
    world: Chat, database: AsyncEngine
) -> None:
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        row |= {"fate": Fate.WAITING, "update_of": None, "ref": None, "person": None}
        for key, message in (("deep", "[" * 100_000), ("good", ONE)):
            await db.execute(outbox.insert().values(row | {"key": key, "message": message}))
        await db.execute(text("UPDATE outbox SET not_before = :at"), {"at": row["not_before"]})
    claimed = await SqlMail(database).claim(
        world.clock.now(), row["platform"], "only", Room(50, 50)
    )
    async with database.begin() as db:
        fate = await db.scalar(select(outbox.c.fate).where(outbox.c.key == "deep"))

    assert "good" in [letter.key for letter in claimed]
    assert fate == Fate.FAILED


@pytest.mark.parametrize(
    ("erased", "spared"), [("ann", "joann,bram"), ("ann", "annie,bram"), ("29:a_n", "29:ann,bram")]
)
async def test_x29_erasing_spares_letters_to_who_has_a_similar_id(
    world: Chat, database: AsyncEngine, erased: str, spared: str
) -> None:
    """Teams' own ids have underscores, which SQL's LIKE takes for any character."""
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        row.pop("id")
        for address in (spared, f"{erased},bram", f"bram,{erased}", erased):
            await db.execute(outbox.insert().values(row | {"key": address, "address": address}))
    async with world.engine._begin() as uow:
        account = {"platform": row["platform"], "workspace": row["workspace"], "user": erased}
        await uow.personal._forget_account(account)  # type: ignore[attr-defined]
    async with database.begin() as db:
        kept = select(outbox.c.key).where(outbox.c.address != "", outbox.c.key.contains("n"))
        keys = {*await db.scalars(kept)}

    assert keys & {spared, f"{erased},bram", f"bram,{erased}", erased} == {spared}


async def test_what_arrives_after_a_block_says_nothing_of_it(
    world: Chat, database: AsyncEngine
) -> None:
    """Sent before, settled after: the block stands. A passing trouble is over with what arrives."""
    async with database.begin() as db:
        row = dict((await db.execute(select(outbox))).mappings().first() or {})
        letter = to_letter(row, None)
        mine = (accounts.c.user == letter.address, accounts.c.platform == letter.platform)
        problem = select(accounts.c.problem).where(*mine)
    for before, after in (("blocked", "blocked"), ("unreachable", None)):
        async with database.begin() as db:
            await db.execute(accounts.update().where(*mine).values(problem=before))
        await SqlMail(database).sent(letter, "ref", world.clock.now())
        async with database.begin() as db:
            assert await db.scalar(problem) == after
