"""What is there already on an obstacle: its reporter says whether that helps, before anybody else sees it."""

from dataclasses import replace

from bot.domain.experts import about as experts_on
from bot.domain.obstacles import (
    MOST_OFFERED,
    OFFER_LASTS,
    Obstacle,
    ObstacleId,
    Outcome,
    Stage,
)
from bot.features.obstacles import actions, cards
from bot.features.obstacles.keeping import apart, saved, undo_of
from bot.features.obstacles.moments import OfferLapses
from bot.features.obstacles.stores import Context
from bot.frame.effects import Effects, Replace, Reply
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("obstacles.offered")


async def offered_first(ctx: Context, new: Obstacle) -> Effects:
    """MOST_OFFERED that share a term with it; nothing where there is none."""
    offers = await _there(ctx, f"{new.text}\n{new.wish}")
    if not offers:
        return ()
    draft = await ctx.stores.obstacles.add(replace(new, stage=Stage.OFFERED))
    await ctx.plan(OfferLapses(obstacle=draft.id), ctx.now + OFFER_LASTS, about=draft)
    return (Reply(cards.offered(ctx.words(), draft, offers)),)


async def _there(ctx: Context, text: str) -> list[cards.There]:
    """Entries of the library first, then experts who may be asked."""
    words = ctx.vocabulary()
    entries = await ctx.stores.library.about(words.terms(text))
    kept_apart, me = await apart(ctx), ctx.actor.id
    offers = {one.expert: one for one in experts_on(await ctx.stores.experts.all(), text, words)}
    people = {
        m.id: m
        for m in await ctx.stores.members.some(offers)
        if m.id != me and m.takes_part(ctx.today) and kept_apart.may_meet(me, m.id)
    }
    experts: list[cards.There] = [
        (people[id], one.topics) for id, one in offers.items() if id in people
    ]
    return [*entries, *experts][:MOST_OFFERED]


async def _mine_offered(ctx: Context, action: actions.AboutObstacle) -> Obstacle | None:
    found = await ctx.stores.obstacles.get(ObstacleId(action.obstacle))
    is_mine = found is not None and found.reporter == ctx.actor.id
    return found if is_mine and found and found.stage is Stage.OFFERED else None


@feature.pressed(actions.ThatHelps, Access.MEMBERS, on=_mine_offered, gone="obstacles-over")
async def helps(
    ctx: Context, event: Pressed, action: actions.ThatHelps, draft: Obstacle
) -> Effects:
    await ctx.drop(about=draft)
    await ctx.stores.obstacles.delete(draft.id)
    await ctx.stores.obstacles.count(Outcome.HELPED, ctx.today)
    return (Replace(note(ctx.words(), "obstacles-helped")),)


@feature.pressed(actions.ReportAllTheSame, Access.MEMBERS, on=_mine_offered, gone="obstacles-over")
async def all_the_same(
    ctx: Context, event: Pressed, action: actions.ReportAllTheSame, draft: Obstacle
) -> Effects:
    await ctx.drop(about=draft)
    kept = await saved(ctx, draft)
    return (Replace(cards.kept(ctx.words(), kept)), undo_of(kept))


@feature.due(OfferLapses)
async def lapsed(ctx: Context, event: Due, moment: OfferLapses) -> Effects:
    draft = await ctx.stores.obstacles.get(moment.obstacle)
    if draft and draft.stage is Stage.OFFERED:
        await ctx.stores.obstacles.delete(draft.id)
    return ()
