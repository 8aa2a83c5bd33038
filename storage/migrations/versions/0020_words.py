"""Words

Revision ID: 0020
Revises: 0019

A community's own words are its charter's: what mentoring kept of them goes there.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    with op.batch_alter_table("communities") as batch_op:
        batch_op.add_column(sa.Column("words", sa.Text(), nullable=False, server_default=""))
    kept = sa.table(
        "mentoring", sa.column("community", sa.BigInteger), sa.column("policy", sa.JSON)
    )
    charters = sa.table("communities", sa.column("id", sa.BigInteger), sa.column("words", sa.Text))
    for community, policy in (
        op.get_bind().execute(sa.select(kept.c.community, kept.c.policy)).all()
    ):
        held = json.loads(policy) if isinstance(policy, str) else policy
        if words := (held or {}).get("vocabulary"):
            op.execute(charters.update().where(charters.c.id == community).values(words=words))


def downgrade() -> None:
    with op.batch_alter_table("communities") as batch_op:
        batch_op.drop_column("words")
