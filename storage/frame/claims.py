"""Whose turn it is to be sent: fairly by workspace, the urgent first, one letter of a conversation."""

from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from random import shuffle

from sqlalchemy import ColumnElement, and_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.deliveries import Fate
from bot.frame.delivery import Room
from storage.frame.outbox import outbox

LOOK_AHEAD = 4  # letters read for each that may be taken: several may be for one conversation

LOST = and_(outbox.c.fate == Fate.SENDING, outbox.c.claimed_by.is_(None))
UNSENT = or_(outbox.c.fate == Fate.WAITING, LOST)


def has_room(room: Room) -> ColumnElement[bool]:
    """Neither the workspace nor the conversation is at rest."""
    return and_(
        outbox.c.workspace.not_in(room.closed),
        tuple_(outbox.c.workspace, outbox.c.address).not_in(list(room.resting)),
    )


async def in_turn(db: AsyncConnection, now: datetime, platform: str, room: Room) -> Sequence[int]:
    """The ids of the letters to take into hand, the first first; lost ones among them."""
    here = and_(outbox.c.platform == platform, outbox.c.not_before <= now, has_room(room))
    lost = list(
        await db.scalars(
            select(outbox.c.id)
            .where(here, LOST)
            .order_by(outbox.c.not_before)
            .limit(room.most // 4)
        )
    )
    workspaces = await _with_mail(db, platform, room)
    queues = [lost, *[await _of_one(db, here, workspace, room) for workspace in workspaces]]
    turns = [id for turn in zip_longest(*queues) for id in turn if id is not None]
    return turns[: room.most]


async def _with_mail(db: AsyncConnection, platform: str, room: Room) -> Sequence[str]:
    """In no order: where more have mail than there is room for, nobody is always the last."""
    waiting = (outbox.c.platform == platform, outbox.c.fate == Fate.WAITING)
    query = select(outbox.c.workspace).where(*waiting).distinct()
    found = [name for name in await db.scalars(query) if room.left.get(name, room.each) > 0]
    shuffle(found)
    return found


async def _of_one(
    db: AsyncConnection, here: ColumnElement[bool], workspace: str, room: Room
) -> list[int]:
    """Of a workspace: as many as may be taken, and never one whose conversation has one under way."""
    places = room.left.get(workspace, room.each)
    under_way = select(outbox.c.address).where(
        outbox.c.workspace == workspace,
        outbox.c.fate == Fate.SENDING,
        outbox.c.claimed_by.is_not(None),
    )
    query = (
        select(outbox.c.id, outbox.c.address)
        .where(
            here,
            outbox.c.workspace == workspace,
            outbox.c.fate == Fate.WAITING,
            outbox.c.address.not_in(under_way),
        )
        # Purposes are named so that the alphabet is their order.
        .order_by(outbox.c.purpose, outbox.c.not_before, outbox.c.id)
        .limit(places * LOOK_AHEAD)
    )
    first_of: dict[str, int] = {}
    for id, address in await db.execute(query):
        first_of.setdefault(address, id)
    return list(first_of.values())[:places]
