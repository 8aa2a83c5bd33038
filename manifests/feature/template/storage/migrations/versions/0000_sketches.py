"""Sketches

Revision ID: 0000
Revises: BEFORE
"""

import sqlalchemy as sa
from alembic import op

revision = "0000"
down_revision = "BEFORE"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sketches",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("writer", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_sketches_community")
        ),
        sa.ForeignKeyConstraint(["writer"], ["people.id"], name=op.f("fk_sketches_writer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sketches")),
    )
    with op.batch_alter_table("sketches") as batch_op:
        batch_op.create_index(batch_op.f("ix_sketches_community"), ["community"], unique=False)
        batch_op.create_index(batch_op.f("ix_sketches_writer"), ["writer"], unique=False)


def downgrade() -> None:
    op.drop_table("sketches")
