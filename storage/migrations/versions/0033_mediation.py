"""Mediation

Revision ID: 0033
Revises: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "mediations",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("asker", ID, nullable=False),
        sa.Column("other", ID, nullable=False),
        sa.Column("mediator", ID, nullable=True),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("began", sa.Date(), nullable=True),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("held", sa.Text(), nullable=False),
        _here("mediations"),
        *(_of_a_person("mediations", who) for who in ("asker", "other", "mediator")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediations")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("mediations") as batch_op:
        for column in ("community", "asker", "other", "mediator"):
            batch_op.create_index(batch_op.f(f"ix_mediations_{column}"), [column], unique=False)
    op.create_table(
        "mediators",
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=True),
        _here("mediators"),
        _of_a_person("mediators", "person"),
        sa.PrimaryKeyConstraint("community", "person", name=op.f("pk_mediators")),
    )
    with op.batch_alter_table("mediators") as batch_op:
        batch_op.create_index(batch_op.f("ix_mediators_person"), ["person"], unique=False)
    op.create_table(
        "mediation_counts",
        sa.Column("community", ID, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        _here("mediation_counts"),
        sa.PrimaryKeyConstraint("community", "month", "outcome", name=op.f("pk_mediation_counts")),
    )
    op.create_table(
        "mediation_rests",
        sa.Column("community", ID, nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=False),
        _here("mediation_rests"),
        sa.PrimaryKeyConstraint("community", "tag", name=op.f("pk_mediation_rests")),
        sqlite_with_rowid=False,
    )


def _here(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_community")
    return sa.ForeignKeyConstraint(["community"], ["communities.id"], name=name)


def _of_a_person(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["people.id"], name=op.f(f"fk_{table}_{column}"))


def downgrade() -> None:
    op.drop_table("mediation_rests")
    op.drop_table("mediation_counts")
    with op.batch_alter_table("mediators") as batch_op:
        batch_op.drop_index(batch_op.f("ix_mediators_person"))
    op.drop_table("mediators")
    with op.batch_alter_table("mediations") as batch_op:
        for column in ("mediator", "other", "asker", "community"):
            batch_op.drop_index(batch_op.f(f"ix_mediations_{column}"))
    op.drop_table("mediations")
