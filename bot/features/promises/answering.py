"""How a promise stands, in the words of whoever made it: kept, later, or dropped; each can be taken back."""

from collections.abc import Mapping

from bot.domain import picked
from bot.domain.promises import A_WEEK, LONGEST_WHY, Promise, PromiseId, Status, wrong_day
from bot.features.promises import actions, cards, forms
from bot.features.promises.asking import plan_question
from bot.features.promises.making import mine
from bot.features.promises.stores import Context
from bot.frame.effects import (
    Effect,
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Retire,
    Undoable,
)
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("promises.answering")


@feature.pressed(actions.ShowPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def show(
    ctx: Context, event: Pressed, action: actions.ShowPromise, promise: Promise
) -> Effects:
    return (Reply(cards.question(ctx.words(), promise, ctx.actor)),)


@feature.meant(Intent.PROMISE_DONE)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Their only one that is open, or all of theirs: which it is, and how it stands, a press says."""
    own = [one for one in await ctx.stores.promises.of(ctx.actor.id) if one.is_open()]
    if not own:
        return (Reply(note(ctx.words(), "promise-none-yours")),)
    if len(own) == 1:
        return (Reply(cards.question(ctx.words(), own[0], ctx.actor)),)
    return (Reply(cards.questions(ctx.words(), own, ctx.actor)),)


@feature.pressed(actions.KeepPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def keep(
    ctx: Context, event: Pressed, action: actions.KeepPromise, promise: Promise
) -> Effects:
    return await _ended(ctx, promise, Status.KEPT)


@feature.pressed(actions.MovePromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def open_move(
    ctx: Context, event: Pressed, action: actions.MovePromise, promise: Promise
) -> Effects:
    if not promise.may_move():
        return (Reply(cards.question(ctx.words(), promise, ctx.actor)),)
    day = max(promise.due, ctx.own_today) + A_WEEK
    return (OpenForm(forms.moving(ctx.words(), promise, day)),)


@feature.submitted(actions.MovePromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def moved(
    ctx: Context, event: Submitted, action: actions.MovePromise, promise: Promise
) -> Effects:
    if not promise.may_move():
        return (Reply(cards.question(ctx.words(), promise, ctx.actor)),)
    due = picked.day(event.values.get("due", ""))
    wrong = forms.wrong(due, ctx.own_today)
    if due is None or wrong:
        return (FormErrors(forms.moving(ctx.words(), promise, due, wrong)),)
    if due == promise.due:
        return (Reply(note(ctx.words(), "promise-same-day")),)
    await ctx.stores.promises.save(promise.moved_to(due))
    await plan_question(ctx, ctx.actor)
    return _told(ctx, promise, "promise-moved", {"day": ctx.words().full_day(due)})


@feature.pressed(actions.DropPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def open_drop(
    ctx: Context, event: Pressed, action: actions.DropPromise, promise: Promise
) -> Effects:
    return (OpenForm(forms.dropping(ctx.words(), promise)),)


@feature.submitted(actions.DropPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def dropped(
    ctx: Context, event: Submitted, action: actions.DropPromise, promise: Promise
) -> Effects:
    why = ctx.within(event.values.get("why"), LONGEST_WHY)
    if worry := worried(ctx, why):
        return worry
    return await _ended(ctx, promise, Status.DROPPED, why)


async def _ended(ctx: Context, promise: Promise, status: Status, why: str = "") -> Effects:
    await ctx.stores.promises.save(promise.ended(status, ctx.now, why))
    await plan_question(ctx, ctx.actor)
    return _told(ctx, promise, f"promise-{status}", {})


def _told(ctx: Context, promise: Promise, text: str, more: Mapping[str, str]) -> tuple[Effect, ...]:
    """The question about it is over wherever it stands; what was said can be taken back."""
    card = note(ctx.words(), text, what=promise.text, **more)
    reopen = actions.ReopenPromise(
        community=promise.community, promise=promise.id, due=promise.due.isoformat()
    )
    return Replace(card), Retire(f"{promise.key}:", card), Undoable(reopen, "undo-promise")


async def mine_lately(ctx: Context, action: actions.ReopenPromise) -> Promise | None:
    """What is mine, whatever was said of it."""
    found = await ctx.stores.promises.get(PromiseId(action.promise))
    waits = found is not None and found.status is Status.ASKED
    return found if found and not waits and found.person == ctx.actor.id else None


@feature.pressed(actions.ReopenPromise, Access.MEMBERS, on=mine_lately, gone="promise-gone")
async def reopen(
    ctx: Context, event: Pressed, action: actions.ReopenPromise, promise: Promise
) -> Effects:
    due = picked.day(action.due)
    if due is None or wrong_day(due, ctx.own_today) == "far":
        due = promise.due
    again = promise.opened_again(due, ctx.today, ctx.community.calendar)
    await ctx.stores.promises.save(again)
    await plan_question(ctx, ctx.actor)
    day = ctx.words().full_day(due)
    return (Replace(note(ctx.words(), "promise-reopened", what=promise.text, day=day)),)
