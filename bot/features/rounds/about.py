"""What the way to a pair is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.mentors import room_of
from bot.domain.network import Contact
from bot.domain.pairs import PairStatus
from bot.domain.wishes import SEARCHING, WishStatus, place_in_line, places_in_line
from bot.features.rounds.stores import Context
from bot.frame.attention import Attention, about
from bot.frame.cards import Fields, Mention
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.words import Words


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What somebody wishes for, with whom they would rather not be, and who a roster says assesses whom."""
    words, wish = ctx.words(), await ctx.stores.wishes.of(member.id)
    told = [(words("privacy-wish"), f"{wish.goal}\n{wish.why}".strip())] if wish else []
    about_them = [n for n in await ctx.stores.apart.notes() if member.id in (n.one, n.other)]
    noted = (
        ("privacy-apart", [n for n in about_them if n.by == member.id]),
        ("privacy-roster", [n for n in about_them if n.by is None]),
    )
    for label, notes in noted:
        others = {n.other if n.one == member.id else n.one for n in notes}
        names = sorted(one.name for one in await ctx.stores.members.some(others))
        told += [(words(label), ", ".join(names))] if names else []
    return told


async def attention(ctx: Context) -> Sequence[Attention]:
    """Who waits for a mentor, the first in line first; which requests are open."""
    people = {m.id: m for m in await ctx.stores.members.all()}
    places = places_in_line(await ctx.stores.wishes.all())
    there = [id for id in places if id in people and people[id].takes_part(ctx.today)]
    line = sorted(there, key=places.__getitem__)
    asked = [p for p in await ctx.stores.pairs.all() if p.status is PairStatus.ASKED]
    return (
        about("waiting", [(id,) for id in line], people, rank=10, press="match preview"),
        about("asked", [p.people for p in asked], people, rank=20),
    )


async def section(ctx: Context, week: Week) -> Section:
    """Places that are free, and mentees who wait for one; who met while they waited."""
    pairs, wishes = await ctx.stores.pairs.all(), await ctx.stores.wishes.all()
    free = sum(room_of(offer, pairs, ctx.today) for offer in await ctx.stores.offers.all())
    waiting = sum(wish.status is WishStatus.WAITING for wish in wishes)
    met = [(wish, peer) for wish in wishes for peer in wish.met_peers]
    contacts = frozenset(Contact(frozenset((w.mentee, peer)), w.since) for w, peer in met)
    return told(ctx.words(), free, waiting, contacts)


def told(
    words: Words, free: int, waiting: int, contacts: frozenset[Contact] = frozenset()
) -> Section:
    said = words("digest-coverage-is", capacity=free, demand=waiting)
    line = Line(words("digest-coverage"), said, vital=True)
    return Section(
        rank=40,
        lines=(line,),
        part="mentoring",
        at_length=(Fields(((line.label, line.value),)),),
        asks=waiting > free,
        contacts=contacts,
    )


async def mine(ctx: Context) -> Sequence[Mine]:
    """Who asks them to be their mentor; and how it stands with their own search."""
    me, pairs = ctx.actor.id, await ctx.stores.pairs.all()
    asking = {
        pair.mentee for pair in pairs if pair.status is PairStatus.ASKED and pair.mentor == me
    }
    lines = [
        Mine("asked", (Mention(one.id, one.name),), "mentor", rank=10, waits=True)
        for one in (await ctx.stores.members.some(asking) if asking else ())
    ]
    wish = await ctx.stores.wishes.of(me)
    if wish is None or wish.status not in SEARCHING:
        return lines
    place = place_in_line(wish, await ctx.stores.wishes.all())
    said = ctx.words()(f"wish-{wish.status}", place=place)
    chooses = wish.status is WishStatus.CHOOSING
    return [*lines, Mine("search", said, "mentor", rank=15, waits=chooses)]
