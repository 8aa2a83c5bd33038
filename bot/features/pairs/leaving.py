"""What happens to pairs when one of the two leaves, rests or comes back (R2, R25)."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.pairs import Move, together
from bot.features.pairs import room
from bot.features.pairs.ending import end_for
from bot.features.pairs.lifecycle import resume
from bot.features.pairs.moments import RestOver
from bot.features.pairs.stores import Context
from bot.features.pairs.talkcards import dropping
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Say, Tell
from bot.frame.news import Left, PairRested, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("pairs.leaving")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever is gone is in no pair."""
    return await end_for(ctx, news.member.id)


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    resting = news.member.is_paused(ctx.today)
    if not resting:
        return await _back(ctx, news.member)
    effects: Effects = ()
    for pair in together(news.member.id, await ctx.stores.pairs.all()):
        if not pair.may(Move.PAUSE):
            continue
        until = max(filter(None, (news.member.paused_until, pair.paused_until)), default=None)
        paused = replace(pair.moved(Move.PAUSE, ctx.today), paused_until=until)
        await ctx.stores.pairs.save(paused)
        other = await ctx.somebody(pair.others(news.member.id))
        words = ctx.words(other.person)
        who = Mention(news.member.id, news.member.name)
        day = words.day(until) if until else "–"
        talk, zone = pair.talks_after(ctx.now), ctx.zone(other.person)
        card = dropping(words, note(words, "pair-paused-other", who=who, day=day), talk, zone)
        key = f"{pair.key}:paused:{ctx.stamp}"
        effects += (
            *await room.dropped(ctx, pair),
            Say(other.id, card, key, Purpose.NOTICE, "mentoring.pause"),
            Tell(PairRested(paused)),
        )
        if until:
            await ctx.plan_on(RestOver(pair=pair.id), until, about=pair)
    return effects


async def _back(ctx: Context, returned: Member) -> Effects:
    """Pairs go on. A rest the two agreed on lasts as they agreed."""
    effects: Effects = ()
    own_rest = (ctx.member and ctx.member.paused_until) or ctx.today
    for pair in together(returned.id, await ctx.stores.pairs.all()):
        other = await ctx.somebody(pair.others(returned.id))
        agreed = pair.paused_until is not None and pair.paused_until > max(own_rest, ctx.today)
        if pair.may(Move.RESUME) and other.takes_part(ctx.today) and not agreed:
            effects += await resume(ctx, pair)
    return effects
