"""Library

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "library",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("page", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("shared", sa.Date(), nullable=False),
        sa.Column("true_until", sa.Date(), nullable=False),
        sa.Column("old", sa.Boolean(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_library_community")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("library") as batch_op:
        batch_op.create_index(batch_op.f("ix_library_community"), ["community"], unique=False)
        batch_op.create_index("ix_library_page", ["community", "page"], unique=False)
    for name in ("library_shares", "library_uses"):
        op.create_table(
            name,
            sa.Column("community", ID, nullable=False),
            sa.Column("entry", ID, nullable=False),
            sa.Column("person", ID, nullable=False),
            *(
                [sa.Column("good_for", sa.Text(), nullable=False)]
                if name == "library_shares"
                else []
            ),
            sa.Column("day", sa.Date(), nullable=False),
            sa.ForeignKeyConstraint(
                ["community"], ["communities.id"], name=op.f(f"fk_{name}_community")
            ),
            sa.ForeignKeyConstraint(["entry"], ["library.id"], name=op.f(f"fk_{name}_entry")),
            sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f(f"fk_{name}_person")),
            sa.PrimaryKeyConstraint("entry", "person", name=op.f(f"pk_{name}")),
        )
        with op.batch_alter_table(name) as batch_op:
            batch_op.create_index(batch_op.f(f"ix_{name}_person"), ["person"], unique=False)
    op.create_table(
        "library_words",
        sa.Column("community", ID, nullable=False),
        sa.Column("entry", ID, nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("plain", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_library_words_community")
        ),
        sa.ForeignKeyConstraint(["entry"], ["library.id"], name=op.f("fk_library_words_entry")),
        sa.PrimaryKeyConstraint("entry", "key", "plain", name=op.f("pk_library_words")),
    )
    with op.batch_alter_table("library_words") as batch_op:
        batch_op.create_index("ix_library_words_key", ["community", "key"], unique=False)
        batch_op.create_index("ix_library_words_plain", ["community", "plain"], unique=False)


def downgrade() -> None:
    for name in ("library_words", "library_uses", "library_shares", "library"):
        op.drop_table(name)
