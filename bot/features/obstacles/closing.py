"""The end of an obstacle: solved, with what solved it, or not to be solved, with why."""

from bot.domain.obstacles import ENDINGS, LONGEST, Outcome
from bot.features.obstacles import actions, forms
from bot.features.obstacles.cards import Known
from bot.features.obstacles.listing import in_sight
from bot.features.obstacles.reporting import no_more_asked, worries
from bot.features.obstacles.stores import Context
from bot.features.obstacles.telling import moved, owner_knows
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace
from bot.frame.events import Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("obstacles.closing")


async def _to_close(ctx: Context, action: actions.AboutObstacle) -> Known | None:
    known = await in_sight(ctx, action)
    return known if known and (known.steers or known.cares) else None


@feature.pressed(actions.CloseObstacle, Access.MEMBERS, on=_to_close, gone="obstacles-over")
async def open_close(
    ctx: Context, event: Pressed, action: actions.CloseObstacle, known: Known
) -> Effects:
    return (OpenForm(forms.close(ctx.words(), known.one)),)


@feature.submitted(actions.CloseObstacle, Access.MEMBERS, on=_to_close, gone="obstacles-over")
async def closed(
    ctx: Context, event: Submitted, action: actions.CloseObstacle, known: Known
) -> Effects:
    """Its reporter hears what came of it."""
    how = next((one for one in ENDINGS if one == event.values.get("how")), None)
    outcome = ctx.within(event.values.get("outcome"), LONGEST)
    errors = {} if how else {"how": "obstacles-error-how"}
    if not outcome:
        errors["outcome"] = "obstacles-error-outcome"
    if how is None or errors:
        form = forms.close(ctx.words(), known.one, errors, how or "", outcome)
        return (FormErrors(form),)
    if worry := worries(ctx, outcome):
        return worry
    over = await no_more_asked(ctx, known.one)
    await moved(ctx, known.one.closed(how, outcome, ctx.actor.id), closed=True)
    await ctx.stores.obstacles.count(Outcome(how), ctx.today)
    told = await owner_knows(ctx, known.one, "obstacles-relieved-closed")
    return (Replace(note(ctx.words(), f"obstacles-closed-{how}")), *over, *told)
