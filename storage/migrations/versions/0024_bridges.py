"""Bridges

Revision ID: 0024
Revises: 0023
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PEOPLE = ("first", "other", "by")


def upgrade() -> None:
    said = [
        sa.Column(f"{who}_{what}", sa.String(length=10), nullable=False)
        for what in ("said", "gained")
        for who in ("first", "other")
    ]
    op.create_table(
        "bridges",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("first", ID, nullable=False),
        sa.Column("other", ID, nullable=False),
        sa.Column("by", ID, nullable=True),
        sa.Column("origin", sa.String(length=10), nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("fit", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        *said,
        sa.Column("asked", sa.Date(), nullable=True),
        sa.Column("closed", sa.DateTime(), nullable=True),
        _of("bridges", "community", "communities"),
        *(_of("bridges", person, "people") for person in PEOPLE),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bridges")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("bridges") as batch_op:
        for column in ("community", *PEOPLE):
            batch_op.create_index(batch_op.f(f"ix_bridges_{column}"), [column], unique=False)
    op.create_table(
        "bridge_turns",
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("given", sa.Date(), nullable=True),
        sa.Column("unpressed", sa.Integer(), nullable=False),
        _of("bridge_turns", "community", "communities"),
        _of("bridge_turns", "person", "people"),
        sa.PrimaryKeyConstraint("community", "person", name=op.f("pk_bridge_turns")),
    )
    with op.batch_alter_table("bridge_turns") as batch_op:
        batch_op.create_index(batch_op.f("ix_bridge_turns_person"), ["person"], unique=False)
    op.create_table(
        "bridge_drops",
        sa.Column("community", ID, nullable=False),
        sa.Column("reason", sa.String(length=10), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        _of("bridge_drops", "community", "communities"),
        sa.PrimaryKeyConstraint("community", "reason", name=op.f("pk_bridge_drops")),
    )
    op.create_table(
        "bridge_settings",
        sa.Column("community", ID, nullable=False),
        sa.Column("weekly", sa.Boolean(), nullable=False),
        _of("bridge_settings", "community", "communities"),
        sa.PrimaryKeyConstraint("community", name=op.f("pk_bridge_settings")),
    )


def _of(table: str, column: str, owner: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"))


def downgrade() -> None:
    for name in ("bridge_settings", "bridge_drops", "bridge_turns", "bridges"):
        op.drop_table(name)
