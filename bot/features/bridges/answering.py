"""The two answer, or do not; and what was brought about by it, three weeks later."""

from bot.domain.bridges import LONGEST, WAITS_FOR, Bridge, Gained, Said, Status
from bot.domain.eligibility import Purpose
from bot.features.bridges import actions, asking, cards, forms
from bot.features.bridges.loaders import asked_of_me, between_me
from bot.features.bridges.moments import BridgeSilent, GainDue, WordsForgotten
from bot.features.bridges.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Say, Tell
from bot.frame.events import Due, Pressed, Submitted, Undeliverable
from bot.frame.news import Brought
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("bridges.answering")


@feature.pressed(actions.SayYes, Access.MEMBERS, on=asked_of_me, gone="bridges-over")
async def yes(ctx: Context, event: Pressed, action: actions.SayYes, bridge: Bridge) -> Effects:
    """The second yes brings them together, where they may still meet."""
    other = await ctx.somebody(bridge.beside(ctx.actor.id))
    done = await asking.answer(ctx, bridge, yes=True)
    after = await ctx.stores.bridges.get(bridge.id)
    status = after.status if after else Status.OVER
    if status is Status.OVER:
        return (Replace(note(ctx.words(), "bridges-over")), *_without_own_end(ctx, done))
    text = "bridges-yes-both" if status is Status.INTRODUCED else "bridges-yes-noted"
    return (Replace(note(ctx.words(), text, who=cards.named(other))), *done)


def _without_own_end(ctx: Context, effects: Effects) -> Effects:
    """The pressed message says it already."""
    me = ctx.actor.id
    return tuple(one for one in effects if not (isinstance(one, Say) and one.to == me))


@feature.pressed(actions.SayNo, Access.MEMBERS, on=asked_of_me, gone="bridges-over")
async def no(ctx: Context, event: Pressed, action: actions.SayNo, bridge: Bridge) -> Effects:
    ended = await asking.answer(ctx, bridge, yes=False)
    return (Replace(note(ctx.words(), "bridges-no-noted")), *ended)


@feature.due(BridgeSilent)
async def silent(ctx: Context, event: Due, moment: BridgeSilent) -> Effects:
    """Five working days, from when the question went, without an answer."""
    bridge = await ctx.stores.bridges.get(moment.bridge)
    if bridge is None or bridge.status is not Status.ASKED or ctx.member is None:
        return ()
    person = ctx.member
    if bridge.said_by(person.id) is not Said.ASKED:
        return ()
    key = asking.key_of(bridge, person.id)
    if until := await ctx.has_until(person, key, WAITS_FOR):
        await ctx.plan(moment, ctx.moment(until, person.person), person=person.id, about=bridge)
        return ()
    return await asking.end(ctx, bridge)


@feature.on(Undeliverable)
async def not_together(ctx: Context, event: Undeliverable) -> Effects:
    """No conversation of both could be opened: a card to each, and then R7 sees to it."""
    if event.key != event.unit or ctx.here is None:
        return ()
    introduced = [b for b in await ctx.stores.bridges.all() if b.status is Status.INTRODUCED]
    bridge = next((b for b in introduced if f"{b.key}:intro" == event.unit), None)
    return (await asking.introduction(ctx, bridge)).each() if bridge else ()


@feature.due(GainDue)
async def ask_gain(ctx: Context, event: Due, moment: GainDue) -> Effects:
    """Each of the two is asked one question, once."""
    bridge = await ctx.stores.bridges.get(moment.bridge)
    if bridge is None or ctx.member is None or event.missed:
        return ()
    member = ctx.member
    if not member.takes_part(ctx.today) or bridge.gained_by(member.id) is not Gained.UNASKED:
        return ()
    await ctx.stores.bridges.save(bridge.told(member.id, Gained.ASKED))
    other = await ctx.somebody(bridge.beside(member.id))
    card = cards.gained(ctx.words(), bridge, other)
    key = f"{bridge.key}:gained:{member.id}"
    return (Say(member.id, card, key, Purpose.OFFER, "bridges.gained"),)


@feature.pressed(actions.TellGain, Access.MEMBERS, on=between_me, gone="bridges-over")
async def open_gain(
    ctx: Context, event: Pressed, action: actions.TellGain, bridge: Bridge
) -> Effects:
    return (OpenForm(forms.gain(ctx.words(), bridge)),)


@feature.submitted(actions.TellGain, Access.MEMBERS, on=between_me, gone="bridges-over")
async def gained(
    ctx: Context, event: Submitted, action: actions.TellGain, bridge: Bridge
) -> Effects:
    """It becomes a value story that nobody else reads, until its writer says so."""
    text = ctx.within(event.values.get("brought"), LONGEST)
    if not text:
        return (FormErrors(forms.gain(ctx.words(), bridge, ctx.words()("bridges-error-gain"))),)
    await ctx.stores.bridges.save(bridge.told(ctx.actor.id, Gained.YES))
    other = await ctx.somebody(bridge.beside(ctx.actor.id))
    what = ctx.words()("bridges-story", who=other.name)
    return (
        Replace(note(ctx.words(), "bridges-gain-thanks")),
        Tell(Brought(ctx.actor, what, text)),
    )


@feature.pressed(actions.NothingYet, Access.MEMBERS, on=between_me, gone="bridges-over")
async def not_yet(
    ctx: Context, event: Pressed, action: actions.NothingYet, bridge: Bridge
) -> Effects:
    await ctx.stores.bridges.save(bridge.told(ctx.actor.id, Gained.NOT_YET))
    return (Replace(note(ctx.words(), "bridges-gain-later-noted")),)


@feature.pressed(actions.NothingGained, Access.MEMBERS, on=between_me, gone="bridges-over")
async def nothing(
    ctx: Context, event: Pressed, action: actions.NothingGained, bridge: Bridge
) -> Effects:
    await ctx.stores.bridges.save(bridge.told(ctx.actor.id, Gained.NO))
    return (Replace(note(ctx.words(), "bridges-gain-no-noted")),)


@feature.due(WordsForgotten)
async def forget_words(ctx: Context, event: Due, moment: WordsForgotten) -> Effects:
    """Late as well: it was promised."""
    bridge = await ctx.stores.bridges.get(moment.bridge)
    if bridge:
        await ctx.stores.bridges.save(bridge.without_words())
    return ()
