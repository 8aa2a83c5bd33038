"""Sessions with an expert, and the questions for them

Revision ID: 0027
Revises: 0026
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("expert", ID, nullable=True),
        sa.Column("opener", ID, nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        *(_leads_to("sessions", one) for one in ("community", "expert", "opener")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sqlite_autoincrement=True,
    )
    _indexed("sessions", "community", "expert", "opener")
    op.create_table(
        "session_questions",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("session", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_by", ID, nullable=True),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("asking", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=False),
        *(_leads_to("session_questions", one) for one in ("community", "session", "asked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_questions")),
        sqlite_autoincrement=True,
    )
    _indexed("session_questions", "session", "asked_by")
    op.create_table(
        "session_keys",
        sa.Column("session", ID, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        _leads_to("session_keys", "session"),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_session_keys")),
    )
    op.create_table(
        "session_joins",
        sa.Column("question", ID, nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        _leads_to("session_joins", "question"),
        sa.PrimaryKeyConstraint("question", "tag", name=op.f("pk_session_joins")),
        sqlite_with_rowid=False,
    )


def _leads_to(table: str, column: str) -> sa.ForeignKeyConstraint:
    leads = {
        "community": "communities",
        "session": "sessions",
        "question": "session_questions",
    }
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{leads.get(column, 'people')}.id"], name=name)


def _indexed(table: str, *columns: str) -> None:
    with op.batch_alter_table(table) as batch_op:
        for column in columns:
            batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)


def downgrade() -> None:
    for table in ("session_joins", "session_keys", "session_questions", "sessions"):
        op.drop_table(table)
