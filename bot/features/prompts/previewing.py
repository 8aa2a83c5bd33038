"""The working day before: whoever steers sees the post as it will stand there, and may change it."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.pace import stage_of
from bot.domain.prompts import (
    LONGEST_OWN,
    Asked,
    Choosing,
    PostId,
    Status,
    Weekly,
    WeekPost,
    next_prompt,
)
from bot.features.prompts import actions, cards
from bot.features.prompts.moments import PreviewDue
from bot.features.prompts.planning import is_lively, plan_next, reader, to_come
from bot.features.prompts.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Undoable
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.picks import fresh, still_there
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note
from bot.talking.worry import worried

feature = Feature("prompts.previewing")

NEW = PostId(0)


async def _of(ctx: Context, action: actions.AboutPost, status: Status) -> WeekPost | None:
    post = await to_come(ctx)
    return post if post and post.id == action.post and post.status is status else None


async def shown(ctx: Context, action: actions.AboutPost) -> WeekPost | None:
    return await _of(ctx, action, Status.SHOWN)


async def skipped(ctx: Context, action: actions.AboutPost) -> WeekPost | None:
    return await _of(ctx, action, Status.SKIPPED)


@feature.due(PreviewDue)
async def show(ctx: Context, event: Due, moment: PreviewDue) -> Effects:
    """A week in which nobody can see it before, or nobody would read it, has no post."""
    policy = await ctx.stores.posts.policy()
    if not policy.runs:
        return ()
    seen_by = await reader(ctx, policy)
    if policy.is_unheard(await ctx.stores.posts.posted()):
        return await _pause(ctx, policy, seen_by)
    if event.missed or seen_by is None or not await is_lively(ctx):
        await plan_next(ctx, policy, moment.day)
        return ()
    post = await ctx.stores.posts.add(await _composed(ctx, moment))
    await plan_next(ctx, policy)
    card = await _preview(ctx, ctx.words(seen_by.person), post)
    key, until = f"{post.preview_key}:{seen_by.id}", ctx.community_moment(post.day)
    return (Say(seen_by.id, card, key, Purpose.SUBSCRIBED, "weekly", until=until),)


async def _pause(ctx: Context, policy: Weekly, seen_by: Member | None) -> Effects:
    """Told once; on the worklist it stays until somebody decides."""
    await ctx.stores.posts.save_policy(replace(policy, paused=True))
    if seen_by is None:
        return ()
    card = cards.paused(ctx.words(seen_by.person), ctx.community.id)
    key = f"weekly:{ctx.community.id}:paused:{ctx.today:%Y%m%d}"
    return (Say(seen_by.id, card, key, Purpose.SUBSCRIBED, "weekly"),)


async def _composed(ctx: Context, moment: PreviewDue) -> WeekPost:
    """The next question, with what others have for it that did not stand there before."""
    posted = await ctx.stores.posts.posted()
    before = {key for one in posted for key in one.picks}
    picks = fresh(await ctx.picks(), before)
    keys = tuple(pick.key for one in picks for pick in one.of)
    prompt = next_prompt(await _choosing(ctx))
    return WeekPost(NEW, ctx.community.id, moment.day, prompt.id, ctx.now, picks=keys)


async def _choosing(ctx: Context, passed: tuple[str, ...] = ()) -> Choosing:
    posted = await ctx.stores.posts.posted()
    asked = [Asked(one.prompt, one.day) for one in posted if not one.text]
    members = await ctx.stores.members.all()
    began = min((member.since for member in members), default=ctx.today)
    return Choosing(stage_of(began, ctx.today), ctx.today, asked, passed)


async def _preview(ctx: Context, words: Words, post: WeekPost, *, approved: bool = False) -> Card:
    return cards.preview(words, await as_posted(ctx, post), post, approved=approved)


async def as_posted(ctx: Context, post: WeekPost) -> Card:
    """As it will stand in the channel; without what was taken back since somebody saw it."""
    picks = still_there(await ctx.picks(), post.picks)
    return cards.post(ctx.community_words(), post, picks)


@feature.pressed(actions.LookAhead, Access.STEERING)
async def look(ctx: Context, event: Pressed, action: actions.LookAhead) -> Effects:
    """Whoever steers sees and changes it, whoever turned it on."""
    post = await to_come(ctx)
    if post is None:
        return (Reply(note(ctx.words(), "weekly-gone")),)
    if post.status is Status.SKIPPED:
        return (Reply(cards.skipped(ctx.words(), post)),)
    return (Reply(await _preview(ctx, ctx.words(), post)),)


@feature.pressed(actions.Approve, Access.STEERING, on=shown, gone="weekly-gone")
async def approve(ctx: Context, event: Pressed, action: actions.Approve, post: WeekPost) -> Effects:
    """It would go out anyway; now that is said."""
    return (Replace(await _preview(ctx, ctx.words(), post, approved=True)),)


@feature.pressed(actions.AnotherPrompt, Access.STEERING, on=shown, gone="weekly-gone")
async def another(
    ctx: Context, event: Pressed, action: actions.AnotherPrompt, post: WeekPost
) -> Effects:
    prompt = next_prompt(await _choosing(ctx, (*post.passed, post.prompt)))
    changed = post.asking(prompt)
    await ctx.stores.posts.save(changed)
    return (Replace(await _preview(ctx, ctx.words(), changed)),)


@feature.pressed(actions.OwnWords, Access.STEERING, on=shown, gone="weekly-gone")
async def open_own(
    ctx: Context, event: Pressed, action: actions.OwnWords, post: WeekPost
) -> Effects:
    text = cards.asks(ctx.community_words(), post)
    return (OpenForm(cards.own_form(ctx.words(), post, text)),)


@feature.submitted(actions.OwnWords, Access.STEERING, on=shown, gone="weekly-gone")
async def own(ctx: Context, event: Submitted, action: actions.OwnWords, post: WeekPost) -> Effects:
    """Their question in the place of the bank's; a concern is none, and is not kept."""
    text = ctx.within(event.values.get("text"), LONGEST_OWN)
    if not text:
        error = ctx.words()("weekly-error-text")
        return (FormErrors(cards.own_form(ctx.words(), post, "", error)),)
    if worry := worried(ctx, text):
        return worry
    changed = post.in_words(text, ctx.actor.id)
    await ctx.stores.posts.save(changed)
    return (Replace(await _preview(ctx, ctx.words(), changed)),)


@feature.pressed(actions.SkipWeek, Access.STEERING, on=shown, gone="weekly-gone")
async def skip(ctx: Context, event: Pressed, action: actions.SkipWeek, post: WeekPost) -> Effects:
    await ctx.stores.posts.save(replace(post, status=Status.SKIPPED))
    await plan_next(ctx, await ctx.stores.posts.policy())
    back = actions.PostAfterAll(community=ctx.community.id, post=post.id)
    return (Replace(cards.skipped(ctx.words(), post)), Undoable(back, "undo-weekly-skip"))


@feature.pressed(actions.PostAfterAll, Access.STEERING, on=skipped, gone="weekly-gone")
async def unskip(
    ctx: Context, event: Pressed, action: actions.PostAfterAll, post: WeekPost
) -> Effects:
    back = replace(post, status=Status.SHOWN)
    await ctx.stores.posts.save(back)
    await plan_next(ctx, await ctx.stores.posts.policy())
    return (Replace(await _preview(ctx, ctx.words(), back)),)
