"""Looking again at what was agreed: ten minutes, three questions, in the channel; and how it is voted on."""

from dataclasses import replace

from bot.domain.agreements import Kind, Rhythm, Rules
from bot.domain.votes import Quorum
from bot.features.agreements import actions, cards, rulecards
from bot.features.agreements.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, FormErrors, OpenForm, Post, Reply
from bot.frame.events import Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("agreements.reviewing")


@feature.command(
    "agreements review", "afspraken bekijken", "review agreements", access=Access.STEERING
)
async def review(ctx: Context, event: Said) -> Effects:
    """The channel gets the three questions, once a day at most; the next time is planned from today."""
    if not await ctx.uow.communities.places(ctx.community.id):
        return (Reply(note(ctx.words(), "agreements-no-channel")),)
    store = ctx.stores.agreements
    held = await store.newest()
    if not held:
        return (Reply(note(ctx.words(), "agreements-none")),)
    rules = replace(await store.rules(), reviewed=ctx.today)
    await store.save_rules(rules)
    card = cards.review(
        ctx.community_words(), ctx.community, [kind for kind in Kind if kind in held]
    )
    key = f"agreements:{ctx.community.id}:review:{ctx.today:%Y%m%d}"
    return (Reply(_told(ctx, rules)), Post(card, key, "agreements.review"))


def _told(ctx: Context, rules: Rules) -> Card:
    day, words = rules.next_review(None), ctx.words()
    if day is None:
        return note(words, "agreements-reviewed")
    return note(words, "agreements-reviewed-next", day=words.day(day))


@feature.command(
    "settings agreements", "instellingen afspraken", access=Access.STEERING, listed=False
)
async def open_rules(ctx: Context, event: Said) -> Effects:
    rules = await ctx.stores.agreements.rules()
    return (OpenForm(rulecards.form(ctx.words(), ctx.community, rules)),)


@feature.submitted(actions.SetRules, Access.STEERING)
async def set_rules(ctx: Context, event: Submitted, action: actions.SetRules) -> Effects:
    """They hold for the next vote: one that is open keeps the quorum that was said."""
    before, values = await ctx.stores.agreements.rules(), event.values
    quorum, leading = (
        next((one for one in Quorum if one == values.get(name)), None)
        for name in ("quorum", "quorum_leading")
    )
    rhythm = next((one for one in Rhythm if one == values.get("rhythm")), None)
    wrong = [
        name
        for name, one in (("quorum", quorum), ("quorum_leading", leading), ("rhythm", rhythm))
        if one is None
    ]
    if quorum is None or leading is None or rhythm is None:
        return (FormErrors(rulecards.form(ctx.words(), ctx.community, before, wrong)),)
    chosen = event.chosen.get("roles", ())
    roles = tuple(role for role in ctx.community.charter.job_roles if role in chosen)
    rules = Rules(quorum, leading, rhythm, before.reviewed, roles)
    await ctx.stores.agreements.save_rules(rules)
    day = rules.next_review(await ctx.stores.agreements.begun())
    return (Reply(rulecards.saved(ctx.words(), rules, day)),)
