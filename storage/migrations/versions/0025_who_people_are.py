"""Who people are

Revision ID: 0025
Revises: 0024

What somebody is to the institution, and which of its own roles they have.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    with op.batch_alter_table("communities") as batch_op:
        batch_op.add_column(sa.Column("job_roles", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(sa.Column("affiliation", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("functions", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("functions")
        batch_op.drop_column("affiliation")
    with op.batch_alter_table("communities") as batch_op:
        batch_op.drop_column("job_roles")
