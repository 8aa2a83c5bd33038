"""Goals and agreements in versions, with votes

Revision ID: 0030
Revises: 0029

What the settings hold becomes version 1, accepted by who is there.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GOALS = """
INSERT INTO agreements (community, kind, number, day, text, change, how, "by")
SELECT id, 'goals', 1, CURRENT_DATE, goals, '', 'begun', NULL FROM communities WHERE TRIM(goals) <> ''
"""
AGREEMENTS = """
INSERT INTO agreements (community, kind, number, day, text, change, how, "by")
SELECT id, 'agreements', 1, CURRENT_DATE, agreements, '', 'begun', NULL
FROM communities WHERE TRIM(agreements) <> ''
"""
ACCEPTED = """
INSERT INTO agreement_acceptances (community, kind, person, number, day)
SELECT m.community, a.kind, m.person, a.number, a.day FROM members m
JOIN agreements a ON a.community = m.community WHERE m.status = 'active'
"""
NAMES = ("reminders", "askers", "rules", "votes", "proposals", "acceptances")


def upgrade() -> None:
    with op.batch_alter_table("polls") as batch_op:
        batch_op.add_column(sa.Column("needed", sa.Integer(), nullable=True))
    _texts()
    _votes()
    _reminding()
    op.execute(GOALS)
    op.execute(AGREEMENTS)
    op.execute(ACCEPTED)


def _texts() -> None:
    op.create_table(
        "agreements",
        sa.Column("community", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("how", sa.String(length=20), nullable=False),
        sa.Column("by", ID, nullable=True),
        _to("agreements", "community", "communities"),
        _to("agreements", "by", "people"),
        sa.PrimaryKeyConstraint("community", "kind", "number", name=op.f("pk_agreements")),
    )
    op.create_index(op.f("ix_agreements_by"), "agreements", ["by"])
    table = "agreement_acceptances"
    op.create_table(
        table,
        sa.Column("community", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        _to(table, "community", "communities"),
        _to(table, "person", "people"),
        sa.PrimaryKeyConstraint("community", "kind", "person", name=op.f(f"pk_{table}")),
    )


def _votes() -> None:
    table = "agreement_proposals"
    op.create_table(
        table,
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("moved", sa.DateTime(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("poll", ID, nullable=True),
        sa.Column("closes", sa.Date(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        _to(table, "community", "communities"),
        _to(table, "by", "people"),
        _to(table, "poll", "polls"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sqlite_autoincrement=True,
    )
    for column in ("community", "by", "poll"):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    op.create_table(
        "agreement_votes",
        sa.Column("id", ID, nullable=False),
        sa.Column("community", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("closed", sa.DateTime(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("answered", sa.JSON(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        _to("agreement_votes", "community", "communities"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_votes")),
    )
    op.create_index("ix_agreement_votes_closed", "agreement_votes", ["community", "closed"])
    op.create_table(
        "agreement_rules",
        sa.Column("community", ID, nullable=False),
        sa.Column("quorum", sa.String(length=20), nullable=False),
        sa.Column("quorum_leading", sa.String(length=20), nullable=False),
        sa.Column("rhythm", sa.String(length=20), nullable=False),
        sa.Column("reviewed", sa.Date(), nullable=True),
        sa.Column("roles", sa.JSON(), nullable=False),
        _to("agreement_rules", "community", "communities"),
        sa.PrimaryKeyConstraint("community", name=op.f("pk_agreement_rules")),
    )


def _reminding() -> None:
    op.create_table(
        "agreement_askers",
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("month", sa.Date(), nullable=True),
        sa.Column("asks", sa.Integer(), nullable=False),
        sa.Column("quiet", sa.Boolean(), nullable=False),
        _to("agreement_askers", "community", "communities"),
        _to("agreement_askers", "person", "people"),
        sa.PrimaryKeyConstraint("community", "person", name=op.f("pk_agreement_askers")),
    )
    op.create_table(
        "agreement_reminders",
        sa.Column("community", ID, nullable=False),
        sa.Column("person", ID, nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        _to("agreement_reminders", "community", "communities"),
        _to("agreement_reminders", "person", "people"),
        sa.PrimaryKeyConstraint("community", "person", "mark", name=op.f("pk_agreement_reminders")),
    )


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def downgrade() -> None:
    for name in NAMES:
        op.drop_table(f"agreement_{name}")
    op.drop_table("agreements")
    with op.batch_alter_table("polls") as batch_op:
        batch_op.drop_column("needed")
