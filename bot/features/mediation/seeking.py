"""Somebody whom both would accept is asked to mediate, one after the other, until one says yes."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.mediation import MEDIATES_WITHIN, Held, Mediation, Status, chosen
from bot.domain.people import PersonId
from bot.features.mediation import actions, cards, ending, letters, talking
from bot.features.mediation.loaders import able, asked_to_mediate
from bot.features.mediation.moments import AnswerDue, FollowUpDue
from bot.features.mediation.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("mediation.seeking")


async def seek(ctx: Context, mediation: Mediation, held: Held) -> Effects:
    """The next one; without anybody, both hear that it does not go on, and with whom to turn to."""
    await ctx.drop(AnswerDue, FollowUpDue, about=mediation)
    await ending.plan_longest(ctx, mediation)
    fitting = {one.id for one in await able(ctx, *mediation.two)}
    mediators = await ctx.stores.mediations.mediators()
    running = await ctx.stores.mediations.all()
    best = chosen(held.accepted, fitting, mediators, running)
    return await _ask(ctx, mediation, held, best) if best else await nobody(ctx, mediation)


async def _ask(ctx: Context, mediation: Mediation, held: Held, whom: PersonId) -> Effects:
    asking, mediator = mediation.asks(whom), await ctx.somebody(whom)
    await ctx.stores.mediations.save(asking, held)
    day = await ctx.answer_day(mediator, Purpose.REQUEST, MEDIATES_WITHIN)
    moment = AnswerDue(mediation=mediation.id)
    await ctx.plan(moment, ctx.community_moment(day), about=mediation)
    two = await letters.of_two(ctx, mediation)
    card = cards.asks_mediator(ctx.words(mediator.person), asking, two)
    return (letters.about(asking, mediator, card, "mediate", Purpose.REQUEST),)


async def nobody(ctx: Context, mediation: Mediation) -> Effects:
    """None whom both would accept, or none of them can."""
    two = await letters.of_two(ctx, mediation)
    await ending.destroy(ctx, mediation)
    here, acts = ctx.community, ctx.member.id if ctx.member else None
    told: Effects = ()
    for member in two:
        if member.id == acts:
            words, contacts = ctx.words(), here.charter.contacts
            told += (Reply(cards.over(words, here.id, "mediation-nobody", None, contacts)),)
        else:
            told += (letters.ended(ctx, member, "mediation-nobody"),)
    return told


async def passes(ctx: Context, mediation: Mediation) -> Effects:
    """Whoever was asked to mediate does not, or does no longer: what is agreed stays as it is."""
    held = await letters.held_of(ctx, mediation)
    await ctx.stores.mediations.forget_letters(f"{mediation.key}:mediate:")
    if mediation.mediator:
        held = held.without(mediation.mediator)
    if mediation.status is Status.TALKING and held.confirmed:
        await ctx.stores.mediations.save(replace(mediation, mediator=None), held)
        return ()
    await ctx.stores.mediations.save(replace(mediation, mediator=None), held)
    told = await _told_of_next(ctx, mediation) if mediation.status is Status.TALKING else ()
    found = await seek(ctx, mediation, held)
    gone = await ctx.stores.mediations.get(mediation.id) is None
    return found if gone else (*told, *found)


async def _told_of_next(ctx: Context, mediation: Mediation) -> Effects:
    """Both were talking already: they hear that somebody else is asked."""
    return tuple(
        letters.about(mediation, one, note(ctx.words(one.person), "mediation-next"), "next")
        for one in await letters.of_two(ctx, mediation)
    )


@feature.pressed(actions.Mediate, Access.MEMBERS, on=asked_to_mediate, gone="mediation-over")
async def mediates(
    ctx: Context, event: Pressed, action: actions.Mediate, mediation: Mediation
) -> Effects:
    two = await letters.of_two(ctx, mediation)
    begun = await talking.begin(ctx, mediation)
    return (Reply(cards.mediates(ctx.words(), mediation, two)), *begun)


@feature.pressed(actions.PassOn, Access.MEMBERS, on=asked_to_mediate, gone="mediation-over")
async def does_not(
    ctx: Context, event: Pressed, action: actions.PassOn, mediation: Mediation
) -> Effects:
    return (Reply(note(ctx.words(), "mediation-passed")), *await passes(ctx, mediation))
