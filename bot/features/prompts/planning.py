"""When the next post comes, who sees it before, and whether anybody would read it."""

from datetime import date

from bot.domain.membership import Member, leading
from bot.domain.pace import POST, Turn, turn
from bot.domain.prompts import Status, Weekly, WeekPost, next_day
from bot.features.prompts.moments import PostDue, PreviewDue
from bot.features.prompts.stores import Context


async def plan_next(ctx: Context, policy: Weekly, passed: date | None = None) -> date | None:
    """The day of the next post, whose preview is planned, or the post itself where it was shown already; None
    where none comes. `passed`: the day of one that does not come."""
    await ctx.drop(PreviewDue, PostDue)
    if not policy.runs:
        return None
    last = await ctx.stores.posts.last()
    if last and last.status is Status.SHOWN and is_to_come(ctx, last):
        await ctx.plan(PostDue(post=last.id), ctx.community_moment(last.day))
        return last.day
    before = max((d for d in (last.day if last else None, passed) if d), default=None)
    day = next_day(policy.weekday, ctx.today, before, ctx.community.calendar)
    if day:
        shown = ctx.community_moment(ctx.community.calendar.before(day))
        await ctx.plan(PreviewDue(day=day), max(shown, ctx.now))
    return day


def is_to_come(ctx: Context, post: WeekPost) -> bool:
    """Whether its moment is still to come, on what is a working day by now."""
    is_open = ctx.community.calendar.is_working_day(post.day)
    return post.status is not Status.POSTED and is_open and ctx.community_moment(post.day) > ctx.now


async def to_come(ctx: Context) -> WeekPost | None:
    """The post that was shown, and has not come yet."""
    policy, last = await ctx.stores.posts.policy(), await ctx.stores.posts.last()
    return last if policy.runs and last and is_to_come(ctx, last) else None


async def coming(ctx: Context) -> date | None:
    """The day of the post that is planned."""
    previews = await ctx.planned(PreviewDue)
    if previews:
        return previews[0].moment.day
    post = await to_come(ctx)
    return post.day if post else None


async def reader(ctx: Context, policy: Weekly) -> Member | None:
    """Who sees it before: whoever turned it on, else another who steers; who can be written to first."""
    able = leading(await ctx.stores.members.all(), ctx.today)
    order = sorted(able, key=lambda m: (m.problem is not None, m.id != policy.by))
    return order[0] if order else None


async def is_lively(ctx: Context) -> bool:
    """There is a channel, and members still do something: nobody is called who has gone quiet."""
    places = await ctx.uow.communities.places(ctx.community.id)
    return bool(places) and turn(POST, await ctx.quiet_weeks(), ctx.today) is Turn.AS_EVER
