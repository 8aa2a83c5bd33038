"""A yes takes a place as long as there is one; a no is nobody's to hear."""

from dataclasses import replace

from bot.domain.apart import KeptApart
from bot.domain.calls import Call, CallId, Response, Said, has_place
from bot.features.calls import actions, cards
from bot.features.calls.moments import NewsDue
from bot.features.calls.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Undoable
from bot.frame.events import Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking import terms

feature = Feature("calls.joining")


async def open_call(ctx: Context, action: actions.AboutCall) -> Call | None:
    """One of somebody else that can be answered. Of whom the reader is kept apart from, none can."""
    found = await ctx.stores.calls.get(CallId(action.call))
    if found is None or not found.is_open or found.by == ctx.actor.id:
        return None
    apart = KeptApart(await ctx.stores.apart.notes())
    return found if apart.may_meet(found.by, ctx.actor.id) else None


@feature.pressed(actions.JoinCall, Access.MEMBERS, on=open_call, gone="call-over")
async def join(ctx: Context, event: Pressed, action: actions.JoinCall, call: Call) -> Effects:
    """Of two who want the last place the first has it; the other hears it kindly."""
    if refused := terms.not_taking_part(ctx):
        return refused
    number = await ctx.stores.calls.arrive(call.id)  # from here on nobody else answers to it
    said = {one.person: one for one in await ctx.stores.calls.responses(call.id)}
    mine = said.get(ctx.actor.id, Response(call.id, ctx.actor.id))
    if mine.said is not Said.YES and not has_place(call, said.values()):
        return (_shown(event, note(ctx.words(), "call-full")),)
    by = await ctx.somebody(call.by)
    if mine.said is not Said.YES:
        await ctx.stores.calls.put(replace(mine, said=Said.YES, number=number))
        await _tell_later(ctx, call)
    back = actions.PassCall(community=call.community, call=call.id)
    shown = _shown(event, cards.joins(ctx.words(), call, by))
    return (shown, Undoable(back, "undo-call-join"))


def _shown(event: Pressed, card: Card) -> Reply | Replace:
    return Reply(card) if event.place else Replace(card)


async def _tell_later(ctx: Context, call: Call) -> None:
    """Once a day at most, in the morning, where it is not planned already."""
    if not await ctx.planned(NewsDue, about=call):
        by = await ctx.somebody(call.by)
        day = ctx.community.calendar.working_day(ctx.today, 1)
        moment = ctx.moment(day, by.person)
        await ctx.plan(NewsDue(call=call.id), moment, person=by.id, about=call)


@feature.pressed(actions.PassCall, Access.MEMBERS, on=open_call, gone="call-over")
async def not_me(ctx: Context, event: Pressed, action: actions.PassCall, call: Call) -> Effects:
    """Nobody hears it; a place that was taken is free again."""
    said = {one.person: one for one in await ctx.stores.calls.responses(call.id)}
    mine = said.get(ctx.actor.id, Response(call.id, ctx.actor.id))
    await ctx.stores.calls.put(replace(mine, said=Said.NO))
    return (_shown(event, note(ctx.words(), "call-passed")),)
