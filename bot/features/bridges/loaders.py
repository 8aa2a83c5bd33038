"""Which bridge an action is about, where whoever acts may do that with it."""

from bot.domain.apart import KeptApart
from bot.domain.bridge_crowd import Crowd
from bot.domain.bridge_scores import weights
from bot.domain.bridges import Bridge, BridgeId, Gained, Said, Status, Turn
from bot.domain.buddies import OPEN
from bot.domain.membership import Member, Role
from bot.domain.network import Tie
from bot.domain.pairs import HOLDS_A_PLACE
from bot.features.bridges import actions
from bot.features.bridges.stores import Context


async def loaded(ctx: Context, action: actions.AboutBridge) -> Bridge | None:
    return await ctx.stores.bridges.get(BridgeId(action.bridge))


async def mine_to_build(ctx: Context, action: actions.AboutBridge) -> Bridge | None:
    """One that nobody was asked for yet."""
    bridge = await loaded(ctx, action)
    mine = bridge is not None and bridge.by == ctx.actor.id
    return bridge if mine and bridge and bridge.status is Status.PROPOSED else None


async def mine_to_end(ctx: Context, action: actions.AboutBridge) -> Bridge | None:
    bridge = await loaded(ctx, action)
    return bridge if bridge and bridge.is_open and bridge.by == ctx.actor.id else None


async def asked_of_me(ctx: Context, action: actions.AboutBridge) -> Bridge | None:
    bridge, me = await loaded(ctx, action), ctx.actor.id
    if bridge is None or me not in bridge.people or bridge.status is not Status.ASKED:
        return None
    return bridge if bridge.said_by(me) is Said.ASKED else None


async def between_me(ctx: Context, action: actions.AboutBridge) -> Bridge | None:
    """One that came about, and of which the actor was asked what it brought."""
    bridge, me = await loaded(ctx, action), ctx.actor.id
    if bridge is None or me not in bridge.people or bridge.status is not Status.INTRODUCED:
        return None
    return bridge if bridge.gained_by(me) in (Gained.ASKED, Gained.NOT_YET) else None


async def crowd(ctx: Context) -> Crowd:
    """Everything that decides who may be brought together now."""
    return Crowd(
        ctx.today,
        tuple(await ctx.stores.members.all()),
        tuple(await ctx.stores.bridges.all()),
        await _together(ctx),
        await kept_apart(ctx),
        weights(await ctx.stores.bridges.drops()),
        ctx.vocabulary(),
    )


async def _together(ctx: Context) -> frozenset[Tie]:
    pairs = [p.people for p in await ctx.stores.pairs.all() if p.status in HOLDS_A_PLACE]
    buddies = [(b.newcomer, b.buddy) for b in await ctx.stores.buddies.all() if b.status in OPEN]
    return frozenset(frozenset(two) for two in (*pairs, *buddies))


async def kept_apart(ctx: Context) -> KeptApart:
    return KeptApart(await ctx.stores.apart.notes())


async def both(ctx: Context, bridge: Bridge) -> tuple[Member, Member]:
    return await ctx.somebody(bridge.first), await ctx.somebody(bridge.other)


def builds(member: Member) -> bool:
    """Whether bridges are theirs to build: for members in general, one they name themselves is."""
    return Role.CONNECTOR in member.roles or member.steers()


async def pressed(ctx: Context, member: Member) -> None:
    """They still do something with what they get."""
    turn = (await ctx.stores.bridges.turns()).get(member.id)
    if turn and turn.unpressed:
        await ctx.stores.bridges.save_turn(member.id, Turn(turn.given))
