"""The working day before: who is talked with, at what hour, and where; all talks of a day in one message."""

from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.features.experts import cards
from bot.features.experts.moments import TalksAhead
from bot.features.experts.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.routing import Feature

feature = Feature("experts.reminding")


@feature.due(TalksAhead)
async def remind(ctx: Context, event: Due, moment: TalksAhead) -> Effects:
    if event.missed or ctx.member is None:
        return ()
    me, zone = ctx.member, ctx.zone(ctx.member.person)
    ahead = await ctx.stores.experts.bookings(me.id, ctx.now)
    talks = [
        (one, await ctx.somebody(one.other(me.id)))
        for one in ahead
        if local_date(one.at, zone) == moment.day and one.at > ctx.now
    ]
    if not talks:
        return ()
    places = {one.expert: one.hours.place for one in await ctx.stores.experts.all() if one.hours}
    card = cards.ahead(ctx.words(me.person), talks, places, zone)
    return (Say(me.id, card, event.key, Purpose.NOTICE, "experts.ahead", until=talks[-1][0].at),)
