"""What erasing left

Revision ID: 0007
Revises: 0006

Earlier versions kept events under the platforms' own ids, with people's ids among them, and left ways
to people whom they erased. Marks become keyed digests, as storage/frame/inbox.py makes them; what is nobody's
goes; and where somebody was erased, a mark has everything wiped that no query looks at.
"""

import hmac
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_hex
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

A_WEEK = timedelta(days=7)
AT_ONCE = 5_000  # rows of a statement

inbox = sa.table("inbox", sa.column("event"), sa.column("at", sa.DateTime()))
secrets = sa.table("secrets", sa.column("name"), sa.column("value"))
beats = sa.table("beats", sa.column("name"), sa.column("at", sa.DateTime()))
erasures = sa.table("erasures", sa.column("at", sa.DateTime()))
exports = sa.table("exports", sa.column("expires", sa.DateTime()))
accounts = sa.table("accounts", *map(sa.column, ("platform", "workspace", "user")))
conversations = sa.table(
    "conversations",
    *map(sa.column, ("platform", "workspace", "address")),
    sa.column("reference", sa.JSON()),
)
outbox = sa.table(
    "outbox",
    *map(
        sa.column,
        ("id", "key", "update_of", "platform", "workspace", "address", "message", "ref", "fate"),
    ),
    sa.column("to_channel", sa.Boolean()),
    sa.column("audience", sa.JSON(none_as_null=True)),
)


def upgrade() -> None:
    db = op.get_bind()
    key = _key(db)
    newest = db.scalar(sa.select(sa.func.max(inbox.c.at)))  # no clock: Kring's own may travel
    if newest is not None:
        db.execute(sa.delete(inbox).where(inbox.c.at < newest - A_WEEK))
        db.execute(sa.delete(exports).where(exports.c.expires < newest))
        _digest_marks(db, key)
    _rename_letters(db, key)
    known = {tuple(row) for row in db.execute(sa.select(accounts))}
    _forget_ways_to_nobody(db, known)
    erased = db.scalar(sa.select(sa.func.max(erasures.c.at)))
    if erased is not None:
        _unaddress_letters_to_nobody(db, known)
        _have_everything_wiped(db, erased)


def _key(db: sa.Connection) -> bytes:
    db.execute(sa.insert(secrets).values(name="inbox", value=(key := token_hex(32))))
    return bytes.fromhex(key)


def _digest_marks(db: sa.Connection, key: bytes) -> None:
    """They are deleted and written anew: an updated row would keep the old id on its page for longer."""
    marks = db.execute(sa.select(inbox.c.event, inbox.c.at)).all()
    db.execute(sa.delete(inbox))
    rows = [
        {"event": hmac.new(key, mark.event.encode(), sha256).hexdigest(), "at": mark.at}
        for mark in marks
    ]
    for start in range(0, len(rows), AT_ONCE):
        db.execute(sa.insert(inbox), rows[start : start + AT_ONCE])


def _rename_letters(db: sa.Connection, key: bytes) -> None:
    """Some letters were named after the event that brought them about."""
    for column in (outbox.c.key, outbox.c.update_of):
        of_events = [column.like(f"%:{platform}:%") for platform in ("slack", "teams")]
        letters = sa.select(outbox.c.id, column.label("name")).where(sa.or_(*of_events))
        for letter in db.execute(letters).all():
            name = hmac.new(key, letter.name.encode(), sha256).hexdigest()
            renamed = sa.update(outbox).where(outbox.c.id == letter.id)
            db.execute(renamed.values({column.name: f"event:{name}"}))


def _forget_ways_to_nobody(db: sa.Connection, known: set[tuple[Any, ...]]) -> None:
    for platform, workspace, address, reference in db.execute(sa.select(conversations)).all():
        who = address.removeprefix("principal:")
        is_place = address == "*" or (reference or {}).get("conversation") == address
        here = (conversations.c.platform == platform, conversations.c.workspace == workspace)
        if not is_place and (platform, workspace, who) not in known:
            db.execute(sa.delete(conversations).where(*here, conversations.c.address == address))


def _unaddress_letters_to_nobody(db: sa.Connection, known: set[tuple[Any, ...]]) -> None:
    """Accounts leave by erasing alone: a settled letter to none is one to somebody erased."""
    there = (outbox.c.platform, outbox.c.workspace, outbox.c.address)
    settled = outbox.c.fate.not_in(("waiting", "sending"))
    alone = sa.or_(outbox.c.to_channel.is_(False), outbox.c.address.contains(","))
    query = sa.select(*there).where(settled, alone, outbox.c.address != "").distinct()
    for platform, workspace, address in db.execute(query).all():
        if any((platform, workspace, user) not in known for user in address.split(",")):
            at = (outbox.c.platform == platform, outbox.c.workspace == workspace)
            gone = {"address": "", "message": "", "ref": None, "audience": None}
            letters = sa.update(outbox).where(*at, outbox.c.address == address, settled)
            db.execute(letters.values(**gone))


def _have_everything_wiped(db: sa.Connection, at: datetime) -> None:
    mark = "to shred everywhere"  # storage/frame/secure_delete.py goes by it, until it is done
    db.execute(sa.delete(beats).where(beats.c.name == mark))
    db.execute(sa.insert(beats).values(name=mark, at=at))


def downgrade() -> None:
    """Digests stay: what they were made of is gone. The version before takes them for ids of events."""
