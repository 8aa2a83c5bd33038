"""`weekly`: whether there is a weekly post, and on which day."""

from dataclasses import replace
from datetime import date

from bot.domain.prompts import Weekly
from bot.features.prompts import actions, cards
from bot.features.prompts.planning import coming, plan_next, reader, to_come
from bot.features.prompts.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Amended
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("prompts.weekly")

WEEKDAYS = set("01234")


@feature.command(
    "weekly",
    "weekly show",
    "weekpost",
    "weekpost toon",
    access=Access.STEERING,
    means=Intent.WEEKLY_POST,
)
async def show(ctx: Context, event: Said) -> Effects:
    """How it stands, and what can be done about it."""
    policy, day = await ctx.stores.posts.policy(), await coming(ctx)
    return (Reply(await _shown(ctx, policy, day)),)


async def _shown(ctx: Context, policy: Weekly, day: date | None) -> Card:
    seen_by = await reader(ctx, policy)
    before = ctx.community.calendar.before(day) if day else None
    dates = (day, max(before, ctx.today)) if day and before else None
    seen = await to_come(ctx) is not None
    return cards.shown(ctx.words(), ctx.community.id, policy, dates, seen_by, seen=seen)


async def _changed(ctx: Context, policy: Weekly) -> Card:
    """It holds at once."""
    await ctx.stores.posts.save_policy(policy)
    return await _shown(ctx, policy, await plan_next(ctx, policy))


@feature.command("weekly on", "weekpost aan", access=Access.STEERING, listed=False)
async def on(ctx: Context, event: Said) -> Effects:
    card, *rest = await _on(ctx)
    return (Reply(card), *rest)


@feature.pressed(actions.TurnOn, Access.STEERING)
async def turn_on(ctx: Context, event: Pressed, action: actions.TurnOn) -> Effects:
    card, *rest = await _on(ctx)
    return (Replace(card), *rest)


async def _on(ctx: Context) -> tuple[Card, *tuple[Undoable, ...]]:
    """Whoever turns it on sees it before; what was posted without a press counts no more."""
    if not await ctx.uow.communities.places(ctx.community.id):
        return (note(ctx.words(), "weekly-no-channel"),)
    before = await ctx.stores.posts.policy()
    card = await _changed(ctx, before.begun(ctx.actor.id, ctx.today))
    return (card,) if before.runs else (card, _back(ctx, on=False))


def _back(ctx: Context, *, on: bool) -> Undoable:
    by = actions.TurnOn if on else actions.TurnOff
    return Undoable(by(community=ctx.community.id), "undo-weekly")


@feature.command("weekly off", "weekpost uit", access=Access.STEERING, listed=False)
async def off(ctx: Context, event: Said) -> Effects:
    card, *rest = await _off(ctx)
    return (Reply(card), *rest)


@feature.pressed(actions.TurnOff, Access.STEERING)
async def turn_off(ctx: Context, event: Pressed, action: actions.TurnOff) -> Effects:
    card, *rest = await _off(ctx)
    return (Replace(card), *rest)


async def _off(ctx: Context) -> tuple[Card, *tuple[Undoable, ...]]:
    before = await ctx.stores.posts.policy()
    card = await _changed(ctx, replace(before, on=False, paused=False))
    return (card, _back(ctx, on=True)) if before.on else (card,)


@feature.pressed(actions.ChooseDay, Access.STEERING)
async def open_day(ctx: Context, event: Pressed, action: actions.ChooseDay) -> Effects:
    policy = await ctx.stores.posts.policy()
    return (OpenForm(cards.day_form(ctx.words(), ctx.community.id, policy)),)


@feature.submitted(actions.ChooseDay, Access.STEERING)
async def set_day(ctx: Context, event: Submitted, action: actions.ChooseDay) -> Effects:
    """From the next post that nobody has seen yet."""
    policy, day = await ctx.stores.posts.policy(), event.values.get("weekday", "")
    if day not in WEEKDAYS:
        error = ctx.words()("weekly-error-day")
        return (FormErrors(cards.day_form(ctx.words(), ctx.community.id, policy, error)),)
    return (Replace(await _changed(ctx, replace(policy, weekday=int(day)))),)


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another holiday or hour holds for the next post too."""
    policy = await ctx.stores.posts.policy()
    if policy.runs:
        await plan_next(ctx, policy)
    return ()
