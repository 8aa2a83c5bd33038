"""From a choice to a yes: each mentor is asked in turn, has three days, and nobody hears of a no."""

from dataclasses import replace
from datetime import date

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.mentors import STILL_THERE_AFTER, place_left
from bot.domain.pairs import AboutPair, Move, Pair, PairId, PairStatus
from bot.domain.people import PersonId
from bot.domain.proposals import Hindrance, hindrance
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import Wish, WishStatus
from bot.features.mentoring import actions, menteecards, mentorcards, terms
from bot.features.mentoring.lists import place_free
from bot.features.mentoring.moments import RequestUnanswered, StillHere
from bot.features.mentoring.plan import (
    member,
    pair_with,
    plan,
    save_heard,
    snapshot,
    still_key,
    wish_of,
)
from bot.features.mentoring.requests import request_card
from bot.frame.cards import Card, Mention
from bot.frame.context import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Retire, Say, Tell
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import Paired
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("mentoring.asking")

STILL_HERE_WITHIN = 5  # working days


async def _asked_of_me(ctx: Context, action: AboutPair) -> Pair | None:
    pair = await pair_with(ctx, action.pair)
    mine = pair is not None and pair.mentor == ctx.actor.id
    return pair if pair and mine and pair.status is PairStatus.ASKED else None


async def _asked_by_me(ctx: Context, action: AboutPair) -> Pair | None:
    pair = await pair_with(ctx, action.pair)
    mine = pair is not None and pair.mentee == ctx.actor.id
    return pair if pair and mine and pair.status is PairStatus.ASKED else None


async def _too_late(ctx: Context, action: AboutPair) -> Effects:
    return (Replace(note(ctx.words(), "request-over")),)


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
        told = menteecards.asked(words, at.members[id], until, passed)
        return told, await _ask(ctx, at, pair, "")
    await ctx.stores.wishes.save(wish.waiting())
    return menteecards.asked_nobody(words, passed), (place_free(asker=wish.mentee),)


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


async def _ask(ctx: Context, at: Snapshot, pair: Pair, answer: str) -> Effects:
    """The request to the mentor, and the day after which somebody else is asked (R21)."""
    mentor = at.members[pair.mentor]
    purpose = Purpose.NOTICE if answer else Purpose.REQUEST  # the mentor asked for the answer
    until = await ctx.answer_day(mentor, purpose, at.policy.answer_within)
    await _plan_answer(ctx, pair, until, mentor)
    card = request_card(ctx, at, pair, until, answer)
    key = f"{pair.key}:ask:{ctx.stamp}" if answer else ask_key(pair)
    return (Say(pair.mentor, card, key, purpose, "mentoring.ask"),)


async def _plan_answer(ctx: Context, pair: Pair, until: date, mentor: Member) -> None:
    """Until when the mentor has time to answer."""
    assert pair.id
    await plan(ctx, RequestUnanswered(pair=pair.id), until, mentor, pair)


def ask_key(pair: Pair) -> str:
    return f"{pair.key}:ask"


# The mentor answers.


@feature.pressed(actions.Accept, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def accept(ctx: Context, event: Pressed, action: actions.Accept, pair: Pair) -> Effects:
    """Yes: the last look at whether there is room is in this transaction (R24)."""
    pairs = await ctx.stores.pairs.all()
    offer = next(o for o in await ctx.stores.offers.all() if o.mentor == pair.mentor)
    wish = await wish_of(ctx, pair.mentee)
    if wish is None or not place_left(offer, pairs):
        lapsed = await _go_on(ctx, pair, Move.WITHDRAW, "asked-full")
        full = note(ctx.words(), "accept-full")
        return (Replace(full), Retire(ask_key(pair), full), *lapsed)
    accepted = pair.moved(Move.ACCEPT, ctx.today)
    await ctx.stores.pairs.save(accepted)
    await ctx.stores.wishes.save(wish.matched())
    await save_heard(ctx, offer)
    await ctx.drop(about=pair)
    mentee = await member(ctx, pair.mentee)
    thanks = note(ctx.words(), "accepted", who=Mention(mentee.id, mentee.name))
    return (Replace(thanks), Retire(ask_key(pair), thanks), Tell(Paired(accepted)))


@feature.pressed(actions.Decline, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def decline(ctx: Context, event: Pressed, action: actions.Decline, pair: Pair) -> Effects:
    """No, without a reason; the mentee only hears who is asked next."""
    offer = next(o for o in await ctx.stores.offers.all() if o.mentor == pair.mentor)
    await save_heard(ctx, offer)
    on = await _go_on(ctx, pair, Move.DECLINE, "asked-declined")
    told = note(ctx.words(), "declined")
    return (Replace(told), Retire(ask_key(pair), told), *on, place_free())


@feature.pressed(actions.AskMore, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def open_question(
    ctx: Context, event: Pressed, action: actions.AskMore, pair: Pair
) -> Effects:
    mentee = await member(ctx, pair.mentee)
    form = mentorcards.ask_more_form(ctx.words(), ctx.community.id, pair.id, mentee.name)
    return (OpenForm(form),)


@feature.submitted(actions.AskMore, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def asked_more(
    ctx: Context, event: Submitted, action: actions.AskMore, pair: Pair
) -> Effects:
    """The question goes to the mentee through the bot; the clock waits for the answer."""
    mentee, text = await member(ctx, pair.mentee), terms.text(ctx, event.values, "text")
    if not text:
        error = ctx.words()("mentoring-empty")
        form = mentorcards.ask_more_form(ctx.words(), ctx.community.id, pair.id, mentee.name, error)
        return (FormErrors(form),)
    at = await snapshot(ctx)
    until = ctx.community.calendar.working_day(ctx.today, 2 * at.policy.answer_within)
    mentor = at.members[pair.mentor]
    await _plan_answer(ctx, pair, until, mentor)
    card = menteecards.question(
        ctx.words(mentee.person), ctx.community.id, pair.id, ctx.actor, text
    )
    key = f"{pair.key}:more:{ctx.stamp}"
    return (
        Replace(note(ctx.words(), "ask-more-sent", who=Mention(mentee.id, mentee.name))),
        Say(mentee.id, card, key, Purpose.NOTICE, "mentoring.ask"),
    )


@feature.pressed(actions.Answer, Access.MEMBERS, on=_asked_by_me, gone="mentoring-closed")
async def open_answer(ctx: Context, event: Pressed, action: actions.Answer, pair: Pair) -> Effects:
    return (OpenForm(menteecards.answer_form(ctx.words(), ctx.community.id, pair.id)),)


@feature.submitted(actions.Answer, Access.MEMBERS, on=_asked_by_me, gone="mentoring-closed")
async def answered(ctx: Context, event: Submitted, action: actions.Answer, pair: Pair) -> Effects:
    text = terms.text(ctx, event.values, "text")
    if not text:
        error = ctx.words()("mentoring-empty")
        form = menteecards.answer_form(ctx.words(), ctx.community.id, pair.id, error)
        return (FormErrors(form),)
    asked = await _ask(ctx, await snapshot(ctx), pair, text)
    return (Replace(note(ctx.words(), "answer-sent")), *asked)


@feature.due(RequestUnanswered)
async def unanswered(ctx: Context, event: Due, moment: RequestUnanswered) -> Effects:
    """No answer in time: the question closes kindly, and the next choice is asked (R21)."""
    pair = await ctx.stores.pairs.get(moment.pair)
    if pair is None or not pair.may(Move.LAPSE):
        return ()
    mentor = await member(ctx, pair.mentor)
    within = (await ctx.stores.rounds.policy()).answer_within
    if until := await ctx.has_until(mentor, ask_key(pair), within):
        await _plan_answer(ctx, pair, until, mentor)
        return ()
    on = await _go_on(ctx, pair, Move.LAPSE, "asked-lapsed")
    return (*on, *await _another_silence(ctx, pair), place_free())


async def _another_silence(ctx: Context, pair: Pair) -> Effects:
    """After several in a row, the mentor is asked whether they are still there."""
    mentor = await member(ctx, pair.mentor)
    for offer in await ctx.stores.offers.all():
        if offer.mentor != pair.mentor or offer.withdrawn:
            continue
        silent = replace(offer, silences=offer.silences + 1)
        await ctx.stores.offers.save(silent)
        if silent.silences == STILL_THERE_AFTER:
            day = ctx.community.calendar.working_day(ctx.today, STILL_HERE_WITHIN)
            await plan(ctx, StillHere(), day, mentor)
            card = mentorcards.still_here(ctx.words(mentor.person), ctx.community.id)
            told = f"{still_key(ctx, mentor.id)}{ctx.today:%Y%m%d}"
            return (Say(mentor.id, card, told, Purpose.NOTICE, "mentoring.offer"),)
    return ()


async def close_request(ctx: Context, pair: Pair, move: Move, text: str) -> Effects:
    """A request that is no longer open: the mentor sees so, and the mentee goes on to the next."""
    mentor = await member(ctx, pair.mentor)
    shown = Retire(ask_key(pair), note(ctx.words(mentor.person), "request-over"), mentor.id)
    return (shown, *await _go_on(ctx, pair, move, text))


async def _go_on(ctx: Context, pair: Pair, move: Move, text: str) -> Effects:
    """The request is over; the mentee's next choice is asked, and the mentee told."""
    await ctx.stores.pairs.save(pair.moved(move, ctx.today))
    await ctx.drop(about=pair)
    effects: Effects = ()
    if move is Move.LAPSE:
        mentor = await member(ctx, pair.mentor)
        lapsed = note(ctx.words(mentor.person), "request-lapsed")
        effects = (Retire(ask_key(pair), lapsed, mentor.id),)
    wish = await wish_of(ctx, pair.mentee)
    if wish is None or wish.status is not WishStatus.ASKING:
        return effects
    mentee, mentor = await member(ctx, pair.mentee), await member(ctx, pair.mentor)
    asked, further = await ask_next(ctx, wish)
    who = Mention(mentor.id, mentor.name)
    lead = note(ctx.words(mentee.person), text, who=who)
    card = Card(lead.summary, (*lead.body, *asked.body))
    key = f"{pair.key}:over"
    return (*effects, Say(mentee.id, card, key, Purpose.NOTICE, "mentoring.ask"), *further)
