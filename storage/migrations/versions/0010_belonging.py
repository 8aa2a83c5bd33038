"""Belonging: when an account was closed, and roles that were offered

Revision ID: 0010
Revises: 0009

An account that is closed is missed only after a day; a role is held only after its holder's own yes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    with op.batch_alter_table("accounts") as batch_op:
        batch_op.add_column(sa.Column("closed", sa.DateTime(), nullable=True))
    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(sa.Column("offered", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("offered")
    with op.batch_alter_table("accounts") as batch_op:
        batch_op.drop_column("closed")
