"""Prompts

Revision ID: 0018
Revises: 0017

A weekly post in the channel, and which questions were put to everybody.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "weekly",
        sa.Column("community", ID, nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("by", ID, nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_weekly_by")),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_weekly_community")
        ),
        sa.PrimaryKeyConstraint("community", name=op.f("pk_weekly")),
    )
    op.create_table(
        "weekly_posts",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("prompt", sa.String(length=60), nullable=False),
        sa.Column("shown", sa.DateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("writer", ID, nullable=True),
        sa.Column("passed", sa.JSON(), nullable=False),
        sa.Column("picks", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("pressed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_weekly_posts_community")
        ),
        sa.ForeignKeyConstraint(["writer"], ["people.id"], name=op.f("fk_weekly_posts_writer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_posts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("weekly") as batch_op:
        batch_op.create_index(batch_op.f("ix_weekly_by"), ["by"], unique=False)
    with op.batch_alter_table("weekly_posts") as batch_op:
        batch_op.create_index("ix_weekly_posts_day", ["community", "day"], unique=True)
        batch_op.create_index(batch_op.f("ix_weekly_posts_writer"), ["writer"], unique=False)
    with op.batch_alter_table("questions") as batch_op:
        batch_op.add_column(
            sa.Column("everybody", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("questions") as batch_op:
        batch_op.drop_column("everybody")
    op.drop_table("weekly_posts")
    op.drop_table("weekly")
