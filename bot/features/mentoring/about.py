"""What mentoring is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.domain.mentors import STILL_THERE_AFTER
from bot.domain.pairs import Pair, PairStatus
from bot.domain.people import PersonId
from bot.domain.wishes import places_in_line
from bot.features.mentoring.moments import WEEK
from bot.features.mentoring.overview import is_silent
from bot.features.mentoring.plan import snapshot
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Context, Fact


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What is kept of an offer, a wish, pairs and check-ins; only where there is any."""
    words, stores = ctx.words(), ctx.stores
    found = [
        (words("privacy-offer"), offer.topics or "–")
        for offer in await stores.offers.all((member.id,))
    ]
    found += [
        (words("privacy-wish"), f"{wish.goal}\n{wish.why}".strip())
        for wish in await stores.wishes.all((member.id,))
    ]
    pairs = [p for p in await stores.pairs.all() if member.id in p.people and p.begun]
    written = [
        check_in
        for pair in pairs
        for check_in in await ctx.stores.check_ins.of_pair(pair.id)
        if check_in.person == member.id
    ]
    if pairs:
        kept = words("privacy-pairs-kept", pairs=len(pairs), checkins=len(written))
        found.append((words("privacy-pairs"), kept))
    return found


async def attention(ctx: Context) -> Sequence[Attention]:
    """Who waits, which pairs are silent, which mentors gave no sign of life, who never met."""
    at = await snapshot(ctx)
    people = at.members
    places = places_in_line(at.wishes)
    line = sorted(
        (w for w in at.wishes if w.mentee in places and at.mentee(w)),
        key=lambda w: places[w.mentee],
    )
    unanswered = await ctx.stores.check_ins.unanswered()
    silent = [p for p in at.pairs if is_silent(ctx, p, unanswered.get(p.id, ()))]
    gone = [o for o in at.offers if o.silences >= STILL_THERE_AFTER and not o.withdrawn]
    asked = [p for p in at.pairs if p.status is PairStatus.ASKED]
    found: dict[str, list[tuple[PersonId, ...]]] = {
        "waiting": [(w.mentee,) for w in line],
        "asked": [(p.mentee, p.mentor) for p in asked],
        "silent": [(p.mentee, p.mentor) for p in silent],
        "parted": [(p.mentee, p.mentor) for p in at.pairs if _just_ended(ctx, p)],
        "mentors": [(o.mentor,) for o in gone],
    }

    def named(rows: Sequence[tuple[PersonId, ...]]) -> tuple[Line, ...]:
        known = [ids for ids in rows if all(id in people for id in ids)]  # some were erased
        return tuple(Line(tuple(Mention(id, people[id].name) for id in ids)) for ids in known)

    return tuple(Attention(name, named(rows)) for name, rows in found.items())


def _just_ended(ctx: Context, pair: Pair) -> bool:
    """In the past week, and nobody said so."""
    ended = pair.status is PairStatus.ENDED and pair.ended_by is None
    return ended and ctx.today - pair.since <= WEEK
