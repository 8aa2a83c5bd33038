"""Obstacles, and agreed hours

Revision ID: 0032
Revises: 0031
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PEOPLE = ("reporter", "owner", "asked", "besides", "closed_by")


def upgrade() -> None:
    op.create_table(
        "obstacles",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("reporter", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("known_to", sa.String(length=20), nullable=False),
        sa.Column("solved_by", sa.String(length=20), nullable=False),
        sa.Column("reported", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("owner", ID, nullable=True),
        sa.Column("asked", ID, nullable=True),
        sa.Column("besides", ID, nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("closed_by", ID, nullable=True),
        sa.Column("told", sa.String(length=20), nullable=False),
        sa.Column("closed", sa.DateTime(), nullable=True),
        _leads_to("obstacles", "community"),
        *(_leads_to("obstacles", person) for person in PEOPLE),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_obstacles")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("obstacles") as batch_op:
        for column in ("community", *PEOPLE):
            batch_op.create_index(batch_op.f(f"ix_obstacles_{column}"), [column], unique=False)
    op.create_table(
        "obstacle_days",
        sa.Column("community", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        _leads_to("obstacle_days", "community"),
        sa.PrimaryKeyConstraint("community", "day", "outcome", name=op.f("pk_obstacle_days")),
    )
    op.create_table(
        "agreed_hours",
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("halves", sa.Integer(), nullable=True),
        sa.Column("noted", sa.Date(), nullable=False),
        _leads_to("agreed_hours", "community"),
        _leads_to("agreed_hours", "person"),
        sa.PrimaryKeyConstraint("community", "person", name=op.f("pk_agreed_hours")),
    )


def _leads_to(table: str, column: str) -> sa.ForeignKeyConstraint:
    there = "communities" if column == "community" else "people"
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{there}.id"], name=name)


def downgrade() -> None:
    for table in ("agreed_hours", "obstacle_days", "obstacles"):
        op.drop_table(table)
