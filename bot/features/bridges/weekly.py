"""Once a week: at most three bridges for each connector, and none where nobody wants them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.bridge_scores import Found, best_bridges, shared_out
from bot.domain.bridges import (
    MOST_A_WEEK,
    Bridge,
    BridgeId,
    Origin,
    Status,
    Turn,
    builders,
)
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, steering
from bot.domain.membership import Status as Membership
from bot.domain.pace import DESK
from bot.domain.pace import Turn as Pace
from bot.domain.pace import turn as pace_of
from bot.domain.people import PersonId
from bot.features.bridges import cards
from bot.features.bridges.loaders import crowd
from bot.features.bridges.moments import BridgesDue
from bot.features.bridges.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.news import WeekBegan
from bot.frame.routing import Feature

feature = Feature("bridges.weekly")

NEW = BridgeId(0)
SPARE = 3  # more than are given out, since nobody builds their own
USEFUL_FOR = timedelta(days=6)


@feature.on(WeekBegan)
async def week_began(ctx: Context, news: WeekBegan) -> Effects:
    """The day after, so that it does not come with the worklist."""
    await ctx.plan_on(BridgesDue(), ctx.today + timedelta(days=1))
    return ()


@feature.due(BridgesDue, heavy=True)
async def weekly(ctx: Context, event: Due, moment: BridgesDue) -> Effects:
    """What nobody looked at last week goes; where members have gone quiet, nothing comes instead."""
    await _pass_over(ctx)
    quiet = pace_of(DESK, await ctx.quiet_weeks(), ctx.today) is not Pace.AS_EVER
    if event.missed or quiet or await ctx.stores.bridges.weekly() is False:
        return ()
    everybody = {m.id: m for m in await ctx.stores.members.all()}
    who = await _builders(ctx, list(everybody.values()))
    effects: Effects = ()
    for one, bridges in (await _proposed(ctx, who)).items():
        effects += await _give(ctx, everybody[one], bridges)
    return effects


async def _pass_over(ctx: Context) -> None:
    for bridge in await ctx.stores.bridges.all():
        old = ctx.today - bridge.made >= USEFUL_FOR
        if bridge.status is Status.PROPOSED and old:
            await ctx.stores.bridges.save(bridge.moved(Status.PASSED, ctx.now).without_words())


async def _builders(ctx: Context, everybody: Sequence[Member]) -> list[PersonId]:
    """Whoever gets bridges, has none left to build, and has room for a message this week."""
    holders = [m for m in everybody if is_connector(m)]
    busy = {b.by for b in await ctx.stores.bridges.all() if b.status is Status.PROPOSED}
    connectors = [m for m in holders if m.takes_part(ctx.today) and m.id not in busy]
    steer = [m for m in steering(everybody, ctx.today) if not holders and m.id not in busy]
    room = await ctx.uow.outbox.with_room((*connectors, *steer), Purpose.OFFER)
    return builders(
        [m.id for m in connectors if m.id in room],
        [m.id for m in steer if m.id in room],
        await ctx.stores.bridges.turns(),
        held=bool(holders),
    )


def is_connector(member: Member) -> bool:
    return Role.CONNECTOR in member.roles and member.status is Membership.ACTIVE


async def _proposed(ctx: Context, who: Sequence[PersonId]) -> dict[PersonId, list[Bridge]]:
    """The best of this moment, shared out and kept."""
    if not who:
        return {}
    at = await crowd(ctx)
    found = ctx.thoughts.of(best_bridges, at, MOST_A_WEEK * len(who) + SPARE)
    return {
        one: [await _kept(ctx, one, bridge) for bridge in some]
        for one, some in shared_out(found, who, at.apart).items()
    }


async def _kept(ctx: Context, by: PersonId, found: Found) -> Bridge:
    new = Bridge(
        NEW, ctx.community.id, found.first, found.other, by, Origin.FOUND, ctx.today, fit=found.fit
    )
    return await ctx.stores.bridges.add(new)


async def propose_to(ctx: Context, builder: Member) -> list[Bridge]:
    """Asked for: at once, without a message of Kring's own."""
    return (await _proposed(ctx, [builder.id])).get(builder.id, [])


async def _give(ctx: Context, builder: Member, bridges: Sequence[Bridge]) -> Effects:
    turns = await ctx.stores.bridges.turns()
    unpressed = turns.get(builder.id, Turn()).unpressed + 1
    await ctx.stores.bridges.save_turn(builder.id, Turn(ctx.today, unpressed))
    people = await people_of(ctx, bridges)
    steers = not is_connector(builder)
    card = cards.weekly(ctx.words(builder.person), bridges, people, steers=steers)
    key = f"bridges:{ctx.community.id}:{builder.id}:{ctx.today:%Y%m%d}"
    until = ctx.now + USEFUL_FOR
    return (Say(builder.id, card, key, Purpose.OFFER, "bridges.weekly", until=until),)


async def people_of(ctx: Context, bridges: Sequence[Bridge]) -> dict[PersonId, Member]:
    ids = {person for bridge in bridges for person in bridge.people}
    return {one.id: one for one in await ctx.stores.members.some(ids)} if ids else {}


def worded(bridge: Bridge, typed: str) -> Bridge:
    """In the builder's own words."""
    return replace(bridge, words=typed)
