"""Anonymous questions

Revision ID: 0022
Revises: 0021

And letters of which nothing is remembered once they have arrived.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(
            sa.Column("forgets", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.create_table(
        "anonymous_questions",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("addressed_to", sa.String(length=20), nullable=False),
        sa.Column("asked", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered", sa.Date(), nullable=True),
        sa.Column("answered_by", ID, nullable=True),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("closed", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_anonymous_questions_community")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_anonymous_questions_answered_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anonymous_questions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("anonymous_questions") as batch_op:
        for column in ("community", "answered_by"):
            name = batch_op.f(f"ix_anonymous_questions_{column}")
            batch_op.create_index(name, [column], unique=False)
    op.create_table(
        "anonymous_keys",
        sa.Column("question", ID, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        _of_a_question("anonymous_keys"),
        sa.PrimaryKeyConstraint("question", name=op.f("pk_anonymous_keys")),
    )
    op.create_table(
        "anonymous_ways",
        sa.Column("question", ID, nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.String(length=72), nullable=False),
        _of_a_question("anonymous_ways"),
        sa.PrimaryKeyConstraint("question", "tag", name=op.f("pk_anonymous_ways")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "anonymous_follow_ups",
        sa.Column("id", ID, nullable=False),
        sa.Column("question", ID, nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked", sa.Date(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        _of_a_question("anonymous_follow_ups"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anonymous_follow_ups")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("anonymous_follow_ups") as batch_op:
        name = batch_op.f("ix_anonymous_follow_ups_question")
        batch_op.create_index(name, ["question"], unique=False)


def _of_a_question(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_question")
    return sa.ForeignKeyConstraint(["question"], ["anonymous_questions.id"], name=name)


def downgrade() -> None:
    tables = ("follow_ups", "ways", "keys", "questions")
    for name in tables:
        op.drop_table(f"anonymous_{name}")
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_column("forgets")
