"""How a call ends: on its day, by its maker, or since they are gone. Everybody who said yes has an answer."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.apart import KeptApart
from bot.domain.calls import KEPT, Call, CallId, Said, Stage, joined
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.features.calls import actions, cards
from bot.features.calls.calling import plan_end
from bot.features.calls.moments import CallForgotten, EndDue, NewsDue
from bot.features.calls.stores import Context
from bot.frame.effects import Effects, Introduce, Replace, Retire, Say, Update
from bot.frame.events import Due, Pressed
from bot.frame.news import Erasing, Left
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note, words

feature = Feature("calls.ending")


async def mine(ctx: Context, action: actions.AboutCall) -> Call | None:
    found = await ctx.stores.calls.get(CallId(action.call))
    return found if found and found.is_open and found.by == ctx.actor.id else None


async def _joined(ctx: Context, call: Call) -> list[Member]:
    """Who said yes and still takes part, in order; nobody whom its maker came to be kept apart from."""
    ids = joined(await ctx.stores.calls.responses(call.id))
    apart = KeptApart(await ctx.stores.apart.notes())
    able = {m.id: m for m in await ctx.stores.members.some(ids) if m.takes_part(ctx.today)}
    return [able[id] for id in ids if id in able and apart.may_meet(call.by, id)]


@feature.pressed(actions.ShowCall, Access.MEMBERS, on=mine, gone="call-over")
async def show(ctx: Context, event: Pressed, action: actions.ShowCall, call: Call) -> Effects:
    return (Replace(cards.own(ctx.words(), call, await _joined(ctx, call))),)


@feature.due(NewsDue)
async def news(ctx: Context, event: Due, moment: NewsDue) -> Effects:
    """Who joined, once a day at most."""
    call = await ctx.stores.calls.get(moment.call)
    if call is None or not call.is_open or ctx.member is None or event.missed:
        return ()
    people = await _joined(ctx, call)
    card = cards.news(ctx.words(ctx.member.person), call, people, len(people))
    key = f"{call.key}:news:{ctx.stamp}"
    return (Say(call.by, card, key, Purpose.NOTICE, "calls.news"),) if people else ()


@feature.pressed(actions.ProlongCall, Access.MEMBERS, on=mine, gone="call-over")
async def prolong(ctx: Context, event: Pressed, action: actions.ProlongCall, call: Call) -> Effects:
    if call.prolonged:
        return (Replace(cards.own(ctx.words(), call, await _joined(ctx, call))),)
    longer = call.longer()
    await ctx.stores.calls.save(longer)
    await ctx.drop(EndDue, about=call)
    await plan_end(ctx, longer)
    return (Replace(cards.own(ctx.words(), longer, await _joined(ctx, call))),)


@feature.pressed(actions.CloseCall, Access.MEMBERS, on=mine, gone="call-over")
async def close(ctx: Context, event: Pressed, action: actions.CloseCall, call: Call) -> Effects:
    return (Replace(note(ctx.words(), "call-closed")), *await _ended(ctx, call))


@feature.due(EndDue)
async def end(ctx: Context, event: Due, moment: EndDue) -> Effects:
    """Late as well: whoever said yes waits for an answer."""
    call = await ctx.stores.calls.get(moment.call)
    return await _ended(ctx, call) if call and call.is_open else ()


async def _ended(ctx: Context, call: Call) -> Effects:
    """All who take part meet in one conversation with its maker, who hears it where there is nobody."""
    people = await _joined(ctx, call)
    by = await ctx.stores.members.get(call.by)
    effects = await _over(ctx, call, Stage.CLOSED)
    if by is None:
        return effects
    if not people:
        card = cards.nobody(ctx.words(by.person), call)
        return (*effects, Say(by.id, card, f"{call.key}:end", Purpose.NOTICE, "calls.end"))
    return (*effects, _introduction(ctx, call, by, people))


def _introduction(ctx: Context, call: Call, by: Member, people: Sequence[Member]) -> Introduce:
    everybody = (by, *people)
    return Introduce(
        tuple(one.id for one in everybody),
        cards.together(_shared(ctx, everybody), call, by, people),
        tuple(
            (one.id, cards.together(ctx.words(one.person), call, by, people)) for one in everybody
        ),
        f"{call.key}:begins",
        "calls.begins",
    )


def _shared(ctx: Context, people: Sequence[Member]) -> Words:
    """The language that all read, or else the community's."""
    languages = {ctx.words(one.person).language for one in people}
    return words(languages.pop(), ctx.today) if len(languages) == 1 else ctx.community_words()


@feature.pressed(actions.WithdrawCall, Access.MEMBERS, on=mine, gone="call-over")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawCall, call: Call
) -> Effects:
    return (Replace(note(ctx.words(), "call-withdrawn-own")), *await _withdrawn(ctx, call))


async def _withdrawn(ctx: Context, call: Call) -> Effects:
    """Whoever said yes hears that it is off, without a word of why."""
    people = await _joined(ctx, call)
    told = tuple(
        Say(
            one.id,
            cards.withdrawn(ctx.words(one.person), call),
            f"off:{call.key}:{one.id}",
            Purpose.NOTICE,
            "calls.off",
        )
        for one in people
    )
    return (*await _over(ctx, call, Stage.WITHDRAWN), *told)


async def _over(ctx: Context, call: Call, stage: Stage) -> Effects:
    """Nobody can answer any more; what still waits is not sent."""
    await ctx.drop(about=call)
    await ctx.stores.calls.save(replace(call, stage=stage))
    await ctx.plan(CallForgotten(call=call.id), ctx.now + KEPT, about=call)
    asked = [
        one.person for one in await ctx.stores.calls.responses(call.id) if one.said is not Said.NO
    ]
    effects = _closed(ctx, call)
    for one in await ctx.stores.members.some(asked):
        over = note(ctx.words(one.person), "call-over")
        effects += (Retire(f"{call.key}:ask:", over, one.id),)
    return effects


def _closed(ctx: Context, call: Call) -> Effects:
    """Where it stands in the channel, it asks nobody any more."""
    return (Update(f"{call.key}:post", note(ctx.community_words(), "call-over"), posted=True),)


@feature.due(CallForgotten)
async def forget(ctx: Context, event: Due, moment: CallForgotten) -> Effects:
    await ctx.stores.calls.delete(moment.call)
    return ()


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Their own calls are off; from others they are gone."""
    effects: Effects = ()
    for call in await ctx.stores.calls.open():
        if call.by == news.member.id:
            effects += await _withdrawn(ctx, call)
        else:
            await ctx.stores.calls.forget(call.id, news.member.id)
    return effects


@feature.on(Erasing)
async def erased(ctx: Context, news: Erasing) -> Effects:
    """What they made goes with all that was said to it."""
    effects: Effects = ()
    for call in await ctx.stores.calls.of(news.member.id):
        await ctx.drop(about=call)
        await ctx.stores.calls.delete(call.id)
        effects += _closed(ctx, call)
    return effects
