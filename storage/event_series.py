"""Series of events in SQL: what comes again, and on whose wall clock."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table, Text

from bot.domain.communities import CommunityId
from bot.domain.event_series import Series
from bot.domain.events import SeriesId
from bot.domain.people import PersonId
from bot.domain.recurrences import Every, Recurrence
from storage.frame.schema import Id, metadata
from storage.frame.traces import blank, hidden, trace

event_series = Table(
    "event_series",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column(
        "host",
        ForeignKey("people.id"),
        index=True,
        info=trace(erase="keep") | blank(None, of=["host"]),
    ),
    Column("every", String(10), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("since", Date, nullable=False),
    Column("at", String(5), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("seats", Integer),
    Column("ended", Date),
    Column("moved", Integer, nullable=False),
    Column("token", String(40), nullable=False, unique=True, info=hidden()),
    sqlite_autoincrement=True,
)


def series_row(series: Series) -> dict[str, Any]:
    return {
        "title": series.title,
        "host": series.host,
        "every": series.recurrence.every,
        "weekday": series.recurrence.weekday,
        "since": series.recurrence.since,
        "at": f"{series.at:%H:%M}",
        "minutes": series.minutes,
        "place": series.place,
        "about": series.about,
        "seats": series.seats,
        "ended": series.ended,
        "moved": series.moved,
    }


def to_series(row: Mapping[Any, Any]) -> Series:
    since: date = row["since"]
    return Series(
        id=SeriesId(row["id"]),
        community=CommunityId(row["community"]),
        title=row["title"],
        host=PersonId(row["host"]) if row["host"] else None,
        recurrence=Recurrence(Every(row["every"]), row["weekday"], since),
        at=time.fromisoformat(row["at"]),
        minutes=row["minutes"],
        place=row["place"],
        about=row["about"],
        seats=row["seats"],
        ended=row["ended"],
        moved=row["moved"],
        token=row["token"],
    )
