"""What happens to mentors, mentees and pairs when somebody leaves, rests or comes back (R2, R25)."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.pairs import Move, PairStatus, together
from bot.domain.wishes import WishStatus
from bot.features.mentoring.asking import close_request
from bot.features.mentoring.ending import end_for
from bot.features.mentoring.lists import choose_key, close_list, place_free
from bot.features.mentoring.moments import RestOver
from bot.features.mentoring.offering import take_back
from bot.features.mentoring.plan import (
    member,
    offer_of,
    plan,
    wish_of,
)
from bot.features.mentoring.staying import resume
from bot.features.mentoring.talkcards import dropping
from bot.frame.cards import Mention
from bot.frame.context import Context
from bot.frame.effects import Effects, Say, Tell
from bot.frame.news import Left, PairRested, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("mentoring.leaving")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever is gone asks for nothing, is asked for nothing, and is in no pair."""
    wish, offer = await wish_of(ctx, news.member.id), await offer_of(ctx, news.member.id)
    if wish and wish.status is not WishStatus.WITHDRAWN:
        await ctx.stores.wishes.save(wish.withdrawn())
    if offer and not offer.withdrawn:
        await take_back(ctx, offer)
    over = await _requests_over(ctx, news.member) + await end_for(ctx, news.member.id)
    return (*over, place_free())


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    resting = news.member.is_paused(ctx.today)
    if not resting:
        return await _back(ctx, news.member)
    effects = await _requests_over(ctx, news.member) + await _list_closed(ctx, news.member)
    for pair in together(news.member.id, await ctx.stores.pairs.all()):
        if not pair.may(Move.PAUSE):
            continue
        until = max(filter(None, (news.member.paused_until, pair.paused_until)), default=None)
        paused = replace(pair.moved(Move.PAUSE, ctx.today), paused_until=until)
        await ctx.stores.pairs.save(paused)
        other = await member(ctx, pair.others(news.member.id))
        words = ctx.words(other.person)
        who = Mention(news.member.id, news.member.name)
        day = words.day(until) if until else "–"
        talk, zone = pair.talks_after(ctx.now), ctx.zone(other.person)
        card = dropping(words, note(words, "pair-paused-other", who=who, day=day), talk, zone)
        key = f"{pair.key}:paused:{ctx.stamp}"
        effects += (
            Say(other.id, card, key, Purpose.NOTICE, "mentoring.pause"),
            Tell(PairRested(paused)),
        )
        if until:
            assert pair.id
            await plan(ctx, RestOver(pair=pair.id), until, about=pair)
    return (*effects, place_free())


async def _list_closed(ctx: Context, resting: Member) -> Effects:
    """Nobody's place is kept by somebody who rests; a new list comes after it."""
    wish = await wish_of(ctx, resting.id)
    if wish is None or wish.status is not WishStatus.CHOOSING:
        return ()
    await ctx.stores.wishes.save(wish.waiting())
    await close_list(ctx, resting.id)
    card = note(ctx.words(resting.person), "choose-paused")
    key = f"{choose_key(ctx, resting.id)}paused:{ctx.stamp}"
    return (Say(resting.id, card, key, Purpose.ANSWER, "mentoring.choose"),)


async def _requests_over(ctx: Context, gone: Member) -> Effects:
    """Requests to or from somebody who is not there now: the mentee goes on, the mentor sees it."""
    effects: Effects = ()
    for pair in await ctx.stores.pairs.all():
        if gone.id not in pair.people or pair.status is not PairStatus.ASKED:
            continue
        if gone.id == pair.mentee:
            wish = await wish_of(ctx, gone.id)
            if wish and wish.status is WishStatus.ASKING:
                await ctx.stores.wishes.save(wish.waiting())
        effects += await close_request(ctx, pair, Move.WITHDRAW, "asked-away")
    return effects


async def _back(ctx: Context, returned: Member) -> Effects:
    """Pairs go on, and a wish is in the line again. A rest the two agreed on lasts as they agreed."""
    effects: Effects = ()
    own_rest = (ctx.member and ctx.member.paused_until) or ctx.today
    for pair in together(returned.id, await ctx.stores.pairs.all()):
        other = await member(ctx, pair.others(returned.id))
        agreed = pair.paused_until is not None and pair.paused_until > max(own_rest, ctx.today)
        if pair.may(Move.RESUME) and other.takes_part(ctx.today) and not agreed:
            effects += await resume(ctx, pair)
    return (*effects, place_free())
