"""The pace of a community

Revision ID: 0009
Revises: 0008

A nudge says which kind it is, so that one can come before another; what is planned for somebody holds its
place; a letter can become useless; and who has not answered for a while is left in peace.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

PROMISES = {
    "checkin.due": "nudge-3-check-in",
    "checkin.reminder": "nudge-3-reminder",
    "welcome.step": "nudge-5-welcome",
    "welcome.invitation": "nudge-3-reminder",
}
agenda = sa.table("agenda", sa.column("kind"), sa.column("promises"))
outbox = sa.table("outbox", sa.column("purpose"), sa.column("occasion"))


def upgrade() -> None:
    with op.batch_alter_table("agenda") as batch_op:
        batch_op.add_column(sa.Column("promises", sa.String(20), nullable=True))
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("useless_from", sa.DateTime(), nullable=True))
    with op.batch_alter_table("members") as batch_op:
        batch_op.add_column(
            sa.Column("unanswered", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.add_column(sa.Column("resting", sa.Date(), nullable=True))
    for kind, purpose in PROMISES.items():
        op.execute(sa.update(agenda).where(agenda.c.kind == kind).values(promises=purpose))
    a_nudge = outbox.c.purpose == "nudge"
    of_a_poll = outbox.c.occasion.in_(("poll.ask", "poll.remind"))
    op.execute(sa.update(outbox).where(a_nudge, of_a_poll).values(purpose="nudge-6-pulse"))
    op.execute(sa.update(outbox).where(a_nudge).values(purpose="nudge-7-offer"))


def downgrade() -> None:
    a_nudge = outbox.c.purpose.startswith("nudge-")
    op.execute(sa.update(outbox).where(a_nudge).values(purpose="nudge"))
    op.execute(
        sa.update(outbox).where(outbox.c.purpose == "notice-subscribed").values(purpose="notice")
    )
    with op.batch_alter_table("members") as batch_op:
        batch_op.drop_column("resting")
        batch_op.drop_column("unanswered")
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_column("useless_from")
    with op.batch_alter_table("agenda") as batch_op:
        batch_op.drop_column("promises")
