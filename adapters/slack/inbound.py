"""Slack's payloads as events. Pure, and unmoved by anything malformed.

Ids are business keys rather than Slack's event_id: copies of one happening arrive with several
event_ids (node-slack-sdk #2141), but with the same channel and timestamp (R13).
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from adapters.slack.modal import values
from adapters.slack.render import LINK
from adapters.slack.surface import PLATFORM
from bot.actions import UnreadableActionError, unpack
from bot.domain.communities import Place
from bot.domain.people import AccountKey, Kind, Language, Profile
from bot.domain.wellformed import is_id
from bot.events import (
    Changed,
    Departed,
    Event,
    Invited,
    Joined,
    OpenedHome,
    Pressed,
    Removed,
    Said,
    Submitted,
    Unreadable,
)

Payload = Mapping[str, Any]
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


_OBJECTS = ("event", "team", "view", "message", "container", "channel", "user", "enterprise")
_LISTS = ("actions", "authorizations")


def well_formed(body: Any) -> bool:
    """Whether the outer shape is one that Slack sends, so that Bolt can look into it."""
    if not isinstance(body, dict) or not is_id(body.get("team_id") or ""):
        return False
    event = body.get("event", {"type": ""})
    if not (isinstance(event, dict) and isinstance(event.get("type"), str)):
        return False
    if not all(isinstance(body.get(name) or {}, dict) for name in _OBJECTS):
        return False
    return is_id((body.get("team") or {}).get("id") or "") and all(
        isinstance(body.get(name) or [], list)
        and all(isinstance(item, dict) for item in body.get(name) or [])
        for name in _LISTS
    )


def profile(team: str, user: Payload) -> Profile:
    """A user object of users.info or user_change."""
    about = user.get("profile") or {}
    name = about.get("display_name") or user.get("real_name") or user.get("name")
    guest = user.get("is_restricted") or user.get("is_ultra_restricted") or user.get("is_stranger")
    bot = user.get("is_bot") or user.get("id") == "USLACKBOT"
    return Profile(
        AccountKey(PLATFORM, team, str(user["id"])),
        name,
        Language.of_locale(user.get("locale")),
        user.get("tz"),
        Kind.BOT if bot else Kind.GUEST if guest else Kind.PERSON,
        active=not user.get("deleted", False),
    )


def read_event(body: Payload) -> Event | None:
    """An Events API body; None for what Kring does not act on."""
    event, team = body.get("event") or {}, str(body.get("team_id") or "")
    ours = [a.get("user_id") for a in body.get("authorizations") or [] if a.get("is_bot")]
    match event.get("type"):
        case "message":
            return _message(team, event)
        case "app_mention":
            return _mention(team, event, ours)
        case "member_joined_channel" if event.get("user") in ours:
            return Invited(
                id=_id(team, event), place=_place(team, event), by=_by(team, event.get("inviter"))
            )
        case "member_joined_channel":
            return Joined(id=_id(team, event), actor=_actor(team, event), place=_place(team, event))
        case "member_left_channel" if event.get("user") in ours:
            return Removed(id=_id(team, event), place=_place(team, event))
        case "member_left_channel":
            return Departed(
                id=_id(team, event), actor=_actor(team, event), place=_place(team, event)
            )
        case "channel_archive" | "group_archive":
            return Removed(id=_id(team, event), place=_place(team, event))
        case "app_home_opened" if event.get("tab") == "home":
            return OpenedHome(id=_id(team, event), actor=_actor(team, event))
        case "user_change" if isinstance(event.get("user"), Mapping):
            return Changed(id=_id(team, event), actor=profile(team, event["user"]))
    return None


def _message(team: str, event: Payload) -> Said | None:
    """Only what a person types in private; Kring reads no channels."""
    if event.get("channel_type") != "im" or event.get("subtype") or event.get("bot_id"):
        return None
    text, mentioned = _spoken(team, str(event.get("text") or ""))
    return Said(
        id=f"slack:{team}:said:{event.get('channel')}:{event.get('ts')}",
        actor=_actor(team, event),
        text=text,
        mentioned=mentioned,
        can_open_form=False,
    )


def _mention(team: str, event: Payload, ours: list[Any]) -> Said | None:
    if event.get("bot_id") or not event.get("user"):
        return None
    text = str(event.get("text") or "")
    for user in ours:
        text = re.sub(rf"<@{re.escape(str(user))}(\|[^>]*)?>", "", text)
    spoken, mentioned = _spoken(team, text.strip())
    return Said(
        id=f"slack:{team}:said:{event.get('channel')}:{event.get('ts')}",
        actor=_actor(team, event),
        place=_place(team, event),
        text=spoken,
        mentioned=mentioned,
        can_open_form=False,
    )


def read_command(body: Payload) -> Said:
    """A slash command: its words, answered in the response."""
    team = str(body.get("team_id") or "")
    text, mentioned = _spoken(team, str(body.get("text") or "help"))
    user, channel = str(body.get("user_id") or ""), str(body.get("channel_id") or "")
    return Said(
        id=f"slack:{team}:command:{body.get('trigger_id')}",
        actor=Profile(AccountKey(PLATFORM, team, user)),
        place=None if channel.startswith("D") else Place(PLATFORM, team, channel),
        text=text or "help",
        mentioned=mentioned,
        inline=True,
    )


def read_press(body: Payload) -> Pressed | Unreadable | None:
    """A block_actions body; None for a button that only opened a page."""
    pressed, team = body["actions"][0], str((body.get("team") or {}).get("id") or "")
    user, container = body["user"], body.get("container") or {}
    if str(pressed.get("action_id")).startswith(f"{LINK}:"):
        return None
    stamp = body.get("trigger_id") or pressed.get("action_ts")
    common: dict[str, Any] = {
        # Neither who nor which button: an id is remembered, and an anonymous vote is a press.
        "id": f"slack:{team}:pressed:{stamp}",
        "actor": Profile(AccountKey(PLATFORM, team, str(user["id"]))),
        "place": _channel(team, (body.get("channel") or {}).get("id")),
        "inline": bool(container.get("is_ephemeral")),
    }
    try:
        packed, key = json.loads(pressed.get("value") or "")
        action = unpack(str(pressed.get("action_id")).rsplit(":", 1)[0], packed)
    except (ValueError, TypeError, UnreadableActionError):
        return Unreadable(**common)
    return Pressed(**common, action=action, message=key)


def read_submission(body: Payload) -> Submitted | Unreadable:
    """A view_submission body."""
    team, view = str((body.get("team") or {}).get("id") or ""), body["view"]
    common: dict[str, Any] = {
        # Nothing of what was typed, not even as a digest: few answers are easily tried out.
        "id": f"slack:{team}:submitted:{view.get('id')}:{body.get('trigger_id') or view.get('hash')}",
        "actor": Profile(AccountKey(PLATFORM, team, str(body["user"]["id"]))),
    }
    try:
        name, packed, origin, key = json.loads(view.get("private_metadata") or "")
        action = unpack(name, packed)
    except (ValueError, TypeError, UnreadableActionError):
        return Unreadable(**common)
    typed, picked = values((view.get("state") or {}).get("values") or {})
    accounts = {
        name: tuple(AccountKey(PLATFORM, team, user) for user in users)
        for name, users in picked.items()
    }
    return Submitted(
        **common,
        action=action,
        origin=str(origin) if origin else None,
        values=typed,
        picked=accounts,
        message=key,
    )


def _spoken(team: str, text: str) -> tuple[str, tuple[AccountKey, ...]]:
    """Text as typed, with each mention as `@`, and who was mentioned."""
    mentioned = tuple(AccountKey(PLATFORM, team, user) for user in _MENTION.findall(text))
    said = _MENTION.sub("@", text)
    for entity, character in _ENTITIES:
        said = said.replace(entity, character)
    return said, mentioned


def _actor(team: str, event: Payload) -> Profile:
    return Profile(AccountKey(PLATFORM, team, str(event.get("user") or "")))


def _by(team: str, user: Any) -> Profile | None:
    return Profile(AccountKey(PLATFORM, team, str(user))) if user else None


def _place(team: str, event: Payload) -> Place:
    return Place(PLATFORM, team, str(event.get("channel") or ""))


def _channel(team: str, channel: Any) -> Place | None:
    return Place(PLATFORM, team, channel) if channel and not str(channel).startswith("D") else None


def _id(team: str, event: Payload) -> str:
    user = event.get("user")
    who = user.get("id") if isinstance(user, Mapping) else user
    stamp = event.get("event_ts") or event.get("ts")
    return f"slack:{team}:{event.get('type')}:{event.get('channel', '')}:{who}:{stamp}"
