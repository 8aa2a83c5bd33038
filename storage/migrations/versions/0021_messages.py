"""Messages

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SAME = {"sqlite_autoincrement": True}  # which a batch would forget


def upgrade() -> None:
    op.create_table(
        "messages",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("verb", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("writer", ID, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("asked", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_messages_community")
        ),
        sa.ForeignKeyConstraint(["writer"], ["people.id"], name=op.f("fk_messages_writer")),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_messages_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("messages") as batch_op:
        for name in ("community", "writer", "by"):
            batch_op.create_index(batch_op.f(f"ix_messages_{name}"), [name], unique=False)
    # As one statement on either database: a batch would forget which numbers were given out before.
    kind = "BIGINT" if op.get_bind().dialect.name == "postgresql" else "INTEGER"
    named = "CONSTRAINT fk_library_handed_by REFERENCES people (id)"
    op.execute(f"ALTER TABLE library ADD COLUMN handed_by {kind} {named}")
    op.create_index("ix_library_handed_by", "library", ["handed_by"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("library", table_kwargs=SAME) as batch_op:
        batch_op.drop_index("ix_library_handed_by")
        batch_op.drop_column("handed_by")
    op.drop_table("messages")
