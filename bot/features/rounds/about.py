"""What the way to a pair is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.domain.pairs import PairStatus
from bot.domain.wishes import places_in_line
from bot.frame.attention import Attention, about
from bot.frame.context import Context, Fact


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What somebody wishes for."""
    wish = await ctx.stores.wishes.of(member.id)
    return [(ctx.words()("privacy-wish"), f"{wish.goal}\n{wish.why}".strip())] if wish else []


async def attention(ctx: Context) -> Sequence[Attention]:
    """Who waits for a mentor, the first in line first; which requests are open."""
    people = {m.id: m for m in await ctx.stores.members.all()}
    places = places_in_line(await ctx.stores.wishes.all())
    there = [id for id in places if id in people and people[id].takes_part(ctx.today)]
    line = sorted(there, key=places.__getitem__)
    asked = [p for p in await ctx.stores.pairs.all() if p.status is PairStatus.ASKED]
    return (
        about("waiting", [(id,) for id in line], people),
        about("asked", [p.people for p in asked], people),
    )
