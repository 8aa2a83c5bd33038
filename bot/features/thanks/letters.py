"""The messages that bring thank-yous: several that wait come together, and each shows what is left in it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.thanks import MOST_TOGETHER, ThankYou
from bot.features.thanks import cards
from bot.features.thanks.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Retire, Say, Update
from bot.frame.words import note


async def put(ctx: Context, receiver: Member, one: ThankYou) -> tuple[ThankYou, Say]:
    """Kept, and said in one message with those that still wait to reach them."""
    before = await received(ctx, receiver)
    last = before[-1] if before else None
    together = [other for other in before if last and other.letter == last.letter]
    if last and len(together) < MOST_TOGETHER:
        waits = await ctx.stores.deliveries.withdraw(receiver.id, "bundled", last.key)
        one = replace(one, letter=last.letter) if waits else one
    kept = await ctx.stores.thanks.add(one)
    return kept, say(receiver, await card(ctx, receiver, one.letter), one.key)


def say(receiver: Member, shown: Card, key: str) -> Say:
    return Say(receiver.id, shown, key, Purpose.KINDNESS, "thanks")


async def received(ctx: Context, receiver: Member) -> list[ThankYou]:
    """What was given them by somebody who is not erased, oldest first."""
    every = await ctx.stores.thanks.of(receiver.id)
    return [one for one in every if one.receiver == receiver.id and one.giver]


async def card(ctx: Context, receiver: Member, letter: str) -> Card:
    """A message as it should stand now; that it was taken back where nothing is left in it."""
    words = ctx.words(receiver.person)
    inside = [one for one in await received(ctx, receiver) if one.letter == letter]
    givers = await ctx.stores.members.some({one.giver for one in inside if one.giver})
    by_id = {giver.id: giver for giver in givers}
    shown = [(one, by_id[one.giver]) for one in inside if one.giver in by_id]
    return cards.arrives(words, shown) if shown else note(words, "thanks-gone")


async def redrawn(ctx: Context, one: ThankYou) -> Effects:
    """The message that brings it, or brought it, without what is there no more."""
    receiver = await ctx.stores.members.get(one.receiver)
    if receiver is None:
        return ()
    shown = await card(ctx, receiver, one.letter)
    is_empty = all(other.letter != one.letter for other in await received(ctx, receiver))
    return (Retire(one.key, shown, receiver.id) if is_empty else Update(one.key, shown),)


async def dropped(ctx: Context, those: Sequence[ThankYou]) -> Effects:
    effects: Effects = ()
    for one in those:
        await ctx.stores.thanks.delete(one.id)
        effects += await redrawn(ctx, one)
    return effects


async def unread(ctx: Context, those: Sequence[ThankYou]) -> list[ThankYou]:
    """Of these, what its receiver has not been sent yet."""
    here, written = ctx.community.id, ctx.uow.outbox.written
    return [one for one in those if not await written(here, one.receiver, one.key)]
