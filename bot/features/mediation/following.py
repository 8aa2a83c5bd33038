"""Three weeks later: how it is, in one word that only a count keeps; and whether what is kept may go."""

from bot.domain.eligibility import Purpose
from bot.domain.mediation import ANSWERS_WITHIN, FELT, KEPT, Mediation, Status
from bot.features.mediation import actions, cards, ending, letters
from bot.features.mediation.loaders import we_talk
from bot.features.mediation.moments import EndDue, FollowUpDue
from bot.features.mediation.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("mediation.following")


@feature.due(FollowUpDue)
async def ask_how(ctx: Context, event: Due, moment: FollowUpDue) -> Effects:
    """Each of the two, once, where they take part."""
    mediation = await ctx.stores.mediations.get(moment.mediation)
    if mediation is None or mediation.status is not Status.TALKING:
        return ()
    await _plan_end(ctx, mediation)
    asks: Effects = ()
    for member in await letters.of_two(ctx, mediation):
        other = await ctx.somebody(mediation.beside(member.id))
        card = cards.how_is_it(ctx.words(member.person), mediation, other)
        if member.takes_part(ctx.today):
            asks += (letters.about(mediation, member, card, "how", Purpose.REQUEST),)
    return asks


async def _plan_end(ctx: Context, mediation: Mediation) -> None:
    """What nobody wrote down has nothing to be kept for; what was, stays for a year at most."""
    held = await letters.held_of(ctx, mediation)
    if held.agreed:
        return await ending.plan_longest(ctx, mediation)
    day = ctx.community.calendar.working_day(ctx.today, ANSWERS_WITHIN)
    return await ctx.plan_on(EndDue(mediation=mediation.id), day, about=mediation)


@feature.due(EndDue)
async def kept_long_enough(ctx: Context, event: Due, moment: EndDue) -> Effects:
    """Something may have been written down since."""
    mediation = await ctx.stores.mediations.get(moment.mediation)
    if mediation is None:
        return ()
    held = await letters.held_of(ctx, mediation)
    if held.agreed and mediation.began and ctx.today < mediation.began + KEPT:
        await _plan_end(ctx, mediation)
        return ()
    return await ending.end(ctx, mediation)


@feature.pressed(actions.SayHowItIs, Access.MEMBERS, on=we_talk, gone="mediation-over")
async def says_how(
    ctx: Context, event: Pressed, action: actions.SayHowItIs, mediation: Mediation
) -> Effects:
    """Counted once for each of the two, in the month, and kept nowhere else."""
    felt = next((one for one in FELT if one == action.felt), None)
    held = await letters.held_of(ctx, mediation)
    is_asker = ctx.actor.id == mediation.asker
    if felt and not held.told[not is_asker]:
        await ctx.stores.mediations.count(felt, ctx.today)
        await ctx.stores.mediations.save(mediation, held.tells(is_asker=is_asker))
    return (Reply(cards.may_it_go(ctx.words(), mediation, agreed=bool(held.agreed))),)


@feature.pressed(actions.KeepIt, Access.MEMBERS, on=we_talk, gone="mediation-over")
async def keeps(
    ctx: Context, event: Pressed, action: actions.KeepIt, mediation: Mediation
) -> Effects:
    """Until they say that it may go, or for a year; without words, as it was told."""
    held = await letters.held_of(ctx, mediation)
    return (Reply(note(ctx.words(), "mediation-stays" if held.agreed else "mediation-fades")),)
