"""Short lists and the waiting line: what mentees hear from a round, or at once where there is none."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.outlook import Outlook, outlooks
from bot.domain.people import PersonId
from bot.domain.policy import Leftovers, Rounds, next_round
from bot.domain.proposals import Round
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import Wish, WishStatus, places, places_in_line
from bot.features.rounds import cards
from bot.features.rounds.moments import MatchSoon, RoundNews
from bot.features.rounds.shortlist import send_list
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.effects import Effect, Effects, Say
from bot.frame.news import PlaceFree

TOLD_AT_ONCE = 100  # people in one transaction: tenths of a second in which nobody else can write


async def match_waiting(ctx: Context, free: PlaceFree) -> Effects:
    """In a large community that is the next minute's work: nobody's press waits for everybody's lists."""
    from bot.domain.rounds import plan_round  # numpy: loaded with the first match, not at the start

    if await ctx.is_large():
        return await _match_soon(ctx, free)
    at = await snapshot(ctx)
    if at.policy.rounds is not Rounds.OFF:
        return ()
    at = without(at, free.besides)
    return await send_round(ctx, at, plan_round(at), free.askers)


async def _match_soon(ctx: Context, free: PlaceFree) -> Effects:
    policy = await ctx.stores.rounds.policy()
    if policy.rounds is Rounds.OFF:
        soon = MatchSoon(besides=tuple(sorted(free.besides)))
        for asker in free.askers or (None,):
            await ctx.plan(soon, ctx.now, person=asker)
    return ()


def without(at: Snapshot, mentees: Collection[PersonId]) -> Snapshot:
    """As if these did not wait."""
    return replace(at, wishes=[wish for wish in at.wishes if wish.mentee not in mentees])


async def send_round(
    ctx: Context, at: Snapshot, found: Round, askers: Collection[PersonId] = ()
) -> Effects:
    """Everyone who waits and can have a mentor gets a short list; `askers` are told if not."""
    effects = await bring_news(ctx, at, _with_lists(at, found))
    told = [at.wish(asker) for asker in sorted({*askers} & {*found.left_out})]
    return effects + (await tell_waiting(ctx, at, told, found.left_out) if told else ())


async def confirm_round(ctx: Context, at: Snapshot, found: Round) -> Effects:
    """The same as a facilitator confirmed it: who stays out hears that, and no round is skipped twice."""
    out = [at.wish(mentee).passed_over() for mentee in found.left_out]
    again = [replace(wish, skips=False) for wish in at.wishes if wish.skips]
    await ctx.stores.wishes.save_all(again)
    return await bring_news(ctx, at, [*_with_lists(at, found), *_with_peers(at, out, out)])


async def pass_over(ctx: Context, at: Snapshot, mentees: Sequence[PersonId]) -> Effects:
    """A round had no mentor for these: they hear so, with a place in the line."""
    out = [at.wish(mentee).passed_over() for mentee in mentees]
    return await bring_news(ctx, at, _with_peers(at, out, out))


def _with_lists(at: Snapshot, found: Round) -> list[Wish]:
    return [
        at.wish(mentee).choosing(tuple(proposal.mentor for proposal in proposals))
        for mentee, proposals in found.choices.items()
    ]


async def bring_news(ctx: Context, at: Snapshot, changed: Sequence[Wish]) -> Effects:
    """Keep what a round made of these wishes, and tell whose they are: a few at once, and of many each
    at a moment of their own that is now, so that no transaction keeps everybody else waiting."""
    await ctx.stores.wishes.save_all(changed)
    if len(changed) > TOLD_AT_ONCE:
        await ctx.plan_for([wish.mentee for wish in changed], RoundNews(), ctx.now)
        return ()
    new = {wish.mentee: wish for wish in changed}
    since = replace(at, wishes=[new.get(wish.mentee, wish) for wish in at.wishes])
    return await tell_news(ctx, since, tuple(new), _outlooks(since, changed))


async def tell_news(
    ctx: Context,
    at: Snapshot,
    mentees: Sequence[PersonId],
    known: Mapping[PersonId, Outlook] | None = None,
) -> Effects:
    """To whoever chooses their short list, to whoever waits their place. Who did something meanwhile
    knows better. `at` need be no more than `snapshot_about` them; `known` takes everybody."""
    there = set(mentees)
    wishes = [wish for wish in at.wishes if wish.mentee in there]
    effects: list[Effect] = []
    for wish in wishes:
        if wish.status is WishStatus.CHOOSING:
            effects += await send_list(ctx, at, wish)
    out = [wish for wish in wishes if wish.status is WishStatus.WAITING]
    line = places(await ctx.stores.wishes.turns()) if out else {}
    return (*effects, *_places(ctx, at, out, line, "waiting-lead-left", known))


async def tell_waiting(
    ctx: Context,
    at: Snapshot,
    wishes: Sequence[Wish],
    left_out: Sequence[PersonId],
    lead: str = "waiting-lead",
) -> Effects:
    """A place in the line, an honest word about when, and others who wait as well (R6)."""
    line = await ctx.stores.wishes.all()
    own, out = {wish.mentee for wish in wishes}, set(left_out)
    saved = [wish for wish in line if wish.mentee in own]
    joined = _with_peers(at, saved, [wish for wish in line if wish.mentee in out])
    await ctx.stores.wishes.save_all(joined)
    known = _outlooks(replace(at, wishes=line), joined)
    return _places(ctx, at, joined, places_in_line(line), lead, known)


def _outlooks(at: Snapshot, wishes: Sequence[Wish]) -> Mapping[PersonId, Outlook]:
    waiting = [wish for wish in wishes if wish.status is WishStatus.WAITING]
    return outlooks(at, [mentee for mentee in map(at.mentee, waiting) if mentee])


def _with_peers(at: Snapshot, wishes: Sequence[Wish], left_out: Sequence[Wish]) -> list[Wish]:
    """Each of these with others of those left out, where that is offered."""
    from bot.domain.rounds import peer_groups

    groups = peer_groups(at, left_out) if at.policy.leftovers is Leftovers.PEERS else ()
    group_of = {mentee: group for group in groups for mentee in group}
    return [
        replace(
            wish,
            peers=tuple(p for p in group_of.get(wish.mentee, ()) if p != wish.mentee),
            peer_yes=False,
        )
        for wish in wishes
    ]


def _places(
    ctx: Context,
    at: Snapshot,
    wishes: Sequence[Wish],
    line: Mapping[PersonId, int],
    lead: str,
    known: Mapping[PersonId, Outlook] | None,
) -> Effects:
    """Who waits hears their place in this line, their chance, and with whom they could meet meanwhile."""
    day = next_round(at.policy.rounds, ctx.today, ctx.community.calendar)

    def told(wish: Wish) -> Say:
        card = cards.waiting(
            ctx.words(at.members[wish.mentee].person),
            ctx.community,
            line.get(wish.mentee, len(line) + 1),
            day,
            outlook=known.get(wish.mentee) if known else None,
            peers=[at.members[p] for p in at.kept_apart.fitting((wish.mentee,), wish.peers)],
            lead=lead,
        )
        own = ctx.member is not None and ctx.member.id == wish.mentee
        key = f"waiting:{ctx.community.id}:{wish.mentee}:{ctx.stamp}"
        purpose = Purpose.ANSWER if own else Purpose.NOTICE
        return Say(wish.mentee, card, key, purpose, "mentoring.waiting")

    return tuple(map(told, wishes))
