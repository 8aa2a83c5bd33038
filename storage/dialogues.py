"""Conversations in SQL: short-lived rows, one for each person in a community."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.communities import CommunityId
from bot.domain.dialogues import Dialogue, Talk
from bot.domain.people import PersonId
from storage.tables import dialogues
from storage.upsert import upsert


class SqlDialogues:
    def __init__(self, connection: AsyncConnection, now: Callable[[], datetime]) -> None:
        self._db = connection
        self._now = now

    async def get(self, community: CommunityId, person: PersonId) -> Dialogue:
        query = select(dialogues).where(
            dialogues.c.community == community,
            dialogues.c.person == person,
            dialogues.c.expires > self._now(),
        )
        row = (await self._db.execute(query)).mappings().one_or_none()
        if row is None:
            return Dialogue(community, person, self._now())
        until, talk = row["undo_until"], to_talk(row["talk"]) if row["talk"] else None
        undo = tuple(row["undo"]) if row["undo"] and until and until > self._now() else None
        expires, is_last = row["expires"], row["is_last"]
        return Dialogue(community, person, expires, undo, until, is_last, talk)

    async def save(self, community: CommunityId, dialogue: Dialogue) -> None:
        own = (dialogues.c.community == community, dialogues.c.person == dialogue.person)
        if dialogue.undo is None and dialogue.talk is None:
            await self._db.execute(delete(dialogues).where(*own))
            return
        await self._db.execute(delete(dialogues).where(dialogues.c.expires <= self._now()))
        row = {
            "community": community,
            "person": dialogue.person,
            "expires": dialogue.expires,
            "undo": list(dialogue.undo) if dialogue.undo else None,
            "undo_until": dialogue.undo_until,
            "is_last": dialogue.is_last,
            "talk": _row(dialogue.talk) if dialogue.talk else None,
        }
        await upsert(self._db, dialogues, row)


def _row(talk: Talk) -> dict[str, Any]:
    values = {n: list(v) if isinstance(v, tuple) else v for n, v in talk.values.items()}
    picked = {n: [list(account) for account in who] for n, who in talk.picked.items()}
    return {
        "form": talk.form,
        "begun": talk.begun,
        "at": talk.at,
        "values": values,
        "picked": picked,
    }


def to_talk(row: dict[str, Any]) -> Talk:
    values = {n: tuple(v) if isinstance(v, list) else v for n, v in row["values"].items()}
    picked = {n: tuple(tuple(account) for account in who) for n, who in row["picked"].items()}
    return Talk(row["form"], row["begun"], row["at"], values, picked)
