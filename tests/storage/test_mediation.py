"""With a copy of the whole database and this source: what a mediation holds, and what is left of one."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import structlog
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.mediation import Held, Mediation, MediationId, Mediator, Outcome, Status
from bot.domain.people import PersonId, Profile
from bot.frame.delivery import TransientError
from storage.frame.database import open_database
from storage.frame.erasures import digest_of, erasures
from storage.frame.housekeeping import sweep
from storage.frame.outbox import outbox
from storage.frame.people import people
from storage.frame.personal import erase_again, erased_accounts
from storage.frame.rowkeys import BARE, STEP, WRAPPED, RowKeys
from storage.frame.schema import whole_schema
from storage.frame.secure_delete import shred
from storage.frame.unit_of_work import unit_of_work
from storage.mediation import mediation_counts, mediation_rests, mediations
from tests.chat import Chat
from tests.features.test_mediation import agrees, asks, left_of_it, offers
from tests.features.test_pulse import joins
from tests.people import BRAM, SANNE, profile
from tests.storage.files import every_byte
from tests.storage.worlds import dump

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
DAY = date(2026, 11, 24)
FENNA, JORIS = profile("fenna"), profile("joris")
TYPED = {
    "happened": "Aardvarken zei niets tegen mij.",
    "did": "Ik sliep er zeven nachten kort van.",
    "need": "Een goedemorgen bij de koffieautomaat.",
    "could": "Zelf eerst groeten.",
}
THEIRS = {"happened": "Ik had mijn bril niet op."}
AGREED = "We groeten elkaar, ook zonder bril."
SECRETS = (*TYPED.values(), *THEIRS.values(), AGREED)


@pytest.fixture
async def group(world: Chat) -> Chat:
    await joins(world, FENNA, JORIS)
    await offers(world, JORIS)
    return world


async def lived(chat: Chat) -> None:
    """Sanne and Fenna talk with Joris beside them, and wrote down what they agreed."""
    await asks(chat, SANNE, FENNA, TYPED, JORIS)
    await chat.travels(days=1)
    await agrees(chat, FENNA, THEIRS, JORIS)
    await chat.travels(days=1)
    await chat.presses(JORIS, "mediation-mediate")
    await chat.presses(JORIS, "mediation-read")
    assert all(text in chat.last_to(JORIS) for text in (*TYPED.values(), *THEIRS.values()))
    await chat.says(SANNE, "bemiddel")
    await chat.presses(SANNE, "mediation-write")
    await chat.fills(SANNE, {"agreed": AGREED})
    await chat.travels(days=1)
    await chat.presses(FENNA, "mediation-look")
    await chat.presses(FENNA, "mediation-confirm")


async def marks(chat: Chat) -> list[str]:
    """What stands in the row that closing destroys."""
    return [
        str(row[name]) for row in await chat.rows(mediations) for name in ("mark", "key", "held")
    ]


async def test_while_it_runs_no_row_of_any_table_has_a_word_of_it(
    group: Chat, database: AsyncEngine
) -> None:
    await lived(group)
    said = json.dumps(await dump(database), default=str, ensure_ascii=False)
    (row,) = await group.rows(mediations)

    assert [text for text in SECRETS if text in said] == []
    assert len(row["held"]) >= 2 * STEP


@pytest.mark.parametrize("how", ["done", "erased"])
async def test_no_byte_of_the_files_holds_it_after_its_end(
    group: Chat, database: AsyncEngine, database_url: str, how: str
) -> None:
    await lived(group)
    seen = await marks(group)
    if how == "done":
        await group.says(FENNA, "bemiddel")
        await group.presses(FENNA, "mediation-done")
    else:
        await group.says(FENNA, "wis")
        await group.presses(FENNA, "Ja, wis alles")
    await group.travels(days=5)
    assert await shred(database)
    held = every_byte(database_url)

    assert len(held) > 100_000
    assert [mark for mark in (*seen, *SECRETS) if mark.encode() in held] == []
    assert await left_of_it(group) == []


async def test_a_no_leaves_the_files_without_it(
    group: Chat, database: AsyncEngine, database_url: str
) -> None:
    await asks(group, SANNE, FENNA, TYPED, JORIS)
    seen = await marks(group)
    await group.travels(days=1)
    await group.presses(FENNA, "mediation-no")
    await group.travels(days=3)
    assert await shred(database)
    held = every_byte(database_url)

    assert [mark for mark in (*seen, *TYPED.values()) if mark.encode() in held] == []
    assert await left_of_it(group) == []


async def test_what_is_left_names_nobody_and_no_day(group: Chat, database: AsyncEngine) -> None:
    await lived(group)
    await group.says(SANNE, "bemiddel")
    await group.presses(SANNE, "mediation-done")
    await group.travels(days=5)
    (count,) = await group.rows(mediation_counts)
    (rest,) = await group.rows(mediation_rests)

    assert dict(count) == {
        "community": HERE, "month": date(2026, 11, 1), "outcome": "talked", "count": 1
    }  # fmt: skip
    assert (len(rest["tag"]), rest["until"].time()) == (64, datetime.min.time())
    await sweep(database, group.clock.now() + timedelta(weeks=4))
    assert await group.rows(mediation_rests) == []


async def test_logs_tell_neither_who_nor_what(group: Chat) -> None:
    with structlog.testing.capture_logs() as logs:
        await lived(group)
        await group.says(SANNE, "bemiddel")
        await group.presses(SANNE, "mediation-done")
    told: list[Mapping[str, object]] = list(logs)
    said = json.dumps(told, default=str)

    assert not [text for text in SECRETS if text in said]
    nameless = [line for line in told if line.get("kind") in ("Pressed", "Submitted")]
    assert len([line for line in nameless if "id" not in line]) >= 9


async def test_a_backup_from_before_its_end_is_destroyed_again(
    group: Chat, database: AsyncEngine, database_url: str, tmp_path: Path, kind: str
) -> None:
    """The list of `kring db erasures`, kept beside the backups, and `kring db erase-again` with it."""
    if kind != "sqlite":
        pytest.skip("a copy of a file")
    await lived(group)
    assert await shred(database) or True
    await database.dispose()
    source = str(make_url(database_url).database)
    for part in Path(source).parent.glob(f"{Path(source).name}*"):
        shutil.copy(part, tmp_path / part.name.replace(Path(source).name, "backup.db"))
    await group.says(SANNE, "bemiddel")
    await group.presses(SANNE, "mediation-done")
    async with database.connect() as db:
        listed = [line.split()[0] for line in await erased_accounts(db)]
    assert len(listed) == 1
    restored = open_database(f"sqlite+aiosqlite:///{tmp_path / 'backup.db'}")
    assert [row["status"] for row in (await dump(restored))["mediations"]] == ["talking"]
    async with restored.begin() as db:
        assert await erase_again(db, listed, group.clock.now) == 1
    await shred(restored)
    found = await dump(restored)
    await restored.dispose()

    assert found["mediations"] == []
    assert not [row for row in found["agenda"] if "mediation" in str(row["kind"])]
    assert not [row for row in found["outbox"] if "mediation" in str(row["key"])]
    assert [row["account"] for row in found["erasures"]] == listed
    held = every_byte(f"sqlite+aiosqlite:///{tmp_path / 'backup.db'}")
    assert [text for text in SECRETS if text.encode() in held] == []


async def test_erased_again_on_either_database(group: Chat, database: AsyncEngine) -> None:
    await lived(group)
    (row,) = await group.rows(mediations)
    async with database.begin() as db:
        assert await erase_again(db, ["0" * 64], group.clock.now) == 0
        assert await erase_again(db, [digest_of(row["mark"])], group.clock.now) == 1

    assert await left_of_it(group) == []
    assert [one["account"] for one in await group.rows(erasures)] == [digest_of(row["mark"])]


async def test_what_the_mediator_reads_goes_out_of_a_backup_too_while_it_is_on_its_way(
    group: Chat, database: AsyncEngine
) -> None:
    await lived(group)
    group.postbox.faults[JORIS.account.user] = TransientError("busy")
    await group.presses(JORIS, "mediation-read")
    waiting = [row for row in await group.rows(outbox) if TYPED["did"] in row["message"]]
    assert len(waiting) == 1
    (row,) = await group.rows(mediations)
    async with database.begin() as db:
        assert await erase_again(db, [digest_of(row["mark"])], group.clock.now) == 1

    assert not [row for row in await group.rows(outbox) if TYPED["did"] in row["message"]]


async def three(database: AsyncEngine) -> list[PersonId]:
    async with database.connect() as db:
        found = await db.execute(people.select().order_by(people.c.id).limit(3))
        return [PersonId(row.id) for row in found]


async def test_what_is_kept_comes_back_of_one_community(group: Chat, database: AsyncEngine) -> None:
    one, two, other = await three(database)
    held = Held(
        answers=(("a", "b", "", "d"), ()),
        accepts=((other,), (other, one)),
        passed=(one,),
        agreed="Ja.",
        by_asker=False,
        confirmed=True,
        told=(True, False),
    )
    async with group.engine._begin() as uow:
        kept, others = uow.of(HERE).mediations, uow.of(ELSEWHERE).mediations
        begun = await kept.begin(Mediation(MediationId(0), HERE, one, two, DAY), held)
        assert await kept.all() == [begun]
        assert (await kept.held(begun.id), await others.held(begun.id)) == (held, None)
        talks = begun.asks(other).begun(DAY)
        await kept.save(talks)
        assert (await kept.get(begun.id), await others.get(begun.id)) == (talks, None)
        assert (await kept.get(begun.id) or begun).status is Status.TALKING
        assert await kept.held(begun.id) == held
        assert await others.all() == []
        await kept.rest(begun, DAY + timedelta(weeks=4))
        assert await kept.rests(two, one, DAY + timedelta(weeks=3))
        assert not await kept.rests(two, one, DAY + timedelta(weeks=4))
        assert not await kept.rests(one, other, DAY)
        assert not await others.rests(one, two, DAY)
        await kept.forget_rests(one, (two, other))
        assert not await kept.rests(one, two, DAY)
        offer = Mediator(other, DAY, date(2026, 11, 1))
        await kept.offer(offer)
        assert offer in await kept.mediators()
        assert await others.mediators() == []
        await kept.count(Outcome.SAME, DAY)
        await kept.count(Outcome.SAME, DAY + timedelta(days=3))
        assert await kept.counted(date(2026, 11, 1), date(2026, 12, 1)) == {Outcome.SAME: 2}
        assert await kept.counted(date(2026, 12, 1), date(2027, 1, 1)) == {}
        assert await others.counted(date(2026, 11, 1), date(2026, 12, 1)) == {}


async def test_under_the_operators_key_the_database_opens_nothing_by_itself(
    group: Chat, database: AsyncEngine
) -> None:
    """Nor does the key of another; a rotated one still reads."""
    one, two, _ = await three(database)
    held = Held(agreed=AGREED)

    async def read(secrets: str, id: MediationId) -> Held | None:
        async with unit_of_work(database, group.clock, secrets=secrets)() as uow:
            return await uow.of(HERE).mediations.held(id)

    async with unit_of_work(database, group.clock, secrets="geheim")() as uow:
        new = Mediation(MediationId(0), HERE, one, two, DAY)
        begun = await uow.of(HERE).mediations.begin(new, held)
        await uow.of(HERE).mediations.rest(begun, DAY + timedelta(weeks=4))
    (row,) = await group.rows(mediations)
    assert row["key"].startswith(WRAPPED)
    assert await read("geheim", begun.id) == held
    assert await read("nieuw, geheim", begun.id) == held
    assert await read("nieuw", begun.id) is None
    assert await read("", begun.id) is None
    async with unit_of_work(database, group.clock, secrets="nieuw,geheim")() as uow:
        assert await uow.of(HERE).mediations.rests(two, one, DAY)
    async with unit_of_work(database, group.clock)() as uow:
        assert not await uow.of(HERE).mediations.rests(two, one, DAY)
        await uow.of(HERE).mediations.close(begun)

    assert await group.rows(mediations) == []


def test_a_seal_is_bound_to_its_row_and_says_nothing_of_its_length() -> None:
    keys = RowKeys((), b"own")
    kept = keys.new()
    sealed = keys.seal(kept, "mediation:1:1", {"agreed": AGREED})
    other = keys.seal(kept, "mediation:1:1", {"agreed": ""})

    assert kept.startswith(BARE)
    assert sealed and other and len(sealed) == len(other)
    assert keys.opened(kept, "mediation:1:1", sealed) == {"agreed": AGREED}
    assert keys.opened(kept, "mediation:1:2", sealed) is None
    assert keys.opened(keys.new(), "mediation:1:1", sealed) is None
    assert keys.tags("1:1:2") != RowKeys((), b"other").tags("1:1:2")


async def test_without_its_key_it_can_still_be_ended(group: Chat, database: AsyncEngine) -> None:
    """The operator lost or changed the key: what was written is gone for good, and said to be."""
    await lived(group)
    async with database.begin() as db:
        await db.execute(mediations.update().values(key=f"{WRAPPED}{'00' * 60}"))
    await group.says(SANNE, "bemiddel")
    assert "kan ik niet meer lezen" in group.last_to(SANNE)
    await group.presses(SANNE, "mediation-done")

    assert await left_of_it(group) == []


async def test_whoever_was_known_twice_mediates_not_for_themselves(group: Chat) -> None:
    before = profile("29:kwik", "Kwik")
    now = replace(profile("kwik", "Kwik"), formerly=(before.account,))
    await joins(group, before, profile("kwik", "Kwik"))
    await asks(group, SANNE, before, TYPED, JORIS)
    await group.says(now, "help")
    (row,) = await group.rows(mediations)

    assert row["asker"] != row["other"]
    assert {*[one["id"] for one in await group.rows(people)]} >= {row["other"]}


async def test_no_column_shows_in_an_export(group: Chat) -> None:
    await lived(group)
    for who in (SANNE, FENNA, JORIS, BRAM):
        await _exports_nothing_of_it(group, who)


async def _exports_nothing_of_it(group: Chat, who: Profile) -> None:
    async with group.stored() as kept:
        records = await kept.everybody.personal.of(HERE, (await kept.person(who)).id)
    own = {"mediators"} if who is JORIS else set()

    assert {name for name in records if name.startswith("mediat")} == own
    assert "mediation" not in json.dumps({n: r for n, r in records.items() if n != "mediators"})


def test_what_rests_and_what_is_counted_names_nobody() -> None:
    tables = whole_schema().tables
    named = [
        str(column)
        for name in ("mediation_counts", "mediation_rests")
        for column in tables[name].columns
        if any(key.column.table.name == "people" for key in column.foreign_keys)
    ]

    assert named == []
