"""Roles

Revision ID: 0023
Revises: 0022

Their cards and terms, what was said with an offer, what nobody holds, and how often who did something.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PEOPLE = {
    "role_offers": ("by", "giver", "person"),
    "role_work": ("person",),
    "tenures": ("person",),
}


def upgrade() -> None:
    _table(
        "role_cards",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("does", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
    )
    _table(
        "tenures",
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("origin", sa.String(length=20), nullable=True),
    )
    _table(
        "role_offers",
        sa.Column("asked", sa.DateTime(), nullable=False),
        sa.Column("by", ID, nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("origin", sa.String(length=20), nullable=True),
        sa.Column("giver", ID, nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
    )
    _table("role_vacancies", sa.Column("since", sa.Date(), nullable=False))
    _table(
        "role_work",
        sa.Column("day", sa.DateTime(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        also=("day",),
    )


def _table(name: str, *columns: sa.Column[object], also: tuple[str, ...] = ()) -> None:
    """Of a community and a role; where it is of people, of one of them too."""
    people = PEOPLE.get(name, ())
    of = ("person",) if people else ()
    keys = ("community", *of, "role", *also)
    op.create_table(
        name,
        sa.Column("community", ID, nullable=False),
        *(sa.Column(one, ID, nullable=False) for one in of),
        sa.Column("role", sa.String(length=40), nullable=False),
        *columns,
        *(
            sa.ForeignKeyConstraint([one], [f"{there}.id"], name=op.f(f"fk_{name}_{one}"))
            for one, there in (("community", "communities"), *((p, "people") for p in people))
        ),
        sa.PrimaryKeyConstraint(*keys, name=op.f(f"pk_{name}")),
    )
    with op.batch_alter_table(name) as batch_op:
        for one in people:
            batch_op.create_index(batch_op.f(f"ix_{name}_{one}"), [one], unique=False)


def downgrade() -> None:
    for name in ("role_work", "role_vacancies", "role_offers", "tenures", "role_cards"):
        op.drop_table(name)
