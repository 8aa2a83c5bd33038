"""How a promise stands: asked on its day and once more, and said at any time."""

from datetime import date

from bot.domain import picked
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.promises import (
    ASKED_AGAIN,
    FARTHEST,
    LONGEST_WHY,
    Promise,
    PromiseId,
    Stage,
)
from bot.features.promises import actions, cards
from bot.features.promises.moments import PromiseDue
from bot.features.promises.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Retire, Say, Undoable
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Left
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("promises.standing")


async def plan_day(ctx: Context, promise: Promise, by: Member) -> None:
    """On its day, in the morning of whose it is."""
    await ctx.drop(about=promise)
    await ctx.plan_on(PromiseDue(promise=promise.id), promise.due, by, about=promise)


async def mine(ctx: Context, action: actions.AboutPromise) -> Promise | None:
    found = await ctx.stores.promises.get(PromiseId(action.promise))
    return found if found and found.is_open and found.by == ctx.actor.id else None


@feature.due(PromiseDue)
async def ask(ctx: Context, event: Due, moment: PromiseDue) -> Effects:
    """All of somebody that are due come in one message a day; without an answer once more, then never."""
    promise = await ctx.stores.promises.get(moment.promise)
    if promise is None or not promise.is_open or ctx.member is None or event.missed:
        return ()
    if ctx.member.paused_until and ctx.member.is_paused(ctx.today):
        await ctx.plan_on(moment, ctx.member.paused_until, ctx.member, about=promise)
        return ()
    if not moment.again:
        day = ctx.community.calendar.working_day(ctx.today, ASKED_AGAIN)
        again = PromiseDue(promise=promise.id, again=True)
        await ctx.plan_on(again, day, ctx.member, about=promise)
    theirs = [one for one in await ctx.stores.promises.all() if one.by == promise.by]
    due = [one for one in theirs if one.is_open and one.due <= ctx.today]
    card = cards.due(ctx.words(ctx.member.person), due or [promise], again=moment.again)
    key = f"promises:{ctx.community.id}:{promise.by}:{ctx.today}"
    return (Say(promise.by, card, key, Purpose.NOTICE, "promises.due"),)


@feature.pressed(actions.ShowPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowPromise, it: Promise) -> Effects:
    return (Reply(cards.made(ctx.words(), it, "promise-stands")),)


@feature.meant(Intent.PROMISE_DONE)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Their only one that is open, or all of theirs: which, and how it stands, a press says."""
    every = await ctx.stores.promises.all()
    own = [one for one in every if one.is_open and one.by == ctx.actor.id]
    if not own:
        return (Reply(note(ctx.words(), "promise-none-yours")),)
    if len(own) == 1:
        return (Reply(cards.made(ctx.words(), own[0], "promise-stands")),)
    return (Reply(cards.due(ctx.words(), own, again=False)),)


@feature.pressed(actions.KeepPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def kept(ctx: Context, event: Pressed, action: actions.KeepPromise, it: Promise) -> Effects:
    return await _ended(ctx, it, Stage.KEPT, "promise-is-kept")


@feature.pressed(actions.DropPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def open_drop(
    ctx: Context, event: Pressed, action: actions.DropPromise, it: Promise
) -> Effects:
    return (OpenForm(cards.drop_form(ctx.words(), it)),)


@feature.submitted(actions.DropPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def drop(ctx: Context, event: Submitted, action: actions.DropPromise, it: Promise) -> Effects:
    why = ctx.within(event.values.get("why"), LONGEST_WHY)
    return await _ended(ctx, it, Stage.DROPPED, "promise-is-dropped", why)


async def _ended(ctx: Context, it: Promise, stage: Stage, text: str, why: str = "") -> Effects:
    ended = it.ended(stage, ctx.now, why)
    await ctx.stores.promises.save(ended)
    await ctx.drop(about=it)
    back = actions.ReopenPromise(community=it.community, promise=it.id)
    shown = Replace(cards.closed(ctx.words(), ended, text))
    return (shown, Undoable(back, "undo-promise-standing"))


@feature.pressed(actions.ForgetPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def forget(
    ctx: Context, event: Pressed, action: actions.ForgetPromise, it: Promise
) -> Effects:
    """Taken back at once: nothing of it is kept or counted."""
    await ctx.drop(about=it)
    await ctx.stores.promises.delete(it.id)
    return (Replace(note(ctx.words(), "promise-forgotten")),)


@feature.pressed(actions.MovePromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def open_move(
    ctx: Context, event: Pressed, action: actions.MovePromise, it: Promise
) -> Effects:
    return (OpenForm(cards.move_form(ctx.words(), it)),)


@feature.submitted(actions.MovePromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def move(ctx: Context, event: Submitted, action: actions.MovePromise, it: Promise) -> Effects:
    due = picked.day(event.values.get("due", ""))
    if not _may_be(due, ctx.own_today):
        wrong = {"due": "promise-error-due"}
        return (FormErrors(cards.move_form(ctx.words(), it, wrong)),)
    assert due
    moved = it.moved(due)
    await ctx.stores.promises.save(moved)
    await plan_day(ctx, moved, ctx.actor)
    return (Replace(cards.made(ctx.words(), moved, "promise-moved")),)


def _may_be(due: date | None, today: date) -> bool:
    return due is not None and today < due <= today + FARTHEST


async def ended_by_me(ctx: Context, action: actions.ReopenPromise) -> Promise | None:
    found = await ctx.stores.promises.get(PromiseId(action.promise))
    over = found is not None and found.stage in (Stage.KEPT, Stage.DROPPED)
    return found if found and over and found.by == ctx.actor.id else None


@feature.pressed(actions.ReopenPromise, Access.MEMBERS, on=ended_by_me, gone="promise-gone")
async def reopen(
    ctx: Context, event: Pressed, action: actions.ReopenPromise, it: Promise
) -> Effects:
    again = it.reopened()
    await ctx.stores.promises.save(again)
    await plan_day(ctx, again, ctx.actor)
    return (Replace(cards.made(ctx.words(), again, "promise-stands")),)


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """What was open is off without a word, and counts as nothing."""
    effects: Effects = ()
    for one in await ctx.stores.promises.all():
        if one.by == news.member.id and one.closed is None:
            await ctx.drop(about=one)
            await ctx.stores.promises.delete(one.id)
            over = note(ctx.words(news.member.person), "promise-gone")
            effects += (Retire(f"{one.key}:", over, news.member.id),)
    return effects
