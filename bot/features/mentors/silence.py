"""What a mentor who was asked did: yes, no, or nothing, asked about, and then ending the offer (R21)."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.mentors import STILL_THERE_AFTER
from bot.domain.pairs import PairStatus
from bot.domain.people import PersonId
from bot.features.mentors import actions, cards
from bot.features.mentors.moments import StillHere
from bot.features.mentors.offer import keep, keep_heard, take_back
from bot.features.mentors.stores import Context
from bot.frame.effects import (
    Effects,
    Replace,
    Say,
    place_free,
)
from bot.frame.events import Due, Pressed
from bot.frame.news import Paired, RequestClosed
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.terms import not_taking_part

feature = Feature("mentors.silence")

STILL_HERE_WITHIN = 5  # working days


@feature.pressed(actions.StillHere, Access.MEMBERS)
async def still_here(ctx: Context, event: Pressed, action: actions.StillHere) -> Effects:
    """Also after it was closed meanwhile: a yes opens it again."""
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer is None:
        return (Replace(note(ctx.words(), "offer-none")),)
    if refused := not_taking_part(ctx):
        return refused
    await keep(ctx, replace(offer, withdrawn=False))
    return (Replace(note(ctx.words(), "still-here-thanks")), place_free())


@feature.pressed(actions.NotNow, Access.MEMBERS)
async def not_now(ctx: Context, event: Pressed, action: actions.NotNow) -> Effects:
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer:
        await take_back(ctx, offer)
    return (Replace(note(ctx.words(), "still-here-closed")),)


@feature.due(StillHere)
async def no_answer(ctx: Context, event: Due, moment: StillHere) -> Effects:
    """Not even an answer to that: the offer closes, kindly, and is listed no longer (R21)."""
    offer = await ctx.stores.offers.of(ctx.actor.id) if ctx.member else None
    if offer is None or offer.withdrawn or offer.silences < STILL_THERE_AFTER:
        return ()
    await take_back(ctx, offer)
    card = note(ctx.words(), "still-here-closed")
    key = f"{_still_key(ctx, offer.mentor)}{event.at:%Y%m%d}:closed"
    return (Say(ctx.actor.id, card, key, Purpose.NOTICE, "mentoring.offer"),)


@feature.on(Paired)
async def said_yes(ctx: Context, news: Paired) -> Effects:
    await _heard_of(ctx, news.pair.mentor)
    return ()


@feature.on(RequestClosed)
async def request_closed(ctx: Context, news: RequestClosed) -> Effects:
    """A no is a sign as well; after several requests in a row without a word, the mentor is asked whether
    they are still there."""
    match news.pair.status:
        case PairStatus.DECLINED:
            await _heard_of(ctx, news.pair.mentor)
        case PairStatus.LAPSED:
            return await _another_silence(ctx, news.pair.mentor)
    return ()


async def _heard_of(ctx: Context, mentor: PersonId) -> None:
    if offer := await ctx.stores.offers.of(mentor):
        await keep_heard(ctx, offer)


async def _another_silence(ctx: Context, id: PersonId) -> Effects:
    offer = await ctx.stores.offers.of(id)
    if offer is None or offer.withdrawn:
        return ()
    silent = replace(offer, silences=offer.silences + 1)
    await ctx.stores.offers.save(silent)
    if silent.silences != STILL_THERE_AFTER:
        return ()
    mentor = await ctx.somebody(id)
    day = ctx.community.calendar.working_day(ctx.today, STILL_HERE_WITHIN)
    await ctx.plan_on(StillHere(), day, mentor)
    card = cards.still_here(ctx.words(mentor.person), ctx.community.id)
    key = f"{_still_key(ctx, id)}{ctx.today:%Y%m%d}"
    return (Say(id, card, key, Purpose.NOTICE, "mentoring.offer"),)


def _still_key(ctx: Context, mentor: PersonId) -> str:
    """With this the keys of the questions begin whether a mentor is still there."""
    return f"still:{ctx.community.id}:{mentor}:"
