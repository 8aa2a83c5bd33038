"""What Slack sends that is not everyday, and what then stands in the database."""

from typing import Any

from sqlalchemy import select

from storage.communities import places
from storage.frame.people import accounts
from tests.e2e.conftest import World
from tests.standins.slack import BOT, TEAM

Json = dict[str, Any]
OTHER = "TOTHER"
CONNECT = {"team_id": OTHER, "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}]}


def direct(user: str, ts: str, **more: Any) -> Json:
    return {
        "type": "message",
        "channel_type": "im",
        "user": user,
        "channel": f"D{user}",
        "ts": ts,
        "event_ts": ts,
        **more,
    }


def edited(user: str, before: str, after: str, *, number: int = 1) -> Json:
    """docs.slack.dev/reference/events/message/message_changed."""
    now = {"type": "message", "user": user, "text": after, "ts": "50.1"}
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel_type": "im",
        "channel": f"D{user}",
        "ts": f"51.{number}",
        "message": {**now, "edited": {"user": user, "ts": f"51.{number}"}},
        "previous_message": {**now, "text": before},
    }


async def accounts_of(world: World) -> set[tuple[str, str]]:
    async with world.kring.database.connect() as db:
        rows = await db.execute(select(accounts.c.workspace, accounts.c.user))
        return {(workspace, user) for workspace, user in rows}


async def places_of(world: World) -> list[tuple[str, bool]]:
    async with world.kring.database.connect() as db:
        rows = await db.execute(select(places.c.channel, places.c.present))
        return [(channel, present) for channel, present in rows]
