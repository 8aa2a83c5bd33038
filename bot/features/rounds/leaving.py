"""What happens to wishes and requests when somebody leaves, rests or is alone again (R2, R25)."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.pairs import Move, PairStatus
from bot.domain.wishes import WishStatus
from bot.features.rounds.mentor_request import close_request
from bot.features.rounds.shortlist import choose_key, close_list
from bot.features.rounds.stores import Context
from bot.frame.effects import Effects, Reply, Say, place_free
from bot.frame.news import Left, LooksAgain, NeverCame, Parted, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("rounds.leaving")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever is gone asks for nothing, and is asked for nothing."""
    wish = await ctx.stores.wishes.of(news.member.id)
    if wish and wish.status is not WishStatus.WITHDRAWN:
        await ctx.stores.wishes.save(wish.withdrawn())
    return (*await _requests_over(ctx, news.member), place_free())


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """Whoever rests is in no list and no request; after it their wish is in the line again."""
    if not news.member.is_paused(ctx.today):
        return (place_free(),)
    over = await _requests_over(ctx, news.member)
    return (*over, *await _list_closed(ctx, news.member), place_free())


async def _list_closed(ctx: Context, resting: Member) -> Effects:
    """Nobody's place is kept by somebody who rests; a new list comes after it."""
    wish = await ctx.stores.wishes.of(resting.id)
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
            wish = await ctx.stores.wishes.of(gone.id)
            if wish and wish.status is WishStatus.ASKING:
                await ctx.stores.wishes.save(wish.waiting())
        effects += await close_request(ctx, pair, Move.WITHDRAW, "asked-away")
    return effects


@feature.on(Parted)
async def parted(ctx: Context, news: Parted) -> Effects:
    """The wish that led to a pair is over with it, and the mentor has a place again."""
    wish = await ctx.stores.wishes.of(news.pair.mentee)
    if wish and wish.status is WishStatus.MATCHED:
        await ctx.stores.wishes.save(wish.withdrawn())
    return (place_free(),)


@feature.on(LooksAgain)
async def looks_again(ctx: Context, news: LooksAgain) -> Effects:
    """The same wish goes on, for another mentor."""
    wish = await ctx.stores.wishes.of(news.mentee)
    if wish is None:
        return ()
    await ctx.stores.wishes.save(replace(wish.waiting(), since=ctx.today))
    if not news.asked:
        return (place_free(),)
    return (Reply(note(ctx.words(), "rematch-looking")), place_free(asker=news.mentee))


@feature.on(NeverCame)
async def never_came(ctx: Context, news: NeverCame) -> Effects:
    """A mentee who never came is last in line for one round (R22)."""
    wish = await ctx.stores.wishes.of(news.mentee)
    if wish:
        await ctx.stores.wishes.save(replace(wish, no_shows=wish.no_shows + 1))
    return ()
