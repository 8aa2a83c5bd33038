"""The other one wants it too, or does not: then it ends, and whoever asked hears that kindly."""

from bot.domain.mediation import Mediation, Status
from bot.features.mediation import actions, ending, forms, letters, seeking
from bot.features.mediation.asking import answers_in
from bot.features.mediation.loaders import able, asked_of_me
from bot.features.mediation.moments import AnswerDue
from bot.features.mediation.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.worry import worried

feature = Feature("mediation.consenting")


async def _form(ctx: Context, mediation: Mediation, **errors: str) -> Form:
    mediators = await able(ctx, *mediation.two)
    return forms.consent(ctx.words(), mediation, mediators, errors)


@feature.pressed(actions.AgreeTo, Access.MEMBERS, on=asked_of_me, gone="mediation-over")
async def open_consent(
    ctx: Context, event: Pressed, action: actions.AgreeTo, mediation: Mediation
) -> Effects:
    """Where nobody may mediate between these two any more, it ends as if nobody was chosen."""
    if not await able(ctx, *mediation.two):
        return await seeking.nobody(ctx, mediation)
    return (OpenForm(await _form(ctx, mediation)),)


@feature.submitted(actions.AgreeTo, Access.MEMBERS, on=asked_of_me, gone="mediation-over")
async def consents(
    ctx: Context, event: Submitted, action: actions.AgreeTo, mediation: Mediation
) -> Effects:
    answers = answers_in(ctx, event)
    if worry := worried(ctx, *answers):
        return worry
    mediators = await able(ctx, *mediation.two)
    accepts = forms.ticked(event.chosen.get("accepts", ()), mediators)
    if mediators and not accepts:
        return (FormErrors(await _form(ctx, mediation, accepts="mediation-error-accepts")),)
    held = (await letters.held_of(ctx, mediation)).with_other(answers, accepts)
    await ctx.stores.mediations.save(mediation, held)
    await ctx.stores.mediations.forget_letters(f"{mediation.key}:ask:")
    asker = await ctx.somebody(mediation.asker)
    found = await seeking.seek(ctx, mediation, held)
    if await ctx.stores.mediations.get(mediation.id) is None:
        return found
    said = note(ctx.words(), "mediation-consented", who=asker.name)
    told = note(ctx.words(asker.person), "mediation-other-agrees", who=ctx.actor.name)
    return (Reply(said), letters.about(mediation, asker, told, "agreed"), *found)


@feature.pressed(actions.Refuse, Access.MEMBERS, on=asked_of_me, gone="mediation-over")
async def refuses(
    ctx: Context, event: Pressed, action: actions.Refuse, mediation: Mediation
) -> Effects:
    ended = await ending.end(ctx, mediation, besides=(ctx.actor.id,))
    return (Reply(note(ctx.words(), "mediation-refused")), *ended)


@feature.due(AnswerDue)
async def silent(ctx: Context, event: Due, moment: AnswerDue) -> Effects:
    """Silence of the other one is a no; of a mediator, somebody else's turn."""
    mediation = await ctx.stores.mediations.get(moment.mediation)
    if mediation is None or mediation.status is Status.TALKING:
        return ()
    if mediation.status is Status.ASKED:
        return await ending.end(ctx, mediation)
    return await seeking.passes(ctx, mediation)
