"""Whose turn it is to be sent: fairly by workspace, the urgent first, one letter of a conversation."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from random import shuffle
from typing import Any

from sqlalchemy import and_, bindparam, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.deliveries import Fate
from bot.frame.delivery import Room
from storage.frame.outbox import outbox

LOOK_AHEAD = 4  # letters read for each that may be taken: several may be for one conversation

LOST = and_(outbox.c.fate == Fate.SENDING, outbox.c.claimed_by.is_(None))
UNSENT = or_(outbox.c.fate == Fate.WAITING, LOST)

# Neither the workspace nor the conversation is at rest.
HAS_ROOM = and_(
    outbox.c.workspace.not_in(bindparam("closed", expanding=True)),
    tuple_(outbox.c.workspace, outbox.c.address).not_in(bindparam("resting", expanding=True)),
)
# The courier looks so often that its statements are built once.
_DUE = and_(
    outbox.c.platform == bindparam("of_platform"),
    outbox.c.not_before <= bindparam("now", type_=outbox.c.not_before.type),
    HAS_ROOM,
)
_WITH_MAIL = (
    select(outbox.c.workspace, outbox.c.fate)
    .where(outbox.c.platform == bindparam("of_platform"), UNSENT)
    .distinct()
)
_LOST = (
    select(outbox.c.id)
    .where(_DUE, LOST)
    .order_by(outbox.c.not_before)
    .limit(bindparam("most", type_=outbox.c.id.type))
)
_under_way = select(outbox.c.address).where(
    outbox.c.workspace == bindparam("of_workspace"),
    outbox.c.fate == Fate.SENDING,
    outbox.c.claimed_by.is_not(None),
)
_OF_ONE = (
    select(outbox.c.id, outbox.c.address)
    .where(
        _DUE,
        outbox.c.workspace == bindparam("of_workspace"),
        outbox.c.fate == Fate.WAITING,
        outbox.c.address.not_in(_under_way),
    )
    # Purposes are named so that the alphabet is their order.
    .order_by(outbox.c.purpose, outbox.c.not_before, outbox.c.id)
    .limit(bindparam("most", type_=outbox.c.id.type))
)


def at_rest(room: Room) -> Mapping[str, Any]:
    """What `HAS_ROOM` asks for."""
    return {"closed": list(room.closed), "resting": list(room.resting)}


async def in_turn(db: AsyncConnection, now: datetime, platform: str, room: Room) -> Sequence[int]:
    """The ids of the letters to take into hand, the first first; lost ones among them."""
    due = {"of_platform": platform, "now": now, **at_rest(room)}
    there = (await db.execute(_WITH_MAIL, {"of_platform": platform})).all()
    queues: list[Sequence[int]] = []
    if any(fate == Fate.SENDING for _, fate in there):
        queues.append(list(await db.scalars(_LOST, {**due, "most": room.most // 4})))
    waiting = _in_no_order([name for name, fate in there if fate == Fate.WAITING], room)
    queues += [await _of_one(db, due, workspace, room) for workspace in waiting]
    turns = [id for turn in zip_longest(*queues) for id in turn if id is not None]
    return turns[: room.most]


def _in_no_order(workspaces: Sequence[str], room: Room) -> Sequence[str]:
    """Where more have mail than there is room for, nobody is always the last."""
    found = [name for name in workspaces if room.left.get(name, room.each) > 0]
    shuffle(found)
    return found


async def _of_one(
    db: AsyncConnection, due: Mapping[str, Any], workspace: str, room: Room
) -> list[int]:
    """Of a workspace: as many as may be taken, and never one whose conversation has one under way."""
    places = room.left.get(workspace, room.each)
    some = {**due, "of_workspace": workspace, "most": places * LOOK_AHEAD}
    first_of: dict[str, int] = {}
    for id, address in await db.execute(_OF_ONE, some):
        first_of.setdefault(address, id)
    return list(first_of.values())[:places]
