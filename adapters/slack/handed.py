"""A message that somebody hands over out of its menu, as an event. Pure, and unmoved by anything malformed.

docs.slack.dev/interactivity/implementing-shortcuts: the payload has the message whole, so that no scope to
read a channel is asked for.
"""

import re
from collections.abc import Mapping
from secrets import token_hex
from typing import Any
from urllib.parse import urlencode

from adapters.slack.identity import SLACKBOT, person, workspace
from adapters.slack.inbound import WRITTEN, channel_of, spoken
from adapters.slack.surface import PLATFORM, SHORTCUTS
from bot.domain.people import AccountKey, Profile
from bot.frame.events import MessageAction

Payload = Mapping[str, Any]
_DOMAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{1,30}")  # a conversation of two, D…, nobody else can open
_STAMP = re.compile(r"[0-9]{1,12}\.[0-9]{1,6}")


def read_shortcut(body: Payload) -> MessageAction:
    """A message_action body; answered in the response where Slack gives an address for it."""
    team, message = workspace(body), body.get("message") or {}
    channel = (body.get("channel") or {}).get("id")
    text, mentioned = spoken(team, str(message.get("text") or ""))
    return MessageAction(
        id=f"slack:{team}:message:{body.get('trigger_id') or token_hex(16)}",
        actor=person(body, body["user"]["id"]),
        place=channel_of(team, channel),
        inline=bool(body.get("response_url")),
        verb=SHORTCUTS[str(body.get("callback_id"))][0],
        text=text if _is_there(message) else "",
        writer=_writer(team, message),
        link=_link(body, message, str(channel)),
        attached=bool(message.get("files") or message.get("attachments")),
        mentioned=mentioned,
    )


def _is_there(message: Payload) -> bool:
    """What was taken away leaves a stone in its thread, and what only one sees is not to be passed on."""
    return message.get("subtype") != "tombstone" and not message.get("is_ephemeral")


def _writer(team: str, message: Payload) -> Profile | None:
    """Whoever wrote it; None for a bot, a workflow, Slackbot, and what Slack itself says of a channel."""
    user = message.get("user")
    by_person = message.get("subtype") in WRITTEN and not message.get("bot_id")
    if not (by_person and isinstance(user, str) and user and user != SLACKBOT):
        return None
    return Profile(AccountKey(PLATFORM, team, user))


def _link(body: Payload, message: Payload, channel: str) -> str | None:
    """The way back, as Slack writes it; None where others could not follow it."""
    domain = str((body.get("team") or {}).get("domain") or "")
    stamp, thread = (str(message.get(name) or "") for name in ("ts", "thread_ts"))
    known = _DOMAIN.fullmatch(domain) and _CHANNEL.fullmatch(channel) and _STAMP.fullmatch(stamp)
    if not known or not _is_there(message):
        return None
    link = f"https://{domain}.slack.com/archives/{channel}/p{stamp.replace('.', '')}"
    if thread == stamp or not _STAMP.fullmatch(thread):
        return link
    return f"{link}?{urlencode({'thread_ts': thread, 'cid': channel})}"
