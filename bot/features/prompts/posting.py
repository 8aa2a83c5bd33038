"""The post itself, and that somebody pressed a button under it."""

from dataclasses import replace

from bot.domain.prompts import PostId, Status, WeekPost
from bot.features.prompts import actions, cards
from bot.features.prompts.moments import PostDue
from bot.features.prompts.planning import is_lively, plan_next
from bot.features.prompts.previewing import as_posted
from bot.features.prompts.stores import Context
from bot.frame.effects import Effects, Post, Reply
from bot.frame.events import Due, Pressed
from bot.frame.news import Answering
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("prompts.posting")


@feature.due(PostDue)
async def post(ctx: Context, event: Due, moment: PostDue) -> Effects:
    """Only what somebody saw, and wanted."""
    policy, found = await ctx.stores.posts.policy(), await ctx.stores.posts.get(moment.post)
    if not policy.runs or found is None:
        return ()
    goes = not event.missed and await _may_go(ctx, found)
    if goes:
        await ctx.stores.posts.save(replace(found, status=Status.POSTED))
    await plan_next(ctx, policy)
    return (Post(await as_posted(ctx, found), found.key, "weekly"),) if goes else ()


async def _may_go(ctx: Context, found: WeekPost) -> bool:
    """Its preview arrived, it says something, and there is somebody to read it."""
    if found.status is not Status.SHOWN or not cards.asks(ctx.community_words(), found):
        return False
    return bool(await ctx.stores.deliveries.sent(found.preview_key)) and await is_lively(ctx)


async def _posted(ctx: Context, action: actions.GoodOne) -> WeekPost | None:
    found = await ctx.stores.posts.get(PostId(action.post))
    return found if found and found.status is Status.POSTED else None


@feature.pressed(actions.GoodOne, Access.MEMBERS, on=_posted, gone="weekly-gone")
async def good(ctx: Context, event: Pressed, action: actions.GoodOne, found: WeekPost) -> Effects:
    await _pressed(ctx, found)
    return (Reply(note(ctx.words(), "weekly-good-noted")),)


async def _pressed(ctx: Context, found: WeekPost) -> None:
    """That somebody did; not who, nor how many."""
    if not found.pressed:
        await ctx.stores.posts.save(replace(found, pressed=True))


@feature.on(Answering)
async def answering(ctx: Context, news: Answering) -> Effects:
    """A question that stands with a post was picked up: that is a press as well."""
    for found in await ctx.stores.posts.posted():
        if news.key in found.picks:
            await _pressed(ctx, found)
    return ()
