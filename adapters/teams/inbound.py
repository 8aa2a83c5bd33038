"""Teams' activities as events. Pure, on plain dicts, and unmoved by anything malformed."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from adapters.teams import inputs
from adapters.teams.render import DATA
from adapters.teams.surface import PLATFORM
from bot.domain.communities import Place
from bot.domain.people import AccountKey, Language, Profile
from bot.domain.wellformed import is_id
from bot.frame.actions import UnreadableActionError, unpack
from bot.frame.events import (
    Blocked,
    Departed,
    Event,
    Invited,
    Joined,
    Pressed,
    Reached,
    Removed,
    Said,
    Submitted,
    Unreadable,
)

Payload = Mapping[str, Any]
EXECUTE = "adaptiveCard/action"
MOST_INPUTS = 100  # of one form; ours have twenty
_AT = re.compile(r"</?at(?: [^<>]{0,60})?>")  # of a mention that no entity tells of
GONE = {"teamarchived", "teamdeleted", "teamharddeleted", "channeldeleted"}
BACK = {"teamunarchived", "teamrestored", "channelrestored"}  # docs, "Conversation events"
PERSON = "29:"  # how the ids begin by which a bot's rosters know people


_STRINGS = ("id", "serviceUrl", "text", "locale", "action", "timestamp", "name")
_ACCOUNTS = ("from", "recipient", "conversation")
_LISTS = ("entities", "membersAdded", "membersRemoved")


def well_formed(activity: Any) -> bool:
    """Whether the shape is one that Teams sends; botbuilder lets much else through."""
    if not isinstance(activity, dict):
        return False
    conversation, data = activity.get("conversation"), activity.get("channelData")
    return (
        all(isinstance(activity.get(name) or "", str) for name in _STRINGS)
        and all(_is_account(activity.get(name) or {}) for name in _ACCOUNTS)
        and all(_is_list_of_objects(activity.get(name) or []) for name in _LISTS)
        and isinstance(conversation, dict)
        and bool(conversation.get("id"))
        and is_id(conversation["id"])
        and isinstance(data or {}, dict)
        and all(_is_account((data or {}).get(name) or {}) for name in ("tenant", "team"))
        and is_id(conversation.get("tenantId") or "")
    )


def _is_account(value: Any) -> bool:
    return isinstance(value, dict) and all(
        is_id(value.get(name) or "") for name in ("id", "aadObjectId")
    )


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def tenant(activity: Payload) -> str:
    """The tenant this comes from: Kring's workspace in Teams."""
    data, conversation = activity.get("channelData") or {}, activity.get("conversation") or {}
    return str((data.get("tenant") or {}).get("id") or conversation.get("tenantId") or "")


def user_key(person: Payload) -> str:
    """The directory's id where there is one: pickers and mentions know people by it."""
    return str(person.get("aadObjectId") or person.get("id") or "")


def channel_id(activity: Payload, key: str) -> str:
    """The id by which this channel's roster knows somebody whom we know by their directory's."""
    named = [
        activity.get("from") or {},
        *(activity.get("membersAdded") or []),
        *(activity.get("membersRemoved") or []),
        *_mentioned(activity),
    ]
    return next((str(p["id"]) for p in named if p.get("id") and user_key(p) == key), key)


def roster(activity: Payload) -> dict[str, str]:
    """Whom this activity names by their directory's id, and as whom a roster knows them: by that id
    alone Kring can open a chat with a member of a team. It is an address, and nobody's identity."""
    named = [
        activity.get("from") or {},
        *(activity.get("membersAdded") or []),
        *_mentioned(activity),
    ]
    return {
        str(person["aadObjectId"]): str(person["id"])
        for person in named
        if person.get("aadObjectId") and str(person.get("id") or "").startswith(PERSON)
    }


def _mentioned(activity: Payload) -> list[Payload]:
    found = [entity.get("mentioned") or {} for entity in activity.get("entities") or []]
    return [person for person in found if isinstance(person, Mapping)]


def is_personal(activity: Payload) -> bool:
    return (activity.get("conversation") or {}).get("conversationType") in ("personal", None)


def team(activity: Payload) -> str:
    """The team that it stands in; empty for a chat."""
    return str(((activity.get("channelData") or {}).get("team") or {}).get("id") or "")


def place(activity: Payload) -> Place | None:
    """The team or group chat; None in private. A community in Teams is a team."""
    if is_personal(activity):
        return None
    conversation = str(activity["conversation"].get("id") or "").split(";")[0]
    return Place(PLATFORM, tenant(activity), team(activity) or conversation)


def formerly(key: AccountKey, roster_id: Any) -> tuple[AccountKey, ...]:
    """The account as it was filed where only the roster's id was told: a directory that did not answer."""
    is_another = str(roster_id or "").startswith(PERSON) and roster_id != key.user
    return (AccountKey(PLATFORM, key.workspace, str(roster_id)),) if is_another else ()


def profile(activity: Payload, person: Payload) -> Profile:
    key = AccountKey(PLATFORM, tenant(activity), user_key(person))
    own = person.get("id") == (activity.get("from") or {}).get("id")
    language = Language.of_locale(activity.get("locale")) if own else None
    name, zone = person.get("name") or None, _zone(activity) if own else None
    return Profile(key, name, language, zone, formerly=formerly(key, person.get("id")))


def _zone(activity: Payload) -> str | None:
    for entity in activity.get("entities") or []:
        if entity.get("type") == "clientInfo" and entity.get("timezone"):
            return str(entity["timezone"])
    return None


def read(activity: Payload) -> list[Event]:
    """The events of one activity; none for what Kring does not act on."""
    match activity.get("type"):
        case "message":
            return [_message(activity)]
        case "invoke" if activity.get("name") == EXECUTE:
            action = (activity.get("value") or {}).get("action") or {}
            press = pressed(activity, action.get("data") or {})
            # An invoke's own id is unique; its conversation would tell who pressed.
            return [replace(press, id=f"teams:{tenant(activity)}:invoke:{activity.get('id')}")]
        case "conversationUpdate":
            return [*_roster(activity), *_fate(activity)]
        case "installationUpdate":
            return list(_installation(activity))
    return []


def _common(activity: Payload) -> dict[str, Any]:
    key = f"{(activity.get('conversation') or {}).get('id')}:{activity.get('id')}"
    return {
        "id": f"teams:{tenant(activity)}:{key}",
        "actor": profile(activity, activity.get("from") or {}),
        "place": place(activity),
    }


def _message(activity: Payload) -> Event:
    value = activity.get("value")
    if isinstance(value, Mapping) and DATA in value:  # Action.Submit, from clients without Execute
        return pressed(activity, value)
    text, mentioned = _spoken(activity)
    return Said(
        **_common(activity),
        text=text or "help",
        mentioned=mentioned,
        can_open_form=False,
        form_as_message=True,
    )


def _spoken(activity: Payload) -> tuple[str, tuple[AccountKey, ...]]:
    """The text without Kring's own mention, others as `@`; exactly the mentions, nothing else."""
    text, kring = str(activity.get("text") or ""), activity.get("recipient") or {}
    mentioned: list[AccountKey] = []
    for entity in activity.get("entities") or []:
        who = entity.get("mentioned")
        if entity.get("type") != "mention" or not isinstance(who, Mapping):
            continue
        is_kring = who.get("id") == kring.get("id")
        stands = str(
            entity.get("text") or _as_mentioned(who) or (is_kring and _as_mentioned(kring)) or ""
        )
        if stands:
            text = text.replace(stands, "" if is_kring else "@", 1)
        if not is_kring:
            mentioned.append(AccountKey(PLATFORM, tenant(activity), user_key(who)))
    return html.unescape(_AT.sub("", text)).replace("\xa0", " ").strip(), tuple(mentioned)


def _as_mentioned(who: Payload) -> str:
    """How a mention stands in a text, where its entity does not say."""
    name = html.escape(str(who.get("name") or ""), quote=False)
    return f"<at>{name}</at>" if name else ""


def pressed(activity: Payload, data: Payload) -> Event:
    common = {**_common(activity), "form_as_message": True}
    try:
        name, packed, key, form = data[DATA]
        action = unpack(name, packed)
    except (KeyError, ValueError, TypeError, UnreadableActionError):
        return Unreadable(**common)
    if form is None:
        return Pressed(**common, action=action, message=key)
    if len(data) > MOST_INPUTS:
        return Unreadable(**common)
    origin = form.get("origin") if isinstance(form, Mapping) else None
    workspace = tenant(activity)
    filled = inputs.read({id: value for id, value in data.items() if id != DATA})
    return Submitted(
        **common,
        action=action,
        message=key,
        origin=str(origin) if origin else None,
        values=filled.values,
        chosen=filled.chosen,
        picked={
            name: tuple(AccountKey(PLATFORM, workspace, user) for user in users)
            for name, users in filled.picked.items()
        },
    )


def _roster(activity: Payload) -> Iterator[Event]:
    """People and Kring itself coming and going."""
    bot, where = (activity.get("recipient") or {}).get("id"), place(activity)
    stamp = f"teams:{tenant(activity)}:{activity.get('id') or activity.get('timestamp')}"
    for person in activity.get("membersAdded") or []:
        who, id = profile(activity, person), f"{stamp}:added:{person.get('id')}"
        if where is None:
            if person.get("id") != bot:
                yield Reached(id=id, actor=who)
        elif person.get("id") == bot:
            by = activity.get("from") or {}
            yield Invited(id=id, place=where, by=profile(activity, by) if by.get("id") else None)
        else:
            yield Joined(id=id, actor=who, place=where)
    for person in activity.get("membersRemoved") or []:
        id = f"{stamp}:removed:{person.get('id')}"
        if where is not None and person.get("id") == bot:
            yield Removed(id=id, place=where)
        elif where is not None:
            yield Departed(id=id, actor=profile(activity, person), place=where)


def _fate(activity: Payload) -> Iterator[Event]:
    """A team or a channel that is no more, or is there again.

    A community meets in its team, so of its channels only one that a community has for itself counts. What
    the page calls `teamrestored` in one line is `teamRestored` in the next.
    """
    data, where = activity.get("channelData") or {}, place(activity)
    happened = str(data.get("eventType") or "").casefold()
    channel = data.get("channel")
    if happened.startswith("channel") and isinstance(channel, Mapping) and is_id(channel.get("id")):
        where = Place(PLATFORM, tenant(activity), str(channel["id"]))
    id = f"teams:{tenant(activity)}:{activity.get('id') or activity.get('timestamp')}:{happened}"
    if where is None:
        return
    if happened in GONE:
        yield Removed(id=id, place=where)
    elif happened in BACK:
        yield Invited(id=id, place=where)


def _installation(activity: Payload) -> Iterator[Event]:
    """Kring was added or removed. An upgrade says `add-upgrade` and `remove-upgrade`, and changes nothing."""
    common, action, where = _common(activity), activity.get("action"), place(activity)
    common["id"] += f":{action}"
    if where is None and action == "remove":
        yield Blocked(**common)
    elif where is None:
        yield Reached(**common)
    elif action == "remove":
        yield Removed(id=common["id"], place=where)
    elif action == "add":
        by = common["actor"] if (activity.get("from") or {}).get("id") else None
        yield Invited(id=common["id"], place=where, by=by)
