"""Polls, releases and the pulse's policy as rows, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text

from bot.domain.anonymity import Held, Turnout
from bot.domain.communities import CommunityId
from bot.domain.items import Item
from bot.domain.people import PersonId
from bot.domain.polls import (
    Poll,
    PollId,
    PollKind,
    PollStatus,
    Question,
    QuestionKind,
    Release,
    Shown,
)
from bot.domain.pulse import PulsePolicy, Split
from bot.domain.votes import Outcome
from storage.frame.schema import Id, Instant, Name, metadata
from storage.frame.traces import blank, hidden, trace

polls = Table(
    "polls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("title", Name, nullable=False),
    Column("questions", JSON, nullable=False, info=hidden()),
    Column("by", ForeignKey("people.id"), info=trace(erase="keep") | blank(None, of=["by"])),
    Column("anonymous", Boolean, nullable=False),
    Column("split", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    Column("opened", Instant),
    Column("closes", Instant),
    Column("size", Integer, nullable=False),
    Column("release", JSON, info=hidden()),
    Column("needed", Integer),  # of a vote: how many answers it takes
)

poll_keys = Table(
    "poll_keys",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("key", String(64), nullable=False),
)

cohorts = Table(
    "cohorts",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column(
        "person", ForeignKey("people.id"), primary_key=True, info=trace(erase="keep", shown=False)
    ),
    Column("batch", Integer, nullable=False),
    Column("cell", Name, nullable=False),
)

# Kept in the order of its key, which is a digest: where a row lies tells nothing of when it came.
ballots = Table(
    "ballots",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("question", Integer, primary_key=True),
    Column("voter", String(64), primary_key=True),
    Column("answer", Text, nullable=False),
    sqlite_with_rowid=False,
)

pulses = Table(
    "pulses",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("policy", JSON, nullable=False),
)

_DAYS = ("until", "resting", "last")


def policy_columns(policy: PulsePolicy) -> dict[str, Any]:
    days = {name: getattr(policy, name) for name in _DAYS}
    return asdict(policy) | {name: day and day.isoformat() for name, day in days.items()}


def to_policy(kept: Mapping[str, Any]) -> PulsePolicy:
    days = {name: kept.get(name) for name in _DAYS}
    read = {name: date.fromisoformat(day) if day else None for name, day in days.items()}
    lists: dict[str, Any] = {
        "bank": tuple(kept["bank"]),
        "own": tuple(Item(**item) for item in kept["own"]),
        "split": Split(kept["split"]),
    }
    return PulsePolicy(**{**kept, **read, **lists})


def poll_columns(poll: Poll) -> dict[str, Any]:
    return {
        "kind": poll.kind,
        "title": poll.title,
        "questions": [asdict(question) for question in poll.questions],
        "by": poll.by,
        "anonymous": poll.anonymous,
        "split": poll.split,
        "status": poll.status,
        "opened": poll.opened,
        "closes": poll.closes,
        "size": poll.size,
        "release": asdict(poll.release) if poll.release else None,
        "needed": poll.needed,
    }


def to_poll(row: Mapping[Any, Any]) -> Poll:
    return Poll(
        id=PollId(row["id"]),
        community=CommunityId(row["community"]),
        kind=PollKind(row["kind"]),
        title=row["title"],
        questions=tuple(_question(question) for question in row["questions"]),
        by=PersonId(row["by"]) if row["by"] is not None else None,
        anonymous=row["anonymous"],
        split=Split(row["split"]),
        status=PollStatus(row["status"]),
        opened=row["opened"],
        closes=row["closes"],
        size=row["size"],
        release=_release(row["release"]) if row["release"] else None,
        needed=row["needed"],
    )


def _question(kept: Mapping[str, Any]) -> Question:
    options = tuple((nl, en) for nl, en in kept["options"])
    return Question(**{**kept, "kind": QuestionKind(kept["kind"]), "options": options})


def _release(kept: Mapping[str, Any]) -> Release:
    shown = tuple(_shown(one) for one in kept["shown"])
    outcome = kept.get("outcome")
    turnout = _turnout(kept.get("turnout"))
    return Release(shown, kept["rate"], turnout, Outcome(outcome) if outcome else None)


def _turnout(kept: Mapping[str, Any] | None) -> Turnout | None:
    if kept is None:
        return None
    answered = kept["answered"]
    return Turnout(tuple(answered) if answered else None, kept["reached"])


def _shown(kept: Mapping[str, Any]) -> Shown:
    lists = {name: tuple(kept[name]) for name in ("shares", "points", "texts")}
    names = tuple(tuple(PersonId(person) for person in people) for people in kept["names"])
    n = tuple(kept["n"]) if kept["n"] else None
    held = Held(kept["held"]) if kept["held"] else None
    return Shown(**{**kept, **lists, "n": n, "names": names, "held": held})
