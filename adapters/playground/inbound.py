"""What somebody does on the page, as events. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from adapters.playground.people import BY_USER, CHANNEL, Somebody
from bot.domain.messages import MessageVerb
from bot.frame.actions import UnreadableActionError, unpack
from bot.frame.events import Event, MessageAction, OpenedHome, Pressed, Said, Submitted, Unreadable

COMMAND = "/kring"
MENTION = "@kring"


def read(who: Somebody, asked: Mapping[str, Any], id: str) -> Event | None:
    """The event behind a request of the page; None for talk that is not meant for Kring."""
    match asked.get("do"):
        case "say":
            return _said(who, str(asked.get("text") or ""), str(asked.get("where")), id)
        case "home":
            return OpenedHome(id=id, actor=who.profile)
        case "press" | "submit":
            return _pressed(who, asked, id)
    return None


def _said(who: Somebody, text: str, where: str, id: str) -> Said | None:
    meant, in_channel = text.strip(), where == "channel"
    for lead in (COMMAND, MENTION):
        if meant.lower().startswith(lead):
            meant, to_kring = meant[len(lead) :].strip(), True
            break
    else:
        to_kring = where == "private"
    if not to_kring:
        return None
    stands = {f"@{person.name.lower()}": person for person in BY_USER.values()}
    at = {meant.lower().find(name): person for name, person in stands.items()}
    named = [person for where, person in sorted(at.items()) if where >= 0]
    return Said(
        id=id,
        actor=who.profile,
        place=CHANNEL if in_channel else None,
        inline=in_channel,
        text=meant or "help",
        people=tuple(person.profile for person in named),
        mentioned=tuple(person.profile.account for person in named),
    )


def handed_over(
    who: Somebody, asked: Mapping[str, Any], lines: Sequence[Mapping[str, Any]], id: str
) -> MessageAction | None:
    """A message of the channel, out of its menu; what it says is read off the `lines` that stand there."""
    found = (one for one in lines if one["id"] == asked.get("line") and "text" in one["body"])
    said, verb = next(found, None), str(asked.get("verb"))
    if said is None or verb not in [*MessageVerb]:
        return None
    writer = BY_USER.get(str(said["author"]))
    return MessageAction(
        id=id,
        actor=who.profile,
        place=CHANNEL,
        inline=True,
        verb=MessageVerb(verb),
        text=str(said["body"]["text"]),
        writer=writer.profile if writer else None,
    )


def _pressed(who: Somebody, asked: Mapping[str, Any], id: str) -> Event:
    in_channel = asked.get("where") == "channel"
    place = CHANNEL if in_channel else None
    try:
        name, packed = asked["action"]
        action = unpack(name, packed)
    except (KeyError, TypeError, ValueError, UnreadableActionError):
        return Unreadable(id=id, actor=who.profile, place=place)
    key = asked.get("key")
    if asked.get("do") == "press":
        inline = in_channel and key is None
        return Pressed(
            id=id, actor=who.profile, place=place, action=action, message=key, inline=inline
        )
    values, chosen, users = (asked.get(kind) or {} for kind in ("values", "chosen", "picked"))
    return Submitted(
        id=id,
        actor=who.profile,
        people=tuple(person.profile for person in BY_USER.values()) if users else (),
        action=action,
        origin=str(asked["origin"]) if asked.get("origin") else None,
        message=key,
        values={name: str(value) for name, value in values.items()},
        chosen={name: tuple(map(str, several)) for name, several in chosen.items()},
        picked={
            name: tuple(BY_USER[user].profile.account for user in several if user in BY_USER)
            for name, several in users.items()
        },
    )
