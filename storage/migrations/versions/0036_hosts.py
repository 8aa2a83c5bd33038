"""Who hosts a meeting with the first

Revision ID: 0036
Revises: 0035
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    with op.batch_alter_table("event_attendees") as batch_op:
        batch_op.add_column(sa.Column("hosts", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("event_attendees") as batch_op:
        batch_op.drop_column("hosts")
