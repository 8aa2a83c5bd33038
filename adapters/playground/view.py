"""What the page is told of people, messages and time. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from adapters.playground.people import BY_USER, CHARTER, Somebody, known_as, tries
from bot.domain.communities import ROOM
from bot.domain.messages import MessageVerb
from bot.frame.words import words

INSTANT = timedelta(microseconds=1)


def somebody(who: Somebody) -> dict[str, Any]:
    return {
        "user": who.user,
        "name": who.name,
        "language": who.language,
        "discipline": who.discipline,
        "roles": known_as(who),
        "tries": tries(who),
    }


def verbs(who: Somebody) -> list[list[str]]:
    """What can be done with a message, in the words of whoever looks."""
    spoken = words(who.language)
    return [[verb, spoken(f"messages-{verb}")] for verb in MessageVerb]


def line(said: Mapping[str, Any], who: Somebody) -> dict[str, Any]:
    conversation = said["conversation"]
    where = _where(conversation, who)
    return {
        "id": said["id"],
        "where": where,
        "whisper": "|" in conversation,
        "author": said["author"],
        "body": said["body"],
        "lang": said["body"].get("lang") or _spoken(said["author"]),
        "at": said["at"].isoformat(),
    }


def _where(conversation: str, who: Somebody) -> str:
    if ROOM in conversation:
        return conversation
    return "private" if conversation == who.user else "channel"


def _spoken(author: str) -> str:
    """By people their own language; by Kring, in the channel, the community's."""
    return BY_USER[author].language if author in BY_USER else CHARTER["language"]


def percent(begin: datetime, now: datetime, end: datetime) -> int:
    return int(100 * min(1, max(0, (now - begin) / max(end - begin, INSTANT))))
