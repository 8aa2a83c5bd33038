"""The snapshot that every decision about who with whom looks at."""

from collections.abc import Collection
from datetime import date

from bot.domain.apart import KeptApart
from bot.domain.people import PersonId
from bot.domain.snapshot import Snapshot
from bot.domain.vocabulary import Vocabulary
from bot.features.rounds.stores import Context, Stores


async def snapshot(ctx: Context) -> Snapshot:
    """Everything that decides who may be with whom, as it is in this transaction."""
    zone = ctx.community.charter.zone
    return await snapshot_of(ctx.stores, ctx.today, zone, ctx.vocabulary())


async def snapshot_of(stores: Stores, today: date, zone: str, vocabulary: Vocabulary) -> Snapshot:
    """The same of a community by its stores; `zone` and `vocabulary` are its own."""
    return Snapshot(
        today=today,
        policy=await stores.rounds.policy(),
        members={m.id: m for m in await stores.members.all()},
        wishes=await stores.wishes.all(),
        offers=await stores.offers.all(),
        pairs=await stores.pairs.all(),
        kept_apart=KeptApart(await stores.apart.notes()),
        community_zone=zone,
        vocabulary=vocabulary,
    )


async def snapshot_about(ctx: Context, mentees: Collection[PersonId]) -> Snapshot:
    """What decides about the lists and the peers that these mentees have: they themselves, those they
    choose from or may meet, and what is between these people. Nobody else is in it, nor has room."""
    stores = ctx.stores
    policy, wishes = await stores.rounds.policy(), await stores.wishes.all(mentees)
    mentors = {mentor for wish in wishes for mentor in wish.choices}
    people = {*mentees, *mentors, *(peer for wish in wishes for peer in wish.peers)}
    return Snapshot(
        today=ctx.today,
        policy=policy,
        members={m.id: m for m in await stores.members.some(people)},
        wishes=wishes,
        offers=await stores.offers.all(mentors),
        pairs=await stores.pairs.all(people),
        kept_apart=KeptApart(await stores.apart.notes()),
        community_zone=ctx.community.charter.zone,
        vocabulary=ctx.vocabulary(),
    )
