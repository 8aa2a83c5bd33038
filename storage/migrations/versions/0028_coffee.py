"""Coffee rounds

Revision ID: 0028
Revises: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "coffee",
        sa.Column("community", ID, nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("rhythm", sa.String(length=20), nullable=False),
        sa.Column("threes", sa.Boolean(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        _here("coffee"),
        sa.PrimaryKeyConstraint("community", name=op.f("pk_coffee")),
    )
    op.create_table(
        "coffee_takers",
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("skips", sa.Date(), nullable=True),
        sa.Column("told", sa.Date(), nullable=True),
        sa.Column("first", sa.Boolean(), nullable=False),
        _here("coffee_takers"),
        _of_a_person("coffee_takers"),
        sa.PrimaryKeyConstraint("community", "person", name=op.f("pk_coffee_takers")),
    )
    op.create_table(
        "coffee_rounds",
        sa.Column("community", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("took", sa.Integer(), nullable=False),
        sa.Column("groups", sa.Integer(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        _here("coffee_rounds"),
        sa.PrimaryKeyConstraint("community", "day", name=op.f("pk_coffee_rounds")),
    )
    op.create_table(
        "coffee_seats",
        sa.Column("community", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("met", sa.String(length=10), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        _here("coffee_seats"),
        _of_a_person("coffee_seats"),
        sa.PrimaryKeyConstraint("community", "day", "person", name=op.f("pk_coffee_seats")),
    )
    with op.batch_alter_table("coffee_seats") as batch_op:
        batch_op.create_index("ix_coffee_seats_number", ["community", "number"], unique=False)


def _here(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_community")
    return sa.ForeignKeyConstraint(["community"], ["communities.id"], name=name)


def _of_a_person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f(f"fk_{table}_person"))


def downgrade() -> None:
    for name in ("seats", "rounds", "takers"):
        op.drop_table(f"coffee_{name}")
    op.drop_table("coffee")
