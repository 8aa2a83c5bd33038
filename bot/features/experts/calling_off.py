"""A talk that does not take place: the other hears it, once."""

from bot.domain.eligibility import Purpose
from bot.domain.experts import Booking
from bot.domain.membership import Member
from bot.features.experts import cards
from bot.features.experts.stores import Context
from bot.frame.effects import Effects, Retire, Say
from bot.frame.words import note


async def all_of(ctx: Context, member: Member, *, only_as_expert: bool = False) -> Effects:
    """Every talk ahead of somebody who does not come any more."""
    ahead = await ctx.stores.experts.bookings(member.id, ctx.now)
    mine = [one for one in ahead if one.expert == member.id or not only_as_expert]
    return tuple([effect for one in mine for effect in await off(ctx, one, member)])


async def off(ctx: Context, booking: Booking, by: Member) -> Effects:
    """It stands no more; what told of it says so, and the other is told."""
    await ctx.stores.experts.cancel(booking.id)
    effects: Effects = ()
    for id in booking.people:
        person = await ctx.stores.members.get(id)
        if person is None:
            continue
        words = ctx.words(person.person)
        effects += (Retire(f"{booking.key}:", note(words, "talk-gone"), id),)
        if id != by.id:
            card = cards.called_off(words, booking, by, ctx.zone(person.person))
            key = f"off:{booking.key}:{id}:{ctx.stamp}"
            effects += (Say(id, card, key, Purpose.NOTICE, "experts.talk"),)
    return effects
