"""Open questions

Revision ID: 0015
Revises: 0014

What a typed yes or no does to the last thing that Kring asked.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("asks", sa.JSON(), nullable=True))
    with op.batch_alter_table("dialogues") as batch_op:
        batch_op.add_column(sa.Column("refusal", sa.JSON(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("dialogues") as batch_op:
        batch_op.drop_column("refusal")
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_column("asks")
