"""Slack's payloads as events. Pure, and unmoved by anything malformed.

Ids are business keys rather than Slack's event_id: copies of one happening arrive with several
event_ids (node-slack-sdk #2141), but with the same channel and timestamp (R13).
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from hashlib import sha256
from secrets import token_hex
from typing import Any
from urllib.parse import urlsplit

from adapters.slack.identity import SLACKBOT, enterprise, person, profile, teams, workspace
from adapters.slack.markup import words_of
from adapters.slack.modal import values
from adapters.slack.render import LINK
from adapters.slack.surface import PLATFORM
from bot.domain.communities import Place
from bot.domain.people import AccountKey
from bot.domain.wellformed import is_id
from bot.frame.actions import UnreadableActionError, unpack
from bot.frame.events import (
    Changed,
    Departed,
    Event,
    Invited,
    Joined,
    Moved,
    OpenedHome,
    Pressed,
    Removed,
    Said,
    Submitted,
    Unreadable,
)

Payload = Mapping[str, Any]
# Messages that a person wrote; every other subtype is Slack's own word about something
# (docs.slack.dev/reference/events/message, subtypes).
WRITTEN = (None, "file_share", "me_message", "thread_broadcast", "reply_broadcast")
GONE = ("left", "archive", "deleted")  # channel_… and group_…


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
    lists_of_objects = all(
        isinstance(body.get(name) or [], list)
        and all(isinstance(item, dict) for item in body.get(name) or [])
        for name in _LISTS
    )
    return lists_of_objects and all(is_id(team or "") for team in teams(body))


def is_answerable(body: Payload, slacks: Collection[str]) -> bool:
    """Whether what we answer goes to Slack: to one of its hosts, or nowhere."""
    told = body.get("response_url") or ""
    host = urlsplit(told).hostname or "" if isinstance(told, str) else "?"
    return not told or any(host == one or host.endswith(f".{one}") for one in slacks)


def read_event(body: Payload) -> Event | None:
    """An Events API body; None for what Kring does not act on."""
    event, team = body.get("event") or {}, workspace(body)
    ours = [a.get("user_id") for a in body.get("authorizations") or [] if a.get("is_bot")]
    kind, id = str(event.get("type")), _id(team, event)
    match kind:
        case "message" if event.get("subtype") == "message_changed":
            return _edited(body, event, ours)
        case "message":
            return _message(body, event, ours)
        case "app_mention":
            return _said(body, event, ours, _place(team, event))
        case "member_joined_channel" if event.get("user") in ours:
            by = event.get("inviter")
            return Invited(id=id, place=_place(team, event), by=person(body, by) if by else None)
        case "member_joined_channel":
            return Joined(id=id, actor=person(body, event.get("user")), place=_place(team, event))
        case "member_left_channel" if event.get("user") in ours:
            return Removed(id=id, place=_place(team, event))
        case "member_left_channel":
            return Departed(id=id, actor=person(body, event.get("user")), place=_place(team, event))
        case "app_home_opened" if event.get("tab") == "home":
            return OpenedHome(id=id, actor=person(body, event.get("user")))
        case "user_change" if isinstance(event.get("user"), Mapping):
            about = profile(team, event["user"], enterprise(body))
            former = person(body, event["user"].get("id")).formerly
            return Changed(id=id, actor=replace(about, formerly=former))
    return _of_achannel_of(team, event)


def _of_achannel_of(team: str, event: Payload) -> Event | None:
    """What happens to a channel, public or private; Slack has two names for each."""
    scope, _, what = str(event.get("type")).partition("_")
    id = _id(team, event)
    if scope not in ("channel", "group"):
        return None
    if what in GONE:
        return Removed(id=id, place=_place(team, event))
    if what == "unarchive":
        return Invited(id=id, place=_place(team, event))
    if what == "id_changed":
        old, new = (str(event.get(f"{age}_channel_id") or "") for age in ("old", "new"))
        return Moved(id=id, place=Place(PLATFORM, team, old), to=Place(PLATFORM, team, new))
    return None


def _message(body: Payload, event: Payload, ours: list[Any]) -> Said | None:
    """Only what a person writes in private; Kring reads no channels."""
    if event.get("channel_type") != "im" or event.get("subtype") not in WRITTEN:
        return None
    return _said(body, event, ours, None)


def _edited(body: Payload, event: Payload, ours: list[Any]) -> Said | None:
    """What a person wrote anew over what stood there; an unfurled link changes a message as well."""
    now, then = event.get("message"), event.get("previous_message")
    if not isinstance(now, Mapping) or not isinstance(then, Mapping):
        return None
    changed = now.get("text") != then.get("text") and isinstance(now.get("edited"), Mapping)
    private = event.get("channel_type") == "im" and now.get("subtype") in WRITTEN
    if not (changed and private):
        return None
    before, _ = words_of(_without(ours, str(then.get("text") or "")))
    at = f"{now.get('ts')}:{now['edited'].get('ts')}"
    edited = {**now, "channel": event.get("channel"), "ts": at}
    return _said(body, edited, ours, None, before=before)


def _said(
    body: Payload, event: Payload, ours: list[Any], place: Place | None, before: str | None = None
) -> Said | None:
    """A person's message; None for one of Slackbot, of another bot or of a workflow: they are nobody."""
    if event.get("bot_id") or event.get("user") in (None, "", SLACKBOT, *ours):
        return None
    text, mentioned = spoken(workspace(body), _without(ours, str(event.get("text") or "")))
    return Said(
        id=f"slack:{workspace(body)}:said:{event.get('channel')}:{event.get('ts')}",
        actor=person(body, event.get("user")),
        place=place,
        text=text,
        mentioned=mentioned,
        can_open_form=False,
        before=before,
        attached=bool(event.get("files") or event.get("attachments")),
    )


def _without(ours: list[Any], text: str) -> str:
    """The text without Kring's own mention."""
    for user in ours:
        start, *more = text.split(f"<@{user}")
        text = start + "".join(part.partition(">")[2] for part in more)
    return text.strip()


def read_command(body: Payload) -> Said:
    """A slash command: its words, answered in the response."""
    team = workspace(body)
    text, mentioned = spoken(team, str(body.get("text") or ""))
    channel = str(body.get("channel_id") or "")
    return Said(
        id=f"slack:{team}:command:{body.get('trigger_id') or token_hex(16)}",
        actor=person(body, body.get("user_id")),
        place=channel_of(team, channel),
        text=text,
        mentioned=mentioned,
        inline=True,
    )


def read_press(body: Payload) -> Pressed | Unreadable | None:
    """A block_actions body; None for a button that only opened a page."""
    pressed, team = body["actions"][0], workspace(body)
    user, container = body["user"], body.get("container") or {}
    if str(pressed.get("action_id")).startswith(f"{LINK}:"):
        return None
    stamp = body.get("trigger_id") or pressed.get("action_ts") or token_hex(16)
    common: dict[str, Any] = {
        # Neither who nor which button: an id is remembered, and an anonymous vote is a press.
        "id": f"slack:{team}:pressed:{stamp}",
        "actor": person(body, user["id"]),
        "place": channel_of(team, (body.get("channel") or {}).get("id")),
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
    team, view = workspace(body), body["view"]
    attempt = body.get("trigger_id") or _attempt(view)
    common: dict[str, Any] = {
        "id": f"slack:{team}:submitted:{view.get('id')}:{attempt}",
        "actor": person(body, body["user"]["id"]),
    }
    try:
        name, packed, origin, key = json.loads(view.get("private_metadata") or "")
        action = unpack(name, packed)
    except (ValueError, TypeError, UnreadableActionError):
        return Unreadable(**common)
    typed, chosen, picked = values((view.get("state") or {}).get("values") or {})
    accounts = {
        name: tuple(AccountKey(PLATFORM, team, user) for user in users)
        for name, users in picked.items()
    }
    return Submitted(
        **common,
        action=action,
        origin=str(origin) if origin else None,
        values=typed,
        chosen=chosen,
        picked=accounts,
        message=key,
    )


def _attempt(view: Payload) -> str:
    """What tells one sending of a form from the next, where Slack's trigger does not.

    A form that was answered with errors keeps its id and hash, so what was filled in tells. Of an
    anonymous answer nothing is kept, not even a digest, since few answers are easily tried out: each
    sending is another one, and saves the same again.
    """
    try:
        action = unpack(*json.loads(view.get("private_metadata") or "")[:2])
    except (ValueError, TypeError, UnreadableActionError):
        return str(view.get("hash"))
    if action.is_answer:
        return token_hex(16)
    state = json.dumps(view.get("state"), sort_keys=True)
    return sha256(f"{view.get('hash')}:{state}".encode()).hexdigest()


def spoken(team: str, text: str) -> tuple[str, tuple[AccountKey, ...]]:
    """Plain words, and who was mentioned."""
    said, users = words_of(text)
    return said, tuple(AccountKey(PLATFORM, team, user) for user in users)


def _place(team: str, event: Payload) -> Place:
    return Place(PLATFORM, team, str(event.get("channel") or ""))


def channel_of(team: str, channel: Any) -> Place | None:
    return Place(PLATFORM, team, channel) if channel and not str(channel).startswith("D") else None


def _id(team: str, event: Payload) -> str:
    user = event.get("user")
    who = user.get("id") if isinstance(user, Mapping) else user
    stamp = event.get("event_ts") or event.get("ts")
    return f"slack:{team}:{event.get('type')}:{event.get('channel', '')}:{who}:{stamp}"
