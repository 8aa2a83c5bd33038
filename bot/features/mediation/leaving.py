"""When one of them leaves, rests, is erased, or is kept apart from another: nobody hears why."""

from bot.domain.mediation import Mediation, Status
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.mediation import actions, asking, ending, letters, seeking
from bot.features.mediation.loaders import mediated_by_me
from bot.features.mediation.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed
from bot.frame.news import Distanced, Erasing, Left, Rested
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("mediation.leaving")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Of one of the two it ends; for a mediator somebody else is asked."""
    gone = news.member.id
    await ctx.stores.mediations.withdraw(gone)
    effects: Effects = ()
    for mediation in await ctx.stores.mediations.all():
        if gone in mediation.two:
            effects += await ending.end(ctx, mediation, besides=(gone,))
        elif gone == mediation.mediator:
            effects += await seeking.passes(ctx, mediation)
    return effects


@feature.on(Erasing)
async def erasing(ctx: Context, news: Erasing) -> Effects:
    """Not even that two of them are left alone for a while is known any longer."""
    ended = await left(ctx, Left(news.member))
    others = [one.id for one in await ctx.stores.members.all() if one.id != news.member.id]
    await ctx.stores.mediations.forget_rests(news.member.id, others)
    return ended


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    apart: set[PersonId] = {*news.people}
    effects: Effects = ()
    for mediation in await ctx.stores.mediations.all():
        if apart == {*mediation.two}:
            effects += await ending.end(ctx, mediation)
        elif apart <= {*mediation.people}:
            effects += await seeking.passes(ctx, mediation)
    return effects


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """Whoever pauses and is asked to mediate makes way for another. The other one of the two is asked again
    on their return, as long as there is time left to answer."""
    member = news.member
    effects: Effects = ()
    for mediation in await ctx.stores.mediations.all():
        if member.is_paused(ctx.today):
            effects += await _pauses(ctx, mediation, member)
        elif mediation.status is Status.ASKED and mediation.other == member.id:
            effects += await _asked_anew(ctx, mediation, member)
    return effects


async def _pauses(ctx: Context, mediation: Mediation, member: Member) -> Effects:
    is_asked = mediation.status is Status.SEEKING and mediation.mediator == member.id
    return await seeking.passes(ctx, mediation) if is_asked else ()


async def _asked_anew(ctx: Context, mediation: Mediation, member: Member) -> Effects:
    """Unless the question still waits for its hour."""
    was_asked = await letters.has_been_asked(ctx, mediation, member, "ask")
    return await asking.ask_other(ctx, mediation, member) if was_asked else ()


@feature.pressed(actions.StepBack, Access.MEMBERS, on=mediated_by_me, gone="mediation-over")
async def steps_back(
    ctx: Context, event: Pressed, action: actions.StepBack, mediation: Mediation
) -> Effects:
    return (
        Reply(note(ctx.words(), "mediation-stepped-back")),
        *await seeking.passes(ctx, mediation),
    )
