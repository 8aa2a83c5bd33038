"""Handovers

Revision ID: 0008
Revises: 0007

What another process is at is noted, so that whoever waits for it hears when nobody is any more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "handovers",
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("is_form", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_handovers_community")
        ),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_handovers_person")),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_handovers")),
    )
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handovers_community"), ["community"], unique=False)
        batch_op.create_index(batch_op.f("ix_handovers_person"), ["person"], unique=False)


def downgrade() -> None:
    op.drop_table("handovers")
