"""`expert`: who may be asked about what; `hours`: office hours, and one's own talks in them."""

from datetime import datetime

from bot.domain.apart import KeptApart
from bot.domain.experts import Expertise, about, days, slots
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.experts import cards
from bot.features.experts.cards import Known
from bot.features.experts.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Feature, any_words

feature = Feature("experts.roster")


@feature.command("expert", "experts", "deskundige", "deskundigen", takes=any_words)
async def experts(ctx: Context, event: Said) -> Effects:
    """Every expert, or those on what is named."""
    asked, everyone = event.text.strip(), await here(ctx)
    if asked:
        offers = [one.expertise for one in everyone]
        fitting = about(offers, asked, ctx.vocabulary())
        by_expert = {one.expertise.expert: one for one in everyone}
        everyone = [by_expert[expertise.expert] for expertise in fitting]
    mine = await ctx.stores.experts.of(ctx.actor.id)
    zone = ctx.zone(ctx.actor.person)
    return (Reply(cards.roster(ctx.words(), ctx.community.id, everyone, mine, zone, asked)),)


@feature.command("hours", "office hours", "spreekuur", "spreekuren", "inloopuur")
async def hours(ctx: Context, event: Said) -> Effects:
    return await shown_hours(ctx)


async def shown_hours(ctx: Context) -> Effects:
    """One's own talks, and who else can be talked with when."""
    talks = [
        (talk, await ctx.somebody(talk.other(ctx.actor.id)))
        for talk in await ctx.stores.experts.bookings(ctx.actor.id, ctx.now)
    ]
    others = [one for one in await here(ctx) if one.next and one.member.id != ctx.actor.id]
    mine = await ctx.stores.experts.of(ctx.actor.id)
    zone = ctx.zone(ctx.actor.person)
    coming = days(mine.hours, ctx.own_today, ctx.community.calendar) if mine and mine.hours else ()
    next_day = coming[0] if coming else None
    card = cards.hours(ctx.words(), ctx.community.id, talks, others, mine, next_day, zone)
    return (Reply(card),)


async def here(ctx: Context) -> list[Known]:
    """The experts who may meet whoever asks, with the first talk that is free."""
    return [
        Known(member, offer, next(iter(await free(ctx, offer, member)), None))
        for member, offer in await able(ctx, ctx.actor.id)
    ]


async def able(ctx: Context, asker: PersonId) -> list[tuple[Member, Expertise]]:
    """The experts who take part and may meet whoever asks."""
    offers = {one.expert: one for one in await ctx.stores.experts.all()}
    apart = KeptApart(await ctx.stores.apart.notes())
    return [
        (member, offers[member.id])
        for member in await ctx.stores.members.some(offers)
        if member.takes_part(ctx.today) and apart.may_meet(asker, member.id)
    ]


async def free(ctx: Context, offer: Expertise, expert: Member) -> tuple[datetime, ...]:
    """The talks that can be booked with an expert."""
    if offer.hours is None or not expert.takes_part(ctx.today):
        return ()
    taken = {one.at for one in await ctx.stores.experts.bookings(expert.id, ctx.now)}
    zone = ctx.zone(expert.person)
    return slots(offer.hours, zone, ctx.now, ctx.community.calendar, taken)
