"""What messages that wait for a yes are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.features.messages.stores import Context
from bot.frame.cards import Mention
from bot.frame.context import Fact
from bot.frame.mine import Mine


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many wait; their texts go along with the export."""
    waiting = await ctx.stores.messages.of({member.id})
    mine = sum(one.by == member.id for one in waiting)
    theirs = sum(one.writer == member.id for one in waiting)
    words = ctx.words()
    lines = (("by", mine), ("of", theirs))
    return [
        (words(f"privacy-messages-{way}"), words("privacy-messages-are", count=count))
        for way, count in lines
        if count
    ]


async def mine(ctx: Context) -> Sequence[Mine]:
    """Who would have a message of theirs; the words of it stand in what asked for it."""
    me = ctx.actor.id
    asking = {one.by for one in await ctx.stores.messages.of({me}) if one.writer == me}
    people = await ctx.stores.members.some(asking) if asking else ()
    return [Mine("message", (Mention(one.id, one.name),), rank=11, waits=True) for one in people]
