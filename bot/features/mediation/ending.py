"""The end: nothing is left of it but a count, and nobody hears why."""

from collections.abc import Collection

from bot.domain.mediation import KEPT, RESTS, Mediation, Outcome, Status
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.mediation import letters
from bot.features.mediation.moments import EndDue
from bot.features.mediation.stores import Context
from bot.frame.effects import Effects


async def end(ctx: Context, mediation: Mediation, besides: Collection[PersonId] = ()) -> Effects:
    """Whoever is in it hears that it is over, but for those `besides`: they know, or are gone."""
    told = [one for one in await _hearers(ctx, mediation) if one[0].id not in besides]
    await destroy(ctx, mediation)
    return tuple([letters.ended(ctx, who, text, other) for who, text, other in told])


async def plan_longest(ctx: Context, mediation: Mediation) -> None:
    """A year from its beginning nothing of it is left, whatever becomes of it or of Kring here."""
    day = (mediation.began or mediation.made) + KEPT
    await ctx.plan_on(EndDue(mediation=mediation.id), day, about=mediation)


async def destroy(ctx: Context, mediation: Mediation) -> None:
    if mediation.began is None:
        await ctx.stores.mediations.count(Outcome.ENDED, ctx.today)
    await ctx.drop(about=mediation)
    await ctx.stores.mediations.rest(mediation, ctx.today + RESTS)
    await ctx.stores.mediations.close(mediation)


async def _hearers(ctx: Context, mediation: Mediation) -> list[tuple[Member, str, Member | None]]:
    """Who hears of it, in which words, and of whom. Somebody who was never asked hears nothing."""
    asker, other = await letters.of_two(ctx, mediation)
    if mediation.status is Status.ASKED:
        found: list[tuple[Member, str, Member | None]] = [(asker, "mediation-not-on", other)]
        if await letters.has_been_asked(ctx, mediation, other, "ask"):
            found.append((other, "mediation-over-asked", asker))
        return found
    two: list[tuple[Member, str, Member | None]] = [
        (asker, "mediation-over-two", other),
        (other, "mediation-over-two", asker),
    ]
    return two + await _mediator_hears(ctx, mediation)


async def _mediator_hears(
    ctx: Context, mediation: Mediation
) -> list[tuple[Member, str, Member | None]]:
    if mediation.mediator is None:
        return []
    mediator = await ctx.somebody(mediation.mediator)
    talks = mediation.status is Status.TALKING
    asked = talks or await letters.has_been_asked(ctx, mediation, mediator, "mediate")
    return [(mediator, "mediation-over-mediator", None)] if asked else []
