"""A message that somebody hands over out of its menu, and what they fill in thereafter. Pure.

learn.microsoft.com, "Define action commands for message extension" and "Create and send the dialog": Teams
sends along the message whole, from whatever conversation. Kring need not be in it: such an activity tells of
no place to write to, and whose roster may be asked is a team's alone.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.teams import inbound
from adapters.teams.markup import words_of
from adapters.teams.surface import COMMANDS, PLATFORM
from bot.domain.people import AccountKey, Profile
from bot.domain.wellformed import is_id
from bot.frame.events import Event, MessageAction, Pressed, Submitted

Payload = Mapping[str, Any]
EXTENSION = "composeExtension/"
FETCH, SUBMIT = f"{EXTENSION}fetchTask", f"{EXTENSION}submitAction"
_OF_THE_DIRECTORY = ("aadUser", "onPremiseAadUser")


def is_handed(activity: Payload) -> bool:
    """Whether it comes of a message's menu."""
    return activity.get("type") == "invoke" and str(activity.get("name")).startswith(EXTENSION)


def read(activity: Payload) -> list[Event]:
    """The message, or what was pressed and filled in where the answer to it stood."""
    value = activity.get("value")
    if not isinstance(value, Mapping):
        return []
    common = {"id": f"teams:{inbound.tenant(activity)}:invoke:{activity.get('id')}"}
    match activity.get("name"), value.get("commandId"):
        case name, command if name == FETCH and command in COMMANDS:
            return [_message(activity, value, str(command), common["id"])]
        case name, _ if name == SUBMIT and isinstance(value.get("data"), Mapping):
            return [_in_dialog(inbound.pressed(activity, value["data"]), common["id"])]
    return []


def _in_dialog(event: Event, id: str) -> Event:
    """What a press leads to stands where it was; what a form leads to is written, and stays."""
    known = replace(event, id=id)
    match known:
        case Pressed():
            return replace(known, inline=True, message=None)
        case Submitted():
            return replace(known, message=None)
    return known


def _message(activity: Payload, value: Payload, command: str, id: str) -> MessageAction:
    found = value.get("messagePayload")
    message: Payload = found if isinstance(found, Mapping) else {}
    is_gone = bool(message.get("deleted"))
    return MessageAction(
        id=id,
        actor=inbound.profile(activity, activity.get("from") or {}),
        place=inbound.place(activity),
        inline=True,
        verb=COMMANDS[command],
        text="" if is_gone else _text(message),
        writer=_writer(inbound.tenant(activity), message),
        link=None if is_gone or inbound.is_personal(activity) else _link(message),
        attached=bool(message.get("attachments")),
    )


def _text(message: Payload) -> str:
    body = message.get("body")
    content = str((body if isinstance(body, Mapping) else {}).get("content") or "")
    is_html = isinstance(body, Mapping) and body.get("contentType") == "html"
    subject = str(message.get("subject") or "").strip()
    said = words_of(content) if is_html else content.strip()
    return "\n\n".join(filter(None, (subject, said)))


def _writer(tenant: str, message: Payload) -> Profile | None:
    """Whoever wrote it, by their directory's id; None for an app, and for whom no directory knows."""
    sender = message.get("from")
    user = sender.get("user") if isinstance(sender, Mapping) else None
    if not isinstance(user, Mapping):
        return None
    known = user.get("userIdentityType") or _OF_THE_DIRECTORY[0]
    if known not in _OF_THE_DIRECTORY or not user.get("id") or not is_id(user["id"]):
        return None
    name = user.get("displayName")
    return Profile(AccountKey(PLATFORM, tenant, str(user["id"])), name or None)


def _link(message: Payload) -> str | None:
    link = message.get("linkToMessage")
    return link if isinstance(link, str) else None
