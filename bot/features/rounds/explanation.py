"""`match explain`: every part of a score, and what this pair would cost the others."""

from bot.domain.affinity import affinity
from bot.domain.membership import Member
from bot.domain.mentors import room_of
from bot.domain.naming import Named
from bot.domain.people import PersonId
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.features.rounds import roundcards
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import FIRST, Access, Feature, any_words
from bot.frame.words import note
from bot.talking.fit import fit_again
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("rounds.explanation")

TOGETHER_ALREADY = "already"  # that two are a pair is no reason why they are


@feature.command(
    "match explain",
    "koppel waarom",
    "match waarom",
    access=Access.STEERING,
    takes=any_words,
    heavy=True,
)
async def explain(ctx: Context, event: Said) -> Effects:
    """`match explain @a @b`: every part of the score, or the rule that forbids it."""
    return await _explained(ctx, await named(ctx, event))


@feature.meant(Intent.WHY_MATCH, Intent.MATCH_STATUS, rank=FIRST - 1)
async def wonders_why(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """Of two others; whoever asks about their own pair is answered as everybody."""
    asks = meant.intent is Intent.WHY_MATCH or meant.slots.aspect is Aspect.WHY
    found = await named(ctx, event) if asks and ctx.actor.steers() else Named()
    two = len(found.people) == 2 and ctx.actor not in found.people
    return await _explained(ctx, found) if two else None


async def _explained(ctx: Context, found: Named) -> Effects:
    if found.doubts:
        return ask_which(ctx, "match explain", found)
    if len(found.people) != 2:
        return (Reply(note(ctx.words(), "explain-usage")),)
    at = await snapshot(ctx)
    one, other = found.people
    mentee, mentor = _roles(at, one, other) or _roles(at, other, one) or (None, None)
    if mentee is None or mentor is None:
        return (Reply(note(ctx.words(), "explain-no-wish")),)
    fit = affinity(mentee, mentor, at)
    if fit.barrier == TOGETHER_ALREADY:
        fit = fit_again(at, mentee.wish, mentor.offer) or fit
    cost = await _cost(ctx, at, mentee.id, mentor.id)
    card = roundcards.explained(ctx.words(), mentee.member, mentor.member, fit, cost=cost)
    return (Reply(card),)


def _roles(at: Snapshot, mentee: Member, mentor: Member) -> tuple[Mentee, Mentor] | None:
    """The two as mentee and mentor, where one has a wish and the other an offer."""
    wish = next((w for w in at.wishes if w.mentee == mentee.id), None)
    offer = next((o for o in at.offers if o.mentor == mentor.id), None)
    if wish is None or offer is None:
        return None
    room = room_of(offer, at.pairs, at.today)
    return Mentee(mentee, wish), Mentor(mentor, offer, room)


async def _cost(ctx: Context, at: Snapshot, mentee: PersonId, mentor: PersonId) -> str:
    """What it would take from the others, in words; empty where they are not both to be matched."""
    from bot.domain.rounds import cost_of

    cost = ctx.thoughts.of(cost_of, at, mentee, mentor)
    if cost is None:
        return ""
    if cost < 0:
        return ctx.words()("explain-cost-person")
    return ctx.words()("explain-cost-points", points=cost)
