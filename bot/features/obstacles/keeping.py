"""What several parts of obstacles do: keep one, tell that it waits, end what was asked."""

from bot.domain.apart import KeptApart
from bot.domain.obstacles import MOST_OPEN, Obstacle, Outcome, Stage
from bot.features.obstacles import actions
from bot.features.obstacles.moments import AskLapses, ObstaclesWait
from bot.features.obstacles.stores import Context
from bot.frame.effects import Effects, Retire, Undoable
from bot.frame.words import note


async def apart(ctx: Context) -> KeptApart:
    return KeptApart(await ctx.stores.apart.notes())


async def said_before(ctx: Context, new: Obstacle) -> Obstacle | None:
    """The same of the same person, sent from two devices or shared twice in a check-in."""
    own = await ctx.stores.obstacles.of(new.reporter)
    return next((one for one in own if one.is_under_way and one.text == new.text), None)


async def has_many(ctx: Context) -> bool:
    own = await ctx.stores.obstacles.of(ctx.actor.id)
    return sum(one.is_under_way or one.stage is Stage.OFFERED for one in own) >= MOST_OPEN


async def saved(ctx: Context, new: Obstacle) -> Obstacle:
    """Those who steer hear the next morning that there is something to look at."""
    kept = new.kept()
    await ctx.stores.obstacles.save(kept)
    await ctx.stores.obstacles.count(Outcome.REPORTED, kept.reported)
    await tell_steering(ctx)
    return kept


def undo_of(kept: Obstacle) -> Undoable:
    back = actions.WithdrawObstacle(community=kept.community, obstacle=kept.id)
    return Undoable(back, "undo-obstacle")


async def tell_steering(ctx: Context) -> None:
    """The next morning; what comes until then does not put it off."""
    if not await ctx.planned(ObstaclesWait):
        await ctx.plan_on(ObstaclesWait(), ctx.community.calendar.working_day(ctx.today, 1))


async def no_more_asked(ctx: Context, one: Obstacle) -> Effects:
    """Whoever was asked need not answer any more."""
    await ctx.drop(AskLapses, about=one)
    if one.asked is None or not (asked := await ctx.stores.members.get(one.asked)):
        return ()
    over = note(ctx.words(asked.person), "obstacles-over")
    return (Retire(f"{one.key}:asked", over, asked.id),)
