"""What holds: written down as a version whenever the charter says something new, and accepted on joining."""

from dataclasses import replace

from bot.domain.agreements import (
    Accepted,
    How,
    Kind,
    Version,
    amended,
    following,
    in_charter,
)
from bot.domain.people import PersonId
from bot.features.agreements import cards
from bot.features.agreements.stores import Context
from bot.frame.effects import Effects, Post, Tell
from bot.frame.news import Amended, Arrived, Founded, Returned
from bot.frame.routing import Feature

feature = Feature("agreements.holding")

IN_CHARTER = (Kind.GOALS, Kind.AGREEMENTS)


async def current(ctx: Context, kind: Kind) -> tuple[str, Version | None]:
    """The text that holds, and its version: the charter's word, where it has one."""
    version = (await ctx.stores.agreements.newest()).get(kind)
    if kind in IN_CHARTER:
        return in_charter(ctx.community.charter, kind), version
    return version.text if version else "", version


@feature.on(Founded)
async def begun(ctx: Context, news: Founded) -> Effects:
    """What the founder wrote down is version 1, which they accept."""
    await _write_down(ctx, How.BEGUN, None)
    if ctx.person:
        await _accept(ctx, ctx.person.id)
    return ()


@feature.on(Amended)
async def put_down(ctx: Context, news: Amended) -> Effects:
    """Whoever steers wrote another text in the settings: it is a version, and says how it came."""
    await _write_down(ctx, How.STEERED, ctx.member.id if ctx.member else None)
    return ()


async def _write_down(ctx: Context, how: How, by: PersonId | None) -> None:
    newest = await ctx.stores.agreements.newest()
    for kind in IN_CHARTER:
        text, before = in_charter(ctx.community.charter, kind), newest.get(kind)
        if text.strip() != (before.text.strip() if before else ""):
            number = following(before, kind)
            version = Version(kind, number, ctx.today, text, "", how, by)
            await ctx.stores.agreements.add(version)


@feature.on(Arrived)
async def arrived(ctx: Context, news: Arrived) -> Effects:
    """Whoever joins by their own yes accepts what holds on that day."""
    if news.accepted:
        await _accept(ctx, news.member.id)
    return ()


@feature.on(Returned)
async def returned(ctx: Context, news: Returned) -> Effects:
    await _accept(ctx, news.member.id)
    return ()


async def _accept(ctx: Context, person: PersonId) -> None:
    newest = (await ctx.stores.agreements.newest()).values()
    yes = [Accepted(one.kind, one.number, ctx.today) for one in newest if one.text]
    await ctx.stores.agreements.accept([person], yes)


async def adopt(
    ctx: Context, kind: Kind, text: str, change: str, how: How, by: PersonId | None
) -> tuple[Version, Effects]:
    """A new version, which holds at once and is told in the channel, once."""
    newest = (await ctx.stores.agreements.newest()).get(kind)
    version = Version(kind, following(newest, kind), ctx.today, text, change, how, by)
    await ctx.stores.agreements.add(version)
    if kind in IN_CHARTER:
        charter = amended(ctx.community.charter, kind, text)
        await ctx.uow.communities.amend(ctx.community.id, charter)
        ctx.here = replace(ctx.community, charter=charter)
    card = cards.adopted(ctx.community_words(), ctx.community, version)
    key = f"agreements:{ctx.community.id}:{kind}:{version.number}"
    return version, (Post(card, key, "agreements"), Tell(Amended()))
