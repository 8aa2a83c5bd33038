"""`coffee settings`: whether there are rounds, how often, on which day, by two or by three."""

from dataclasses import replace

from bot.domain.coffee import Coffee, Rhythm
from bot.features.coffee import actions, cards
from bot.features.coffee.planning import coming, move
from bot.features.coffee.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Post, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Amended
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("coffee.settings")

WEEKDAYS = set("01234")
SIZES = {"2": False, "3": True}


@feature.command(
    "coffee settings",
    "settings coffee",
    "koffie instellingen",
    "instellingen koffie",
    access=Access.STEERING,
)
async def show(ctx: Context, event: Said) -> Effects:
    policy, day = await ctx.stores.coffee.policy(), await coming(ctx)
    takers = len(await ctx.stores.coffee.takers())
    return (Reply(cards.settings(ctx.words(), ctx.community.id, policy, day, takers)),)


@feature.pressed(actions.ChangeRounds, Access.STEERING)
async def open_form(ctx: Context, event: Pressed, action: actions.ChangeRounds) -> Effects:
    policy = await ctx.stores.coffee.policy()
    return (OpenForm(cards.settings_form(ctx.words(), ctx.community.id, policy)),)


@feature.submitted(actions.ChangeRounds, Access.STEERING)
async def change(ctx: Context, event: Submitted, action: actions.ChangeRounds) -> Effects:
    """It holds at once, and is on from now on; who is brought together already stays so."""
    before, values = await ctx.stores.coffee.policy(), event.values
    errors = _errors(values.get("rhythm"), values.get("size"), values.get("weekday"))
    if errors:
        form = cards.settings_form(ctx.words(), ctx.community.id, before, errors)
        return (FormErrors(form),)
    chosen = Coffee(
        on=True,
        rhythm=Rhythm(values["rhythm"]),
        threes=SIZES[values["size"]],
        weekday=int(values["weekday"]),
        since=before.since if before.on else ctx.today,
    )
    return await _changed(ctx, chosen)


def _errors(rhythm: str | None, size: str | None, weekday: str | None) -> tuple[str, ...]:
    """The inputs that hold none of what they offer."""
    right = {"rhythm": rhythm in set(Rhythm), "size": size in SIZES, "weekday": weekday in WEEKDAYS}
    return tuple(name for name, is_right in right.items() if not is_right)


async def _changed(ctx: Context, policy: Coffee) -> Effects:
    await ctx.stores.coffee.save_policy(policy)
    day, told = await move(ctx, policy)
    takers = len(await ctx.stores.coffee.takers())
    card = cards.settings(ctx.words(), ctx.community.id, policy, day, takers)
    return (Replace(card), *told)


@feature.pressed(actions.StopRounds, Access.STEERING)
async def stop(ctx: Context, event: Pressed, action: actions.StopRounds) -> Effects:
    """No round is planned any more; the settings stay as they are."""
    return await _changed(ctx, replace(await ctx.stores.coffee.policy(), on=False))


@feature.pressed(actions.CallMembers, Access.STEERING)
async def call(ctx: Context, event: Pressed, action: actions.CallMembers) -> Effects:
    """In the channel, as whoever steers wanted it; once a day at most."""
    policy, day = await ctx.stores.coffee.policy(), await coming(ctx)
    if not await ctx.uow.communities.places(ctx.community.id):
        return (Reply(note(ctx.words(), "coffee-no-channel")),)
    if not policy.on or day is None:
        return (Reply(note(ctx.words(), "coffee-is-off")),)
    card = cards.call(ctx.community_words(), ctx.community.id, policy, day)
    key = f"coffee:{ctx.community.id}:call:{ctx.today:%Y%m%d}"
    return (Reply(note(ctx.words(), "coffee-called")), Post(card, key, "coffee"))


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another holiday or hour holds for the next round too."""
    policy = await ctx.stores.coffee.policy()
    return (await move(ctx, policy))[1] if policy.on else ()
