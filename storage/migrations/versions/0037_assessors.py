"""Who assesses whom, by a list

Revision ID: 0037
Revises: 0036
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "assessors",
        sa.Column("community", ID, nullable=False),
        sa.Column("student", ID, nullable=False),
        sa.Column("assessor", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["community"], ["communities.id"], name=op.f("fk_assessors_community")
        ),
        sa.ForeignKeyConstraint(["student"], ["people.id"], name=op.f("fk_assessors_student")),
        sa.ForeignKeyConstraint(["assessor"], ["people.id"], name=op.f("fk_assessors_assessor")),
        sa.PrimaryKeyConstraint("community", "student", "assessor", name=op.f("pk_assessors")),
    )


def downgrade() -> None:
    op.drop_table("assessors")
