"""The mentor answers a request: yes, no, or a question first; and silence is an answer too."""

from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.domain.mentors import place_left
from bot.domain.pairs import AboutPair, Move, Pair, PairId, PairStatus, own
from bot.features.rounds import actions, cards, requestcards
from bot.features.rounds.mentor_request import ask, ask_key, go_on, plan_answer, request_card
from bot.features.rounds.moments import RequestUnanswered
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Retire,
    Say,
    Tell,
    place_free,
)
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Paired
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language.phrases import is_yes

feature = Feature("rounds.mentor_answer")


async def _asked_of_me(ctx: Context, action: AboutPair) -> Pair | None:
    pair = own(await ctx.stores.pairs.get(PairId(action.pair)), ctx.actor.id)
    mine = pair is not None and pair.mentor == ctx.actor.id
    return pair if pair and mine and pair.status is PairStatus.ASKED else None


async def _asked_by_me(ctx: Context, action: AboutPair) -> Pair | None:
    pair = own(await ctx.stores.pairs.get(PairId(action.pair)), ctx.actor.id)
    mine = pair is not None and pair.mentee == ctx.actor.id
    return pair if pair and mine and pair.status is PairStatus.ASKED else None


async def _too_late(ctx: Context, action: AboutPair) -> Effects:
    return (Replace(note(ctx.words(), "request-over")),)


@feature.pressed(actions.Accept, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def accept(ctx: Context, event: Pressed, action: actions.Accept, pair: Pair) -> Effects:
    """Yes: the last look at whether there is room is in this transaction (R24)."""
    pairs = await ctx.stores.pairs.all()
    offer = await ctx.stores.offers.of(pair.mentor)
    wish = await ctx.stores.wishes.of(pair.mentee)
    if wish is None or offer is None or not place_left(offer, pairs):
        lapsed = await go_on(ctx, pair, Move.WITHDRAW, "asked-full")
        full = note(ctx.words(), "accept-full")
        return (Replace(full), Retire(ask_key(pair), full), *lapsed)
    accepted = pair.moved(Move.ACCEPT, ctx.today)
    await ctx.stores.pairs.save(accepted)
    await ctx.stores.wishes.save(wish.matched())
    await ctx.drop(about=pair)
    mentee = await ctx.somebody(pair.mentee)
    thanks = note(ctx.words(), "accepted", who=Mention(mentee.id, mentee.name))
    return (Replace(thanks), Retire(ask_key(pair), thanks), Tell(Paired(accepted)))


@feature.pressed(actions.Decline, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def decline(ctx: Context, event: Pressed, action: actions.Decline, pair: Pair) -> Effects:
    """No, without a reason; the mentee only hears who is asked next."""
    on = await go_on(ctx, pair, Move.DECLINE, "asked-declined")
    told = note(ctx.words(), "declined")
    return (Replace(told), Retire(ask_key(pair), told), *on, place_free())


@feature.pressed(actions.AskMore, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def open_question(
    ctx: Context, event: Pressed, action: actions.AskMore, pair: Pair
) -> Effects:
    mentee = await ctx.somebody(pair.mentee)
    form = requestcards.ask_more_form(ctx.words(), ctx.community.id, pair.id, mentee.name)
    return (OpenForm(form),)


@feature.submitted(actions.AskMore, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def asked_more(
    ctx: Context, event: Submitted, action: actions.AskMore, pair: Pair
) -> Effects:
    """The question goes to the mentee through the bot; the clock waits for the answer."""
    mentee, text = await ctx.somebody(pair.mentee), terms.text(ctx, event.values, "text")
    if not text:
        error = ctx.words()("mentoring-empty")
        form = requestcards.ask_more_form(
            ctx.words(), ctx.community.id, pair.id, mentee.name, error
        )
        return (FormErrors(form),)
    at = await snapshot(ctx)
    until = ctx.community.calendar.working_day(ctx.today, 2 * at.policy.answer_within)
    mentor = at.members[pair.mentor]
    await plan_answer(ctx, pair, until, mentor)
    card = cards.question(ctx.words(mentee.person), ctx.community.id, pair.id, ctx.actor, text)
    key = f"{pair.key}:more:{ctx.stamp}"
    return (
        Replace(note(ctx.words(), "ask-more-sent", who=Mention(mentee.id, mentee.name))),
        Say(mentee.id, card, key, Purpose.NOTICE, "mentoring.ask"),
    )


@feature.pressed(actions.Answer, Access.MEMBERS, on=_asked_by_me, gone="mentoring-closed")
async def open_answer(ctx: Context, event: Pressed, action: actions.Answer, pair: Pair) -> Effects:
    return (OpenForm(cards.answer_form(ctx.words(), ctx.community.id, pair.id)),)


@feature.submitted(actions.Answer, Access.MEMBERS, on=_asked_by_me, gone="mentoring-closed")
async def answered(ctx: Context, event: Submitted, action: actions.Answer, pair: Pair) -> Effects:
    text = terms.text(ctx, event.values, "text")
    if not text:
        error = ctx.words()("mentoring-empty")
        form = cards.answer_form(ctx.words(), ctx.community.id, pair.id, error)
        return (FormErrors(form),)
    asked = await ask(ctx, await snapshot(ctx), pair, text)
    return (Replace(note(ctx.words(), "answer-sent")), *asked)


@feature.due(RequestUnanswered)
async def unanswered(ctx: Context, event: Due, moment: RequestUnanswered) -> Effects:
    """No answer in time: the question closes kindly, and the next choice is asked (R21)."""
    pair = await ctx.stores.pairs.get(moment.pair)
    if pair is None or not pair.may(Move.LAPSE):
        return ()
    mentor = await ctx.somebody(pair.mentor)
    within = (await ctx.stores.rounds.policy()).answer_within
    if until := await ctx.has_until(mentor, ask_key(pair), within):
        await plan_answer(ctx, pair, until, mentor)
        return ()
    on = await go_on(ctx, pair, Move.LAPSE, "asked-lapsed")
    return (*on, place_free())


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
