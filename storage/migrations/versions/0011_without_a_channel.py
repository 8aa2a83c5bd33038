"""A community that goes on without a channel

Revision ID: 0011
Revises: 0010

One that lost its channel rests; its facilitators may decide that it goes on without any.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    with op.batch_alter_table("communities") as batch_op:
        batch_op.add_column(
            sa.Column("roomless", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("communities") as batch_op:
        batch_op.drop_column("roomless")
