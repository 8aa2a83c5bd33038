"""What is planned says its kind in columns, not in its key

Revision ID: 0012
Revises: 0011

A row says what it is about (a pair, a poll), what tells it from others of its kind, and whether it happens
where a community rests; its details are typed. What waits is carried over: this is the last time that
anything is read from a key.
"""

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

agenda = sa.table(
    "agenda",
    sa.column("key", sa.String),
    sa.column("kind", sa.String),
    sa.column("community", sa.Integer),
    sa.column("person", sa.Integer),
    sa.column("about", sa.String),
    sa.column("slot", sa.String),
    sa.column("details", sa.JSON),
    sa.column("status", sa.String),
    sa.column("at_rest_too", sa.Boolean),
)
pairs = sa.table("pairs", *(sa.column(name, sa.Integer) for name in ("id", "mentee", "mentor")))

AT_REST_TOO = ("checkin.forget", "membership.gone", "poll.close", "privacy.erase")
OF_A_PAIR = ("unanswered", "prepare", "contact", "midway", "closing", "back")
OF_A_TALK = ("talk", "talk-reminder", "talked")
Row = Mapping[Any, Any]
New = tuple[str | None, tuple[object, ...], dict[str, Any]]  # about, slot, details


def _names(text: str) -> list[str]:
    return [name for name in text.split(",") if name]


def _pair(row: Row) -> int:
    return int(row["details"].get("pair") or row["key"].split(":")[2])


def _of_a_pair(row: Row, **more: Any) -> New:
    pair = _pair(row)
    return f"pair:{row['community']}:{pair}", (pair,), {"pair": pair, **more}


def _check_in(row: Row) -> New:
    known, number = row["details"], int(row["details"]["number"])
    about, slot, details = _of_a_pair(row, number=number, day=known["day"])
    return about, (*slot, number), {**details, "fixed": bool(known.get("fixed"))}


def _of(row: Row, noun: str, field: str, **more: Any) -> New:
    id = int(row["details"][field])
    return f"{noun}:{row['community']}:{id}", (id,), {field: id, **more}


def _batch(row: Row) -> New:
    batch = int(row["details"].get("batch", 0))
    about, slot, details = _of(row, "poll", "poll", batch=batch)
    return about, (*slot, batch), details


def _buddy(row: Row) -> New:
    newcomer = int(row["details"]["newcomer"])
    about = f"buddy:{row['community']}:{newcomer}:{row['person']}"
    return about, (newcomer,), {"newcomer": newcomer}


def _shown(row: Row) -> New:
    known = row["details"]
    return None, (), {"shown": known.get("shown", ""), "times": int(known.get("times", 0))}


def _roles(row: Row) -> New:
    known = row["details"]
    return None, (), {"by": int(known["by"]), "taken": _names(known.get("taken", ""))}


def _besides(row: Row) -> list[int]:
    return [who for who in [int(row["details"].get("besides", 0))] if who]


def _member(row: Row) -> New:
    member = int(row["details"]["person"])
    return None, (member,), {"member": member}


CARRIED: Mapping[str, Callable[[Row], New]] = {
    **{f"mentoring.{kind}": _of_a_pair for kind in OF_A_PAIR},
    "mentoring.silence": lambda row: _of_a_pair(row, done=row["details"].get("done", "")),
    "mentoring.unchosen": lambda row: (
        None,
        (),
        {"reminded": row["details"].get("stage") == "expire"},
    ),
    "mentoring.match": lambda row: (None, (), {"besides": _besides(row)}),
    "mentoring.round": _shown,
    "mentoring.worklist": _shown,
    "checkin.due": _check_in,
    "checkin.reminder": lambda row: _of_a_pair(row, nth=int(row["details"].get("nth", 0))),
    "checkin.forget": lambda row: (None, (_pair(row),), {"pair": _pair(row)}),
    "poll.ask": _batch,
    "poll.remind": _batch,
    "poll.tell": _batch,
    "poll.close": lambda row: _of(row, "poll", "poll"),
    "questions.silent": lambda row: _of(
        row, "question", "question", turn=int(row["details"]["turn"])
    ),
    "improve.due": lambda row: _of(
        row, "improve", "improvement", asked=int(row["details"].get("asked", 0))
    ),
    "buddy.unanswered": _buddy,
    "welcome.step": lambda row: (
        None,
        (row["details"]["step"],),
        {"step": row["details"]["step"]},
    ),
    "membership.gone": lambda row: (
        None,
        (),
        {"steered": _names(row["details"].get("steered", ""))},
    ),
    "membership.rest": lambda row: (None, (), {"until": row["details"]["until"]}),
    "roles.changed": _roles,
    "privacy.erase": _member,
}


def upgrade() -> None:
    with op.batch_alter_table("agenda") as batch_op:
        batch_op.alter_column("key", existing_type=sa.String(200), type_=sa.String(300))
        batch_op.add_column(sa.Column("about", sa.String(100), nullable=True))
        batch_op.add_column(sa.Column("slot", sa.String(100), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("at_rest_too", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.create_index(batch_op.f("ix_agenda_about"), ["about"])
        batch_op.create_index(batch_op.f("ix_agenda_person"), ["person"])
    db = op.get_bind()
    both = {row.id: {row.mentee, row.mentor} for row in db.execute(sa.select(pairs))}
    waiting = sa.select(agenda).where(agenda.c.status == "waiting").order_by(agenda.c.key)
    taken: set[str] = set()
    for row in db.execute(waiting).mappings().all():
        about, told_apart_by, details = _carried_over(row, both)
        slot = ":".join(map(str, told_apart_by))
        key = _key(row, about, slot)
        here = agenda.c.key == row["key"]
        if key in taken:
            db.execute(sa.delete(agenda).where(here))
            continue
        taken.add(key)
        values = {"key": key, "about": about, "slot": slot, "details": details}
        at_rest_too = row["kind"] in AT_REST_TOO
        db.execute(sa.update(agenda).where(here).values(**values, at_rest_too=at_rest_too))


def _carried_over(row: Row, both: Mapping[int, set[int]]) -> New:
    if row["kind"] in {f"mentoring.{kind}" for kind in OF_A_TALK}:
        others = both.get(_pair(row), set()) - {row["person"]}
        return _of_a_pair(row, other=min(others, default=0))
    carry = CARRIED.get(row["kind"])
    return carry(row) if carry else (None, (), {})


def _key(row: Row, about: str | None, slot: str) -> str:
    return ":".join(
        (row["kind"], str(row["community"]), about or "", str(row["person"] or ""), slot)
    )


def downgrade() -> None:
    raise NotImplementedError(
        "what is planned cannot be read by the version before: restore the copy"
    )
