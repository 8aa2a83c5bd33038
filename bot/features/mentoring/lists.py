"""Short lists and the waiting line: what mentees hear from a round, or at once where there is none."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.domain.affinity import Snapshot
from bot.domain.eligibility import Purpose
from bot.domain.mentoring import place_in_line
from bot.domain.people import PersonId
from bot.domain.policy import Leftovers, Rounds, next_round
from bot.domain.proposals import Proposal, Round, with_reasons
from bot.domain.wishes import Wish
from bot.effects import Effects, Say
from bot.features.mentoring import menteecards
from bot.features.mentoring.plan import (
    EXPIRE_CHOICE,
    MATCH,
    REMIND_CHOICE,
    UNCHOSEN,
    plan,
    plan_at,
    snapshot,
)


async def match_now(
    ctx: Context, asker: PersonId | None = None, besides: PersonId | None = None
) -> Effects:
    """Where there are no rounds: short lists at once for whoever waits and can have a mentor.

    `asker` hears at once how it stands when there is none for them yet; `besides` gets no list now. In a
    large community that is the next minute's work: nobody's press waits for everybody's lists.
    """
    from bot.domain.rounds import plan_round  # numpy: loaded with the first match, not at the start

    if await ctx.is_large():
        return await _match_soon(ctx, asker, besides)
    at = await snapshot(ctx)
    if at.policy.rounds is not Rounds.OFF:
        return ()
    at = without(at, besides)
    return await send_round(ctx, at, plan_round(at), asker)


async def _match_soon(ctx: Context, asker: PersonId | None, besides: PersonId | None) -> Effects:
    policy = await ctx.uow.mentoring.policy(ctx.community.id)
    if policy.rounds is Rounds.OFF:
        key = f"match:{ctx.community.id}:{asker or 0}"
        who = await ctx.uow.members.get(ctx.community.id, asker) if asker else None
        await plan_at(ctx, MATCH, key, ctx.now, who, besides=str(besides or 0))
    return ()


def without(at: Snapshot, mentee: PersonId | None) -> Snapshot:
    """As if this mentee did not wait."""
    return replace(at, wishes=[wish for wish in at.wishes if wish.mentee != mentee])


async def send_round(
    ctx: Context, at: Snapshot, found: Round, asker: PersonId | None = None
) -> Effects:
    """Everyone who waits and can have a mentor gets a short list; `asker` is told if not."""
    effects: Effects = ()
    for mentee, choices in found.choices.items():
        effects += await offer_choices(ctx, at, mentee, choices)
    if asker in found.left_out:
        effects += await tell_waiting(ctx, at, (at.wish(asker),), found.left_out)
    return effects


async def offer_choices(
    ctx: Context, at: Snapshot, mentee: PersonId, proposals: Sequence[Proposal]
) -> Effects:
    """Send a mentee their short list, and mind that it is answered."""
    wish, choices = at.wish(mentee), with_reasons(at, mentee, proposals)
    reader = at.members[mentee]
    ids = tuple(choice.mentor for choice in choices)
    await ctx.uow.mentoring.save_wish(ctx.community.id, wish.choosing(ids))
    until = ctx.community.calendar.working_day(ctx.today, EXPIRE_CHOICE)
    remind = ctx.community.calendar.working_day(ctx.today, REMIND_CHOICE)
    await plan(ctx, UNCHOSEN, choose_key(ctx, mentee), remind, reader, stage="remind")
    card = menteecards.short_list(
        ctx.words(reader.person), ctx.community, choices, at.members, until
    )
    purpose = Purpose.ANSWER if ctx.member and ctx.member.id == mentee else Purpose.NOTICE
    key = f"{choose_key(ctx, mentee)}{ctx.stamp}"
    return (Say(mentee, card, key, purpose, "mentoring.choose"),)


async def close_list(ctx: Context, mentee: PersonId) -> None:
    """A list that is answered or over: nothing reminds of it any more."""
    key = choose_key(ctx, mentee)
    await ctx.uow.agenda.cancel(ctx.community.id, key)
    await ctx.uow.deliveries.withdraw(ctx.community.id, mentee, "over", key)


def choose_key(ctx: Context, mentee: PersonId) -> str:
    """Ends in a colon: it is also the prefix of all that is about this mentee, and 2 is not 23."""
    return f"choose:{ctx.community.id}:{mentee}:"


async def tell_waiting(
    ctx: Context,
    at: Snapshot,
    wishes: Sequence[Wish],
    left_out: Sequence[PersonId],
    lead: str = "waiting-lead",
) -> Effects:
    """A place in the line, an honest word about when, and others who wait as well (R6)."""
    from bot.domain.rounds import peer_groups

    line = await ctx.uow.mentoring.wishes(ctx.community.id)
    together = [w for w in line if w.mentee in left_out]
    groups = peer_groups(at, together) if at.policy.leftovers is Leftovers.PEERS else ()
    day = next_round(at.policy.rounds, ctx.today, ctx.community.calendar)
    effects: Effects = ()
    for wish in wishes:
        peers = next((g for g in groups if wish.mentee in g), ())
        others = tuple(p for p in peers if p != wish.mentee)
        saved = next(w for w in line if w.mentee == wish.mentee)
        await ctx.uow.mentoring.save_wish(
            ctx.community.id, replace(saved, peers=others, peer_yes=False)
        )
        card = menteecards.waiting(
            ctx.words(at.members[wish.mentee].person),
            ctx.community,
            place_in_line(saved, line),
            day,
            peers=[at.members[p] for p in others],
            lead=lead,
        )
        own = ctx.member is not None and ctx.member.id == wish.mentee
        key = f"waiting:{ctx.community.id}:{wish.mentee}:{ctx.stamp}"
        purpose = Purpose.ANSWER if own else Purpose.NOTICE
        effects += (Say(wish.mentee, card, key, purpose, "mentoring.waiting"),)
    return effects
