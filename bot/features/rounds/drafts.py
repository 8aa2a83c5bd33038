"""A round as it is planned, kept and shown; nothing of it was sent."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.people import PersonId
from bot.domain.proposals import Choice, Draft, Round, with_reasons
from bot.domain.snapshot import Snapshot
from bot.features.rounds import roundcards
from bot.features.rounds.stores import Context
from bot.frame.cards import Card
from bot.frame.words import Words


async def draft_round(ctx: Context, at: Snapshot, draft: Draft | None) -> Round:
    """Plan the round and keep it as the draft that a facilitator may confirm."""
    found = planned(ctx, at, draft)
    await keep_draft(ctx, found, draft)
    return found


def planned(ctx: Context, at: Snapshot, draft: Draft | None) -> Round:
    from bot.domain.rounds import plan_round  # numpy: loaded with the first match, not at the start

    return ctx.thoughts.of(plan_round, at, draft)


async def keep_draft(ctx: Context, found: Round, draft: Draft | None) -> None:
    kept = found.draft(ctx.community.id, ctx.today)
    if draft:
        kept = replace(kept, swapped=draft.swapped & set(found.chosen))
    await ctx.stores.rounds.save_draft(kept)


def shown_round(
    ctx: Context, words: Words, at: Snapshot, found: Round, page: int = 1, times: int = 1
) -> Card:
    def why(mentee: PersonId) -> Sequence[Choice]:
        return with_reasons(at, mentee, found.choices[mentee])

    told = roundcards.Told(
        {wish.mentee: wish.goal for wish in at.wishes},
        {offer.mentor: offer.topics for offer in at.offers},
    )
    return roundcards.preview(words, ctx.community, found, at.members, told, why, page, times)
