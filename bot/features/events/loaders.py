"""What buttons and forms of events are about, loaded or refused."""

from collections.abc import Collection, Iterable

from bot.domain.events import Attendee, Event, EventId, Gathered, Status
from bot.domain.membership import Member
from bot.domain.people import Kind, PersonId
from bot.features.events import actions
from bot.features.events.stores import Context


async def known(ctx: Context, action: actions.AboutEvent) -> Event | None:
    """Whatever became of it."""
    return await ctx.stores.events.get(EventId(action.event))


async def ahead(ctx: Context, action: actions.AboutEvent) -> Event | None:
    """Planned, and not begun."""
    found = await known(ctx, action)
    return found if found and found.is_ahead(ctx.now) else None


async def to_come(ctx: Context, action: actions.AboutEvent) -> Event | None:
    """Planned or not yet, and not begun."""
    found = await known(ctx, action)
    return found if found and found.is_open(ctx.now) else None


async def asking(ctx: Context, action: actions.AboutEvent) -> Event | None:
    """People say when they can."""
    found = await known(ctx, action)
    return found if found and found.status is Status.ASKING else None


async def mine(ctx: Context, action: actions.AboutEvent) -> Event | None:
    """To come, and whoever acts may change it."""
    found = await to_come(ctx, action)
    return found if found and found.may_be_changed_by(ctx.actor) else None


async def over(ctx: Context, action: actions.AboutEvent) -> Event | None:
    """It has begun."""
    found = await known(ctx, action)
    begun = found is not None and found.status is Status.PLANNED and not found.is_ahead(ctx.now)
    return found if begun else None


async def gathered(ctx: Context, event: Event) -> Gathered:
    """With what everybody said."""
    return of(event, await ctx.stores.events.attendees(event.id))


async def my_answer(ctx: Context, event: Event) -> Attendee:
    """What whoever acts said of it."""
    said = {one.person: one for one in await ctx.stores.events.attendees(event.id)}
    return said.get(ctx.actor.id, Attendee(event.id, ctx.actor.id))


def of(event: Event, said: Iterable[Attendee]) -> Gathered:
    return Gathered(event, {one.person: one for one in said})


async def people(ctx: Context, ids: Collection[PersonId | None]) -> dict[PersonId, Member]:
    wanted = {id for id in ids if id is not None}
    return {m.id: m for m in await ctx.stores.members.some(wanted)} if wanted else {}


async def invited(ctx: Context) -> list[Member]:
    """Everybody who takes part, in the order of their ids; no machine."""
    everyone = await ctx.stores.members.all()
    able = [m for m in everyone if m.takes_part(ctx.today) and m.person.kind is not Kind.BOT]
    return sorted(able, key=lambda member: member.id)
