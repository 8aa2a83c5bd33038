"""Experts, talks in their office hours, and the day of an answer

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "experts",
        sa.Column("community", ID, nullable=False),
        sa.Column("expert", ID, nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("monthly", sa.Integer(), nullable=False),
        sa.Column("every", sa.String(length=20), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("begins", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("closed", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_experts_community")
        ),
        sa.ForeignKeyConstraint(["expert"], ["people.id"], name=op.f("fk_experts_expert")),
        sa.PrimaryKeyConstraint("community", "expert", name=op.f("pk_experts")),
    )
    with op.batch_alter_table("experts") as batch_op:
        batch_op.create_index(batch_op.f("ix_experts_expert"), ["expert"], unique=False)
    op.create_table(
        "bookings",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("expert", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_bookings_community")
        ),
        sa.ForeignKeyConstraint(["expert"], ["people.id"], name=op.f("fk_bookings_expert")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_bookings_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("bookings") as batch_op:
        batch_op.create_index(batch_op.f("ix_bookings_expert"), ["expert"], unique=False)
        batch_op.create_index(batch_op.f("ix_bookings_person"), ["person"], unique=False)
        batch_op.create_index("ix_bookings_slot", ["community", "expert", "at"], unique=True)
    with op.batch_alter_table("questions") as batch_op:
        batch_op.add_column(sa.Column("answered_on", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("questions") as batch_op:
        batch_op.drop_column("answered_on")
    op.drop_table("bookings")
    op.drop_table("experts")
