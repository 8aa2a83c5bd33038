"""Conversations in SQL: short-lived rows, one for each person in a community."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Table, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.dialogues import Deed, Dialogue, Talk
from bot.domain.people import PersonId
from storage.frame.schema import Instant, metadata
from storage.frame.traces import leaves, trace
from storage.frame.upsert import upsert

dialogues = Table(
    "dialogues",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, info=trace(erase="delete")),
    Column("expires", Instant, nullable=False, index=True, info=leaves()),
    Column("undo", JSON(none_as_null=True)),
    Column("offer", JSON(none_as_null=True)),
    Column("refusal", JSON(none_as_null=True)),
    Column("is_last", Boolean, nullable=False),
    Column("talk", JSON(none_as_null=True)),
)


_UNDER_WAY = select(dialogues).where(
    dialogues.c.community == bindparam("here"),
    dialogues.c.person == bindparam("who"),
    dialogues.c.expires > bindparam("now"),
)


class SqlDialogues:
    def __init__(
        self, connection: AsyncConnection, here: CommunityId, now: Callable[[], datetime]
    ) -> None:
        self._db, self._here, self._now = connection, here, now

    async def get(self, person: PersonId) -> Dialogue:
        own = {"here": self._here, "who": person, "now": self._now()}
        row = (await self._db.execute(_UNDER_WAY, own)).mappings().one_or_none()
        if row is None:
            return Dialogue(self._here, person)
        undo, offer, talk = _deed(row["undo"]), _deed(row["offer"]), _talk(row["talk"])
        refusal = _deed(row["refusal"])
        known = Dialogue(self._here, person, undo, row["is_last"], offer, talk, refusal)
        return known.at(self._now())

    async def save(self, dialogue: Dialogue) -> None:
        expires = dialogue.until
        own = (dialogues.c.community == self._here, dialogues.c.person == dialogue.person)
        if expires is None:
            await self._db.execute(delete(dialogues).where(*own))
            return
        row = {
            "community": self._here,
            "person": dialogue.person,
            "expires": expires,
            "undo": _deed_row(dialogue.undo),
            "is_last": dialogue.is_last,
            "offer": _deed_row(dialogue.offer),
            "refusal": _deed_row(dialogue.refusal),
            "talk": _talk_row(dialogue.talk),
        }
        await upsert(self._db, dialogues, row)


def _deed_row(deed: Deed | None) -> list[str] | None:
    return [deed.action, deed.values, deed.until.isoformat(), deed.what] if deed else None


def _deed(row: list[str] | None) -> Deed | None:
    return Deed(row[0], row[1], datetime.fromisoformat(row[2]), row[3]) if row else None


def _talk_row(talk: Talk | None) -> dict[str, Any] | None:
    if talk is None:
        return None
    values = {n: list(v) if isinstance(v, tuple) else v for n, v in talk.values.items()}
    picked = {n: [list(account) for account in who] for n, who in talk.picked.items()}
    return {
        "form": talk.form,
        "touched": talk.touched.isoformat(),
        "begun": talk.begun,
        "at": talk.at,
        "values": values,
        "picked": picked,
    }


def _talk(row: Mapping[str, Any] | None) -> Talk | None:
    if row is None:
        return None
    values = {n: tuple(v) if isinstance(v, list) else v for n, v in row["values"].items()}
    picked = {n: tuple(tuple(account) for account in who) for n, who in row["picked"].items()}
    touched = datetime.fromisoformat(row["touched"])
    return Talk(row["form"], touched, row["begun"], row["at"], values, picked)
