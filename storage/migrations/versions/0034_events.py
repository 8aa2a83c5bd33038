"""Events, their series, and who comes

Revision ID: 0034
Revises: 0033
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LEADS = {"community": "communities", "event": "events", "series": "event_series"}


def upgrade() -> None:
    op.create_table(
        "event_series",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("host", ID, nullable=True),
        sa.Column("every", sa.String(length=10), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=40), nullable=False),
        *(_leads_to("event_series", one) for one in ("community", "host")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_series")),
        sa.UniqueConstraint("token", name=op.f("uq_event_series_token")),
        sqlite_autoincrement=True,
    )
    _indexed("event_series", "community", "host")
    op.create_table(
        "events",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("host", ID, nullable=True),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("invites", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("series", ID, nullable=True),
        sa.Column("original", sa.DateTime(), nullable=True),
        sa.Column("speaker", ID, nullable=True),
        sa.Column("notes", ID, nullable=True),
        sa.Column("dropped", sa.JSON(), nullable=False),
        sa.Column("added", sa.JSON(), nullable=False),
        sa.Column("arrivals", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=40), nullable=False),
        *(_leads_to("events", one) for one in ("community", "host", "notes", "series", "speaker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("token", name=op.f("uq_events_token")),
        sqlite_autoincrement=True,
    )
    _indexed("events", "community", "host", "notes", "series", "speaker")
    op.create_table(
        "event_attendees",
        sa.Column("event", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("answer", sa.String(length=10), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("can", sa.JSON(), nullable=False),
        sa.Column("said_when", sa.Boolean(), nullable=False),
        sa.Column("passes", sa.Boolean(), nullable=False),
        sa.Column("came", sa.Boolean(), nullable=True),
        sa.Column("worth", sa.Integer(), nullable=True),
        sa.Column("takes", sa.JSON(), nullable=False),
        *(_leads_to("event_attendees", one) for one in ("event", "person")),
        sa.PrimaryKeyConstraint("event", "person", name=op.f("pk_event_attendees")),
    )
    _indexed("event_attendees", "person")


def _leads_to(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{LEADS.get(column, 'people')}.id"], name=name)


def _indexed(table: str, *columns: str) -> None:
    with op.batch_alter_table(table) as batch_op:
        for column in columns:
            batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)


def downgrade() -> None:
    for table in ("event_attendees", "events", "event_series"):
        op.drop_table(table)
