"""`goals`, `agreements`: what holds, since when, and what held before."""

from bot.domain.agreements import (
    KEPT,
    MOST_VERSIONS,
    Kind,
    Stage,
)
from bot.features.agreements import actions, cards
from bot.features.agreements.actions import AboutKind
from bot.features.agreements.holding import current
from bot.features.agreements.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("agreements.showing")


async def kind_of(ctx: Context, action: AboutKind) -> Kind | None:
    return next((kind for kind in Kind if kind == action.kind), None)


@feature.command("goals", "doelen")
async def goals(ctx: Context, event: Said) -> Effects:
    return (Reply(await card_of(ctx, Kind.GOALS)),)


@feature.command("agreements", "afspraken", means=Intent.AGREEMENTS)
async def agreements(ctx: Context, event: Said) -> Effects:
    return (Reply(await card_of(ctx, Kind.AGREEMENTS)),)


@feature.pressed(actions.ShowText, Access.MEMBERS, on=kind_of, gone="agreements-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowText, kind: Kind) -> Effects:
    return (Reply(await card_of(ctx, kind)),)


async def card_of(ctx: Context, kind: Kind) -> Card:
    store, (text, version) = ctx.stores.agreements, await current(ctx, kind)
    rules = await store.rules()
    voting = [one for one in await store.proposals(Stage.VOTING) if one.kind is kind]
    held = [one for one in await store.held(ctx.now - KEPT) if one.kind is kind]
    shown = cards.Shown(
        kind,
        text,
        version,
        voting[0] if voting else None,
        held[0] if held else None,
        rules.next_review(await store.begun()),
        rules.roles if kind is Kind.GOALS else (),
    )
    return cards.shown(ctx.words(), ctx.community, shown)


@feature.pressed(actions.ShowEarlier, Access.MEMBERS, on=kind_of, gone="agreements-gone")
async def earlier(ctx: Context, event: Pressed, action: actions.ShowEarlier, kind: Kind) -> Effects:
    versions = await ctx.stores.agreements.versions(kind, MOST_VERSIONS)
    if not versions:
        return (Reply(note(ctx.words(), "agreements-none")),)
    before = versions[1] if len(versions) > 1 else None
    return (Reply(cards.earlier(ctx.words(), ctx.community, kind, versions, before)),)
