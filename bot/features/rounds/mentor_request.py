"""From a choice to a yes: each mentor is asked in turn, has three days, and nobody hears of a no."""

from dataclasses import replace
from datetime import date

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.pairs import Move, Pair, PairId, PairStatus
from bot.domain.people import PersonId
from bot.domain.proposals import Hindrance, hindrance
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import Wish, WishStatus
from bot.features.rounds import cards, requestcards
from bot.features.rounds.moments import RequestUnanswered
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import (
    Effects,
    Reply,
    Retire,
    Say,
    Tell,
    place_free,
)
from bot.frame.news import RequestClosed
from bot.frame.routing import Feature
from bot.frame.words import note
from bot.talking.fit import fit_again

feature = Feature("rounds.mentor_request")


def closed(ctx: Context) -> Effects:
    return (Reply(note(ctx.words(), "mentoring-closed")),)


async def ask_next(ctx: Context, wish: Wish) -> tuple[Card, Effects]:
    """Ask the first of the mentee's choices who still can; what the mentee is told, with why those before
    were passed over, and the rest."""
    at = await snapshot(ctx)
    words = ctx.words(at.members[wish.mentee].person)
    passed: list[tuple[Member, Hindrance]] = []
    for place, id in enumerate(wish.choices):
        if reason := hindrance(at, wish, id):
            passed += [(at.members[id], reason)] if id in at.members else []
            continue
        again = any(p.begun for p in at.previous(wish.mentee, id))
        new = replace(unasked(ctx, wish, id), repeat=again)
        pair = await ctx.stores.pairs.begin(new)
        await ctx.stores.wishes.save(wish.asking(wish.choices[place + 1 :]))
        within = at.policy.answer_within
        until = await ctx.answer_day(at.members[id], Purpose.REQUEST, within)
        told = cards.asked(words, at.members[id], until, passed)
        return told, await ask(ctx, at, pair, "")
    await ctx.stores.wishes.save(wish.waiting())
    return cards.asked_nobody(words, passed), (place_free(asker=wish.mentee),)


def unasked(ctx: Context, wish: Wish, mentor: PersonId) -> Pair:
    return Pair(
        PairId(0),
        ctx.community.id,
        wish.mentee,
        mentor,
        wish.goal,
        PairStatus.ASKED,
        ctx.today,
    )


async def ask(ctx: Context, at: Snapshot, pair: Pair, answer: str) -> Effects:
    """The request to the mentor, and the day after which somebody else is asked (R21)."""
    mentor = at.members[pair.mentor]
    purpose = Purpose.NOTICE if answer else Purpose.REQUEST  # the mentor asked for the answer
    until = await ctx.answer_day(mentor, purpose, at.policy.answer_within)
    await plan_answer(ctx, pair, until, mentor)
    card = request_card(ctx, at, pair, until, answer)
    key = f"{pair.key}:ask:{ctx.stamp}" if answer else ask_key(pair)
    return (Say(pair.mentor, card, key, purpose, "mentoring.ask"),)


async def plan_answer(ctx: Context, pair: Pair, until: date, mentor: Member) -> None:
    """Until when the mentor has time to answer."""
    await ctx.plan_on(RequestUnanswered(pair=pair.id), until, mentor, pair)


def ask_key(pair: Pair) -> str:
    return f"{pair.key}:ask"


async def close_request(ctx: Context, pair: Pair, move: Move, text: str) -> Effects:
    """A request that is no longer open: the mentor sees so, and the mentee goes on to the next."""
    mentor = await ctx.somebody(pair.mentor)
    shown = Retire(ask_key(pair), note(ctx.words(mentor.person), "request-over"), mentor.id)
    return (shown, *await go_on(ctx, pair, move, text))


async def go_on(ctx: Context, pair: Pair, move: Move, text: str) -> Effects:
    """The request is over; the mentee's next choice is asked, and the mentee told."""
    over = pair.moved(move, ctx.today)
    await ctx.stores.pairs.save(over)
    await ctx.drop(about=pair)
    effects: Effects = (Tell(RequestClosed(over)),)
    if move is Move.LAPSE:
        mentor = await ctx.somebody(pair.mentor)
        lapsed = note(ctx.words(mentor.person), "request-lapsed")
        effects = (*effects, Retire(ask_key(pair), lapsed, mentor.id))
    wish = await ctx.stores.wishes.of(pair.mentee)
    if wish is None or wish.status is not WishStatus.ASKING:
        return effects
    mentee, mentor = await ctx.somebody(pair.mentee), await ctx.somebody(pair.mentor)
    asked, further = await ask_next(ctx, wish)
    who = Mention(mentor.id, mentor.name)
    lead = note(ctx.words(mentee.person), text, who=who)
    card = Card(lead.summary, (*lead.body, *asked.body))
    key = f"{pair.key}:over"
    return (*effects, Say(mentee.id, card, key, Purpose.NOTICE, "mentoring.ask"), *further)


def request_card(ctx: Context, at: Snapshot, pair: Pair, until: date, answer: str = "") -> Card:
    """Who asks, what for and why the two fit. `answer`: to what the mentor asked first."""
    mentor, mentee = at.members[pair.mentor], at.members[pair.mentee]
    offer = next(o for o in at.offers if o.mentor == pair.mentor)
    wish = next(w for w in at.wishes if w.mentee == pair.mentee)
    words, fit = ctx.words(mentor.person), fit_again(at, wish, offer)
    return requestcards.request(words, ctx.community, pair, wish, mentee, fit, until, answer)
