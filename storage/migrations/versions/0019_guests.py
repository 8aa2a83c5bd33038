"""Guests from outside

Revision ID: 0019
Revises: 0018

Who they are, the questions that were put to them, and which answers are theirs.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "guests",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("added_by", ID, nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("expires", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name=op.f("fk_guests_added_by")),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_guests_community")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guests")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("guests") as batch_op:
        batch_op.create_index(batch_op.f("ix_guests_added_by"), ["added_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_guests_community"), ["community"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("question", ID, nullable=False),
        sa.Column("guest", ID, nullable=False),
        sa.Column("asker", ID, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("asked", sa.DateTime(), nullable=False),
        sa.Column("expires", sa.DateTime(), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["asker"], ["people.id"], name=op.f("fk_invitations_asker")),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_invitations_community")
        ),
        sa.ForeignKeyConstraint(["guest"], ["guests.id"], name=op.f("fk_invitations_guest")),
        sa.ForeignKeyConstraint(
            ["question"],
            ["questions.id"],
            name=op.f("fk_invitations_question"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("digest", name=op.f("uq_invitations_digest")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("invitations") as batch_op:
        for name in ("asker", "community", "guest", "question"):
            batch_op.create_index(batch_op.f(f"ix_invitations_{name}"), [name], unique=False)
    with op.batch_alter_table("questions") as batch_op:
        batch_op.add_column(
            sa.Column("by_guest", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("questions") as batch_op:
        batch_op.drop_column("by_guest")
    op.drop_table("invitations")
    op.drop_table("guests")
