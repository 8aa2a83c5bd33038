"""The request to a mentor: as it arrives, and shown again to whoever asks how it stands or says yes."""

from datetime import date

from bot.domain.calendar import local_date
from bot.domain.pairs import Pair, PairStatus
from bot.domain.snapshot import Snapshot
from bot.features.mentoring import mentorcards
from bot.features.mentoring.fit import fit_again
from bot.features.mentoring.moments import RequestUnanswered
from bot.features.mentoring.plan import snapshot
from bot.frame.cards import Card
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Feature
from bot.talking.language.rules import is_yes

feature = Feature("mentoring.requests")

MOST_PLANNED = 100  # moments of one mentor that are looked through


def request_card(ctx: Context, at: Snapshot, pair: Pair, until: date, answer: str = "") -> Card:
    """Who asks, what for and why the two fit. `answer`: to what the mentor asked first."""
    mentor, mentee = at.members[pair.mentor], at.members[pair.mentee]
    offer = next(o for o in at.offers if o.mentor == pair.mentor)
    wish = next(w for w in at.wishes if w.mentee == pair.mentee)
    words, fit = ctx.words(mentor.person), fit_again(at, wish, offer)
    return mentorcards.request(words, ctx.community, pair, wish, mentee, fit, until, answer)


async def waiting_requests(ctx: Context) -> Effects:
    """Every request that waits for the actor's answer, with its buttons."""
    pairs = await ctx.stores.pairs.all()
    mine = [p for p in pairs if p.mentor == ctx.actor.id and p.status is PairStatus.ASKED]
    if not mine:
        return ()
    at = await snapshot(ctx)
    planned, zone = await ctx.planned(RequestUnanswered, person=ctx.actor.id), ctx.zone
    until = {one.moment.pair: local_date(one.at, zone(ctx.actor.person)) for one in planned}
    return tuple(Reply(request_card(ctx, at, p, until.get(p.id, ctx.today))) for p in mine)


@feature.listener
async def says_yes(ctx: Context, event: Said) -> Effects | None:
    """A yes to nothing that was just asked may be to a request: it is shown again, and one press away."""
    if ctx.here is None or ctx.member is None or event.place is not None or not is_yes(event.text):
        return None
    return await waiting_requests(ctx) or None
