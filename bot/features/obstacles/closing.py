"""The end of an obstacle: solved, with what solved it, not to be solved, with why, or taken back."""

from bot.domain.eligibility import Purpose
from bot.domain.obstacles import ENDINGS, LONGEST, Obstacle, ObstacleId, Outcome
from bot.features.obstacles import actions, cards, forms
from bot.features.obstacles.cards import Known
from bot.features.obstacles.keeping import no_more_asked
from bot.features.obstacles.listing import in_sight
from bot.features.obstacles.stores import Context
from bot.features.obstacles.telling import moved, owner_knows
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Say
from bot.frame.events import Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.worry import worried

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
    if worry := worried(ctx, outcome):
        return worry
    over = await no_more_asked(ctx, known.one)
    await moved(ctx, known.one.closed(how, outcome, ctx.actor.id), closed=True)
    await ctx.stores.obstacles.count(Outcome(how), ctx.today)
    told = await owner_knows(ctx, known.one, "obstacles-relieved-closed")
    return (Replace(note(ctx.words(), f"obstacles-closed-{how}")), *over, *told)


async def _mine(ctx: Context, action: actions.AboutObstacle) -> Obstacle | None:
    found = await ctx.stores.obstacles.get(ObstacleId(action.obstacle))
    is_mine = found is not None and found.reporter == ctx.actor.id
    return found if is_mine and found and found.is_under_way else None


@feature.pressed(actions.WithdrawObstacle, Access.MEMBERS, on=_mine, gone="obstacles-over")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawObstacle, one: Obstacle
) -> Effects:
    """It is gone, and counts no more; whoever takes care of it hears so."""
    await ctx.drop(about=one)
    await ctx.stores.obstacles.delete(one.id)
    await ctx.stores.obstacles.uncount(Outcome.REPORTED, one.reported)
    over = Replace(note(ctx.words(), "obstacles-withdrawn"))
    if one.owner is None or one.owner == ctx.actor.id:
        return (over, *await no_more_asked(ctx, one))
    owner = await ctx.somebody(one.owner)
    card = cards.taken_back(ctx.words(owner.person), one)
    told = Say(owner.id, card, f"{one.key}:back", Purpose.NOTICE, "obstacles.status")
    return (over, told, *await no_more_asked(ctx, one))
