"""Workshops, and questions whose asker hears when somebody knows

Revision ID: 0026
Revises: 0025
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "workshops",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("asker", ID, nullable=False),
        sa.Column("expert", ID, nullable=True),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("past", sa.JSON(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("stirred", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_workshops_community")
        ),
        sa.ForeignKeyConstraint(["asker"], ["people.id"], name=op.f("fk_workshops_asker")),
        sa.ForeignKeyConstraint(["expert"], ["people.id"], name=op.f("fk_workshops_expert")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workshops")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("workshops") as batch_op:
        for column in ("community", "asker", "expert"):
            batch_op.create_index(batch_op.f(f"ix_workshops_{column}"), [column], unique=False)
    with op.batch_alter_table("questions") as batch_op:
        batch_op.add_column(sa.Column("awaited", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("heard_on", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("questions") as batch_op:
        batch_op.drop_column("heard_on")
        batch_op.drop_column("awaited")
    op.drop_table("workshops")
