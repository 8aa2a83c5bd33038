"""What mentors are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.domain.mentors import STILL_THERE_AFTER, room_of
from bot.features.mentors.stores import Context
from bot.frame.attention import Attention, about
from bot.frame.context import Fact
from bot.frame.mine import Mine


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What somebody offers."""
    offer = await ctx.stores.offers.of(member.id)
    return [(ctx.words()("privacy-offer"), offer.topics or "–")] if offer else []


async def attention(ctx: Context) -> Sequence[Attention]:
    """Which mentors gave no sign of life."""
    people = {m.id: m for m in await ctx.stores.members.all()}
    offers = await ctx.stores.offers.all()
    gone = [o for o in offers if o.silences >= STILL_THERE_AFTER and not o.withdrawn]
    return (about("mentors", [(o.mentor,) for o in gone], people, rank=50),)


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they offer, and for how many there is room."""
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer is None or offer.withdrawn:
        return ()
    room = room_of(offer, await ctx.stores.pairs.all(), ctx.today)
    said = ctx.words()("mine-offer-is", topics=offer.topics, room=room)
    return (Mine("offer", said, "mentor offer", rank=40),)
