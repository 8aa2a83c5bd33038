"""`bridges`: what a connector has to build, and asking both, in their own words, or dropping it."""

from bot.domain.bridge_crowd import may_still
from bot.domain.bridges import LONGEST, Bridge, Reason, Said, Status
from bot.domain.membership import Role
from bot.domain.people import PersonId
from bot.features.bridges import actions, asking, cards, forms, weekly
from bot.features.bridges.loaders import both, builds, crowd, mine_to_build, mine_to_end, pressed
from bot.features.bridges.stores import Context
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Tell,
    Undoable,
)
from bot.frame.events import Pressed, Submitted
from bot.frame.events import Said as Typed
from bot.frame.news import Contributed
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.worry import worried

feature = Feature("bridges.building")


@feature.command("bridges", "bruggen", "bridge", "brug", heavy=True)
async def bridges(ctx: Context, event: Typed) -> Effects:
    """What waits for an answer of theirs; else what they have to build, looked for where that is nothing."""
    known = await ctx.stores.bridges.all()
    asked = [b for b in known if b.status is Status.ASKED and _waits_for(ctx, b)]
    if asked:
        return await _asked_again(ctx, asked[0])
    if not builds(ctx.actor):
        return (Reply(cards.member(ctx.words(), ctx.community.id)),)
    await pressed(ctx, ctx.actor)
    mine = [b for b in known if b.status is Status.PROPOSED and b.by == ctx.actor.id]
    if not mine and ctx.actor.takes_part(ctx.today):
        mine = await weekly.propose_to(ctx, ctx.actor)
    people = await weekly.people_of(ctx, mine)
    return (Reply(cards.mine(ctx.words(), ctx.community.id, mine, people)),)


def _waits_for(ctx: Context, bridge: Bridge) -> bool:
    return ctx.actor.id in bridge.people and bridge.said_by(ctx.actor.id) is Said.ASKED


async def _asked_again(ctx: Context, bridge: Bridge) -> Effects:
    other = await ctx.somebody(bridge.beside(ctx.actor.id))
    by = await ctx.stores.members.get(bridge.by) if bridge.by else None
    return (Reply(cards.asks(ctx.words(), bridge, ctx.actor, other, by)),)


@feature.pressed(actions.ShowBridge, Access.MEMBERS, on=mine_to_build, gone="bridges-over")
async def show(ctx: Context, event: Pressed, action: actions.ShowBridge, bridge: Bridge) -> Effects:
    await pressed(ctx, ctx.actor)
    return (Reply(cards.bridge(ctx.words(), bridge, await both(ctx, bridge))),)


@feature.pressed(actions.AskBoth, Access.MEMBERS, on=mine_to_build, gone="bridges-over")
async def ask_both(
    ctx: Context, event: Pressed, action: actions.AskBoth, bridge: Bridge
) -> Effects:
    return await _ask(ctx, bridge, bridge.people)


async def _ask(ctx: Context, bridge: Bridge, whom: tuple[PersonId, ...]) -> Effects:
    """Where they may still meet; it can be taken back as long as nobody answered it all."""
    await pressed(ctx, ctx.actor)
    if not may_still(bridge, await crowd(ctx)):
        await asking.end(ctx, bridge)
        return (Replace(note(ctx.words(), "bridges-over")),)
    sent = await asking.ask(ctx, bridge, whom)
    people = [one for one in await both(ctx, bridge) if one.id in whom]
    back = actions.WithdrawBridge(community=bridge.community, bridge=bridge.id)
    shown = Replace(cards.sent(ctx.words(), bridge, people))
    did = Tell(Contributed(ctx.actor, Role.CONNECTOR))
    return (shown, *sent, Undoable(back, "undo-bridge"), did)


@feature.pressed(actions.OwnWords, Access.MEMBERS, on=mine_to_build, gone="bridges-over")
async def open_words(
    ctx: Context, event: Pressed, action: actions.OwnWords, bridge: Bridge
) -> Effects:
    await pressed(ctx, ctx.actor)
    return (OpenForm(forms.own_words(ctx.words(), bridge, await both(ctx, bridge))),)


@feature.submitted(actions.OwnWords, Access.MEMBERS, on=mine_to_build, gone="bridges-over")
async def in_own_words(
    ctx: Context, event: Submitted, action: actions.OwnWords, bridge: Bridge
) -> Effects:
    """A concern is no reason for two to meet, and is not kept."""
    typed = ctx.within(event.values.get("words"), LONGEST)
    if worry := worried(ctx, typed):
        return worry
    whom = {forms.FIRST: (bridge.first,), forms.OTHER: (bridge.other,)}
    first = event.values.get("first", forms.BOTH)
    return await _ask(ctx, weekly.worded(bridge, typed), whom.get(first, bridge.people))


@feature.pressed(actions.DropBridge, Access.MEMBERS, on=mine_to_build, gone="bridges-over")
async def open_drop(
    ctx: Context, event: Pressed, action: actions.DropBridge, bridge: Bridge
) -> Effects:
    await pressed(ctx, ctx.actor)
    return (OpenForm(forms.drop(ctx.words(), bridge)),)


@feature.submitted(actions.DropBridge, Access.MEMBERS, on=mine_to_build, gone="bridges-over")
async def dropped(
    ctx: Context, event: Submitted, action: actions.DropBridge, bridge: Bridge
) -> Effects:
    """The reason is counted for all together, and is not kept with the two."""
    reason = next((one for one in Reason if one == event.values.get("reason")), None)
    if reason is None:
        return (FormErrors(forms.drop(ctx.words(), bridge, ctx.words()("bridges-error-reason"))),)
    await ctx.stores.bridges.dropped(reason)
    await asking.end(ctx, bridge, Status.DROPPED)
    return (Replace(note(ctx.words(), "bridges-dropped")),)


@feature.pressed(actions.WithdrawBridge, Access.MEMBERS, on=mine_to_end, gone="bridges-over")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawBridge, bridge: Bridge
) -> Effects:
    ended = await asking.end(ctx, bridge)
    own = tuple(one for one in ended if getattr(one, "to", None) != ctx.actor.id)
    return (Replace(note(ctx.words(), "bridges-withdrawn")), *own)
