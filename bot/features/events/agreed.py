"""Meetings within the hours that somebody agreed on: a full week is no time that they can, and a yes too
many is told to them alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta

from bot.domain.calendar import local_date, local_instant, monday_of
from bot.domain.events import Event, Status
from bot.domain.hours import Agreed
from bot.domain.people import PersonId
from bot.domain.slots import Span, Usual
from bot.features.events import loaders
from bot.features.events.stores import Context

Weeks = Mapping[date, int]  # minutes of meetings, by the Monday


async def usual(ctx: Context, span: Span, minutes: int) -> list[Usual]:
    """When each who takes part can as a rule, for a meeting that lasts so many minutes."""
    noted = {one.person: one for one in await ctx.stores.hours.all()}
    taken = await _taken(ctx, ctx.community.charter.zone) if noted else {}
    return [
        Usual(
            one.answers.available,
            _full(noted[one.id], taken.get(one.id, {}), span, minutes) if one.id in noted else (),
        )
        for one in await loaders.invited(ctx)
    ]


def _full(agreed: Agreed, taken: Weeks, span: Span, minutes: int) -> frozenset[date]:
    return frozenset(
        monday
        for monday in _mondays(span)
        if not agreed.has_room_for(taken.get(monday, 0) + minutes)
    )


def _mondays(span: Span) -> Iterator[date]:
    monday = monday_of(span.first)
    while monday <= span.last:
        yield monday
        monday += timedelta(weeks=1)


async def _taken(ctx: Context, zone: str) -> Mapping[PersonId, Weeks]:
    """What meetings of this week and later ones take of those who come."""
    here = ctx.stores.events
    begins = local_instant(monday_of(ctx.today), time(0), zone)
    found = {one.id: one for one in await here.since(begins) if one.status is Status.PLANNED}
    taken: dict[PersonId, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for id, said in (await here.attendees_of(found.keys())).items():
        week = _week(found[id], zone)
        for person in loaders.of(found[id], said).attendance.comes:
            taken[person][week] += found[id].minutes
    return taken


def _week(event: Event, zone: str) -> date:
    assert event.at
    return monday_of(local_date(event.at, zone))


async def beyond(ctx: Context, event: Event) -> tuple[float, float] | None:
    """The hours that meetings take of whoever acts in the week of this one, and those they agreed on; None
    where they fit, or nothing is agreed."""
    agreed = await ctx.stores.hours.of(ctx.actor.id)
    if agreed is None or agreed.hours is None:
        return None
    zone = ctx.zone(ctx.actor.person)
    weeks = (await _taken(ctx, zone)).get(ctx.actor.id, {})
    minutes = weeks.get(_week(event, zone), 0)
    return None if agreed.has_room_for(minutes) else (minutes / 60, agreed.hours)
