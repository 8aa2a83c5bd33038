"""Fewer messages

Revision ID: 0014
Revises: 0013

What a member does without, and how much they want in a week.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(sa.Column("muted", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("weekly", sa.Integer(), nullable=False, server_default="2"))


def downgrade() -> None:
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("weekly")
        batch_op.drop_column("muted")
