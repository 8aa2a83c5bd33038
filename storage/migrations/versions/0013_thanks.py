"""Thanks

Revision ID: 0013
Revises: 0012

What members thank one another for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "thanks",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "community", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("giver", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("receiver", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("given", sa.DateTime(), nullable=False),
        sa.Column("letter", sa.String(length=60), nullable=False),
        sa.Column("wished", sa.Boolean(), nullable=False),
        sa.Column("posted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_thanks_community")
        ),
        sa.ForeignKeyConstraint(["giver"], ["people.id"], name=op.f("fk_thanks_giver")),
        sa.ForeignKeyConstraint(["receiver"], ["people.id"], name=op.f("fk_thanks_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thanks")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("thanks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_thanks_community"), ["community"], unique=False)
        batch_op.create_index(batch_op.f("ix_thanks_giver"), ["giver"], unique=False)
        batch_op.create_index(batch_op.f("ix_thanks_receiver"), ["receiver"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("thanks", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_thanks_receiver"))
        batch_op.drop_index(batch_op.f("ix_thanks_giver"))
        batch_op.drop_index(batch_op.f("ix_thanks_community"))

    op.drop_table("thanks")
