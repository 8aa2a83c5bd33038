"""Promises

Revision ID: 0031
Revises: 0029
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0029"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "promises",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("later", sa.Integer(), nullable=False),
        sa.Column("noted_by", ID, nullable=True),
        sa.Column("closed", sa.DateTime(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_promises_community")
        ),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_promises_by")),
        sa.ForeignKeyConstraint(["noted_by"], ["people.id"], name=op.f("fk_promises_noted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("promises") as batch_op:
        for column in ("community", "by", "noted_by"):
            batch_op.create_index(batch_op.f(f"ix_promises_{column}"), [column], unique=False)


def downgrade() -> None:
    op.drop_table("promises")
