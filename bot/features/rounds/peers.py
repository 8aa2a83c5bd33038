"""Others who wait as well: once everybody of a group said yes, they are brought together."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import Wish, WishStatus
from bot.features.rounds import actions, cards
from bot.features.rounds.loaders import waiting_wish
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.effects import (
    Effects,
    Introduce,
    Reply,
    Say,
)
from bot.frame.events import Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("rounds.peers")


def peers_key(ctx: Context, mentee: PersonId) -> str:
    """With this the keys of the questions begin whether this mentee would meet others who wait."""
    return f"peers:{ctx.community.id}:{mentee}:"


@feature.pressed(actions.MeetPeers, Access.MEMBERS, on=waiting_wish, gone="mentoring-closed")
async def meet_peers(
    ctx: Context, event: Pressed, action: actions.MeetPeers, wish: Wish
) -> Effects:
    """My yes; once everybody of the group said so, they are brought together."""
    if not wish.peers:
        return (Reply(note(ctx.words(), "peers-gone")),)
    mine = replace(wish, peer_yes=True)
    await ctx.stores.wishes.save(mine)
    group = {w.mentee: w for w in await ctx.stores.wishes.all()}
    at = await snapshot(ctx)
    others = _who_can_meet(at, wish, group)
    if not others:
        await ctx.stores.wishes.save(wish.without_peers())
        return (Reply(note(ctx.words(), "peers-gone")),)
    if not all(other.peer_yes and wish.mentee in other.peers for other in others):
        asked = [await _ask_peer(ctx, at, mine, other) for other in others if not other.peers]
        return (Reply(note(ctx.words(), "peers-noted")), *asked)
    together = {each.mentee for each in (mine, *others)}
    for each in (mine, *others):
        met = each.met_peers | (together - {each.mentee})
        done = replace(each.without_peers(), met_peers=met)
        await ctx.stores.wishes.save(done)
    return (Reply(note(ctx.words(), "peers-done")), await _bring_together(ctx, mine, others))


def _who_can_meet(at: Snapshot, mine: Wish, group: Mapping[PersonId, Wish]) -> list[Wish]:
    """Of those I was told of, who still waits, and whom nothing keeps apart by now: whoever said yes
    comes first."""
    there = [
        peer
        for peer in mine.peers
        if peer in group and group[peer].status is WishStatus.WAITING and at.mentee(group[peer])
    ]
    first = sorted(there, key=lambda peer: not group[peer].peer_yes)
    return [group[peer] for peer in at.kept_apart.fitting((mine.mentee,), first)]


async def _ask_peer(ctx: Context, at: Snapshot, mine: Wish, other: Wish) -> Say:
    """Somebody who waited already hears that another does as well."""
    mentioned = [peer for peer in mine.peers if peer != other.mentee]
    peers = (mine.mentee, *at.kept_apart.fitting((mine.mentee, other.mentee), mentioned))
    await ctx.stores.wishes.save(replace(other, peers=peers))
    reader = await ctx.somebody(other.mentee)
    people = [await ctx.somebody(peer) for peer in peers]
    card = cards.peers_asked(ctx.words(reader.person), ctx.community.id, people)
    key = f"{peers_key(ctx, other.mentee)}{ctx.stamp}"
    return Say(other.mentee, card, key, Purpose.NOTICE, "mentoring.peers")


async def _bring_together(ctx: Context, mine: Wish, others: list[Wish]) -> Introduce:
    people = [await ctx.somebody(wish.mentee) for wish in (mine, *others)]
    names = ", ".join(person.name for person in people)
    ids = tuple(person.id for person in people)
    return Introduce(
        ids,
        cards.peers_meet(ctx.community_words(), names),
        tuple((p.id, cards.peers_meet(ctx.words(p.person), names)) for p in people),
        f"peers:{ctx.community.id}:{'-'.join(map(str, sorted(ids)))}:{ctx.today:%Y%m%d}",
        "mentoring.peers",
    )
